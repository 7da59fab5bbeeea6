"""Whether a text may be spun, told at less cost than to look at all forms: nearly all texts are not."""

from __future__ import annotations

from functools import lru_cache

from lintdoc_zh.scripts import collapse
from lintdoc_zh.spinning_evidence import Evidence, length_of
from lintdoc_zh.spinning_keys import HARDLY, SELDOM, forms_of, places_of_keys
from lintdoc_zh.spinning_model import fit_of
from lintdoc_zh.spinning_places import forms_begun_by, places_of, starts_in
from lintdoc_zh.spinning_tables import EDGE, word

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintdoc_zh.spinning_model import Fit
    from lintdoc_zh.spinning_places import Places

FEW_SELDOM, FEW_HARDLY = 1.4, 0.5
"""For the length of the text: with fewer rare forms, and with fewer of the rarest, it is not looked at."""
LEAST = 2
"""Rare forms that any spun text has."""
WORTH_A_LOOK = (0.8, 0.0003)
"""Evidence of the rarest forms where they stand, from which on all rare ones are looked at, and how much
of it for each character, as that of a spun text grows with its length;"""
WORTH_A_CLOSE_LOOK = (3.3, 0.00055)
"""that of all rare ones, from which on others are drawn;"""
DRAWN, WORTH_MORE = 3, (4.0, 4.5)
"""one in so many, and what they and the rare ones let expect, from which on as many again are drawn; and from
which on all are looked at."""
LONG, STRIPE = 4000, 1000
"""Of a text longer than the first, every other stripe of the second is looked at before the whole is."""


def size_of(text: str) -> int:
    """Return about how many ideographs stand in `text`: the characters that take three octets."""
    return (len(text.encode("utf-8", "ignore")) - len(text)) // 2


def evidence_if_suspect(text: str, is_simplified: bool) -> Evidence | None:
    """Return what all forms in `text` say, if the rare ones alone speak for spinning."""
    if len(text) > LONG:
        stripes = [text[start : start + STRIPE] for start in range(0, len(text), 2 * STRIPE)]
        if _Rare("\n".join(stripes), is_simplified).are_few():
            return None
    rare = _Rare(text, is_simplified)
    if rare.are_few():
        return None
    told = rare.told(HARDLY) + rare.told(SELDOM)
    if told < _enough(WORTH_A_CLOSE_LOOK, text):
        return None
    forms = {*rare.places(HARDLY), *rare.places(SELDOM)}
    return _looked_closely_at(text if is_simplified else collapse(text), rare.size, forms, told)


def _enough(worth: tuple[float, float], text: str) -> float:
    return max(worth[0], worth[1] * len(text))


def _looked_closely_at(text: str, size: int, rare: set[str], told: float) -> Evidence | None:
    """Return what all forms say, if those drawn speak for spinning too; the rare ones have told so much."""
    starts = starts_in(text)
    looked_at: Places = {}
    said = 0.0
    for draw, enough in enumerate(WORTH_MORE):
        places = places_of(forms_begun_by(starts[draw::DRAWN]) - rare, text)
        said += Evidence(text.count, size, places).total
        if told + said * DRAWN / (draw + 1) < enough:
            return None
        looked_at |= places
    return Evidence(text.count, size, looked_at | places_of(forms_begun_by(starts) - looked_at.keys(), text))


class _Rare:
    """The rare forms in a text of either script; only what is around them is collapsed."""

    __slots__ = ("_is_simplified", "_places", "_starts", "_text", "size")

    def __init__(self, text: str, is_simplified: bool) -> None:
        self._text = text
        self._is_simplified = is_simplified
        self._starts = places_of_keys(text)
        self._places: dict[int, Places] = {}
        self.size = size_of(text)

    def are_few(self) -> bool:
        """Whether they, or the rarest of them, are too few or fit too well for a spun text."""
        length = length_of(len(self._text))
        if len({self._text[at : at + 2] for at in self._starts}) < max(LEAST, FEW_SELDOM * length):
            return True
        if len(self.places(HARDLY)) < FEW_HARDLY * length:
            return True
        return self.told(HARDLY) < _enough(WORTH_A_LOOK, self._text)

    def told(self, how_often: int) -> float:
        """Return the evidence of forms that clean text has so seldom."""
        return Evidence(self._times, self.size, self.places(how_often)).total

    def places(self, how_often: int) -> Places:
        """Return the places of forms that clean text has so seldom."""
        if how_often not in self._places:
            self._places[how_often] = self._found(how_often)
        return self._places[how_often]

    def _found(self, how_often: int) -> Places:
        found: Places = {}
        fit_as_written = _fit_in_simplified if self._is_simplified else _fit
        padded = EDGE * 2 + self._text + EDGE * 2
        for at in self._starts:
            for form, key_at in forms_of(padded[at + 2 : at + 4])[how_often]:
                start = at - key_at
                if start < 0:
                    continue
                fit = fit_as_written(padded[start : start + len(form) + 4], form)
                if fit is not None:
                    found.setdefault(form, []).append((start, fit))
        return found

    def _times(self, original: str) -> int:
        return self._text.count(original if self._is_simplified else word(original).traditional)


def _fit_in_simplified(stretch: str, form: str) -> Fit | None:
    return fit_of(stretch) if stretch[2:-2] == form else None


@lru_cache(maxsize=1 << 14)
def _fit(stretch: str, form: str) -> Fit | None:
    """Return how a form fits, given as it is written with two characters before and after; None if it is not
    that form."""
    return _fit_in_simplified(collapse(stretch), form)
