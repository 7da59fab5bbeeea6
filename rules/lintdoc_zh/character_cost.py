"""How unusual each Han character is in running text, from `data/character_cost.tsv`."""

from __future__ import annotations

from functools import cache

TABLE = __file__.rpartition("character_cost.py")[0] + "data/character_cost.tsv"
UNSEEN = 15
"""The cost of a character that the counted texts never use; 的 costs 3, one in a million 12."""


@cache
def character_costs() -> dict[str, int]:
    """Return the cost of each character (half-decades of rarity); others cost `UNSEEN`."""
    costs: dict[str, int] = {}
    with open(TABLE, encoding="utf-8") as lines:
        next(lines)
        for line in lines:
            cost, characters = line.rstrip("\n").split("\t")
            costs.update(dict.fromkeys(characters, int(cost)))
    return costs
