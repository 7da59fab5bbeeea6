"""What else may explain that numbering does not add up: a garbled line, tied places, another speaker."""

from __future__ import annotations

from bisect import bisect_left

from lintdoc_zh.numbering_fault import Fault
from lintdoc_zh.patterns import compiled, later, places_of

GARBLED = (
    ("\x80", "\x9f"), ("¡", "¶"), ("¸", "Ö"), ("Ø", "ö"), ("ø", "ÿ"), ("\u0370", "\u052f"),
    ("\u2500", "\u257f"), ("\u3040", "\u30ff"), ("\uac00", "\ud7af"), ("\ue000", "\uf8ff"),
    ("\uff61", "\uff9f"), ("\ufffd", "\ufffd"),
)  # fmt: skip
"""First and last of the characters that garbled text has."""
AT_HEAD = 6
BEGUN_ANEW = later("首先|第一|其一|一方面|(?<=[，。；：])一[是要则則来來]")
TIED = later("[并並]列|同[分名]|平手")
LEFT_OUT = later("[^\n]{0,6}(?:略|[删刪]|另|省|缺|[废廢]止)")
OF_QUESTIONS = later("(?:[、，,~～—-][0-9]+)* ?[题題条條项項步节節]")
PART = later(
    "\n[^\n]{0,6}(?:【[^】\n]{1,12}】|[^\n。，]{0,8}(?:[选選][择擇]|判[断斷]|填空|[问問简簡]答|[论論]述)[题題])"
)
"""The head of a part of an examination, where the count may go on from somewhere else."""
BLANK = later(r"\s*")
BESIDE = 60
"""As many characters after an enumerator may explain its number."""
QUOTES = "“”「」『』"
OPENING = "“「『"
NOT_CLOSED = r"(?![^“”「」『』\n]*(?:[“「『][^“”「」『』\n]*[”」』][^“”「」『』\n]*)*[”」』])"
"""What follows a mark that is not closed on its line, or not plainly: quotations of paragraphs begin so."""


def is_plain(fault: Fault, text: str) -> bool:
    """Whether nothing else explains the fault: a garbled line, another speaker, a list begun elsewhere."""
    if not _is_close(fault, text) or _is_explained(fault, text):
        return False
    between = text[fault.other.end : fault.one.start]
    return fault.kind != "gap" or not (_is_garbled(between) or _misread(fault, text) in between)


def _is_close(fault: Fault, text: str) -> bool:
    """Whether the fault is settled, or the marks are near enough to belong together."""
    one, other = fault.one, fault.other
    connective = one.mark.is_connective
    if one.mark.is_label:
        return fault.settled or fault.kind == "gap"
    if fault.settled or (not connective and fault.kind in ("gap", "repeat")):
        return True
    if connective and fault.kind == "repeat":
        if one.at_line:
            return one.number > 1 and other.at_line and not _are_apart(fault, text)
        within = text.find("\n", other.end, one.start) < 0
        return within and BEGUN_ANEW.search(text[other.end : one.start]) is None
    return (not connective or fault.kind == "gap") and not _are_apart(fault, text)


def _are_apart(fault: Fault, text: str) -> bool:
    """Whether a line that is not blank stands between the marks."""
    start = text.find("\n", fault.other.end, fault.one.start)
    match = BLANK.match(text, start) if start >= 0 else None
    return match is not None and match.end() < text.rfind("\n", start, fault.one.start)


def _is_garbled(text: str) -> bool:
    """Whether a line begins garbled: its number is there, but cannot be read."""
    heads = "".join(line[:AT_HEAD] for line in text.split("\n")[1:])
    strange = [one for one in set(heads) if not "\u4e00" <= one <= "\u9fff"]
    return any(first <= one <= last for one in strange for first, last in GARBLED)


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
        if any(mark in after for mark in "】题題") and PART.search("\n" + after):
            return True
        if any(LEFT_OUT.match(rest) for rest in _rests(missing, beside)):
            return True
        if one.mark.system == "arabic":
            return any(
                OF_QUESTIONS.match(rest) for rest in _rests(str(fault.expected), beside, "0123456789.")
            )
    return False


def _rests(word: str, text: str, forbidden: str = "") -> list[str]:
    """Return what follows each `word` in the text that stands behind none of the `forbidden` characters."""
    places = [place for place in places_of([word], text) if not place or text[place - 1] not in forbidden]
    return [text[place + len(word) :] for place in places]


def is_same_line(fault: Fault, text: str) -> bool:
    """Whether both lines read the same: the title of a page is its first heading too."""
    ends = [(mark.start, text.find("\n", mark.end)) for mark in (fault.one, fault.other)]
    one, other = (text[start : end if end >= 0 else len(text)].strip() for start, end in ends)
    return one == other


def quoted(text: str) -> list[tuple[int, int]]:
    """Return (line start, number of quotation marks open there) of the lines where it changes."""
    depth = [(0, 0)]
    reached = 0
    # One mark is found much faster than several, and most texts have marks of one kind.
    opening = "".join([mark for mark in OPENING if mark in text])
    left_open = compiled(f"[{opening or OPENING}]{NOT_CLOSED}")
    places: list[int] = []
    while mark := left_open.search(text, reached):
        places = places or [*places_of(QUOTES, text), len(text)]
        first = bisect_left(places, text.rfind("\n", 0, mark.start()) + 1)
        reached = _quoted_from(text, places, first, depth)
    return depth


def _quoted_from(text: str, places: list[int], first: int, depth: list[tuple[int, int]]) -> int:
    """Add to `depth` the lines from the mark `first` on to one where nothing is open; return where it begins.

    `places` are those of all marks, and the end of the text.
    """
    level = 0
    for n in range(first, len(places) - 1):
        place = places[n]
        if text[place] in OPENING:
            level = 1 if text[place - 1 : place] in ("", "\n", "\u3000") else level + 1
        elif level:
            level -= 1
        end = text.find("\n", place, places[n + 1])
        if end >= 0:
            if level != depth[-1][1]:
                depth.append((end + 1, level))
            if level == 0:
                return end + 1
    return len(text)
