"""Where listed forms stand in a text, with how they fit there; all in Simplified characters."""

from __future__ import annotations

from array import array
from functools import cache

from lintdoc_zh.spinning_model import fit_of
from lintdoc_zh.spinning_tables import EDGE, form_starts, forms_from

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Container, Mapping

    from lintdoc_zh.spinning_model import Fit

    Places = dict[str, list[tuple[int, Fit]]]
    """Where each form stands, in order."""


def starts_in(text: str) -> dict[str, list[int]]:
    """Return where the first two characters of listed forms stand, the rarest in clean text first."""
    rank_of, starts = _ranks().get, form_starts()
    found: dict[int, list[int]] = {}
    for first in (0, 1):
        for number, rank in enumerate(map(rank_of, _twos(text, first))):
            if rank is not None:
                found.setdefault(rank, []).append(first + 2 * number)
    return {starts[2 * rank : 2 * rank + 2]: sorted(found[rank]) for rank in sorted(found)}


def places_of(starts: Mapping[str, list[int]], text: str, left_out: Container[str] = ()) -> Places:
    """Return every place of the forms that begin there, overlapping ones too; some are left out."""
    found: Places = {}
    padded = f"{EDGE * 2}{text}{EDGE * 2}"
    for start, places in starts.items():
        for form in forms_from(start):
            if form in left_out:
                continue
            width = len(form)
            standing = places if width == 2 else [at for at in places if text.startswith(form, at)]
            if standing:
                found[form] = [(at, fit_of(padded[at : at + width + 4])) for at in standing]
    return found


@cache
def _ranks() -> dict[int, int]:
    return {start: rank for rank, start in enumerate(_twos(form_starts(), 0))}


def _twos(text: str, first: int) -> array[int]:
    """Return the first of the characters of `text` and the next as a number, then the next two."""
    octets = text.encode("utf-32-le", "surrogatepass")
    return array("Q", octets[4 * first : len(octets) - (len(octets) - 4 * first) % 8])
