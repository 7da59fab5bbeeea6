"""`lintdoc check`: find documents, run the rules, report."""

from __future__ import annotations

import sys
import time

from lintdoc import compiling
from lintdoc.cli.options import plain
from lintdoc.cli.session import STDIN, Session
from lintdoc.discovery import discover
from lintdoc.errors import LintdocError
from lintdoc.keeping import folder
from lintdoc.report import reporter
from lintdoc.report.counts import Counts, remarks, summary
from lintdoc.report.style import Style

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from lintdoc.checked import Checked
    from lintdoc.cli.console import Console
    from lintdoc.cli.options import Arguments
    from lintdoc.statistics import Statistics

PEOPLE_READ = ("text", "concise")
PROGRESS_AFTER = 1.0
FEW = 50
"""So few files are checked one by one: to look for their results would cost as much as it saves."""


def run_check(argv: list[str], console: Console) -> int:
    """Check what `argv` names and return the exit code."""
    arguments = plain(argv) or _read(argv)
    if arguments.unsafe_fixes and not (arguments.fix or arguments.diff):
        raise LintdocError("--unsafe-fixes alone changes nothing; add --fix, or --diff to see the fixes")
    session = Session(arguments, console)
    report = reporter(arguments.output_format, session.packs.reporters)
    color = console.has_color(arguments.color) and not arguments.output_file
    style = Style(session.lang, color, console.width(), arguments.fold, session.settings.root)  # type: ignore[arg-type]
    counts = Counts()
    statistics = _statistics() if arguments.statistics else None
    checked = _counted(checked_files(arguments, session, counts), counts, statistics)
    _deliver(report(checked, style), arguments, console)
    if statistics:
        from lintdoc.statistics import table

        _deliver_table(table(statistics, style), arguments, console)
    if session.watch:
        from lintdoc.timing import table as table_of_times

        _to_standard_error([table_of_times(session.watch, style)])
    if not (counts.checked or session.skipped or session.failed):
        raise LintdocError(f"no documents in {' '.join(arguments.paths) or '.'}; name a file, or see --help")
    _close(arguments, counts, style, console)
    if session.failed:
        return 2
    changed = counts.changed and (arguments.exit_non_zero_on_fix or arguments.diff)
    return 1 if (counts.findings or changed) and not arguments.exit_zero else 0


def _statistics() -> Statistics:
    from lintdoc.statistics import Statistics

    return Statistics()


def _read(argv: list[str]) -> Arguments:
    from lintdoc.cli.arguments import check_arguments

    return check_arguments(argv)


def checked_files(arguments: Arguments, session: Session, counts: Counts) -> Iterator[Checked]:
    """Yield each file that `arguments.paths` leads to, checked; tell of those that cannot be."""
    began = time.monotonic()
    number = 0
    compiling.keep_in(None if arguments.no_cache else folder())
    paths = arguments.paths or ["."]
    found = list(discover(paths, session.settings, session.packs.readers, session.skipped))
    check, close = _checking([path for path, problem in found if not problem], arguments, session, counts)
    try:
        for path, problem in found:
            if problem:
                session.complain(f"{path}: {problem}")
                continue
            if time.monotonic() - began > PROGRESS_AFTER and number % 10 == 0:
                session.console.progress(f"lintdoc: {number} files checked, now {path}")
            try:
                checked = check(path)
            except LintdocError as error:
                session.complain(str(error))
                continue
            number += 1
            if checked.findings:
                session.console.progress("")
            yield checked
    finally:
        close()
        compiling.save()
    session.console.progress("")
    _tell_skipped(session, arguments.verbose or not number)


def _tell_skipped(session: Session, is_wanted: bool) -> None:
    """Name what was left out: where that is asked for, or where nothing else was checked."""
    for path in session.skipped if is_wanted else ():
        session.console.complain(f"{path}: excluded, not checked")


def _checking(
    paths: Sequence[str], arguments: Arguments, session: Session, counts: Counts
) -> tuple[Callable[[str], Checked], Callable[[], None]]:
    """Return what is done with each of `paths`, in order, and what at the end.

    A file is checked, or mended first; many are checked in bulk; what is known is left out.
    """
    compiling.expect(len(paths))
    narrow = _narrowing(arguments, session, counts)
    if arguments.fix or arguments.diff:
        from lintdoc.cli.repair import check_repaired

        return (lambda path: check_repaired(path, arguments, session, counts, narrow)), _nothing
    check: Callable[[str], Checked] = session.check_file
    close: Callable[[], None] = _nothing
    if len(paths) > FEW and STDIN not in paths and not session.watch:
        from lintdoc.cli.bulk import Bulk

        bulk = Bulk(paths, session, arguments)
        check, close = bulk.check, bulk.close
    return (lambda path: narrow(check(path))), close


def _narrowing(arguments: Arguments, session: Session, counts: Counts) -> Callable[[Checked], Checked]:
    """Return what leaves out of a checked file what is known, or does not touch changed lines."""
    narrow: list[Callable[[Checked], Checked]] = []
    path = session.settings.baseline if arguments.baseline is None else arguments.baseline
    if path is not None:
        from lintdoc.baseline import read_baseline, without_known

        counts.baseline = read_baseline(path, {rule.code for rule in session.rules})
        known = counts.baseline
        narrow.append(lambda checked: without_known(checked, known))
    if arguments.since is not None:
        from lintdoc.changes import changed_lines, only_changed

        changes = changed_lines(arguments.since, session.settings.root)
        narrow.append(lambda checked: only_changed(checked, changes))
    return lambda checked: _narrowed(checked, narrow)


def _narrowed(checked: Checked, narrow: Sequence[Callable[[Checked], Checked]]) -> Checked:
    for one in narrow:
        checked = one(checked)
    return checked


def _nothing() -> None:
    """Nothing is left to do."""


def _counted(checked: Iterable[Checked], counts: Counts, statistics: Statistics | None) -> Iterator[Checked]:
    for one in checked:
        counts.add(one)
        if statistics:
            statistics.add(one)
        yield one


def _deliver(pieces: Iterator[str], arguments: Arguments, console: Console) -> None:
    if _is_text_delivered(arguments):
        _to_standard_error(pieces)
        return
    if arguments.output_file:
        from lintdoc.writing import write_atomically

        data = "".join(pieces).encode("utf-8", "surrogateescape")
        write_atomically(arguments.output_file, data)
        return
    if arguments.output_format not in PEOPLE_READ:
        console.use_utf8()
    for piece in pieces:
        console.write(piece)
    console.flush()


def _deliver_table(text: str, arguments: Arguments, console: Console) -> None:
    is_report_data = arguments.output_format not in PEOPLE_READ and not arguments.output_file
    if is_report_data or _is_text_delivered(arguments):
        _to_standard_error([text])
    else:
        console.write(text)


def _is_text_delivered(arguments: Arguments) -> bool:
    """Whether standard output holds the mended text, or the changes to it."""
    return bool(arguments.diff or (arguments.fix and STDIN in arguments.paths))


def _to_standard_error(pieces: Iterable[str]) -> None:
    """Deliver a report where standard output holds the text itself, or the changes to it."""
    for piece in pieces:
        if sys.stderr is not None:
            sys.stderr.write(piece)


def _close(arguments: Arguments, counts: Counts, style: Style, console: Console) -> None:
    """Tell what was fixed; and someone who watches that nothing was found: elsewhere silence says so."""
    if arguments.output_format in PEOPLE_READ and not _is_text_delivered(arguments):
        console.write("".join(f"{line}\n" for line in remarks(counts, style)))
    is_watched = sys.stderr is not None and sys.stderr.isatty() and STDIN not in arguments.paths
    if arguments.output_format == "text" and is_watched and not counts.findings:
        console.flush()
        sys.stderr.write(summary(counts, style) + "\n")
