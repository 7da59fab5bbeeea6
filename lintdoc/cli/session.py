"""What all commands that read documents share: settings, packs, rules, and one file at a time."""

from __future__ import annotations

import os
import sys

from lintdoc.checked import Checked
from lintdoc.cli.console import Console, language
from lintdoc.engine import INTERNAL, Linter
from lintdoc.errors import LintdocError
from lintdoc.packs import load_packs
from lintdoc.reading import read
from lintdoc.settings import check_against, find_config, read_settings
from lintdoc.suppression import RULES as SUPPRESSION_RULES
from lintdoc.suppression import apply

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from lintdoc.allowfile import AllowFile
    from lintdoc.cli.options import Arguments
    from lintdoc.document import Document, Source
    from lintdoc.finding import Finding
    from lintdoc.rule import Rule
    from lintdoc.timing import Stopwatch

STDIN = "-"
ALL: tuple[str, ...] = ()
"""What the linter is known by that runs all rules there are."""


class Session:
    """One run: the settings in force, the rules there are (`known`) and those that run (`rules`).

    `skipped` are the paths that were named but are excluded. `failed` is set when lintdoc
    could not do part of its work: the run ends with exit code 2.
    """

    def __init__(self, arguments: Arguments, console: Console) -> None:
        self.console = console
        self.failed = False
        self.skipped: list[str] = []
        isolated = getattr(arguments, "isolated", False)
        start = os.path.dirname(os.path.abspath(_first_path(arguments)))
        config = getattr(arguments, "config", None) or (None if isolated else find_config(start))
        self.settings = read_settings(config, _overrides(arguments))
        self.packs = load_packs(() if isolated else self.settings.plugins, self.settings.root)
        if self.settings.declares and not isolated:
            from lintdoc.declared import add_declared

            add_declared(self.packs, self.settings)
        self.known: list[Rule] = [*self.packs.rules, *SUPPRESSION_RULES]
        for problem in self.packs.problems:
            self.complain(problem)
        if not self.packs.rules:
            raise LintdocError("no rules are installed, so nothing can be checked; reinstall lintdoc")
        check_against(self.settings, self.known)
        self.lang = language(getattr(arguments, "lang", None) or self.settings.lang)
        self.stdin_filename: str = getattr(arguments, "stdin_filename", "")
        self.watch = _watch(arguments)
        self._rules: list[Rule] | None = None
        self._linters: dict[tuple[str, ...], Linter] = {}
        self._allowfile = None if isolated else self._read_allowfile(start)

    @property
    def rules(self) -> list[Rule]:
        """The rules that the settings select; raises when there are none."""
        if self._rules is None:
            from lintdoc.selection import selected

            self._rules = selected(self.known, self.settings)
        if not self._rules:
            raise LintdocError("the settings select no rule, so nothing can be checked; see lintdoc config")
        return self._rules

    def complain(self, line: str) -> None:
        """Tell the user of trouble, and end the run with 2 when it is over."""
        self.failed = True
        self.console.complain(line)

    def note_failures(self, findings: Sequence[Finding]) -> None:
        """Remember that a rule failed, if one did."""
        self.failed = self.failed or any(one.rule is INTERNAL for one in findings)

    def by_name(self) -> dict[str, Rule]:
        """Return all rules that a finding may be of."""
        return {rule.name: rule for rule in (*self.known, INTERNAL)}

    def allowfiles(self) -> list[str]:
        """Return the path of the allow-file, if there is one."""
        return [self._allowfile.path] if self._allowfile is not None else []

    def source(self, path: str) -> Source:
        """Return the decoded file; `-` is standard input. Raises `LintdocError`."""
        from lintdoc.decoding import decode, octets_of

        if path == STDIN:
            return decode(sys.stdin.buffer.read(), self.stdin_filename or "<stdin>")
        return decode(octets_of(path), path)

    def document(self, source: Source) -> Document:
        """Return `source` as rules read it. Raises `LintdocError`."""
        if self.watch is not None:
            return self.watch.timed("reading", read, source, self.settings.locale, self.packs.readers)
        return read(source, self.settings.locale, self.packs.readers)

    def check_file(self, path: str) -> Checked:
        """Run the rules on the file `path`. Raises `LintdocError`."""
        return self.check(self.source(path))

    def check(self, source: Source) -> Checked:
        """Run the rules on a file and drop what comments and the allow-file permit."""
        document = self.document(source)
        linter = self._linter(source.path)
        found = linter.findings(document)
        if self.settings.applicability:
            from lintdoc.fixing import judged

            found = judged(found, self.settings.applicability)
        self.note_failures(found)
        settings = self.settings
        kept, allowed = apply(
            found,
            source.text,
            linter.rules,
            self.known,
            settings.narrowed,
            document.format,
            settings.severities,
        )
        if self._allowfile is not None:
            kept, more = self._allowfile.apply(kept, source.text, source.path)
            allowed += more
        return Checked(source.path, source, kept, allowed)

    def _linter(self, path: str) -> Linter:
        rules, key = self.rules, ALL
        if self.settings.per_file_ignores:
            from lintdoc.selection import for_path

            rules = for_path(rules, path, self.settings)
            key = tuple(rule.name for rule in rules)
        if key not in self._linters:
            settings = self.settings
            given = (rules, settings.rule_options, settings.severities, self.packs.filters)
            self._linters[key] = Linter(*given) if self.watch is None else self.watch.linter(*given)
        return self._linters[key]

    def _read_allowfile(self, start: str) -> AllowFile | None:
        from lintdoc.allowfile import find_allowfile, read_allowfile

        path = find_allowfile(start)
        return read_allowfile(path, self.known) if path else None


def _watch(arguments: Arguments) -> Stopwatch | None:
    """Return a stopwatch where the time that rules take is asked for."""
    if not getattr(arguments, "timing", False):
        return None
    from lintdoc.timing import Stopwatch

    return Stopwatch()


def _first_path(arguments: Arguments) -> str:
    """Return a path in the folder whose configuration holds: that of the first path named."""
    paths: Sequence[str] = getattr(arguments, "paths", ()) or ()
    path = next((path for path in paths if path != STDIN), "")
    if not path:
        path = getattr(arguments, "stdin_filename", "")
    return os.path.join(path, "x") if not path or os.path.isdir(path) else path


def _overrides(arguments: Arguments) -> dict[str, object]:
    keys = ("select", "extend_select", "ignore", "exclude", "locale", "lang")
    given = {key.replace("_", "-"): getattr(arguments, key, None) for key in keys}
    return {key: value for key, value in given.items() if value is not None}
