"""Make `japanese_forms.tsv`: characters that only Japanese writes so, and their Chinese forms.

    python tools/build_japanese_forms.py --opencc DICTIONARIES --cost character_cost.tsv OUT.tsv

From OpenCC's JPVariants, TSCharacters and variants. Left out are forms that some Chinese text uses: those
that Simplified or Traditional text shares, and those that the counted texts hold more than now and then.
"""

from __future__ import annotations

import argparse
from pathlib import Path

COMMONEST = 14
SHARED = "弁欠缶芸予糸虫台余仏佛予即研真翻概慎瓶晃萌郎斎"
"""Chinese characters of their own, or forms that fonts and old prints use."""
CORRECTED = {"鉱": "矿\t礦", "嬢": "娘\t孃"}
"""Where OpenCC's Traditional form is not the usual one."""


def table(path: Path) -> dict[str, list[str]]:
    """Return the candidates of each character of one of OpenCC's dictionaries."""
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if "\t" in line)
    return {row[0]: row[1].split() for row in rows}


def costs(path: Path) -> dict[str, int]:
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:]]
    return {character: int(cost) for cost, characters in rows for character in characters}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--opencc", type=Path, required=True)
    parser.add_argument("--cost", type=Path, required=True)
    parser.add_argument("out", type=Path)
    given = parser.parse_args()
    simplified = table(given.opencc / "TSCharacters.txt")
    chinese = set(SHARED) | set(table(given.opencc / "STCharacters.txt")) | set(simplified)
    for name in ("TWVariants.txt", "HKVariants.txt", "TWVariantsRev.txt", "HKVariantsRev.txt"):
        chinese |= set(table(given.opencc / name))
    cost = costs(given.cost)
    rows: dict[str, str] = {}
    for old, forms in table(given.opencc / "JPVariants.txt").items():
        pair = f"{simplified.get(old, [old])[0]}\t{old}"
        for form in forms:
            if form != old and form not in chinese and cost.get(form, 15) >= COMMONEST:
                rows.setdefault(form, f"{form}\t{CORRECTED.get(form) or pair}")
    lines = ["# Japanese form, Simplified, Traditional (tools/build_japanese_forms.py)"]
    lines += [rows[form] for form in sorted(rows)]
    given.out.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
