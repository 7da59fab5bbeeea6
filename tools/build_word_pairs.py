"""Write `word_pairs.txt`: the words of two characters, by which a border between words is told.

    python tools/build_word_pairs.py JIEBA_DICT OUT

`JIEBA_DICT` is the dictionary of jieba 0.42.1 (`dict.txt`, MIT). Names of people, and words rarer than
`RAREST`, are left out. A line is a first character and all the second ones it goes with.
"""

from __future__ import annotations

import argparse
from pathlib import Path

RAREST = 20
PARTICLES = "的了是我你他她这那就也都很不个在和与之"
"""Two characters of which one is such go together by grammar."""
ONE = "一"
"""The same holds of what it stands before, not of 统一 and 唯一."""


def is_kept(word: str, frequency: str, kind: str) -> bool:
    is_han = all("\u4e00" <= one <= "\u9fff" and one not in PARTICLES for one in word)
    return (
        len(word) == 2
        and is_han
        and word[0] != ONE
        and int(frequency) >= RAREST
        and not kind.startswith("nr")
    )


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("jieba", type=Path)
    parser.add_argument("out", type=Path)
    arguments = parser.parse_args()
    seconds: dict[str, str] = {}
    for line in sorted(arguments.jieba.read_text("utf-8").splitlines()):
        word, frequency, kind = line.split(" ")
        if is_kept(word, frequency, kind):
            seconds[word[0]] = seconds.get(word[0], "") + word[1]
    head = "# the first character of words of two characters, and the second ones\n"
    rows = "".join(f"{first}{others}\n" for first, others in seconds.items())
    arguments.out.write_text(head + rows, "utf-8")


if __name__ == "__main__":
    main()
