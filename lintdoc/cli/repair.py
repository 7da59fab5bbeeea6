"""`lintdoc check --fix` and `--diff`: mend a file, or show how it would be mended."""

from __future__ import annotations

from lintdoc.checked import Checked, rule_of
from lintdoc.cli.session import STDIN
from lintdoc.decoding import encode
from lintdoc.fixing import converge
from lintdoc.writing import diff, write_atomically

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lintdoc.cli.options import Arguments
    from lintdoc.cli.session import Session
    from lintdoc.document import Source
    from lintdoc.finding import Finding
    from lintdoc.fixing import Repair
    from lintdoc.report.counts import Counts

    Narrow = Callable[[Checked], Checked]


def check_repaired(
    path: str, arguments: Arguments, session: Session, counts: Counts, narrow: Narrow
) -> Checked:
    """Apply the fixes asked for to the file `path` and return it checked as it is then.

    What `narrow` leaves out is not mended, and is left out afterwards too. With `--diff` nothing is
    written: the changes go to standard output. Raises `LintdocError`.
    """
    source = session.source(path)
    allow = "unsafe" if arguments.unsafe_fixes else "safe"
    before = session.check(source)
    narrowed = narrow(before)
    wanted = {id(one) for one in narrowed.findings}

    def findings(one: Source) -> Sequence[Finding]:
        return before.findings if one is source else session.check(one).findings

    aside = [one for one in before.findings if id(one) not in wanted]
    repair = converge(source, findings, allow, aside)  # type: ignore[arg-type]
    counts.add_repair(source.path, repair.by_rule, _withheld(repair, allow))
    if arguments.diff:
        session.console.write(diff(source.path, source.text, repair.source.text))
    elif path == STDIN:
        session.console.write_bytes(encode(repair.source))
    elif repair.source is not source:
        write_atomically(path, encode(repair.source))
    return narrowed if repair.source is source else _after(session, repair, narrowed)


def _withheld(repair: Repair, allow: str) -> list[str]:
    """Return the rules of the fixes that were asked for and would have done harm."""
    open_ones = [(one, one.fix) for one in repair.withdrawn if not repair.aside.holds(one)]
    return [rule_of(one).name for one, fix in open_ones if fix and fix.applicability in ("safe", allow)]


def _after(session: Session, repair: Repair, narrowed: Checked) -> Checked:
    """Return the mended file checked; what was left out before still is, accepted where it was."""
    after = session.check(repair.source)
    rest = [one for one in after.findings if not repair.aside.holds(one)]
    accepted = {rule_of(one).code for one in narrowed.suppressed}
    kept = [one for one in after.findings if repair.aside.holds(one) and rule_of(one).code in accepted]
    return Checked(after.path, after.source, rest, [*after.suppressed, *kept])
