"""Sequences of enumerators, and where they do not add up.

Enumerators are sorted into *runs*: all of one kind at one level. A mark of a kind that stands
further out closes what was open inside; a heading 第三条 closes all lists. In a run, a 1 begins
anew. A run is judged only where most of it is plainly a sequence: see `faults_in`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import pairwise

from lintdoc import Document
from lintdoc_zh.enumerators import Enumerator, enumerators

QUOTES = re.compile("[“”「」『』\n]")


class Fault:
    """A place where a sequence does not add up.

    `kind` is `gap`, `repeat`, `order` or `style`; `expected` the number that should stand at `one`;
    `other` the neighbour the message points to; `swapped` says that `one` and `other` changed places.
    """

    __slots__ = ("expected", "kind", "one", "other", "settled", "swapped")

    def __init__(  # noqa: PLR0913, PLR0917
        self,
        kind: str,
        one: Enumerator,
        other: Enumerator,
        expected: int,
        settled: bool,
        swapped: bool = False,
    ) -> None:
        self.kind = kind
        self.one = one
        self.other = other
        self.expected = expected
        self.settled = settled
        self.swapped = swapped


class Run:
    """Enumerators of one kind at one level; `parent` is the enumerator they stand under."""

    __slots__ = ("indent", "key", "marks", "parent")

    def __init__(self, key: str, indent: int, parent: Enumerator | None) -> None:
        self.key = key
        self.indent = indent
        self.parent = parent
        self.marks: list[Enumerator] = []


def runs_of(marks: list[Enumerator], text: str) -> list[Run]:
    """Return the runs of `marks`, in order of their first members."""
    runs: list[Run] = []
    headings: dict[str, Run] = {}
    stack: list[Run] = []
    inside = False
    for before, one in zip([None, *marks], marks, strict=False):
        if inside and (one.at_line or (before and text.find("\n", before.end, one.start) >= 0)):
            stack = [run for run in stack if run.marks[0].at_line]
            inside = False
        inside = inside or not one.at_line
        if one.at_line and one.mark.is_heading:
            stack = []
            run = headings.get(one.key)
            if run is None:
                run = headings[one.key] = Run(one.key, 0, None)
        else:
            run = _placed(one, stack)
        if not run.marks:
            runs.append(run)
        run.marks.append(one)
    return runs


def _placed(one: Enumerator, stack: list[Run]) -> Run:
    same = [n for n, run in enumerate(stack) if run.key == one.key]
    level = next((n for n in reversed(same) if stack[n].indent == one.indent or not one.at_line), None)
    if level is None and same and (one.number != 1 or one.indent < stack[same[-1]].indent):
        level = same[-1]
    if level is None:
        stack.append(Run(one.key, one.indent, stack[-1].marks[-1] if stack else None))
        return stack[-1]
    del stack[level + 1 :]
    return stack[level]


def sequences_of(run: Run) -> list[list[Enumerator]]:
    """Return the run cut where it begins anew: at a 1 that is not a slip for another number."""
    cut: list[list[Enumerator]] = []
    marks = run.marks
    for n, one in enumerate(marks):
        if n == 0 or (one.number == 1 and not _is_slip(marks, n, len(cut[-1]))):
            cut.append([])
        cut[-1].append(one)
    return cut


def _is_slip(marks: list[Enumerator], n: int, length: int) -> bool:
    """Whether the 1 at `n` stands for another number: 一 一 三, or the first two changed places: 二 一 三."""
    before = marks[n - 1].upto
    after = marks[n + 1].number if n + 1 < len(marks) else 0
    if length == 1 and before == 2:
        return after == 3
    return after == before + 2


def faults_of(sequence: list[Enumerator]) -> list[Fault]:
    """Return what does not add up in one sequence."""
    if len(sequence) < 2:
        return []
    found: list[Fault] = []
    n = _first_faults(sequence, found)
    while n < len(sequence):
        n = _step(sequence, n, found)
    return found if _is_trusted(sequence, found) else []


def _first_faults(sequence: list[Enumerator], found: list[Fault]) -> int:
    """Judge the first member, which has no neighbour before it; return where to go on."""
    first, second = sequence[0], sequence[1]
    third = sequence[2].number if len(sequence) > 2 else 0
    if (first.number, second.number, third) == (2, 1, 3):
        found.append(Fault("order", first, second, 1, True, swapped=True))
        return 2
    if third == 3 and second.number == 2 and first.number != 1:
        kind = "repeat" if first.number == 2 else "order"
        found.append(Fault(kind, first, second, 1, True))
    return 1


def _step(sequence: list[Enumerator], n: int, found: list[Fault]) -> int:
    before, one = sequence[n - 1], sequence[n]
    reached = found[-1].expected if found and found[-1].one is before and found[-1].settled else before.upto
    if found and found[-1].swapped and found[-1].other is before:
        reached = max(before.number, found[-1].one.number)
    expected = reached + 1
    if one.number == expected:
        return n + 1
    after = sequence[n + 1].number if n + 1 < len(sequence) else None
    if one.number == expected + 1 and after == expected:
        found.append(Fault("order", one, sequence[n + 1], expected, True, swapped=True))
        return n + 2
    if after == expected + 1:
        kind = "repeat" if one.number in (reached, after) else "order"
        other = sequence[n + 1] if one.number == after else before
        found.append(Fault(kind, one, other, expected, True))
    elif one.number > expected:
        found.append(Fault("gap", one, before, expected, False))
    elif one.number == reached and one.at_line:
        found.append(Fault("repeat", one, before, expected, after is None))
    elif after is None or after != one.number + 1:
        found.append(Fault("order", one, before, expected, False))
    return n + 1


def _is_trusted(sequence: list[Enumerator], found: list[Fault]) -> bool:
    """Whether the rest of the sequence is plainly one: at least as many members follow on as do not."""
    if len(sequence) == 2:
        first, second = sequence
        return first.at_line and second.at_line and (first.number, second.number) == (1, 3)
    doubtful = sum(not fault.settled for fault in found)
    steps = sum(b.number == a.upto + 1 for a, b in pairwise(sequence))
    return doubtful <= steps


def faults_in(document: Document) -> list[Fault]:
    """Return every fault of the document's numbering, in order."""
    marks = enumerators(document)
    found = _faults(marks, document.text)
    if found:
        spoken = _quoted(document.text)
        kept = [one for one in marks if not spoken[bisect_right(spoken, (one.start, 9)) - 1][1]]
        if len(kept) < len(marks):
            found = _faults(kept, document.text)
    return found


def _faults(marks: list[Enumerator], text: str) -> list[Fault]:
    runs = runs_of(marks, text)
    alone = {id(run.marks[0]): run for run in runs}
    found = [fault for run in runs for sequence in sequences_of(run) for fault in faults_of(sequence)]
    found = [_or_style(fault, marks, alone) for fault in found]
    found += _styles_at_end(runs)
    found.sort(key=lambda fault: fault.one.start)
    return found


def _or_style(fault: Fault, marks: list[Enumerator], first_of: dict[int, Run]) -> Fault:
    """Return, for a gap that one mark of another kind fills, the fault of that mark instead."""
    if fault.kind != "gap" or fault.one.number != fault.expected + 1:
        return fault
    for place in range(_place(marks, fault.other) + 1, _place(marks, fault.one)):
        one = marks[place]
        run = first_of.get(id(one))
        if run and len(run.marks) == 1 and one.number == fault.expected and one.at_line == fault.one.at_line:
            return Fault("style", one, fault.other, fault.expected, True)
    return fault


def _place(marks: list[Enumerator], one: Enumerator) -> int:
    return bisect_left(marks, one.start, key=lambda other: other.start)


def _styles_at_end(runs: list[Run]) -> list[Fault]:
    """Return the marks of another kind that carry a sequence on past its last member: 一、二、3、"""
    found: list[Fault] = []
    reached: dict[str, int] = {}
    for run in runs:
        one, parent = run.marks[0], run.parent
        if (
            parent is not None
            and one.number == parent.number + 1 >= 3
            and reached.get(run.key) != parent.number
            and one.at_line == parent.at_line
        ):
            found.append(Fault("style", one, parent, one.number, True))
        reached[run.key] = run.marks[-1].number
    return found


def _quoted(text: str) -> list[tuple[int, int]]:
    """Return (line start, number of quotation marks open there) of the lines where it changes."""
    depth = [(0, 0)]
    level = 0
    for match in QUOTES.finditer(text):
        mark = match[0]
        if mark == "\n":
            if level != depth[-1][1]:
                depth.append((match.end(), level))
        elif mark in "“「『":
            level = 1 if text[match.start() - 1 : match.start()] in ("", "\n", "\u3000") else level + 1
        else:
            level = max(0, level - 1)
    return depth
