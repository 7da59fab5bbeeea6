"""Rules on a document: findings in the order of the source."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from lintdoc.errors import LintdocError, in_a_line
from lintdoc.finding import Finding
from lintdoc.rule import ALWAYS, Rule
from lintdoc.triggers import Triggers

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from lintdoc.document import Document, Source

    Filter = Callable[[Document, Sequence[Finding]], Sequence[Finding]]

NONE: dict[str, object] = {}
INTERNAL = Rule(
    "LD000",
    "internal",
    "lintdoc",
    ("A rule failed on this document.", "一条规则在此文档上出错。"),
    trigger=ALWAYS,
    module=__name__,
)


class Linter:
    """Rules with their settings, ready to run on any number of documents.

    `options` are the keyword arguments of the rules' checks by rule name; `severities`
    replace the rules' own; a filter returns those of the findings it is given that stay.
    """

    def __init__(
        self,
        rules: Sequence[Rule],
        options: Mapping[str, Mapping[str, object]] | None = None,
        severities: Mapping[str, str] | None = None,
        filters: Sequence[Filter] = (),
    ) -> None:
        self.rules = rules
        self._keywords = {name: _keywords(values) for name, values in (options or {}).items()}
        self._severities = severities or {}
        self._filters = filters
        self._triggers = Triggers(rules)

    def findings(self, document: Document) -> list[Finding]:
        """Return the findings in `document`, offsets into the source text, in order.

        A rule that raises becomes a finding of the rule `internal`; the others go on.
        """
        found: list[Finding] = []
        for rule in self.fired(document):
            found += self.findings_of(rule, document)
        if found:
            found.sort(key=lambda one: (one.start, one.end, one.rule.code if one.rule else "", one.en))
            found = _without_hidden(found)
        for keeps in self._filters:
            found = list(keeps(document, found))
        return found

    def fired(self, document: Document) -> list[Rule]:
        """Return the rules that `document` calls for."""
        rules, document.absent = self._triggers.told(document.text, _is_odd(document.source))
        return rules

    def findings_of(self, rule: Rule, document: Document) -> list[Finding]:
        """Return the findings of one rule, or that it failed; offsets into the source text."""
        found: list[Finding] = []
        try:
            for finding in rule.check(document, **self._keywords.get(rule.name, NONE)):
                placed = document.in_source(finding)
                placed.rule = rule
                placed.severity = self._severities.get(rule.name) or placed.severity or rule.severity  # type: ignore[assignment]
                found.append(placed)
        except Exception as error:
            found.append(_internal(rule, error))
        return found


def _keywords(options: Mapping[str, object]) -> dict[str, object]:
    """Return options as keyword arguments."""
    return {name.replace("-", "_"): value for name, value in options.items()}


def _is_odd(source: Source) -> bool:
    return bool(source.encoding != "utf-8" or source.bom or source.damage or "\r" in source.text)


def _internal(rule: Rule, error: Exception) -> Finding:
    is_known = isinstance(error, LintdocError)  # it says itself what to do
    fact = str(error) if is_known else f"{in_a_line(error)}; please report it, or ignore the rule"
    zh = fact if is_known else f"{in_a_line(error)}；请报告此问题，或停用该规则"
    return Finding(
        0,
        0,
        en=f"the rule {rule.name} ({rule.code}) failed here: {fact}",
        zh=f"规则 {rule.name}（{rule.code}）在此出错：{zh}",
        severity="error",
        rule=INTERNAL,
    )


def _without_hidden(found: list[Finding]) -> list[Finding]:
    """Drop findings inside a finding whose rule hides theirs; linear but for the sorting."""
    for hider in {one.rule.name: one.rule for one in found if one.rule and one.rule.hides}.values():
        stretches = [(one.start, one.end) for one in found if one.rule is hider]
        starts = [start for start, _ in stretches]
        reach = list(accumulate((end for _, end in stretches), max))
        found = [one for one in found if not _is_hidden(one, hider, starts, reach)]
    return found


def _is_hidden(finding: Finding, hider: Rule, starts: Sequence[int], reach: Sequence[int]) -> bool:
    rule = finding.rule
    if rule is None or rule is hider or not (rule.name in hider.hides or rule.family in hider.hides):
        return False
    index = bisect_right(starts, finding.start) - 1
    return index >= 0 and finding.end <= reach[index]
