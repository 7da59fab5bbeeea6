"""Where listed forms stand in a text, with how they fit there; all in Simplified characters."""

from __future__ import annotations

from functools import cache

from lintdoc_zh.spinning_keys import Keys
from lintdoc_zh.spinning_model import fit_of
from lintdoc_zh.spinning_tables import EDGE, form_starts, forms_from

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from lintdoc_zh.spinning_model import Fit

    Places = dict[str, list[tuple[int, Fit]]]
    """Where each form stands, in order."""


def places_of(forms: Iterable[str], text: str) -> Places:
    """Return the places of those of the forms that stand in `text`, overlapping ones too."""
    found: Places = {}
    padded = f"{EDGE * 2}{text}{EDGE * 2}"
    for form in sorted(forms):
        start = text.find(form)
        if start < 0:
            continue
        width = len(form) + 4
        places = found[form] = []
        while start >= 0:
            places.append((start, fit_of(padded[start : start + width])))
            start = text.find(form, start + 1)
    return found


def starts_in(text: str) -> list[str]:
    """Return in order the first two characters of listed forms that stand in `text`."""
    return sorted(_form_starts().found(text))


def places_by_form(text: str) -> Places:
    """Return every place of every listed form in `text`, overlapping ones too."""
    return places_of(forms_from(starts_in(text)), text)


@cache
def _form_starts() -> Keys:
    return Keys(form_starts())
