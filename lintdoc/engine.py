"""Rules on a document: findings in the order of the source."""

from __future__ import annotations

from lintdoc.document import Document
from lintdoc.finding import Finding
from lintdoc.rule import ALWAYS, Rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    RuleOptions = Mapping[str, Mapping[str, object]]

INTERNAL = Rule(
    "LD000",
    "internal",
    "lintdoc",
    ("A rule of lintdoc's failed on this document.", "lintdoc 的一条规则在此文档上出错。"),
    trigger=ALWAYS,
    module=__name__,
)


def findings_in(
    document: Document, rules: Sequence[Rule], triggered: Iterable[Rule], options: RuleOptions
) -> list[Finding]:
    """Return the findings of `triggered` (of `rules`), offsets into the source text, in order.

    A rule that raises becomes a finding of the rule `internal`; the others go on.
    """
    found: list[Finding] = []
    for rule in triggered:
        found += _findings_of(rule, document, options.get(rule.name, {}))
    found.sort(key=lambda one: (one.start, one.end, one.rule.code if one.rule else "", one.en))
    return _without_hidden(found)


def _findings_of(rule: Rule, document: Document, options: Mapping[str, object]) -> list[Finding]:
    keywords = {name.replace("-", "_"): value for name, value in options.items()}
    found: list[Finding] = []
    try:
        for finding in rule.check(document, **keywords):
            placed = document.in_source(finding)
            placed.rule = rule
            found.append(placed)
    except Exception as error:
        found.append(_internal(rule, error))
    return found


def _internal(rule: Rule, error: Exception) -> Finding:
    fact = f"{type(error).__name__}: {error}"
    return Finding(
        0,
        0,
        en=f"the rule {rule.name} ({rule.code}) failed here: {fact}; please report it, or ignore the rule",
        zh=f"规则 {rule.name}（{rule.code}）在此出错：{fact}；请报告此问题，或停用该规则",
        rule=INTERNAL,
    )


def _without_hidden(found: list[Finding]) -> list[Finding]:
    hiding = [one for one in found if one.rule and one.rule.hides]
    if not hiding:
        return found
    return [one for one in found if not _is_hidden(one, hiding)]


def _is_hidden(finding: Finding, hiding: Sequence[Finding]) -> bool:
    rule = finding.rule
    if rule is None:
        return False
    return any(
        other is not finding
        and other.rule is not None
        and (rule.name in other.rule.hides or rule.family in other.rule.hides)
        and other.start <= finding.start
        and finding.end <= other.end
        for other in hiding
    )
