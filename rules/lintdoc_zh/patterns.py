"""Patterns that are compiled when they are first used.

To compile a class of ideographs takes half a millisecond, as long as a page of text takes to check, and most
documents call for few of a module's patterns.
"""

from __future__ import annotations

from itertools import compress

from lintdoc import compiled, later, pays_at_once

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterable

__all__ = ["ByFirst", "Kind", "compiled", "later", "places_of"]
PAYS = 30
"""So many characters to read, for each of a class, take as long one by one as the class to compile."""


def places_of(words: Iterable[str], text: str) -> list[int]:
    """Return in order where any of the words, or characters, begins in `text`.

    Each is sought alone: few are found much faster so than by a class of them.
    """
    found: list[int] = []
    for word in words:
        place = text.find(word)
        while place >= 0:
            found.append(place)
            place = text.find(word, place + 1)
    found.sort()
    return found


def line_start(text: str, offset: int, reach: int | None = None) -> int:
    """Return where the line that holds `offset` begins, at most `reach` characters before it."""
    floor = 0 if reach is None else max(0, offset - reach)
    at = text.rfind("\n", floor, offset)
    return at + 1 if at >= 0 else floor


def line_around(text: str, start: int, end: int | None = None) -> tuple[int, int]:
    """Return (start, end) of the line that holds `start`, or of the lines that hold what reaches to `end`."""
    stop = text.find("\n", start if end is None else end)
    return line_start(text, start), stop if stop >= 0 else len(text)


class ByFirst:
    """Several patterns, by the first character of what they match; a document calls for few of them."""

    __slots__ = ("_patterns",)

    def __init__(self, *kinds: tuple[str, str]) -> None:
        """Take pairs: the first characters, and the pattern."""
        self._patterns: dict[str, re.Pattern[str]] = {}
        for firsts, source in kinds:
            self._patterns |= dict.fromkeys(firsts, later(source))

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """Return the match at `start`, if there is one."""
        pattern = self._patterns.get(text[start : start + 1])
        return pattern.match(text, start) if pattern else None


class Kind:
    """Characters to find: one by one at first, by a pattern once that has paid for being compiled.

    One that is kept for later processes, or where many texts are to be read, pays at once.
    """

    __slots__ = ("_members", "_pattern", "_read", "_written")

    def __init__(self, members: str) -> None:
        """Take characters none of which is a sign in a class."""
        self._written = members
        self._members: frozenset[str] | None = None
        self._pattern: re.Pattern[str] | None = None
        self._read = 0

    @property
    def members(self) -> frozenset[str]:
        """The characters."""
        if self._members is None:
            self._members = frozenset(self._written)
        return self._members

    def count(self, text: str) -> int:
        """Return how many characters of `text` are of this kind."""
        if not (pattern := self._paid(text)):
            return sum(map(self.members.__contains__, text))
        return len(pattern.findall(text))

    def places(self, text: str) -> list[int]:
        """Return where they stand in `text`."""
        if not (pattern := self._paid(text)):
            return list(compress(range(len(text)), map(self.members.__contains__, text)))
        return [match.start() for match in pattern.finditer(text)]

    def stand_in(self, text: str) -> bool:
        """Whether any stands in a short `text`."""
        return not self.members.isdisjoint(text)

    def _paid(self, text: str) -> re.Pattern[str] | None:
        """Return the pattern, if it is worth it."""
        if self._pattern is None:
            self._read += len(text)
            if self._read >= PAYS * len(self._written) or pays_at_once():
                self._pattern = compiled(f"[{self._written}]")
        return self._pattern
