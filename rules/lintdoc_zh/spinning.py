"""Whether a document was run through an article spinner, and where.

Few spun words prove themselves. So every place of a listed form is scored, a document counts as
spun when enough different forms misfit for its length, and only then are places reported.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from math import sqrt

from lintdoc import Document, View
from lintdoc_zh.characters import HAN_BMP
from lintdoc_zh.residues import bare
from lintdoc_zh.scripts import collapse, script_of
from lintdoc_zh.spinning_model import Place, form_features, score, spun_features
from lintdoc_zh.spinning_tables import EDGE, keys, neighbour_classes, pairs, word

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

ENOUGH = 12.0
"""Evidence from which on a document counts as spun; 1,800 clean documents stay below."""
FEWEST_KEYS = 2
HAN = re.compile(f"[{HAN_BMP}]")


class Spinning:
    """What was found in a spun document; offsets into `view.text`, which is collapsed to Simplified.

    `forms` is how many different words speak for it.
    """

    __slots__ = ("_is_traditional", "_text", "forms", "places", "view")

    def __init__(self, view: View, text: str, places: list[Place], forms: int, is_traditional: bool) -> None:
        self.view = view
        self.places = places
        self.forms = forms
        self._text = text
        self._is_traditional = is_traditional

    def written(self, place: Place) -> str:
        """Return the form as the document writes it."""
        return self._text[place.start : place.start + len(place.form)]

    def original(self, place: Place) -> str:
        """Return the original in the document's script."""
        return word(place.original).traditional if self._is_traditional else place.original


def spinning(document: Document) -> Spinning | None:
    """Return the spun words of a document that is shown to be spun, else None."""
    return document.once(_spinning)


def _spinning(document: Document) -> Spinning | None:
    if not has_keys(document.text):
        return None
    read = bare(document)
    view = View(collapse(read.text), read.offsets)
    by_form = places_by_form(view.text)
    size = len(HAN.findall(view.text))
    features = {form: form_features(places, view.text, size) for form, places in by_form.items()}
    scores = {form: score("form", values) for form, values in features.items()}
    evidence = evidence_of(scores, size)
    if evidence < ENOUGH:
        return None
    spun: list[Place] = []
    for form, places in by_form.items():
        for place in places:
            place.score = score("spun", spun_features(place, features[form], scores[form], evidence))
            if place.score > 0:
                spun.append(place)
    forms = sum(one > 1 for one in scores.values())
    return Spinning(view, read.text, _apart(spun), forms, document.once(script_of) == "Hant")


def has_keys(text: str) -> bool:
    """Whether at least two different keys of forms stand in `text`: a quick look before the long one."""
    known = keys()
    found: set[str] = set()
    for match in _key_pattern().finditer(text):
        start = match.start()
        key = text[start : start + 2]
        if key in known and key not in found:
            found.add(key)
            if len(found) >= FEWEST_KEYS:
                return True
    return False


@cache
def _key_pattern() -> re.Pattern[str]:
    firsts = "".join(sorted({key[0] for key in keys()}))
    seconds = "".join(sorted({key[1] for key in keys()}))
    return re.compile(f"[{firsts}](?=[{seconds}])")


def places_by_form(text: str) -> dict[str, list[Place]]:
    """Return every place of every listed form in `text`, overlapping ones too."""
    lengths, first = _form_starts()
    known = pairs()
    padded = EDGE * 2 + text.translate(_CLASSES) + EDGE * 2
    found: dict[str, list[Place]] = defaultdict(list)
    for match in first.finditer(text):
        start = match.start()
        for length in lengths[text[start]]:
            form = text[start : start + length]
            if len(form) == length and form in known:
                before, after = padded[start : start + 2], padded[start + 2 + length : start + 4 + length]
                found[form].append(Place(start, form, _before(before), _after(after)))
    return found


_CLASSES = neighbour_classes()


def _before(two: str) -> str:
    return EDGE * 2 if two[1] == EDGE else two


def _after(two: str) -> str:
    return EDGE * 2 if two[0] == EDGE else two


@cache
def _form_starts() -> tuple[dict[str, list[int]], re.Pattern[str]]:
    lengths: dict[str, set[int]] = defaultdict(set)
    for form in pairs():
        lengths[form[0]].add(len(form))
    ordered = {first: sorted(found) for first, found in lengths.items()}
    return ordered, re.compile(f"[{''.join(sorted(ordered))}]")


def evidence_of(scores: Mapping[str, float], size: int) -> float:
    """Return the evidence that the scores of all forms give for a text of `size` Han.

    A form that is an ordinary word elsewhere counts for little, however badly it fits.
    """
    total = 0.0
    for form, one in scores.items():
        most = max(2.0, min(5.0, -word(form).highest - 10.5))
        total += min(most, max(0.0, one - 1))
    return total / sqrt((size + 400) / 1000)


def _apart(places: list[Place]) -> list[Place]:
    """Return the likelier of places that overlap, in order of the text."""
    taken: set[int] = set()
    kept: list[Place] = []
    for place in sorted(places, key=lambda one: (-one.score, one.start)):
        span = range(place.start, place.start + len(place.form))
        if taken.isdisjoint(span):
            taken.update(span)
            kept.append(place)
    return sorted(kept, key=lambda one: one.start)
