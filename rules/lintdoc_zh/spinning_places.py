"""Where listed forms stand in a text, with what stands beside them; all in Simplified characters."""

from __future__ import annotations

from functools import cache

from lintdoc_zh.spinning_keys import Keys
from lintdoc_zh.spinning_model import Place
from lintdoc_zh.spinning_tables import EDGE, form_starts, forms_from

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable


def places_of(forms: Iterable[str], text: str) -> dict[str, list[Place]]:
    """Return the places of those of the forms that stand in `text`, overlapping ones too."""
    found: dict[str, list[Place]] = {}
    for form in sorted(forms):
        start = text.find(form)
        while start >= 0:
            found.setdefault(form, []).append(place_at(start, form, text))
            start = text.find(form, start + 1)
    return found


def forms_begun_in(text: str) -> set[str]:
    """Return the listed forms whose first two characters stand in `text`."""
    return {form for start in _form_starts().found(text) for form in forms_from(start)}


def places_by_form(text: str) -> dict[str, list[Place]]:
    """Return every place of every listed form in `text`, overlapping ones too."""
    return places_of(forms_begun_in(text), text)


def place_at(start: int, form: str, text: str) -> Place:
    """Return the place of a form that stands at `start`."""
    end = start + len(form)
    before = text[start - 2 : start] if start > 1 else (EDGE * 2 + text[:start])[-2:]
    after = text[end : end + 2] if end + 1 < len(text) else (text[end:] + EDGE * 2)[:2]
    return Place(start, form, before, after)


@cache
def _form_starts() -> Keys:
    return Keys(form_starts())
