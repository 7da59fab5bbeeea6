"""Clauses: the stretches between marks, and whether one is Chinese. No clause reaches out of its block."""

from __future__ import annotations

from lintdoc_zh.characters import HAN_BMP
from lintdoc_zh.patterns import later

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lintdoc import Document

MARK = later(r"[，。、；：？！…\n,;:?!.]")
HAN = later(f"[{HAN_BMP}]")
WORD = later("[A-Za-zÀ-ɏ]+")
INSIDE_LATIN = later(r"[0-9A-Za-z/\\=@#&_~*+|<>.,;:?!'\-]")
"""What may follow a half-width mark that parts no clauses: 3.14, 10:30, a.b, https://, :-)."""


class Mark:
    """A mark, where it stands in the block, and the clauses before and after it."""

    __slots__ = ("after", "before", "character", "place")

    def __init__(self, character: str, place: int, before: str, after: str) -> None:
        self.character = character
        self.place = place
        self.before = before
        self.after = after


def blocks(document: Document) -> Iterator[tuple[int, str]]:
    """Yield where each block of prose begins, and its text."""
    for block in document.blocks:
        if block.kind != "object":
            yield (block.start, document.text[block.start : block.end])


def marks(part: str) -> list[Mark]:
    """Return the marks that part the clauses of a block."""
    places = [match.start() for match in MARK.finditer(part) if parts_clauses(part, match.start())]
    borders = [-1, *places, len(part)]
    return [
        Mark(part[place], place, part[borders[number] + 1 : place], part[place + 1 : borders[number + 2]])
        for number, place in enumerate(places)
    ]


def parts_clauses(part: str, place: int) -> bool:
    """Whether the mark at `place` ends a clause, and is no part of a number, a name or an address."""
    if part[place] > "\u2000" or part[place] == "\n":
        return True
    after, before = part[place + 1 : place + 2], part[max(0, place - 1) : place]
    return not INSIDE_LATIN.match(after) and before != part[place]


def is_chinese(clause: str) -> bool:
    """Whether a clause has more ideographs than words in Latin letters."""
    return len(HAN.findall(clause)) > len(WORD.findall(clause))
