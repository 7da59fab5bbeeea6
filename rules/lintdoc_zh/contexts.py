"""The contexts of ambiguous characters as `data/conversion.bin` holds them, and a text in that form.

The first line of the file is the lengths of three parts in bytes; what is left is the fourth.

1. The directory. A row holds, between tabs: a Simplified character that stands for several Traditional ones,
   which makes a class; the Traditional ones, its members; written forms and the member each is, in pairs; the
   members' prior; pairs that are free variation; pairs that a dictionary must decide; where its contexts of
   two and of three characters begin and what they say, and how many of two, three and four it has.
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
from bisect import bisect_left
from itertools import accumulate
from mmap import ACCESS_READ, mmap

from lintdoc_zh.scripts import counterparts
from lintdoc_zh.suspicion import KINDS

TABLE = __file__.rpartition("contexts.py")[0] + "data/conversion.bin"
ZERO = 160
BEYOND = 0xFFFF
"""Stands for characters beyond U+FFFF, which no context holds."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Literal


class Contexts:
    """Contexts of one length of one class: `places` of `numbers`, and what they say, `firsts` of `octets`."""

    __slots__ = ("_end", "_numbers", "_octets", "_shift", "_start", "_width")

    def __init__(self, numbers: memoryview[int], places: range, octets: mmap, firsts: range) -> None:
        self._numbers = numbers
        self._start, self._end = places.start, places.stop
        self._octets = octets
        self._width = firsts.step
        self._shift = firsts.start - places.start * firsts.step

    def get(self, context: int) -> bytes | None:
        """Return the member of the word that `context` is, and the logarithms; None if it is not kept."""
        place = bisect_left(self._numbers, context, self._start, self._end)
        if place == self._end or self._numbers[place] != context:
            return None
        return self._at(place)

    def _at(self, place: int) -> bytes:
        first = self._shift + place * self._width
        return self._octets[first : first + self._width]

    def unpacked(self) -> dict[int, bytes]:
        """Return all of them and what they say."""
        return {self._numbers[place]: self._at(place) for place in range(self._start, self._end)}


class Directory:
    """The rows of the directory; `of_form` tells that of a written form, `of_key` of a Simplified one."""

    __slots__ = ("_longer", "_octets", "_pairs", "_rows", "_said", "of_form", "of_key")

    def __init__(self) -> None:
        with open(TABLE, "rb") as file:
            self._octets = mmap(file.fileno(), 0, access=ACCESS_READ)
        sizes = [int(size) for size in self._octets.readline().split()]
        _, pairs, longer, self._said = accumulate(sizes, initial=self._octets.tell())
        self._rows = self._octets[:pairs].decode().splitlines()[1:]
        whole = memoryview(self._octets)
        self._pairs = _numbers("I", whole[pairs:longer])
        self._longer = _numbers("Q", whole[longer : self._said])
        self.of_form: dict[str, int] = {}
        self.of_key: dict[str, int] = {}
        for number, row in enumerate(self._rows):
            key, _, forms, _ = row.split("\t", 3)
            self.of_key[key] = number
            self.of_form.update(dict.fromkeys(forms[0::2], number))

    def keys(self) -> dict[str, str]:
        """Return the Simplified character that stands for each written form."""
        return {form: self._rows[number][0] for form, number in self.of_form.items()}

    def cells(self, number: int) -> list[str]:
        """Return the cells of a row, those aside that tell where its contexts are."""
        return self._rows[number].split("\t")[:-1]

    def contexts(self, number: int) -> list[Contexts]:
        """Return the contexts of two, three and four characters of the class in a row."""
        cells = self._rows[number].split("\t")
        width = len(cells[1]) + 1
        pair, longer, first, two, three, four = map(int, cells[-1].split(" "))
        first += self._said
        found = []
        for numbers, start, count in (
            (self._pairs, pair, two), (self._longer, longer, three), (self._longer, longer + three, four),
        ):  # fmt: skip
            firsts = range(first, first + count * width, width)
            found.append(Contexts(numbers, range(start, start + count), self._octets, firsts))
            first = firsts.stop
        return found

    def rows(self) -> Iterator[tuple[list[str], list[Contexts]]]:
        """Yield the cells and the contexts of every class."""
        for number in self.of_key.values():
            yield self.cells(number), self.contexts(number)


def _numbers(kind: Literal["I", "Q"], octets: memoryview) -> memoryview[int]:
    """Return little-endian numbers, as they lie there where that is the order of the machine."""
    if sys.byteorder == "big":
        from array import array

        swapped = array(kind, octets.tobytes())
        swapped.byteswap()
        octets = memoryview(swapped.tobytes())
    return octets.cast(kind)


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
