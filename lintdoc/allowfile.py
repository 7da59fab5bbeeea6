"""Findings allowed by `.lintdoc-allow`, for documents that cannot hold a comment.

One entry a line, parted by tabs: a pattern of files as in `.gitignore`, relative to the
file's directory; a rule (code, name or family); the text that is allowed, in quotation marks
(may be left out: any); the reason. `#` begins a comment line.

    drafts/*.txt	masked-text	“*个乡镇”	the form is filled in by hand
    quotes/	ZH2		quoted as printed

The text is what was found, or a longer stretch around it; white space of any kind is alike.
"""

from __future__ import annotations

import os

from lintdoc.compiling import compiled
from lintdoc.errors import LintdocError
from lintdoc.patterns import Patterns
from lintdoc.selection import matching
from lintdoc.tree import shown, upwards

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from lintdoc.finding import Finding
    from lintdoc.rule import Rule

NAME = ".lintdoc-allow"
QUOTES = {"“": "”", '"': '"', "「": "」", "『": "』", "'": "'", "‘": "’"}
SPACE = r"\s+"


class Entry:
    """One line: findings of `reference` on `text` ("": any) in files of `pattern` are allowed."""

    __slots__ = ("_files", "_names", "line", "pattern", "reason", "reference", "text")

    def __init__(self, line: int, fields: Sequence[str], root: str, rules: Sequence[Rule]) -> None:
        """Take the fields of a line. Raises `LintdocError` for an unknown rule."""
        self.line = line
        self.pattern, self.reference, text, self.reason = fields
        self.text = compiled(SPACE).sub(" ", _unquoted(text))
        self._files = Patterns([self.pattern], root)
        self._names = {rule.name for rule in matching(self.reference, rules)}

    def is_about(self, path: str) -> bool:
        """Whether the entry holds for the file `path` (absolute)."""
        return self._files.match(path)

    def allows(self, finding: Finding, text: str) -> bool:
        """Whether the entry allows `finding` in the source text `text`."""
        if finding.rule is None or finding.rule.name not in self._names:
            return False
        if not self.text:
            return True
        if compiled(SPACE).sub(" ", text[finding.start : finding.end]) == self.text:
            return True
        reach = 2 * len(self.text)
        before = compiled(SPACE).sub(" ", text[max(0, finding.start - reach) : finding.start])
        found = compiled(SPACE).sub(" ", text[finding.start : finding.end])
        after = compiled(SPACE).sub(" ", text[finding.end : finding.end + reach])
        start = max(0, len(before) + len(found) - len(self.text))
        at = (before + found + after).find(self.text, start)
        return 0 <= at <= len(before) and at + len(self.text) >= len(before) + len(found)


class AllowFile:
    """The entries of one file. `used` holds the line numbers of the entries that allowed something."""

    __slots__ = ("entries", "path", "used")

    def __init__(self, path: str, entries: Sequence[Entry]) -> None:
        self.path = path
        self.entries = entries
        self.used: set[int] = set()

    def apply(self, findings: Sequence[Finding], text: str, path: str) -> tuple[list[Finding], list[Finding]]:
        """Return the findings in the file `path` that stay and those that are allowed.

        `text` is the source text.
        """
        absolute = os.path.abspath(path)
        entries = [entry for entry in self.entries if entry.is_about(absolute)] if findings else []
        kept: list[Finding] = []
        allowed: list[Finding] = []
        for finding in findings:
            lines = {entry.line for entry in entries if entry.allows(finding, text)}
            self.used |= lines
            (allowed if lines else kept).append(finding)
        return kept, allowed

    def unused(self) -> list[Entry]:
        """Return the entries that allowed nothing so far."""
        return [entry for entry in self.entries if entry.line not in self.used]


def find_allowfile(start: str) -> str | None:
    """Return the `.lintdoc-allow` nearest upwards from the directory `start` (to the repository root)."""
    paths = (os.path.join(directory, NAME) for directory in upwards(start))
    return next((path for path in paths if os.path.isfile(path)), None)


def read_allowfile(path: str, rules: Sequence[Rule]) -> AllowFile:
    """Return the entries of the file; `rules` are all there are.

    Raises `LintdocError` naming file and line.
    """
    absolute = os.path.abspath(path)
    title = shown(absolute)
    entries = []
    for number, line in enumerate(_text(absolute, title).split("\n"), 1):
        if line.strip() and not line.startswith("#"):
            try:
                entries.append(Entry(number, _fields(line), os.path.dirname(absolute), rules))
            except LintdocError as error:
                raise LintdocError(f"{title}:{number}: {error}") from None
    return AllowFile(absolute, entries)


def _text(path: str, title: str) -> str:
    try:
        with open(path, encoding="utf-8-sig") as file:
            return file.read()
    except OSError as error:
        raise LintdocError(f"{title}: {(error.strerror or str(error)).lower()}") from None
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise LintdocError(f"{title}:{line}: not UTF-8; save it as UTF-8") from None


def _fields(line: str) -> list[str]:
    """Return pattern, rule, text and reason. A third field without quotation marks is the reason."""
    fields = [field.strip() for field in line.split("\t")]
    if len(fields) < 2 or not fields[0] or not fields[1]:
        raise LintdocError("an entry is a pattern, a tab and a rule; then, if wanted, a text and a reason")
    if len(fields) > 4:
        raise LintdocError(f"{len(fields)} fields parted by tabs, at most 4: pattern, rule, text, reason")
    if len(fields) == 3 and fields[2] and not _is_quoted(fields[2]):
        fields.insert(2, "")
    fields += [""] * (4 - len(fields))
    if fields[2] and not _is_quoted(fields[2]):
        raise LintdocError(f"the text {fields[2]} must stand in quotation marks: “{fields[2]}”")
    return fields


def _is_quoted(text: str) -> bool:
    return len(text) > 2 and text.endswith(QUOTES.get(text[0], "\0"))


def _unquoted(text: str) -> str:
    return text[1:-1] if text else ""
