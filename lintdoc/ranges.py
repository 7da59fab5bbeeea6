"""Sets of characters as pairs of first and last, one after the other, in order: `"09AZ"`."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cache

from lintdoc.compiling import compiled
from lintdoc.rule import as_ranges

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

BEYOND = "[\U00010000-\U0010ffff]"
"""What in a class makes its search some sixty times slower."""
LAST = "\uffff"
_SPELT = {sign: f"\\{sign}" for sign in "\\^-[]&~|"}
"""How signs are written that mean something in a class, or may come to."""


def joined(ranges: list[str]) -> str:
    """Return the set of all characters in any of `ranges`, but for pairs that are beyond U+FFFF."""
    pairs = sorted([one[place : place + 2] for one in ranges for place in range(0, len(one), 2)])
    found: list[str] = []
    reached = -2
    for pair in pairs:
        first, last = pair[0], pair[1]
        if first > LAST:
            break
        if ord(first) > reached + 1:
            found += [first, last]
        elif ord(last) > reached:
            found[-1] = last
        reached = max(reached, ord(last))
    return "".join(found)


def pairs_of(ranges: str) -> zip[tuple[str, str]]:
    """Return the pairs of first and last."""
    return zip(ranges[::2], ranges[1::2], strict=True)


def is_in(ranges: str, character: str) -> bool:
    """Whether `character` is in one of `ranges`."""
    index = bisect_right(ranges, character)
    return index % 2 == 1 or (index > 0 and ranges[index - 1] == character)


def meets(members: str, ranges: str) -> bool:
    """Whether any of `members`, which are in order, is in one of `ranges`."""
    if len(members) < len(ranges):
        return any(is_in(ranges, one) for one in members)
    for first, last in pairs_of(ranges):
        place = bisect_left(members, first)
        if members[place : place + 1] and members[place] <= last:
            return True
    return False


def in_brackets(ranges: str, most: str = LAST) -> str:
    """Return the set as a class of a pattern; without the characters beyond `most`."""
    inside = [
        _SPELT.get(first, first)
        if first == last
        else f"{_SPELT.get(first, first)}-{_SPELT.get(last, min(last, most))}"
        for first, last in pairs_of(ranges)
        if first <= most
    ]
    return f"[{''.join(inside)}]" if inside else "(?!)"


def without(ranges: str, others: str) -> str:
    """Return the set of those characters of `ranges` that are not in `others`."""
    every = (map(chr, range(ord(first), ord(last) + 1)) for first, last in pairs_of(ranges))
    return as_ranges("".join(one for some in every for one in some if not is_in(others, one)))


@cache
def class_of(ranges: str) -> re.Pattern[str]:
    """Return the pattern of one character of the set that is not beyond U+FFFF."""
    return compiled(in_brackets(ranges))


def beyond(text: str) -> list[str]:
    """Return the characters of `text` beyond U+FFFF."""
    return [] if text.isascii() else compiled(BEYOND).findall(text)


def has_any(text: str, ranges: str) -> bool:
    """Whether a character of the set stands in `text`."""
    if class_of(ranges).search(text):
        return True
    return ranges[-1:] > "\uffff" and any(is_in(ranges, one) for one in beyond(text))


@cache
def ranges_of(characters: str) -> str:
    """Return `as_ranges(characters)`."""
    return as_ranges(characters)
