"""Findings as plain values and back: what goes into the cache, and from one process to another."""

from __future__ import annotations

from lintdoc.checked import Checked, rule_of
from lintdoc.finding import Edit, Finding, Fix

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import Any

    from lintdoc.document import Source
    from lintdoc.rule import Rule

    Values = tuple[Any, ...]


def stored(checked: Checked) -> Values:
    """Return the findings of a file, those that stay and those that are suppressed, as plain values."""
    return (tuple(map(_values, checked.findings)), tuple(map(_values, checked.suppressed)))


def restored(path: str, source: Callable[[], Source], values: Values, rules: Mapping[str, Rule]) -> Checked:
    """Return the checked file again; `rules` are all there are, by name."""
    findings, suppressed = (_restored(some, rules) for some in values)
    return Checked(path, source, findings, suppressed)


def _values(finding: Finding) -> Values:
    fix = finding.fix
    edits = fix and tuple((edit.start, edit.end, edit.text) for edit in fix.edits)
    return (
        rule_of(finding).name, finding.start, finding.end, finding.en, finding.zh, finding.severity,
        fix and (fix.applicability, edits, fix.candidates),
    )  # fmt: skip


def _restored(some: Sequence[Values], rules: Mapping[str, Rule]) -> list[Finding]:
    found: list[Finding] = []
    for name, start, end, en, zh, severity, fix in some:
        mend = fix and Fix(fix[0], [Edit(*edit) for edit in fix[1]], fix[2])
        rule = rules[name]
        found.append(Finding(start, end, en=en, zh=zh, fix=mend, severity=severity, rule=rule))
    return found
