"""What the comments of one text allow, to be asked for each finding."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from lintdoc.allowances import Allowance, allowances
from lintdoc.comments import Lines, comments_in
from lintdoc.errors import LintdocError
from lintdoc.selection import matching

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
            try:
                self.rules_named[reference] = matching(group[0].reference, rules)
            except LintdocError as error:
                self.wrong[reference] = str(error)
                continue
            reaches = [_Reach([one for one in group if one.scope == scope]) for scope in SCOPES]
            for rule in self.rules_named[reference]:
                self._reaches.setdefault(rule.name, []).extend(reaches)

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
        """Whether the finding begins in one of the comments."""
        index = bisect_right(self._starts, finding.start) - 1
        return index >= 0 and finding.start < self.comments[index].end


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
