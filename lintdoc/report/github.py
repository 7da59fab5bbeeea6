"""Annotations on GitHub: workflow commands, as many as GitHub is willing to show."""

from __future__ import annotations

from lintdoc.checked import rule_of, severity_of
from lintdoc.position import LineTable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lintdoc.checked import Checked
    from lintdoc.finding import Finding
    from lintdoc.report.style import Style

PER_FILE = 10
TOTAL = 50
DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def report(checked: Iterable[Checked], style: Style) -> Iterator[str]:
    """Yield a command for each finding up to the limits, and a notice of how many are left out."""
    given = left_out = 0
    for file in checked:
        number = min(len(file.findings), PER_FILE, TOTAL - given)
        given += number
        left_out += len(file.findings) - number
        if number:
            lines = LineTable(file.source.text)
            for finding in file.findings[:number]:
                yield _command(file, finding, lines, style)
    if left_out:
        more = style.say(
            f"{left_out} more findings are not annotated; run lintdoc to see all",
            f"另有 {left_out} 处问题未标注，请运行 lintdoc 查看全部",
        )
        yield f"::notice title=lintdoc::{more}\n"


def _command(file: Checked, finding: Finding, lines: LineTable, style: Style) -> str:
    rule = rule_of(finding)
    line, column = lines.position(finding.start)
    end_line, end_column = lines.position(finding.end)
    properties = {"file": style.from_root(file.path), "line": str(line), "endLine": str(end_line)}
    if line == end_line:  # GitHub drops an annotation that has columns on two lines
        properties |= {"col": str(column), "endColumn": str(end_column)}
    properties["title"] = f"{rule.code} {rule.name}"
    written = ",".join(f"{key}={_escaped(value)}" for key, value in properties.items())
    return f"::{severity_of(finding)} {written}::{style.message(finding).translate(DATA)}\n"


def _escaped(value: str) -> str:
    return value.encode("utf-8", "surrogateescape").decode("utf-8", "replace").translate(PROPERTY)
