"""Whether a text may be spun, told at less cost than to look at all forms: nearly all texts are not."""

from __future__ import annotations

from functools import lru_cache
from itertools import islice

from lintdoc_zh.scripts import collapse
from lintdoc_zh.spinning_evidence import Evidence, has_a_say, length_of
from lintdoc_zh.spinning_keys import forms_of, places_of_keys
from lintdoc_zh.spinning_model import fit_of
from lintdoc_zh.spinning_places import places_of, starts_in
from lintdoc_zh.spinning_tables import EDGE, ordinary, word

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintdoc_zh.spinning_model import Fit
    from lintdoc_zh.spinning_places import Places

FEW = 0.9
"""With fewer keys of rare forms, for its length, a text is not looked at."""
WORTH_A_LOOK = (0.8, 0.0003)
"""Evidence of the rare forms in every other stripe of a long text, from which on the whole is looked at, and
how much of it for each character, as that of a spun text grows with its length;"""
WORTH_A_CLOSE_LOOK = (2.6, 0.0005)
"""that of the rare forms in a text from which on others are drawn;"""
DRAWN, WORTH_MORE = 10, 5.0
"""the rarest of so many, and what they and the rare forms say from which on all are looked at."""
LONG, STRIPE = 4000, 1000
"""Of a text longer than the first, every other stripe of the second is looked at before the whole is."""


def size_of(text: str) -> int:
    """Return about how many ideographs stand in `text`: the characters that take three octets."""
    return (len(text.encode("utf-8", "ignore")) - len(text)) // 2


def evidence_if_suspect(text: str, is_simplified: bool) -> Evidence | None:
    """Return what all forms in `text` say, if the rare ones alone speak for spinning."""
    if len(text) > LONG:
        stripes = "\n".join([text[start : start + STRIPE] for start in range(0, len(text), 2 * STRIPE)])
        if _told(stripes, _rare(stripes, is_simplified), is_simplified) < _enough(WORTH_A_LOOK, stripes):
            return None
    rare = _rare(text, is_simplified)
    told = _told(text, rare, is_simplified)
    if told < _enough(WORTH_A_CLOSE_LOOK, text):
        return None
    return _looked_closely_at(text if is_simplified else collapse(text), rare, told)


def _enough(worth: tuple[float, float], text: str) -> float:
    return max(worth[0], worth[1] * len(text))


def _looked_closely_at(text: str, rare: Places, told: float) -> Evidence | None:
    """Return what all forms say, if those drawn speak for spinning too; the rare ones have told so much."""
    starts, size = starts_in(text), size_of(text)
    if told < WORTH_MORE:
        drawn = dict(islice(starts.items(), len(starts) // DRAWN + 1))
        places = places_of(drawn, text, rare.keys() | ordinary())
        if told + Evidence(text.count, size, places).total < WORTH_MORE:
            return None
    return Evidence(text.count, size, places_of(starts, text))


def _rare(text: str, is_simplified: bool) -> Places:
    """Return the places of the rare forms in a text of either script, if there are enough for a spun one."""
    keys_at = places_of_keys(text)
    found: Places = {}
    if len(keys_at) < FEW * length_of(len(text)):
        return found
    fit_as_written = _fit_in_simplified if is_simplified else _fit
    padded = f"{EDGE * 2}{text}{EDGE * 2}"
    for at in keys_at:
        for form, key_at in forms_of(text[at : at + 2]):
            start = at - key_at
            if start < 0:
                continue
            fit = fit_as_written(padded[start : start + len(form) + 4], form)
            if fit is not None:
                found.setdefault(form, []).append((start, fit))
    return found


def _told(text: str, rare: Places, is_simplified: bool) -> float:
    """Return what the rare forms say of the text."""

    def times(original: str) -> int:
        return text.count(original if is_simplified else word(original).traditional)

    speaking = {form: places for form, places in rare.items() if has_a_say(form, places)}
    return Evidence(times, size_of(text), speaking).total if speaking else 0.0


def _fit_in_simplified(stretch: str, form: str) -> Fit | None:
    return fit_of(stretch) if stretch[2:-2] == form else None


@lru_cache(maxsize=1 << 14)
def _fit(stretch: str, form: str) -> Fit | None:
    """Return how a form fits, given as it is written with two characters before and after; None if it is not
    that form."""
    return _fit_in_simplified(collapse(stretch), form)
