"""Slots and notes that are meant as they stand: titles of plans, names of files, the syntax of commands."""

from __future__ import annotations

from bisect import bisect_right

from lintdoc_zh.characters import is_han
from lintdoc_zh.document_kinds import block_at, is_on_software
from lintdoc_zh.patterns import later, line_around, line_start

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintdoc import Document

PLANS = frozenset(("TODO", "TBD", "FIXME"))
NUMBERED = later("[0-9]+(?:[.．][0-9]+)*[.．]?[ \\xa0\u3000]+")
"""How a heading or a line of a table of contents begins."""
OPEN_STATE = later("[（(【\\[](?:待|尚未|需要?)(?:更新|完善|[确確][认認]|核[实實])[）)】\\]]")
"""Notes that say how far a thing has come, behind its name in a table."""
PLANNED = "[【"
COMMAND = later("[/!#][^\\W\\d_]|[命指]令|[发發]送|[输輸]入|用法|[语語]法|格式")
"""What stands before the name of an argument on its line."""
SYNTAX, COLONS = "<{", ("：", ":")


def is_left_open(document: Document, start: int, end: int, what: str) -> bool:
    """Whether the slot or note is meant as it stands."""
    if what == "note" and document.text[start:end] in PLANS:
        if document.format == "text":
            return document.text[end : end + 1] not in COLONS and _is_named(document.text, start)
        return _is_title(document, start)
    if document.text[start] == "<" and what == "note":
        return not any(map(is_han, document.text[slice(*line_around(document.text, start, end))]))
    if document.text[start] == "<" and COMMAND.search(document.text, line_start(document.text, start), start):
        return True
    if not document.once(is_on_software):
        return False
    if what == "slot":
        return document.text[start] in SYNTAX and document.text[start + 1] not in SYNTAX
    block = block_at(document, start)
    if block is None:
        return False
    if block.kind == "item":
        return start == block.start and document.text[start] in PLANNED and end < block.end
    return block.kind == "cell" and start > block.start and OPEN_STATE.match(document.text, start) is not None


def _is_title(document: Document, start: int) -> bool:
    """Whether it is all that a heading says, and something stands under that."""
    block = block_at(document, start)
    if block is None or block.kind != "heading":
        return False
    if any(map(is_han, document.text[block.start : block.end])):
        return False
    at = bisect_right(document.blocks, start, key=lambda one: one.start)
    behind = document.blocks[at] if at < len(document.blocks) else None
    return behind is not None and (behind.kind != "heading" or behind.level > block.level)


def _is_named(text: str, start: int) -> bool:
    """Whether it is a numbered heading, or stands in a list of names under one without ideographs."""
    line = text[line_start(text, start) : start].strip()
    if line:
        return NUMBERED.fullmatch(line + " ") is not None
    before = text[:start].rstrip(" \t\xa0")
    above = before[:-1].rpartition("\n")[2].strip() if before.endswith("\n") else ""
    return above != "" and not any(map(is_han, above))
