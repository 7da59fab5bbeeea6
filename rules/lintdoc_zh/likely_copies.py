"""Which lines of a text may be copies of others, told at little cost: most texts have none.

A copy that was touched up here and there still shares some short stretches with its original. Looked at are
the stretches behind one frequent character, the heads and the tails of lines. Pairs of lines that share
enough of them, and half of what else they are probed for, are worth a closer look.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import accumulate, chain
from operator import add

from lintdoc_zh.patterns import compiled

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
ANCHORS = "的之一有在，"
FEWEST, MOST = 2, 6
"""Anchors of a line on average: more are no surer, and each costs time."""
SAMPLE = 200
"""So many lines tell the average."""
MOST_PLACES = 6
"""What stands more often is a set phrase, or a note repeated on purpose."""
FEW = 3
"""Of a line with more anchors one stretch is not enough."""
MOST_ORIGINALS = 3
PROBES = 16
"""Pairs of neighbouring characters that are sought in the other line."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from lintdoc import Document

    Pairs = list[tuple[int, int]]


class Likely:
    """What may be repeated in a document: `pairs` of lines; `twins`: some are the same to the letter."""

    __slots__ = ("pairs", "twins")

    def __init__(self, document: Document) -> None:
        lines = document.text.split("\n")
        self.pairs = likely_copies(lines)
        self.twins = bool(self.pairs) or _has_twins(lines)

    def __bool__(self) -> bool:
        return self.twins


def _has_twins(lines: list[str]) -> bool:
    """Whether two lines are the same to the letter."""
    long = [line for line in lines if len(line) >= LEAST_EXACT]
    return len(set(long)) < len(long)


def likely_copies(lines: list[str]) -> Pairs:
    """Return (start of a line, start of an earlier line it may be a copy of), in order."""
    long = [line for line in lines if len(line) >= LEAST]
    if len(long) < 2:
        return []
    stretches_of = _stretches_behind(_anchor(long))
    sketches = [[*stretches_of(line), line[BEHIND : BEHIND + EDGE], line[-EDGE:]] for line in long]
    stretches = list(chain.from_iterable(sketches))
    if len(set(stretches)) == len(stretches):
        return []
    repeated = {one for one, times in Counter(stretches).items() if 1 < times <= MOST_PLACES}
    found = [pair for pair in _alike(sketches, repeated) if _is_of_the_same(long[pair[0]], long[pair[1]])]
    if not found:
        return []
    numbers = [number for number, line in enumerate(lines) if len(line) >= LEAST]
    before = list(accumulate(map(len, lines), initial=0))
    starts = [before[number] + number for number in numbers]
    return [(starts[copy], starts[original]) for copy, original in found]


def _anchor(lines: list[str]) -> str:
    """Return the first of the anchors of which a line has neither too few nor too many on average."""
    head = "".join(lines[:SAMPLE])
    size = min(SAMPLE, len(lines))
    times = {}
    for one in ANCHORS:
        times[one] = head.count(one)
        if FEWEST * size <= times[one] <= MOST * size:
            return one
    return max(times, key=times.__getitem__)


@cache
def _stretches_behind(anchor: str) -> Callable[[str], list[str]]:
    return compiled(f"{anchor}(.{{{SIZE}}})").findall


def _alike(sketches: list[list[str]], repeated: set[str]) -> Pairs:
    """Return (line, earlier line) where enough stretches are the same.

    Of the lines before that have a stretch, only the first and the last count.
    """
    first: dict[str, int] = {}
    last: dict[str, int] = {}
    found: Pairs = []
    for copy, sketch in enumerate(sketches):
        if repeated.isdisjoint(sketch):
            continue
        shared = [one for one in sketch if one in repeated]
        known = [one for one in shared if one in first]
        if known and len(known) >= (least := _least(sketch)):
            votes = _votes(known, first, last)
            enough = [
                one for one in votes if votes[one] >= least and 4 * votes[one] >= len(sketches[one]) - 2
            ]
            enough.sort(key=votes.__getitem__, reverse=True)
            found += [(copy, original) for original in enough[:MOST_ORIGINALS]]
        for one in shared:
            first.setdefault(one, copy)
            last[one] = copy
    return found


def _least(sketch: list[str]) -> int:
    """Return how many stretches of the sketch, of which two are edges, must be the same: a quarter."""
    return max((len(sketch) + 1) // 4, 1 if len(sketch) <= FEW + 2 else 2)


def _votes(known: list[str], first: dict[str, int], last: dict[str, int]) -> dict[int, int]:
    """Return how many of the stretches stand in which lines."""
    votes: dict[int, int] = {}
    for one in known:
        line, other = first[one], last[one]
        votes[line] = votes.get(line, 0) + 1
        if other != line:
            votes[other] = votes.get(other, 0) + 1
    return votes


def _is_of_the_same(one: str, other: str) -> bool:
    """Whether half of the longer line, by what was probed, stands in the shorter."""
    shorter, longer = (one, other) if len(one) < len(other) else (other, one)
    if 3 * len(longer) > 5 * len(shorter):
        return False
    step = len(longer) // PROBES
    probes = list(map(add, longer[:-1:step], longer[1::step]))
    return 2 * sum(map(shorter.__contains__, probes)) >= len(probes)
