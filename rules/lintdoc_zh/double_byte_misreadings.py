"""Chinese read as the wrong one of UTF-8, GBK and Big5, a row of rare characters: 浣犲ソ锛屼笘鐣."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache, partial

from lintdoc_zh.character_cost import UNSEEN
from lintdoc_zh.misreadings import (
    COSTS,
    LOST,
    ODD,
    ORDINARY,
    Misreading,
    han_in,
    holds_utf8,
    may_be_utf8,
    mean_cost,
    utf8_in,
)
from lintdoc_zh.patterns import later

NAMES = {"gbk": "GBK", "cp950": "Big5", "cp932": "Shift JIS", "cp949": "EUC-KR"}
FOREIGN = {"cp932": later("[\uff61-\uff9f]"), "cp949": later("[\uac00-\ud7a3]")}
"""Half-width kana and Hangul, which stand in any text read as Japanese or Korean."""
NO_PROOF = later("[\u3041-\u30ff\u3105-\u312f]")
MARKS = frozenset("，。、；：？！")
FEW = 4
"""Characters of a stretch that must read all the better."""
DOUBLE = later(rb"[\x00\x80-\xff][^\n]?")


def read_as_double_byte(text: str, start: int, end: int) -> Iterator[Misreading]:
    """Yield damaged stretches of Han characters between `start` and `end`."""
    found = _utf8_in(text, start, end) if may_be_utf8(text[start:end]) else []
    found += _swapped_in(text, start, end) if not found else []
    yield from (_widened(text, one, start, end) for one in found)


def _utf8_in(text: str, start: int, end: int) -> list[Misreading]:
    """Return the stretches that are UTF-8 in the first of the encodings in which any are."""
    readers: list[tuple[str, Callable[[str], bytes]]] = [("gbk", _gbk_octets), ("cp950", _big5_octets)]
    for read, signs in FOREIGN.items():
        if signs.search(text, start, end):
            readers.append((read, partial(_octets_read, read)))
    for read, octets_of in readers:
        if holds_utf8(_octets_of(text[start:end], read)):
            found = list(utf8_in(text, start, end, octets_of, ("UTF-8", NAMES[read])))
            if found:
                return found
    return []


def _octets_of(text: str, encoding: str) -> bytes:
    """Return the text's bytes, those of what the encoding lacks aside."""
    return b"\x80".join(part.encode(encoding, "replace") for part in text.replace(LOST, "\0").split("€"))


@lru_cache(maxsize=8192)
def _gbk_octets(character: str) -> bytes:
    if character == "€":
        return b"\x80"
    octets = b"\0" if character == LOST else character.encode("gb18030", "replace")
    return octets if len(octets) < 3 else b"\xff"


@lru_cache(maxsize=8192)
def _big5_octets(character: str) -> bytes:
    return b"\0" if character == LOST else character.encode("cp950", "ignore") or b"\xff"


@lru_cache(maxsize=8192)
def _octets_read(encoding: str, character: str) -> bytes:
    return b"\0" if character == LOST else character.encode(encoding, "ignore") or b"\xff"


def _swapped_in(text: str, start: int, end: int) -> Iterator[Misreading]:
    """Yield stretches of GBK read as Big5 or the reverse."""
    for odd in _odd_stretches(text, start, end):
        if sum(COSTS[one] > ODD for one in {*NO_PROOF.sub("", text[slice(*odd)])}) < 2:
            continue  # a row of kana or bopomofo, or one character twice (虎视眈眈)
        swaps = [("gbk", "cp950"), ("cp950", "gbk")]
        for read, signs in FOREIGN.items():
            if len(signs.findall(text, *odd)) >= 2:
                swaps += [("gbk", read), ("cp950", read)]
        mean, repaired, codecs = min(_swapped(text, *odd, codecs) for codecs in swaps)
        if _loses_marks(text[slice(*odd)], repaired):
            continue
        few = han_in(repaired) < FEW
        if mean <= ORDINARY - 1.5 * few and not (few and LOST in repaired):
            first, last = odd
            while step := _gaining(text[last : min(last + 3, end)], codecs, 2 * few):
                last += step
            while step := _gaining(text[max(first - 3, start) : first][::-1], codecs, 2 * few):
                first -= step
            repaired = _swapped(text, first, last, codecs)[1]
            cause = (NAMES[codecs[0]], NAMES[codecs[1]])
            yield Misreading(first, last, repaired, cause, LOST not in repaired)


def _loses_marks(stretch: str, repaired: str) -> bool:
    """Whether a short stretch holds marks and not all of it can be read: two rare words, 蕪菁，芫荽."""
    is_short = han_in(repaired) < 2 * FEW
    return is_short and LOST in repaired and LOST not in stretch and not MARKS.isdisjoint(stretch)


def _odd_stretches(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches of at least four Han characters that are far too rare for a text."""
    total = best = 0
    first = last = start
    for index in range(start, end + 1):
        total += _oddity(text[index]) if index < end else -99
        if total > best:
            best, last = total, index + 1
        if total <= 0 or total < best - 9:
            if best >= 10 and 2 * max(4, last - first - _kana_in(text[first:last])) >= max(8, last - first):
                yield (first, last)
            total = best = 0
            first = last = index + 1


def _oddity(character: str) -> int:
    if character == LOST:
        return 1
    return COSTS[character] - 9 if character > "~" else -2


def _swapped(text: str, start: int, end: int, codecs: tuple[str, str]) -> tuple[float, str, tuple[str, str]]:
    """Return the stretch as its bytes read in the encoding `codecs[0]`, its mean cost before it."""
    written, read = codecs
    octets = b"".join(b"\0" if one == LOST else _octets(one, read) or b"\0\0" for one in text[start:end])
    reread = DOUBLE.sub(lambda pair: pair[0].decode(written, "replace")[:1].encode(), octets)
    repaired = reread.decode().replace("\0", LOST)
    readable = han_in(repaired) >= 2 and repaired.count(LOST) <= 0.4 * len(repaired)
    return (mean_cost(repaired) if readable else float(UNSEEN), repaired, codecs)


@lru_cache(maxsize=8192)
def _octets(character: str, encoding: str) -> bytes:
    """Return the one or two octets, of rows that GBK leaves open too; b"" if there are none."""
    octets = character.encode("gb18030" if encoding == "gbk" else encoding, "ignore")
    return octets if len(octets) < 3 else b""


def _kana_in(text: str) -> int:
    return sum("\u3041" <= character <= "\u30ff" for character in text)


def _gaining(text: str, codecs: tuple[str, str], least: int) -> int:
    """Return how many of the characters, taken together, get likelier by more than `least`."""
    total = 0
    for count, character in enumerate(text, 1):
        total += _gain(character, *codecs)
        if total > least:
            return count
    return 0


def _gain(character: str, written: str, read: str) -> int:
    """Return by how much likelier a character gets when its bytes are read the other way."""
    repaired = _octets(character, read).decode(written, "ignore")
    return COSTS[character] - COSTS[repaired] if character > "~" and len(repaired) == 1 else 0


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
