"""Maps from a derived text back to the text it was made from.

A map is a row of pieces. A *plain* piece copies its characters one to one; any other
piece (an entity that reads as one character, a line end between two blocks) stands as a
whole for a stretch of the parent. All offsets are code points, half-open.
"""

from __future__ import annotations

from bisect import bisect_right

from lintdoc.finding import Edit, Finding, Fix


class OffsetMap:
    """Where each character of a derived text comes from in its parent text."""

    __slots__ = ("_ends", "_here", "_there", "length", "parent_length")

    def __init__(self, pieces: list[tuple[int, int, int]], length: int, parent_length: int) -> None:
        """Take pieces `(start here, start there, end there)` in order of `start here`.

        A piece reaches to the start of the next (the last to `length`). It is plain when
        it is as long here as there.
        """
        self._here = [piece[0] for piece in pieces]
        self._there = [piece[1] for piece in pieces]
        self._ends = [piece[2] for piece in pieces]
        self.length = length
        self.parent_length = parent_length

    def _piece_end(self, index: int) -> int:
        return self._here[index + 1] if index + 1 < len(self._here) else self.length

    def _character(self, offset: int) -> tuple[int, int]:
        """Return the stretch of the parent that the character at `offset` stands for."""
        index = bisect_right(self._here, offset) - 1
        if index < 0 or offset >= self.length:
            return (self.parent_length, self.parent_length)
        here, there, end = self._here[index], self._there[index], self._ends[index]
        if end - there == self._piece_end(index) - here:
            return (there + offset - here, there + offset - here + 1)
        return (there, end)

    def _shift(self, start: int, end: int) -> int | None:
        """Return how far off `start` to `end` stands in the parent, if it is of one plain piece: most are."""
        index = bisect_right(self._here, start) - 1
        if index < 0 or end <= start:
            return None
        here, there, reach = self._here[index], self._there[index], self._piece_end(index)
        return there - here if end <= reach and self._ends[index] - there == reach - here else None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the stretch of the parent that `start` to `end` covers."""
        shift = self._shift(start, end)
        if shift is not None:
            return (start + shift, end + shift)
        first = self._character(start)
        if end <= start:
            return (first[0], first[0])
        return (first[0], max(first[0], self._character(end - 1)[1]))

    def is_contiguous(self, start: int, end: int) -> bool:
        """Whether the stretch stands in the parent as it stands here, nothing between."""
        if end <= start:
            return True
        index = bisect_right(self._here, start) - 1
        if index < 0 or end > self.length:
            return False
        while True:
            here, there, stop = self._here[index], self._there[index], self._ends[index]
            reach = self._piece_end(index)
            if stop - there != reach - here:
                return False
            if end <= reach:
                return True
            index += 1
            if self._there[index] != stop:
                return False

    def edits(self, edit: Edit) -> list[Edit] | None:
        """Return the edit as edits of the parent that touch nothing but its characters.

        None where that cannot be done: a replacement of another length across markup.
        """
        shift = self._shift(edit.start, edit.end)
        if shift is not None:
            return [Edit(edit.start + shift, edit.end + shift, edit.text)]
        if self.is_contiguous(edit.start, edit.end):
            start, end = self.span(edit.start, edit.end)
            return [Edit(start, end, edit.text)]
        size = edit.end - edit.start
        if len(edit.text) not in (size, 0):
            return None
        result: list[Edit] = []
        for index in range(size):
            start, end = self._character(edit.start + index)
            text = edit.text[index : index + 1]
            if result and result[-1].end == start:
                result[-1] = Edit(result[-1].start, end, result[-1].text + text)
            elif start < end:
                result.append(Edit(start, end, text))
        return result


def translate(finding: Finding, offsets: OffsetMap | None) -> Finding:
    """Return `finding` with offsets into the parent text of `offsets` (None: the same text)."""
    if offsets is None:
        return finding
    start, end = offsets.span(finding.start, finding.end)
    return finding.moved(start, end, finding.fix and _translate_fix(finding.fix, offsets))


def _translate_fix(fix: Fix, offsets: OffsetMap) -> Fix:
    edits: list[Edit] = []
    for edit in fix.edits:
        moved = offsets.edits(edit)
        if moved is None:
            return Fix("suggestion", candidates=[*fix.candidates, edit.text])
        edits += moved
    return Fix(fix.applicability, edits, fix.candidates)
