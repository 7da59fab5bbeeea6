"""What is known of spun words: which word stands for which, how frequent each is, what stands next to it.

An article spinner replaces words by others of a list, as strings, blind to where words begin and end.
`pairs()` says which words a *form* (what the spinner wrote) may stand for; `word()` what clean text tells
of a form or an original. All tables are in Simplified characters.
"""

from __future__ import annotations

import re
from functools import cache

FOLDER = __file__.rpartition("spinning_tables.py")[0] + "data/"
EDGE = "^"
"""Stands for a line end among the neighbours of a word."""
LOWEST_GAIN, GAIN_STEP = -4.0, 0.5
"""Gains are stored as letters: `a` is the lowest, each next one a step higher."""
BUCKET = re.compile("([a-z])([^a-z]*)")


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
        self.traditional = cells[1] or cells[0]
        rates = [-int(cell) / 10 for cell in cells[2].split()]
        self.highest, self.typical = rates[:2]
        self._left = (rates[2], rates[3], _gains(cells[3], 1), _gains(cells[4], 2))
        self._right = (rates[4], rates[5], _gains(cells[5], 1), _gains(cells[6], 2))

    def attraction(self, before: str, after: str) -> tuple[float, float, int]:
        """Return the attraction to the two characters before, and after; on how many sides it is attested."""
        left, is_left = _attraction(self._left, before, before[1])
        right, is_right = _attraction(self._right, after, after[0])
        return left, right, is_left + is_right


def _gains(cell: str, length: int) -> dict[str, float]:
    gains: dict[str, float] = {}
    for letter, members in BUCKET.findall(cell):
        gain = LOWEST_GAIN + GAIN_STEP * (ord(letter) - ord("a"))
        each = iter(members)
        gains |= dict.fromkeys(members if length == 1 else map("".join, zip(each, each, strict=True)), gain)
    return gains


def _attraction(
    side: tuple[float, float, dict[str, float], dict[str, float]], two: str, one: str
) -> tuple[float, bool]:
    unseen_one, unseen_two, ones, twos = side
    gain = twos.get(two)
    if gain is not None:
        return gain, True
    return max(LOWEST_GAIN, min(6.0, unseen_two + ones.get(one, unseen_one))), False


@cache
def pairs() -> dict[str, tuple[str, ...]]:
    """Return what each form may stand for."""
    found: dict[str, tuple[str, ...]] = {}
    for row in _rows("spinning_pairs.tsv") + _rows("spinning_pairs_cedict.tsv"):
        form, _, originals = row.partition("\t")
        found[form] = tuple(originals.split(" "))
    return found


@cache
def ordinary() -> frozenset[str]:
    """Return forms that essays and fiction use in their own right, so that they prove nothing."""
    return frozenset(_rows("spinning_ordinary.txt"))


@cache
def word(text: str) -> Word:
    """Return what is known of a form or an original."""
    return Word(_word_rows()[text].split("\t"))


@cache
def _word_rows() -> dict[str, str]:
    return {row.partition("\t")[0]: row for row in _rows("spinning_words.tsv")}


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
