"""What the places of listed forms say of a text: whether it was spun, and which of them were."""

from __future__ import annotations

from math import sqrt

from lintdoc_zh.spinning_model import (
    SAYS_NOTHING,
    form_features,
    hopeless_alone,
    is_alone,
    is_proven,
    likely_original,
    score,
    spun_features_of_fit,
    spun_features_of_form,
)
from lintdoc_zh.spinning_tables import ordinary, word

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from lintdoc_zh.spinning_model import Fit
    from lintdoc_zh.spinning_places import Places

ENOUGH = 8.0
"""Evidence from which on a document counts as spun; 2,900 clean documents stay below."""
FORMS = 5
"""So many different forms at least must speak for it;"""
FORMS_IF_STRONG, STRONG = 4, 11.0
"""one fewer is enough where the evidence is strong."""
SAYS_SOMETHING = 0.3
"""What a form must give to the evidence to count among them."""
LIKELY = 0.9
"""Score of the spun model above which a place is reported;"""
LIKELY_IF_PROVEN = 0.0
"""the same where another place of the form convinces, and the original stands nowhere."""
NEVER_SEEN, LIKELY_IF_NEVER_SEEN = -15.9, -1.0
"""A form rarer than the first is no word (回根到底): in a spun text it hardly needs to misfit."""
AT_HOME = -3.0
"""Token score below which a form stands as clean text has it (科技进步), whatever speaks for the form."""
HOPELESS = -2.2
"""A form none of whose places has this token score gives nothing to the evidence."""
REPEATED = 2.5
"""How much more a form may give that stands often."""
DOUBT = 1.5
"""How much more a place of an ordinary word must score."""
OTHERS = 3.0
"""What the other places of a form have to say on its original, against its own neighbours."""


def length_of(size: int) -> float:
    """Return by how much evidence grows with a text of `size` characters, against one of 600."""
    return sqrt((size + 400) / 1000)


class Place:
    """A spun word: its `start` in the text, the `form`, the `original` and the score of the spun model."""

    __slots__ = ("form", "original", "score", "start")

    def __init__(self, start: int, form: str, original: str, score: float) -> None:
        self.start = start
        self.form = form
        self.original = original
        self.score = score


class Evidence:
    """What the places of listed forms say of a text of `size` Han; `total` grows with their number.

    `times` tells how often a word stands in the text.
    """

    __slots__ = ("_known", "_places", "_size", "_times", "kinds", "total")

    def __init__(self, times: Callable[[str], int], size: int, places: Places) -> None:
        self._places = places
        self._times = times
        self._size = size
        self._known: dict[str, tuple[list[float], float]] = {}
        shares = [
            _share(form, *self._told_by(form)) for form, found in places.items() if has_a_say(form, found)
        ]
        self.total = sum(shares) / length_of(size)
        self.kinds = sum([share > SAYS_SOMETHING for share in shares])

    def _told_by(self, form: str) -> tuple[list[float], float]:
        """Return the features and the score of the form model."""
        known = self._known.get(form)
        if known is None:
            fits = [fit for _, fit in self._places[form]]
            features = form_features(fits, self._times(likely_original(fits)), self._size)
            known = self._known[form] = (features, score("form", features))
        return known

    def forms(self) -> set[str]:
        """Return the forms that speak for spinning."""
        return {form for form in self._places if self._told_by(form)[1] > 1}

    def is_enough(self) -> bool:
        """Whether the text counts as spun by itself."""
        if self.total < ENOUGH or self.kinds < FORMS_IF_STRONG:
            return False
        return self.kinds >= FORMS or self.total >= STRONG

    def rows(self) -> Iterator[tuple[int, Fit, list[float]]]:
        """Yield every place, how the form fits there, and the features of the spun model."""
        for form, places in self._places.items():
            shared = self._features_of(form)
            for start, fit in places:
                yield start, fit, shared + spun_features_of_fit(fit)

    def _features_of(self, form: str) -> list[float]:
        return spun_features_of_form(*self._told_by(form), self.total)

    def spun(self, offset: int) -> list[Place]:
        """Return the places that are likely spun, if the text is, moved by `offset`."""
        found: list[Place] = []
        for form, places in self._places.items():
            scores = self._likely(form, {fit for _, fit in places})
            if scores:
                likely = [(start, fit) for start, fit in places if fit in scores]
                meant = _settled([fit for _, fit in likely])
                found += [Place(offset + start, form, meant[fit], scores[fit]) for start, fit in likely]
        return found

    def _likely(self, form: str, fits: set[Fit]) -> dict[Fit, float]:
        """Return the scores of those of the ways a form fits that make it likely spun."""
        misfits = [fit for fit in fits if fit.score > AT_HOME]
        if not misfits:
            return {}
        shared, least = self._features_of(form), self._least(form)
        scores = {fit: score("spun", shared + spun_features_of_fit(fit)) for fit in misfits}
        return {fit: one for fit, one in scores.items() if one > least}

    def _least(self, form: str) -> float:
        """Return the score from which on a place of the form is reported."""
        if word(form).highest < NEVER_SEEN:
            return LIKELY_IF_NEVER_SEEN
        least = LIKELY_IF_PROVEN if is_proven(self._told_by(form)[0]) else LIKELY
        return least + DOUBT * (form in ordinary())


def has_a_say(form: str, places: Sequence[tuple[int, Fit]]) -> bool:
    """Whether a form that stands in these places may give anything to the evidence."""
    if len(places) > 1:
        return max([fit.score for _, fit in places]) >= HOPELESS and form not in ordinary()
    best = places[0][1].score
    return best >= HOPELESS and form not in ordinary() and best > hopeless_alone(form)


def _share(form: str, features: Sequence[float], one: float) -> float:
    """Return what a form gives to the evidence: little if it is an ordinary word elsewhere.

    It may give more if it stands often, fits worse than its original, and the original stands nowhere.
    """
    if one <= SAYS_NOTHING:
        return 0.0
    most = max(2.0, min(5.0, word(form).rarity - 0.5))
    if is_alone(features):
        most += min(REPEATED, features[3])
    return min(most, one - SAYS_NOTHING)


def _settled(fits: Sequence[Fit]) -> dict[Fit, str]:
    """Return the original for each way that a form fits: by its own neighbours, and by those of all places.

    A spinner's list has few originals for a form.
    """
    if len(fits[0].fits) == 1:
        return {fit: fit.original for fit in fits}
    share = dict.fromkeys(fits[0].fits, 0.0)
    for fit in fits:
        best = fit.fits[fit.original]
        for original, one in fit.fits.items():
            share[original] += max(-4.0, one - best) / len(fits)
    return {
        fit: max(fit.fits, key=lambda original: fit.fits[original] + OTHERS * share[original])
        for fit in set(fits)
    }
