"""Lines that are likely no part of the text, and stand apart from it.

A short line made of words of pages may be a heading, a menu that is explained, or an item. It is none of
these where it stands between sentences or at an edge, and the rest of the document does not speak of such
things.
"""

from __future__ import annotations

from bisect import bisect_right

from lintdoc_zh.patterns import later

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lintdoc import Document
    from lintdoc_zh.alien_lines import Line

    Lines = list[Line]

MANY = 24
"""So many likely lines are what a document is about."""
STOPS = frozenset("。！？…”」』）)；：:.!?")
"""How lines of prose end."""
ARTICLE = later("第 ?[0-9一二三四五六七八九十百]+ ?[条條章节節]")
LONGEST_HEADING = 16
SHORTEST_SENTENCE, LONG = 8, 60
REACH = 200
"""Characters one looks back and ahead for a line that is not blank."""
BLANKS = " \t\u3000\xa0\n"
AT_END, BETWEEN, BEFORE_TEXT, ELSEWHERE = 2, 3, 4, 6
"""The least weight of a line behind all text, between sentences, before the first, among short lines."""
WORDY = 2
"""The least weight of a cue that tells what a document is about."""


def standing_apart(
    document: Document, text: str, found: dict[int, Line], likely: dict[int, Line]
) -> Iterator[Line]:
    """Yield the lines of `likely` that stand apart in `text`; `found` are known to be no part of it."""
    if not likely or len(likely) > MANY:
        return
    is_titled = document.format == "markdown" and any(one.kind == "heading" for one in document.blocks)
    known = sorted([*found.values(), *likely.values()], key=lambda one: one.start)
    has_headings = not is_titled and _has_headings(text, known)
    for group in _groups(text, known):
        mine = [line for line in group if line.start in likely]
        if not mine:
            continue
        least = _least(text, group, is_titled)
        if len(group) > 1 and least < ELSEWHERE:
            least = AT_END
        if least == BETWEEN and (has_headings or _is_heading(text, group[0])):
            least = ELSEWHERE
        for line in mine:
            if line.weight >= least and not _is_topic(text, line, known):
                yield line


def _groups(text: str, known: Lines) -> list[list[Line]]:
    """Return the lines in groups that nothing but blanks part."""
    groups: list[list[Line]] = []
    end = -1
    for line in known:
        if end >= 0 and line.start - end < REACH and not text[end : line.start].strip(BLANKS):
            groups[-1].append(line)
        else:
            groups.append([line])
        end = line.end
    return groups


def _least(text: str, group: Lines, is_titled: bool) -> int:
    """Return the weight that a line by itself must have in the place of the group."""
    before, after = _line_before(text, group[0].start), _line_behind(text, group[-1].end)
    if before.endswith(("：", ":")):
        return ELSEWHERE
    if not after:
        return AT_END if _is_prose(before) or is_titled else ELSEWHERE
    if not before:
        return BETWEEN if is_titled or not _is_prose(after) else BEFORE_TEXT
    if _is_prose(before) and _is_prose(after):
        return AT_END if is_titled else BETWEEN
    return ELSEWHERE


def _has_headings(text: str, known: Lines) -> bool:
    """Whether other short lines stand between sentences: what is between may be a heading too."""
    taken = {line.start for line in known}
    lines: list[str] = []
    start = 0
    for line in text.split("\n"):
        if line and start not in taken:
            lines.append(line.rstrip(BLANKS))
        start += len(line) + 1
    between = zip(lines, lines[1:], lines[2:], strict=False)
    return sum(1 for three in between if _parts(*three)) > 1


def _parts(before: str, line: str, after: str) -> bool:
    """Whether `line` is short and stands between sentences."""
    return (
        1 < len(line) <= LONGEST_HEADING
        and line[-1] not in STOPS
        and _is_prose(before)
        and _is_prose(after)
        and not ARTICLE.match(line)
    )


def _is_heading(text: str, line: Line) -> bool:
    """Whether the line is parted from what is before, and not from what is behind."""
    return text.startswith("\n\n", max(0, line.start - 2)) and not text.startswith("\n\n", line.end)


def _line_before(text: str, start: int) -> str:
    """Return the end of the nearest line before that is not blank."""
    return text[max(0, start - REACH) : start].rstrip(BLANKS).rpartition("\n")[2]


def _line_behind(text: str, end: int) -> str:
    """Return the nearest line behind that is not blank, as far as one looks."""
    return text[end : end + REACH].lstrip(BLANKS).partition("\n")[0]


def _is_prose(line: str) -> bool:
    line = line.rstrip(BLANKS)
    return len(line) >= SHORTEST_SENTENCE and (line[-1] in STOPS or len(line) >= LONG)


def _is_topic(text: str, line: Line, known: Lines) -> bool:
    """Whether most cues of the line, by weight, occur elsewhere: the document speaks of such things."""
    telling = [(cue, weight) for cue, weight in line.cues if weight >= WORDY and len(cue) > 1]
    elsewhere = sum(weight for cue, weight in telling if _is_elsewhere(text, cue, known))
    return 2 * elsewhere > sum(weight for _, weight in telling)


def _is_elsewhere(text: str, cue: str, known: Lines) -> bool:
    """Whether `cue` occurs outside of the known lines."""
    at = text.find(cue)
    while at >= 0:
        index = bisect_right(known, at, key=lambda one: one.start) - 1
        if index < 0 or known[index].end <= at:
            return True
        at = text.find(cue, known[index].end)
    return False
