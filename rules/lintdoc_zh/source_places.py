"""Where a place of the source stands in the text that rules read."""

from __future__ import annotations

from lintdoc import Document


def reading_offset(document: Document, offset: int) -> int:
    """Return the offset of the first character read from source offset `offset` on."""
    if document.source_offsets is None:
        return offset
    low, high = 0, len(document.text)
    while low < high:
        middle = (low + high) // 2
        if document.source_offsets.span(middle, middle + 1)[1] <= offset:
            low = middle + 1
        else:
            high = middle
    return low
