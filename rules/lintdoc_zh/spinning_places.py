"""Where listed forms stand in a text, with what stands beside them; all in Simplified characters."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from lintdoc_zh.spinning_keys import Keys
from lintdoc_zh.spinning_model import Place
from lintdoc_zh.spinning_tables import EDGE, neighbour_classes, pairs

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

_CLASSES = neighbour_classes()


def places_of(forms: Iterable[str], text: str) -> dict[str, list[Place]]:
    """Return the places of those of the forms that stand in `text`, overlapping ones too."""
    found: dict[str, list[Place]] = {}
    for form in sorted(forms):
        start = text.find(form)
        while start >= 0:
            found.setdefault(form, []).append(place_at(start, form, text))
            start = text.find(form, start + 1)
    return found


def places_by_form(text: str) -> dict[str, list[Place]]:
    """Return every place of every listed form in `text`, overlapping ones too."""
    forms, starts = _form_starts()
    return places_of((form for start in starts.found(text) for form in forms[start]), text)


def place_at(start: int, form: str, text: str) -> Place:
    """Return the place of a form that stands at `start`."""
    end = start + len(form)
    before = (EDGE * 2 + text[max(0, start - 2) : start])[-2:].translate(_CLASSES)
    after = (text[end : end + 2] + EDGE * 2)[:2].translate(_CLASSES)
    if before[1] == EDGE:
        before = EDGE * 2
    if after[0] == EDGE:
        after = EDGE * 2
    return Place(start, form, before, after)


@cache
def _form_starts() -> tuple[dict[str, list[str]], Keys]:
    """Return the forms by their first two characters, and what finds these."""
    forms: dict[str, list[str]] = defaultdict(list)
    for form in pairs():
        forms[form[:2]].append(form)
    return forms, Keys("".join(forms))
