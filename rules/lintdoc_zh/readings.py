"""Mandarin readings: whether a spelling, in pinyin or bopomofo, is how some characters are read.

The table is `data/readings.tsv`, read when the first spelling is looked up.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from functools import cache, lru_cache

from lintdoc_zh.characters import BOPOMOFO
from lintdoc_zh.patterns import later

TABLE = __file__.rpartition("readings.py")[0] + "data/readings.tsv"
SEPARATORS = " '’·-"
FIGURES = "012345¹²³⁴⁵"

MOST_SYLLABLES = 8
_LONGEST_SYLLABLE = 6
_TONES = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0306": "3", "\u0300": "4"}
_TONES.update(zip(FIGURES, "51234512345", strict=True))
_SPELT_OTHERWISE = str.maketrans({"ɑ": "a", "ɡ": "g"})
_BOPOMOFO_SYLLABLE = later(f"˙?[{BOPOMOFO}]+[ˉˊˇˋ˙]?")


class Spelling:
    """A reading taken apart: its letters, the tone on each ("" none), where a syllable must end."""

    __slots__ = ("ends", "letters", "tones")

    def __init__(self) -> None:
        self.letters = ""
        self.tones: list[str] = []
        self.ends: set[int] = set()

    def add(self, letters: str, tone: str = "") -> None:
        self.letters += letters
        self.tones += [""] * len(letters)
        if tone and self.tones:
            self.tones[-1] = tone

    def end(self) -> None:
        self.ends.add(len(self.letters))

    @property
    def is_toned(self) -> bool:
        return any(self.tones)

    def syllable(self, start: int, end: int) -> tuple[str, str] | None:
        """Return letters and tone of the stretch, or None where it cannot be one syllable."""
        tone = "".join(self.tones[start:end])
        if len(tone) > 1 or any(start < place < end for place in self.ends):
            return None
        return (self.letters[start:end], tone)


@lru_cache(maxsize=4096)
def spelling(reading: str) -> Spelling | None:
    """Return the reading taken apart, or None if it holds anything else than a reading may."""
    if _BOPOMOFO_SYLLABLE.match(reading):
        return _from_bopomofo(reading)
    found = Spelling()
    decomposed = unicodedata.normalize("NFD", reading.lower().translate(_SPELT_OTHERWISE))
    for character in decomposed.replace("u\u0308", "v").replace("u:", "v"):
        if character in _TONES:
            found.add("", _TONES[character])
            if character in FIGURES:
                found.end()
        elif character in SEPARATORS:
            found.end()
        elif character == "\u0308":  # it followed its tone: ǘ written u, acute, diaeresis
            found.letters = found.letters[:-1] + "v"
        elif "a" <= character <= "z":
            found.add(character)
        else:
            return None
    return found if found.letters else None


def _from_bopomofo(reading: str) -> Spelling | None:
    if _BOPOMOFO_SYLLABLE.sub("", reading).strip(" ·"):
        return None
    found = Spelling()
    for syllable in _BOPOMOFO_SYLLABLE.findall(reading):
        plain = syllable.strip("˙ˉ") + "˙" * ("˙" in syllable)
        if plain not in _bopomofo():
            return None
        found.add(_bopomofo()[plain][:-1], _bopomofo()[plain][-1])
        found.end()
    return found


def syllables_read(spelt: Spelling, characters: str, tones_matter: bool = True) -> int:
    """Return how many of the last of `characters` the whole spelling reads; 0 if it does not.

    A syllable without a tone fits any: the second of xièxie is neutral.
    """
    ends = {len(spelt.letters)}
    for count, character in enumerate(reversed(characters[-MOST_SYLLABLES:]), 1):
        starts = set()
        for end in ends:
            for start in range(max(0, end - _LONGEST_SYLLABLE), end):
                syllable = spelt.syllable(start, end)
                if syllable and _fits(*syllable, character, tones_matter):
                    starts.add(start)
        if 0 in starts:
            return count
        if not starts:
            return 0
        ends = starts
    return 0


def is_first_reading(spelt: Spelling, character: str) -> bool:
    """Whether a reader who knows the character would read it so unprompted."""
    letters, tone = spelt.letters, "".join(spelt.tones)
    rows = [letters + tone] if tone else [letters + each for each in "12345"]
    return any(character in _readers(row)[0] for row in rows)


def is_syllable(letters: str) -> bool:
    """Whether any character is read so, whatever the tone."""
    return any(_row(letters + tone) for tone in "12345")


def _fits(letters: str, tone: str, character: str, tones_matter: bool) -> bool:
    tones = tone if tone and tones_matter else "12345"
    return any(character in part for each in tones for part in _readers(letters + each))


@cache
def _readers(syllable: str) -> tuple[str, str]:
    """Return the characters read so first, and those also read so."""
    _, _, first, other = (_row(syllable) or "\t\t\t").split("\t")
    return first, other


def _row(syllable: str) -> str:
    """Return the row of a syllable with its tone; "" if there is none."""
    rows, start = _rows(), syllable + "\t"
    row = rows[min(bisect_left(rows, start), len(rows) - 1)]
    return row if row.startswith(start) else ""


@cache
def _rows() -> list[str]:
    """Return the table's rows in order; most are never taken apart."""
    with open(TABLE, "rb") as file:
        return file.read().decode().splitlines()[1:]


@cache
def _bopomofo() -> dict[str, str]:
    cells = [row.split("\t", 2) for row in _rows()]
    return {spelt: syllable for syllable, spelt, _ in cells}
