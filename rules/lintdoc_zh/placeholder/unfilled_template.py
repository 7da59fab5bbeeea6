"""A slot of a template was left as it came.

Reported are slots with their marks (`{{姓名}}`, `${date}`, `{公司名称}`, `<单位名称>`), notes to the writer
in brackets (`【待补充】`, `（此处填写数据）`, `[TODO]`), `TODO` and `TBD` after which nothing comes, filler
text (`Lorem ipsum`, `在此处输入标题`), what a program writes where it has no value (`尊敬的undefined`), and
what a text generator says to the one who asked (`希望这篇范文对您有所帮助`, `作为一个人工智能语言模型`).

The name of a field in other marks (`[姓名]`, `#公司名称#`) counts where the sentence goes on at both sides.

Left alone: code, what is the whole of a quotation, documents on templates (`{{ }}` beside Vue, Jinja or the
word 模板), headings in 【】, `待定` in a schedule, and sentences that speak of filling in a form.

中文
模板中的空位原样留着。

报告带标记的空位（`{{姓名}}`、`${date}`、`{公司名称}`、`<单位名称>`）、写给作者的括注（`【待补充】`、
`（此处填写数据）`、`[TODO]`）、没有下文的 `TODO` 与 `TBD`、填充文字（`Lorem ipsum`、`在此处输入标题`）、程
序没有取到值时写出的字样（`尊敬的undefined`），以及文本生成工具对提问者说的话（`希望这篇范文对您有所帮助`、
`作为一个人工智能语言模型`）。

其他符号中的栏目名（`[姓名]`、`#公司名称#`），前后句子连着的才报告。

不报告：代码，独占一对引号的文字，讲解模板的文档（`{{ }}` 与 Vue、Jinja 或“模板”同见），【】中的小标题，日
程中的“待定”，以及谈论填表的句子。
"""

from __future__ import annotations

from collections.abc import Iterator

from lintdoc import Bad, Document, Finding, Good, Trigger, rule
from lintdoc_zh.document_kinds import is_foreign
from lintdoc_zh.gaps import GAP, NEEDS, Gaps, gaps
from lintdoc_zh.patterns import compiled

BARE = (
    "(?<![\\w/.`-])(?:TODO|TBD|FIXME)(?=[：:][^\n/]|[ \\t]*(?:\n|\\Z))"
    "|(?<=[由至达達约約共])TBD(?=[^\\W\\d_A-Za-z])|(?<=：)TBD(?=[，。；、])"
)
LOREM = "[Ll]orem [Ii]psum(?! ?[^\\W\\d_A-Za-z])[^\n。]{0,200}"
IN_LATIN = ("TODO", "TBD", "FIXME", "orem ")
"""What notes, fillers and values that are none hold."""
VOIDS = ("undefined", "NaN")
LINE = 160
"""How much of a line, on either side, tells code."""
ON_TEMPLATES = (
    "Vue|Jinja|Mustache|Handlebars|Liquid|Angular|React|Django|插值|模板|範本引擎|樣板|渲染|占位符|佔位符"
    "|[变變]量|變數|printf|字符串|字串|格式[化符串]|函[数數式]|shell|Bash|脚本|JavaScript"
)
CODE = "[`=;]|</|=>"
WHAT = {
    "void": (
        "is what a program writes where it has no value: put in what belongs there",
        "是程序没有取到值时写出的：请填入实际内容",
    ),
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
    trigger=Trigger(
        literals=(*IN_LATIN, *VOIDS),
        patterns=(GAP,),
        needs=NEEDS,
        glance="lintdoc_zh.glances:may_have_gap",
    ),
    examples=[
        Bad("尊敬的⟦{{姓名}}⟧：您好！贵公司⟦${company}⟧的申请已收到，编号⟦{申请编号}⟧。"),
        Bad("本年度营收⟦【待补充】⟧，同比增长⟦（此处填写具体数据）⟧。\n⟦[TODO]⟧\n"),
        Bad("第三章 总结\n\n⟦TODO⟧\n\n⟦TBD⟧：下周\n"),
        Bad("名录方面的事项，由⟦TBD⟧负责和协调。甲方：⟦〔公司名称〕⟧，乙方另行确定。"),
        Bad("⟦Lorem ipsum dolor sit amet⟧。\n⟦单击此处添加标题⟧\n⟦请在此输入内容⟧\n"),
        Bad("⟦作为一个人工智能语言模型，我无法亲自体验⟧。\n"),
        Bad("⟦希望这篇范文对您有所帮助⟧！\n聯絡人：⟦[您的姓名]⟧\n"),
        Bad("兹证明⟦[姓名]⟧同志系我单位职工，户均增收⟦{amount}⟧元，由⟦%公司名称%⟧承办，第⟦#待定#⟧届。"),
        Bad("⟦当然可以！下面是一篇关于春天的作文：⟧\n春天来了。\n"),
        Bad("尊敬的⟦[客户姓名]⟧：您好。\n⟦【请在此处填写活动时间】⟧\n这里是⟦[某公司]⟧的介绍。\n"),
        Bad("尊敬的⟦undefined⟧，您预约的时间为⟦NaN⟧年⟦NaN⟧月。\n"),
        Bad("亲爱的⟦%s⟧同学：请到传达室领取汇款，共⟦<金额>⟧元。\n"),
        Bad("總經費由縣府補助，負責人：⟦TBD⟧，十月前確定。\n⟦按一下以新增標題⟧\n"),
        Good("函数没有返回值时，结果就是undefined，相加得到NaN。\n"),
        Good("文件名写作<姓名>-<学号>.docx，<数量>为必填项。请新增标题后保存，用%s表示文字。\n"),
        Good("Lorem ipsum 是常用的占位文本。\n点击“插入图片”按钮，在此输入标题。\n"),
        Good("可以，以下是我的看法。\n好的作品，以下是几个例子：\n"),
        Good("【日期】五月一日\n【地点】礼堂\n详见[地址]。#话题#很热，“【待补】”表示没写完。"),
        Good("（此处省略三百字）希望这篇文章对您有所帮助。"),
        Good("Vue 的插值语法写作 {{ msg }}，渲染时换成数据。"),
        Good("【通知】会议地点待定，时间待定。（待续）"),
        Good("请在表格中填写姓名，并在此处签名（盖章）。"),
        Good("待办软件 Todo 很好用，集合写作{1, 2, 3}。"),
        Good("# 小河\n\n## 🚩 TODO\n\n- [ ] 支持夜间模式\n- [x] 支持查询\n", format="markdown"),
        Bad("# 小河\n\n小河是一个工具。\n\n## ⟦TODO⟧\n", format="markdown"),
        Bad("# 年度报告\n\n## 第三章 实施方案 ⟦TODO⟧\n\n方案如下。\n", format="markdown"),
        Good(
            "# Notes\n\nWhat is known of it so far stands below.\n\nTODO: write the rest.\n",
            format="markdown",
        ),
        Good("5.19. package.examples\n5.20. TODO\n5.21. watch\n\n常见的文件有：\n\nREADME\nTODO\n"),
        Good("在群里发送“/借书 <书目编号>”，即可登记。\n"),
        Good("写成下面这样：\n\n  Homepage: <insert the upstream URL, if relevant>\n"),
        Good(
            "# 点歌\n\n用 `pip install diange` 安装。\n\n## 命令\n\n点歌 <歌曲编号>\n\n"
            "等级不足时提示“你的等级不到{配置阈值}级”。\n\n- [TODO] 适配新的框架\n\n"
            "| 接口 | 说明 |\n| --- | --- |\n| 其他接口(待更新) | - |\n",
            format="markdown",
        ),
        Good("项目说明见 TODO.md，`TODO` 注释要写清楚。", format="text"),
        Good("希望这篇文章能引起大家的重视。（见下图）[1]（请参阅附录）"),
    ],
)
def check(document: Document) -> Iterator[Finding]:
    text = document.text
    found = sorted(_slots(text, document.once(gaps)))
    if not found or document.once(is_foreign):
        return
    is_on_templates = compiled(ON_TEMPLATES).search(text) is not None
    reached = 0
    for start, end, what in found:
        if (
            start < reached
            or _is_quoted(text, start, end)
            or (what == "slot" and (is_on_templates or _is_code(text, start, end)))
            or _is_meant(document, start, end, what)
        ):
            continue
        reached = end
        yield _finding(document, start, end, what)


def _slots(text: str, places: Gaps) -> Iterator[tuple[int, int, str]]:
    if places.slots:
        from lintdoc_zh.template_slots import slots_at

        yield from slots_at(text, places.slots)
    if places.said:
        from lintdoc_zh.said_to_writers import said_at

        yield from said_at(text, places.said)
    if _has_note(text):
        for match in compiled(BARE).finditer(text):
            yield (*match.span(), "note")
    if _has_void(text):
        from lintdoc_zh.void_values import voids

        yield from ((*span, "void") for span in voids(text))
    if "m" in text and "orem " in text:
        for match in compiled(LOREM).finditer(text):
            yield (*match.span(), "filler")


def _has_note(text: str) -> bool:
    """Whether a note in Latin letters stands there; to ask for one letter first is a third of the work."""
    return ("D" in text and ("TODO" in text or "TBD" in text)) or ("X" in text and "FIXME" in text)


def _has_void(text: str) -> bool:
    return ("N" in text and "NaN" in text) or ("u" in text and "undefined" in text)


def _is_quoted(text: str, start: int, end: int) -> bool:
    """Whether it is the whole of a quotation: somebody shows how it is written."""
    return start > 0 and text[start - 1] in "“「『‘" and text[end : end + 1] in {"”", "」", "』", "’"}


def _is_code(text: str, start: int, end: int) -> bool:
    """Whether the line is code; a slot with a Chinese name never is."""
    if any("\u3400" <= one <= "\u9fff" for one in text[start:end]):
        return False
    before = text[max(0, start - LINE) : start].rpartition("\n")[2]
    rest = before + text[end : end + LINE].partition("\n")[0]
    return compiled(CODE).search(rest) is not None or not any("\u3400" <= one <= "\u9fff" for one in rest)


def _is_meant(document: Document, start: int, end: int, what: str) -> bool:
    """Whether it is no gap where it stands: the title of a list of plans, the syntax of a command."""
    if what not in ("slot", "note") or (document.format == "text" and document.text[start] not in "T<F"):
        return False
    from lintdoc_zh.gaps_left_open import is_left_open  # loaded where there is something to judge

    return is_left_open(document, start, end, what)


def _finding(document: Document, start: int, end: int, what: str) -> Finding:
    quoted = document.text[start:end]
    quoted = quoted if len(quoted) <= 30 else quoted[:29] + "…"
    english, chinese = WHAT[what]
    return document.finding(start, end, en=f"“{quoted}” {english}", zh=f"“{quoted}”{chinese}")
