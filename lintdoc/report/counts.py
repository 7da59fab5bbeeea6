"""What a run found, in numbers, and the line that says so."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintdoc.checked import Checked
    from lintdoc.report.style import Style


class Counts:
    """Numbers of a run. Who mends files counts `fixed` places and `changed` files; the rest is by `add`."""

    __slots__ = ("changed", "checked", "files", "findings", "fixed", "safe", "suppressed", "unsafe")

    def __init__(self) -> None:
        self.changed = 0
        self.checked = 0
        self.files = 0
        self.findings = 0
        self.fixed = 0
        self.safe = 0
        self.suppressed = 0
        self.unsafe = 0

    def add(self, checked: Checked) -> None:
        """Count a file and its findings."""
        self.checked += 1
        self.files += bool(checked.findings)
        self.findings += len(checked.findings)
        self.suppressed += len(checked.suppressed)
        for finding in checked.findings:
            if finding.fix and finding.fix.edits:
                self.safe += finding.fix.applicability == "safe"
                self.unsafe += finding.fix.applicability == "unsafe"


def summary(counts: Counts, style: Style) -> str:
    """Return one line about the run (no line end): findings, files, what a fix would mend."""
    parts = [_found(counts, style)]
    if counts.suppressed:
        parts.append(style.say(f"{counts.suppressed} accepted", f"另有 {counts.suppressed} 处已获准"))
    return style.say(", ", "，").join(parts) + _fixable(counts, style)


def mended(counts: Counts, style: Style) -> str:
    """Return one line about what was fixed (no line end)."""
    return style.say(
        f"{counts.fixed} fixed in {_files(counts.changed)}",
        f"已修正 {counts.changed} 个文件中的 {counts.fixed} 处",
    )


def _found(counts: Counts, style: Style) -> str:
    if not counts.findings:
        return style.say(f"no findings in {_files(counts.checked)}", f"{counts.checked} 个文件中没有发现问题")
    noun = "finding" if counts.findings == 1 else "findings"
    return style.say(
        f"{counts.findings} {noun} in {_files(counts.files)}",
        f"{counts.files} 个文件中有 {counts.findings} 处问题",
    )


def _files(number: int) -> str:
    return f"{number} file" if number == 1 else f"{number} files"


def _fixable(counts: Counts, style: Style) -> str:
    if counts.safe and counts.unsafe:
        return style.say(
            f" ({counts.safe} fixable with --fix, {counts.unsafe} more with --unsafe-fixes)",
            f"（--fix 可修正 {counts.safe} 处，加 --unsafe-fixes 可再修正 {counts.unsafe} 处）",
        )
    if counts.safe:
        return style.say(f" ({counts.safe} fixable with --fix)", f"（--fix 可修正 {counts.safe} 处）")
    if counts.unsafe:
        return style.say(
            f" ({counts.unsafe} fixable with --fix --unsafe-fixes)",
            f"（--fix --unsafe-fixes 可修正 {counts.unsafe} 处）",
        )
    return ""
