"""Where the numbering of a document does not add up.

A sequence is judged only where it is plainly one: three members or more of which most follow on.
Where the neighbours leave a single answer (二 二 四, 三 二, 二 七 四) the fault is *settled*.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import accumulate, pairwise

from lintdoc import Document, View
from lintdoc_zh.enumerators import Enumerator, enumerators
from lintdoc_zh.residues import bare
from lintdoc_zh.sequences import Run, runs_of, sequences_of

MOST_LOST = 5
"""A last number further off than this belongs to something else."""
LOST = re.compile(
    r"\n[^\n]{0,5}[\x80-\x9f¡-¶¸-ÖØ-öø-ÿ\u0370-\u052f\u2500-\u257f\u3040-\u30ff\uac00-\ud7af\ue000-\uf8ff\uff61-\uff9f"
    r"\N{REPLACEMENT CHARACTER}]"
)
"""A line whose beginning was garbled: its number is there, but cannot be read."""
BEGUN_ANEW = re.compile("首先|第一|其一|一方面|(?<=[，。；：])一[是要则則来來]|\n")
TIED = re.compile("[并並]列|同[分名]|平手")
LEFT_OUT = "[^\n]{0,6}(?:略|[删刪]|另|省|缺|[废廢]止)"
PART = re.compile(
    "\n[^\n]{0,6}(?:【[^】\n]{1,12}】|[^\n。，]{0,8}(?:[选選][择擇]|判[断斷]|填空|[问問简簡]答|[论論]述)[题題])"
)
"""The head of a part of an examination, where the count may go on from somewhere else."""
BESIDE = 60
"""As many characters after an enumerator may explain its number."""
LEAST_LIST = 3
SPEAKERS = ("upper", "lower", "stem")
"""A and 甲 may be persons who speak, or the answers to the next question."""
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


def faults_of(sequence: list[Enumerator]) -> list[Fault]:
    """Return what does not add up in one sequence."""
    numbers = [one.number for one in sequence]
    if numbers == list(range(numbers[0], numbers[0] + len(numbers))) or len(numbers) < 2:
        return []
    if numbers[0] != 1 and sequence[0].mark.shape[:1].isdecimal():
        return []  # 3.5, 3.8: figures rather than sections
    found: list[Fault] = []
    n = _first_faults(sequence, found)
    while n < len(sequence):
        n = _step(sequence, n, found)
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
        found += _gap(one, before, expected, after)
    elif one.number == reached and (one.at_line or (one.mark.is_connective and n > 1)):
        found.append(Fault("repeat", one, before, expected, after is None and not one.mark.is_connective))
    elif one.number < reached and after is None:
        found.append(Fault("order", one, before, expected, False))
    return n + 1


def _gap(one: Enumerator, before: Enumerator, expected: int, after: int | None) -> list[Fault]:
    near = one.number <= expected + MOST_LOST or after == one.number + 1 or one.mark.is_heading
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
        self.runs = runs_of(marks, view.text)
        self.sequences = [sequence for run in self.runs for sequence in sequences_of(run)]
        self.faults = [fault for sequence in self.sequences for fault in faults_of(sequence)]
        if self.faults:
            alone = {id(run.marks[0]) for run in self.runs if len(run.marks) == 1}
            self.faults = [_or_style(fault, marks, alone) for fault in self.faults]
            # Of two points in running text a third of another kind must stand between.
            pairs = {id(one[1]) for one in self.sequences if len(one) == 2 and not one[1].at_line}
            self.faults = [fault for fault in self.faults if id(fault.one) not in pairs]
            self.faults = [fault for fault in self.faults if _is_plain(fault, view.text)]
        self.faults += _styles_carried_on(self.runs)
        self.faults += _begun_twice(self.sequences, view.text)
        self.faults += _carried_through(self.runs)
        self.faults += _other_widths(self.sequences, view.text)
        self.faults = list({fault.one.start: fault for fault in reversed(self.faults)}.values())
        self.faults.sort(key=lambda fault: fault.one.start)


def numbering(document: Document) -> Numbering:
    """Return the numbering of the document; what it quotes is left out where that would look wrong."""
    view = bare(document)
    marks = enumerators(document)
    found = Numbering(view, marks)
    if found.faults:
        quoted = _quoted(view.text)
        kept = [one for one in marks if not quoted[bisect_right(quoted, (one.start, 9)) - 1][1]]
        if len(kept) < len(marks):
            found = Numbering(view, kept)
    if found.faults:
        found = _without_copies(found, document)
    if document.format == "html":
        found.faults = [fault for fault in found.faults if not _is_same_line(fault, view.text)]
    return found


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


def _is_same_line(fault: Fault, text: str) -> bool:
    """Whether both lines read the same: the title of a page is its first heading too."""
    ends = [(mark.start, text.find("\n", mark.end)) for mark in (fault.one, fault.other)]
    one, other = (text[start : end if end >= 0 else len(text)].strip() for start, end in ends)
    return one == other


def _or_style(fault: Fault, marks: list[Enumerator], alone: set[int]) -> Fault:
    """Return, for a gap that one mark of another kind fills, the fault of that mark instead."""
    if fault.kind != "gap" or fault.one.number != fault.expected + 1:
        return fault
    for place in range(_place(marks, fault.other) + 1, _place(marks, fault.one)):
        one = marks[place]
        if id(one) in alone and one.number == fault.expected and one.at_line == fault.one.at_line:
            return Fault("style", one, fault.other, fault.expected, True)
    return fault


def _is_plain(fault: Fault, text: str) -> bool:
    """Whether nothing else explains the fault: a garbled line, another speaker, a list begun elsewhere."""
    between = text[fault.other.end : fault.one.start]
    if fault.kind == "gap" and (LOST.search(between) or _misread(fault, text) in between):
        return False
    if _is_explained(fault, text):
        return False
    if fault.one.mark.is_label:
        return fault.settled or fault.kind == "gap"
    connective = fault.one.mark.is_connective
    if fault.settled or (not connective and fault.kind in ("gap", "repeat")):
        return True
    apart = any(line.strip() for line in between.split("\n")[1:-1])
    if connective and fault.kind == "repeat":
        if fault.one.at_line:
            return not apart and fault.one.number > 1 and fault.other.at_line
        return BEGUN_ANEW.search(between) is None
    return not apart and (not connective or fault.kind == "gap")


def _misread(fault: Fault, text: str) -> str:
    """Return how a line with the missing number begins if its UTF-8 was read as GBK: 绗笁鏉."""
    return "\n" + fault.one.with_number(text, fault.expected).encode().decode("gbk", "ignore")[:2]


def _is_explained(fault: Fault, text: str) -> bool:
    """Whether the text says so: tied places (2. 2. 4., 并列), questions left out (3、4题略)."""
    one, other = fault.one, fault.other
    beside = text[one.end : one.end + BESIDE] + text[other.end : other.end + BESIDE]
    if fault.kind == "repeat":
        return TIED.search(beside) is not None
    if fault.kind == "gap":
        missing = one.with_number(text, fault.expected).strip("：:、.．，, ")
        line, _, after = text[other.end : one.start].partition("\n")
        if "(" in one.mark.shape and missing in line:
            return True  # （一）甲（二）乙 on one line
        if PART.search("\n" + after) or re.search(re.escape(missing) + LEFT_OUT, beside):
            return True
    if fault.kind == "gap" and one.mark.system == "arabic":
        return (
            re.search(rf"(?<![0-9.]){fault.expected}(?:[、，,~～—-][0-9]+)* ?[题題条條项項步节節]", beside)
            is not None
        )
    return False


def _place(marks: list[Enumerator], one: Enumerator) -> int:
    return bisect_left(marks, one.start, key=lambda other: other.start)


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
        if (
            not (one.at_line and other.at_line)
            or one.indent != other.indent
            or other.number != 1 != one.number
        ):
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
        last[run.key] = max(run.marks, key=lambda mark: mark.start)
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
