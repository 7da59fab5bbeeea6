"""The findings of one file as people read them: each with its line, a caret below, and the remedy.

Findings of one family that fill one line after the other are shown as one. A rule that reports more than a
few places of one file is folded into a count.
"""

from __future__ import annotations

from lintdoc.checked import rule_of, severity_of
from lintdoc.position import LineTable
from lintdoc.report.excerpt import excerpt
from lintdoc.report.remedy import remedy
from lintdoc.report.runs import Run, runs_of
from lintdoc.report.style import printable
from lintdoc.width import width

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lintdoc.checked import Checked
    from lintdoc.finding import Finding
    from lintdoc.report.style import Style
    from lintdoc.rule import Rule

WIDTH = 100  # columns, where the terminal's are unknown
INDENT = "    "
SEVERITIES = {"error": "错误", "warning": "警告"}


def group(file: Checked, style: Style) -> Iterator[str]:
    """Yield the path of a file that has findings, these, and a blank line."""
    lines = LineTable(file.source.text)
    runs, folded = _folded(runs_of(file.findings, file.source.text) if style.fold else [], style.fold)
    yield style.paint(printable(file.path), "path") + "\n"
    for run in runs or map(Run, file.findings):
        yield _headline(run.first, lines, style)
        yield from _quotation(file.source.text, run, lines, style)
    for rule, number in folded:
        more = style.say(
            f"… {number} more {rule.name} ({rule.code}) in this file",
            f"… 此文件还有 {number} 处 {rule.name}（{rule.code}）",
        )
        yield f"  {style.paint(more, 'dim')}\n"
    yield "\n"


def _folded(runs: Sequence[Run], fold: int) -> tuple[list[Run], list[tuple[Rule, int]]]:
    """Return the runs to show, and how many more findings each rule has."""
    shown: dict[str, int] = {}
    left_out: dict[str, tuple[Rule, int]] = {}
    kept: list[Run] = []
    for run in runs:
        code = rule_of(run.first).code
        shown[code] = shown.get(code, 0) + 1
        if shown[code] <= fold:
            kept.append(run)
            continue
        for finding in (run.first, *run.others):
            rule = rule_of(finding)
            left_out[rule.code] = (rule, left_out.get(rule.code, (rule, 0))[1] + 1)
    return (kept, [left_out[code] for code in sorted(left_out)])


def _headline(finding: Finding, lines: LineTable, style: Style) -> str:
    line, column = lines.position(finding.start)
    rule = rule_of(finding)
    severity = severity_of(finding)
    label = style.paint(style.say(severity, SEVERITIES[severity]), severity)
    name = style.paint(f"{rule.code} {rule.name}", "rule")
    return f"  {line}:{column}  {label}  {name}  {style.message(finding)}\n"


def _quotation(text: str, run: Run, lines: LineTable, style: Style) -> Iterator[str]:
    columns = (style.width or WIDTH) - len(INDENT)
    before, found, after = excerpt(text, run.first, lines, columns)
    if before or found or after:
        carets = style.paint("^" * max(1, width(found)), "mark")
        yield f"{INDENT}{before}{found}{after}".rstrip() + "\n"
        yield f"{INDENT}{' ' * width(before)}{carets}\n"
    if run.others:
        yield from _others(text, run.others, lines, style)
    line = remedy(text, run.first, style)
    if line and not run.others:
        yield f"{INDENT}{style.paint(line, 'dim')}\n"


def _others(text: str, others: Sequence[Finding], lines: LineTable, style: Style) -> Iterator[str]:
    """Yield the lines that are reported with the one above them, as many as are shown of a rule."""
    columns = (style.width or WIDTH) - len(INDENT)
    for finding in others[: style.fold]:
        yield f"{INDENT}{''.join(excerpt(text, finding, lines, columns)).rstrip()}\n"
    last = lines.position(others[-1].start)[0]
    more = style.say(
        f"and so on: {len(others)} more lines down to line {last}"
        if len(others) > style.fold
        else f"these too, down to line {last}",
        f"等等：其后还有 {len(others)} 行，至第 {last} 行"
        if len(others) > style.fold
        else f"以上各行同此，至第 {last} 行",
    )
    yield f"{INDENT}{style.paint(more, 'dim')}\n"
