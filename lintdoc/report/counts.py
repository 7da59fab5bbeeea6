"""What a run found, in numbers, and the line that says so."""

from __future__ import annotations

from lintdoc.report.style import printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from lintdoc.baseline import Baseline
    from lintdoc.checked import Checked
    from lintdoc.report.style import Style


class Counts:
    """Numbers of a run. Who mends files tells `add_repair`; the rest is by `add`.

    `repairs`: by file, how many fixes of each rule were applied; `withheld`: by rule, those that were
    asked for and not applied. `baseline`: the one in use, if any.
    """

    __slots__ = (
        "baseline", "changed", "checked", "files", "findings", "repairs", "safe", "suppressed", "unsafe",
        "withheld",
    )  # fmt: skip

    def __init__(self) -> None:
        self.baseline: Baseline | None = None
        self.changed = 0
        self.checked = 0
        self.files = 0
        self.findings = 0
        self.repairs: dict[str, Mapping[str, int]] = {}
        self.safe = 0
        self.suppressed = 0
        self.unsafe = 0
        self.withheld: dict[str, int] = {}

    def add_repair(self, path: str, by_rule: Mapping[str, int], withheld: Iterable[str]) -> None:
        """Count what was mended in a file, by rule, and name the rules of what was not."""
        for name in withheld:
            self.withheld[name] = self.withheld.get(name, 0) + 1
        if by_rule:
            self.changed += 1
            self.repairs[path] = by_rule

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


def remarks(counts: Counts, style: Style) -> Iterator[str]:
    """Yield what a person should know beside the findings: what was fixed, withheld, or is gone."""
    for path, by_rule in counts.repairs.items():
        rules = _by_rule(by_rule)
        yield style.say(f"fixed {printable(path)}: {rules}", f"已修正 {printable(path)}：{rules}")
    if counts.repairs:
        number = sum(sum(by_rule.values()) for by_rule in counts.repairs.values())
        yield style.say(
            f"{number} fixed in {_files(counts.changed)}", f"已修正 {counts.changed} 个文件中的 {number} 处"
        )
    if counts.withheld:
        rules = _by_rule(counts.withheld)
        yield style.say(
            f"not fixed: {rules}: it would bring new findings, or the encoding lacks a character",
            f"未修正：{rules}：修正会引出新的问题，或文件的编码没有所需的字",
        )
    if counts.baseline is not None and counts.baseline.gone:
        gone = counts.baseline.gone
        yield style.say(
            f"{gone} in the baseline not found any more: lintdoc baseline takes them out",
            f"基线中有 {gone} 处已不存在：运行 lintdoc baseline 即可移除",
        )


def _by_rule(numbers: Mapping[str, int]) -> str:
    return ", ".join(f"{number} {name}" for name, number in sorted(numbers.items()))


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
