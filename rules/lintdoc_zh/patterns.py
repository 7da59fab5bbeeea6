"""Patterns that are compiled when they are first used.

To compile a class of ideographs takes half a millisecond, as long as a page of text takes to check, and most
documents call for few of a module's patterns.
"""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

METHODS = ("findall", "finditer", "fullmatch", "match", "search", "split", "sub")


class _Later:
    """A pattern to be; once compiled its methods stand here, and cost what they cost there."""

    __slots__ = (*METHODS, "pattern")

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(self.pattern)
        for method in METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def later(pattern: str) -> re.Pattern[str]:
    """Return what can be used as `re.compile(pattern)` can, but is compiled at its first use."""
    return _Later(pattern)  # type: ignore[return-value]


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
