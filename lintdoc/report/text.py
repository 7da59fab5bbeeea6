"""For people: findings grouped by file, each with its line, a caret below, and the remedy.

A rule that reports more than a few places of one file is folded into a count.
"""

from __future__ import annotations

from lintdoc.checked import rule_of, severity_of
from lintdoc.position import LineTable
from lintdoc.report.counts import Counts, summary
from lintdoc.report.excerpt import excerpt
from lintdoc.report.remedy import remedy
from lintdoc.report.style import printable
from lintdoc.width import width

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lintdoc.checked import Checked
    from lintdoc.finding import Finding
    from lintdoc.report.style import Style
    from lintdoc.rule import Rule

WIDTH = 100  # columns, where the terminal's are unknown
INDENT = "    "
SEVERITIES = {"error": "错误", "warning": "警告"}


def report(checked: Iterable[Checked], style: Style) -> Iterator[str]:
    """Yield a group for each file that has findings, and a summary if any has."""
    counts = Counts()
    for file in checked:
        counts.add(file)
        if file.findings:
            yield from _group(file, style)
    if counts.findings:
        yield summary(counts, style) + "\n"


def _group(file: Checked, style: Style) -> Iterator[str]:
    lines = LineTable(file.source.text)
    findings, folded = _folded(file.findings, style.fold)
    yield style.paint(printable(file.path), "path") + "\n"
    for finding in findings:
        yield _headline(finding, lines, style)
        yield from _quotation(file.source.text, finding, lines, style)
    for rule, number in folded:
        more = style.say(
            f"… {number} more {rule.name} ({rule.code}) in this file",
            f"… 此文件还有 {number} 处 {rule.name}（{rule.code}）",
        )
        yield f"  {style.paint(more, 'dim')}\n"
    yield "\n"


def _folded(findings: Sequence[Finding], fold: int) -> tuple[Sequence[Finding], list[tuple[Rule, int]]]:
    """Return the findings to show, and how many more each rule has."""
    if not fold:
        return (findings, [])
    numbers: dict[str, int] = {}
    rules: dict[str, Rule] = {}
    kept = []
    for finding in findings:
        rule = rule_of(finding)
        rules[rule.code] = rule
        numbers[rule.code] = numbers.get(rule.code, 0) + 1
        if numbers[rule.code] <= fold:
            kept.append(finding)
    return (kept, [(rules[code], number - fold) for code, number in sorted(numbers.items()) if number > fold])


def _headline(finding: Finding, lines: LineTable, style: Style) -> str:
    line, column = lines.position(finding.start)
    rule = rule_of(finding)
    severity = severity_of(finding)
    label = style.paint(style.say(severity, SEVERITIES[severity]), severity)
    name = style.paint(f"{rule.code} {rule.name}", "rule")
    return f"  {line}:{column}  {label}  {name}  {style.message(finding)}\n"


def _quotation(text: str, finding: Finding, lines: LineTable, style: Style) -> Iterator[str]:
    before, found, after = excerpt(text, finding, lines, (style.width or WIDTH) - len(INDENT))
    if before or found or after:
        carets = style.paint("^" * max(1, width(found)), "mark")
        yield f"{INDENT}{before}{found}{after}".rstrip() + "\n"
        yield f"{INDENT}{' ' * width(before)}{carets}\n"
    line = remedy(text, finding, style)
    if line:
        yield f"{INDENT}{style.paint(line, 'dim')}\n"
