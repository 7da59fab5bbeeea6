"""Words of two characters (`data/word_pairs.txt`), and whether a stretch lies across a border of words."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache

from lintdoc_zh.scripts import collapse

TABLE = __file__.rpartition("word_pairs.py")[0] + "data/word_pairs.txt"


@cache
def _rows() -> list[str]:
    """Return the rows, each a first character and all second ones, in order."""
    with open(TABLE, "rb") as file:
        return file.read().decode().splitlines()


@cache
def _seconds(first: str) -> str:
    """Return what makes a word behind `first`."""
    row = _rows()[bisect_left(_rows(), first, hi=len(_rows()) - 1)]
    return row[1:] if row.startswith(first) else ""


def is_word(two: str) -> bool:
    """Whether two characters, in Simplified, are a word."""
    return len(two) == 2 and two[1] in _seconds(two[0])


def crossings(text: str, start: int, end: int) -> tuple[bool, bool]:
    """Return whether the first and the last character of a stretch make a word with what is beside it."""
    near = collapse(text[max(0, start - 1) : end + 1])
    left = start > 0 and is_word(near[:2])
    return left, end < len(text) and is_word(near[-2:])
