"""Whether a document was run through an article spinner, and where.

Few spun words prove themselves. So every place of a listed form is scored, a document counts as
spun when enough different forms misfit for its length, and only then are places reported.
"""

from __future__ import annotations

from itertools import pairwise

from lintdoc import Document, View
from lintdoc_zh.residues import bare
from lintdoc_zh.scripts import collapse, script_of
from lintdoc_zh.spinning_evidence import Evidence, Place
from lintdoc_zh.spinning_places import places_of, starts_in
from lintdoc_zh.spinning_suspicion import evidence_if_suspect, size_of
from lintdoc_zh.spinning_tables import word

ENOUGH_BESIDE = 4.0
"""Enough for a section of a document of which another section is spun."""
SECTION = 8000
"""The most characters that are judged together."""
MOST_SECTIONS = 50
"""Of no more than so many, one that is spun tells: among hundreds one looks so by chance."""


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
    is_simplified = document.once(script_of) == "Hans"
    judged = {span: evidence_if_suspect(read.text[slice(*span)], is_simplified) for span in sections}
    spun = {span: evidence for span, evidence in judged.items() if evidence and evidence.is_enough()}
    if len(spun) * MOST_SECTIONS < len(sections):
        return None
    for span in sections:
        evidence = judged[span] or _evidence(document, read, span)
        if evidence.total >= ENOUGH_BESIDE:
            spun[span] = evidence
    places = [place for span in sorted(spun) for place in _apart(spun[span].spun(span[0]))]
    forms = set().union(*(evidence.forms() for evidence in spun.values()))
    view = View(_simplified(document, read.text), read.offsets)
    return Spinning(view, read.text, places, len(forms), document.once(script_of) == "Hant")


def _sections(text: str) -> list[tuple[int, int]]:
    """Cut a long text into sections: a spinner's list soon repeats itself, a clean text does not."""
    if len(text) <= SECTION:
        return [(0, len(text))]
    starts = [0]
    while len(text) - starts[-1] > SECTION:
        limit = starts[-1] + SECTION
        line_end = text.rfind("\n", limit - SECTION // 2, limit)
        starts.append(line_end + 1 if line_end >= 0 else limit)
    return list(pairwise([*starts, len(text)]))


def _simplified(document: Document, text: str) -> str:
    return text if document.once(script_of) == "Hans" else collapse(text)


def _evidence(document: Document, read: View, span: tuple[int, int]) -> Evidence:
    text = _simplified(document, read.text[slice(*span)])
    return Evidence(text.count, size_of(text), places_of(starts_in(text), text))


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
