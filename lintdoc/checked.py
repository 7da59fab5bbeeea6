"""One file after checking: what reporters read."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lintdoc.document import Source
    from lintdoc.finding import Finding, Severity
    from lintdoc.rule import Rule


class Checked:
    """A file's findings in the order of its text; offsets into `source.text`.

    `suppressed` are findings that a comment, an allow-file or a baseline accepts. The source of a file that
    was not read anew is decoded when it is asked for.
    """

    __slots__ = ("_source", "findings", "path", "suppressed")

    def __init__(
        self,
        path: str,
        source: Source | Callable[[], Source],
        findings: Sequence[Finding],
        suppressed: Sequence[Finding] = (),
    ) -> None:
        self.path = path
        self._source = source
        self.findings = findings
        self.suppressed = suppressed

    @property
    def source(self) -> Source:
        """The file as decoded."""
        if callable(self._source):
            self._source = self._source()
        return self._source


def rule_of(finding: Finding) -> Rule:
    """Return the rule of a finding that has been through the engine."""
    assert finding.rule is not None, "the engine names the rule of every finding"
    return finding.rule


def severity_of(finding: Finding) -> Severity:
    """Return the finding's own severity, or else its rule's."""
    return finding.severity or rule_of(finding).severity
