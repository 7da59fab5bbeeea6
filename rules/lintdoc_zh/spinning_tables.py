"""What is known of spun words: which word stands for which, how frequent each is, what stands next to it.

An article spinner replaces words by others of a list, as strings, blind to where words begin and end.
`pairs()` says which words a *form* (what the spinner wrote) may stand for; `word()` what clean text tells
of a form or an original. All tables are in Simplified characters.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache
from itertools import chain

FOLDER = __file__.rpartition("spinning_tables.py")[0] + "data/"
PAIRS = ("spinning_pairs.tsv", "spinning_pairs_cedict.tsv", "spinning_pairs_nonwords.tsv")
EDGE = "^"
"""Stands for a line end among the neighbours of a word."""
LOWEST_GAIN, GAIN_STEP = -4.0, 0.5
"""Gains are stored as letters: `a` is the lowest, each next one a step higher."""
BLOCK = 4096
"""A table is searched in blocks of about so many octets."""
LETTER, LOWEST = re.compile("[a-z]"), ord("a")


def neighbour_classes() -> dict[int, str]:
    """Return the map (for `str.translate`) of characters to the neighbours they count as."""
    classes = dict.fromkeys(map(ord, "0123456789０１２３４５６７８９"), "0")
    for first in "aAａＡ":
        classes |= dict.fromkeys(range(ord(first), ord(first) + 26), "A")
    classes |= {ord(half): full for half, full in zip(",;:!?()\t\u3000", "，；：！？（）  ", strict=True)}
    return classes | {ord("\n"): EDGE}


class Word:
    """A form or an original: rates in clean text (natural logarithms, per character) and neighbours.

    `highest` is its rate in the register that uses it most, `typical` the mean over the registers.
    `attraction` is in nats: how much more often the word stands beside a neighbour than chance has it.
    """

    __slots__ = ("_left", "_right", "highest", "traditional", "typical")

    def __init__(self, cells: list[str]) -> None:
        _, traditional, numbers, left_ones, left_twos, right_ones, right_twos = cells
        self.traditional = traditional or cells[0]
        self.highest, self.typical, *unseen = [-int(number) / 10 for number in numbers.split(" ")]
        self._left = (unseen[0], unseen[1], left_ones, left_twos)
        self._right = (unseen[2], unseen[3], right_ones, right_twos)

    def attraction(self, before: str, after: str) -> tuple[float, float, int]:
        """Return the attraction to the two characters before, and after; on how many sides it is attested."""
        left, is_left = _attraction(self._left, before, before[1])
        right, is_right = _attraction(self._right, after, after[0])
        return left, right, is_left + is_right


def _attraction(side: tuple[float, float, str, str], two: str, one: str) -> tuple[float, bool]:
    unseen_one, unseen_two, ones, twos = side
    gain = _gain(twos, two) if two in twos else None
    if gain is not None:
        return gain, True
    gain = _gain(ones, one) if one in ones else None
    gain = unseen_two + (unseen_one if gain is None else gain)
    return max(LOWEST_GAIN, min(6.0, gain)), False


def _gain(cell: str, neighbour: str) -> float | None:
    """Return the gain of a neighbour of one or two characters; None where it has none of its own.

    The cell has a letter for each gain, and behind it the neighbours of that gain.
    """
    letters, size = _letters(cell), len(neighbour)
    at = cell.find(neighbour)
    while at >= 0:
        letter = letters[bisect_left(letters, at) - 1]
        if (at - letter - 1) % size == 0:
            return LOWEST_GAIN + GAIN_STEP * (ord(cell[letter]) - LOWEST)
        at = cell.find(neighbour, at + 1)
    return None


@cache
def _letters(cell: str) -> list[int]:
    return [one.start() for one in LETTER.finditer(cell)]


class Table:
    """A sorted table of which single rows are looked up as they stand in the file; no other is decoded."""

    __slots__ = ("_borders", "_firsts", "_octets")

    def __init__(self, name: str) -> None:
        with open(FOLDER + name, "rb") as file:
            self._octets = octets = file.read()
        starts = [octets.rfind(b"\n", 0, at) for at in range(BLOCK, len(octets), BLOCK)]
        self._firsts = [octets[start + 1 : start + 20] for start in starts]
        self._borders = [0, *starts, len(octets)]

    def cells(self, key: str) -> list[str] | None:
        """Return the cells of the row that begins with the cell `key`."""
        octets, sought = self._octets, (key + "\t").encode()
        block = bisect_right(self._firsts, sought + b"\xff")
        start = octets.find(b"\n" + sought, *self._borders[block : block + 2])
        if start < 0:
            return None
        return octets[start + 1 : octets.find(b"\n", start + 1)].decode().split("\t")


@cache
def _words() -> Table:
    return Table("spinning_words.tsv")


@cache
def _pair_rows() -> list[str]:
    return sorted(chain.from_iterable(map(_rows, PAIRS)))


@cache
def originals(form: str) -> tuple[str, ...]:
    """Return what `form` may stand for."""
    for row in _pair_rows_from(form + "\t"):
        return tuple(row.partition("\t")[2].split(" "))
    return ()


def forms_from(start: str) -> list[str]:
    """Return the forms that begin with `start`."""
    return [row.partition("\t")[0] for row in _pair_rows_from(start)]


def _pair_rows_from(start: str) -> list[str]:
    rows = _pair_rows()
    first = bisect_left(rows, start)
    return rows[first : bisect_left(rows, start + "\U0010ffff", first)]


def form_starts() -> str:
    """Return the first two characters of all forms, one after the other."""
    return "".join([row[:2] for row in _pair_rows()])


def pairs() -> dict[str, tuple[str, ...]]:
    """Return what each form may stand for."""
    forms = [row.partition("\t")[0] for row in _pair_rows()]
    return {form: originals(form) for form in forms}


@cache
def ordinary() -> frozenset[str]:
    """Return forms that essays and fiction use in their own right, so that they prove nothing."""
    return frozenset(_rows("spinning_ordinary.txt"))


@cache
def word(text: str) -> Word:
    """Return what is known of a form or an original."""
    cells = _words().cells(text)
    if cells is None:
        raise KeyError(text)
    return Word(cells)


@cache
def weights() -> dict[str, tuple[float, ...]]:
    """Return the weights of the models by name."""
    found: dict[str, tuple[float, ...]] = {}
    for row in _rows("spinning_weights.tsv"):
        name, _, numbers = row.partition("\t")
        found[name] = tuple(float(number) for number in numbers.split(" "))
    return found


def _rows(name: str) -> list[str]:
    with open(FOLDER + name, encoding="utf-8") as file:
        return file.read().rstrip("\n").split("\n")[1:]
