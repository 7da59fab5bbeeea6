"""A finding as the keys and values of the machine-readable formats."""

from __future__ import annotations

from lintdoc.checked import rule_of, severity_of
from lintdoc.fingerprint import fingerprints_of
from lintdoc.position import LineTable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lintdoc.checked import Checked
    from lintdoc.finding import Finding, Fix
    from lintdoc.report.style import Style

LINE_SEPARATORS = "\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}\N{NEXT LINE}"


def records(checked: Checked, style: Style) -> Iterator[dict[str, object]]:
    """Yield a record for each finding. Offsets and columns are in code points."""
    if not checked.findings:
        return
    lines = LineTable(checked.source.text)
    names, _ = fingerprints_of(checked)
    for finding, name in zip(checked.findings, names, strict=True):
        yield _record(checked, finding, lines, style) | {"fingerprint": name}


def suggestion(text: str, finding: Finding) -> str | None:
    """Return what the finding's span of `text` would read after its fix, or its first candidate.

    None where there is neither, or the fix edits other places too.
    """
    fix = finding.fix
    if fix is None:
        return None
    edits = sorted(fix.edits, key=lambda edit: (edit.start, edit.end))
    if not edits or edits[0].start < finding.start or max(edit.end for edit in edits) > finding.end:
        return fix.candidates[0] if fix.candidates else None
    pieces, reached = [], finding.start
    for edit in edits:
        pieces += [text[reached : edit.start], edit.text]
        reached = edit.end
    return "".join([*pieces, text[reached : finding.end]])


def dumped(value: object, indent: int | None = None) -> str:
    """Return `value` as JSON that any reader takes, and that holds no line end but its own.

    Han stays readable; lone surrogates and Unicode's line separators are escaped.
    """
    import json

    text = json.dumps(value, ensure_ascii=False, indent=indent)
    if not text.isprintable():
        text = text.encode("utf-8", "backslashreplace").decode("utf-8")
        for separator in LINE_SEPARATORS:
            text = text.replace(separator, f"\\u{ord(separator):04x}")
    return text


def _record(checked: Checked, finding: Finding, lines: LineTable, style: Style) -> dict[str, object]:
    rule = rule_of(finding)
    text = checked.source.text
    line, column = lines.position(finding.start)
    end_line, end_column = lines.position(finding.end)
    return {
        "path": checked.path,
        "code": rule.code,
        "name": rule.name,
        "family": rule.family,
        "severity": severity_of(finding),
        "message": style.say(finding.en, finding.zh),
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
        "start": finding.start,
        "end": finding.end,
        "text": text[finding.start : finding.end],
        "suggestion": suggestion(text, finding),
        "fix": finding.fix and _fix(finding.fix),
    }


def _fix(fix: Fix) -> dict[str, object]:
    return {
        "applicability": fix.applicability,
        "edits": [{"start": edit.start, "end": edit.end, "text": edit.text} for edit in fix.edits],
        "candidates": list(fix.candidates),
    }
