"""Bytes -> Source, and the bytes of an edited text in the same encoding.

UTF-8 is what a file is taken for until its bytes show otherwise. Then a byte order mark
decides, or evidence: of the encodings in which the bytes make sense, the one in which they
read most like Chinese.
"""

from __future__ import annotations

import os

from lintdoc.compiling import compiled
from lintdoc.document import Damage, Source
from lintdoc.errors import LintdocError

BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
"""Of two that begin alike the longer stands first."""
MARKED = frozenset(bom[:1] for bom, _ in BOMS)

WIDE = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
LEGACY = ("gb18030", "big5hkscs", "cp950", "utf-16-le", "utf-16-be")
DAMAGEABLE = ("gb18030", "big5hkscs")
"""Of these a few bytes may be damaged: what is around them still reads like Chinese."""
CONTROLS = bytes({*range(32), 127} - {*b"\t\n\f\r\x1a\x1b"})
LEAST_PLAUSIBLE = 0.2
"""What Chinese reaches in its own encoding from 20 characters up; in a wrong one it stays below."""

HEAD = 20_000
"""How much of a file is searched for control characters."""

READING = os.O_RDONLY | getattr(os, "O_BINARY", 0)
PAGE = 65_536
"""Few files hold more octets: to read so many at once takes half the calls of a file object."""

STRAY = "[\udc80-\udcff]+"
MOST_STRAY = 0.05
"""Share of octets that may be damaged, in GB18030, Big5, and in UTF-8 without Chinese."""


def octets_of(path: str) -> bytes:
    """Return what the file `path` holds. Raises `LintdocError`."""
    try:
        handle = os.open(path, READING)
        try:
            data = os.read(handle, PAGE)
            if data and os.read(handle, 1):
                os.lseek(handle, 0, os.SEEK_SET)
                with open(handle, "rb", buffering=0, closefd=False) as file:
                    data = file.read()
            return data
        finally:
            os.close(handle)
    except OSError as error:
        raise LintdocError(f"{path}: cannot be read: {error.strerror}") from None


def decode(data: bytes, path: str) -> Source:
    """Return the file's text. Raises `LintdocError` if it is no text, or in no known encoding."""
    for bom, encoding in BOMS if data[:1] in MARKED else ():
        if data.startswith(bom) and (source := _with_bom(data[len(bom) :], path, encoding, bom)):
            return source
    if b"\0" in data:
        return _wide(data, path)
    try:
        return Source(data.decode(), path)
    except UnicodeDecodeError:
        return _by_evidence(data, path)


def encode(source: Source) -> bytes:
    """Return the file as bytes: its byte order mark, its text in its encoding, damaged bytes as they were.

    Raises `LintdocError` where the encoding lacks a character.
    """
    pieces, reached = [source.bom], 0
    for damage in source.damage:
        pieces += [_encoded(source, reached, damage.start), damage.octets]
        reached = damage.end
    return b"".join([*pieces, _encoded(source, reached, len(source.text))])


def _encoded(source: Source, start: int, end: int) -> bytes:
    text = source.text[start:end]
    try:
        return text.encode(source.encoding)
    except UnicodeEncodeError as error:
        character = text[error.start]
        raise LintdocError(
            f"{source.path}: cannot be written: {source.encoding} has no {character!a} "
            f"(U+{ord(character):04X}); convert the file to UTF-8 first"
        ) from None


def _with_bom(data: bytes, path: str, encoding: str, bom: bytes) -> Source | None:
    if encoding == "utf-8":
        return _damaged(data, path, bom)
    try:
        return Source(data.decode(encoding), path, encoding, bom)
    except UnicodeDecodeError:
        if encoding == "utf-32-le":  # it may be UTF-16 that begins with U+0000
            return None
        raise LintdocError(f"{path}: begins as {encoding.upper()} does, but is damaged") from None


def _wide(data: bytes, path: str) -> Source:
    """A file with NUL octets: UTF-16 or UTF-32 without a byte order mark, else it is binary."""
    best = _most_plausible(data, WIDE)
    if best and best[0] >= LEAST_PLAUSIBLE:
        return Source(best[1], path, best[2])
    raise LintdocError(f"{path}: not a text file (NUL at byte {data.index(0)})")


def _by_evidence(data: bytes, path: str) -> Source:
    from lintdoc.plausibility import plausibility

    likeness = plausibility(data[:60_000].decode("utf-8", "surrogateescape"))
    best = _most_plausible(data, LEGACY)
    if best and best[0] > likeness and best[0] >= LEAST_PLAUSIBLE:
        return Source(best[1], path, best[2])
    if _has_controls(data[:HEAD]):
        raise LintdocError(f"{path}: not a text file (control characters)")
    if source := _damaged_legacy(data, path, likeness):
        return source
    damaged = _damaged(data, path)
    if likeness >= LEAST_PLAUSIBLE or _is_bearable(damaged, data):
        return damaged
    raise LintdocError(f"{path}: neither UTF-8 nor UTF-16, GB18030 or Big5; convert it to UTF-8")


def _damaged_legacy(data: bytes, path: str, likeness: float) -> Source | None:
    """Read the file in the encoding in which, a few bytes aside, it is most like Chinese, if it is at all.

    `likeness` is how much it is like Chinese as UTF-8.
    """
    from lintdoc.plausibility import plausibility

    best, most = None, max(likeness, LEAST_PLAUSIBLE)
    for encoding in DAMAGEABLE:
        source = _damaged(data, path, encoding=encoding)
        found = plausibility(source.text)
        if found > most and _is_bearable(source, data):
            best, most = source, found
    return best


def _is_bearable(source: Source, data: bytes) -> bool:
    """Whether few of the octets are damaged."""
    return sum(len(one.octets) for one in source.damage) <= MOST_STRAY * len(data)


def _most_plausible(data: bytes, encodings: tuple[str, ...]) -> tuple[float, str, str] | None:
    """Return (likeness to Chinese, text, encoding) for the best of `encodings`, if any can be."""
    from lintdoc.plausibility import plausibility

    best = None
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" in text or _has_controls(text[:HEAD].encode()):
            continue
        likeness = plausibility(text)
        if not best or likeness > best[0]:
            best = (likeness, text, encoding)
    return best


def _damaged(data: bytes, path: str, bom: bytes = b"", encoding: str = "utf-8") -> Source:
    """Read the file; U+FFFD stands for each octet that makes no sense."""
    text = data.decode(encoding, "surrogateescape")
    damage = [
        Damage(*match.span(), match[0].encode("ascii", "surrogateescape"))
        for match in compiled(STRAY).finditer(text)
    ]
    if damage:
        text = compiled(STRAY).sub(lambda match: "\N{REPLACEMENT CHARACTER}" * len(match[0]), text)
    return Source(text, path, encoding, bom, damage)


def _has_controls(data: bytes) -> bool:
    """Whether more than a twentieth of the octets are control characters that no text has."""
    return 20 * (len(data) - len(data.translate(None, CONTROLS))) > len(data)
