"""One file after checking: what reporters read."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from lintdoc.document import Source
    from lintdoc.finding import Finding, Severity
    from lintdoc.rule import Rule


class Checked:
    """A file's findings in the order of its text; offsets into `source.text`.

    `suppressed` are findings that a comment, an allow-file or a baseline accepts.
    """

    __slots__ = ("findings", "path", "source", "suppressed")

    def __init__(
        self,
        path: str,
        source: Source,
        findings: Sequence[Finding],
        suppressed: Sequence[Finding] = (),
    ) -> None:
        self.path = path
        self.source = source
        self.findings = findings
        self.suppressed = suppressed


def rule_of(finding: Finding) -> Rule:
    """Return the rule of a finding that has been through the engine."""
    assert finding.rule is not None, "the engine names the rule of every finding"
    return finding.rule


def severity_of(finding: Finding) -> Severity:
    """Return the finding's own severity, or else its rule's."""
    return finding.severity or rule_of(finding).severity
