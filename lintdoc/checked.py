"""One file after checking: what reporters read."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from lintdoc.document import Source
    from lintdoc.finding import Finding


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
