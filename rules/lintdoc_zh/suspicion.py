"""Where an ambiguous character may be wrong beyond doubt, told by the characters on either side.

Nearly all ambiguous characters are as they should be by the look of their neighbours. The table
(`data/suspicion.tsv`, made from `data/conversion.bin` by `tools/build_suspicion.py`) bounds by how much
another form can be ahead. Its second line holds the written forms that can be wrong; the third those that
few characters make suspicious, these characters where they stand before them, and behind; the fourth the
length in bytes of the row of each form. The cells of a row, for each other form: the score from which it
is worth judging, and from which it is beside other slips; the characters before it that speak for or against
the other form, the score of each at most; the same for those behind it; groups of a character before it and
those behind it that say more together. Scores are letters. What `conversion_proof` believes is always
among what is found here.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import accumulate

from lintdoc_zh.residues import bare

TABLE = __file__.rpartition("suspicion.py")[0] + "data/suspicion.tsv"
MARK, FIGURE, LETTER = "，0a"
"""What stands for every mark, figure and Latin letter."""
NEUTRAL = 72
"""The letter of the score 0."""
STEP = 3
"""Eighths of a nat that a score counts for."""
CELLS = 7
"""Cells of a row for each other form."""
AT_ONCE = 1_000
"""So many characters are looked through at once: suspicious triples are sought again in so many."""
REMEMBERED = 50_000
"""How many triples of characters are remembered; language repeats itself."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lintdoc import Document


class Kinds(dict[str, str]):
    """What stands for each character in the tables: itself, if it is Han."""

    def __missing__(self, character: str) -> str:
        if "\u3400" <= character <= "\u9fff" or character >= "\U00020000":
            kind = character
        elif character.isdigit():
            kind = FIGURE
        else:
            kind = LETTER if character.isalpha() and character < "\u0250" else MARK
        self[character] = kind
        return kind


KINDS = Kinds()


class Scores(dict[str, int]):
    """What each character on one side says at most, looked up in the table when it is first met."""

    __slots__ = ("_characters", "_letters")

    def __init__(self, characters: str, letters: str) -> None:
        self._characters = characters
        self._letters = letters

    def __missing__(self, character: str) -> int:
        place = self._characters.find(KINDS[character])
        score = self[character] = ord(self._letters[place]) - NEUTRAL if place >= 0 else 0
        return score


class Doubt:
    """What the characters on either side of a written form say for one other form.

    `least`: from which sum on it may be the right one by itself, and beside other slips; `around`: what
    stands behind it where one character before it makes that suspicious.
    """

    __slots__ = ("after", "around", "before", "least")

    def __init__(self, cells: list[str]) -> None:
        self.least = (int(cells[0]), int(cells[1]))
        self.before, self.after = Scores(*cells[2:4]), Scores(*cells[4:6])
        self.around = {group[0]: group[1:] for group in cells[6].split(" ") if group}

    def joins(self, left: str, right: str) -> bool:
        """Whether the two say more together."""
        return KINDS[right] in self.around.get(KINDS[left], "")


class Doubts(dict[str, list[Doubt]]):
    """What speaks against each written form, read from its row when the form is first met."""

    __slots__ = ("_ends", "_forms", "_octets")

    def __init__(self, forms: str, sizes: Iterable[int], octets: bytes) -> None:
        self._forms = forms
        self._ends = [*accumulate(sizes, initial=0)]
        self._octets = octets

    def __missing__(self, form: str) -> list[Doubt]:
        place = self._forms.index(form)
        cells = self._octets[self._ends[place] : self._ends[place + 1]].decode().rstrip("\n").split("\t")
        self[form] = [Doubt(cells[first : first + CELLS]) for first in range(0, len(cells), CELLS)]
        return self[form]


class Suspicion:
    """The table; `forms` are the written forms that can be wrong."""

    __slots__ = ("_doubts", "_outlooks", "_seldom", "forms")

    def __init__(self) -> None:
        with open(TABLE, "rb") as file:
            file.readline()
            self.forms, seldom = (file.readline().decode().rstrip("\n") for _ in range(2))
            self._doubts = Doubts(self.forms, map(int, file.readline().split()), file.read())
        self._seldom = seldom.split("\t")
        self._outlooks: dict[bool, Outlook] = {}

    def places(self, text: str, beside_others: bool = False) -> Iterator[int]:
        """Yield in order the places of `text` worth judging by themselves, or beside other slips."""
        if beside_others not in self._outlooks:
            pattern = self._pattern(beside_others)
            self._outlooks[beside_others] = Outlook(pattern, self._doubts, beside_others)
        return self._outlooks[beside_others].places(f"{MARK}{text}{MARK}")

    def _pattern(self, beside_others: bool) -> str:
        """Return a pattern for the forms, each with what is beside it as the group."""
        seldom, before, after = self._seldom
        may = "" if beside_others else f"(?:(?<![{seldom}])|(?=[{after}])|(?<=[{before}].))"
        return f"(?s)[{self.forms}]{may}(?=.(?<=(...)))"


class Outlook:
    """What triples of characters, a form in the middle, say of it, by itself or `beside_others`."""

    __slots__ = ("_beside_others", "_doubted", "_doubts", "_pattern", "_plain")

    def __init__(self, pattern: str, doubts: Doubts, beside_others: bool) -> None:
        self._pattern = re.compile(pattern)
        self._doubts = doubts
        self._beside_others = beside_others
        self._plain: set[str] = set()
        self._doubted: set[str] = set()

    def places(self, padded: str) -> Iterator[int]:
        """Yield the places that are worth judging, as those of a text that is padded with one mark."""
        for start in range(1, len(padded) - 1, AT_ONCE):
            end = min(start + AT_ONCE, len(padded) - 1) + 1  # one more, which must follow
            threes = set(self._pattern.findall(padded, start, end)).difference(self._plain)
            if threes and (doubtful := self._doubtful(threes)):
                yield from sorted(_places(padded, doubtful, start, end))

    def _doubtful(self, threes: set[str]) -> list[str]:
        """Return those triples whose middle may be wrong, and remember of all whether it may."""
        plain, doubted, doubts, level = self._plain, self._doubted, self._doubts, self._beside_others
        if len(plain) > REMEMBERED:
            plain.clear()
            doubted.clear()
        for three in threes.difference(doubted):
            left, form, right = three[0], three[1], three[2]
            for one in doubts[form]:
                score = one.before[left] + one.after[right]
                if score >= one.least[level] or (one.around and one.joins(left, right)):
                    doubted.add(three)
                    break
            else:
                plain.add(three)
        return [three for three in threes if three in doubted]


def _places(padded: str, threes: list[str], start: int, end: int) -> list[int]:
    """Return where the middle of any of the triples stands, as places of the text that is not padded."""
    found: list[int] = []
    for three in threes:
        place = padded.find(three, start - 1, end)
        while place >= 0:
            found.append(place)
            place = padded.find(three, place + 1, end)
    return found


@cache
def suspicion() -> Suspicion:
    """Return the table, read once."""
    return Suspicion()


def suspicious(document: Document) -> list[int]:
    """Return the places of the document's bare text that are worth judging by themselves.

    Ask with `document.once(suspicious)`.
    """
    return list(suspicion().places(bare(document).text))
