"""Lines and columns of offsets, for reports: both from 1, columns in code points."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate


class LineTable:
    r"""Where the lines of a text begin; a line ends with `\n`, `\r\n` or `\r`."""

    __slots__ = ("_starts", "_text")

    def __init__(self, text: str) -> None:
        ends = text
        if "\r" in text:  # same length, one character that ends each line
            ends = text.replace("\r\n", " \n").replace("\r", "\n")
        self._starts = [0, *accumulate(len(line) + 1 for line in ends.split("\n"))]
        self._starts.pop()
        self._text = text

    def __len__(self) -> int:
        return len(self._starts)

    def line(self, offset: int) -> int:
        """Return the number of the line that holds `offset`, from 1."""
        return bisect_right(self._starts, offset)

    def position(self, offset: int) -> tuple[int, int]:
        """Return line and column of `offset`, both from 1."""
        line = bisect_right(self._starts, offset)
        return (line, offset - self._starts[line - 1] + 1)

    def span(self, line: int) -> tuple[int, int]:
        """Return the offsets of the text of `line` (from 1), without its line end."""
        start = self._starts[line - 1]
        if line == len(self._starts):
            return (start, len(self._text))
        end = self._starts[line] - 1
        if end > start and self._text[end] == "\n" and self._text[end - 1] == "\r":
            end -= 1
        return (start, end)
