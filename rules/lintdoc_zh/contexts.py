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

Contexts are searched where they lie; only those of a class that is asked often are unpacked.
"""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_left

from lintdoc_zh.scripts import characters
from lintdoc_zh.suspicion import KINDS

TABLE = __file__.rpartition("contexts.py")[0] + "data/conversion.bin"
ZERO = 160
BEYOND = 0xFFFF
"""Stands for characters beyond U+FFFF, which no context holds."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


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
    """The rows of the directory, each with its contexts of two, three and four characters."""

    __slots__ = ("rows",)

    def __init__(self) -> None:
        with open(TABLE, "rb") as file:
            sizes = [int(size) for size in file.readline().split()]
            head = file.read(sizes[0]).decode()
            pairs, longer = _numbers("I", file.read(sizes[1])), _numbers("Q", file.read(sizes[2]))
            said = file.read()
        self.rows: list[tuple[list[str], list[Contexts]]] = []
        starts = [0, 0]
        first = 0
        for row in head.splitlines():
            *cells, counts = row.split("\t")
            width = len(cells[1]) + 1
            found = []
            for kind, count in zip((0, 1, 1), map(int, counts.split()), strict=True):
                places = range(starts[kind], starts[kind] + count)
                firsts = range(first, first + count * width, width)
                found.append(Contexts((pairs, longer)[kind], places, said, firsts))
                starts[kind], first = places.stop, firsts.stop
            self.rows.append((cells, found))


def _numbers(kind: str, octets: bytes) -> array[int]:
    numbers = array(kind, octets)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


class Collapse(dict[int, int]):
    """Maps characters to what contexts hold: Simplified, or what stands for a figure, a letter, a mark."""

    def __init__(self, forms_of: Mapping[str, Iterable[str]]) -> None:
        """Take the Traditional forms of each ambiguous Simplified character."""
        super().__init__()
        self.simplified = characters().to_simplified()
        for key, forms in forms_of.items():
            for form in forms:
                self.simplified[form] = key

    def __missing__(self, code: int) -> int:
        kind = KINDS[chr(code)]
        value = ord(self.simplified.get(kind, kind))
        self[code] = value if value < BEYOND else BEYOND
        return self[code]
