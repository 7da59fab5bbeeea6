"""Text that was broken into lines of one width, as manuals printed for a terminal are.

A line of such a text ends where it is full, inside of a sentence or a word, and goes on behind the
indentation of the next. Widths are columns: an ideograph takes two.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from lintdoc_zh.patterns import later, line_around, line_start

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintdoc import Document

BLANKS = " \t\xa0\u3000"
STOPS = frozenset("。！？；：…”」』）)》.!?;:|+-")
"""How full sentences, labels and rows of tables end; a line that ends otherwise may have been broken."""
NARROWEST, RAGGED = 40, 6
"""Columns of the shortest full line, and by how many full lines differ: two ideographs and a mark."""
FEWEST, SHARE = 6, 0.3
"""So many lines must be as wide as the full ones, and so many of all that may have been broken."""
WIDER = 0.2
"""To so many full lines, at most, comes one that is wider: an address, a line of code."""
LONG, FEW = 120, 50
"""Characters of a line that no wrapped text has but in one of so many lines."""
INDENT, MARKERS = 2, "*+-o|"
"""What begins an item or a row of a table, set in."""
BREAK = later("(?<![\n \t\xa0\u3000])\n[ \t\xa0\u3000]*(?![\n \t\xa0\u3000])")
"""A line end inside of a paragraph, and the indentation behind it."""
FAR = 60
"""Characters before and behind a place in which its neighbours are found, indented however far."""
LOOKED_AT = 20_000
"""Characters at the head of a text that tell how it is set."""


class Widths:
    """The columns that full lines take, from `least` to `most`; -1 for both where a text is not wrapped."""

    __slots__ = ("least", "most")

    def __init__(self, text: str) -> None:
        self.most = self.least = -1
        lines = text.split("\n")
        if sum([len(line) > LONG for line in lines]) > len(lines) // FEW:
            return
        broken = [line for line, behind in pairwise(lines) if _is_open(line) and behind.strip(BLANKS)]
        if len(broken) < FEWEST:
            return
        counts = Counter(width for width in map(columns, broken) if width >= NARROWEST)
        near = {width: sum([counts[width - one] for one in range(RAGGED)]) for width in counts}
        most = max(near, key=lambda width: (near[width], -width), default=-1)
        full = near.get(most, 0)
        if full >= max(FEWEST, SHARE * sum(counts.values())) and _wider(lines, most) <= WIDER * full:
            self.most, self.least = most, most - RAGGED + 1

    def is_full(self, line: str) -> bool:
        """Whether the line was broken where it ends."""
        return _is_open(line) and 0 < self.least <= columns(line) <= self.most


def _wider(lines: list[str], most: int) -> int:
    """Return how many lines are wider than full ones, by more than a mark that may hang over."""
    return sum(1 for line in lines if columns(line) > most + RAGGED)


def _is_open(line: str) -> bool:
    return line != "" and line[-1] not in STOPS


def columns(line: str) -> int:
    """Return the columns the line takes, by the octets: one for a character of one, two for one of three."""
    return (len(line) + len(line.encode(errors="replace"))) // 2


def widths(document: Document) -> Widths:
    """Return the widths of the document's full lines; ask with `document.once`. HTML has no lines."""
    return Widths("" if document.format == "html" else document.text[:LOOKED_AT])


def is_column(document: Document, start: int, end: int) -> bool:
    """Whether the line belongs to a column of a wrapped text: an item or a row, or one that goes on."""
    full = document.once(widths)
    if full.most < 0:
        return False
    text = document.text
    first, last = line_around(text, start, end)
    if start - first >= INDENT and text[start] in MARKERS:
        return True
    return full.is_full(_line_before(text, first)) or full.is_full(text[first:last])


def goes_on(document: Document, start: int) -> bool:
    """Whether what begins a line at `start` goes on from the line before, which was broken."""
    text = document.text
    first = line_start(text, start)
    full = document.once(widths)
    return full.most >= 0 and not text[first:start].strip(BLANKS) and full.is_full(_line_before(text, first))


def _line_before(text: str, start: int) -> str:
    """Return the line before the one that begins at `start`, "" before the first."""
    return text[slice(*line_around(text, start - 1))] if start else ""


def whole_paragraphs(document: Document) -> list[tuple[int, int]]:
    """Return (start, end) of the paragraphs of a wrapped text."""
    full = document.once(widths)
    found: list[tuple[int, int]] = []
    is_open = False
    for start, end in document.lines:
        line = document.text[start:end]
        if is_open and line.strip(BLANKS):
            found[-1] = (found[-1][0], end)
        elif line.strip(BLANKS):
            found.append((start, end))
        is_open = full.is_full(line)
    return found


def joined(text: str) -> str:
    """Return the paragraph without its line ends."""
    return BREAK.sub("", text)


def unbroken(text: str, place: int) -> tuple[str, int]:
    """Return what stands around `place` as if its lines had not been broken, and where the place is in it."""
    before = joined(text[max(0, place - FAR) : place + 1])
    return before + joined(text[place : place + FAR])[1:], len(before) - 1
