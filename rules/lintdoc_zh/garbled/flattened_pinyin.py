"""A reading was left behind its character: 調(diào)研.

Pages show readings above characters (ruby); copied as plain text, the reading lands in the sentence,
in brackets or bare. Reported where the reading, in pinyin with tone marks or figures or in bopomofo,
is that of the characters before it, and the document shows that nobody meant it to be read: common
characters, in the middle of words, wherever they occur. Plain pinyin (shu, SHU) counts only where it
stands behind the same characters again and again, or behind several in the middle of words. Not reported:
lessons and vocabulary lists, romanised names, notes on a rare character or on one of several readings,
units and option letters. A reading whose tone is not the table's, and one in kana, is reported without
an automatic fix.

中文
注音混入正文，留在字后：調(diào)研。

网页把注音排在字的上方，复制成纯文本后，注音落进句子里，带括号或不带。
凡拼音（调号或数字标调）或注音符号确为前面各字的读音，且从全文看不是写给人读的
（字很常见、夹在词中、逢字必注），即报告。不标调的拼音（shu、SHU）只在同一批字后反复出现，或屡屡夹在词中时才算。
教材与生词表、人名地名的拼写、对生僻字或多音字的说明、单位与选项字母都不报告。
声调与字表不合的，以及假名，只报告，不自动改。
"""

from __future__ import annotations

from collections.abc import Iterator

from lintdoc import Bad, Document, Finding, Good, Trigger, rule, safe, suggestion
from lintdoc_zh.residues import NEEDS, SIGN, residues

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintdoc_zh.glosses import Gloss


@rule(
    code="ZH203",
    name="flattened-pinyin",
    family="garbled",
    fix="safe",
    trigger=Trigger(signs=[SIGN], needs=NEEDS),
    examples=[
        Bad("各地要加強調⟦(diào)⟧查研究。", "各地要加強調查研究。"),
        Bad("深入學⟦(xué)⟧習⟦(xí)⟧貫徹會議精神。", "深入學習貫徹會議精神。"),
        Bad("基層⟦（céng）⟧工作十分重要。", "基層工作十分重要。"),
        Bad("他在銀⟦(yín)⟧行⟦(háng)⟧工作。", "他在銀行工作。"),
        Bad("產⟦(chan3)⟧業升級，產⟦(chan3)⟧能提高，動⟦(dong4)⟧力充足。", "產業升級，產能提高，動力充足。"),
        Bad("學⟦(ㄒㄩㄝˊ)⟧校與會⟦(ㄏㄨㄟˋ)⟧議。", "學校與會議。"),
        Bad("綠⟦(lǜ)⟧色發⟦(fā)⟧展，强⟦[qiáng]⟧化责任。", "綠色發展，强化责任。"),
        Bad("調⟦ (diào) ⟧研報告", "調研報告"),
        Bad("調⟦diào⟧研報告", "調研報告"),
        Bad("調⟦(dia\N{COMBINING GRAVE ACCENT}o)⟧研報告", "調研報告"),
        Bad(
            "輸⟦(shu)⟧入與輸⟦(shu)⟧出，運⟦(yun)⟧輸⟦(shu)⟧與運⟦(yun)⟧營。",
            "輸入與輸出，運輸與運營。",
        ),
        Bad(
            "學⟦(xué)⟧校開⟦(kāi)⟧會⟦(huì)⟧，開⟦(kái)⟧放學⟦(xué)⟧習。",
            "學校開會，開(kái)放學習。",
        ),
        Bad("電⟦【diàn】⟧力與動⟦/dòng/⟧力，原⟦<yuan2>⟧料。", "電力與動力，原料。", format="text"),
        Bad("調⟦(DIAO)⟧查問⟦(WEN)⟧卷，開⟦(KAI)⟧會研⟦(YAN)⟧究，學⟦(XUE)⟧習。", "調查問卷，開會研究，學習。"),
        Bad(
            "產⟦chan3⟧業升級，產⟦chan3⟧能提高，動⟦dong4⟧力充足。（完）",
            "產業升級，產能提高，動力充足。（完）",
        ),
        Bad("調⟦diao⟧查問⟦wen⟧卷，開⟦kai⟧會研⟦yan⟧究，學⟦xue⟧習。（完）", "調查問卷，開會研究，學習。（完）"),
        Bad("移送案件的紙質⟦(ㄓˋ)⟧、電子卷宗。", "移送案件的紙質、電子卷宗。"),
        Bad("調⟦(ちょう)⟧査⟦(さ)⟧研⟦(けん)⟧究，" * 4),
        Good("世界貿易組織(WTO)公布了新報告，張偉(Zhang Wei)住在北京(Beijing)。"),
        Good("全程約四十二公里(km)，見圖(a)和表(b)，一里(li)約五百米(mi)。"),
        Good("元(yuan)、分(fen)、里(li)，米(mi)换算，十里(li)等于五公里。"),
        Good("我们(wǒmen)去学校(xuéxiào)，我们(wǒmen)在学校(xuéxiào)学习(xuéxí)汉语。"),
        Good("各地<ruby>調<rt>diào</rt></ruby>查", format="html"),
        Good("报告(PDF)与图(A)、世贸组织(WTO)、人工智能(AI)和爱(AI)心，安(AN)检。"),
        Good("用go语言写，爱ai的人用ai写，见km/h与发音/ai/，目录/mu/与<li>标签。", format="text"),
        Good("【注意】开会【重要】发言，「爱」【ài】。"),
        Good("他(he)和她(she)是英文代名詞。"),
        Good("「行」字讀作 háng 或 xíng，行(háng)列與行(xíng)走不同。"),
        Good("主角由新垣結衣（あらがきゆい）饰演，主题歌《恋》（こい）由星野源（ほしのげん）演唱。"),
        Good("一行（háng）白鹭上青天。"),
        Good("生詞：你好(nǐ hǎo)、謝謝(xièxie)、再見(zàijiàn)。"),
        Good("荀彧(yù)是东汉末年的谋士，“亓（qí）官”是复姓。"),
        Good("請在空格內填入拼音：媽(    )媽。"),
        Good("拼音练习：妈(mā)、麻(má)、马(mǎ)、骂(mà)。"),
        Good("開課吧（kaikeba）是一家公司，重庆（Chóngqìng）是直辖市。"),
        Good("法语词 déjà vu 的意思是似曾相识，café一词带锐音符。"),
        Good("「彧」音ㄩˋ（yù），多用於人名。"),
    ],
)
def check(document: Document) -> Iterator[Finding]:
    for one in residues(document):
        yield _exact(document, one) if one.fit == "exact" else _doubtful(document, one)


def _exact(document: Document, one: Gloss) -> Finding:
    return document.finding(
        one.start,
        one.end,
        en=f"“{one.reading}” is the reading of “{one.owner}”, left behind it: delete it",
        zh=f"“{one.reading}”是“{one.owner}”的注音，误入正文：应删去",
        fix=safe(one.start, one.end, ""),
    )


def _doubtful(document: Document, one: Gloss) -> Finding:
    return document.finding(
        one.start,
        one.end,
        en=f"“{one.reading}” looks like a reading left behind “{one.owner}”, though it is not in the table: "
        "delete it if so",
        zh=f"“{one.reading}”似是“{one.owner}”的注音误入正文，但字表中没有此读音：核对后删去",
        fix=suggestion(""),
    )
