"""A section goes from 一、 straight to 1. or （1）, where its neighbours have （一） between.

The order of official papers is 一、 （一） 1. （1） (GB/T 9704-2012, 7.3.3). A document may leave levels
out, and many do; a jump is reported only where at least two neighbours in the same document
have the level that this one lacks. A warning, at the first enumerator of the list that jumps.

中文
某一节由“一、”直接跳到“1.”或“（1）”，而同级各节中间都有“（一）”。

公文层次序数依次为“一、”“（一）”“1.”“（1）”（GB/T 9704—2012，7.3.3）。文档可以不用某一层，这很常见；
只有同一文档中至少两个相邻的同级各节用了中间这一层，而这一节没有用时才报告。在跳级列表的第一个序号处给出警告。
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from lintdoc import Bad, Document, Finding, Good, Trigger, View, rule
from lintdoc_zh.enumerators import LOOKS, NEEDS, Enumerator
from lintdoc_zh.numbering_faults import numbering
from lintdoc_zh.sequences import Run

RANKS = {
    "han、": 1, "han()": 2, "arabic.": 3, "arabic、": 3, "full-width.": 3, "full-width、": 3, "arabic()": 4,
}  # fmt: skip
NAMES = {2: "（一）", 3: "1."}

LEAST = 2
"""As many neighbours must have the level that one section lacks."""


@rule(
    code="ZH505",
    name="numbering-level-jump",
    family="numbering",
    trigger=Trigger(patterns=LOOKS[:1], needs=NEEDS, glance="lintdoc_zh.glances:may_be_numbered"),
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
    jumps = [run for run in facts.runs if _levels(run) > 1]
    if not jumps:
        return
    owner = {id(one): id(run) for run in facts.runs for one in run.marks}
    usual = Counter((owner[id(run.parent)], _levels(run)) for run in facts.runs if _levels(run))
    for run in jumps:
        parent, one = run.parent, run.marks[0]
        family = owner[id(parent)]
        if parent and usual[family, 1] >= LEAST and usual[family, _levels(run)] == 1:
            yield _finding(facts.view, parent, one, NAMES[RANKS[parent.key] + 1])


def _levels(run: Run) -> int:
    """Return how many levels a list stands below the item it stands under; 0 where that is not known."""
    one, parent = run.marks[0], run.parent
    if parent is None or one.key not in RANKS or parent.key not in RANKS:
        return 0
    if not one.at_line or one.number != 1 or len(run.marks) < 2:
        return 0
    return max(0, RANKS[one.key] - RANKS[parent.key])


def _finding(view: View, parent: Enumerator, one: Enumerator, missing: str) -> Finding:
    found, above = view.text[one.start : one.end], parent.quoted(view.text)
    return view.finding(
        one.start,
        one.end,
        en=f"“{found}” stands right under “{above}”; other sections have “{missing}” between: do so here",
        zh=f"“{above}”之下直接用“{found}”，而其他同级各节中间有“{missing}”：请统一层次",
    )
