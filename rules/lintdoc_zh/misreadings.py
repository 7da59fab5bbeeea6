"""Text decoded with another encoding than it was written in, and what it should have read.

UTF-8 betrays itself by the shape of its bytes, whatever it was read as. The double-byte encodings
have no such shape: there the text as it stands must be improbable, character by character, and
probable once read the other way.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from lintdoc_zh.character_cost import UNSEEN, character_costs

LOST = "\N{REPLACEMENT CHARACTER}"
CP1252 = {
    bytes([octet]).decode("cp1252"): octet
    for octet in range(0x80, 0xA0)
    if octet not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}
SPECIALS = "".join(CP1252)
LATIN_RUN = re.compile(f"[\x80-\xff](?:[\x80-\xff{SPECIALS}{LOST}]|[ -~]{{1,24}}(?=[\x80-\xff]))*")
ACCENTED = re.compile(f"(?:[ÂÃ][\xa1-\xbf{SPECIALS}]|â[\x80€][\x80-\xbf{SPECIALS}])+")
OPENED = ("“", "‘", '"', "'", "「", "（", "(")
WHOLE = re.compile(rb"[\xe2-\xe9\xef][\x80-\xbf]{2}")
SEQUENCE = (
    rb"(?:[\xe2-\xe9\xef][\x80-\xbf\x00]{2}|[\xe2-\xe9\xef][\x80-\xbf]\?|\x00[\x80-\xbf]{2}"
    rb"|\xf0[\x80-\xbf\x00]{3})"
)
"""A character in UTF-8; a byte that was lost on the way is 0, or a question mark at the end."""
GAP = rb"(?:[ -~]{1,24}|[\xc2-\xd1][\x80-\xbf]|\x00{1,4}[\x80-\xbf]{0,2}|[\x80-\xbf]{1,2})"
SPACED = re.compile(rb"([\xe2-\xe9\xef][\x80-\xbf]?) ((?:(?<=[\x80-\xbf].)|[\x80-\xbf])(?=[\xe2-\xe9\xef]))")
"""A no-break space, which is also a byte of UTF-8, that became a space on the way."""
STRETCH = re.compile(rb"%b(?:%b|%b(?=%b))*\x00*" % (SEQUENCE, SEQUENCE, GAP, SEQUENCE))
ORDINARY = 8.0
"""The highest mean cost of text that reads well; running text has 5 to 7."""
ODD = 9.5
"""The lowest mean cost of damaged text; it has 10 to 14."""
SWAPS = (("gbk", "cp950"), ("cp950", "gbk"))
NAMES = {("gbk", "cp950"): ("GBK", "Big5"), ("cp950", "gbk"): ("Big5", "GBK")}
DOUBLE = re.compile(rb"[\x00\x80-\xff][^\n]?")
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


def cost(character: str) -> int:
    """Return how odd a character is in Chinese text, in half-decades of rarity."""
    if character in MARKS:
        return MARK_COST
    known = character_costs().get(character)
    if known is not None:
        return known
    return UNSEEN if "\u3400" <= character <= "\u9fff" else FOREIGN_COST


def mean_cost(text: str) -> float:
    """Return the mean over the characters beyond ASCII; those lost are left out."""
    costs = [cost(character) for character in text if character > "~" and character != LOST]
    return sum(costs) / len(costs) if costs else float(UNSEEN)


def han_in(text: str) -> int:
    """Return the number of Han characters."""
    return sum("\u3400" <= character <= "\u9fff" for character in text)


def read_as_latin(text: str) -> Iterator[Misreading]:
    """Yield stretches of accented letters that are Chinese in UTF-8, GBK or Big5."""
    for run in LATIN_RUN.finditer(text):
        name = "Windows-1252" if any(character in CP1252 for character in run[0]) else "ISO 8859-1"
        if run.end() - run.start() < 4:
            yield from _accents_in(text, *run.span(), name)
            continue
        found = list(utf8_in(text, *run.span(), _latin_octet, ("UTF-8", name)))
        found = found or list(_double_byte_in(text, *run.span(), name))
        yield from found or _accents_in(text, *run.span(), name)


def _accents_in(text: str, start: int, end: int, name: str) -> Iterator[Misreading]:
    """Yield letters and marks beyond ASCII, é and ’, that stand as the bytes of UTF-8: Ã©, â€™."""
    for pair in ACCENTED.finditer(text, start, min(end + 2, len(text))):
        repaired = b"".join(map(_latin_octet, pair[0])).decode("utf-8", "replace")
        if (
            text[pair.start() - 1 : pair.start()] not in OPENED
            and repaired.isprintable()
            and LOST not in repaired
        ):
            yield Misreading(*pair.span(), repaired, ("UTF-8", name), True)


def read_as_double_byte(text: str, start: int, end: int) -> Iterator[Misreading]:
    """Yield damaged stretches of Han characters between `start` and `end`."""
    found = list(utf8_in(text, start, end, _gbk_octets, ("UTF-8", "GBK")))
    found += utf8_in(text, start, end, _big5_octets, ("UTF-8", "Big5")) if not found else []
    found += _swapped_in(text, start, end) if not found else []
    yield from (_widened(text, one, start, end) for one in found)


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
    return re.sub(rf"{LOST}+\??", LOST, octets.replace(b"\0", b"\xff").decode("utf-8", "replace"))


def _is_chinese(octets: bytes, repaired: str, damaged: str) -> bool:
    whole = len(WHOLE.findall(octets))
    if whole < 2 or han_in(repaired) < 2:
        return False
    margin = 0.0 if whole > 2 else 1.0
    return mean_cost(repaired) <= ORDINARY + 0.5 - margin and mean_cost(damaged) >= ODD + margin


@lru_cache(maxsize=8192)
def _gbk_octets(character: str) -> bytes:
    if character == "€":
        return b"\x80"
    octets = b"\0" if character == LOST else character.encode("gb18030", "replace")
    return octets if len(octets) < 3 else b"\xff"


@lru_cache(maxsize=8192)
def _big5_octets(character: str) -> bytes:
    return b"\0" if character == LOST else character.encode("cp950", "ignore") or b"\xff"


@lru_cache(maxsize=512)
def _latin_octet(character: str) -> bytes:
    if character == LOST:
        return b"\0"
    return bytes([CP1252.get(character, ord(character))])


def _double_byte_in(text: str, start: int, end: int, name: str) -> Iterator[Misreading]:
    """Yield the run if it is GBK or Big5, whichever reads better."""
    readings = []
    for codec, written_in in (("gbk", "GBK"), ("cp950", "Big5")):
        for stop in dict.fromkeys([end, end + 1, start + len(text[start:end].rstrip(SPECIALS))]):
            octets = b"".join(map(_latin_octet, text[start:stop])) if _is_latin(text[end:stop]) else b""
            repaired = octets.replace(b"\0", b"\xff").decode(codec, "replace")
            exact = LOST not in repaired
            readings.append((not exact, mean_cost(repaired), stop, repaired, written_in))
    inexact, mean, stop, repaired, written_in = min(readings)
    high = sum(character > "~" for character in text[start:stop])
    enough = han_in(repaired) >= 3 or (han_in(repaired) == 2 and mean <= ORDINARY - 2)
    lost = repaired.count(LOST)
    if enough and mean <= ORDINARY - 0.5 and high >= 0.6 * (stop - start) and lost <= 0.2 * len(repaired):
        yield Misreading(start, stop, repaired, (written_in, name), not inexact)


def _is_latin(text: str) -> bool:
    return all(character in CP1252 or character < "\u0100" for character in text)


def _swapped_in(text: str, start: int, end: int) -> Iterator[Misreading]:
    """Yield stretches of GBK read as Big5 or the reverse."""
    for odd in _odd_stretches(text, start, end):
        mean, _, codecs = min(_swapped(text, *odd, codecs) for codecs in SWAPS)
        if mean <= ORDINARY:
            first, last = odd
            while last < end and _gain(text[last], *codecs) > 0:
                last += 1
            while first > start and _gain(text[first - 1], *codecs) > 0:
                first -= 1
            repaired = _swapped(text, first, last, codecs)[1]
            yield Misreading(first, last, repaired, NAMES[codecs], LOST not in repaired)


def _odd_stretches(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches of at least four Han characters that are far too rare for a text."""
    total = best = 0
    first = last = start
    for index in range(start, end + 1):
        total += _oddity(text[index]) if index < end else -99
        if total > best:
            best, last = total, index + 1
        if total <= 0 or total < best - 9:
            if best >= 12 and 2 * max(4, han_in(text[first:last])) >= max(8, last - first):
                yield (first, last)
            total = best = 0
            first = last = index + 1


def _oddity(character: str) -> int:
    if character == LOST:
        return 1
    return cost(character) - 9 if character > "~" else -2


def _swapped(text: str, start: int, end: int, codecs: tuple[str, str]) -> tuple[float, str, tuple[str, str]]:
    """Return the stretch as its bytes read in the encoding `codecs[0]`, its mean cost before it."""
    written, read = codecs
    octets = b"".join(
        b"\0" if one == LOST else one.encode(read, "ignore") or b"\0\0" for one in text[start:end]
    )
    repaired = DOUBLE.sub(lambda pair: pair[0].decode(written, "replace")[:1].encode(), octets).decode()
    readable = han_in(repaired) >= 4 and repaired.count(LOST) <= 0.4 * len(repaired)
    return (mean_cost(repaired) if readable else float(UNSEEN), repaired, codecs)


def _gain(character: str, written: str, read: str) -> int:
    """Return by how much likelier a character gets when its bytes are read the other way."""
    repaired = character.encode(read, "ignore").decode(written, "ignore")
    return cost(character) - cost(repaired) if character > "~" and len(repaired) == 1 else 0


def _widened(text: str, one: Misreading, start: int, end: int) -> Misreading:
    """Return a stretch that lost something together with the odd characters on either side."""
    if one.is_exact:
        return one
    while one.start > start and _oddity(text[one.start - 1]) >= 1:
        one.start -= 1
        one.text = LOST + one.text.lstrip(LOST)
    while one.end < end and _oddity(text[one.end]) >= 1:
        one.end += 1
        one.text = one.text.rstrip(LOST) + LOST
    return one
