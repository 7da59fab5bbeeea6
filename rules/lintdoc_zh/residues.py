"""Readings left behind characters, 調(diào)研, and the document's text without them.

Whether a bracketed reading is a residue or belongs there is decided for the document: a
residue tells what no reader needs to be told, in the middle of words, wherever the character stands;
a language lesson, a name in romanisation, a note on one odd reading do not.
"""

from __future__ import annotations

from collections import Counter
from operator import add, itemgetter

from lintdoc import Document, OffsetMap, View, compiled
from lintdoc_zh.characters import BOPOMOFO, PAUSES, STOPS, TONE_MARKS, TONED, is_han

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintdoc_zh.glosses import Gloss

MARKS = f"{TONED}{TONED.upper()}{TONE_MARKS}{BOPOMOFO}"
CLOSING = r")）\]］〕】>/"
READ = f"A-Za-zü{MARKS}"
LAST = (
    rf"(?<![{CLOSING}a-z])"
    rf"|(?<=[{CLOSING}])(?:(?<=[{READ}\u3041-\u30fc].)|(?<=[{READ}][1-5¹²³⁴⁵].)"
    rf"|(?<=[{READ}\u3041-\u30fc1-5¹²³⁴⁵] .))"
    r"|(?<=[^\x00-\x7f][a-z])[a-z]{0,5}[1-5]?(?=[^\x00-\x7f])"
)
SUSPECT = f"[{CLOSING}a-z{MARKS}](?:{LAST})"
"""Without it no reading can be there; many documents have none."""
ENDS = frozenset(")）]］〕】>/")
SIGN = (
    "".join(
        [*sorted(ENDS), *MARKS[: -len(BOPOMOFO)], *map(chr, [*range(0x61, 0x7B), *range(0x3105, 0x3130)])]
    ),
    LAST,
)
NEEDS = "".join(
    [*MARKS[: -len(BOPOMOFO)], *map(chr, [*range(0x41, 0x5B), *range(0x61, 0x7B), *range(0x3041, 0x3130)])]
)
NEEDED = frozenset(NEEDS)
TONE_SIGNS = frozenset(MARKS[: -len(BOPOMOFO)])
BRIEF = 300
"""In so short a text it pays to ask for these before the pattern is compiled."""
KANA = "[\u3041-\u3096\u30a1-\u30fc]"
TALK_OF_READINGS = (
    "拼注多同读讀發发字 音", "音 标標同近为為", "声 调", "聲 調", "轻輕 聲", "轻 声", "生 字词詞", "课課 文",
    "读讀念唸 作做成为為", "”」’』字 读讀念唸音",
)  # fmt: skip
"""Words of two characters: any of the first ones and any of the second."""
TALK = frozenset(one + two for row in TALK_OF_READINGS for one in row.split()[0] for two in row.split()[1])
NEAR = 40
BEFORE, AFTER = 60, 20
"""How far a reading may reach before and behind what `SUSPECT` finds of it."""
LEAST = 3
"""Fewer readings do not show a habit."""


def bare(document: Document) -> View:
    """Return the document's text without residues; the same text where there are none."""
    return document.once(_bare)


def residues(document: Document) -> list[Gloss]:
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


def _residues(document: Document) -> list[Gloss]:
    if LAST in document.absent:
        return []
    text = document.text
    near = Near(text)
    if not near.stretches:
        return []
    from lintdoc_zh.glosses import glosses

    found = glosses(text, near)
    if not found:
        return _kana_residues(text, near)
    toned = [one for one in found if one.fit == "exact" and one.is_toned and _is_set_off(text, one)]
    if _is_flattened(Evidence(text, toned)):
        return [one for one in found if one.is_toned or (one.fit == "exact" and one.count == 1)]
    plain = [one for one in found if one.fit == "exact" and not one.is_toned and one.count == 1]
    others = sum(one.fit != "exact" and not one.is_toned for one in found)
    evidence = Evidence(text, plain)
    if len(plain) > 4 * others and _is_flattened(evidence) and _is_dense(evidence):
        return plain
    return _single_residues(text, toned) or _kana_residues(text, near)


class Near:
    """The stretches of a text that readings may be in, and whether any is bare letters, toned, or in kana."""

    __slots__ = ("is_bare", "is_kana", "is_toned", "stretches")

    def __init__(self, text: str) -> None:
        self.stretches: list[tuple[int, int]] = []
        self.is_bare = self.is_kana = self.is_toned = False
        if len(text) <= BRIEF and NEEDED.isdisjoint(text):
            return
        reached = 0
        for match in compiled(SUSPECT).finditer(text):
            first, last = match.span()
            one = text[first]
            if "a" <= one <= "z":
                self.is_bare = True
            elif one not in ENDS:
                self.is_toned = True
            elif "\u3041" <= text[first - 1] <= "\u30fc":
                self.is_kana = True
            start = first - BEFORE
            if self.stretches and start <= reached:
                start, _ = self.stretches.pop()
            reached = last + AFTER
            self.stretches.append((max(0, start), reached))


def _kana_residues(text: str, near: Near) -> list[Gloss]:
    """Return kana readings where the text has them again and again and no other kana to speak of."""
    if not near.is_kana:
        return []
    from lintdoc_zh.glosses import kana_glosses

    found = kana_glosses(text, near.stretches)
    if len(found) < LEAST:
        return []
    read = sum(len(one.reading) for one in found)
    if not _is_flattened(Evidence(text, found)) or len(compiled(KANA).findall(text)) > 1.2 * read:
        return []
    return found


def _single_residues(text: str, toned: list[Gloss]) -> list[Gloss]:
    """Return one or two readings that say enough by themselves."""
    owners = {one.owner for one in toned}
    if len(toned) > 2 or len(owners) < len({one.reading for one in toned}):
        return []  # several readings of one character: a note on it
    if not any(_stands_alone(text, one) for one in toned):
        return []
    return [one for one in toned if one.count == 1 and not _is_explained(text, one)]


class Evidence:
    """How a document's readings stand, as shares of their number.

    `needless` ones tell nobody anything, `repeated` ones stand behind a character that has several,
    `inside` ones are followed by Han, `single` ones read one character, `explained` ones are near talk
    of readings. `is_steady`: characters that have a reading have it wherever they stand.
    """

    __slots__ = ("count", "explained", "inside", "is_steady", "needless", "owners", "repeated", "single")

    def __init__(self, text: str, found: list[Gloss]) -> None:
        owners = Counter(one.owner for one in found)
        self.count = len(found)
        self.owners = len(owners)
        total = len(found) or 1
        self.needless = sum(one.is_needless for one in found) / total
        self.repeated = sum(count for count in owners.values() if count > 1) / total
        self.inside = sum(_is_before_han(text, one) for one in found) / total
        self.single = sum(one.count == 1 for one in found) / total
        self.explained = sum(_is_explained(text, one) for one in found) / total
        most = sorted(owners.items(), key=itemgetter(1), reverse=True)[:20]
        glossed = sum(count for _, count in most)
        self.is_steady = (
            glossed >= 4 and most[0][1] > 1 and glossed >= 0.7 * sum(text.count(owner) for owner, _ in most)
        )


def _is_flattened(given: Evidence) -> bool:
    """Whether the readings are what is left of ruby rather than a help to the reader."""
    if given.count < LEAST:
        return False
    drilled = given.owners >= 3 and given.count >= 3 * given.owners and given.is_steady
    if given.needless < 0.5 and not drilled:
        return False
    if given.repeated < 0.5 and (given.single < 0.8 or given.inside < 0.4):
        return False
    if given.count >= 10 and given.is_steady:
        return True
    return given.single >= 0.5 and given.explained < 0.5  # a lesson glosses words


def _is_dense(given: Evidence) -> bool:
    """Whether readings without a tone, which might be units or names, stand in words again and again."""
    if given.inside >= 0.8 and given.count >= (5 if given.inside == given.needless == 1 else 8):
        return True
    many = given.count >= 10 and given.owners >= 3
    return given.repeated >= 0.6 and given.is_steady and (given.inside >= 0.5 or many)


def _stands_alone(text: str, one: Gloss) -> bool:
    if one.count != 1 or not one.is_needless or _is_explained(text, one):
        return False
    return _is_before_han(text, one) or _is_end_of_word(text, one)


def _is_end_of_word(text: str, one: Gloss) -> bool:
    """Whether the character ends a word before a pause or stop, and its reading is no option (b2)."""
    before, after = text[max(0, one.start - 2) : one.start - 1], text[one.end : one.end + 1]
    return is_han(before) and after != "" and after in PAUSES + STOPS and _has_tone(one.reading)


def _is_set_off(text: str, one: Gloss) -> bool:
    """Whether the reading is in brackets or between Han, not some word that follows Han."""
    return not one.reading[0].isalpha() or _is_before_han(text, one)


def _is_before_han(text: str, one: Gloss) -> bool:
    return is_han(text[one.end : one.end + 1])


def _is_explained(text: str, one: Gloss) -> bool:
    around = text[max(0, one.start - NEAR) : one.start] + "\n" + text[one.end : one.end + NEAR]
    return not TALK.isdisjoint(map(add, around, around[1:]))


def _has_tone(reading: str) -> bool:
    return any(one in TONE_SIGNS or "\u3105" <= one <= "\u312f" for one in reading)
