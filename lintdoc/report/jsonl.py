"""JSON Lines: one object a finding, for other programs to read."""

from __future__ import annotations

from lintdoc.report.record import dumped, records

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lintdoc.checked import Checked
    from lintdoc.report.style import Style


def report(checked: Iterable[Checked], style: Style) -> Iterator[str]:
    """Yield a line for each finding."""
    for file in checked:
        for record in records(file, style):
            yield dumped(record) + "\n"
