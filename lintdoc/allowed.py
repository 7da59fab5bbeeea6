"""What the comments of one text allow, to be asked for each finding."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from lintdoc.allowances import Allowance, allowances
from lintdoc.comments import Lines, comments_in
from lintdoc.selection import named, unknown_rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lintdoc.finding import Finding
    from lintdoc.rule import Rule

SCOPES = ("line", "block", "file")


class Allowed:
    """The comments of a source text and what they allow; `rules` are all there are.

    `rules_named` holds the rules of each reference in lower case, `wrong` the references that
    name none, with the line that says so.
    """

    def __init__(self, text: str, format: str, rules: Sequence[Rule]) -> None:
        self.lines = Lines(text)
        self.comments = comments_in(self.lines, format)
        self.allowances = allowances(self.lines, self.comments)
        self.rules_named: dict[str, list[Rule]] = {}
        self.wrong: dict[str, str] = {}
        self._starts = [comment.start for comment in self.comments]
        self._reaches: dict[str, list[_Reach]] = {}
        self._index(rules)

    def _index(self, rules: Sequence[Rule]) -> None:
        grouped: dict[str, list[Allowance]] = {}
        for one in self.allowances:
            grouped.setdefault(one.reference.lower(), []).append(one)
        for reference, group in grouped.items():
            found = named(group[0].reference, rules)
            if not found:
                self.wrong[reference] = self._unknown(group[0].reference, rules)
                continue
            self.rules_named[reference] = found
            reaches = [_Reach([one for one in group if one.scope == scope]) for scope in SCOPES]
            for rule in found:
                self._reaches.setdefault(rule.name, []).extend(reaches)

    def _unknown(self, reference: str, rules: Sequence[Rule]) -> str:
        # The nearest right name takes a millisecond to find: not for a text full of wrong ones.
        return unknown_rule(reference, rules) if len(self.wrong) < 20 else f"unknown rule “{reference}”"

    def parted(self, findings: Iterable[Finding]) -> tuple[list[Finding], list[Finding]]:
        """Return the findings that stay and those that are allowed; mark what allowed them."""
        kept: list[Finding] = []
        suppressed: list[Finding] = []
        for finding in findings:
            (suppressed if self._allows(finding) else kept).append(finding)
        return kept, suppressed

    def _allows(self, finding: Finding) -> bool:
        reaches = self._reaches.get(finding.rule.name, ()) if finding.rule else ()
        found = [one for reach in reaches if (one := reach.over(finding.start, finding.end))]
        for one in found:
            one.used = True
        return bool(found)

    def is_in_comment(self, finding: Finding) -> bool:
        """Whether the finding is about nothing but text of one of the comments."""
        index = bisect_right(self._starts, finding.start) - 1
        return index >= 0 and finding.start < finding.end <= self.comments[index].end


class _Reach:
    """Allowances of one reference and scope: their stretches, none inside another."""

    def __init__(self, group: Iterable[Allowance]) -> None:
        self._allowances: list[Allowance] = []
        for one in sorted(group, key=lambda one: (one.start, -one.end)):
            if not self._allowances or one.end > self._allowances[-1].end:
                self._allowances.append(one)
        self._starts = [one.start for one in self._allowances]

    def over(self, start: int, end: int) -> Allowance | None:
        """Return the last allowance that overlaps `start` to `end`."""
        index = bisect_left(self._starts, max(end, start + 1)) - 1
        if index < 0 or self._allowances[index].end < start:
            return None
        return self._allowances[index]
