"""Readings left behind characters, 調(diào)研, and the document's text without them.

Whether a bracketed reading is a residue or belongs there is decided for the document: a
residue tells what no reader needs to be told, in the middle of words, wherever the character stands;
a language lesson, a name in romanisation, a note on one odd reading do not.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from lintdoc import Document, OffsetMap, View
from lintdoc_zh.character_cost import UNSEEN, character_costs
from lintdoc_zh.characters import is_han
from lintdoc_zh.readings import (
    BOPOMOFO,
    FIGURES,
    MOST_SYLLABLES,
    SEPARATORS,
    TONE_MARKS,
    TONED,
    Spelling,
    is_first_reading,
    is_syllable,
    spelling,
    syllables_read,
)

LETTERS = f"A-Za-züÜɑɡ{TONED}{TONED.upper()}{TONE_MARKS}\u0308{BOPOMOFO}˙"
BRACKETED = re.compile(
    rf"[(（\[［〔] ?([{LETTERS}][{LETTERS}{FIGURES}ˊˇˋˉ:{SEPARATORS}]{{0,40}}) ?[)）\]］〕]"
)
MARKED = re.compile(f"[{TONED}{TONED.upper()}{TONE_MARKS}{BOPOMOFO}]")
SMALL = f"a-züɑɡ{TONED}{TONE_MARKS}\u0308{BOPOMOFO}"
BARE = re.compile(f"[{SMALL}][{SMALL}ˊˇˋ˙1-5]{{0,9}}")
TALK_OF_READINGS = (
    "拼音|注音|音标|音標|[读讀发發字]音|音[同近为為]|多音|同音|声调|聲調|[轻輕]聲|轻声|生[字词詞]"
    "|[读讀念唸][作做成为為]|[”」’』字][读讀念唸音]"
)
SPACES = (" ", "\t", "\n", "\u3000")
COMMON = 10
"""The highest cost of a character that every reader knows (some 2,700 in both scripts)."""
NEAR = 40


class Residue:
    """A reading behind its characters; `start` to `end` is what to delete, spaces included.

    `count` is how many characters it reads, `fit` is `exact` (it reads them), `tone` (but for the tone)
    or `none`; `is_needless` says that no reader needs it.
    """

    __slots__ = ("count", "end", "fit", "is_needless", "is_toned", "owner", "reading", "start")

    def __init__(self, start: int, end: int, reading: str, spelt: Spelling, before: str) -> None:
        self.start = start
        self.end = end
        self.reading = reading
        self.is_toned = spelt.is_toned
        self.count, self.fit = _fit(spelt, before[-1:])
        if self.fit != "exact":
            self.count, self.fit = _fit(spelt, before)
        self.owner = before[-self.count or -1 :]
        self.is_needless = _is_needless(spelt, self.owner)


@lru_cache(maxsize=4096)
def _fit(spelt: Spelling, before: str) -> tuple[int, str]:
    if count := syllables_read(spelt, before):
        return (count, "exact")
    count = syllables_read(spelt, before, tones_matter=False)
    return (count, "tone" if count else "none")


@lru_cache(maxsize=4096)
def _is_needless(spelt: Spelling, owner: str) -> bool:
    """Whether every reader knows the characters, and would read a single one so unprompted."""
    rarest = max(character_costs().get(character, UNSEEN) for character in owner)
    return rarest <= COMMON and (len(owner) > 1 or is_first_reading(spelt, owner))


def bare(document: Document) -> View:
    """Return the document's text without residues; the same text where there are none."""
    return document.once(_bare)


def residues(document: Document) -> list[Residue]:
    """Return the document's residues in order."""
    return document.once(_residues)


def _bare(document: Document) -> View:
    found = residues(document)
    if not found:
        return View(document.text)
    pieces: list[tuple[int, int, int]] = []
    parts: list[str] = []
    here = there = 0
    for start, end in [*((one.start, one.end) for one in found), (len(document.text),) * 2]:
        if start > there:
            parts.append(document.text[there:start])
            pieces.append((here, there, start))
            here += start - there
        there = end
    return View("".join(parts), OffsetMap(pieces, here, len(document.text)))


def _residues(document: Document) -> list[Residue]:
    glosses = _glosses(document.text)
    if not glosses:
        return []
    exact = [one for one in glosses if one.fit == "exact"]
    toned = [one for one in exact if one.is_toned]
    if _is_flattened(document.text, toned):
        return [one for one in glosses if one.fit != "none" or (one.is_toned and one.count == 0)]
    plain = [one for one in exact if not one.is_toned and one.count == 1]
    others = sum(one.fit != "exact" and not one.is_toned for one in glosses)
    if len(plain) > 4 * others and _is_flattened(document.text, plain) and _is_steady(document.text, plain):
        return plain
    owners = {one.owner for one in toned}
    if len(toned) > 2 or len(owners) < len({one.reading for one in toned}):
        return []  # several readings of one character: a note on it
    return [one for one in toned if _stands_alone(document.text, one)]


def _is_flattened(text: str, glosses: list[Residue]) -> bool:
    """Whether the readings are what is left of ruby rather than a help to the reader."""
    if len(glosses) < 3:
        return False
    owners = Counter(one.owner for one in glosses)
    needless = sum(one.is_needless for one in glosses) / len(glosses)
    if needless < 0.5 and (
        len(owners) < 3 or len(glosses) < 3 * len(owners) or not _is_steady(text, glosses)
    ):
        return False
    repeated = sum(count for count in owners.values() if count > 1) / len(glosses)
    inside = sum(_is_before_han(text, one) for one in glosses) / len(glosses)
    single = sum(one.count == 1 for one in glosses) / len(glosses)
    if repeated < 0.5 and (single < 0.8 or inside < 0.4):
        return False
    explained = sum(_is_explained(text, one) for one in glosses) / len(glosses)
    return explained < 0.5 or (len(glosses) >= 10 and _is_steady(text, glosses))


def _is_steady(text: str, glosses: list[Residue]) -> bool:
    """Whether the characters that have a reading have it wherever they stand."""
    most = Counter(one.owner for one in glosses).most_common(20)
    glossed = sum(count for _, count in most)
    return glossed >= 4 and most[0][1] > 1 and glossed >= 0.7 * sum(text.count(owner) for owner, _ in most)


def _stands_alone(text: str, one: Residue) -> bool:
    return one.count == 1 and one.is_needless and _is_before_han(text, one) and not _is_explained(text, one)


def _is_before_han(text: str, one: Residue) -> bool:
    return is_han(text[one.end : one.end + 1])


def _is_explained(text: str, one: Residue) -> bool:
    around = text[max(0, one.start - NEAR) : one.start] + "\n" + text[one.end : one.end + NEAR]
    return bool(re.search(TALK_OF_READINGS, around))


def _glosses(text: str) -> list[Residue]:
    found = [_bracketed(text, match) for match in BRACKETED.finditer(text)]
    glosses = [one for one in found if one]
    if glosses or MARKED.search(text):
        glosses += [one for match in BARE.finditer(text) if (one := _unbracketed(text, match))]
        glosses.sort(key=lambda one: one.start)
    return glosses


def _bracketed(text: str, match: re.Match[str]) -> Residue | None:
    start, end = match.span()
    before = start - (text[start - 1 : start] in SPACES)
    if not is_han(text[before - 1 : before]):
        return None
    reading = match[1].strip()
    spelt = spelling(reading)
    if spelt is None or reading[0] != reading[0].lower():
        return None
    if before < start and text[before] != "\n":
        start = before
        end += text[end : end + 1] == " "
    one = Residue(start, end, match[0], spelt, _han_before(text, before))
    if one.fit == "none" and not is_syllable(spelt.letters):
        return None
    return one


def _unbracketed(text: str, match: re.Match[str]) -> Residue | None:
    start, end = match.span()
    if not (is_han(text[start - 1 : start]) and is_han(text[end : end + 1])):
        return None
    spelt = spelling(match[0])
    if spelt is None or not spelt.is_toned:
        return None
    one = Residue(start, end, match[0], spelt, _han_before(text, start))
    return None if one.fit == "none" else one


def _han_before(text: str, end: int) -> str:
    start = end
    while start > end - MOST_SYLLABLES and is_han(text[start - 1 : start]):
        start -= 1
    return text[start:end]
