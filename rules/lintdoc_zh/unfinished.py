"""Whether a text ends where hardly any clause does: inside a word, or before one that must follow."""

from __future__ import annotations

from functools import cache

FOLDER = __file__.rpartition("unfinished.py")[0] + "data/"


def is_left_open(text: str) -> bool:
    """Whether hardly any clause ends with the last character of the text, or with its last two."""
    last, before = text[-1:], text[-2:-1]
    if last in _characters():
        return True
    first, rows = "\n" + last, _pairs()
    start = rows.find(first)
    return bool(before) and start >= 0 and rows.find(before, start + 2, rows.find("\n", start + 2)) >= 0


@cache
def _characters() -> frozenset[str]:
    with open(FOLDER + "unfinished_characters.txt", encoding="utf-8") as file:
        return frozenset(file.read().strip())


@cache
def _pairs() -> str:
    """Return lines, each with a last character and what may stand before it."""
    with open(FOLDER + "unfinished_pairs.txt", encoding="utf-8") as file:
        return "\n" + file.read()
