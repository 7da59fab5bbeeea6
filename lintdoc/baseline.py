"""Findings that a project knows of and has put off: only what is new is reported.

A line a finding: path (from the baseline's folder), code, fingerprint, how often, the text;
parted by tabs and sorted, so that a merge conflict is solved by keeping the lines of both sides.
Entries hold no line numbers: they outlive edits elsewhere, paragraphs that move, a
neighbour that is mended, and a file that gets another name.
"""

from __future__ import annotations

import os

from lintdoc.checked import Checked, rule_of
from lintdoc.errors import LintdocError
from lintdoc.fingerprint import place
from lintdoc.paths import from_root
from lintdoc.width import shown
from lintdoc.writing import write_atomically

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from typing import TypeVar

    from lintdoc.finding import Finding

    Key = tuple[str, str, str]  # code, fingerprint, text
    Entries = dict[Key, int]
    Known = TypeVar("Known")

HEADER = "# Findings known to lintdoc and not reported. Made by: lintdoc baseline\n"
MERGE_MARKS = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")
ESCAPES = {"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}
LONGEST = 30  # characters of a finding's text that are kept, to be read and to know it by


class Baseline:
    """Known findings by file. `gone` counts those that were not found in the files seen so far.

    `codes` are those of the rules that run (None: all): of other rules nothing can be gone.
    """

    def __init__(self, root: str, files: dict[str, Entries], codes: Collection[str] | None = None) -> None:
        self.root = root
        self.files = files
        self.codes = codes
        self.gone = 0
        self._orphans: Entries | None = None

    def __len__(self) -> int:
        """How many findings are known."""
        return sum(sum(entries.values()) for entries in self.files.values())

    def beyond(self, other: Baseline) -> int:
        """How many findings are known here that `other` does not know."""
        mine, others = self._by_key(), other._by_key()
        return sum(max(0, count - others.get(key, 0)) for key, count in mine.items())

    def _by_key(self) -> dict[tuple[str, Key], int]:
        return {(path, key): count for path, entries in self.files.items() for key, count in entries.items()}

    def concerns(self, code: str) -> bool:
        """Whether the rule of that code runs."""
        return self.codes is None or code in self.codes

    def inside(self, path: str) -> str:
        """Return `path` from the baseline's folder, as entries name it."""
        return from_root(path, self.root)

    @property
    def orphans(self) -> Entries:
        """The entries of files that are there no longer: one of the files that are may be it, renamed."""
        if self._orphans is None:
            self._orphans = {}
            for path, entries in self.files.items():
                if not os.path.exists(os.path.join(self.root, path)):
                    for key, count in entries.items():
                        self._orphans[key] = self._orphans.get(key, 0) + count
        return self._orphans


def read_baseline(path: str, codes: Collection[str] | None = None) -> Baseline:
    """Return the baseline in the file `path`, for a run of the rules of `codes` (None: all).

    Raises `LintdocError` naming file and line.
    """
    try:
        with open(path, "rb") as file:
            text = file.read().decode("utf-8", "surrogateescape")
    except OSError as error:
        hint = "; make it with lintdoc baseline" if isinstance(error, FileNotFoundError) else ""
        raise LintdocError(f"{shown(path)}: cannot be read: {error.strerror}{hint}") from None
    files: dict[str, Entries] = {}
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip() and not line.startswith("#"):
            name, key, count = _parsed(line.rstrip("\r"), f"{shown(path)}:{number}")
            entries = files.setdefault(name, {})
            entries[key] = max(count, entries.get(key, 0))  # both sides of a merge may know it
    return Baseline(os.path.dirname(os.path.abspath(path)), files, codes)


def write_baseline(path: str, checked: Iterable[Checked], before: Baseline | None = None) -> Baseline:
    """Write the findings of the files `checked` to `path`; return the new baseline.

    Of `before`, the entries of files that were not checked now, and those of rules that did not
    run, are kept, where the files are still there. Raises `LintdocError`.
    """
    new = Baseline(os.path.dirname(os.path.abspath(path)), {})
    for file in checked:
        entries = new.files.setdefault(new.inside(file.path), {})
        for finding in file.findings:
            key = _key(file.source.text, finding)
            entries[key] = entries.get(key, 0) + 1
    for name, entries in before.files.items() if before else ():
        if before and os.path.exists(os.path.join(new.root, name)):
            is_checked = name in new.files
            kept = {
                key: count for key, count in entries.items() if not (is_checked and before.concerns(key[0]))
            }
            new.files.setdefault(name, {}).update(kept)
    lines = sorted(_lines(new.files))
    write_atomically(path, "".join([HEADER, *lines]).encode("utf-8", "surrogateescape"))
    return new


def without_known(checked: Checked, baseline: Baseline) -> Checked:
    """Return `checked` with the findings that `baseline` knows among the suppressed.

    An entry is met by a finding with its fingerprint; or else, once, by one with its text
    in the same file (its neighbourhood was edited), or with its fingerprint in a file that
    took the name of one that is gone.
    """
    text = checked.source.text
    left = dict(baseline.files.get(baseline.inside(checked.path), {}))
    keyed = [(_key(text, finding), finding) for finding in checked.findings]
    known = _met(keyed, left)
    by_text: dict[tuple[str, str], int] = {}
    for (code, _, quotation), count in left.items():
        by_text[code, quotation] = by_text.get((code, quotation), 0) + count
    known |= _met([((key[0], key[2]), one) for key, one in keyed if id(one) not in known], by_text)
    if baseline.inside(checked.path) not in baseline.files:
        known |= _met(keyed, baseline.orphans)
    baseline.gone += sum(count for (code, _), count in by_text.items() if baseline.concerns(code))
    fresh = [finding for finding in checked.findings if id(finding) not in known]
    accepted = [finding for finding in checked.findings if id(finding) in known]
    return Checked(checked.path, checked.source, fresh, [*checked.suppressed, *accepted])


def _met(keyed: Sequence[tuple[Known, Finding]], entries: dict[Known, int]) -> set[int]:
    """Return the ids of findings that meet `entries`, and count these down."""
    met = set()
    for key, finding in keyed:
        if entries.get(key, 0) > 0:
            entries[key] -= 1
            met.add(id(finding))
    return met


def _key(text: str, finding: Finding) -> Key:
    solid = "".join(text[finding.start : finding.start + 2 * LONGEST][: finding.end - finding.start].split())
    return (rule_of(finding).code, place(text, finding), shown(solid[:LONGEST]))


def _lines(files: dict[str, Entries]) -> Iterator[str]:
    for path, entries in files.items():
        for (code, fingerprint, text), count in entries.items():
            yield f"{_escaped(path)}\t{code}\t{fingerprint}\t{count}\t{text}\n"


def _parsed(line: str, place: str) -> tuple[str, Key, int]:
    if line.startswith(MERGE_MARKS):
        raise LintdocError(f"{place}: a merge conflict; keep the lines of both sides, drop the marks")
    fields = line.split("\t")
    if len(fields) != 5 or not fields[3].isdecimal():
        raise LintdocError(f"{place}: not an entry of a baseline; make the file anew with lintdoc baseline")
    return (_unescaped(fields[0]), (fields[1], fields[2], fields[4]), int(fields[3]))


def _escaped(path: str) -> str:
    escaped = "".join(ESCAPES.get(character, character) for character in path)
    return f"\\{escaped}" if escaped.startswith("#") else escaped


def _unescaped(path: str) -> str:
    if "\\" not in path:
        return path
    marked = path.replace("\\\\", "\0").replace("\\#", "#")
    for character, escape in list(ESCAPES.items())[1:]:
        marked = marked.replace(escape, character)
    return marked.replace("\0", "\\")
