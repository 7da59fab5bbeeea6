"""Chinese read as an encoding of one byte a letter other than Latin-1: Σ╜áσÑ╜, дЅ еҐЅ, ╓╨╣·, Êà®.

The runs looked at mix letters, symbols and frames as no language does. One is believed when, as bytes of the
encoding it was read in, it is UTF-8, GBK or Big5 that reads well.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from lintdoc_zh.misreadings import LOST, ORDINARY, WHOLE, Misreading, han_in, mean_cost, utf8_in
from lintdoc_zh.patterns import later

CODECS = {
    "cp437": "CP 437", "cp850": "CP 850", "cp866": "CP 866", "koi8-r": "KOI8-R", "cp1251": "Windows-1251",
    "cp1250": "Windows-1250", "mac-roman": "Mac OS Roman",
}  # fmt: skip
SINGLES = (
    "\x80-\u02ff\u0391-\u03c9\u0401-\u0491\u2010-\u2044\u207f"
    "\u20a7\u20ac\u2116-\u2126\u2190-\u25ff\ufb01\ufb02"
)
ORDINARY_SIGNS = "“”‘’…—–·×÷°±§€•‰→←↑↓\xa0"
RUN = later(
    f"[{SINGLES}](?<![{ORDINARY_SIGNS}])(?:[{SINGLES}\uf8ff{LOST}]|[ -~]{{1,24}}(?=[{SINGLES}])){{2,}}"
)
WORDS = later("[А-яЁё ]*|[─│┌┐└┘├┤┬┴┼━┃═║╔╗╚╝╠╣╦╩╬╭╮╰╯ ]*|[Α-ω ]*")
DENSE = later("[^\n -~]{4}")
ANY_DENSE = later("[\x80-\u2e7f\uf8ff-\ufffd]{4}")
"""Without it there is no such run; it takes little to compile."""
FEWEST = 4
"""Han characters that GBK or Big5 must make of a run."""
SAMPLE = 200
"""Characters that tell in which encoding a run was read."""


def read_as_single_byte(text: str, first: int, last: int) -> Iterator[Misreading]:
    """Yield stretches of letters and signs in `text[first:last]` that are Chinese in UTF-8, GBK or Big5."""
    for run in RUN.finditer(text, first, last) if ANY_DENSE.search(text, first, last) else ():
        start, end = run.span()
        if DENSE.search(text, start, end) and not WORDS.fullmatch(text, start, end):
            yield from _utf8_of(text, start, end) or _double_byte_of(text, start, end)


def _utf8_of(text: str, start: int, end: int) -> list[Misreading]:
    """Return what is UTF-8 in the encoding in which most of the run is."""
    most: list[Misreading] = []
    for codec, name in CODECS.items():
        octets = text[start:end].encode(codec, "replace")
        if len(WHOLE.findall(octets)) < 2:
            continue
        found = list(utf8_in(text, start, end, _table(codec).__getitem__, ("UTF-8", name)))
        most = max(most, found, key=lambda each: sum(one.end - one.start for one in each))
    return most


def _double_byte_of(text: str, start: int, end: int) -> list[Misreading]:
    """Return the run if it is GBK or Big5, as the encoding in which it reads best."""
    readings = []
    for stop in dict.fromkeys([end, start + len(text[start:end].rstrip(ORDINARY_SIGNS))]):
        for codec in CODECS:
            for written in ("gbk", "cp950"):
                repaired = _reread(text[start : min(stop, start + SAMPLE)], codec, written)
                if han_in(repaired) >= FEWEST:
                    readings.append((repaired.count(LOST), mean_cost(repaired), -stop, codec, written))
    if not readings:
        return []
    _, mean, stop, codec, written = min(readings)
    repaired = _reread(text[start:-stop], codec, written)
    lost = repaired.count(LOST)
    high = sum(character > "~" for character in text[start:-stop])
    if mean > ORDINARY - 1 or lost > 0.2 * len(repaired) or 2 * high < -stop - start:
        return []
    cause = ("GBK" if written == "gbk" else "Big5", CODECS[codec])
    return [Misreading(start, -stop, repaired, cause, not lost)]


def _reread(run: str, codec: str, written: str) -> str:
    """Return what the bytes of a run say; "" where it has characters that `codec` has not."""
    try:
        octets = run.replace(LOST, "\0").encode(codec)
    except UnicodeEncodeError:
        return ""
    return octets.replace(b"\0", b"\xff").decode(written, "replace")


class _Octets(dict[str, bytes]):
    """The octet of each character, `\\xff` for those that have none."""

    def __missing__(self, character: str) -> bytes:
        return b"\xff"


@cache
def _table(codec: str) -> _Octets:
    octets = [bytes([number]) for number in range(256)]
    table = _Octets({one.decode(codec, "replace"): one for one in octets})
    table[LOST] = b"\0"
    return table
