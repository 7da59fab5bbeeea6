"""A section goes from 一、 straight to 1. or （1）, where its neighbours have （一） between.

The order of official papers is 一、 （一） 1. （1） (GB/T 9704-2012, 7.3.3). A document may leave levels
out, and many do; a jump is reported only where at least two sections of the same kind in the same document
have the level that this one lacks. A warning, at the first enumerator of the list that jumps.

中文
某一节由“一、”直接跳到“1.”或“（1）”，而同级各节中间都有“（一）”。

公文层次序数依次为“一、”“（一）”“1.”“（1）”（GB/T 9704—2012，7.3.3）。文档可以不用某一层，这很常见；
只有同一文档中至少两个同级的节用了中间这一层，而这一节没有用时才报告。在跳级列表的第一个序号处给出警告。
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from lintdoc import ALWAYS, Bad, Document, Finding, Good, rule
from lintdoc_zh.enumerators import Enumerator
from lintdoc_zh.numbering_faults import numbering

RANKS = {
    "han、": 1, "han()": 2, "arabic.": 3, "arabic、": 3, "full-width.": 3, "full-width、": 3, "arabic()": 4,
}  # fmt: skip
NAMES = {2: "（一）", 3: "1."}


@rule(
    code="ZH505",
    name="numbering-level-jump",
    family="numbering",
    trigger=ALWAYS,
    severity="warning",
    examples=[
        Bad(
            "一、目标\n（一）近期\n（二）远期\n二、任务\n（一）调研\n（二）起草\n"
            "三、保障\n⟦1.⟧ 组织保障\n2. 经费保障\n四、附则\n（一）解释\n（二）施行\n"
        ),
        Good("一、准备\n1. 检查工具\n2. 清点材料\n二、实施\n1. 切割木板\n2. 打磨边缘\n"),
        Good("一、目标\n（一）近期\n1. 摸底\n2. 立项\n（二）远期\n二、任务\n（一）调研\n（二）起草\n"),
    ],
)
def check(document: Document) -> Iterator[Finding]:
    facts = document.once(numbering)
    lists = [
        (parent, sequence, RANKS[parent.key], RANKS[sequence[0].key])
        for run in facts.runs
        if (parent := run.parent) and parent.key in RANKS and run.key in RANKS
        for sequence in [run.marks]
        if sequence[0].at_line and sequence[0].number == 1 and len(sequence) > 1
    ]
    usual = Counter((above, below) for _, _, above, below in lists)
    for parent, sequence, above, below in lists:
        if below > above + 1 and usual[above, above + 1] >= max(2, 2 * usual[above, below]):
            yield _finding(facts.view.text, parent, sequence[0], document, NAMES[above + 1])


def _finding(text: str, parent: Enumerator, one: Enumerator, document: Document, missing: str) -> Finding:
    found, above = text[one.start : one.end], parent.quoted(text)
    return document.once(numbering).view.finding(
        one.start,
        one.end,
        en=f"“{found}” stands right under “{above}”; other sections have “{missing}” between: do so here",
        zh=f"“{above}”之下直接用“{found}”，而其他同级各节中间有“{missing}”：请统一层次",
    )
