"""Edits of a text: which fixes can be applied together, and the text after them.

A fix is applied as a whole or not at all; where two overlap, the left one wins.
"""

from __future__ import annotations

from bisect import bisect_left

from lintdoc.document import Damage, Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Literal

    from lintdoc.displacement import Displacement
    from lintdoc.finding import Edit, Finding, Fix

    Allow = Literal["safe", "unsafe"]


def chosen(text: str, findings: Iterable[Finding], allow: Allow) -> tuple[list[Finding], list[Edit]]:
    """Return the findings whose fixes can be applied together, and the edits in order."""
    wanted = [(one.fix, one) for one in findings if one.fix and _is_allowed(text, one.fix, allow)]
    wanted.sort(key=lambda pair: min((edit.start, edit.end) for edit in pair[0].edits))
    taken: list[Edit] = []
    places: list[tuple[int, int]] = []
    applied = []
    for fix, finding in wanted:
        if all(_is_free(edit, taken, places) for edit in fix.edits):
            applied.append(finding)
            for edit in fix.edits:
                index = bisect_left(places, (edit.start, edit.end))
                if edit not in taken[index : index + 1]:
                    taken.insert(index, edit)
                    places.insert(index, (edit.start, edit.end))
    return (applied, taken)


def edited(text: str, edits: Sequence[Edit]) -> str:
    """Return `text` after `edits`, which are in order and do not overlap."""
    pieces, reached = [], 0
    for edit in edits:
        pieces += [text[reached : edit.start], edit.text]
        reached = edit.end
    return "".join([*pieces, text[reached:]])


def moved(source: Source, edits: Sequence[Edit], displacement: Displacement) -> Source:
    """Return `source` after `edits`; damage that none of them touches stays, at its new place."""
    damage = [
        Damage(*displacement.span(one.start, one.end), one.octets)
        for one in source.damage
        if not displacement.touches(one.start, one.end)
    ]
    return Source(edited(source.text, edits), source.path, source.encoding, source.bom, damage)


def _is_allowed(text: str, fix: Fix, allow: Allow) -> bool:
    """Whether a fix may be applied, and would change anything; its edits must lie in the text and apart."""
    if fix.applicability not in {"safe", allow} or not fix.edits:
        return False
    reached = 0
    for edit in sorted(fix.edits, key=lambda edit: (edit.start, edit.end)):
        if not reached <= edit.start <= edit.end <= len(text):
            return False
        reached = edit.end
    return any(text[edit.start : edit.end] != edit.text for edit in fix.edits)


def _is_free(edit: Edit, taken: Sequence[Edit], places: Sequence[tuple[int, int]]) -> bool:
    """Whether `edit` overlaps none of those taken; the very same edit may be wanted twice."""
    index = bisect_left(places, (edit.start, edit.end))
    return all(
        edit == other
        or ((edit.start, edit.end) != (other.start, other.end)
            and (edit.end <= other.start or other.end <= edit.start))
        for other in taken[max(0, index - 1) : index + 2]
    )  # fmt: skip
