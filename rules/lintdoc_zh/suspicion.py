"""Where an ambiguous character may be wrong beyond doubt, told by the characters on either side.

Nearly all ambiguous characters are as they should be by the look of their neighbours. The table
(`data/suspicion.tsv`, made from `data/conversion.bin` by `tools/build_suspicion.py`) bounds by how much
another form can be ahead. Its second line holds the written forms that can be wrong, first those that are
looked for together; the third what tells that one may be: for each form the characters of which one stands
before it then, unless one of those in the fourth line stands behind it (forms beyond the last cell may be
wrong beside anything); the fifth the length in bytes of the row of each form. The cells of a row, for each
other form: the score from which it is worth judging, and from which it is beside other slips; the characters
before it that speak for or against the other form, the score of each at most; the same for those behind it;
groups of a character before it and those behind it that say more together. Scores are letters. What
`conversion_proof` believes is always among what is found here.
"""

from __future__ import annotations

from functools import cache
from itertools import accumulate, filterfalse
from mmap import ACCESS_READ, mmap

from lintdoc import compiled
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
AT_ONCE = 50_000
"""So many characters are looked through at once."""
FIRST = 20_000
"""In the first so many characters of a run it does not pay to compile the context of forms."""
REMEMBERED = 50_000
"""How many triples of characters are remembered; language repeats itself."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
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


class Doubt:
    """What the characters on either side of a written form, or their kinds, say for one other form.

    `least`: from which sum on it may be the right one by itself, and beside other slips.
    """

    __slots__ = ("_after", "_around", "_before", "_least")

    def __init__(self, cells: list[str]) -> None:
        self._least = (int(cells[0]), int(cells[1]))
        self._before, self._after = (cells[2], cells[3]), (cells[4], cells[5])
        self._around = f" {cells[6]} "

    def holds(self, left: str, right: str, beside_others: bool) -> bool:
        """Whether the other form may be the right one between the two."""
        score = _score(left, *self._before) + _score(right, *self._after)
        return score >= self._least[beside_others] or self._joins(left, right)

    def _joins(self, left: str, right: str) -> bool:
        """Whether the two say more together: `right` is in the group that begins with `left`."""
        start = self._around.find(" " + left)
        return start >= 0 and right in self._around[start + 2 : self._around.index(" ", start + 1)]


def _score(beside: str, characters: str, letters: str) -> int:
    """Return what a character says at most that stands beside a form; each letter is the score of one."""
    place = characters.find(beside)
    return ord(letters[place]) - NEUTRAL if place >= 0 else 0


class Doubts(dict[str, list[Doubt]]):
    """What speaks against each written form, read from its row when the form is first met."""

    __slots__ = ("_ends", "_forms", "_octets")

    def __init__(self, forms: str, sizes: Iterable[int], octets: mmap) -> None:
        self._forms = forms
        self._ends = [*accumulate(sizes, initial=octets.tell())]
        self._octets = octets

    def __missing__(self, form: str) -> list[Doubt]:
        place = self._forms.index(form)
        cells = self._octets[self._ends[place] : self._ends[place + 1]].decode().rstrip("\n").split("\t")
        self[form] = [Doubt(cells[first : first + CELLS]) for first in range(0, len(cells), CELLS)]
        return self[form]


class Suspicion:
    """The table; `forms` are the written forms that can be wrong."""

    __slots__ = ("_doubts", "_outlooks", "_patterns", "_read", "_telling", "_together", "forms")

    def __init__(self) -> None:
        with open(TABLE, "rb") as file:
            octets = mmap(file.fileno(), 0, access=ACCESS_READ)
        octets.readline()
        written, before, after = (octets.readline().decode().rstrip("\n") for _ in range(3))
        self._together, others = written.split("\t")
        self.forms = self._together + others
        self._doubts = Doubts(self.forms, map(int, octets.readline().split()), octets)
        tells = zip(before.split("\t"), after.split("\t"), strict=True)
        self._telling = dict(zip(self.forms, tells, strict=False))  # the last forms need nothing beside
        self._outlooks: dict[bool, Outlook] = {}
        self._patterns: dict[bool, re.Pattern[str]] = {}
        self._read = 0

    def places(self, text: str, beside_others: bool = False) -> list[int]:
        """Return in order the places of `text` worth judging by themselves, or beside other slips."""
        if beside_others not in self._outlooks:
            telling = {} if beside_others else self._telling
            self._outlooks[beside_others] = Outlook(telling, self._doubts, beside_others)
        self._read += len(text)
        forms = self._forms_worth_a_look(beside_others or self._read < FIRST)
        return self._outlooks[beside_others].places(f"{MARK}{text}{MARK}", forms)

    def _forms_worth_a_look(self, all_are: bool) -> re.Pattern[str]:
        """Return a pattern for the forms, each with what is beside it as the group."""
        if all_are not in self._patterns:
            context = "" if all_are else self._context()
            self._patterns[all_are] = compiled(f"(?s)[{self.forms}]{context}(?=.(?<=(...)))")
        return self._patterns[all_are]

    def _context(self) -> str:
        """Return a pattern for what is around a form: of those sought together, what tells of any of them."""
        tells = [self._telling[form] for form in self._together]
        before, behind = ("".join(sorted(set().union(*side))) for side in zip(*tells, strict=True))
        return f"(?:(?<=[{self.forms[len(self._together) :]}])|(?=[{behind}])|(?<=[{before}].))"


class Outlook:
    """What triples of characters, a form in the middle, say of it, by itself or `beside_others`.

    `telling` is what must stand before or behind a form, if anything must.
    """

    __slots__ = ("_beside_others", "_doubted", "_doubts", "_plain", "_telling")

    def __init__(self, telling: dict[str, tuple[str, str]], doubts: Doubts, beside_others: bool) -> None:
        self._telling = telling
        self._doubts = doubts
        self._beside_others = beside_others
        self._plain: set[str] = set()
        self._doubted: set[str] = set()

    def places(self, padded: str, forms: re.Pattern[str]) -> list[int]:
        """Return the places that are worth judging, as those of a text that is padded with one mark."""
        found: list[int] = []
        for start in range(1, len(padded) - 1, AT_ONCE):
            end = min(start + AT_ONCE, len(padded) - 1) + 1  # one more, which must follow
            plain = self._plain
            if len(plain) > REMEMBERED:
                plain.clear()
                self._doubted.clear()
            threes = [*filterfalse(plain.__contains__, forms.findall(padded, start, end))]
            if unknown := set(threes) - self._doubted:
                self._learn(unknown)
            found += self._found(padded, start - 1, threes)
        return found

    def _learn(self, threes: set[str]) -> None:
        """Remember of all these triples whether the middle may be wrong."""
        telling, doubts, doubted = self._telling, self._doubts, self._doubted
        for three in threes:
            left, form, right = KINDS[three[0]], three[1], KINDS[three[2]]
            tells = telling.get(form)
            if tells and left not in tells[0] and right not in tells[1]:
                continue
            for one in doubts[form]:
                if one.holds(left, right, self._beside_others):
                    doubted.add(three)
                    break
        self._plain |= threes - doubted

    def _found(self, padded: str, place: int, threes: list[str]) -> Iterator[int]:
        """Yield where those of `threes` that are doubted stand; all of these are there, in order."""
        doubted = self._doubted
        for three in threes:
            if three in doubted:
                place = padded.find(three, place)
                yield place
                place += 1


@cache
def suspicion() -> Suspicion:
    """Return the table, read once."""
    return Suspicion()


def suspicious(document: Document) -> list[int]:
    """Return the places of the document's bare text that are worth judging by themselves.

    Ask with `document.once(suspicious)`.
    """
    return suspicion().places(bare(document).text)
