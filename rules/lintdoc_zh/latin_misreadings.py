"""Chinese read as Latin-1 or Windows-1252, a row of accented letters: ä½ å¥½, ÖÐ¹ú, naÃ¯ve."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from lintdoc_zh.characters import is_han
from lintdoc_zh.misreadings import LOST, MARKS, ORDINARY, Misreading, han_in, mean_cost, utf8_in
from lintdoc_zh.patterns import later

SPECIALS = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
"""What Windows-1252 has from 0x80 to 0x9F."""
UNUSED = (0x81, 0x8D, 0x8F, 0x90, 0x9D)
CP1252 = dict(zip(SPECIALS, (one for one in range(0x80, 0xA0) if one not in UNUSED), strict=True))
LATIN_RUN = later(f"[\x80-\xff](?:[\x80-\xff{SPECIALS}{LOST}]|[ -~]{{1,24}}(?=[\x80-\xff]))*")
ACCENT = later("[ÂÃâ]")
ACCENTED = later(f"(?:[ÂÃ][\xa1-\xbf{SPECIALS}]|â[\x80€][\x80-\xbf{SPECIALS}])+")
OPENED = ("“", "‘", '"', "'", "「", "（", "(")


def read_as_latin(text: str, start: int, end: int) -> Iterator[Misreading]:
    """Yield stretches of accented letters in `text[start:end]` that are Chinese in UTF-8, GBK or Big5."""
    for run in LATIN_RUN.finditer(text, start, end):
        name = "Windows-1252" if any(character in CP1252 for character in run[0]) else "ISO 8859-1"
        if run.end() - run.start() < 4:
            if ACCENT.search(run[0]):
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
    enough = enough or (_is_word(text, start, stop) and mean <= ORDINARY - 1)
    lost = repaired.count(LOST)
    if enough and mean <= ORDINARY - 0.5 and high >= 0.6 * (stop - start) and lost <= 0.2 * len(repaired):
        yield Misreading(start, stop, repaired, (written_in, name), not inexact)


def _is_word(text: str, start: int, stop: int) -> bool:
    """Whether letters and signs of four bytes stand in Chinese, ½µµÍ: no language and no sum has them so."""
    run = text[start:stop]
    around = text[start - 1 : start] + text[stop : stop + 1]
    is_mixed = 0 < sum(one < "\xc0" for one in run) < len(run)
    return (
        len(run) == 4
        and is_mixed
        and min(run) > "\xa0"
        and all(is_han(one) or one in MARKS for one in around)
    )


def _is_latin(text: str) -> bool:
    return all(character in CP1252 or character < "\u0100" for character in text)
