"""Readings that stand behind their characters: 調(diào), 調diào, 調 [diao4], 調（ㄉㄧㄠˋ）."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from lintdoc_zh.character_cost import character_cost
from lintdoc_zh.characters import BOPOMOFO, TONE_MARKS, TONED, is_han
from lintdoc_zh.patterns import later
from lintdoc_zh.readings import (
    FIGURES,
    MOST_SYLLABLES,
    SEPARATORS,
    Spelling,
    is_first_reading,
    is_syllable,
    spelling,
    syllables_read,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

    from lintdoc_zh.residues import Near

LETTERS = f"A-Za-züÜɑɡ{TONED}{TONED.upper()}{TONE_MARKS}\u0308{BOPOMOFO}˙"
BRACKETED = later(
    rf"[(（\[［〔【</] ?([{LETTERS}][{LETTERS}{FIGURES}ˊˇˋˉ:{SEPARATORS}]{{0,40}}) ?[)）\]］〕】>/]"
)
STROKES = {"/": "/", "<": ">"}
"""Signs that enclose a reading only in pairs."""
MARKED = later(f"[{TONED}{TONED.upper()}{TONE_MARKS}{BOPOMOFO}]")
SMALL = f"a-züɑɡ{TONED}{TONE_MARKS}\u0308{BOPOMOFO}"
BARE = later(f"[{SMALL}](?<=[^\x00-\x7f].)[{SMALL}ˊˇˋ˙1-5]{{0,9}}")
PLAIN = later("[a-z](?<=[^\x00-\x7f].)[a-z]{0,5}[1-5]?(?=[^\x00-\x7f])")
"""Letters between Han, or other marks, alone: 並bing且, 件jian4是."""
IN_KANA = later("[(（][\u3041-\u3096\u30a1-\u30fc]{1,8}[)）]")
SPACES = (" ", "\t", "\n", "\u3000")
COMMON = 10
"""The highest cost of a character that every reader knows (some 2,700 in both scripts)."""


class Gloss:
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
    rarest = max(map(character_cost, owner))
    return rarest <= COMMON and (len(owner) > 1 or is_first_reading(spelt, owner))


def glosses(text: str, near: Near) -> list[Gloss]:
    """Return the readings in `text` that follow Han characters, in order; `near` tells where any may be."""
    found = [one for match in _in(near.stretches, BRACKETED, text) if (one := _bracketed(text, match))]
    plain = list(_in(near.stretches, PLAIN, text)) if near.is_bare else []
    if found or near.is_toned or any(match[0][-1] in FIGURES for match in plain):
        found += [one for match in BARE.finditer(text) if (one := _unbracketed(text, match))]
    found += [one for match in plain if match[0].isalpha() and (one := _unmarked(text, match))]
    found.sort(key=lambda one: one.start)
    return found


def _in(near: list[tuple[int, int]], pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    for start, end in near:
        yield from pattern.finditer(text, start, end)


def kana_glosses(text: str, near: list[tuple[int, int]]) -> list[Gloss]:
    """Return the bracketed kana that follow Han characters; whose reading they are is not looked up."""
    found: list[Gloss] = []
    for match in _in(near, IN_KANA, text):
        start = match.start() - text.startswith(" ", max(0, match.start() - 1))
        if is_han(text[start - 1 : start]):
            found.append(Gloss(start, match.end(), match[0], Spelling(), text[start - 1]))
    return found


def _bracketed(text: str, match: re.Match[str]) -> Gloss | None:
    start, end = match.span()
    before = start - (text[start - 1 : start] in SPACES)
    if not is_han(text[before - 1 : before]) or STROKES.get(text[start], "") not in text[end - 1]:
        return None
    reading = match[1].strip()
    spelt = spelling(reading)
    if spelt is None or (reading[0] != reading[0].lower() and reading != reading.upper()):
        return None
    if before < start and text[before] != "\n":
        start = before
        end += text[end : end + 1] == " "
    one = Gloss(start, end, match[0], spelt, _han_before(text, before))
    if reading[0] != reading[0].lower():
        return one if one.count == 1 and one.fit == "exact" else None  # others are abbreviations and names
    return one if one.fit != "none" or is_syllable(spelt.letters) else None


def _unbracketed(text: str, match: re.Match[str]) -> Gloss | None:
    start, end = match.span()
    if not is_han(text[start - 1 : start]):
        return None
    reading = match[0].rstrip(FIGURES) if MARKED.search(match[0]) else match[0]
    spelt = spelling(reading)
    if spelt is None or not spelt.is_toned or _is_letter(text[end : end + 1]):
        return None
    one = Gloss(start, start + len(reading), reading, spelt, _han_before(text, start))
    return None if one.fit == "none" else one


def _unmarked(text: str, match: re.Match[str]) -> Gloss | None:
    before = text[match.start() - 1]
    spelt = spelling(match[0]) if is_han(before) and is_han(text[match.end()]) else None
    if spelt is None:
        return None
    one = Gloss(*match.span(), match[0], spelt, before)
    return one if one.fit == "exact" else None


def _han_before(text: str, end: int) -> str:
    start = end
    while start > end - MOST_SYLLABLES and is_han(text[start - 1 : start]):
        start -= 1
    return text[start:end]


def _is_letter(character: str) -> bool:
    return character.isalpha() and not is_han(character)
