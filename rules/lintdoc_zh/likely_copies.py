"""Which lines of a text may be copies of others, told at little cost: most texts have none.

A copy that was touched up here and there still shares some short stretches with its original. Looked at are
the stretches behind one frequent character, the heads and the tails of lines. Pairs of lines that share
enough of them, and nearly half of what else they are probed for, are worth a closer look.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import accumulate, chain

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
ANCHORS = "。的之一有在，"
"""The full stop is the first: behind it one sentence that two lines have in common counts once."""
FEWEST, MOST = 2, 6
"""Anchors of a line on average: more are no surer, and each costs time."""
SAMPLE = 50
"""So many lines tell the average."""
MOST_PLACES = 6
"""What stands more often is a set phrase, or a note repeated on purpose."""
FEW = 3
"""Of a line with more anchors one stretch is not enough."""
MOST_ORIGINALS = 3
PROBES, PROBE = 14, 3
"""Stretches, and characters of each, that are sought in the other line."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

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
    sketches = [[line[BEHIND : BEHIND + EDGE], *stretches_of(line), line[-EDGE:]] for line in long]
    stretches = list(chain.from_iterable(sketches))
    if len(set(stretches)) == len(stretches):
        return []
    repeated = [one for one, times in Counter(stretches).items() if 1 < times <= MOST_PLACES]
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


def _alike(sketches: list[list[str]], repeated: list[str]) -> Iterator[tuple[int, int]]:
    """Yield (line, earlier line) where enough stretches are the same."""
    before: dict[str, list[int]] = {one: [] for one in repeated}
    for copy, sketch in enumerate(sketches):
        if before.keys().isdisjoint(sketch):
            continue
        shared: dict[int, int] = {}
        for originals in map(before.get, sketch):
            if originals is not None:
                for original in originals:
                    shared[original] = shared.get(original, 0) + 1
                originals.append(copy)
        shared.pop(copy, None)
        least = _least(sketch)
        enough = [
            (-times, original)
            for original, times in shared.items()
            if times >= least and 4 * times >= len(sketches[original]) - 2
        ]
        for _, original in sorted(enough)[:MOST_ORIGINALS]:
            yield copy, original


def _least(sketch: list[str]) -> int:
    """Return how many stretches of the sketch, of which two are edges, must be the same: a quarter."""
    return max((len(sketch) + 1) // 4, 1 if len(sketch) <= FEW + 2 else 2)


def _is_of_the_same(one: str, other: str) -> bool:
    """Whether nearly half of the longer line, by what was probed, stands in the shorter."""
    shorter, longer = (one, other) if len(one) < len(other) else (other, one)
    if 3 * len(longer) > 5 * len(shorter):
        return False
    step = len(longer) // PROBES
    probes = [longer[at : at + PROBE] for at in range(step // 2, len(longer) - PROBE, step)]
    return 20 * sum(map(shorter.__contains__, probes)) >= 9 * len(probes)
