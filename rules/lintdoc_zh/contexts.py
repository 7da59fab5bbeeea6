"""The contexts of ambiguous characters as `data/conversion.bin` holds them, and a text in that form.

The first line of the file is the lengths of three parts in bytes; what is left is the fourth.

1. The directory. A row holds, between tabs: a Simplified character that stands for several Traditional ones,
   which makes a class; the Traditional ones, its members; written forms and the member each is, in pairs; the
   members' prior; pairs that are free variation; pairs that a dictionary must decide; how many contexts of
   two, three and four characters the class has.
2. The contexts of two characters, class by class and sorted, each a number of 32 bits (UTF-16).
3. The contexts of three and of four characters, class by class, each a number of 64 bits.
4. What each context says, class by class: the member that a dictionary word of just that form has (from 1; 0
   for no word, 255 when words differ), and for each member a logarithm. Of one-sided contexts it is the
   member's probability, of two-sided ones a correction to the product of the sides. Logarithms are
   in eighths of a nat, from `ZERO`.

Contexts are searched where they lie.
"""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_left

from lintdoc_zh.scripts import counterparts
from lintdoc_zh.suspicion import KINDS

TABLE = __file__.rpartition("contexts.py")[0] + "data/conversion.bin"
ZERO = 160
BEYOND = 0xFFFF
"""Stands for characters beyond U+FFFF, which no context holds."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class Contexts:
    """Contexts of one length of one class: `places` of `numbers`, and what they say, `firsts` of `said`."""

    __slots__ = ("_firsts", "_numbers", "_places", "_said")

    def __init__(self, numbers: array[int], places: range, said: bytes, firsts: range) -> None:
        self._numbers = numbers
        self._places = places
        self._said = said
        self._firsts = firsts

    def get(self, context: int) -> bytes | None:
        """Return the member of the word that `context` is, and the logarithms; None if it is not kept."""
        places = self._places
        place = bisect_left(self._numbers, context, places.start, places.stop)
        if place == places.stop or self._numbers[place] != context:
            return None
        first = self._firsts[place - places.start]
        return self._said[first : first + self._firsts.step]

    def unpacked(self) -> dict[int, bytes]:
        """Return all of them and what they say."""
        said, width = self._said, self._firsts.step
        rows = [said[first : first + width] for first in self._firsts]
        return dict(zip(self._numbers[self._places.start : self._places.stop], rows, strict=True))


class Directory:
    """The rows of the directory; `cells` without the counts."""

    __slots__ = ("_counts", "_longer", "_pairs", "_said", "_starts", "cells")

    def __init__(self) -> None:
        with open(TABLE, "rb") as file:
            sizes = [int(size) for size in file.readline().split()]
            head = file.read(sizes[0]).decode()
            self._pairs, self._longer = _numbers("I", file.read(sizes[1])), _numbers("Q", file.read(sizes[2]))
            self._said = file.read()
        self.cells = [row.split("\t") for row in head.splitlines()]
        self._counts = [[int(count) for count in cells.pop().split()] for cells in self.cells]
        self._starts = [(0, 0, 0)]
        for cells, (two, three, four) in zip(self.cells, self._counts, strict=True):
            pair, longer, first = self._starts[-1]
            width = len(cells[1]) + 1
            self._starts.append((pair + two, longer + three + four, first + (two + three + four) * width))

    def contexts(self, row: int) -> list[Contexts]:
        """Return the contexts of two, three and four characters of the class in that row."""
        width = len(self.cells[row][1]) + 1
        pair, longer, first = self._starts[row]
        two, three, four = self._counts[row]
        found = []
        for numbers, start, count in (
            (self._pairs, pair, two), (self._longer, longer, three), (self._longer, longer + three, four),
        ):  # fmt: skip
            firsts = range(first, first + count * width, width)
            found.append(Contexts(numbers, range(start, start + count), self._said, firsts))
            first = firsts.stop
        return found

    def rows(self) -> Iterator[tuple[list[str], list[Contexts]]]:
        """Yield the cells and the contexts of every class."""
        for row, cells in enumerate(self.cells):
            yield cells, self.contexts(row)


def _numbers(kind: str, octets: bytes) -> array[int]:
    numbers = array(kind, octets)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


class Collapse(dict[int, int]):
    """Maps characters to what contexts hold: Simplified, or what stands for a figure, a letter, a mark."""

    def __init__(self, keys: Mapping[str, str]) -> None:
        """Take the ambiguous Simplified character that stands for each Traditional form."""
        super().__init__()
        self._keys = keys

    def __missing__(self, code: int) -> int:
        kind = KINDS[chr(code)]
        value = ord(self._keys.get(kind) or counterparts("Hant").get(kind, kind))
        self[code] = value if value < BEYOND else BEYOND
        return self[code]
