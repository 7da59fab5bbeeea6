"""Stretches of a text, to be asked whether one of them covers or touches another; linear but for sorting."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable


class Stretches:
    """Stretches as (start, end), in any order; they may overlap."""

    __slots__ = ("_reach", "_starts")

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._reach = list(accumulate((end for _, end in ordered), max))

    def cover(self, start: int, end: int) -> bool:
        """Whether `start` to `end` lies inside one of them."""
        index = bisect_right(self._starts, start) - 1
        return index >= 0 and self._reach[index] >= end

    def touch(self, start: int, end: int) -> bool:
        """Whether `start` to `end` has a character in common with one of them, or is at one that is empty."""
        index = bisect_right(self._starts, max(start, end - 1)) - 1
        return index >= 0 and self._reach[index] >= min(start + 1, end)
