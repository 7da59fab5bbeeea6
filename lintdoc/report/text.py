"""For people: findings grouped by file, and a summary.

Many a run finds nothing: what shows findings is imported with the first.
"""

from __future__ import annotations

from lintdoc.report.counts import Counts, summary

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lintdoc.checked import Checked
    from lintdoc.report.style import Style


def report(checked: Iterable[Checked], style: Style) -> Iterator[str]:
    """Yield a group for each file that has findings, and a summary if any has."""
    counts = Counts()
    for file in checked:
        counts.add(file)
        if file.findings:
            from lintdoc.report.groups import group

            yield from group(file, style)
    if counts.findings:
        yield summary(counts, style) + "\n"
