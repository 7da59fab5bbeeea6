"""Apply fixes: a text and findings in, a mended text out.

A fix is applied as a whole or not at all. Where two overlap the left one wins, and the other
has its turn in the next round, if it is still wanted. A fix after which a rule finds
what it did not find before is withdrawn.
"""

from __future__ import annotations

from lintdoc.checked import rule_of
from lintdoc.displacement import Displacement
from lintdoc.edits import chosen, edited, moved
from lintdoc.errors import LintdocError
from lintdoc.finding import Fix
from lintdoc.novelty import new_findings
from lintdoc.stretches import Stretches

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from lintdoc.document import Source
    from lintdoc.edits import Allow
    from lintdoc.finding import Applicability, Finding

    Check = Callable[[Source], Sequence[Finding]]

ROUNDS = 10
TRIALS = 64  # checks spent in a round on finding out which fixes bring new findings


class Repair:
    """A source after fixing: how many fixes were `applied` to it, `by_rule`, in how many `rounds`.

    `withdrawn` are the findings whose fix would have brought new findings, or cannot be
    written in the file's encoding; `aside` those that were not to be mended.
    """

    __slots__ = ("applied", "aside", "by_rule", "rounds", "source", "withdrawn")

    def __init__(self, source: Source, aside: Aside) -> None:
        self.source = source
        self.applied = 0
        self.by_rule: dict[str, int] = {}
        self.rounds = 0
        self.withdrawn: Sequence[Finding] = ()
        self.aside = aside

    def count(self, accepted: Sequence[Finding]) -> None:
        """Count the fixes that a round applied."""
        self.rounds += 1
        self.applied += len(accepted)
        for finding in accepted:
            name = rule_of(finding).name
            self.by_rule[name] = self.by_rule.get(name, 0) + 1


class Aside:
    """Findings that are to stay as they are, found again after edits by their rule and place."""

    __slots__ = ("_spans", "_stretches")

    def __init__(self, spans: Mapping[str, Sequence[tuple[int, int]]]) -> None:
        self._spans = spans
        self._stretches = {code: Stretches(places) for code, places in spans.items()}

    @classmethod
    def of(cls, findings: Iterable[Finding]) -> Aside:
        """Return `findings` set aside."""
        spans: dict[str, list[tuple[int, int]]] = {}
        for one in findings:
            spans.setdefault(rule_of(one).code, []).append((one.start, one.end))
        return cls(spans)

    def moved(self, displacement: Displacement) -> Aside:
        """Return them where they are after edits."""
        return Aside(
            {code: [displacement.span(*one) for one in spans] for code, spans in self._spans.items()}
        )

    def holds(self, finding: Finding) -> bool:
        """Whether `finding` is one of them."""
        stretches = self._stretches.get(rule_of(finding).code)
        return stretches is not None and stretches.touch(finding.start, finding.end)


def judged(findings: Iterable[Finding], applicability: Mapping[str, str]) -> list[Finding]:
    """Return the findings with their fixes as safe as the project says, by rule name.

    `safe` and `unsafe` replace what the rule says of a fix; `never` leaves it a suggestion. What
    the rule gives as a suggestion stays one: it has several answers.
    """
    result = []
    for finding in findings:
        fix, wanted = finding.fix, applicability.get(rule_of(finding).name)
        if fix is not None and wanted and fix.applicability != "suggestion":
            kind: Applicability = (
                "suggestion" if wanted == "never" else "safe" if wanted == "safe" else "unsafe"
            )
            finding = finding.moved(finding.start, finding.end, Fix(kind, fix.edits, fix.candidates))  # noqa: PLW2901
        result.append(finding)
    return result


def fixed(text: str, findings: Iterable[Finding], allow: Allow) -> tuple[str, list[Finding]]:
    """Return `text` with the fixes of `findings` applied, and the findings whose fix was.

    `allow` is `safe`, or `unsafe` for both. Offsets are into `text`.
    """
    applied, edits = chosen(text, findings, allow)
    return (edited(text, edits), applied)


def converge(source: Source, check: Check, allow: Allow, aside: Iterable[Finding] = ()) -> Repair:
    """Return `source` with fixes applied until there is nothing more to apply.

    `check` returns the findings in a source, in order; those of `source` that are `aside` are not
    mended. Raises `LintdocError` when rules go on undoing each other's work.
    """
    repair = Repair(source, Aside.of(aside))
    findings = check(source)
    for _ in range(ROUNDS):
        attempt = _Round(repair.source, findings, check, allow, repair.aside)
        accepted = attempt.accepted()
        repair.withdrawn = attempt.withdrawn
        if not accepted:
            return repair
        repair.source, findings = attempt.outcome
        repair.aside = repair.aside.moved(attempt.displacement)
        repair.count(accepted)
    names = sorted({f"{rule_of(one).name} ({rule_of(one).code})" for one in accepted})
    raise LintdocError(
        f"{source.path}: not fixed: after {ROUNDS} rounds of fixes {', '.join(names)} still"
        " want changes; ignore one of them, or set its `fix` to `never`"
    )


class _Round:
    """One round: as many fixes as can be applied without bringing new findings."""

    def __init__(
        self, source: Source, findings: Sequence[Finding], check: Check, allow: Allow, aside: Aside
    ) -> None:
        self.source = source
        self.findings = findings
        self.outcome = (source, findings)
        self.displacement = Displacement(())
        damage = Stretches((one.start, one.end) for one in source.damage)
        self.withdrawn = [one for one in findings if not _can_be_written(one, source.encoding, damage)]
        self._open = [one for one in findings if not aside.holds(one)]
        self._check = check
        self._allow = allow
        self._trials = TRIALS

    def accepted(self) -> list[Finding]:
        """Return the findings whose fixes are applied in `outcome`."""
        while True:
            held = {id(one) for one in self.withdrawn}
            candidates = [one for one in self._open if id(one) not in held]
            wanted, _ = chosen(self.source.text, candidates, self._allow)
            accepted = self._clean(wanted) if wanted else []
            if accepted or len(self.withdrawn) == len(held):
                return accepted
            # all were withdrawn: now those have their turn that these stood in the way of

    def _clean(self, wanted: list[Finding]) -> list[Finding]:
        """Return those of `wanted` that bring nothing new together."""
        suspects = self._suspects(wanted)
        if not suspects:
            return wanted
        ids = {id(one) for one in suspects}
        return self._grown(self._grown([], [one for one in wanted if id(one) not in ids]), suspects)

    def _grown(self, good: list[Finding], more: list[Finding]) -> list[Finding]:
        """Return `good` and those of `more` that bring nothing new, by halving."""
        if not more:
            return good
        if self._trials > 0 and not self._suspects([*good, *more]):
            return [*good, *more]
        if len(more) == 1 or self._trials <= 0:
            self.withdrawn += more
            return good
        half = len(more) // 2
        return self._grown(self._grown(good, more[:half]), more[half:])

    def _suspects(self, wanted: list[Finding]) -> list[Finding]:
        """Try fixes together. Return those that may have brought new findings; none: `outcome` is set."""
        self._trials -= 1
        _, edits = chosen(self.source.text, wanted, self._allow)
        displacement = Displacement(edits)
        after = moved(self.source, edits, displacement)
        found = self._check(after)
        new = new_findings(self.findings, found, displacement, after.text)
        if not new:
            self.outcome, self.displacement = (after, found), displacement
            return []
        near = [one for one in wanted if any(_is_near(one, other, displacement) for other in new)]
        return near or wanted


def _can_be_written(finding: Finding, encoding: str, damage: Stretches) -> bool:
    """Whether the file can hold what the finding's fix puts in, and damaged bytes stay whole."""
    if finding.fix is None:
        return True
    borders = {border for edit in finding.fix.edits for border in (edit.start, edit.end)}
    if any(damage.cover(border - 1, border + 1) for border in borders):
        return False
    if encoding.startswith(("utf-", "gb18030")):
        return True
    try:
        "".join(edit.text for edit in finding.fix.edits).encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _is_near(finding: Finding, new: Finding, displacement: Displacement) -> bool:
    assert finding.fix is not None
    spans = (displacement.span(edit.start, edit.end) for edit in finding.fix.edits)
    return any(start <= new.end and new.start <= end for start, end in spans)
