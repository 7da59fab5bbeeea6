"""One document words things both as Taiwan does and as the mainland does: 軟體 and 鼠標, 網路 and 打印.

Reported once, at the first word of the rarer side, and only when at least three things are worded in
each way: a single word proves nothing, and Hong Kong shares some with either side. Off unless chosen.
The words are in `data/regional_wording.tsv`.

中文
同一文件兼用台湾与大陆的用词：既说“軟體”又说“鼠標”，既说“網路”又说“打印”。

只在用词较少的一方首次出现处报告一次，且双方各须有三种以上的用词：孤例不足为凭，香港用词又与两边各有相同。
默认不启用。词表见 `data/regional_wording.tsv`。
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from lintdoc import ALWAYS, Bad, Document, Finding, Good, rule
from lintdoc_zh.scripts import collapse, collapsed

TABLE = __file__.rpartition("script/")[0] + "data/regional_wording.tsv"
LEAST = 3
"""Things that must be worded in each way."""
SHOWN = 5


@rule(
    code="ZH102",
    name="mixed-regional-wording",
    family="script",
    severity="warning",
    default=False,
    trigger=ALWAYS,
    examples=[
        Bad("請先安裝軟體，再連上網路並開啟資料庫與螢幕。移動⟦鼠標⟧，打印文件，按下緩存與短信。"),
        Good("請先安裝軟體，再連上網路並開啟資料庫，然後列印。"),
        Good("請先安裝軟體，再連上網路並開啟資料庫，最後打印出來。"),
    ],
)
def check(document: Document) -> Iterator[Finding]:
    text = document.once(collapsed).text
    found = [list(places(text, side)) for side in (0, 1)]
    if min(map(len, found)) < LEAST:
        return
    side = 0 if len(found[0]) < len(found[1]) else 1
    words = [[document.text[start:end] for start, end in one] for one in found]
    start, end = min(found[side])
    rare, usual = "、".join(words[side][:SHOWN]), "、".join(words[1 - side][:SHOWN])
    yield document.finding(
        start,
        end,
        en=f"the wording is of two regions: {rare} beside {usual}; choose one",
        zh=f"用词混用两地：{rare}，而又有 {usual}；请统一",
    )


@cache
def wordings() -> list[tuple[str, ...]]:
    """Return the words for each thing, Taiwan's and the mainland's, in Simplified characters."""
    with open(TABLE, encoding="utf-8") as file:
        return [tuple(collapse(line.rstrip("\n")).split("\t")) for line in file.readlines()[1:]]


def places(text: str, side: int) -> Iterator[tuple[int, int]]:
    """Yield where each word of one side first stands in `text`."""
    for row in wordings():
        start = text.find(row[side])
        if start >= 0:
            yield start, start + len(row[side])
