"""The stretches of a text in which its comments allow findings."""

from __future__ import annotations

from lintdoc.comments import BEGIN, END, FILE, HERE, NEXT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from lintdoc.comments import Comment, Lines, Name


class Allowance:
    """Findings of the rules named `reference` that overlap `start` to `end` of the text are allowed.

    `place` is where the name stands in `comment`. `scope` is `line`, `block` or `file`;
    `closing` is the comment that ends a block (None: it has no end).
    """

    __slots__ = ("closing", "comment", "end", "place", "reference", "scope", "start", "used")

    def __init__(self, comment: Comment, name: Name, scope: str, reach: tuple[int, int]) -> None:
        self.comment = comment
        self.reference = name[0]
        self.place = name[1:]
        self.scope = scope
        self.start, self.end = reach
        self.closing: Comment | None = None
        self.used = False


def allowances(lines: Lines, comments: Sequence[Comment]) -> list[Allowance]:
    """Return what `comments` allow, one for each rule that is named, in order."""
    below = _lines_below(lines, comments)
    blocks = _Blocks()
    found = []
    for comment in comments:
        if comment.verb == END:
            blocks.close(comment)
            continue
        scope, reach = _reach(lines, comment, below)
        here = [Allowance(comment, name, scope, reach) for name in comment.names if comment.verb]
        if comment.verb == BEGIN:
            blocks.open(here)
        found += here
    return found


def _reach(lines: Lines, comment: Comment, below: dict[int, int]) -> tuple[str, tuple[int, int]]:
    if comment.verb == FILE:
        return ("file", (0, len(lines.text)))
    if comment.verb == BEGIN:
        return ("block", (comment.end, len(lines.text)))
    first, last = lines.number(comment.start), lines.number(comment.end)
    if comment.verb == NEXT or (comment.verb == HERE and comment.is_alone):
        first = last = below.get(last, last + 1)
    if first >= len(lines):
        return ("line", (len(lines.text), len(lines.text)))
    return ("line", (lines.span(first)[0], lines.span(last)[1]))


def _lines_below(lines: Lines, comments: Sequence[Comment]) -> dict[int, int]:
    """Return, for the line a comment ends on, the next line that holds more than comments."""
    alone = {lines.number(one.start): lines.number(one.end) for one in comments if one.is_alone}
    below: dict[int, int] = {}
    for last in sorted({lines.number(one.end) for one in comments}, reverse=True):
        line = last + 1
        while line < len(lines) and (line in alone or lines.is_blank(line)):
            line = below[alone[line]] if line in alone else line + 1
        below[last] = line
    return below


class _Blocks:
    """The blocks that are open at a place in the text."""

    def __init__(self) -> None:
        self._groups: list[list[Allowance]] = []
        self._named: dict[str, list[Allowance]] = {}

    def open(self, group: list[Allowance]) -> None:
        self._groups.append(group)
        for one in group:
            self._named.setdefault(one.reference.lower(), []).append(one)

    def close(self, comment: Comment) -> None:
        """Close the blocks that `comment` names, or the last one opened."""
        if not comment.names:
            while self._groups and all(one.closing for one in self._groups[-1]):
                self._groups.pop()
            for one in self._groups.pop() if self._groups else ():
                self._close(one, comment)
        for name, _, _ in comment.names:
            same = self._named.get(name.lower())
            while same and same[-1].closing:
                same.pop()
            if same:
                self._close(same.pop(), comment)

    def _close(self, one: Allowance, comment: Comment) -> None:
        if one.closing is None:
            one.closing = comment
            one.end = max(comment.start, one.start)
