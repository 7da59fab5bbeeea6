"""Text decoded with another encoding than it was written in: what the ways of going wrong have in common.

UTF-8 betrays itself by the shape of its bytes, whatever it was read as. The double-byte encodings have no
such shape: there the text as it stands must be improbable, character by character, and probable once
read the other way.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import accumulate, pairwise
from operator import sub

from lintdoc import compiled, later
from lintdoc_zh.character_cost import UNSEEN, character_cost

LOST = "\N{REPLACEMENT CHARACTER}"
WHOLE = later(rb"[\xe2-\xe9\xef][\x80-\xbf]{2}")
SEQUENCE = (
    rb"(?:[\xe2-\xe9\xef][\x80-\xbf\x00]{2}|[\xe2-\xe9\xef][\x80-\xbf]\?|\x00[\x80-\xbf]{2}"
    rb"|\xf0[\x80-\xbf\x00]{3})"
)
"""A character in UTF-8; a byte that was lost on the way is 0, or a question mark at the end."""
GAP = rb"(?:[ -~]{1,24}|[\xc2-\xd1][\x80-\xbf]|\x00{1,4}[\x80-\xbf]{0,2}|[\x80-\xbf]{1,2})"
SPACED = later(rb"([\xe2-\xe9\xef][\x80-\xbf]?) ((?:(?<=[\x80-\xbf].)|[\x80-\xbf])(?=[\xe2-\xe9\xef]))")
"""A no-break space, which is also a byte of UTF-8, that became a space on the way."""
STRETCH = later(rb"%b(?:%b|%b(?=%b))*\x00*" % (SEQUENCE, SEQUENCE, GAP, SEQUENCE))
ORDINARY = 8.0
"""The highest mean cost of text that reads well; running text has 5 to 7."""
ODD = 9.5
"""The lowest mean cost of damaged text; it has 10 to 14."""
MARKS = "，。、；：！？“”‘’《》（）「」『』…—·％　"
MARK_COST = 5
FOREIGN_COST = 12
"""What a kana, a Cyrillic letter or a box-drawing stroke costs between Han characters."""


class Misreading:
    """A damaged stretch, what it should read (`LOST` where that is lost), in what it was written and read."""

    __slots__ = ("end", "is_exact", "read_as", "start", "text", "written_in")

    def __init__(self, start: int, end: int, text: str, cause: tuple[str, str], is_exact: bool) -> None:
        self.start = start
        self.end = end
        self.text = text
        self.written_in, self.read_as = cause
        self.is_exact = is_exact

    def is_like(self, other: Misreading) -> bool:
        """Whether both went wrong the same way; Windows-1252 is Latin-1 and some marks."""
        read_as = (self.read_as, other.read_as)
        same = read_as[0] == read_as[1] or not {"GBK", "Big5"}.intersection(read_as)
        return self.written_in == other.written_in and same


def joined(text: str, row: list[Misreading]) -> Misreading:
    """Return misreadings of one kind as one, with what stands between them in `text`."""
    parts = [row[0].text]
    for one, following in pairwise(row):
        parts += [text[one.end : following.start], following.text]
    cause = (row[0].written_in, row[0].read_as)
    return Misreading(row[0].start, row[-1].end, "".join(parts), cause, all(one.is_exact for one in row))


class Costs(dict[str, int]):
    """How odd each character is in Chinese text, in half-decades of rarity."""

    def __missing__(self, character: str) -> int:
        unknown = UNSEEN if "\u3400" <= character <= "\u9fff" else FOREIGN_COST
        found = self[character] = MARK_COST if character in MARKS else character_cost(character, unknown)
        return found


COSTS = Costs()


def mean_cost(text: str) -> float:
    """Return the mean over the characters beyond ASCII; those lost are left out."""
    costs = [COSTS[character] for character in text if character > "~" and character != LOST]
    return sum(costs) / len(costs) if costs else float(UNSEEN)


def may_be_utf8(text: str) -> bool:
    """Whether characters in a row, those beyond ASCII, are as odd as UTF-8 read as a double-byte encoding is.

    `utf8_in` believes nothing else. Two characters of UTF-8 are three, three are five; in a longer row
    that is odd in the mean there are some so many in a row that are.
    """
    sums = [0, *accumulate([COSTS[one] for one in text if one > "~" and one != LOST])]
    if len(sums) <= 3:
        return True
    sizes = ((3, ODD + 1), (4, ODD + 1), (5, ODD), (6, ODD), (7, ODD), (8, ODD), (9, ODD))
    return any(max(map(sub, sums[size:], sums), default=0) >= odd * size for size, odd in sizes)


def han_in(text: str) -> int:
    """Return the number of Han characters."""
    return sum("\u3400" <= character <= "\u9fff" for character in text)


def holds_utf8(octets: bytes) -> bool:
    """Whether there is a stretch with two whole characters of UTF-8, of whatever bytes it is made."""
    octets = SPACED.sub(b"\\1\xa0\\2", octets)
    place = 0
    while stretch := STRETCH.search(octets, place):
        if len(WHOLE.findall(stretch[0])) > 1:
            return True
        place = stretch.start() + 1
    return False


def utf8_in(
    text: str, start: int, end: int, octets_of: Callable[[str], bytes], cause: tuple[str, str]
) -> Iterator[Misreading]:
    """Yield stretches whose characters, as bytes of the encoding they were read in, are UTF-8."""
    octets = bytearray()
    owners: list[int] = []
    for index in range(start, end):
        encoded = octets_of(text[index])
        octets += encoded
        owners += [index] * len(encoded)
    spaced = SPACED.sub(b"\\1\xa0\\2", octets)
    place = 0
    while stretch := STRETCH.search(spaced, place):
        place = stretch.end()
        first, last = owners[stretch.start()], owners[place - 1]
        if stretch.start() and owners[stretch.start() - 1] == first:
            place = stretch.start() + 1  # the second byte of a sound character
            continue
        sound = (place == len(owners) or owners[place] != last) and stretch[0] == octets[
            stretch.start() : place
        ]
        repaired = _from_utf8(bytes(stretch[0]))
        if _is_chinese(stretch[0], repaired, text[first : last + 1]):
            yield Misreading(first, last + 1, repaired, cause, sound and LOST not in repaired)


def _from_utf8(octets: bytes) -> str:
    return compiled(rf"{LOST}+\??").sub(LOST, octets.replace(b"\0", b"\xff").decode("utf-8", "replace"))


def _is_chinese(octets: bytes, repaired: str, damaged: str) -> bool:
    whole = len(WHOLE.findall(octets))
    if whole < 2 or han_in(repaired) < 2:
        return False
    margin = 0.0 if whole > 2 else 1.0
    return mean_cost(repaired) <= ORDINARY + 0.5 - margin and mean_cost(damaged) >= ODD + margin
