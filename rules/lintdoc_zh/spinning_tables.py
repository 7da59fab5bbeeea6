"""What is known of spun words: which word stands for which, how frequent each is, what stands next to it.

An article spinner replaces words by others of a list, as strings, blind to where words begin and end.
`pairs()` says which words a *form* (what the spinner wrote) may stand for; `word()` what clean text tells
of a form or an original. All tables are in Simplified characters.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from mmap import ACCESS_READ, mmap

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    Side = tuple[float, float, str, str, str, str]

FOLDER = __file__.rpartition("spinning_tables.py")[0] + "data/"
CEDICT = "spinning_pairs_cedict.tsv"
PAIRS = ("spinning_pairs.tsv", CEDICT, "spinning_pairs_nonwords.tsv")
EDGE = "^"
"""Stands for a line end among the neighbours of a word."""
LOWEST_GAIN, HIGHEST_GAIN, GAIN_STEP = -4.0, 6.0, 0.5
GAINS = {letter: LOWEST_GAIN + GAIN_STEP * step for step, letter in enumerate("abcdefghijklmnopqrstu")}
"""Gains are stored as letters."""
BLOCK = 2048
"""A table is searched in blocks of so many octets."""


def neighbour_classes() -> dict[int, str]:
    """Return the map (for `str.translate`) of characters to the neighbours they count as."""
    classes = dict.fromkeys(map(ord, "0123456789０１２３４５６７８９"), "0")
    for first in "aAａＡ":
        classes |= dict.fromkeys(range(ord(first), ord(first) + 26), "A")
    classes |= {ord(half): full for half, full in zip(",;:!?()\t\u3000", "，；：！？（）  ", strict=True)}
    return classes | {ord("\n"): EDGE}


class Word:
    """A form or an original: rates in clean text (natural logarithms, per character) and neighbours.

    `originals` are what it may stand for; not those of `CEDICT`, which has another licence. `highest` is its
    rate in the register that uses it most, `typical` the mean over the registers; `rarity` counts from a rate
    of e ** -10.
    `attraction` is in nats: how much more often the word stands beside a neighbour than chance has it.
    """

    __slots__ = ("_left", "_right", "highest", "originals", "rarity", "traditional", "typical")

    def __init__(self, cells: list[str]) -> None:
        form, traditional, originals, numbers, *beside = cells
        self.traditional = traditional or form
        self.originals = tuple(originals.split(" ")) if originals else ()
        self.highest, self.typical, *unseen = map(TENTHS.__getitem__, numbers.split(" "))
        self.rarity = -self.highest - 10
        self._left = (unseen[0], unseen[1], beside[0], beside[1], beside[2], beside[3])
        self._right = (unseen[2], unseen[3], beside[4], beside[5], beside[6], beside[7])

    def attraction(self, before: str, after: str) -> tuple[float, float, int]:
        """Return the attraction to the two characters before, and after; on how many sides it is attested."""
        left, is_left = _attraction(self._left, before, before[1])
        right, is_right = _attraction(self._right, after, after[0])
        return left, right, is_left + is_right


def _attraction(side: Side, two: str, one: str) -> tuple[float, bool]:
    """Return the gain of both neighbours where they have one of their own, else that of the nearer one."""
    unseen_one, unseen_two, ones, gains_of_ones, twos, gains_of_twos = side
    at = twos.find(two)
    while at >= 0:
        if at % 2 == 0:
            return GAINS[gains_of_twos[at // 2]], True
        at = twos.find(two, at + 1)
    at = ones.find(one)
    gain = unseen_two + (unseen_one if at < 0 else GAINS[gains_of_ones[at]])
    return LOWEST_GAIN if gain < LOWEST_GAIN else min(gain, HIGHEST_GAIN), False


class Table:
    """A sorted table of which single rows are looked up as they lie in the file; no other is read.

    Its second line holds the first cell of the first row that begins in each block of the rest, or behind it.
    """

    __slots__ = ("_firsts", "_octets", "_start")

    def __init__(self, name: str) -> None:
        with open(FOLDER + name, "rb") as file:
            self._octets = octets = mmap(file.fileno(), 0, access=ACCESS_READ)
        octets.readline()
        self._firsts = octets.readline().decode().rstrip("\n").split("\t")
        self._start = octets.tell()

    def cells(self, key: str) -> list[str] | None:
        """Return the cells of the row that begins with the cell `key`."""
        sought = f"\n{key}\t".encode()
        start = self._start - 1 + BLOCK * max(0, bisect_right(self._firsts, key) - 1)
        octets = self._octets[start : start + 2 * BLOCK]
        at = octets.find(sought, 0, BLOCK + len(sought))
        if at < 0:
            return None
        end = octets.find(b"\n", at + 1)
        while end < 0:
            octets = self._octets[start : start + 4 * len(octets)]
            end = octets.find(b"\n", at + 1)
        return octets[at + 1 : end].decode().split("\t")


class Tenths(dict[str, float]):
    """What the numbers in a table stand for, which are tenths and below zero."""

    def __missing__(self, number: str) -> float:
        value = self[number] = -int(number) / 10
        return value


TENTHS = Tenths()


@cache
def _words() -> Table:
    return Table("spinning_words.tsv")


@cache
def _starts() -> list[str]:
    return _rows("spinning_starts.tsv")


def form_starts() -> str:
    """Return the first two characters of all forms, one after the other, the rarest in clean text first."""
    return _starts()[0]


def forms_from(start: str) -> list[str]:
    """Return the forms that begin with those two characters; they are most often all of the form."""
    return _longer_forms().get(start, start).split(" ")


@cache
def _longer_forms() -> dict[str, str]:
    return dict([row.split("\t") for row in _starts()[1:]])


def pairs() -> dict[str, tuple[str, ...]]:
    """Return what each form may stand for."""
    return _pairs(row for name in PAIRS for row in _rows(name))


def apache_pairs() -> dict[str, tuple[str, ...]]:
    """Return those pairs that are not of `CEDICT`."""
    return _pairs(row for name in PAIRS if name != CEDICT for row in _rows(name))


def _pairs(rows: Iterable[str]) -> dict[str, tuple[str, ...]]:
    parted = (row.partition("\t") for row in rows)
    return {form: tuple(originals.split(" ")) for form, _, originals in parted}


def originals(form: str) -> tuple[str, ...]:
    """Return what a form may stand for."""
    return word(form).originals or _originals_of_cedict()[form]


@cache
def _originals_of_cedict() -> dict[str, tuple[str, ...]]:
    return _pairs(_rows(CEDICT))


@cache
def ordinary() -> frozenset[str]:
    """Return forms in wide use in their own right, so that they prove nothing."""
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
