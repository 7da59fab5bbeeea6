"""What would mend a finding, in one line."""

from __future__ import annotations

from lintdoc.width import shown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintdoc.finding import Finding, Fix
    from lintdoc.report.style import Style

LONGEST = 40  # characters quoted of a text
LABELS = {
    "safe": ("fix: ", "修正："),
    "unsafe": ("unsafe fix: ", "修正（须核对）："),
    "suggestion": ("suggestion: ", "建议："),
}


def remedy(text: str, finding: Finding, style: Style) -> str:
    """Return the fix of `finding` as `fix: 戰斗 → 戰鬥`, its candidates, or nothing."""
    fix = finding.fix
    if fix is None:
        return ""
    if fix.edits:
        label = style.say(*LABELS[fix.applicability])
        return label + _change(text, finding, fix, style)
    if not fix.candidates:
        return ""
    return style.say("candidates: ", "可作：") + " / ".join(map(quoted, fix.candidates))


def _change(text: str, finding: Finding, fix: Fix, style: Style) -> str:
    start, end = min(edit.start for edit in fix.edits), max(edit.end for edit in fix.edits)
    if start >= finding.start and end <= finding.end and finding.end - finding.start <= LONGEST:
        start, end = finding.start, finding.end
    old, new = text[start:end], _edited(text, fix, start, end)
    if not new:
        return style.say(f"delete “{quoted(old)}”", f"删去“{quoted(old)}”")
    if not old:
        return style.say(f"insert “{quoted(new)}”", f"插入“{quoted(new)}”")
    return f"{quoted(old)} → {quoted(new)}"


def _edited(text: str, fix: Fix, start: int, end: int) -> str:
    pieces = []
    for edit in sorted(fix.edits, key=lambda edit: (edit.start, edit.end)):
        pieces += [text[start : edit.start], edit.text]
        start = edit.end
    return "".join([*pieces, text[start:end]])


def quoted(text: str) -> str:
    """Return `text` fit to print, its middle left out where it is long."""
    if len(text) > LONGEST:
        half = LONGEST // 2
        return f"{shown(text[:half])}…{shown(text[-half:])}"
    return shown(text)
