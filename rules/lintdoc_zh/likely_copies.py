"""Which lines of a text may be copies of others, told at little cost: most texts have none.

A copy that was touched up here and there still shares some short stretches with its original. Looked at are
the stretches behind one frequent character (的, else the comma), the heads and the tails of lines. Pairs of
lines that share enough of them, and most of their characters, are worth a closer look.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from itertools import accumulate

SIZE = 7
"""Characters of a stretch: shorter ones are shared by chance, longer ones rarely survive a change."""
EDGE = 10
"""Characters of the head of a line, behind an enumerator, and of its tail."""
BEHIND = 8
LEAST = 40
"""Shorter lines are compared to the letter only."""
LEAST_EXACT = 15
LEAST_ALONE = 50
"""Characters of a paragraph that is worth a report by itself, and of a run of them."""
LEAST_RUN = 70
ANCHORS = "的之一有在"
RARE = 100
"""A character that stands less often than once in so many is no anchor."""
MOST_PLACES = 6
"""What stands more often is a set phrase, or a note repeated on purpose."""
FEW = 3
"""Of a line with more anchors one stretch is not enough."""
MOST_ORIGINALS = 3

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintdoc import Document

    Pairs = list[tuple[int, int]]


class Likely:
    """What may be repeated in a document: `pairs` of lines; `twins`: some are the same to the letter."""

    __slots__ = ("pairs", "twins")

    def __init__(self, document: Document) -> None:
        self.pairs = likely_copies(document.text)
        self.twins = bool(self.pairs) or has_twins(document.text)

    def __bool__(self) -> bool:
        return self.twins


def has_twins(text: str) -> bool:
    """Whether two lines are the same to the letter."""
    lines = [line for line in text.split("\n") if len(line) >= LEAST_EXACT]
    return len(set(lines)) < len(lines)


def likely_copies(text: str) -> Pairs:
    """Return (start of a line, start of an earlier line it may be a copy of), in order."""
    anchor = next((one for one in ANCHORS if text.count(one) * RARE >= len(text)), "，")
    pieces = text.split(anchor)
    lines = text.split("\n")
    stretches = [piece[:SIZE] for piece in pieces if len(piece) >= SIZE]
    long = [line for line in lines if len(line) >= LEAST]
    stretches += [line[BEHIND : BEHIND + EDGE] for line in long]
    stretches += [line[-EDGE:] for line in long]
    if len(set(stretches)) == len(stretches):
        return []
    repeated = {one for one, times in Counter(stretches).items() if 1 < times <= MOST_PLACES}
    if not repeated:
        return []
    starts = [0, *accumulate([len(line) + 1 for line in lines])]
    votes = _votes(_places(pieces, lines, starts, repeated), starts, lines)
    found: Pairs = []
    for copy in sorted(votes):
        least = lines[copy].count(anchor)
        for original, shared in votes[copy].most_common(MOST_ORIGINALS):
            if (
                4 * shared >= least
                and (shared > 1 or least <= FEW)
                and _is_of_the_same(lines[original], lines[copy])
            ):
                found.append((starts[copy], starts[original]))
    return found


def _places(
    pieces: list[str], lines: list[str], starts: list[int], repeated: set[str]
) -> list[tuple[int, str]]:
    """Return (offset, stretch) of the repeated stretches in the order of the text."""
    behind = [0, *accumulate([len(piece) + 1 for piece in pieces])]
    heads = [piece[:SIZE] for piece in pieces]
    found = [pair for pair in zip(behind, heads, strict=False) if pair[1] in repeated]
    heads = [line[BEHIND : BEHIND + EDGE] for line in lines]
    found += [pair for pair in zip(starts, heads, strict=False) if pair[1] in repeated]
    tails = [line[-EDGE:] for line in lines]
    found += [pair for pair in zip(starts, tails, strict=False) if pair[1] in repeated]
    found.sort()
    return found


def _votes(places: list[tuple[int, str]], starts: list[int], lines: list[str]) -> dict[int, Counter[int]]:
    """Return how many stretches each line shares with earlier lines: the first and the last that has each."""
    first: dict[str, int] = {}
    last: dict[str, int] = {}
    votes: dict[int, Counter[int]] = {}
    for place, stretch in places:
        copy = bisect_right(starts, place) - 1
        if len(lines[copy]) < LEAST:
            continue
        if stretch in first:
            for original in {first[stretch], last[stretch]} - {copy}:
                votes.setdefault(copy, Counter())[original] += 1
        first.setdefault(stretch, copy)
        last[stretch] = copy
    return votes


def _is_of_the_same(one: str, other: str) -> bool:
    """Whether the lines are much of a length and share two thirds of the characters of the shorter one."""
    if not len(one) <= 2 * len(other) <= 4 * len(one):
        return False
    shorter, longer = sorted((set(one), set(other)), key=len)
    return 3 * len(shorter & longer) >= 2 * len(shorter)
