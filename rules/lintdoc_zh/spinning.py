"""Whether a document was run through an article spinner, and where.

Few spun words prove themselves. So every place of a listed form is scored, a document counts as
spun when enough different forms misfit for its length, and only then are places reported.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from itertools import pairwise
from math import sqrt

from lintdoc import Document, View
from lintdoc_zh.residues import bare
from lintdoc_zh.scripts import collapse, script_of
from lintdoc_zh.spinning_keys import Keys, suspected_forms
from lintdoc_zh.spinning_model import Place, form_features, is_alone, is_proven, score, spun_features
from lintdoc_zh.spinning_tables import EDGE, neighbour_classes, ordinary, pairs, word

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

ENOUGH = 8.0
"""Evidence from which on a document counts as spun; 2,900 clean documents stay below."""
FORMS = 5
"""So many different forms at least must speak for it;"""
FORMS_IF_STRONG, STRONG = 4, 11.0
"""one fewer is enough where the evidence is strong."""
SAYS_SOMETHING = 0.3
"""What a form must give to the evidence to count among them."""
ENOUGH_BESIDE = 4.0
"""Enough for a section of a document of which another section is spun."""
SECTION = 8000
"""The most characters that are judged together."""
LEAST, WORTH_KNOWING = 3, 2.0
"""So many rare forms at least, and for the length of the text, are looked at with their neighbours."""
WORTH_A_LOOK = 3.5
"""Evidence of the rare forms alone, from which on all others are looked at."""
DRAWN, WORTH_ANOTHER = 2, 0.5
"""One form in so many is judged first: where they give less than that, the others are let be."""
LIKELY = 0.9
"""Score of the spun model above which a place is reported;"""
LIKELY_IF_PROVEN = 0.0
"""the same where another place of the form convinces, and the original stands nowhere."""
NEVER_SEEN, LIKELY_IF_NEVER_SEEN = -15.9, -1.0
"""A form rarer than the first is no word (回根到底): in a spun text it hardly needs to misfit."""
AT_HOME = -3.0
"""Token score below which a form stands as clean text has it (科技进步), whatever speaks for the form."""
REPEATED = 2.5
"""How much more a form may give that stands often."""
DOUBT = 1.5
"""How much more a place of an ordinary word must score."""
OTHERS = 3.0
"""What the other places of a form have to say on its original, against its own neighbours."""


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
    read = bare(document)
    sections = _sections(read.text)
    suspect = [span for span in sections if _is_suspect(document, read.text[slice(*span)])]
    judged = {span: _evidence(document, read, span) for span in suspect}
    spun = {span: evidence for span, evidence in judged.items() if evidence.is_enough()}
    if not spun:
        return None
    for span in sections:
        evidence = judged.get(span) or _evidence(document, read, span)
        if evidence.total >= ENOUGH_BESIDE:
            spun[span] = evidence
    places = [place for span in sorted(spun) for place in _apart(spun[span].spun())]
    forms = {form for evidence in spun.values() for form, one in evidence.scores.items() if one > 1}
    view = View(_simplified(document, read.text), read.offsets)
    return Spinning(view, read.text, places, len(forms), document.once(script_of) == "Hant")


def _sections(text: str) -> list[tuple[int, int]]:
    """Cut a long text into sections: a spinner's list soon repeats itself, a clean text does not."""
    starts = [0]
    while len(text) - starts[-1] > SECTION:
        limit = starts[-1] + SECTION
        line_end = text.rfind("\n", limit - SECTION // 2, limit)
        starts.append(line_end + 1 if line_end >= 0 else limit)
    return list(pairwise([*starts, len(text)]))


def _simplified(document: Document, text: str) -> str:
    return text if document.once(script_of) == "Hans" else collapse(text)


def _is_suspect(document: Document, text: str) -> bool:
    """Whether the rare forms alone speak for spinning: cheaper than to look at all."""
    suspected = suspected_forms(text)
    if len(suspected) < max(LEAST, WORTH_KNOWING * sqrt((len(text) + 400) / 1000)):
        return False
    text = _simplified(document, text)
    size = size_of(text)
    some = sorted(suspected)[::DRAWN]
    if len(some) >= LEAST and Evidence(text, size, _places_of(some, text)).total < WORTH_ANOTHER:
        return False
    return Evidence(text, size, _places_of(suspected, text)).total >= WORTH_A_LOOK


def _evidence(document: Document, read: View, span: tuple[int, int]) -> Evidence:
    text = _simplified(document, read.text[slice(*span)])
    evidence = Evidence(text, size_of(text), places_by_form(text))
    evidence.shift(span[0])
    return evidence


def size_of(text: str) -> int:
    """Return about how many ideographs stand in `text`: the characters that take three octets."""
    return (len(text.encode("utf-8", "ignore")) - len(text)) // 2


class Evidence:
    """What the places of listed forms say of a text of `size` Han; `total` grows with their number."""

    __slots__ = ("_features", "_places", "kinds", "scores", "total")

    def __init__(self, text: str, size: int, places: Mapping[str, list[Place]]) -> None:
        self._places = places
        self._features = {form: form_features(found, text, size) for form, found in places.items()}
        self.scores = {form: score("form", values) for form, values in self._features.items()}
        shares = [_share(form, one, self._features[form]) for form, one in self.scores.items()]
        self.total = sum(shares) / sqrt((size + 400) / 1000)
        self.kinds = sum(share > SAYS_SOMETHING for share in shares)

    def is_enough(self) -> bool:
        """Whether the text counts as spun by itself."""
        if self.total < ENOUGH or self.kinds < FORMS_IF_STRONG:
            return False
        return self.kinds >= FORMS or self.total >= STRONG

    def shift(self, offset: int) -> None:
        """Move all places by `offset`."""
        for places in self._places.values():
            for place in places:
                place.start += offset

    def rows(self) -> Iterator[tuple[Place, list[float]]]:
        """Yield every place with the features of the spun model."""
        for form, places in self._places.items():
            for place in places:
                yield place, spun_features(place, self._features[form], self.scores[form], self.total)

    def spun(self) -> list[Place]:
        """Return the places that are likely spun, scored, if the text is."""
        found: dict[str, list[Place]] = defaultdict(list)
        for place, features in self.rows():
            place.score, token = score("spun", features), place.score
            if place.score > self._least(place.form) and token > AT_HOME:
                found[place.form].append(place)
        for places in found.values():
            _settle_originals(places)
        return [place for places in found.values() for place in places]

    def _least(self, form: str) -> float:
        """Return the score from which on a place of the form is reported."""
        if word(form).highest < NEVER_SEEN:
            return LIKELY_IF_NEVER_SEEN
        least = LIKELY_IF_PROVEN if is_proven(self._features[form]) else LIKELY
        return least + DOUBT * (form in ordinary())


def _share(form: str, one: float, features: Sequence[float]) -> float:
    """Return what a form gives to the evidence: little if it is an ordinary word elsewhere.

    It may give more if it stands often, fits worse than its original, and the original stands nowhere.
    """
    if form in ordinary():
        return 0.0
    most = max(2.0, min(5.0, -word(form).highest - 10.5))
    if is_alone(features):
        most += min(REPEATED, features[3])
    return min(most, max(0.0, one - 2))


def _settle_originals(places: Sequence[Place]) -> None:
    """Choose the original of each place of one form: by its own neighbours, and by those of the others.

    A spinner's list has few originals for a form.
    """
    if len(places[0].fits) == 1:
        return
    share = dict.fromkeys(places[0].fits, 0.0)
    for place in places:
        best = max(place.fits.values())
        for original, fit in place.fits.items():
            share[original] += max(-4.0, fit - best) / len(places)
    for place in places:
        place.original = max(place.fits, key=lambda one: place.fits[one] + OTHERS * share[one])


def _places_of(forms: Iterable[str], text: str) -> dict[str, list[Place]]:
    found: dict[str, list[Place]] = {}
    for form in sorted(forms):
        start = text.find(form)
        while start >= 0:
            found.setdefault(form, []).append(_place(form, start, text))
            start = text.find(form, start + 1)
    return found


def places_by_form(text: str) -> dict[str, list[Place]]:
    """Return every place of every listed form in `text`, overlapping ones too."""
    starts = sorted(_form_starts().found(text))
    return _places_of((form for _, forms in starts for form in forms.split(" ")), text)


def _place(form: str, start: int, text: str) -> Place:
    end = start + len(form)
    before = (EDGE * 2 + text[max(0, start - 2) : start])[-2:].translate(_CLASSES)
    after = (text[end : end + 2] + EDGE * 2)[:2].translate(_CLASSES)
    if before[1] == EDGE:
        before = EDGE * 2
    if after[0] == EDGE:
        after = EDGE * 2
    return Place(start, form, before, after)


_CLASSES = neighbour_classes()


@cache
def _form_starts() -> Keys:
    """Return the forms by their first two characters."""
    forms: dict[str, list[str]] = defaultdict(list)
    for form in pairs():
        forms[form[:2]].append(form)
    return Keys({start: " ".join(found) for start, found in forms.items()})


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
