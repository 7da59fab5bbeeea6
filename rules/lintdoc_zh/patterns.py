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
