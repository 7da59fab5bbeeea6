"""Plain text: what stands in the file is what is read; line ends become `\\n`."""

from __future__ import annotations

from lintdoc.document import Document, Source
from lintdoc.offsets import OffsetMap

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


def read_plain(source: Source, locale: str | None = None) -> Document:
    """Return the document; its text is the source's own unless that has `\\r`."""
    if "\r" not in source.text:
        return Document(source, locale=locale)
    pieces: list[tuple[int, int, int]] = []
    parts: list[str] = []
    here = 0
    for start, end, reads in _stretches(source.text):
        text = source.text[start:end] if reads is None else reads
        if text:
            pieces.append((here, start, end))
            parts.append(text)
            here += len(text)
    return Document(
        source, "".join(parts), OffsetMap(pieces, here, len(source.text)), format="text", locale=locale
    )


def _stretches(text: str) -> Iterator[tuple[int, int, str | None]]:
    """Yield (start, end, what it reads as): None for itself, a line end for `\\r\\n` and `\\r`."""
    start = 0
    while (end := text.find("\r", start)) >= 0:
        if end > start:
            yield (start, end, None)
        start = end + 2 if text.startswith("\r\n", end) else end + 1
        yield (end, start, "\n")
    if start < len(text):
        yield (start, len(text), None)
