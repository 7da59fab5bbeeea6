"""How well a word fits its place, and how likely it was put there by a spinner: three small models.

Each is a logistic regression (weights from `tools/build_spinning.py`); a score is in logits.
*token*: does the original fit between these neighbours better than the form that stands there?
*form*: are the places of one form in one document more than chance misfits?
*spun*: in a document known to be spun, was this one place spun?
"""

from __future__ import annotations

from functools import lru_cache
from math import log
from operator import mul

from lintdoc_zh.spinning_tables import EDGE, neighbour_classes, originals, weights, word

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from lintdoc_zh.spinning_tables import Word

    Attraction = tuple[float, float, int]


class Place:
    """A form where it stands: `start` in the text, the original that fits best, and scores."""

    __slots__ = ("features", "fits", "form", "original", "score", "start")

    def __init__(self, start: int, form: str, before: str, after: str) -> None:
        """Take the two characters before and after."""
        self.start = start
        self.form = form
        self.fits, self.original, self.features, self.score = _judged(form, before, after)

    def gain(self) -> float:
        """Return how much better (nats) the original fits than the form."""
        written = word(self.form)
        return self.fits[self.original] - written.typical - self.features[2]


@lru_cache(maxsize=1 << 14)
def _judged(form: str, before: str, after: str) -> tuple[dict[str, float], str, list[float], float]:
    """Return how well each original fits (log probability, up to a constant), the best, features, score.

    They are the same wherever the form has these neighbours; a text often has them again.
    """
    before, after = _neighbours(before, after)
    found: dict[str, float] = {}
    drawn: dict[str, Attraction] = {}
    for original in originals(form):
        known = word(original)
        drawn[original] = left, right, _ = known.attraction(before, after)
        found[original] = known.typical + left + right
    original = max(found, key=lambda one: found[one])
    written = word(form)
    features = token_features(written, written.attraction(before, after), word(original), drawn[original])
    return found, original, features, score("token", features)


def _neighbours(before: str, after: str) -> tuple[str, str]:
    """Return the neighbours as the classes they count as; what is beyond a line end does not count."""
    before, after = before.translate(_CLASSES), after.translate(_CLASSES)
    return EDGE * 2 if before[1] == EDGE else before, EDGE * 2 if after[0] == EDGE else after


_CLASSES = neighbour_classes()


def token_features(written: Word, here: Attraction, meant: Word, there: Attraction) -> list[float]:
    """Return the features of the token model; `here` and `there` are the attractions of the two words."""
    left, right, attested = here
    left_meant, right_meant, attested_meant = there
    better = (left_meant - left, right_meant - right)
    return [
        1.0,
        _within(meant.typical - written.highest, -5, 8),
        left + right,
        left_meant + right_meant,
        min(better),
        max(better),
        -written.highest - 10,
        attested,
        attested_meant,
        min(left_meant, right_meant),
    ]


def likely_original(places: Sequence[Place]) -> str:
    """Return the original that most places of one form may stand for."""
    if len(places) == 1:
        return places[0].original
    likely = [place.original for place in places if place.score > -1] or [place.original for place in places]
    return max(sorted(set(likely)), key=likely.count)


def form_features(places: Sequence[Place], standing: int, size: int) -> list[float]:
    """Return the features of the form model: all places of one form, in a text of `size` Han.

    `standing` is how often its original stands in the text.
    """
    scores = [_within(place.score, -4, 5) for place in places]
    count = len(scores)
    mean, logarithm = sum(scores) / count, log(count)
    rarity = -word(places[0].form).highest - 10
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


def spun_features(place: Place, form: Sequence[float], form_score: float, evidence: float) -> list[float]:
    """Return the features of the spun model; `form` are the features of the form model."""
    return [
        1.0,
        _within(place.score, -5, 5),
        _within(form_score, -6, 6),
        form[1],
        form[2],
        form[7],
        form[8],
        log(max(3.0, evidence) / 7),
        form[4],
        _within(place.gain(), -4, 10),
        _within(place.features[2], -4, 6),
        place.features[7],
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
    return lowest if value < lowest else min(highest, value)
