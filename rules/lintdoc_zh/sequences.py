"""Sequences of enumerators: which marks of a document count together.

Enumerators are sorted into *runs*: all of one kind at one level. A mark of a kind that stands
further out closes what was open inside; a heading 第三条 closes all lists, and one of Markdown or HTML
(whose indent is below 0) all lists and deeper headings. In a run, a 1 begins a new sequence.
"""

from __future__ import annotations

from lintdoc_zh.enumerators import Enumerator

RANKS = {"第编": 1, "第篇": 1, "第部分": 1, "第章": 2, "第节": 3}
"""Divisions inside divisions. Articles (第条) count through all of them."""
LONGEST_TITLE = 20


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
    reached = 0
    for one in marks:
        if inside and (one.at_line or text.find("\n", reached, one.start) >= 0):
            stack = [run for run in stack if run.marks[0].at_line]
            inside = False
        inside = inside or not one.at_line
        reached = one.end
        if one.indent < 0:
            stack = [run for run in stack if run.indent <= one.indent]
        if one.at_line and one.mark.is_heading:
            stack = []
            run = _of_heading(one, headings)
        elif one.mark.is_label:
            run = _of_label(one, headings)
        elif stack and stack[-1].key == one.key and stack[-1].indent == one.indent:
            run = stack[-1]
        else:
            run = _placed(one, stack)
        if not run.marks:
            runs.append(run)
        run.marks.append(one)
    return runs


def _of_heading(one: Enumerator, headings: dict[str, Run]) -> Run:
    """Return the run a heading belongs to; a chapter ends the count of the sections before it."""
    rank = RANKS.get(one.key)
    if rank is not None:
        for key in [key for key in headings if RANKS.get(key, 0) > rank]:
            del headings[key]
    return _of_label(one, headings)


def _of_label(one: Enumerator, headings: dict[str, Run]) -> Run:
    """Return the run of all that are of the kind, wherever they stand."""
    if one.key not in headings:
        headings[one.key] = Run(one.key, 0, None)
    return headings[one.key]


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


def sequences_of(run: Run, text: str) -> list[list[Enumerator]]:
    """Return the run cut where it begins anew: at a 1 that is not a slip for another number."""
    cut: list[list[Enumerator]] = []
    marks = run.marks
    if 1 not in [one.number for one in marks[1:]]:
        return [marks]
    for n, one in enumerate(marks):
        if n == 0 or _begins(marks, n, len(cut[-1])):
            cut.append([])
        elif len(cut) > 1 and _goes_on_outside(one, cut[-2], cut[-1], text):
            cut.append(cut.pop(-2))
        cut[-1].append(one)
    return cut


def _goes_on_outside(one: Enumerator, outer: list[Enumerator], inner: list[Enumerator], text: str) -> bool:
    """Whether it goes on with the sequence that the last one stood inside: 一 二 （一 二） 三."""
    if one.number != outer[-1].upto + 1 or one.number == inner[-1].upto + 1:
        return False
    return one.number != inner[-1].upto + 2 or not _is_announced(outer[-1], inner[0], text)


def _begins(marks: list[Enumerator], n: int, length: int) -> bool:
    """Whether a sequence begins at `n`: with 1, or with its first two in each other's place."""
    before, one = marks[n - 1].upto, marks[n].number
    after, next_after = (marks[m].number if m < len(marks) else 0 for m in (n + 1, n + 2))
    if one == 2 and after == 1 and next_after == 3:
        return before != 1
    return one == 1 and not _is_slip(before, after, length)


def _is_slip(before: int, after: int, length: int) -> bool:
    """Whether a 1 stands for another number: 一 一 三, or the first two changed places: 二 一 三."""
    if length == 1 and before == 2:
        return after == 3
    return after == before + 2


def _is_announced(before: Enumerator, first: Enumerator, text: str) -> bool:
    """Whether the last line between the two, which has no number, announces or heads what `first` begins."""
    line = text[before.end : first.start].rstrip()
    start = line.rfind("\n") + 1
    return start > 0 and (line[-1] in "：:" or (len(line) - start <= LONGEST_TITLE and line[-1].isalnum()))
