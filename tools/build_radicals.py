"""Make `radicals.tsv`: the radical symbols of Unicode and the characters they are mistaken for.

    python tools/build_radicals.py EquivalentUnifiedIdeograph.txt rules/lintdoc_zh/data/radicals.tsv

The input is a file of the Unicode Character Database (Unicode licence).
"""

from __future__ import annotations

import sys
from pathlib import Path


def rows(path: Path) -> list[str]:
    """Return `radical, character` for U+2E80 to U+2FDF, characters of the first plane only."""
    found: list[str] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        mapping = line.partition("#")[0].split(";")
        if len(mapping) == 2:
            first, _, last = mapping[0].strip().partition("..")
            ideograph = int(mapping[1], 16)
            symbols = range(int(first, 16), int(last or first, 16) + 1)
            found += [
                f"{chr(one)}\t{chr(ideograph)}" for one in symbols if one <= 0x2FDF and ideograph <= 0xFFFF
            ]
    return sorted(found)


def main() -> None:
    header = "# radical symbol, character (tools/build_radicals.py)"
    Path(sys.argv[2]).write_text("\n".join([header, *rows(Path(sys.argv[1]))]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
