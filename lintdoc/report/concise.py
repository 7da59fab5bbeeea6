"""One line a finding: `path:line:column: CODE name: message`."""

from __future__ import annotations

from lintdoc.checked import rule_of
from lintdoc.position import LineTable
from lintdoc.report.style import Style, printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lintdoc.checked import Checked


def report(checked: Iterable[Checked], style: Style) -> Iterator[str]:
    """Yield a line for each finding."""
    for file in checked:
        if not file.findings:
            continue
        lines = LineTable(file.source.text)
        path = style.paint(printable(file.path), "path")
        for finding in file.findings:
            line, column = lines.position(finding.start)
            rule = rule_of(finding)
            name = style.paint(f"{rule.code} {rule.name}", "rule")
            yield f"{path}:{line}:{column}: {name}: {style.message(finding)}\n"
