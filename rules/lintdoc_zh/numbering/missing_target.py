"""A figure, table or annex that the text refers to is not there, though others are.

References are 如图3所示, 见表2, 见附件1; captions are lines that begin with 图3, 表2, 附件1, or the
numbered list after 附件：. Reported only where the document has two captions of the kind or more, counted
from 1. Numbers with a chapter (图 3-1, 表 2.1) are compared only with captions of their chapter.

中文
文中提到的图、表或附件不存在，而同类的其他图、表、附件存在。

引用如“如图3所示”“见表2”“见附件1”；图题、表题指以“图3”“表2”“附件1”开头的行，或“附件：”之后的编号列表。
只有同类题注不少于两个且从 1 开始时才报告。带章号的编号（图 3-1、表 2.1）只与同章的题注核对。
"""

from __future__ import annotations

from collections.abc import Iterator

from lintdoc import Bad, Document, Finding, Good, Trigger, rule
from lintdoc_zh.patterns import later
from lintdoc_zh.residues import bare

KINDS = {"图": "图", "圖": "图", "表": "表", "附件": "附件", "附图": "附图", "附圖": "附图", "附表": "附表"}
ID = "([0-9]{1,3}(?:[-.－][0-9]{1,3})?)"
CAPTION = later(
    rf"\n[ \t\u3000>*#]*(附[件图圖表]|[图圖表]) ?{ID}(?![0-9.-])"
    r"(?=[ \t：:．.、(]|[^\x00-\x7f，。；！？）」』”》…—～－]|\n|\Z)([^\n]*)"
)
LOOK = r"\n[ \t\u3000>*#]*(?:附[件图圖表] ?[0-9：:]|[图圖表] ?[0-9])"
"""A caption, or the list of the annexes: without them nothing can be missing."""
NUMBERED_KIND = later("[图圖表件](?= ?[0-9])")
REFERENCE = later(
    rf"(?:[如见見参參据據由按]|所附|[（(])[上下]?(附[件图圖表]|[图圖表]) ?{ID}(?![0-9.-])"
    r"(?=[所中可示的是）)，。；、：]|\n)"
)
ANNEXES = later(r"\n[ \t\u3000]*附件[：:][ \t\u3000]*((?:[0-9]{1,2}[．.、][^\n]*\n?[ \t\u3000]*)+)")
NUMBERED = later(r"(?:\A|\n)[ \t\u3000]*([0-9]{1,2})[．.、]")


@rule(
    code="ZH507",
    name="missing-target",
    family="numbering",
    trigger=Trigger(patterns=[LOOK], needs="图圖表件"),
    examples=[
        Bad("系统结构如图1所示，流程如⟦图3⟧所示。\n图1 系统结构\n图2 流程\n"),
        Bad("名单见附件1，样表见⟦附件4⟧。\n附件：1. 名单\n2. 报名表\n"),
        Good("系统结构如图1所示，流程如图2所示。\n图1 系统结构\n图2 流程\n"),
        Good("详见原文图3所示的结构。\n"),
        Good("如图3-1所示。\n图1 甲\n图2 乙\n"),
        Good("表1 概况\n如图5所示，表2给出结果。\n表2 结果\n"),
    ],
)
def check(document: Document) -> Iterator[Finding]:
    view = bare(document)
    near = (max(0, match.start() - 4) for match in NUMBERED_KIND.finditer(view.text))
    found = filter(None, (REFERENCE.search(view.text, start, start + 20) for start in near))
    references = {match.start(): match for match in found}
    if not references:
        return
    present = _captions("\n" + view.text)
    for match in references.values():
        kind, number = KINDS[match[1]], match[2].replace("－", "-")
        series = kind + number.rpartition("-")[0] + number.rpartition(".")[0]
        numbers = present.get(series, set())
        own = number.replace("-", ".").rpartition(".")[2]
        if len(numbers) >= 2 and "1" in numbers and own not in numbers:
            name = f"{match[1]}{match[2]}"
            yield view.finding(
                match.start(1),
                match.end(2),
                en=f"“{name}” is referred to, but there is no such caption: correct the number, or add it",
                zh=f"文中提到“{name}”，但没有相应的题注：请核对编号或补上",
            )


def _captions(text: str) -> dict[str, set[str]]:
    """Return the numbers of the captions of each series: `图`, `图3` (图 3-1), `附件`."""
    found: dict[str, set[str]] = {}
    for match in CAPTION.finditer(text):
        if len(match[3]) <= 60 and match[3].rstrip()[-1:] not in tuple("。；，"):
            number = match[2].replace("－", "-")
            series = KINDS[match[1]] + number.rpartition("-")[0] + number.rpartition(".")[0]
            found.setdefault(series, set()).add(number.replace("-", ".").rpartition(".")[2])
    for match in ANNEXES.finditer(text):
        found.setdefault("附件", set()).update(NUMBERED.findall(match[1]))
    return found
