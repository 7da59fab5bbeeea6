"""Markdown: a file without markup but for headings is read at once, any other by `commonmark`.

Most of what a parser does for a page of paragraphs is to find that they are paragraphs. What may
be markup is known by few characters and by how lines begin; a text that has none of these reads as
it stands, and the parser is not even imported.
"""

from __future__ import annotations

from lintdoc.compiling import later
from lintdoc.document import Block, Document, Source
from lintdoc.offsets import OffsetMap

MAY_BE_MARKUP = later(b"[`*_\\[\\]<>&\\\\|~$\x00-\x09\x0b-\x1f]")
"""All of it is ASCII: what is not is passed over some seven times faster by the encoder than by a pattern."""
MAY_BEGIN_MARKUP = later("\n(?:[ =+:!?-]|(?<= \n)|[0-9]{1,9}[.)]|#(?!#{0,5} (?=[^ \n])[^#{\n]*(?<! )\n))")
"""A line that may be more than text, or one that ends with a space; a plain heading is neither."""

OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"
BLOCK = later("(#{1,6}) ([^\n]+)|([^\n]+(?:\n(?!#)[^\n]+)*)")
HEADING, PARAGRAPH = 2, 3
"""The groups of what is read."""


def read_markdown(source: Source, locale: str | None = None) -> Document:
    """Return the document that the Markdown `source` makes."""
    text = source.text
    octets = text.encode("ascii", "ignore")
    if MAY_BE_MARKUP.search(octets) or OBJECT in text or MAY_BEGIN_MARKUP.search(f"\n{text}\n"):
        from lintdoc.readers.commonmark import read_marked_up

        return read_marked_up(source, locale)
    if b"://" in octets and "://" in text:
        return _read_with_addresses(source, locale)
    reading = Unmarked(text)
    reading.read()
    offsets = OffsetMap(reading.pieces, reading.here, len(text))
    return Document(source, "".join(reading.parts), offsets, reading.blocks, "markdown", locale)


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

    __slots__ = ("blocks", "here", "parts", "pieces", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.blocks: list[Block] = []
        self.parts: list[str] = []
        self.pieces: list[tuple[int, int, int]] = []
        self.here = 0

    def read(self) -> None:
        """Read the text; it is one run where it has paragraphs only, and one blank line between any two."""
        text = self.text
        if text[:1] in "#\n" or "\n#" in text or "\n\n\n" in text:
            self.runs()
            return
        start, body = 0, text.rstrip("\n")
        for paragraph in body.split("\n\n"):
            end = start + len(paragraph)
            self.blocks.append(Block("paragraph", start, end))
            start = end + 2
        self.put(0, len(body), body)

    def runs(self) -> None:
        """Walk through the blocks; a run ends where something is not read, or blank lines are many."""
        text, blocks = self.text, self.blocks
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
