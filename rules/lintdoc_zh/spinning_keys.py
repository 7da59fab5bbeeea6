"""A quick look for forms that clean text hardly has: by the rarest two characters of each, its *key*.

Works on the text as written, in either script, with an automaton of all keys where `daachorse` is installed
(it has no wheels for some platforms). It is shipped as `daachorse` stores it, which another version might
not read: that one builds it anew. Else all pairs of adjacent characters are compared with the keys at once,
as numbers, which takes six times as long, and is still faster than a pattern of so many.
"""

from __future__ import annotations

from array import array
from functools import cache
from math import inf

from lintdoc_zh.patterns import later, places_of
from lintdoc_zh.scripts import collapse
from lintdoc_zh.spinning_tables import FOLDER, Table

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

MUCH = 100_000
"""Characters after which the automaton has paid for being built."""
OCTETS = "utf-16-le"
"""A character of the basic plane takes two octets, so two of them make one number of four."""
SURROGATE = later("[\ud800-\udfff]")
TABLE, AUTOMATON = "spinning_keys.tsv", "spinning_keys.bin"


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
        return parted(joined)

    def places(self, text: str) -> list[int]:
        """Return in order where any key stands, in code points of `text`."""
        return places_of(self.found(text), text)


class Automaton:
    """The same keys, found in one scan."""

    __slots__ = ("_automaton",)

    def __init__(self, automaton: Any) -> None:
        self._automaton = automaton

    def places(self, text: str) -> list[int]:
        """Return in order where any key stands, in code points of `text`."""
        return [start for start, _, _ in self._hits(text)]

    def _hits(self, text: str) -> list[tuple[int, int, int]]:
        try:
            return self._automaton.find_overlapping(text)  # type: ignore[no-any-return]
        except UnicodeEncodeError:
            return self._hits(SURROGATE.sub("\ufffd", text))


class Finder:
    """What finds the keys: the automaton as shipped, else numbers until there is so much text that it pays
    to build one."""

    __slots__ = ("_left", "_means")

    def __init__(self) -> None:
        ready = shipped()
        self._means: Keys | Automaton = ready or Keys(all_keys())
        self._left = inf if ready else MUCH

    def places(self, text: str) -> list[int]:
        """Return in order where any key stands, in code points of `text`."""
        self._left -= len(text)
        if self._left < 0:
            self._means, self._left = _quickest(), inf
        return self._means.places(text)


def shipped() -> Automaton | None:
    """Return the automaton that is shipped, if it is for the installed version of `daachorse`."""
    try:
        import daachorse
    except ImportError:
        return None
    with open(FOLDER + AUTOMATON, "rb") as file:
        if not _is_installed(daachorse.__path__[0], file.readline().decode().rstrip("\n")):
            return None
        return Automaton(daachorse.CharwiseDoubleArrayAhoCorasick.deserialize(file.read()))


def _is_installed(package: str, version: str) -> bool:
    """Whether that is the version of the package in a folder; `importlib.metadata` takes 40 ms to tell."""
    try:
        with open(f"{package}-{version}.dist-info/METADATA", "rb"):
            return True
    except OSError:
        return False


def built(keys: str) -> Automaton:
    """Return an automaton of the keys; raises `ImportError` where `daachorse` is not installed."""
    from daachorse import CharwiseDoubleArrayAhoCorasick

    return Automaton(CharwiseDoubleArrayAhoCorasick(parted(keys)))


def _quickest() -> Keys | Automaton:
    try:
        return built(all_keys())
    except ImportError:
        return Keys(all_keys())


def _numbers(octets: bytes) -> array[int]:
    return array("I", octets[: len(octets) // 4 * 4])


def all_keys() -> str:
    """Return the keys, one after the other."""
    with open(FOLDER + TABLE, encoding="utf-8") as file:
        file.readline()
        file.readline()
        return "".join([row[:2] for row in file])


def parted(keys: str) -> list[str]:
    """Return the keys, which are given one after the other."""
    return [keys[at : at + 2] for at in range(0, len(keys), 2)]


@cache
def _finder() -> Finder:
    return Finder()


def places_of_keys(text: str) -> list[int]:
    """Return in order where any key stands, in code points of `text`."""
    return _finder().places(text)


@cache
def forms_of(key: str) -> list[tuple[str, int]]:
    """Return the forms of a key, and where in each it stands."""
    cells = _table().cells(key)
    if cells is None:
        raise KeyError(key)
    simplified = collapse(key)
    return [(form, form.index(simplified)) for form in cells[1].split(" ")]


@cache
def _table() -> Table:
    return Table(TABLE)
