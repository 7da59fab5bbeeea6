"""`lintdoc check --fix` and `--diff`: mend a file, or show how it would be mended."""

from __future__ import annotations

from lintdoc.cli.session import STDIN
from lintdoc.decoding import encode
from lintdoc.fixing import converge
from lintdoc.writing import diff, write_atomically

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from lintdoc.checked import Checked
    from lintdoc.cli.options import Arguments
    from lintdoc.cli.session import Session
    from lintdoc.document import Source
    from lintdoc.finding import Finding
    from lintdoc.report.counts import Counts


def check_repaired(path: str, arguments: Arguments, session: Session, counts: Counts) -> Checked:
    """Apply the fixes asked for to the file `path` and return it checked as it is then.

    With `--diff` nothing is written: the changes go to standard output. Raises `LintdocError`.
    """
    source = session.source(path)
    allow = "unsafe" if arguments.unsafe_fixes else "safe"
    before = session.check(source)

    def findings(one: Source) -> Sequence[Finding]:
        return before.findings if one is source else session.check(one).findings

    repair = converge(source, findings, allow)  # type: ignore[arg-type]
    if repair.applied:
        counts.fixed += repair.applied
        counts.changed += 1
    if arguments.diff:
        session.console.write(diff(source.path, source.text, repair.source.text))
    else:
        _write(path, source, repair.source.text, session)
    return before if repair.source is source else session.check(repair.source)


def _write(path: str, source: Source, text: str, session: Session) -> None:
    if path == STDIN:
        session.console.write_bytes(encode(source, text))
    elif text != source.text:
        write_atomically(path, encode(source, text))
