"""`lintdoc baseline`: write down the findings there are, so that only new ones are reported."""

from __future__ import annotations

import os

from lintdoc.baseline import read_baseline, write_baseline
from lintdoc.cli.arguments import Parser, add_configuration
from lintdoc.cli.check import checked_files
from lintdoc.cli.session import Session
from lintdoc.report.counts import Counts
from lintdoc.tree import shown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintdoc.baseline import Baseline
    from lintdoc.cli.console import Console

FILE = ".lintdoc-baseline"


def run_baseline(argv: list[str], console: Console) -> int:
    """Check what `argv` names and write the findings to the baseline; mended ones fall out of it."""
    parser = Parser(
        "baseline", "Write a file of known findings, which `lintdoc check --baseline` leaves out."
    )
    parser.add_argument("paths", nargs="*", metavar="PATH", help="files and folders; default: .")
    parser.add_argument(
        "--output-file", metavar="FILE", help=f"default: `baseline` of the configuration, or {FILE}"
    )
    add_configuration(parser)
    parser.set_defaults(
        fix=False, diff=False, baseline=None, since=None, verbose=False, jobs=0, no_cache=False
    )
    arguments = parser.read(argv)
    session = Session(arguments, console)
    configured = _taken_out(session)
    path = arguments.output_file or configured or FILE
    codes = {rule.code for rule in session.rules}
    before = read_baseline(path, codes) if os.path.exists(path) else None
    after = write_baseline(path, checked_files(arguments, session, Counts()), before)
    console.write(f"{path}: {_told(after, before)}\n")
    return 2 if session.failed else 0


def _taken_out(session: Session) -> str:
    """Return the baseline that the settings name, and forget it: nothing is left out while one is made."""
    path, session.settings.baseline = session.settings.baseline, None
    return shown(path) if path else ""


def _told(after: Baseline, before: Baseline | None) -> str:
    known = f"{len(after)} finding{'' if len(after) == 1 else 's'} known"
    if before is None:
        return known
    return f"{known}, {after.beyond(before)} new, {before.beyond(after)} gone"
