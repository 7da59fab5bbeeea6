"""A bracket or quotation mark has no partner.

Looked at are （） () 《》 〈〉 「」 『』 【】 〔〕 “”, full-width and half-width round brackets as one
kind, and only where the document has more of one side than of the other. A quotation of several paragraphs
may open each of them anew and close once; a pair may span paragraphs. Not reported: the bracket of an
enumerator (`1)` `一）`), emoticons, a bracket at the end of a line for a tone of voice (`（误`), inches
(15.6”), intervals (`[0, 1)`), arrows of a navigation path, an opening left over where the text itself is
cut off, a mark whose other half may stand in inline code or in what was garbled. One finding for each
paragraph and kind, at the second of two openings where the closing mark was typed the wrong way round.

中文
括号或引号不成对。

检查（）()《》〈〉「」『』【】〔〕“”，全角半角视为一种，且仅在全文左右数目不等时检查。多段引文可每段开头重复
前引号而只收一次；一对也可跨段。不报告：序号的括号（`1)`、`一）`）、表情、行末表示语气的半边括号（`（误`）、
英寸（15.6”）、区间（`[0, 1)`）、导航路径的箭头，文末截断处未收的括号，以及另一半可能在行内代码或乱码中的
标点。
每段每种只报告一处；该用后引号处误用前引号的，在该处报告。
"""

from __future__ import annotations

from collections.abc import Iterator

from lintdoc import Bad, Document, Finding, Good, Trigger, rule
from lintdoc_zh.residues import bare

PAIRS = (
    ("（(", "）)"), ("《", "》"), ("〈", "〉"), ("「｢", "」｣"),
    ("『", "』"), ("【", "】"), ("〔", "〕"), ("“", "”"),
)  # fmt: skip
PATHS = "》〉】"


@rule(
    code="ZH605",
    name="unbalanced-pair",
    family="structure",
    trigger=Trigger(characters="".join(opening + closing for opening, closing in PAIRS), common=True),
    examples=[
        Bad("会议通过了⟦《⟧关于加强管理的决定，并作了说明。\n散会。\n"),
        Bad("他说：“今天⟦“⟧一定去。\n大家都笑了。\n"),
        Bad("该项目（总投资三亿元）已开工⟦）⟧，年底完成。"),
        Good("要点：1) 调研；2) 起草。\n一）总则\n"),
        Good("他写道：\n“第一段。\n“第二段。\n“第三段。”\n大家读了。"),
        Good("将第三条修改为：“第三条 下列人员：\n（一）甲；\n（二）乙。”"),
        Good("15.6” 的屏幕，区间 [0, 1) 与 (0, 1]，:)\n您必须有创造性：）\n"),
        Good("春天到了，出去走走就会变聪明（误\n谁有空陪我去一趟渡口（\n谢谢大家。\n"),
        Good("注意与元字符 ( 和 { 不同。\n    testdb(> first integer not null\n这是输入的第二行。\n"),
        Good("首页 》 新闻 》 正文"),
        Good("Er sagte: „Das ist gut“, und ging. Eine ‚einfache‘ Lösung."),
        Good("이것은 “테스트“입니다. 정부는 여러 가지 사업을 새로 시작한다고 발표했다."),
        Good("只写左引号“，不写右引号，是常见错误；单写“（”也不行。注1）数据截至年底。\n"),
        Good("设备是 “`/dev/sdb`”，分区是“`/dev/sdb1”`，输入“`ls` 命令。\n", format="markdown"),
    ],
)
def check(document: Document) -> Iterator[Finding]:
    view = bare(document)
    text = view.text
    for opening, closing in PAIRS:
        opened, closed = _number_of(opening, text), _number_of(closing, text)
        if opened == closed or (opened == 0 and closing in PATHS):
            continue
        from lintdoc_zh.document_kinds import is_foreign  # most texts have no need of them
        from lintdoc_zh.unpaired import may_be_hidden, without_partner

        if document.once(is_foreign):
            return
        for place in without_partner(text, opening, closing):
            if may_be_hidden(document, view, place, opening, closing):
                continue
            mark = text[place]
            side = ("opening", "前") if mark in opening else ("closing", "后")
            near = text[max(0, place - 6) : place].rpartition("\n")[2]
            near += text[place : place + 8].partition("\n")[0]
            yield view.finding(
                place,
                place + 1,
                en=f"the {side[0]} mark “{mark}” in “{near}” has no partner: add it, or take this one out",
                zh=f"“{near}”中的{side[1]}半“{mark}”没有与之配对的另一半：请补上或删去",
            )


def _number_of(marks: str, text: str) -> int:
    """Return how many of the marks stand in the text; to find that one is not there takes no time."""
    number = 0
    for mark in marks:
        if mark in text:
            number += text.count(mark)
    return number
