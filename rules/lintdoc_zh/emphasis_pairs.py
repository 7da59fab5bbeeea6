"""Runs of `*` and `_` that mark emphasis."""

from __future__ import annotations

from lintdoc import Document
from lintdoc_zh.mask_kinds import CLOSING
from lintdoc_zh.masked_figures import PLAIN_UNITS
from lintdoc_zh.patterns import later, line_around
from lintdoc_zh.slots import DATE_PART, NUMERALS, PLACE, is_title, is_unit

LONGEST_DELIMITER = 3
DELIMITER = later("\\*+|__+")
MARKUP = later("\n#{1,6} |\\*\\*[^\n*]+\\*\\*|\\]\\(|```")
AFTER_UNIT = frozenset("，。；、,;）)\n")


def emphasis(document: Document) -> Emphasis:
    """Return which runs mark emphasis; ask with `document.once`."""
    return Emphasis(document.text, document.format)


class Emphasis:
    """Which runs of `*` and `_` mark emphasis: two alike on a line, with words between them."""

    def __init__(self, text: str, format: str) -> None:
        self._text = text
        self._has_markup: bool | None = True if format != "text" else None
        self._line = (0, -1)
        self._held: set[int] = set()

    def holds(self, start: int) -> bool:
        """Whether the run at `start` is one of a pair."""
        if not self._line[0] <= start < self._line[1]:
            self._line = line_around(self._text, start)
            self._held = self._pairs(*self._line)
        return start in self._held

    def _pairs(self, begin: int, stop: int) -> set[int]:
        held: set[int] = set()
        waiting: dict[str, int] = {}
        for match in DELIMITER.finditer(self._text, begin, stop):
            run, at = match[0], match.start()
            if (run != "*" or self._is_markup()) and run in waiting and self._is_pair(waiting[run], at, run):
                held |= {waiting.pop(run), at}
            else:
                waiting[run] = at
        return held

    def _is_markup(self) -> bool:
        if self._has_markup is None:
            self._has_markup = MARKUP.search(self._text) is not None
        return self._has_markup

    def _is_pair(self, first: int, second: int, run: str) -> bool:
        """Whether words are between, and no word behind that waits for a number or a name."""
        inside = self._text[first + len(run) : second]
        if not inside.strip("、，。；：,;: \u3000") or inside != inside.strip() or inside[-1] in CLOSING:
            return False
        behind = second + len(run)
        is_named = (
            DATE_PART.match(self._text, behind)
            or (len(run) > LONGEST_DELIMITER and PLACE.match(self._text, behind))
            or is_title(self._text, behind)
        )
        waits = is_named or is_unit(self._text, behind)
        if waits and not is_named and len(run) > 1:
            ends = self._text[behind + 1 : behind + 2] in AFTER_UNIT
            waits = ends or self._text[behind] in PLAIN_UNITS or "，" in inside
        return not waits or all(one in NUMERALS for one in inside)
