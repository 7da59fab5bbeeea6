"""Findings that fill lines one after the other: a person reads them as one."""

from __future__ import annotations

from lintdoc.checked import rule_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from lintdoc.finding import Finding


class Run:
    """A finding, and the `others` of its family that fill the lines after it."""

    __slots__ = ("first", "others")

    def __init__(self, first: Finding) -> None:
        self.first = first
        self.others: list[Finding] = []


def runs_of(findings: Sequence[Finding], text: str) -> list[Run]:
    """Return the findings, which are in order, in runs; most are a run by themselves."""
    runs: list[Run] = []
    open_runs: dict[str, tuple[Run, int]] = {}
    for finding in findings:
        family = rule_of(finding).family
        if not _fills_lines(finding, text):
            runs.append(Run(finding))
            continue
        run, end = open_runs.get(family, (None, 0))
        if run is None or text[end : finding.start].strip():
            run = Run(finding)
            runs.append(run)
        else:
            run.others.append(finding)
        open_runs[family] = (run, finding.end)
    return runs


def _fills_lines(finding: Finding, text: str) -> bool:
    """Whether nothing else stands in the lines of a finding but white space."""
    start, end = finding.start, finding.end
    if start == end or not (text[start - 1 : start].strip() == "" == text[end : end + 1].strip()):
        return False
    line_end = text.find("\n", end)
    after = text[end : line_end if line_end >= 0 else len(text)]
    return not text[text.rfind("\n", 0, start) + 1 : start].strip() and not after.strip()
