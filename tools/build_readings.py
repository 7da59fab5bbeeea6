"""Make `readings.tsv`, the Mandarin readings of characters, from pypinyin's table (MIT).

    python tools/build_readings.py rules/lintdoc_zh/data/readings.tsv

pypinyin must be installed. One row a reading: the syllable with its tone (5 is the neutral one, v is ü),
the same in bopomofo, the characters that are read so before all else, the characters that also are.
"""

from __future__ import annotations

import sys
import unicodedata
from collections import defaultdict
from pathlib import Path

from pypinyin import Style
from pypinyin.pinyin_dict import pinyin_dict
from pypinyin.style import convert

TONES = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0300": "4"}
RHOTIC = "儿兒"
"""In 玩儿(wánr) these add an r and no syllable."""


def numbered(reading: str) -> str:
    """Return `diào` as `diao4`."""
    marks = unicodedata.normalize("NFD", reading).replace("u\u0308", "v")
    tone = "".join(TONES.get(mark, "") for mark in marks) or "5"
    return "".join(mark for mark in marks if mark.isascii()) + tone


def rows() -> list[str]:
    """Return the table's rows in order of syllable."""
    primary: dict[str, list[str]] = defaultdict(list)
    other: dict[str, list[str]] = defaultdict(list)
    bopomofo = {"r5": ""}
    for number in sorted(pinyin_dict):
        if number > 0xFFFF:
            continue
        for rank, reading in enumerate(pinyin_dict[number].split(",")):
            syllable = numbered(reading)
            bopomofo.setdefault(syllable, convert(reading, Style.BOPOMOFO, strict=True, default=""))
            (other if rank else primary)[syllable].append(chr(number))
    other["r5"] = list(RHOTIC)
    return [
        "\t".join([syllable, bopomofo[syllable], "".join(primary[syllable]), "".join(other[syllable])])
        for syllable in sorted(bopomofo)
    ]


def main() -> None:
    header = "# syllable, bopomofo, characters read so first, also read so (tools/build_readings.py)"
    Path(sys.argv[1]).write_text("\n".join([header, *rows()]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
