"""A slot of a template was left as it came.

Reported are slots with their marks (`{{姓名}}`, `${date}`, `{公司名称}`, `<单位名称>`), notes to the writer
in brackets (`【待补充】`, `（此处填写数据）`, `[TODO]`), `TODO` and `TBD` after which nothing comes, filler
text (`Lorem ipsum`, `在此处输入标题`), and what a text generator says to the one who asked (
`希望这篇范文对您有所帮助`, `作为一个人工智能语言模型`).

The name of a field in other marks (`[姓名]`, `#公司名称#`) counts where the sentence goes on at both sides.

Left alone: code, what is the whole of a quotation, documents on templates (`{{ }}` beside Vue, Jinja or the
word 模板), headings in 【】, `待定` in a schedule, and sentences that speak of filling in a form.

中文
模板中的空位原样留着。

报告带标记的空位（`{{姓名}}`、`${date}`、`{公司名称}`、`<单位名称>`）、写给作者的括注（`【待补充】`、
`（此处填写数据）`、`[TODO]`）、没有下文的 `TODO` 与 `TBD`、 填充文字（`Lorem ipsum`、`在此处输入标题`），以
及文本生成工具对提问者说的话（`希望这篇范文对您有所帮助`、`作为一个人工智能语言模型`）。

其他符号中的栏目名（`[姓名]`、`#公司名称#`），前后句子连着的才报告。

不报告：代码，独占一对引号的文字，讲解模板的文档（`{{ }}` 与 Vue、Jinja 或“模板”同见），【】中的小标题，日
程中的“待定”，以及谈论填表的句子。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lintdoc import Bad, Document, Finding, Good, Trigger, rule
from lintdoc_zh.characters import is_han
from lintdoc_zh.slots import TITLE, UNIT

HAN = "\u3400-\u9fff"
SLOT_NAME = (
    "name|title|date|time|year|month|day|company|phone|tel|mobile|address|email|user(?:name)?|author|department"
    "|city|amount|price|number|content|text|url|link|count|version|position|project|client|customer|product"
)
MARKED = re.compile(
    f"[{{$<%@#](?:(?<={{){{ *(?:[{HAN}][^{{}}\n]{{0,20}}|[A-Za-z_][\\w. ]{{0,30}}) *}}}}"
    f"|(?<=[$]){{ *(?:[{HAN}][^{{}}\n]{{0,20}}|[A-Za-z_]\\w{{0,30}}) *}}"
    f"|(?<!-{{)(?<={{)[{HAN}]{{2,10}}}}"
    f"|(?<=<)(?:[{HAN}]{{2,6}}(?:名称|姓名|日期|时间|编号|标题|名稱|時間|編號|標題)"
    "|姓名|日期|[时時][间間]|地址|[电電][话話]|[标標][题題]|[单單]位|公司)>"
    f"|(?<=[%@#])(?<=[{HAN}，。：].)[@#]?(?:{SLOT_NAME})[%@#]{{1,2}})"
)
"""A name in the marks that a program looks for; what is caught begins at the first mark."""
ITEM = (
    "[姓名称稱日期时時间間地址点點电電话話公司单單位部门門职職务務标標题題金额額数數据據年月"
    "编編号號内內容邮郵箱城市]"
)
DUTY = (
    "[补補][充全写寫]?|填[写寫充]?|完善|更新|[确確][认認]|核[实實对對]|插入|[输輸]入|[编編][写寫辑輯]|[续續][写寫]"
    "|添加|修改|替[换換]|翻[译譯]|[写寫]"
)
ANY = "[^】\\])）〕］>》\n，。]"
NOTED = re.compile(
    "[【[（(〔［<《](?=[待尚需请請此这這在插填输輸您你内內数數图圖案TFypid])(?:"
    "(?:[内內]容|[数數][据據]|[图圖]片|[图圖]表|案例|此[处處]|[这這][里裡])?(?:待|尚未|需要?|[请請])"
    f"(?:{DUTY}){ANY}{{0,14}}"
    f"|(?:此[处處]|[这這][里裡裏]|在此[处處]?|在[这這][里裡裏])[应應需请請可]?(?:{DUTY}|放|省略(?![号號]|[一二两三四五六七八九十百千万0-9]+[字句行段])|略){ANY}{{0,24}}"
    f"|(?:插入|填入|[输輸]入|填[写寫])(?:{ITEM}|[图圖]|具[体體]|你|您|[贵貴]){ANY}{{0,14}}"
    f"|[您你](?:的|所在){ITEM}{ANY}{{0,10}}"
    "|TODO[^】\\])）〕］>》\n]{0,30}|TBD|FIXME[^】\\])）〕］>》\n]{0,30}|TBA|placeholder"
    "|insert [^】\\])）〕］>》\n]{1,30}"
    "|your [a-z ]{2,20}|date"
    ")[】\\]）)〕］>》](?![(（])"
)
"""A note to the writer, in brackets."""
FIELD = (
    "姓名|名[称稱]|日期|[时時][间間]|地[址点點]|[电電][话話]|[单單]位|公司|城市|[标標][题題]|金[额額]"
    "|[数數][量字]|部[门門]|职务|職務|[编編][号號]"
)
FIELDS = re.compile(
    f"([%#\\[{{【［])(?:(?:[公司单單位项項目客户戶产產品项目学學校会會议議]{{0,4}})(?:{FIELD})|{SLOT_NAME}"
    f"|待(?:[补補]充?|定|填[写寫]?|[确確][认認定]|[核][实實]|[补補])|TBD|TODO|XXX?|此[处處]填?[写寫]?[\u3400-\u9fff]{{0,8}})"
    "([%#\\]}}】］])"
)
"""The name of a field in any marks: a slot where the sentence goes on at both sides."""
FIELD_MARKS = {"%": "%", "#": "#", "[": "]", "{": "}", "【": "】", "［": "］"}
GOES_ON = frozenset("%％")
BARE = re.compile("(?<![\\w/.`-])(?:TODO|TBD|FIXME)(?=[：:][^\n/]|[ \t]*(?:\n|\\Z))")
LOREM = re.compile("[Ll]orem [Ii]psum[^\n。]{0,200}")
HERE = "(?:[单單点點双雙][击擊]|[请請])?在?(?:此[处處]?|[这這][里裡裏])[以来來]?"
AROUND = (
    (
        re.compile("[加辑輯入](?<=[处處里裡裏此来來][添编編输輸键鍵].)"),
        re.compile(HERE + "[添编編输輸键鍵]\\Z"),
        re.compile(
            "(?:[您你]的|母版|文[字本档檔]|[标標][题題]|[内內]容|正文|副[标標]|姓名)[^\n，。；]{0,12}(?=[\n，。；]|\\Z)"
        ),
        "filler",
    ),
    (
        re.compile("言模型"),
        re.compile("作[为為][^\n。]{0,16}[语語]\\Z"),
        re.compile("[^\n。！]{0,40}"),
        "generated",
    ),
    (
        re.compile("告[诉訴]我"),
        re.compile("如(?:果|需|有)[^\n。]{0,14}(?:修改|[调調]整|[补補]充|完善)[^\n。]{0,12}\\Z"),
        re.compile(""),
        "generated",
    ),
    (
        re.compile("希望(?:以上|[这這][篇份]|上述)"),
        re.compile(""),
        re.compile(
            "(?:[内內]容|[范範]文|[发發]言稿|[讲講][话話]稿|[总總][结結]|方案|回答)(?:能|[对對])[^\n。！]{0,16}"
            "(?:[帮幫]助|[参參]考|需[求要])"
        ),
        "generated",
    ),
    (
        re.compile("以下是(?:[为為]|根[据據]|按照)[您你]"),
        re.compile(""),
        re.compile("[^\n。：:]{0,30}(?:生成|撰[写寫]|[编編][写寫]|[写寫]的|[创創]作)[^\n。：:]{0,20}[：:]"),
        "generated",
    ),
)
"""A mark that is found fast, what must stand before it, what behind, and what the whole is."""
SAID = (
    "TODO", "TBD", "FIXME", "orem ", "言模型", "告诉我", "告訴我", "希望", "以下是",
    "添加", "编辑", "編輯", "输入", "輸入", "键入", "鍵入",
)  # fmt: skip
OPENING = "{【[(（〔［<《%#@"
OPENED = (
    "\\{|[【[(（〔［<《%#@]"
    "(?=[待尚需请請此这這在插填输輸您你内內数數图圖案姓名日时時地电電单單公城标標题題金部职職编編位项項目客户戶产產品学學校会會议議TFXa-z])"
)
"""A first look: what slots and notes begin with."""
LOOK_BACK = 40
LINE = 160
"""How much of a line, on either side, tells code."""
ON_TEMPLATES = re.compile(
    "Vue|Jinja|Mustache|Handlebars|Liquid|Angular|React|Django|插值|模板|範本引擎|樣板|渲染|占位符|佔位符"
    "|[变變]量|變數|shell|Bash|脚本|JavaScript"
)
CODE = re.compile("[`=;]|</|=>")
WHAT = {
    "slot": ("is a slot of a template: fill it in", "是模板中的空位：请填入实际内容"),
    "note": (
        "is a note to the writer: write what is missing, or take it out",
        "是写给作者的提示：请补写，或将其删去",
    ),
    "filler": ("is filler text: put the real text in its place", "是填充文字：请换成正文"),
    "generated": (
        "is what a text generator says to the one who asked: take it out",
        "是文本生成工具对提问者说的话：请删去",
    ),
}


@rule(
    code="ZH303",
    name="unfilled-template",
    family="placeholder",
    trigger=Trigger(literals=SAID, patterns=(OPENED,), needs=OPENING),
    examples=[
        Bad("尊敬的⟦{{姓名}}⟧：您好！贵公司⟦${company}⟧的申请已收到，编号⟦{申请编号}⟧。"),
        Bad("本年度营收⟦【待补充】⟧，同比增长⟦（此处填写具体数据）⟧。\n⟦[TODO]⟧\n"),
        Bad("第三章 总结\n\n⟦TODO⟧\n\n⟦TBD⟧：下周\n"),
        Bad("⟦Lorem ipsum dolor sit amet⟧。\n⟦单击此处添加标题⟧\n⟦请在此输入内容⟧\n"),
        Bad("⟦作为一个人工智能语言模型，我无法亲自体验⟧。\n"),
        Bad("⟦希望这篇范文对您有所帮助⟧！\n聯絡人：⟦[您的姓名]⟧\n"),
        Bad("兹证明⟦[姓名]⟧同志系我单位职工，户均增收⟦{amount}⟧元，由⟦%公司名称%⟧承办，第⟦#待定#⟧届。"),
        Good("【日期】五月一日\n【地点】礼堂\n详见[地址]。#话题#很热，“【待补】”表示没写完。"),
        Good("（此处省略三百字）希望这篇文章对您有所帮助。"),
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
    found = sorted(_slots(text))
    is_on_templates = bool(found) and ON_TEMPLATES.search(text) is not None
    reached = 0
    for start, end, what in found:
        if (
            start < reached
            or _is_quoted(text, start, end)
            or (what == "slot" and (is_on_templates or _is_code(text, start, end)))
        ):
            continue
        reached = end
        yield _finding(document, start, end, what)


def _slots(text: str) -> Iterator[tuple[int, int, str]]:
    if "{" in text or "<" in text or "@" in text or "#" in text or "%" in text:
        for match in MARKED.finditer(text):
            start = match.start()
            yield (start - 1 if text[start - 1 : start + 1] in {"@@", "##"} else start, match.end(), "slot")
    for match in NOTED.finditer(text):
        yield (*match.span(), "note")
    for match in FIELDS.finditer(text):
        if FIELD_MARKS[match[1]] == match[2] and _is_in_sentence(text, *match.span()):
            yield (*match.span(), "slot")
    if "TODO" in text or "TBD" in text or "FIXME" in text:
        for match in BARE.finditer(text):
            yield (*match.span(), "note")
    if "orem " in text:
        for match in LOREM.finditer(text):
            yield (*match.span(), "filler")
    for mark, before, behind, what in AROUND:
        for match in mark.finditer(text):
            head = before.search(
                text,
                max(0, match.start() - LOOK_BACK),
                match.end() - 1 if what == "filler" else match.start(),
            )
            tail = behind.match(text, match.end())
            if head and tail:
                yield (head.start() if before.pattern else match.start(), tail.end(), what)


def _is_in_sentence(text: str, start: int, end: int) -> bool:
    """Whether the sentence goes on: words before, or a colon, and words or a mark behind."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if is_han(before) if before else False:
        return bool(after) and (is_han(after) or after in GOES_ON)
    if not before or before not in "：:，。、\n0123456789-":
        return False
    if TITLE.match(text, end) or UNIT.match(text, end):
        return True
    return before in "：:-" and (not after or after in "，。\n")


def _is_quoted(text: str, start: int, end: int) -> bool:
    """Whether it is the whole of a quotation: somebody shows how it is written."""
    return start > 0 and text[start - 1] in "“「『‘" and text[end : end + 1] in {"”", "」", "』", "’"}


def _is_code(text: str, start: int, end: int) -> bool:
    """Whether the line is code; a slot with a Chinese name never is."""
    if any("\u3400" <= one <= "\u9fff" for one in text[start:end]):
        return False
    before = text[max(0, start - LINE) : start].rpartition("\n")[2]
    rest = before + text[end : end + LINE].partition("\n")[0]
    return CODE.search(rest) is not None or not any("\u3400" <= one <= "\u9fff" for one in rest)


def _finding(document: Document, start: int, end: int, what: str) -> Finding:
    quoted = document.text[start:end]
    quoted = quoted if len(quoted) <= 30 else quoted[:29] + "…"
    english, chinese = WHAT[what]
    return document.finding(start, end, en=f"“{quoted}” {english}", zh=f"“{quoted}”{chinese}")
