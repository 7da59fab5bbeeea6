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

import unicodedata
from collections.abc import Iterator

from lintdoc import Bad, Document, Edit, Finding, Fix, Good, Trigger, rule
from lintdoc_zh.characters import is_han
from lintdoc_zh.patterns import later

RUN = later("\\*\\*(?!\\*)(?<!\\*\\*\\*)")
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
    from lintdoc_zh.masks import masks_in

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
    """Whether the runs enclose words, and a mark beside one of them keeps it from opening or closing."""
    inside = text[first + 2 : second]
    return (
        inside == inside.strip()
        and any(map(is_han, inside))
        and not (
            _opens(text[max(0, first - 1) : first], inside[0])
            and _closes(inside[-1], text[second + 2 : second + 3])
        )
    )


def _is_mark(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS"


def _opens(before: str, after: str) -> bool:
    """Whether a run between the two characters opens emphasis: CommonMark's left-flanking."""
    return not after.isspace() and (not _is_mark(after) or not before or before.isspace() or _is_mark(before))


def _closes(before: str, after: str) -> bool:
    """Whether a run between the two characters closes emphasis: CommonMark's right-flanking."""
    return not before.isspace() and (not _is_mark(before) or not after or after.isspace() or _is_mark(after))


def _fix(document: Document, first: int, second: int) -> Fix | None:
    """Return the edits that move the runs past the marks inside them, or None where that does not help.

    Where the parser has read other runs in between, it is not known which belong together.
    """
    text = document.text
    begin, end = (
        document.source_offsets.span(first, second + 2) if document.source_offsets else (first, second + 2)
    )
    if document.source.text.count("**", begin, end) > 2:
        return None
    inside, before, after = (
        text[first + 2 : second],
        text[max(0, first - 1) : first],
        text[second + 2 : second + 3],
    )
    head, tail = _outside(inside, before, after)
    kept = inside[head : len(inside) - tail]
    if not (kept and _is_well_formed(kept, inside[:head], inside[len(inside) - tail :], before, after)):
        return None
    edits = []
    if head:
        edits.append(Edit(first, first + 2 + head, inside[:head] + "**"))
    if tail:
        edits.append(Edit(second - tail, second + 2, "**" + inside[len(inside) - tail :]))
    return Fix("safe", edits) if edits else None


def _outside(inside: str, before: str, after: str) -> tuple[int, int]:
    """Return how many marks at the head and at the tail are to stand outside of the emphasis."""
    head = tail = 0
    if not _opens(before, inside[0]):
        head = len(inside) - len(inside.lstrip("".join(filter(_is_mark, inside))))
    if not _closes(inside[-1], after):
        tail = len(inside) - len(inside.rstrip("".join(filter(_is_mark, inside))))
    if PARTNERS.get(inside[-1]) == inside[0]:
        return max(head, 1), max(tail, 1)
    return head, tail


def _is_well_formed(kept: str, head: str, tail: str, before: str, after: str) -> bool:
    """Whether the runs around `kept` open and close, and no bracket outside has its other half inside."""
    if _parts_a_pair(kept, head, tail) or kept != kept.strip():
        return False
    return _opens(head[-1:] or before, kept[0]) and _closes(kept[-1], tail[:1] or after)


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
