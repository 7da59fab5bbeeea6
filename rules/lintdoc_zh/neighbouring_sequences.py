"""Where one sequence of enumerators is carried on by another: in another style, begun twice, with a leap."""

from __future__ import annotations

from itertools import pairwise

from lintdoc_zh.enumerators import Enumerator
from lintdoc_zh.numbering_fault import Fault
from lintdoc_zh.sequences import Run

LEAST_LIST = 3
CITED = "[]"
"""[3] is the number of a note or a source, which goes on from no other."""
SPEAKERS = ("upper", "lower", "stem")
"""A and 甲 may be persons who speak, or the answers to the next question."""


def faults_between(runs: list[Run], sequences: list[list[Enumerator]], text: str) -> list[Fault]:
    """Return the faults that lie between sequences rather than inside of one."""
    found = _styles_carried_on(runs) + _begun_twice(sequences, text) + _carried_through(runs)
    return found + _other_widths(sequences, text)


def _styles_carried_on(runs: list[Run]) -> list[Fault]:
    """Return the marks of another kind that begin a sequence or carry it on: 1、二、三、 and 一、二、3、"""
    found: list[Fault] = []
    reached: dict[str, int] = {}
    lengths = {id(run.marks[0]): len(run.marks) for run in runs}
    for run in runs:
        one, parent = run.marks[0], run.parent
        if parent is not None and one.number == parent.number + 1 and one.at_line == parent.at_line:
            if "word" in (one.mark.system, parent.mark.system) or one.key[0] == parent.key[0] == "第":
                continue  # 首先，…第二，… is common, and so is 第二个是…第三阶段，
            if CITED in (one.mark.shape, parent.mark.shape) and one.mark.shape != parent.mark.shape:
                continue
            # 三、 under （二） rather goes on further out, where the text was cut.
            outer = _rank(one) < _rank(parent)
            if parent.number >= 2 and reached.get(run.key) != parent.number and not outer:
                found.append(Fault("style", one, parent, one.number, True))
            elif outer and parent.number == 1 and lengths.get(id(parent)) == 1 and len(run.marks) > 1:
                found.append(Fault("style", parent, one, 1, True))
        reached[run.key] = run.marks[-1].number
    return found


def _begun_twice(sequences: list[list[Enumerator]], text: str) -> list[Fault]:
    """Return the second of two items 1 next to each other, where the list goes on from there: 1. 1. 2. 3."""
    found: list[Fault] = []
    for alone, sequence in pairwise(sequences):
        one, other = sequence[0], alone[0]
        if len(alone) > 1 or len(sequence) < LEAST_LIST or one.key != other.key or one.mark.is_heading:
            continue
        if not (one.at_line and other.at_line) or one.indent != other.indent:
            continue
        if other.number != 1 or other.start > one.start:
            continue
        if one.mark.system in SPEAKERS or any(text[other.end : one.start].split("\n")[1:-1]):
            continue
        if [mark.number for mark in sequence] == list(range(1, len(sequence) + 1)):
            found.append(Fault("repeat", one, other, 2, False))
    return found


def _carried_through(runs: list[Run]) -> list[Fault]:
    """Return where items that count on through sections skip a number: 一、（一）（二） 二、（四）（五）."""
    found: list[Fault] = []
    last: dict[str, Enumerator] = {}
    for run in runs:
        one, before = run.marks[0], last.get(run.key)
        last[run.key] = run.marks[-1]
        if before is None or run.parent is None or not (one.at_line and before.at_line):
            continue
        if one.mark.is_heading or one.mark.is_label or one.number < (3 if len(run.marks) > 1 else 5):
            continue
        goes_on = len(run.marks) == 1 or run.marks[1].number == one.number + 1
        if goes_on and one.number in (before.number, before.number + 2):
            kind = "gap" if one.number > before.number else "repeat"
            found.append(Fault(kind, one, before, before.number + 1, False))
    return found


def _other_widths(sequences: list[list[Enumerator]], text: str) -> list[Fault]:
    """Return the point of a paragraph whose brackets alone are narrow, or wide: （1）（2）(3)（4）."""
    found: list[Fault] = []
    for sequence in sequences:
        if len(sequence) < 4 or sequence[0].at_line or sequence[0].mark.shape != "()":
            continue
        narrow = [one for one in sequence if text[one.start] == "("]
        wide = [one for one in sequence if text[one.start] == "（"]
        few, many = sorted((narrow, wide), key=len)
        if len(few) == 1 and "\n" not in text[sequence[0].start : sequence[-1].start]:
            found.append(Fault("style", few[0], many[0], few[0].number, True))
    return found


def _rank(one: Enumerator) -> int:
    """Return how far in a mark stands by custom: 一、 （一） 1. （1）."""
    return (one.mark.system != "han") * 2 + ("(" in one.mark.shape)
