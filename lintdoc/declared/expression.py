"""Regular expressions that users wrote: they may be wrong, and they may never end.

The one module that imports `regex`, whose patterns can be told when to stop.
"""

from __future__ import annotations

import re
import time

import regex

from lintdoc.errors import LintdocError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lintdoc.document import Document

SECONDS = 1.0
"""How long one pattern may look at one document, in seconds of the processor; and so much a character:"""
A_CHARACTER = 2e-6
MOST_FAILURES = 5
"""A pattern that took too long on so many documents is not tried on the next."""
REFERENCE = re.compile(r"\\(?:(?P<number>[0-9])|g<(?P<name>\w+)>|(?P<literal>.))", re.DOTALL)
LITERALS = {"n": "\n", "t": "\t", "\\": "\\"}


class Expression:
    """A pattern, and what to write for a match of it (None: that is not said).

    Raises `ValueError`, which says what is wrong with it.
    """

    def __init__(self, pattern: str, ignore_case: bool = False, replacement: str | None = None) -> None:
        flags = regex.MULTILINE | (regex.IGNORECASE if ignore_case else 0)
        try:
            self._pattern = regex.compile(pattern, flags)
            is_idle = self._pattern.search("", timeout=SECONDS) is not None
        except regex.error as error:
            raise ValueError(f"not a regular expression: {error}") from None
        except (TimeoutError, RecursionError, MemoryError, OverflowError) as error:
            raise ValueError(f"not usable: {error or type(error).__name__}") from None
        if is_idle:
            raise ValueError("it matches the empty text, so it would match everywhere")
        self._replacement = replacement
        if replacement is not None:
            self._check_references(replacement)
        self._document: Document | None = None
        self._left = SECONDS
        self._failures = 0

    def found_in(self, document: Document, part: str) -> Iterator[tuple[int, int, str | None]]:
        """Yield start and end of each match in `part`, and what to write for it. Raises `LintdocError`."""
        with _Clock(self, document) as clock:
            found = list(self._pattern.finditer(part, timeout=clock.left))
        for match in found:
            yield (match.start(), match.end(), None if self._replacement is None else self._written(match))

    def is_whole(self, document: Document, part: str) -> bool:
        """Whether `part` is a match from end to end. Raises `LintdocError`."""
        with _Clock(self, document) as clock:
            return self._pattern.fullmatch(part, timeout=clock.left) is not None

    def is_in(self, document: Document, part: str) -> bool:
        """Whether `part` holds a match. Raises `LintdocError`."""
        with _Clock(self, document) as clock:
            return self._pattern.search(part, timeout=clock.left) is not None

    def left_for(self, document: Document) -> float:
        """Return the seconds left for `document`. Raises `LintdocError` if there are none."""
        if document is not self._document:
            self._document, self._left = document, _allowed(document)
        if self._failures >= MOST_FAILURES or self._left <= 0:
            raise _too_long(document)
        return self._left

    def spend(self, seconds: float, has_failed: bool) -> None:
        """Take note that so many seconds were spent on the document, and whether in vain."""
        self._left -= seconds
        self._failures += has_failed

    def _written(self, match: regex.Match[str]) -> str:
        def part(reference: re.Match[str]) -> str:
            literal = reference["literal"]
            if literal:
                return LITERALS.get(literal, literal)
            name = reference["number"] or reference["name"]
            return match[int(name) if name.isdecimal() else name] or ""

        return REFERENCE.sub(part, self._replacement or "")

    def _check_references(self, replacement: str) -> None:
        for reference in REFERENCE.finditer(replacement):
            name = reference["number"] or reference["name"] or "0"
            known = (
                int(name) <= self._pattern.groups if name.isdecimal() else name in self._pattern.groupindex
            )
            if not known:
                raise ValueError(f"`replacement` names the group {reference[0]}, which it has not")


def _allowed(document: Document) -> float:
    return SECONDS + A_CHARACTER * len(document.text)


def _too_long(document: Document) -> LintdocError:
    seconds = f"{_allowed(document):.0f} s"
    return LintdocError(f"its pattern takes longer than {seconds}; simplify it, or ignore the rule")


class _Clock:
    """The time that an expression spends on a document; when it is over, an error that says so."""

    __slots__ = ("_began", "_document", "_expression", "left")

    def __init__(self, expression: Expression, document: Document) -> None:
        self._expression = expression
        self._document = document
        self.left = expression.left_for(document)

    def __enter__(self) -> _Clock:
        self._began = time.process_time()
        return self

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        has_failed = isinstance(error, TimeoutError)
        self._expression.spend(time.process_time() - self._began, has_failed)
        if has_failed:
            raise _too_long(self._document) from None
