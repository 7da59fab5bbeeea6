"""A quick look for forms that clean text seldom has: by the rarest two characters of each, its *key*.

Works on the text as written, in either script, with an automaton of all keys where `daachorse` is installed
(it has no wheels for some platforms). Else all pairs of adjacent characters are compared with the keys at
once, as numbers, which takes four times as long, and is still faster than a pattern of so many.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from functools import cache
from math import inf

HARDLY, SELDOM = 0, 1
"""How often clean text has a form."""
MUCH = 100_000
"""Characters after which the automaton has paid for being built."""
FOLDER = __file__.rpartition("spinning_keys.py")[0] + "data/"
OCTETS = "utf-16-le"
"""A character of the basic plane takes two octets, so two of them make one number of four."""


class Keys:
    """Keys of two characters, found by comparing numbers."""

    __slots__ = ("_numbers",)

    def __init__(self, keys: str) -> None:
        """Take the keys, one after the other."""
        self._numbers = frozenset(_numbers(keys.encode(OCTETS)))

    def found(self, text: str) -> list[str]:
        """Return the keys that stand in `text`."""
        octets = text.encode(OCTETS, "surrogatepass")
        even, odd = (self._numbers.intersection(_numbers(one)) for one in (octets, octets[2:]))
        joined = array("I", even | odd).tobytes().decode(OCTETS)
        return [joined[at : at + 2] for at in range(0, len(joined), 2)]

    def places(self, text: str) -> dict[str, list[int]]:
        """Return where each key stands that does, in code points of `text`."""
        found: dict[str, list[int]] = {}
        for key in self.found(text):
            at = text.find(key)
            while at >= 0:
                found.setdefault(key, []).append(at)
                at = text.find(key, at + 1)
        return found


class Automaton:
    """The same keys, found in one scan."""

    __slots__ = ("_automaton", "_keys")

    def __init__(self, keys: str) -> None:
        """Take the keys, one after the other; raises `ImportError` where `daachorse` is not installed."""
        from daachorse import CharwiseDoubleArrayAhoCorasick

        self._keys = [keys[at : at + 2] for at in range(0, len(keys), 2)]
        self._automaton = CharwiseDoubleArrayAhoCorasick(self._keys)

    def places(self, text: str) -> dict[str, list[int]]:
        """Return where each key stands that does, in code points of `text`."""
        found: dict[str, list[int]] = {}
        for start, _, number in self._hits(text):
            found.setdefault(self._keys[number], []).append(start)
        return found

    def _hits(self, text: str) -> list[tuple[int, int, int]]:
        try:
            return self._automaton.find_overlapping(text)
        except UnicodeEncodeError:
            return self._automaton.find_overlapping(re.sub("[\ud800-\udfff]", "\ufffd", text))


class Finder:
    """What finds the keys: the automaton, once there is so much text that it pays to build it."""

    __slots__ = ("_keys", "_left", "_means")

    def __init__(self, keys: str) -> None:
        self._keys = keys
        self._means: Keys | Automaton = Keys(keys)
        self._left: float = MUCH

    def places(self, text: str) -> dict[str, list[int]]:
        """Return where each key stands that does, in code points of `text`."""
        self._left -= len(text)
        if self._left < 0:
            self._means, self._left = _quickest(self._keys), inf
        return self._means.places(text)


def _quickest(keys: str) -> Keys | Automaton:
    try:
        return Automaton(keys)
    except ImportError:
        return Keys(keys)


def _numbers(octets: bytes) -> array[int]:
    return array("I", octets[: len(octets) // 4 * 4])


@cache
def _finder() -> Finder:
    with open(FOLDER + "spinning_keys.txt", encoding="utf-8") as file:
        return Finder(file.read().rstrip("\n"))


def keys_in(text: str) -> dict[str, list[int]]:
    """Return where each key stands that does, in code points of `text`."""
    return _finder().places(text)


@cache
def forms_of(key: str) -> list[str]:
    """Return the forms of a key: those that clean text hardly has, and others; parted by spaces."""
    rows = _rows()
    return rows[bisect_left(rows, key)].split("\t")[1:]


@cache
def _rows() -> list[str]:
    with open(FOLDER + "spinning_keys.tsv", encoding="utf-8") as file:
        return file.read().rstrip("\n").split("\n")[1:]
