"""What rules read of a document, block by block, for whoever writes a rule or wonders about a finding."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintdoc.document import Block, Document

MARGIN = 12
"""Columns that a block's kind and level take."""


def show(document: Document) -> str:
    """Return the blocks, each with its kind, level and line in the source, and its reading text.

    A code block, formula or image shows as U+FFFC: rules know that something is there.
    """
    from lintdoc.position import LineTable

    lines = LineTable(document.source.text)
    rows: list[str] = []
    for block in document.blocks:
        start = block.start
        if document.source_offsets:
            start, _ = document.source_offsets.span(block.start, block.end)
        number, label = str(lines.line(start)), _label(block)
        for line in document.text[block.start : block.end].split("\n"):
            rows.append(f"{number:>6} {label:<{MARGIN}} {line}\n")
            number = label = ""
    return "".join(rows)


def _label(block: Block) -> str:
    level = f" {block.level}" if block.level else ""
    return f"{block.kind}{level}" + ">" * (block.nesting - (block.level if block.kind == "item" else 0))
