"""Where the numbering of a document does not add up.

A sequence is judged only where it is plainly one: three members or more of which most follow on.
Where the neighbours leave a single answer (二 二 四, 三 二, 二 七 四) the fault is *settled*.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate, pairwise

from lintdoc import Document, View
from lintdoc_zh.enumerators import Enumerator, enumerators
from lintdoc_zh.neighbouring_sequences import faults_between
from lintdoc_zh.numbering_fault import Fault
from lintdoc_zh.residues import bare
from lintdoc_zh.sequences import Run, runs_of, sequences_of

FAR_IN = 40
"""No line is set in further."""
MOST_LOST = 5
"""A last number further off than this belongs to something else, unless it is on the next line."""


def faults_of(sequence: list[Enumerator], text: str) -> list[Fault]:
    """Return what does not add up in one sequence."""
    if len(sequence) < 2:
        return []
    numbers = [one.number for one in sequence]
    if numbers == list(range(numbers[0], numbers[0] + len(numbers))):
        return []
    if numbers[0] != 1 and sequence[0].mark.shape[:1].isdecimal():
        return []  # 3.5, 3.8: figures rather than sections
    found: list[Fault] = []
    n = _first_faults(sequence, found)
    while n < len(sequence):
        n = _step(sequence, n, found, text)
    if any(fault.kind == "gap" for fault in found):
        highest = dict(zip(map(id, sequence[1:]), accumulate(numbers, max), strict=False))
        # 40 41 2 3 42: it goes on where it was before something came in between.
        found = [one for one in found if one.kind != "gap" or one.one.number != highest[id(one.one)] + 1]
    return found if _is_trusted(sequence, found) else []


def _first_faults(sequence: list[Enumerator], found: list[Fault]) -> int:
    """Judge the first member, which has no neighbour before it; return where to go on."""
    first, second = sequence[0], sequence[1]
    third = sequence[2].number if len(sequence) > 2 else 0
    if (first.number, second.number, third) == (2, 1, 3):
        found.append(Fault("order", first, second, 1, True, swapped=True))
        return 2
    if third == 3 and second.number == 2 and first.number != 1 and not first.mark.is_connective:
        kind = "repeat" if first.number == 2 else "order"
        found.append(Fault(kind, first, second, 1, True))
    return 1


def _step(sequence: list[Enumerator], n: int, found: list[Fault], text: str) -> int:
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
        found += _gap(one, before, expected, after, text)
    elif one.number == reached and (one.at_line or (one.mark.is_connective and n > 1)):
        found.append(Fault("repeat", one, before, expected, after is None and not one.mark.is_connective))
    elif one.number < reached and after is None:
        found.append(Fault("order", one, before, expected, False))
    return n + 1


def _gap(one: Enumerator, before: Enumerator, expected: int, after: int | None, text: str) -> list[Fault]:
    near = one.number <= expected + MOST_LOST or after == one.number + 1 or one.mark.is_heading
    if not near and after is None and before.number > 1:
        near = text.count("\n", before.end, one.start) == one.at_line
    return [Fault("gap", one, before, expected, False)] if near else []


def _is_trusted(sequence: list[Enumerator], found: list[Fault]) -> bool:
    """Whether the rest of the sequence is plainly one: at least as many members follow on as do not."""
    if len(sequence) == 2:
        first, second = sequence
        return (
            first.mark.system != "word"
            and first.at_line == second.at_line
            and (first.number, second.number) == (1, 3)
        )
    doubtful = sum(not fault.settled for fault in found)
    steps = sum(b.number == a.upto + 1 for a, b in pairwise(sequence))
    return doubtful <= steps


class Numbering:
    """The enumerators of a document as sequences, and the faults of these; offsets into `view.text`."""

    __slots__ = ("faults", "runs", "sequences", "view")

    def __init__(self, view: View, marks: list[Enumerator]) -> None:
        self.view = view
        self.runs: list[Run] = []
        self.sequences: list[list[Enumerator]] = []
        self.faults: list[Fault] = []
        if len(marks) < 2 or all(one.upto == 1 for one in marks):
            return  # nothing counts on from anything
        self.runs = runs_of(marks, view.text)
        self.sequences = [sequence for run in self.runs for sequence in sequences_of(run, view.text)]
        faults = [fault for sequence in self.sequences for fault in faults_of(sequence, view.text)]
        if faults:
            faults = self._plain(faults, marks)
        faults += faults_between(self.runs, self.sequences, view.text)
        if faults:
            faults = list({fault.one.start: fault for fault in reversed(faults)}.values())
            self.faults = sorted(faults, key=lambda fault: fault.one.start)

    def _plain(self, faults: list[Fault], marks: list[Enumerator]) -> list[Fault]:
        """Return the faults that nothing explains."""
        alone = {id(run.marks[0]) for run in self.runs if len(run.marks) == 1}
        faults = [_or_style(fault, marks, alone) for fault in faults]
        # Of two points in running text a third of another kind must stand between.
        pairs = {id(one[1]) for one in self.sequences if len(one) == 2 and not one[1].at_line}
        from lintdoc_zh.explained_faults import is_plain  # most documents have no fault to explain

        return [fault for fault in faults if id(fault.one) not in pairs and is_plain(fault, self.view.text)]


def numbering(document: Document) -> Numbering:
    """Return the numbering of the document; what it quotes is left out where that would look wrong."""
    view = bare(document)
    marks = enumerators(document)
    found = Numbering(view, marks)
    if found.faults:
        from lintdoc_zh.explained_faults import quoted

        lines = quoted(view.text)
        kept = [one for one in marks if not lines[bisect_right(lines, (one.start, 9)) - 1][1]]
        if len(kept) < len(marks):
            found = Numbering(view, kept)
    if found.faults:
        from lintdoc_zh.document_kinds import is_foreign

        if document.once(is_foreign):
            found.faults = []
        else:
            found = _without_broken(found, document)
    if found.faults:
        found = _without_copies(found, document)
    if found.faults and document.format == "html":
        from lintdoc_zh.explained_faults import is_same_line

        found.faults = [fault for fault in found.faults if not is_same_line(fault, view.text)]
    return found


def _without_broken(found: Numbering, document: Document) -> Numbering:
    """Return the numbering without what begins a line by chance, where it was broken: ^[4], 一、⏎二、三。"""
    from lintdoc_zh.wrapping import goes_on  # asked only where there are faults

    view = found.view
    marks = sorted((one for run in found.runs for one in run.marks), key=lambda one: one.start)
    kept = [
        one
        for one in marks
        if not (
            one.at_line
            and (_is_footnote(view.text, one) or goes_on(document, view.span(one.start, one.end)[0]))
        )
    ]
    return Numbering(view, kept) if len(kept) < len(marks) else found


def _is_footnote(text: str, one: Enumerator) -> bool:
    return one.mark.shape == "[]" and text[max(0, one.start - FAR_IN) : one.start].rstrip().endswith("^")


def _without_copies(found: Numbering, document: Document) -> Numbering:
    """Return the numbering without the paragraphs that came in twice, if it has fewer faults then."""
    from lintdoc_zh.repeats import repeats, span_of  # asked only where there are faults

    spans = sorted(span_of(repeat, document)[0] for repeat in document.once(repeats))
    if not spans:
        return found
    kept: list[Enumerator] = []
    for one in sorted((one for run in found.runs for one in run.marks), key=lambda one: one.start):
        start = found.view.span(one.start, one.end)[0]
        place = bisect_right(spans, (start, len(document.text))) - 1
        if place < 0 or spans[place][1] <= start:
            kept.append(one)
    without = Numbering(found.view, kept)
    return without if len(without.faults) < len(found.faults) else found


def _or_style(fault: Fault, marks: list[Enumerator], alone: set[int]) -> Fault:
    """Return, for a gap that one mark of another kind fills, the fault of that mark instead."""
    if fault.kind != "gap" or fault.one.number != fault.expected + 1:
        return fault
    for place in range(_place(marks, fault.other) + 1, _place(marks, fault.one)):
        one = marks[place]
        if id(one) in alone and one.number == fault.expected and one.at_line == fault.one.at_line:
            return Fault("style", one, fault.other, fault.expected, True)
    return fault


def _place(marks: list[Enumerator], one: Enumerator) -> int:
    return bisect_left(marks, one.start, key=lambda other: other.start)
