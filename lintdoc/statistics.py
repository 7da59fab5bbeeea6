"""How clean documents are, in numbers: findings of each rule, and a score for each file.

The score is 100 for a file without findings, and halves with every two errors per 1,000
characters; a warning counts as a quarter of an error. White space is not counted, and a
file counts as at least 500 characters long, so that one slip in a note does not sink it.
"""

from __future__ import annotations

from lintdoc.checked import rule_of, severity_of
from lintdoc.report.style import printable
from lintdoc.width import width

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lintdoc.checked import Checked
    from lintdoc.report.style import Style
    from lintdoc.rule import Rule

WEIGHTS = {"error": 1.0, "warning": 0.25}
HALVING = 2.0  # errors per 1,000 characters
SHORTEST = 500  # characters
FILES_SHOWN = 20


class Tally:
    """The findings of one rule: how many, how many of them can be mended, in which number of files."""

    __slots__ = ("files", "findings", "fixable", "rule")

    def __init__(self, rule: Rule) -> None:
        self.rule = rule
        self.findings = 0
        self.fixable = 0
        self.files = 0


class Standing:
    """One file: its length in characters that are not white space, its findings and its score."""

    __slots__ = ("characters", "findings", "path", "score")

    def __init__(self, path: str, characters: int, findings: int, score: float) -> None:
        self.path = path
        self.characters = characters
        self.findings = findings
        self.score = score


class Statistics:
    """Numbers of a run: `rules` by code, `files` in the order they were checked."""

    __slots__ = ("files", "rules")

    def __init__(self) -> None:
        self.rules: dict[str, Tally] = {}
        self.files: list[Standing] = []

    def add(self, checked: Checked) -> None:
        """Count a file and its findings."""
        standing = Standing(checked.path, _length(checked), len(checked.findings), score(checked))
        self.files.append(standing)
        for finding in checked.findings:
            rule = rule_of(finding)
            tally = self.rules.setdefault(rule.code, Tally(rule))
            tally.findings += 1
            fix = finding.fix
            tally.fixable += bool(fix and fix.edits and fix.applicability != "suggestion")
        for code in {rule_of(finding).code for finding in checked.findings}:
            self.rules[code].files += 1


def _length(checked: Checked) -> int:
    return len("".join(checked.source.text.split()))


def score(checked: Checked) -> float:
    """Return the score of a file, 0 to 100."""
    characters = _length(checked)
    weight = sum(WEIGHTS[severity_of(finding)] for finding in checked.findings)
    density = 1000 * weight / max(characters, SHORTEST)
    return float(100 * 0.5 ** (density / HALVING))


def table(statistics: Statistics, style: Style) -> str:
    """Return two tables: rules by number of findings, and the files with findings, worst first."""
    if not statistics.rules:
        return ""
    rules = sorted(statistics.rules.values(), key=lambda one: (-one.findings, one.rule.code))
    headings = style.say("findings files fixable rule", "问题 文件 可修正 规则").split()
    rows = [
        [str(one.findings), str(one.files), str(one.fixable), f"{one.rule.code} {one.rule.name}"]
        for one in rules
    ]
    return "".join(aligned([headings, *rows])) + "\n" + _files(statistics, style)


def _files(statistics: Statistics, style: Style) -> str:
    found = sorted((one for one in statistics.files if one.findings), key=lambda one: (one.score, one.path))
    headings = style.say("score findings characters file", "得分 问题 字数 文件").split()
    rows = [
        [f"{one.score:.0f}", str(one.findings), str(one.characters), printable(one.path)]
        for one in found[:FILES_SHOWN]
    ]
    text = "".join(aligned([headings, *rows]))
    if len(found) > FILES_SHOWN:
        more = len(found) - FILES_SHOWN
        text += style.say(f"… {more} more files with findings\n", f"… 另有 {more} 个文件有问题\n")
    return text


def aligned(rows: Iterable[list[str]]) -> Iterator[str]:
    """Yield lines of columns: numbers flush right, the last column as it is."""
    rows = list(rows)
    widths = [max(width(row[column]) for row in rows) for column in range(len(rows[0]) - 1)]
    for row in rows:
        numbers = [" " * (size - width(cell)) + cell for size, cell in zip(widths, row[:-1], strict=True)]
        yield "  ".join([*numbers, row[-1]]) + "\n"
