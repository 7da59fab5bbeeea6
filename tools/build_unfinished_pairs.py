"""Make data/unfinished_pairs.txt: pairs of characters after which hardly any clause ends.

    python tools/build_unfinished_pairs.py OUT.txt TEXT.txt.xz ...

Counted is how often two Han characters stand before a mark of punctuation or a line end, out of all their
places. Left out are pairs whose second character says so by itself (data/unfinished_characters.txt, beside
OUT.txt). The result: a line for each second character, followed by the first ones, in order.
"""

from __future__ import annotations

import argparse
import lzma
import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

RUN = re.compile("[\u4e00-\u9fff]{2,}(?=(.)?)", re.DOTALL)
MARKS = "，。；：、！？”」』）)\n"
LEAST = 60
"""Of a rarer pair too little is known."""
MOST = 0.004


def counted(paths: list[Path]) -> tuple[Counter[str], Counter[str]]:
    """Return how often each pair stands anywhere, and at the end of a clause."""
    everywhere: Counter[str] = Counter()
    at_end: Counter[str] = Counter()
    for path in paths:
        with lzma.open(path, "rt", encoding="utf-8") as text:
            for match in RUN.finditer(text.read()):
                everywhere.update(map("".join, pairwise(match[0])))
                if (match[1] or "\n") in MARKS:
                    at_end[match[0][-2:]] += 1
    return everywhere, at_end


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("out", type=Path)
    parser.add_argument("texts", nargs="+", type=Path)
    given = parser.parse_args()
    known = set((given.out.parent / "unfinished_characters.txt").read_text(encoding="utf-8").strip())
    everywhere, at_end = counted(given.texts)
    rows: dict[str, str] = {}
    for pair, times in sorted(everywhere.items()):
        if pair[1] not in known and times >= LEAST and at_end[pair] <= MOST * times:
            rows[pair[1]] = rows.get(pair[1], pair[1]) + pair[0]
    given.out.write_text("".join(f"{rows[last]}\n" for last in sorted(rows)), encoding="utf-8")


if __name__ == "__main__":
    main()
