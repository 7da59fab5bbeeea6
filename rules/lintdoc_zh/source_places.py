"""Where a stretch of the source stands in the text that rules read."""

from __future__ import annotations

from lintdoc import Document


def reading_span(document: Document, start: int, end: int) -> tuple[int, int]:
    """Return the stretch of `document.text` that source offsets `start` to `end` are read as.

    It is empty, before the text that follows, where nothing of them is read.
    """
    offsets = document.source_offsets
    if offsets is None:
        return (start, end)

    def first(edge: int, place: int) -> int:
        """Return the first character whose start (edge 0) or last offset (edge 1) reaches `place`."""
        low, high = 0, len(document.text)
        while low < high:
            middle = (low + high) // 2
            if offsets.span(middle, middle + 1)[edge] - edge < place:
                low = middle + 1
            else:
                high = middle
        return low

    begin = first(1, start)
    return (begin, max(begin, first(0, end)))
