"""Make data/unfinished_characters.txt: characters after which hardly any clause ends.

    python tools/build_unfinished_characters.py OUT.txt TEXT.txt.xz ...

Counted is how often a character stands before a mark of punctuation or a line end, out of all its places
behind another Han character. The result: a line with the characters, in order.
"""

from __future__ import annotations

import argparse
import lzma
import re
from collections import Counter
from pathlib import Path

RUN = re.compile("[\u4e00-\u9fff]{2,}(?=(.)?)", re.DOTALL)
MARKS = "，。；：、！？”」』）)\n"
LEAST = 300
"""Of a rarer character too little is known."""
MOST = 0.02


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("out", type=Path)
    parser.add_argument("texts", nargs="+", type=Path)
    given = parser.parse_args()
    everywhere: Counter[str] = Counter()
    at_end: Counter[str] = Counter()
    for path in given.texts:
        with lzma.open(path, "rt", encoding="utf-8") as text:
            for match in RUN.finditer(text.read()):
                everywhere.update(match[0][1:])
                if (match[1] or "\n") in MARKS:
                    at_end[match[0][-1]] += 1
    found = [one for one, times in everywhere.items() if times >= LEAST and at_end[one] <= MOST * times]
    given.out.write_text("".join(sorted(found)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
