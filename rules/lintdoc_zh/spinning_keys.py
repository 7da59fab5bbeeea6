"""A quick look for forms that clean text seldom has: by the rarest two characters of each, its *key*.

Works on the text as written, in either script. All pairs of adjacent characters are compared with the
keys at once, as numbers, which is several times as fast as a pattern of so many.
"""

from __future__ import annotations

from array import array
from functools import cache

FOLDER = __file__.rpartition("spinning_keys.py")[0] + "data/"
OCTETS = "utf-16-le"
"""A character of the basic plane takes two octets, so two of them make one number of four."""


class Keys:
    """Keys of two characters, and what is known of each."""

    __slots__ = ("_known", "_numbers")

    def __init__(self, known: dict[str, str]) -> None:
        self._known = dict(zip(_numbers("".join(known).encode(OCTETS)), known.items(), strict=True))
        self._numbers = frozenset(self._known)

    def found(self, text: str) -> list[tuple[str, str]]:
        """Return the keys that stand in `text`, each with what is known of it."""
        octets = text.encode(OCTETS, "surrogatepass")
        even, odd = (self._numbers.intersection(_numbers(one)) for one in (octets, octets[2:]))
        return [self._known[number] for number in even | odd]


def _numbers(octets: bytes) -> array[int]:
    return array("I", octets[: len(octets) // 4 * 4])


@cache
def _rare() -> Keys:
    with open(FOLDER + "spinning_keys.tsv", encoding="utf-8") as file:
        rows = [row.partition("\t") for row in file.read().rstrip("\n").split("\n")[1:]]
    return Keys({key: forms for key, _, forms in rows})


def suspected_forms(text: str) -> set[str]:
    """Return the rare forms whose keys stand in `text`."""
    return {form for _, forms in _rare().found(text) for form in forms.split(" ")}
