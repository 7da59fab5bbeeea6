"""The source line of a finding, cut to the width of the terminal, with carets below."""

from __future__ import annotations

from lintdoc.width import cells

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintdoc.finding import Finding
    from lintdoc.position import LineTable

    Cells = list[tuple[str, int]]

CONTEXT = 30  # columns shown on either side of a finding in a line too long to show
REACH = 2 * CONTEXT  # characters looked at for it: a line may be a megabyte
CUT = ("…", 1)


def excerpt(text: str, finding: Finding, lines: LineTable, columns: int) -> tuple[str, str, str]:
    """Return what is shown before, of and after `finding` on its first line, in at most `columns`.

    The three parts follow each other; a part that is cut ends, or begins, with `…`.
    """
    start, end = lines.span(lines.line(finding.start))
    first, last = min(finding.start, end), min(finding.end, end)
    reach = REACH if end - start > 2 * columns else end - start
    before = cells(text[max(start, first - reach) : first])
    longest = max(reach, columns)
    found = cells(text[first : min(last, first + longest)])
    after = cells(text[last : min(end, last + reach)])
    if end - start > 2 * columns or _columns([*before, *found, *after]) > columns:
        found = _head(found, max(columns - 2 * CONTEXT, columns // 3), last - first > longest)
        side = max(0, min(CONTEXT, (columns - _columns(found)) // 2))
        before = _head(before[::-1], side, first - start > reach)[::-1]
        after = _head(after, side, end - last > reach)
    return (_joined(before), _joined(found), _joined(after))


def _columns(shown: Cells) -> int:
    return sum([columns for _, columns in shown])


def _joined(shown: Cells) -> str:
    return "".join([glyph for glyph, _ in shown])


def _head(shown: Cells, columns: int, is_cut: bool) -> Cells:
    """Return the first of `shown` that fit in `columns`, and `…` if that, or `is_cut`, leaves some out."""
    if not is_cut and _columns(shown) <= columns:
        return shown
    taken = 0
    for index, (_, size) in enumerate(shown):
        if taken + size > columns - CUT[1]:
            return [*shown[:index], CUT]
        taken += size
    return [*shown, CUT]
