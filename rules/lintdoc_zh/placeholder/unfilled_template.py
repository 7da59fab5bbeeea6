"""A slot of a template was left as it came.

Reported are slots with their marks (`{{姓名}}`, `${date}`, `{公司名称}`, `<单位名称>`), notes to the writer
in brackets (`【待补充】`, `（此处填写数据）`, `[TODO]`), `TODO` and `TBD` after which nothing comes, filler
text (`Lorem ipsum`, `在此处输入标题`), and what a text generator says to the one who asked (
`希望这篇范文对您有所帮助`, `作为一个人工智能语言模型`).

Left alone: code, documents on templates (`{{ }}` beside Vue, Jinja or the word 模板), headings in 【】,
`待定` in a schedule, and sentences that speak of filling in a form.

中文
模板中的空位原样留着。

报告带标记的空位（`{{姓名}}`、`${date}`、`{公司名称}`、`<单位名称>`）、写给作者的括注（`【待补充】`、
`（此处填写数据）`、`[TODO]`）、没有下文的 `TODO` 与 `TBD`、 填充文字（`Lorem ipsum`、`在此处输入标题`），以
及文本生成工具对提问者说的话（`希望这篇范文对您有所帮助`、`作为一个人工智能语言模型`）。

不报告：代码，讲解模板的文档（`{{ }}` 与 Vue、Jinja 或“模板”同见），【】中的小标题，日程中的“待定”，以及谈论
填表的句子。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lintdoc import Bad, Document, Finding, Good, Trigger, rule

HAN = "\u3400-\u9fff"
SLOT_NAMES = (
    "name|title|date|time|year|month|day|company|phone|tel|mobile|address|email|user(?:name)?|author|department|city|"
    "amount|price|number|content|text|url|link|count|version|position|project|client|customer|product|location"
)
MARKED = re.compile(
    f"\\{{\\{{ *(?:[{HAN}][^{{}}\n]{{0,20}}|[A-Za-z_][\\w. ]{{0,30}}) *\\}}\\}}"
    f"|\\$\\{{ *(?:[{HAN}][^{{}}\n]{{0,20}}|[A-Za-z_]\\w{{0,30}}) *\\}}"
    f"|(?<!-)\\{{[{HAN}]{{2,10}}\\}}"
    f"|<[{HAN}]{{2,6}}(?:名称|姓名|日期|时间|地址|电话|编号|标题|名稱|時間|電話|編號|標題)>"
    f"|<(?:姓名|日期|[时時][间間]|地址|[电電][话話]|[标標][题題]|[单單]位|公司)>"
    f"|(?<=[{HAN}，。：])(?:%|@@|##)(?:{SLOT_NAMES})(?:%|@@|##)"
)
FILLABLE = "[姓名称稱日期时時间間地址点點电電话話公司单單位部门門职職务務标標题題金额額数數据據年月编編号號内內容邮郵箱城市产產品]"
DUTY = "[补補][充全写寫]?|填[写寫充]?|完善|更新|[确確][认認]|核[实實对對]|插入|[输輸]入|[编編][写寫辑輯]|[续續][写寫]|添加|修改|替[换換]|翻[译譯]|[写寫]"
NOTED = re.compile(
    "[【\\[（(〔［<《]"
    "(?:"
    f"(?:内容|內容|[数數]据|[数數]據|[图圖]片|[图圖]表|案例|此[处處]|[这這][里裡])?(?:待|尚未|需要?|[请請])(?:{DUTY})(?:[^】\\])）〕］>》\n，。]{{0,14}})"
    f"|(?:此[处處]|[这這][里裡裏]|在此|在此[处處]|在[这這][里裡裏])(?:[应應需请請可])?(?:{DUTY}|放|省略[^号號]|略)[^】\\])）〕］>》\n]{{0,24}}"
    f"|(?:插入|填入|[输輸]入|填[写寫])(?:{FILLABLE}|[图圖]|具[体體]|你|您|[贵貴]|[您你]的)[^】\\])）〕］>》\n，。]{{0,14}}"
    f"|[您你](?:的|所在)(?:{FILLABLE})[^】\\])）〕］>》\n，。]{{0,10}}"
    "|TODO[^】\\])）〕］>》\n]{0,30}|TBD|FIXME[^】\\])）〕］>》\n]{0,30}|TBA|TK|placeholder|insert [^】\\])）〕］>》\n]{1,30}"
    "|your [a-z ]{2,20}|company name|date"
    ")[】\\]）)〕］>》](?![(（])"
)
BARE = re.compile("(?<![\\w/.`-])(?:TODO|TBD|FIXME)(?=[：:][^\n/]|[ \t]*(?:\n|$))")
FILLER = re.compile(
    "[Ll]orem [Ii]psum[^\n。]{0,200}"
    "|(?:(?:[单單點点双雙][击擊]|[请請])?(?:在)?(?:此[处處]|[这這][里裡裏])|[单單点點][击擊]|[请請]在?此?[处處]?)(?:[以来來])?(?:添加|[编編][辑輯]|[输輸]入|键入|鍵入)(?:您的|你的|[母]版|文[字本]|[标標][题題]|[内內]容|正文|副[标標][题題]|姓名|文[档檔])"
    "[^\n，。；]{0,12}(?=[\n，。；]|$)"
    "|(?:示例|[范範]例|占位|佔位|假)文[字本](?:[，,、]?(?:示例|[范範]例|占位|佔位|假)文[字本])+"
)
GENERATED = re.compile(
    "(?:作[为為](?:一[个個名款])?(?:人工智[能慧]|AI|大型?)[ ]?(?:[语語]言模型|[助聊]|模型)[^\n。！]{0,40})"
    "|(?:以下|下面)是?(?:[为為]|根[据據]|按照)[您你][^\n。：:]{0,30}?(?:生成|撰[写寫]|[编編][写寫]|[写寫]的|[创創]作)[^\n。：:]{0,20}[：:]"
    "|希望(?:以上|[这這]篇|[这這]份|上述)(?:[内內]容|[范範]文|文章|[发發]言稿|[讲講]话稿|[总總][结結]|方案|回答)?(?:能|[对對])[^\n。！]{0,16}(?:[帮幫]助|[参參]考|需[求要])"
    "|如(?:果|需|有)[^\n。]{0,16}(?:修改|[调調]整|[补補]充|完善)[^\n。]{0,12}(?:随[时時]|隨時|可以)?(?:告[诉訴]我|[联聯][系繫]我|提出)"
    "|(?:我[无無]法|我不能)(?:提供|生成|[访訪][问問])[^\n。]{0,16}(?:[请請][求问問]|[实實][时時]|[链鏈][接結])"
)
ON_TEMPLATES = re.compile("Vue|Jinja|Mustache|Handlebars|Liquid|Angular|React|Django|插值|模板|範本引擎|樣板|渲染|占位符|佔位符|[变變]量|變數|shell|Bash|脚本|JavaScript")
CODE = re.compile("[`=;]|</|=>")


@rule(
    code="ZH303",
    name="unfilled-template",
    family="placeholder",
    trigger=Trigger(
        literals=(
            "{", "TODO", "TBD", "FIXME", "【", "[", "［", "（此", "(此", "（待", "(待", "（这", "（在", "（请", "（請", "（填", "（插", "（您",
            "<", "〔", "orem ", "添加", "輸入", "输入", "编辑", "編輯", "键入", "鍵入", "文字", "文本", "作为一", "作為一", "以下是", "下面是", "希望", "如需", "如果", "如有", "我无法", "我無法",
        )
    ),
    examples=[
        Bad("尊敬的⟦{{姓名}}⟧：您好！贵公司⟦${company}⟧的申请已收到，编号⟦{申请编号}⟧。"),
        Bad("本年度营收⟦【待补充】⟧，同比增长⟦（此处填写具体数据）⟧。\n⟦[TODO]⟧\n"),
        Bad("第三章 总结\n\n⟦TODO⟧\n\n⟦TBD⟧：下周\n"),
        Bad("⟦Lorem ipsum dolor sit amet⟧。\n⟦单击此处添加标题⟧\n⟦请在此输入内容⟧\n"),
        Bad("⟦作为一个人工智能语言模型，我无法亲自体验⟧。\n"),
        Bad("⟦希望这篇范文对您有所帮助⟧！\n聯絡人：⟦[您的姓名]⟧\n"),
        Good("Vue 的插值语法写作 {{ msg }}，渲染时换成数据。"),
        Good("【通知】会议地点待定，时间待定。（待续）"),
        Good("请在表格中填写姓名，并在此处签名（盖章）。"),
        Good("待办软件 Todo 很好用，集合写作{1, 2, 3}。"),
        Good("项目说明见 TODO.md，`TODO` 注释要写清楚。", format="text"),
        Good("希望这篇文章能引起大家的重视。（见下图）[1]（请参阅附录）"),
    ],
)
def check(document: Document) -> Iterator[Finding]:
    text = document.text
    is_on_templates = ON_TEMPLATES.search(text) is not None
    reached = 0
    for start, end, what in sorted(_slots(text)):
        if start < reached or (what == "slot" and (is_on_templates or _is_code(text, start, end))):
            continue
        reached = end
        yield _finding(document, start, end, what)


def _slots(text: str) -> Iterator[tuple[int, int, str]]:
    if "{" in text or "<" in text or "@@" in text or "##" in text:
        yield from ((*one.span(), "slot") for one in MARKED.finditer(text))
    for pattern, what in ((NOTED, "note"), (BARE, "note"), (FILLER, "filler"), (GENERATED, "generated")):
        yield from ((*one.span(), what) for one in pattern.finditer(text))


def _is_code(text: str, start: int, end: int) -> bool:
    """Whether the line is code; a slot with a Chinese name never is."""
    if any("\u3400" <= one <= "\u9fff" for one in text[start:end]):
        return False
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    rest = text[line_start:start] + text[end : line_end if line_end >= 0 else len(text)]
    return CODE.search(rest) is not None or not any("\u3400" <= one <= "\u9fff" for one in rest)


def _finding(document: Document, start: int, end: int, what: str) -> Finding:
    quoted = document.text[start:end]
    quoted = quoted if len(quoted) <= 30 else quoted[:29] + "…"
    english, chinese = WHAT[what]
    return document.finding(start, end, en=f"“{quoted}” {english}", zh=f"“{quoted}”{chinese}")


WHAT = {
    "slot": ("is a slot of a template: fill it in", "是模板中的空位：请填入实际内容"),
    "note": ("is a note to the writer: write what is missing, or take it out", "是写给作者的提示：请补写，或将其删去"),
    "filler": ("is filler text: put the real text in its place", "是填充文字：请换成正文"),
    "generated": (
        "is what a text generator says to the one who asked: take it out",
        "是文本生成工具对提问者说的话：请删去",
    ),
}
