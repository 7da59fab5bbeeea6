"""Markdown: a file without markup but for headings is read at once, any other by `commonmark`.

Most of what a parser does for a page of paragraphs is to find that they are paragraphs. What may
be markup is known by few characters and by how lines begin; a text that has none of these reads as
it stands, and the parser is not even imported.
"""

from __future__ import annotations

from lintdoc.compiling import later
from lintdoc.document import Block, Document, Source
from lintdoc.offsets import OffsetMap

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

MAY_BE_MARKUP = later(b"[`*_\\[\\]<>&\\\\|~$\x00-\x09\x0b-\x1f]")
"""All of it is ASCII: what is not is passed over some seven times faster by the encoder than by a pattern."""
MAY_BEGIN_MARKUP = later("\n(?:[ =+:!?-]|(?<= \n)|[0-9]{1,9}[.)]|#(?!#{0,5} (?=[^ \n])[^#{\n]*(?<! )\n))")
"""A line that may be more than text, or one that ends with a space; a plain heading is neither."""
IS_UNEVEN = later("\n(?:\n\n|#(?:(?<=[^\n]\n#)|[^\n]*\n[^\n]))")
"""More than one blank line, or a heading without one before or after it."""

OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"
BLOCK = later("(#{1,6}) ([^\n]+)|([^\n]+(?:\n(?!#)[^\n]+)*)")
HEADING, PARAGRAPH = 2, 3
"""The groups of what is read."""


def read_markdown(source: Source, locale: str | None = None) -> Document:
    """Return the document that the Markdown `source` makes."""
    text = source.text
    octets = text.encode("ascii", "ignore")
    framed = f"\n{text}\n"
    if MAY_BE_MARKUP.search(octets) or OBJECT in text or MAY_BEGIN_MARKUP.search(framed):
        from lintdoc.readers.commonmark import read_marked_up

        return read_marked_up(source, locale)
    if b"://" in octets and "://" in text:
        return _read_with_addresses(source, locale)
    reading = Unmarked(text)
    is_uneven = text[:1] in {"", "\n"} or IS_UNEVEN.search(framed)
    blocks = reading.uneven() if is_uneven else reading.even()
    offsets = OffsetMap(reading.pieces, reading.here, len(text))
    return Document(source, "".join(reading.parts), offsets, blocks, "markdown", locale)


def _read_with_addresses(source: Source, locale: str | None) -> Document:
    """Read a text without markup in which addresses stand, each of which reads as one OBJECT."""
    from lintdoc.readers.assembly import Assembly

    assembly = Assembly(source.text)
    for match in BLOCK.finditer(source.text):
        level = match.end(1) - match.start(1)
        assembly.begin("heading" if level else "paragraph", level)
        assembly.copy(*match.span(2 if level else 3))
    return assembly.document(source, "markdown", locale)


class Unmarked:
    """The reading of a text of headings and paragraphs, in runs that stand as they do in the source."""

    __slots__ = ("here", "parts", "pieces", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.parts: list[str] = []
        self.pieces: list[tuple[int, int, int]] = []
        self.here = 0

    def even(self) -> Callable[[], list[Block]]:
        """Read a text with one blank line between any two blocks, and return what finds these."""
        body, start = self.text.rstrip("\n"), 0
        while True:
            if body.startswith("#", start):
                start = body.index(" ", start) + 1
            end = body.find("\n\n#", start)
            if end < 0:
                break
            self.put(start, end, body[start:end])
            self.put(end, end, "\n\n")
            start = end + 2
        self.put(start, len(body), body[start:])
        return lambda: _even_blocks(body)

    def uneven(self) -> list[Block]:
        """Read a text block by block, and return these; a run ends where something is not read."""
        text = self.text
        blocks: list[Block] = []
        run = end = shift = -1
        for match in BLOCK.finditer(text):
            is_heading = match.lastindex == HEADING
            start, stop = match.span(HEADING if is_heading else PARAGRAPH)
            if start - end != 2 or text[end:start] != "\n\n":
                if blocks:
                    self.put(run, end, text[run:end])
                    self.part(end, start)
                run, shift = start, start - self.here
            level = match.end(1) - match.start() if is_heading else 0
            blocks.append(Block("heading" if is_heading else "paragraph", start - shift, stop - shift, level))
            end = stop
        if blocks:
            self.put(run, end, text[run:end])
        return blocks

    def part(self, end: int, start: int) -> None:
        """Read a blank line between two blocks. An edit must not touch the mark of a heading."""
        gap = self.text[end:start]
        if not gap.isspace():
            self.put(end, end, "\n\n")
            return
        self.put(end, end + 1, "\n")
        self.put(end + 1, start, "\n")

    def put(self, start: int, end: int, text: str) -> None:
        self.pieces.append((self.here, start, end))
        self.parts.append(text)
        self.here += len(text)


def _even_blocks(body: str) -> list[Block]:
    """Return the blocks of a text with one blank line between any two."""
    blocks: list[Block] = []
    start = 0
    for block in body.split("\n\n"):
        level = block.index(" ") if block.startswith("#") else 0
        end = start + len(block) - (level and level + 1)
        blocks.append(Block("heading" if level else "paragraph", start, end, level))
        start = end + 2
    return blocks
