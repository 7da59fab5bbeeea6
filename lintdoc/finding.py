"""What a rule hands back: a finding, and the fix that would mend it.

All offsets are code points, half-open. A rule gives them into the text it read
(`Document.text`, or a `View`, whose `finding` method translates); the engine hands
on findings whose offsets are into the decoded source text.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Literal

    from lintdoc.rule import Rule

    Severity = Literal["error", "warning"]
    Applicability = Literal["safe", "unsafe", "suggestion"]


class Edit:
    """Replace the characters from `start` to `end` by `text`."""

    __slots__ = ("end", "start", "text")

    def __init__(self, start: int, end: int, text: str) -> None:
        self.start = start
        self.end = end
        self.text = text

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Edit) and self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def __repr__(self) -> str:
        return f"Edit({self.start}, {self.end}, {self.text!r})"

    def _key(self) -> tuple[int, int, str]:
        return (self.start, self.end, self.text)


class Fix:
    """Edits that belong together, and whether they may be applied unasked.

    `safe`: one answer, and the meaning cannot change. `unsafe`: one answer, which may
    be wrong; an edit that deletes words is never safe. `suggestion`: never applied;
    `candidates` are the texts the finding's span could read.
    """

    __slots__ = ("applicability", "candidates", "edits")

    def __init__(
        self, applicability: Applicability, edits: Iterable[Edit] = (), candidates: Iterable[str] = ()
    ) -> None:
        self.applicability = applicability
        self.edits = tuple(edits)
        self.candidates = tuple(candidates)

    def __repr__(self) -> str:
        return f"Fix({self.applicability!r}, {list(self.edits)}, {list(self.candidates)})"


def safe(start: int, end: int, text: str) -> Fix:
    """Return a safe fix of one edit."""
    return Fix("safe", [Edit(start, end, text)])


def unsafe(start: int, end: int, text: str) -> Fix:
    """Return an unsafe fix of one edit."""
    return Fix("unsafe", [Edit(start, end, text)])


def suggestion(*candidates: str) -> Fix:
    """Return a fix that is only shown: what the finding's span could read."""
    return Fix("suggestion", candidates=candidates)


class Finding:
    """One fault in one place: what is wrong, in English and Chinese, and how to mend it.

    `severity` overrides the rule's own; `rule` is filled in by the engine.
    """

    __slots__ = ("en", "end", "fix", "rule", "severity", "start", "zh")

    def __init__(  # noqa: PLR0913
        self,
        start: int,
        end: int,
        *,
        en: str,
        zh: str,
        fix: Fix | None = None,
        severity: Severity | None = None,
        rule: Rule | None = None,
    ) -> None:
        self.start = start
        self.end = end
        self.en = en
        self.zh = zh
        self.fix = fix
        self.severity = severity
        self.rule = rule

    def moved(self, start: int, end: int, fix: Fix | None) -> Finding:
        """Return the same finding at other offsets."""
        return Finding(start, end, en=self.en, zh=self.zh, fix=fix, severity=self.severity, rule=self.rule)

    def __repr__(self) -> str:
        name = self.rule.name if self.rule else "?"
        return f"<{name} {self.start}-{self.end}: {self.en}>"
