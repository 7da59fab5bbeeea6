"""Whether a text may be spun, told at less cost than to look at all forms: nearly all texts are not."""

from __future__ import annotations

from functools import lru_cache

from lintdoc_zh.scripts import collapse
from lintdoc_zh.spinning_evidence import Evidence, has_a_say, length_of
from lintdoc_zh.spinning_keys import HARDLY, SELDOM, forms_of, places_of_keys
from lintdoc_zh.spinning_model import fit_of
from lintdoc_zh.spinning_places import places_of, starts_in
from lintdoc_zh.spinning_tables import EDGE, forms_from, ordinary, word

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
WORTH_A_CLOSE_LOOK = (3.3, 0.0005)
"""that of all rare ones, from which on others are drawn;"""
FORMS, WORTH_IT_ANYWAY = 3, 4.0
"""so many different ones must say something for that, unless they say so much;"""
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
    places = rare.hardly() | rare.places(SELDOM)
    told = rare.evidence_of(places)
    if told.total < _enough(WORTH_A_CLOSE_LOOK, text):
        return None
    if told.kinds < FORMS and told.total < WORTH_IT_ANYWAY:
        return None
    return _looked_closely_at(text if is_simplified else collapse(text), {*places}, told.total)


def _enough(worth: tuple[float, float], text: str) -> float:
    return max(worth[0], worth[1] * len(text))


def _looked_closely_at(text: str, rare: set[str], told: float) -> Evidence | None:
    """Return what all forms say, if those drawn speak for spinning too; the rare ones have told so much."""
    starts, size = starts_in(text), size_of(text)
    looked_at: Places = {}
    said = 0.0
    for draw, enough in enumerate(WORTH_MORE if told < max(WORTH_MORE) else ()):
        places = places_of(forms_from(starts[draw::DRAWN]) - rare - ordinary(), text)
        said += Evidence(text.count, size, places).total
        if told + said * DRAWN / (draw + 1) < enough:
            return None
        looked_at |= places
    return Evidence(text.count, size, looked_at | places_of(forms_from(starts) - looked_at.keys(), text))


class _Rare:
    """The rare forms in a text of either script; only what is around them is collapsed."""

    __slots__ = ("_hardly", "_is_simplified", "_keys_at", "_text")

    def __init__(self, text: str, is_simplified: bool) -> None:
        self._text = text
        self._is_simplified = is_simplified
        self._keys_at = places_of_keys(text)
        self._hardly: Places | None = None

    def are_few(self) -> bool:
        """Whether they, or the rarest of them, are too few or fit too well for a spun text."""
        length = length_of(len(self._text))
        least = max(LEAST, FEW_SELDOM * length)
        if len(self._keys_at) < least or len({self._text[at : at + 2] for at in self._keys_at}) < least:
            return True
        hardly = self.hardly()
        if len(hardly) < FEW_HARDLY * length:
            return True
        for form, places in hardly.items():
            if has_a_say(form, places):
                return self.evidence_of(hardly).total < _enough(WORTH_A_LOOK, self._text)
        return True

    def evidence_of(self, places: Places) -> Evidence:
        """Return what the forms that stand there say."""
        return Evidence(self._times, size_of(self._text), places)

    def hardly(self) -> Places:
        """Return the places of the rarest forms, which are asked for again where they say something."""
        if self._hardly is None:
            self._hardly = self.places(HARDLY)
        return self._hardly

    def places(self, how_often: int) -> Places:
        """Return the places of forms that clean text has so seldom."""
        found: Places = {}
        fit_as_written = _fit_in_simplified if self._is_simplified else _fit
        padded = f"{EDGE * 2}{self._text}{EDGE * 2}"
        for at in self._keys_at:
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
