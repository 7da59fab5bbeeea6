"""How unusual each Han character is in running text, from `data/character_cost.tsv`."""

from __future__ import annotations

from functools import cache

TABLE = __file__.rpartition("character_cost.py")[0] + "data/character_cost.tsv"
UNSEEN = 15
"""The cost of a character that the counted texts never use; 的 costs 3, one in a million 12."""


@cache
def character_cost(character: str, unknown: int = UNSEEN) -> int:
    """Return the cost of the character in half-decades of rarity; `unknown` where the texts never use it."""
    return next((cost for cost, characters in _rows() if character in characters), unknown)


@cache
def _rows() -> list[tuple[int, str]]:
    """Return the characters of each cost; few are asked for, so that they are not taken apart."""
    with open(TABLE, encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines]
    return [(int(cost), characters) for cost, characters in rows[1:]]
