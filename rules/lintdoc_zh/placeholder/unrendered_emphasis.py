"""`**` stands in the rendered page because CommonMark cannot close it beside a Chinese mark.

`**注意：**请` stays as it is written: a closing run that has a punctuation mark before it must have a space
or a mark behind it (and an opening run the other way round), and Chinese writes no spaces. Moved inside or
outside of the mark, `**注意**：请`, the emphasis renders. Read from the parser: only runs that it leaves
standing are reported, in Markdown documents only. Where moving would part a bracket from its other half, no
fix is made.

中文
`**` 紧邻中文标点，CommonMark 无法将其识别为强调，页面上会露出星号。

`**注意：**请` 会原样显示：结束符之前是标点时，其后须为空格或标点（起始符反之），而中文不写空格。把标点移到
强调之外， 写成 `**注意**：请`，即可正常显示。只报告解析之后仍然留下的星号，且只在 Markdown 文档中报告。移动
后会拆散成对括号的，不作修正。
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from lintdoc import Bad, Document, Edit, Finding, Fix, Good, Trigger, rule
from lintdoc_zh.masks import masks_in

RUN = re.compile("\\*\\*(?!\\*)(?<!\\*\\*\\*)")
HAN = re.compile("[\u3400-\u9fff]")
PARTNERS = {
    "”": "“",
    "’": "‘",
    "）": "（",
    "》": "《",
    "」": "「",
    "』": "『",
    "】": "【",
    ")": "(",
    "〉": "〈",
}
OPENERS = {opener: closer for closer, opener in PARTNERS.items()}


@rule(
    code="ZH304",
    name="unrendered-emphasis",
    family="placeholder",
    trigger=Trigger(literals=("**",)),
    fix="safe",
    examples=[
        Bad("⟦**⟧注意：⟦**⟧请先保存。\n", fixed="**注意**：请先保存。\n", format="markdown"),
        Bad("她说⟦**⟧“真好”⟦**⟧的时候。\n", fixed="她说“**真好**”的时候。\n", format="markdown"),
        Bad("他讲⟦**⟧（一）旅行⟦**⟧的事。\n", format="markdown"),
        Good("**注意**：请先保存。**很好。** 她走了。\n", format="markdown"),
        Good("**注意：** 请先保存（**重要。**）\n", format="markdown"),
        Good("于**年**月开工，建成**座桥。\n", format="markdown"),
        Good("代码写作 `**kwargs`，乘方写作 2**3。\n", format="markdown"),
        Good("**注意：**请先保存。\n"),
    ],
)
def check(document: Document) -> Iterator[Finding]:
    if document.format != "markdown":
        return
    masked = {mask.start for mask in document.once(masks_in)}
    for block in document.blocks:
        if document.text.find("**", block.start, block.end) < 0:
            continue
        runs = [one.start() for one in RUN.finditer(document.text, block.start, block.end)]
        yield from _stray(document, [one for one in runs if one not in masked])


def _stray(document: Document, runs: list[int]) -> Iterator[Finding]:
    """Yield a finding for both ends of every emphasis that does not render; the fix is with the first."""
    at = 0
    while at + 1 < len(runs):
        first, second = runs[at : at + 2]
        if not _is_emphasis(document.text, first, second):
            at += 1
            continue
        at += 2
        yield _finding(document, first, _fix(document, first, second))
        yield _finding(document, second, None)


def _is_emphasis(text: str, first: int, second: int) -> bool:
    inside = text[first + 2 : second]
    return (
        inside == inside.strip() and HAN.search(inside) is not None and _is_beside_mark(text, first, second)
    )


def _is_beside_mark(text: str, first: int, second: int) -> bool:
    return _is_mark(text[first + 2]) or _is_mark(text[second - 1])


def _is_mark(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS"


def _fix(document: Document, first: int, second: int) -> Fix | None:
    """Return the edits that move the runs past the marks inside them, or None."""
    text = document.text
    begin, end = first + 2, second
    if _cannot_open(text, first):
        while begin < end and _is_mark(text[begin]):
            begin += 1
    if _cannot_close(text, second):
        while end > begin and _is_mark(text[end - 1]):
            end -= 1
    if begin >= end or _parts_a_pair(text[begin:end], text[first + 2 : begin], text[end:second]):
        return None
    edits = []
    if begin > first + 2:
        edits.append(Edit(first, begin, text[first + 2 : begin] + "**"))
    if end < second:
        edits.append(Edit(end, second + 2, "**" + text[end:second]))
    return Fix("safe", edits) if edits else None


def _cannot_open(text: str, run: int) -> bool:
    before = text[run - 1 : run]
    return (
        _is_mark(text[run + 2]) and before not in ("", "\n") and not before.isspace() and not _is_mark(before)
    )


def _cannot_close(text: str, run: int) -> bool:
    after = text[run + 2 : run + 3]
    return _is_mark(text[run - 1]) and after not in ("", "\n") and not after.isspace() and not _is_mark(after)


def _parts_a_pair(inside: str, head: str, tail: str) -> bool:
    """Whether a bracket put outside has its other half inside."""
    return any(PARTNERS.get(one, "\0") in inside for one in tail) or any(
        OPENERS.get(one, "\0") in inside for one in head
    )


def _finding(document: Document, run: int, fix: Fix | None) -> Finding:
    return document.finding(
        run,
        run + 2,
        en="“**” is shown as it stands: no emphasis is read here; move it to the other side of the mark",
        zh="“**”会原样显示：此处紧邻标点，CommonMark 不作强调；请移到标点的另一侧",
        fix=fix,
    )
