"""A converter between Simplified and Traditional chose the wrong character, or left one as it was.

In Traditional text: `戰斗`, `干部`, `關于` (left in the Simplified form, which is a Traditional character
too), `公裏`, `天後`, `批準` (the wrong one of several), `展示瞭如何` (a word seen across a border).
In Simplified text: `站著`, `剩馀`, `着名`, `复盖`. What a context asks for comes from counts of native
text and from a dictionary; forms that are written both ways (`佈`/`布`, `週`/`周`, `裡`/`裏`) are never
reported; people's names, quoted classics and words that are spoken of (`面粉（誤）應作麵粉`) are let be.
Readings left behind characters, `戰(zhàn)斗`, are seen through. A document that holds several sure cases
has been converted, and its less sure ones are reported too.

中文
简繁转换时选错了字，或漏转了字。

正体文中：`戰斗`、`干部`、`關于`（未转，而该字也是正体字），`公裏`、`天後`、`批準`（一简对多繁时选错），
`展示瞭如何`（跨词误判）。简体文中：`站著`、`剩馀`、`着名`、`复盖`。依据是地道文本的用字统计和词典；
两可的写法（`佈`/`布`、`週`/`周`、`裡`/`裏`）不报，人名、古文引语、讨论字形的例子不报；
能看穿夹在中间的注音：`戰(zhàn)斗`。
确有数处转换错误的文件，把握稍小的也一并报告。
"""

from __future__ import annotations

from collections.abc import Iterator

from lintdoc import Bad, Document, Edit, Finding, Fix, Good, Trigger, View, compiled, rule
from lintdoc_zh.residues import bare
from lintdoc_zh.scripts import characters, script_of
from lintdoc_zh.simplified_slips import pattern, sign, simplified_slips
from lintdoc_zh.suspicion import suspicion, suspicious

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintdoc_zh.conversion import Reading
    from lintdoc_zh.conversion_proof import Slip

BRIEF = 300
"""In so short a text it pays to ask for these before the pattern is compiled."""
SAFE, SAFE_LONG = 40, 27
"""How far ahead, in eighths of a nat, for a safe fix: by a word of two characters, by a longer one."""
BORDERLINE = ("彷佛",)
"""Spellings that some write so: they are reported beside other slips only."""


@rule(
    code="ZH201",
    name="wrong-conversion",
    family="garbled",
    trigger=lambda: Trigger(
        characters=suspicion().forms, beside=characters().traditional, signs=[sign()], common=True
    ),
    fix="safe",
    examples=[
        Bad("基層組織是堅強的⟦戰斗⟧堡壘。", fixed="基層組織是堅強的戰鬥堡壘。"),
        Bad("各單位⟦干部⟧請於週五前報到。", fixed="各單位幹部請於週五前報到。"),
        Bad("兩國外交⟦關系⟧逐漸回溫。", fixed="兩國外交關係逐漸回溫。"),
        Bad("這條路全長七十⟦公裏⟧，開車要一個小時。", fixed="這條路全長七十公里，開車要一個小時。"),
        Bad("校長已經⟦批準⟧這項經費。", fixed="校長已經批准這項經費。"),
        Bad("會議結束⟦以后⟧再討論細節。", fixed="會議結束以後再討論細節。"),
        Bad("强调森林⟦复盖⟧率逐年提高。", fixed="强调森林覆盖率逐年提高。"),
        Bad("孩子们唱⟦著⟧歌回家，这时天已经黑了。", fixed="孩子们唱着歌回家，这时天已经黑了。"),
        Bad("⟦剩馀⟧的材料归还仓库。", fixed="剩余的材料归还仓库。"),
        Bad("新進人員要發揚艱苦⟦奮斗⟧的精神。", fixed="新進人員要發揚艱苦奮鬥的精神。"),
        Bad("文件的⟦范圍⟧很廣，要⟦放松⟧心情讀。", fixed="文件的範圍很廣，要放鬆心情讀。"),
        Bad("寫作課先讀兩篇⟦范文⟧再動筆。", fixed="寫作課先讀兩篇範文再動筆。"),
        Bad("今天風大，渡船不開⟦瞭⟧。", fixed="今天風大，渡船不開了。"),
        Bad(
            "他带⟦著⟧孩子站⟦著⟧等了十⟦馀⟧天，⟦怎麽⟧也没等到⟦剩馀⟧的人。",
            fixed="他带着孩子站着等了十余天，怎么也没等到剩余的人。",
        ),
        Bad("层峦⟦迭嶂⟧之间，⟦三迭纪⟧的岩层清晰可见，出版⟦音象⟧制品。"),
        Good("古华著的《芙蓉镇》与他执著的文风，更迭加快的年代，笑得象朵花。"),
        Bad("软件开发者依法享有⟦着作权⟧。", fixed="软件开发者依法享有著作权。"),
        Bad("這場重大⟦斗爭⟧歷時三年。", fixed="這場重大鬥爭歷時三年。"),
        Bad("他翻開本國⟦曆史⟧，兩軍互相⟦沖突⟧。", fixed="他翻開本國歷史，兩軍互相衝突。"),
        Bad("證照期滿前應申請換⟦髮⟧，逾期作廢。", fixed="證照期滿前應申請換發，逾期作廢。"),
        Bad("⟦其余⟧委員由機關指派，經費⟦取決于⟧某個單位。", fixed="其餘委員由機關指派，經費取決於某個單位。"),
        Bad("規格變得更⟦復雜⟧，要記錄⟦上遊⟧源碼。", fixed="規格變得更複雜，要記錄上游源碼。"),
        Bad("橋長增加20⟦余⟧米，球隊⟦徵服⟧了聯盟。", fixed="橋長增加20餘米，球隊征服了聯盟。"),
        Bad("版本 2 ⟦已于⟧ **2023 年**停止維護。", format="text"),
        Bad("兩國⟦關系⟧與供求⟦關系⟧，⟦今后⟧靠⟦干部⟧；211系電車、「療癒系」標籤與太閤都是對的。"),
        Bad("池塘邊站著一⟦只⟧大白鵝。", fixed="池塘邊站著一隻大白鵝。"),
        Bad("村子在⟦十裏⟧之外。"),
        Good("他不分青紅皂白鑽進死胡同，合家歡聚，枕席未安，僵屍片看到半夜。"),
        Good("學生姜麗琴、胡子翔、谷子豪與同學都得獎。記者于美華在臺北報導，攝影：范文雄。"),
        Bad("學⟦生于⟧校園集合。"),
        Good("葛之覃兮，施于中谷，維葉莫莫。是刈是濩，為絺為綌，服之無斁。言告師氏，言告言歸。"),
        Good("子曰：「吾十有五而志于學。」旻天疾威，敷于下土，謀猶回遹，何日斯沮？"),
        Good("弗羅里達、埃里溫、金里奇都是譯名，徐家匯有一條幹渠，天邊是卷雲。"),
        Good("兩人分手後又復合，鱒魚都游走了，風格雅致。"),
        Good(
            "    每一個套件都要附上說明文件，寫明它的用途與設定的方法，並且列出其中\n"
            * 6
            + "    所用的程式庫。在套件送出之前請再讀一遍各項規定，看它是不是符合各項規\n"
            "    範前所列的條件，也請先學會打包的方法，再去管理員那裡查閱手冊來瞭\n    解細節。\n"
            "    |    係    |  名稱  |\n"
        ),
        Bad(
            "    每一位⟦干部⟧都要知道基層組織是堅強的⟦戰斗⟧堡壘，也要知道這和兩國的⟦關系⟧，強\n" * 6
            + "    制執行是後來的事，請在日\n    誌中記錄下來。\n"
        ),
        Good("統一麵很香，湯與麵分開吃，製麵業者也這麼說。"),
        Good("樂團以自製科技樂器演出，公司完全掌控製作端。"),
        Good("民眾休戚相關，朱紅色的門前演過首齣歌劇，唐宋大曲由此而來。"),
        Good("本次普查係充分運用資料，非于先生獨力所能完成。"),
        Good("骨科醫師范振維、廚師范家豪與隊長于正雄都到了。"),
        Good("書記官　余○○　代理人　范○君。"),
        Good("《史記》寫陳余、張耳的交情，讀來令人感慨。"),
        Good("《詩經》說：「黃鳥于飛，集于灌木。」大家都會背。"),
        Good("把「頭发」留著不改是錯的，應作「頭髮」；戰鬥的鬥、北斗的斗，要分清楚。"),
        Good("面粉（誤）應作麵粉，請校對時留意。"),
        Good("規費收據補發須登報三天，聲明作廢。"),
        Good("我拿了一只皮箱去車站，回頭看見小孩盪秋千，老板怒氣沖沖。"),
        Good("他到后里面試，請盡速回覆。"),
        Good("他瞭解情況，一目瞭然，站在高處瞭望。"),
        Good("处理结果：乾燥 → 干燥，坐著 → 坐着。"),
        Good("處長于忠敏走進會議室。後來于忠敏宣布散會。"),
        Good("竹坑里的老宮廟和安坑里的茶園都在山邊。"),
        Good("先生之言猶在耳，而余之學終無所成。因書之，以志吾過云。"),
        Good("其組織規模之建制標準準用前項規定。"),
        Good("范先生與于小姐下個月訂婚。"),
        Good("皇太后與王后一同出席典禮。"),
        Good("臺北到新竹約七十公里，開車一小時可達。"),
        Good("北斗七星在夜空中格外明亮。"),
        Good("他不干涉別人的選擇，系主任也說明了規定。"),
        Good("校長批准了這項經費，請留意公布欄與公佈的名單。"),
        Good("「后」是「後」的簡體，這個字很常見。"),
        Good("山谷裡的小溪流向平原，松樹林裏鳥聲不斷。"),
        Good("他执着地追求理想，这是一部学术专著。"),
        Good("乾隆皇帝多次南巡，把衣服晾干再收起来。"),
        Good("我们一边走着一边聊，这本书的作者很著名。"),
    ],
)
def check(document: Document) -> Iterator[Finding]:
    script = document.once(script_of)
    is_suspicious = script != "Hans" and bool(document.once(suspicious))
    if is_suspicious or (script != "Hant" and may_slip(document.text)):
        # What judges is loaded where there is something to judge.
        from lintdoc_zh.passages import host_of

        host, view = document.once(host_of), bare(document)
        if host == "Hans":
            yield from in_simplified(document, view)
        elif host == "Hant" and is_suspicious:
            yield from in_traditional(document, view)


def may_slip(text: str) -> bool:
    """Whether a word of Simplified text may be wrong."""
    slip, anchors = pattern()
    if len(text) <= BRIEF and not any(map(text.__contains__, anchors)):
        return False
    return compiled(slip).search(text) is not None


def in_traditional(document: Document, view: View) -> Iterator[Finding]:
    """Yield the slips of a Traditional document."""
    from lintdoc_zh.misconversions import misconversions

    slips = misconversions(document)
    if not slips:
        return
    from lintdoc_zh.rewriting import Preferences

    preferred = Preferences(view.text)
    better = {one.place: preferred[one.reading.best] for one in slips}
    for slip in slips:
        yield described(view, slip, better)


def described(view: View, slip: Slip, better: dict[int, str]) -> Finding:
    """Return the finding: the word that shows the slip, where it is known, else the character.

    `better` holds the right character for the place of every slip, for a word may hold two.
    """
    reading, place = slip.reading, slip.place
    start, end = place + reading.start, place + reading.end
    word, written = view.text[start:end], view.text[place]
    right = "".join([better.get(one, view.text[one]) for one in range(start, end)])
    sure = is_beyond_doubt(reading)
    if slip.is_left:
        how, how_zh = f"{written} was left in its Simplified form", f"“{written}”未转成正体"
    else:
        how, how_zh = "the converter chose the wrong character", "转换时选错了字"
    return view.finding(
        start,
        end,
        en=f"“{word}” should be “{right}”: {how}",
        zh=f"“{word}”应作“{right}”：{how_zh}",
        fix=Fix("safe" if sure else "unsafe", [Edit(place, place + 1, better[place])]),
    )


def is_beyond_doubt(reading: Reading) -> bool:
    """Whether a dictionary word confirms the fix, and neither it nor the counts leave room for another."""
    if reading.support <= reading.against or reading.is_lexical or reading.is_disputed:
        return False
    return reading.lead >= (SAFE_LONG if reading.support > 2 else SAFE)


def in_simplified(document: Document, view: View) -> Iterator[Finding]:
    """Yield the slips of a Simplified document."""
    from lintdoc_zh.mentions import is_shown_beside
    from lintdoc_zh.passages import outside_passages

    slips = {start: (end, right) for start, end, right in simplified_slips(view.text)}
    for start in outside_passages(document, list(slips)) if slips else ():
        end, right = slips[start]
        wrong = view.text[start:end]
        if (wrong in BORDERLINE and len(slips) == 1) or is_shown_beside(view.text, end, right):
            continue
        places = [place for place, one in enumerate(right) if one != wrong[place]]
        first, last = places[0], places[-1] + 1
        yield view.finding(
            start,
            end,
            en=f"“{wrong}” should be “{right}”: the converter chose the wrong character",
            zh=f"“{wrong}”应作“{right}”：转换时选错了字",
            fix=Fix("unsafe", [Edit(start + first, start + last, right[first:last])]),
        )
