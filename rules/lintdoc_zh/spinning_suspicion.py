"""Whether a text may be spun, told at less cost than to look at all forms: nearly all texts are not."""

from __future__ import annotations

from lintdoc_zh.scripts import collapse
from lintdoc_zh.spinning_evidence import Evidence, length_of
from lintdoc_zh.spinning_keys import HARDLY, SELDOM, forms_of, keys_in
from lintdoc_zh.spinning_places import forms_begun_in, place_at, places_of
from lintdoc_zh.spinning_tables import word

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintdoc_zh.spinning_model import Place

FEW_SELDOM, FEW_HARDLY = 1.4, 0.5
"""For the length of the text: with fewer rare forms, and with fewer of the rarest, it is not looked at."""
LEAST = 2
"""Rare forms that any spun text has."""
WORTH_A_LOOK = 0.8
"""Evidence of the rarest forms where they stand, from which on all rare ones are looked at;"""
WORTH_A_CLOSE_LOOK = 3.3
"""that of all rare ones, from which on others are drawn;"""
DRAWN, WORTH_ALL = 2, 4.0
"""one in so many, and what they and the rare ones let expect, from which on all are looked at."""
LONGEST = 8
"""Characters before a key and behind its first that hold its form and what stands beside it."""


def size_of(text: str) -> int:
    """Return about how many ideographs stand in `text`: the characters that take three octets."""
    return (len(text.encode("utf-8", "ignore")) - len(text)) // 2


def is_suspect(text: str, is_simplified: bool) -> bool:
    """Whether the rare forms in `text` alone speak for spinning."""
    keys = keys_in(text)
    length = length_of(len(text))
    if len(keys) < max(LEAST, FEW_SELDOM * length):
        return False
    places = _places(keys, HARDLY, text, is_simplified)
    if len(places) < FEW_HARDLY * length:
        return False
    size, times = size_of(text), _Times(text, is_simplified)
    told = Evidence(times, size, places).total
    if told < WORTH_A_LOOK:
        return False
    others = _places(keys, SELDOM, text, is_simplified)
    told += Evidence(times, size, others).total
    if told < WORTH_A_CLOSE_LOOK:
        return False
    simplified = text if is_simplified else collapse(text)
    drawn = sorted(forms_begun_in(simplified) - places.keys() - others.keys())[::DRAWN]
    drawn_say = Evidence(simplified.count, size, places_of(drawn, simplified)).total
    return told + DRAWN * drawn_say >= WORTH_ALL


def _places(
    keys: dict[str, list[int]], how_often: int, text: str, is_simplified: bool
) -> dict[str, list[Place]]:
    """Return the places of forms that clean text has so seldom; only what is around them is collapsed."""
    found: dict[str, list[Place]] = {}
    for key, starts in sorted(keys.items()):
        forms = forms_of(key)[how_often]
        for at in starts if forms else ():
            near = text[max(0, at - LONGEST) : at + LONGEST]
            if not is_simplified:
                near = collapse(near)
            for form in forms.split(" "):
                start = near.find(form)
                if start >= 0:
                    found.setdefault(form, []).append(place_at(start, form, near))
    return found


class _Times:
    """How often a word, given in Simplified, stands in a text of either script."""

    __slots__ = ("_is_simplified", "_text")

    def __init__(self, text: str, is_simplified: bool) -> None:
        self._text = text
        self._is_simplified = is_simplified

    def __call__(self, original: str) -> int:
        return self._text.count(original if self._is_simplified else word(original).traditional)
