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


@cache
def _forms_by_key() -> dict[int, str]:
    """Return the forms that have each key."""
    with open(FOLDER + "spinning_keys.tsv", encoding="utf-8") as file:
        rows = [row.partition("\t") for row in file.read().rstrip("\n").split("\n")[1:]]
    keys = "".join([key for key, _, _ in rows])
    return dict(zip(_numbers(keys.encode(OCTETS)), [forms for _, _, forms in rows], strict=True))


@cache
def _keys() -> frozenset[int]:
    return frozenset(_forms_by_key())


def _numbers(octets: bytes) -> array[int]:
    return array("I", octets[: len(octets) // 4 * 4])


def suspected_forms(text: str) -> set[str]:
    """Return the rare forms whose keys stand in `text`."""
    octets = text.encode(OCTETS, "surrogatepass")
    found = _keys().intersection(_numbers(octets)) | _keys().intersection(_numbers(octets[2:]))
    return {form for key in found for form in _forms_by_key()[key].split(" ")}
