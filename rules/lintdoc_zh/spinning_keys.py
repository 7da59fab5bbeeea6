"""A quick look whether a text may have been spun: the rarest two characters of each rare form.

A clean page seldom has more than a few of these *keys*; a page that has none is looked at no further.
Works on the text as written, in either script.
"""

from __future__ import annotations

import re
from functools import cache
from math import sqrt

FOLDER = __file__.rpartition("spinning_keys.py")[0] + "data/"
ENOUGH = 4.5
"""Weight of the keys, for the length of the text, from which on it is looked at closely."""


class Keys:
    """Keys, sought by whichever of their two characters is the rarer.

    `weights` says how rare the form is (in nats), `forms` which forms have the key.
    """

    __slots__ = ("_by_first", "_by_second", "forms", "weights")

    def __init__(self, name: str) -> None:
        self.weights: dict[str, float] = {}
        self.forms: dict[str, str] = {}
        classes: dict[str, set[str]] = {"1": set(), "2": set(), "1+": set(), "2+": set()}
        with open(FOLDER + name, encoding="utf-8") as file:
            rows = file.read().rstrip("\n").split("\n")[1:]
        for row in rows:
            key, anchor, weight, self.forms[key] = row.split("\t")
            self.weights[key] = int(weight) / 10
            classes[anchor].add(key[anchor == "2"])
            classes[anchor + "+"].add(key[anchor == "1"])
        inside = {kind: "".join(sorted(members)) for kind, members in classes.items()}
        self._by_first = re.compile(f"[{inside['1']}](?=[{inside['1+']}])")
        self._by_second = re.compile(f"[{inside['2']}](?<=[{inside['2+']}].)")

    def found(self, text: str) -> set[str]:
        """Return the keys that stand in `text`."""
        known = self.weights.keys()
        starts = [match.start() for match in self._by_first.finditer(text)]
        starts += [match.start() - 1 for match in self._by_second.finditer(text)]
        return {text[start : start + 2] for start in starts} & known

    def is_in(self, text: str) -> bool:
        """Whether any key stands in `text`."""
        known = self.weights
        if any(text[match.start() : match.start() + 2] in known for match in self._by_first.finditer(text)):
            return True
        return any(text[match.start() - 1 : match.end()] in known for match in self._by_second.finditer(text))


@cache
def _first_keys() -> Keys:
    """Return the keys that have a rare character, which are quickly sought."""
    return Keys("spinning_first_keys.tsv")


@cache
def _all_keys() -> Keys:
    return Keys("spinning_keys.tsv")


def suspected_forms(text: str) -> set[str]:
    """Return the rare forms that may stand in `text`; none where they are too few to matter."""
    if not _first_keys().is_in(text):
        return set()
    keys = _all_keys()
    found = keys.found(text)
    weight = sum(keys.weights[key] for key in found) / sqrt((len(text) + 400) / 1000)
    if weight < ENOUGH:
        return set()
    return {form for key in found for form in keys.forms[key].split(" ")}
