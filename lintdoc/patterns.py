"""Patterns that name files, as in `.gitignore`."""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterable


class Patterns:
    """An ordered row of patterns, relative to the directory `root`; the last that matches decides."""

    __slots__ = ("_expression", "_is_negation", "_lines", "_prefix")

    def __init__(self, lines: Iterable[str], root: str) -> None:
        self._lines = list(lines)
        absolute = os.path.abspath(root)
        self._prefix = absolute if absolute.endswith(os.sep) else absolute + os.sep
        self._expression: re.Pattern[str] | None = None
        self._is_negation: list[bool] = []

    def verdict(self, path: str, is_directory: bool = False) -> bool | None:
        """Whether `path` (absolute) is named; None: no pattern says anything of it."""
        if not self._lines or not path.startswith(self._prefix):
            return None
        relative = path[len(self._prefix) :]
        if os.sep != "/":
            relative = relative.replace(os.sep, "/")
        match = self._compiled().fullmatch(relative + "/" if is_directory else relative)
        return match and not self._is_negation[(match.lastindex or 1) - 1]

    def match(self, path: str, is_directory: bool = False) -> bool:
        """Whether `path` (absolute), or a directory above it, is named."""
        if not self._lines or not path.startswith(self._prefix):
            return False
        at = path.find(os.sep, len(self._prefix))
        while at >= 0:
            if self.verdict(path[:at], is_directory=True):
                return True
            at = path.find(os.sep, at + 1)
        return bool(self.verdict(path, is_directory))

    def _compiled(self) -> re.Pattern[str]:
        if self._expression is None:
            import re

            from lintdoc.pattern_syntax import translate

            translated = [one for line in reversed(self._lines) if (one := translate(line))]
            self._is_negation = [is_negation for _, is_negation in translated]
            self._expression = re.compile("|".join(f"({one})" for one, _ in translated) or "(?!)", re.DOTALL)
        return self._expression
