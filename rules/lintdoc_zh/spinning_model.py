"""How well a word fits its place, and how likely it was put there by a spinner: three small models.

Each is a logistic regression (weights from `tools/build_spinning.py`); a score is in logits.
*token*: does the original fit between these neighbours better than the form that stands there?
*form*: are the places of one form in one document more than chance misfits?
*spun*: in a document known to be spun, was this one place spun?
"""

from __future__ import annotations

from functools import cache, lru_cache
from math import inf, log
from operator import mul

from lintdoc_zh.spinning_tables import EDGE, neighbour_classes, originals, weights, word

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from lintdoc_zh.spinning_tables import Word

    Attraction = tuple[float, float, int]


SAYS_NOTHING = 2.0
"""A form of which the form model gives no more than that says nothing of a text."""


class Fit:
    """How a form fits between the two characters before and after it, and how its originals would.

    `fits` has a log probability (up to a constant) for each original, `original` is the best; `score` is that
    of the token model for its `features`.
    """

    __slots__ = ("features", "fits", "form", "original", "score")

    def __init__(self, form: str, before: str, after: str) -> None:
        self.form = form
        self.fits: dict[str, float] = {}
        best = -inf
        for original in originals(form):
            known = word(original)
            attraction = left, right, _ = known.attraction(before, after)
            fit = self.fits[original] = known.typical + left + right
            if fit > best:
                best, self.original, meant, there = fit, original, known, attraction
        written = word(form)
        self.features = token_features(written, written.attraction(before, after), meant, there)
        self.score = score("token", self.features)

    def gain(self) -> float:
        """Return how much better (nats) the original fits than the form."""
        written = word(self.form)
        return self.fits[self.original] - written.typical - self.features[2]


@lru_cache(maxsize=1 << 14)
def fit_of(stretch: str) -> Fit:
    """Return the fit of a form, given with two characters before and two after; `EDGE` where there are none.

    It is the same wherever the form has these neighbours; a text often has them again.
    """
    before, after = _neighbours(stretch[:2], stretch[-2:])
    return Fit(stretch[2:-2], before, after)


def _neighbours(before: str, after: str) -> tuple[str, str]:
    """Return the neighbours as the classes they count as; what is beyond a line end does not count."""
    far, near, one, further = [_CLASSES.get(character, character) for character in before + after]
    return EDGE * 2 if near == EDGE else far + near, EDGE * 2 if one == EDGE else one + further


_CLASSES = {chr(one): other for one, other in neighbour_classes().items()}


def token_features(written: Word, here: Attraction, meant: Word, there: Attraction) -> list[float]:
    """Return the features of the token model; `here` and `there` are the attractions of the two words."""
    left, right, attested = here
    left_meant, right_meant, attested_meant = there
    less, more = left_meant - left, right_meant - right
    if less > more:
        less, more = more, less
    return [
        1.0,
        _within(meant.typical - written.highest, -5, 8),
        left + right,
        left_meant + right_meant,
        less,
        more,
        written.rarity,
        attested,
        attested_meant,
        left_meant if left_meant < right_meant else right_meant,
    ]


def likely_original(fits: Sequence[Fit]) -> str:
    """Return the original that most places of one form may stand for."""
    if len(fits) == 1:
        return fits[0].original
    likely = [fit.original for fit in fits if fit.score > -1] or [fit.original for fit in fits]
    return max(sorted(set(likely)), key=likely.count)


def form_features(fits: Sequence[Fit], standing: int, size: int) -> list[float]:
    """Return the features of the form model: all places of one form, in a text of `size` Han.

    `standing` is how often its original stands in the text.
    """
    scores = [_within(fit.score, -4, 5) for fit in fits]
    count = len(scores)
    mean, logarithm = sum(scores) / count, log(count)
    rarity = word(fits[0].form).rarity
    return [
        1.0,
        mean,
        max(scores),
        logarithm,
        rarity,
        min(0.0, rarity - 3),
        log(max(size, 300) / 1000),
        log((count + 0.5) / (standing + 0.5)),
        float(standing == 0),
        logarithm * _within(mean, -2, 3),
    ]


@cache
def hopeless_alone(form: str) -> float:
    """Return the token score below which a form that stands once gives nothing to the evidence.

    It gives most if its original stands nowhere. How long the text is has no weight.
    """
    rarity = word(form).rarity
    weight = weights()["form"]
    rest = score("form", [1.0, 0.0, 0.0, 0.0, rarity, min(0.0, rarity - 3), 0.0, log(1.5 / 0.5), 1.0, 0.0])
    return (SAYS_NOTHING - rest) / (weight[1] + weight[2])


def spun_features_of_form(form: Sequence[float], form_score: float, evidence: float) -> list[float]:
    """Return the features of the spun model that all places of a form share, from those of the form model."""
    return [
        1.0,
        _within(form_score, -6, 6),
        form[1],
        form[2],
        form[7],
        form[8],
        log(max(3.0, evidence) / 7),
        form[4],
    ]


def spun_features_of_fit(fit: Fit) -> list[float]:
    """Return the features of the spun model that differ from place to place; they come behind the others."""
    return [
        _within(fit.score, -5, 5),
        _within(fit.gain(), -4, 10),
        _within(fit.features[2], -4, 6),
        fit.features[7],
    ]


def is_proven(form: Sequence[float]) -> bool:
    """Whether one place of the form is convincing, and its original hardly stands in the text."""
    return form[2] > 0.5 and form[7] > 0.5


def is_alone(form: Sequence[float]) -> bool:
    """Whether the places of the form fit worse than the original would, which stands nowhere in the text."""
    return form[1] > 0 and form[8] > 0


def score(model: str, features: Sequence[float]) -> float:
    """Return the logit that the named model gives."""
    return float(sum(map(mul, weights()[model], features)))


def _within(value: float, lowest: float, highest: float) -> float:
    if value < lowest:
        return lowest
    return highest if value > highest else value
