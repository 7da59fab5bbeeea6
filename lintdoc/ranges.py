"""Sets of characters as pairs of first and last, one after the other, in order: `"09AZ"`."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from sys import maxunicode

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

BEYOND = "[\U00010000-\U0010ffff]"
"""What in a class makes its search some sixty times slower."""
LAST = "\uffff"
_SPELT = {sign: f"\\{sign}" for sign in "\\^-[]&~|"}
"""How signs are written that mean something in a class, or may come to."""


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
        for one in members:
            index = bisect_right(ranges, one)
            if index % 2 or (index and ranges[index - 1] == one):
                return True
        return False
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


def pattern_of(ranges: str, context: str, most: str = chr(maxunicode)) -> str:
    """Return the pattern of one of `ranges`, but for those beyond `most`, with `context` behind it."""
    characters = in_brackets(ranges, most)
    return f"{characters}(?:{context})" if context else characters


def members_of(ranges: str) -> Iterator[str]:
    """Yield each character of the set."""
    for first, last in pairs_of(ranges):
        yield from map(chr, range(ord(first), ord(last) + 1))


def singles(characters: Iterable[str]) -> str:
    """Return the set of these characters, each a pair by itself: faster than `as_ranges`, and longer."""
    return "".join([one * 2 for one in sorted(characters)])


def reaches_beyond(text: str) -> bool:
    """Whether a character of `text` is beyond U+FFFF: the encoder tells that much faster than a class."""
    return not text.isascii() and len(text.encode("utf-16-le", "surrogatepass")) > 2 * len(text)
