"""Findings allowed by `.lintdoc-allow`, for documents that cannot hold a comment."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from lintdoc.finding import Finding
    from lintdoc.rule import Rule


class Entry:
    """One line: findings of `reference` on `text` (any, if empty) in files of `pattern` are allowed."""

    __slots__ = ("line", "pattern", "reason", "reference", "text")


class AllowFile:
    """The entries of one file. `used` holds the line numbers of the entries that allowed something."""

    __slots__ = ("entries", "path", "used")

    def __init__(self, path: str, entries: Sequence[Entry]) -> None:
        self.path = path
        self.entries = entries
        self.used: set[int] = set()

    def apply(
        self, findings: Sequence[Finding], text: str, path: str
    ) -> tuple[list[Finding], list[Finding]]:
        """Return the findings in the file `path` that stay and those that are allowed.

        `text` is the source text.
        """
        raise NotImplementedError

    def unused(self) -> list[Entry]:
        """Return the entries that allowed nothing so far."""
        raise NotImplementedError


def find_allowfile(start: str) -> str | None:
    """Return the `.lintdoc-allow` nearest upwards from the directory `start` (to the repository root)."""
    raise NotImplementedError


def read_allowfile(path: str, rules: Sequence[Rule]) -> AllowFile:
    """Return the entries of the file; `rules` are all there are.

    Raises `LintdocError` naming file and line.
    """
    raise NotImplementedError
