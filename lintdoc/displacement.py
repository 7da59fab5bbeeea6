"""Where offsets of a text go when edits are applied to it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from lintdoc.finding import Edit


class Displacement:
    """The way from a text to the same text after `edits`, which are in order and do not overlap."""

    __slots__ = ("_edits", "_ends", "_growth", "_starts")

    def __init__(self, edits: Sequence[Edit]) -> None:
        self._edits = edits
        self._starts = [edit.start for edit in edits]
        self._ends = [edit.end for edit in edits]
        self._growth = [0, *accumulate(len(edit.text) - (edit.end - edit.start) for edit in edits)]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where `start` to `end` is afterwards, with what is inserted at its borders."""
        return (self._start(start), self._end(end))

    def touches(self, start: int, end: int) -> bool:
        """Whether an edit changes the stretch `start` to `end`, or inserts inside it."""
        index = bisect_right(self._ends, start)
        return index < len(self._edits) and self._starts[index] < end

    def _start(self, offset: int) -> int:
        index = bisect_left(self._ends, offset)  # the first edit that ends here or later
        while index < len(self._edits) and self._ends[index] == offset and self._starts[index] < offset:
            index += 1
        if index < len(self._edits):
            offset = min(offset, self._starts[index])  # inside this edit
        return offset + self._growth[index]

    def _end(self, offset: int) -> int:
        index = bisect_right(self._ends, offset)
        if index < len(self._edits) and self._starts[index] < offset:  # inside this edit
            return self._ends[index] + self._growth[index + 1]
        return offset + self._growth[index]
