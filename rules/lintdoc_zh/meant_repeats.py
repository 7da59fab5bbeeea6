"""Repeats of marked-up documents that are none, or are meant: other code in like words, lists of sections."""

from __future__ import annotations

from lintdoc_zh.document_kinds import heading_above, is_on_software

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from lintdoc import Block, Document
    from lintdoc_zh.repeats import Repeat

OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"
LABEL = 12
"""Characters of a paragraph that only leads to the list behind it: `示例：`."""


def is_meant(run: Repeat, document: Document, blocks: Sequence[Block]) -> bool:
    """Whether the run, blocks of `blocks`, does not repeat what it seems to, or does so on purpose."""
    copies = blocks[run.first : run.last + 1]
    originals = blocks[run.original :]
    if any(_has_other_objects(document, *pair) for pair in zip(originals, copies, strict=False)):
        return True
    return document.once(is_on_software) and _is_of_sections(document, blocks[run.original], copies)


def _has_other_objects(document: Document, one: Block, other: Block) -> bool:
    """Whether as many pieces of code, addresses or images stand in both blocks, and not the same."""
    first, second = _objects(document, one), _objects(document, other)
    return len(first) == len(second) and first != second


def _objects(document: Document, block: Block) -> list[str]:
    """Return the source of what the reading text of the block has an OBJECT for."""
    text, offsets = document.text, document.source_offsets
    at = text.find(OBJECT, block.start, block.end)
    found: list[str] = []
    while at >= 0 and offsets is not None:
        start, end = offsets.span(at, at + 1)
        found.append(document.source.text[start:end])
        at = text.find(OBJECT, at + 1, block.end)
    return found


def _is_of_sections(document: Document, original: Block, copies: Sequence[Block]) -> bool:
    """Whether two sections list the same: the entries of two releases, the steps of two ways.

    Told where all is in lists or quotations, and the sections have headings of their own.
    """
    if not all(block.nesting or block.end - block.start <= LABEL for block in copies):
        return False
    return heading_above(document, copies[0].start) is not heading_above(document, original.start)
