"""Make `character_cost.tsv`, how unusual each character is, from counts over running text.

    python tools/build_character_cost.py OUT.tsv --hans A.txt.xz ... --hant B.txt.xz ...

Each source weighs the same within its script; a character has the frequency of the script that uses it
more. Its cost is that frequency's negative decimal logarithm in half-decades: 的 costs 3, a character met
once in a million 12. One row a cost; characters that are nowhere met cost 15 and are left out.
"""

from __future__ import annotations

import argparse
import lzma
import math
from collections import Counter, defaultdict
from pathlib import Path

HIGHEST = 14


def is_han(character: str) -> bool:
    return "\u3400" <= character <= "\u4dbf" or "\u4e00" <= character <= "\u9fff" or character == "〇"


def frequencies(paths: list[Path]) -> dict[str, float]:
    """Return the mean over the sources of each character's share of the Han characters."""
    mean: dict[str, float] = defaultdict(float)
    for path in paths:
        with lzma.open(path, "rt", encoding="utf-8") as text:
            counts = Counter(text.read())
        han = {character: count for character, count in counts.items() if is_han(character)}
        total = sum(han.values())
        for character, count in han.items():
            mean[character] += count / total / len(paths)
    return mean


def costs(hans: dict[str, float], hant: dict[str, float]) -> dict[int, list[str]]:
    """Return the characters of each cost."""
    rows: dict[int, list[str]] = defaultdict(list)
    for character in sorted(hans.keys() | hant.keys()):
        share = max(hans.get(character, 0), hant.get(character, 0))
        rows[min(HIGHEST, round(-2 * math.log10(share)))].append(character)
    return rows


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("out", type=Path)
    parser.add_argument("--hans", nargs="+", type=Path, required=True)
    parser.add_argument("--hant", nargs="+", type=Path, required=True)
    given = parser.parse_args()
    rows = costs(frequencies(given.hans), frequencies(given.hant))
    lines = ["# cost, characters (tools/build_character_cost.py)"]
    lines += [f"{cost}\t{''.join(rows[cost])}" for cost in sorted(rows)]
    given.out.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
