"""Which ambiguous characters are worth judging, told by the characters on either side.

Nearly all ambiguous characters are as they should be by the look of their neighbours. The table
(`data/suspicion.tsv`, made from `data/conversion.bin` by `tools/build_suspicion.py`) bounds by how much
another form can be ahead. It has a row for each written form that can be wrong. Its cells: the form; the
score from which it is worth judging; the characters before it that speak for or against another form;
the score of each at most; its score if nothing listed is beyond it; groups of a character and those beyond
it that say more; the same four for the characters behind the form; groups of a character before it and
those behind it that say more together. Scores are letters. What the larger table can find is always
among the places found here.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import compress

from lintdoc_zh.residues import bare

TABLE = __file__.rpartition("suspicion.py")[0] + "data/suspicion.tsv"
MARK, FIGURE, LETTER = "，0a"
"""What stands for every mark, figure and Latin letter."""
NEUTRAL = 82
"""The letter of the score 0."""
STEP = 3
"""Eighths of a nat that a score counts for."""
LEAST_LEAD = 4
"""In eighths of a nat, how far ahead another form must be for anything to come of it."""
DEAR = 12
"""So much dearer is a search than making one entry of a dictionary."""
AT_ONCE = 100_000
"""So many characters are looked through at once, that a long text does not take up the memory."""
REMEMBERED = 50_000
"""How many triples of characters are remembered; language repeats itself."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

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


class Side:
    """What the characters on one side of a written form say: at most, and without those beyond them."""

    __slots__ = ("_characters", "_least", "_most", "_table", "beyond")

    def __init__(self, characters: str, most: str, least: str, beyond: str) -> None:
        self._characters = characters
        self._most = most.encode()
        self._least = least.encode()
        self._table: dict[str, int] = {}
        self.beyond = Groups(beyond)

    def most(self, asked: int) -> Callable[[str], int]:
        """Return what tells the highest score of a character; where it is `asked` often, a dictionary."""
        if not self._table:
            if asked * DEAR < len(self._characters):
                return self._found
            self._table = Scores(zip(self._characters, self._most, strict=True))
        return self._table.__getitem__

    def _found(self, character: str) -> int:
        place = self._characters.find(character)
        return NEUTRAL if place < 0 else self._most[place]

    def least(self, character: str) -> int:
        """Return the score of a character whatever is beyond it."""
        place = self._characters.find(character)
        return NEUTRAL if place < 0 else self._least[place]


class Scores(dict[str, int]):
    """Scores of characters; others say nothing."""

    def __missing__(self, character: str) -> int:
        return NEUTRAL


class Groups(dict[str, str]):
    """Which characters go with which: groups of one and those it goes with; taken apart when first asked."""

    __slots__ = ("_groups",)

    def __init__(self, groups: str) -> None:
        self._groups = groups

    def __missing__(self, one: str) -> str:
        if self._groups:
            self.update((group[0], group[1:]) for group in self._groups.split(" "))
            self._groups = ""
        return self.setdefault(one, "")


class Sides:
    """What the characters on either side of a written form say."""

    __slots__ = ("after", "around", "before", "least")

    def __init__(self, row: str) -> None:
        _, least, *cells = row.split("\t")
        self.least = int(least) + 2 * NEUTRAL
        self.before, self.after = Side(*cells[0:4]), Side(*cells[4:8])
        self.around = Groups(cells[8])

    def found_of(self, threes: list[str]) -> Iterator[tuple[str, int]]:
        """Yield what each three characters say of the form in their middle."""
        before, after, least = self.before.most(len(threes)), self.after.most(len(threes)), self.least
        for three in threes:
            one, other = KINDS[three[0]], KINDS[three[2]]
            if before(one) + after(other) < least:
                yield three, NOT
            elif self.before.least(one) + self.after.least(other) >= least or other in self.around[one]:
                yield three, WORTH
            else:
                yield three, PERHAPS

    def is_worth(self, five: str) -> bool:
        """Whether the two characters on one side make the form in the middle worth judging."""
        if KINDS[five[0]] in self.before.beyond[KINDS[five[1]]]:
            return True
        return KINDS[five[4]] in self.after.beyond[KINDS[five[3]]]


NOT, WORTH, PERHAPS = range(3)
"""What three characters say of the one in the middle; perhaps: two on one side must be looked at."""


class Suspicion:
    """The table; `forms` are the written forms that can be wrong."""

    __slots__ = ("_found", "_pattern", "_rows", "_sides", "forms")

    def __init__(self) -> None:
        with open(TABLE, "rb") as file:
            rows = file.read().splitlines()[1:]
        self._rows = {row[: row.index(b"\t")].decode(): row for row in rows}
        self._sides: dict[str, Sides] = {}
        self._found: dict[str, int] = {}
        self.forms = "".join(self._rows)
        self._pattern = re.compile(f"[{self.forms}](?=.(?<=(...)))", re.DOTALL)

    def places(self, text: str) -> Iterator[int]:
        """Yield the places of `text` that are worth judging, in order."""
        padded = f"{MARK}{MARK}{text}{MARK}{MARK}"
        for start in range(2, len(text) + 2, AT_ONCE):
            end = min(start + AT_ONCE, len(text) + 2) + 1  # one more, which must follow
            threes = self._pattern.findall(padded, start, end)
            self._learn(threes)
            all_found = [*map(self._found.__getitem__, threes)]
            if any(all_found):
                matches = zip(all_found, self._pattern.finditer(padded, start, end), strict=True)
                yield from self._worth(padded, compress(matches, all_found))

    def _worth(self, padded: str, matches: Iterable[tuple[int, re.Match[str]]]) -> Iterator[int]:
        for found, match in matches:
            place = match.start()
            five = padded[place - 2 : place + 3]
            if found == WORTH or self._sides[five[2]].is_worth(five):
                yield place - 2

    def _learn(self, threes: list[str]) -> None:
        """Find out what is not known yet of three characters."""
        if len(self._found) > REMEMBERED:
            self._found.clear()
        by_form: dict[str, list[str]] = {}
        for three in set(threes).difference(self._found):
            by_form.setdefault(three[1], []).append(three)
        for form, ones in by_form.items():
            if form not in self._sides:
                self._sides[form] = Sides(self._rows.pop(form).decode())
            self._found.update(self._sides[form].found_of(ones))


@cache
def suspicion() -> Suspicion:
    """Return the table, read once."""
    return Suspicion()


def suspicious(document: Document) -> list[int]:
    """Return the places of the document's bare text that are worth judging.

    Ask with `document.once(suspicious)`.
    """
    return list(suspicion().places(bare(document).text))
