"""Markdown: what a person reads of it, by a CommonMark parser that gives the place of everything.

Headings, paragraphs, items, cells, notes, link texts and image descriptions are read; code,
formulas, addresses, front matter, tags and comments are not. Inside a sentence such a thing
leaves one OBJECT behind, and so does a block that is no prose. Numbers of ordered lists are
read as they stand in the source; bullets and boxes are not.
"""
# ruff: noqa: ARG002  -- the handlers of events share one signature

from __future__ import annotations

from lintdoc.compiling import later
from lintdoc.document import Document, Source
from lintdoc.readers.inline import Inline, han_in

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any

    from lintdoc.readers.html import Html

    Handler = Callable[["Markdown", Any, int, int], None]

MARKER = later(r"([0-9]{1,9}[.)])([ \t]*)")
CLAUSE_MARK = later("[，。；：！？]")


def read_marked_up(source: Source, locale: str | None = None) -> Document:
    """Return the document that the Markdown `source` makes."""
    reader = Markdown(source.text)
    reader.read()
    return reader.assembly.document(source, "markdown", locale)


def _events(markdown: str) -> Iterable[tuple[Any, Any]]:
    """Return what the parser sees, each with its place in octets of UTF-8."""
    from pyromark import Options, events_with_range

    options = (
        Options.ENABLE_TABLES | Options.ENABLE_FOOTNOTES | Options.ENABLE_STRIKETHROUGH
        | Options.ENABLE_TASKLISTS | Options.ENABLE_HEADING_ATTRIBUTES | Options.ENABLE_MATH
        | Options.ENABLE_GFM
    )  # fmt: skip
    return events_with_range(markdown, options=options)


class Markdown(Inline):
    """One reading of a Markdown text: follows the events, tells the assembly what is read."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.quotes = self.level = self.notes = self.groups = self.code_start = 0
        self.lists: list[bool] = []
        self.group = -1
        self.is_fresh_item = False
        self.marker: tuple[int, int, int] | None = None
        self.html: Html | None = None

    def read(self) -> None:
        """Walk through the events; a text, the commonest, comes first."""
        characters, edges = self.characters, EDGES
        for event, place in _events(self.markdown):
            if isinstance(event, str):
                self.line_end(event, place["start"], place["end"])
                continue
            name, value = event.popitem()
            if name == "Text":
                characters(value, place["start"], place["end"])
            elif name in edges:
                handler = edges[name].get(value if isinstance(value, str) else next(iter(value)))
                if handler:
                    handler(self, value, place["start"], place["end"])
            elif not self.unread[0] or name == "InlineHtml":
                LEAVES[name](self, value, place["start"], place["end"])

    def open(self) -> None:
        """Begin the block that the next text belongs to; an ordered item's number comes first."""
        kind, level, group = self.kind, 0, -1
        if not kind:
            kind = "note" if self.notes else "paragraph"
            if self.is_fresh_item:
                kind, level, group = "item", len(self.lists), self.group
        elif kind == "heading":
            level = self.level
        elif kind == "cell":
            group = self.group
        self.assembly.begin(kind, level, self.quotes + len(self.lists), group)
        self.is_fresh_item = False
        if self.marker:
            start, end, space = self.marker
            self.marker = None
            self.assembly.copy(start, end)
            if self.text.startswith(" ", end) and space == end + 1:
                self.assembly.copy(end, space)
            elif space >= 0:
                self.assembly.stand(end, space, " ")

    def paragraph_start(self, value: Any, start: int, end: int) -> None:
        self.close()
        self.paragraph = (start, end)

    def heading(self, value: Any, start: int, end: int) -> None:
        self.close()
        self.kind = "heading"
        self.level = int(value["Heading"]["level"][1])

    def quote(self, value: Any, start: int, end: int) -> None:
        self.close()
        self.quotes += 1

    def quote_end(self, value: Any, start: int, end: int) -> None:
        self.close()
        self.quotes -= 1

    def note(self, value: Any, start: int, end: int) -> None:
        self.close()
        self.notes += 1

    def note_end(self, value: Any, start: int, end: int) -> None:
        self.close()
        self.notes -= 1

    def list_start(self, value: Any, start: int, end: int) -> None:
        """A list; all items of an outermost list are one group of blocks."""
        self.lone_marker()
        self.close()
        if not self.lists:
            self.new_group()
        self.lists.append(value["List"] is not None)

    def list_end(self, value: Any, start: int, end: int) -> None:
        self.close()
        self.lists.pop()

    def item(self, value: Any, start: int, end: int) -> None:
        self.close()
        self.is_fresh_item = True
        match = MARKER.match(self.text, self.at(start)) if self.lists[-1] else None
        self.marker = (match.start(), match.end(1), match.end()) if match else None

    def item_end(self, value: Any, start: int, end: int) -> None:
        self.lone_marker()
        self.close()
        self.is_fresh_item = False

    def lone_marker(self) -> None:
        """Read the number of an item that does not begin with text."""
        if self.marker:
            start, end, _ = self.marker
            self.marker = (start, end, -1)
            self.close()
            self.open()

    def row(self, value: Any, start: int, end: int) -> None:
        self.new_group()

    def cell(self, value: Any, start: int, end: int) -> None:
        self.close()
        self.kind = "cell"

    def new_group(self) -> None:
        self.groups += 1
        self.group = self.groups

    def code_block(self, value: Any, start: int, end: int) -> None:
        self.lone_marker()
        self.close()
        self.code = []
        self.code_start = self.at(start)

    def code_block_end(self, value: Any, start: int, end: int) -> None:
        """A code block is one OBJECT, unless it is prose whose lines were indented."""
        lines, self.code = self.code or [], None
        stop = self.at(end)
        if self.octets.startswith((b"```", b"~~~"), start) or not self.is_prose(lines):
            self.assembly.object(self.code_start, stop, self.quotes + len(self.lists))
            return
        self.assembly.begin("paragraph", nesting=self.quotes + len(self.lists))
        for first, last in lines:
            self.lines(first, last)
        self.assembly.end()

    def is_prose(self, lines: list[tuple[int, int]]) -> bool:
        """Whether indented lines are Chinese sentences."""
        text = "".join(self.text[first:last] for first, last in lines)
        return bool(CLAUSE_MARK.search(text)) and 2 * han_in(text) > len("".join(text.split()))

    def html_block(self, value: Any, start: int, end: int) -> None:
        self.lone_marker()
        self.close()
        from lintdoc.readers.html import Html

        self.html = Html(self.text, self.assembly, self.quotes + len(self.lists))

    def html_block_end(self, value: Any, start: int, end: int) -> None:
        self.html = None
        self.close()

    def html_text(self, value: Any, start: int, end: int) -> None:
        if self.html:
            first = self.at(start)
            self.html.feed(first, self.at(end))

    def ending(self, value: Any, start: int, end: int) -> None:
        self.close()

    def nothing(self, value: Any, start: int, end: int) -> None:
        """A reference to a note, a box: nothing is read, nothing is missed."""


STARTS: dict[str, Handler] = {
    "Paragraph": Markdown.paragraph_start, "Heading": Markdown.heading, "BlockQuote": Markdown.quote,
    "FootnoteDefinition": Markdown.note, "List": Markdown.list_start, "Item": Markdown.item,
    "Table": Markdown.ending, "TableHead": Markdown.row, "TableRow": Markdown.row, "TableCell": Markdown.cell,
    "CodeBlock": Markdown.code_block, "HtmlBlock": Markdown.html_block, "Emphasis": Markdown.emphasis,
    "Strong": Markdown.emphasis, "Strikethrough": Markdown.emphasis, "Image": Markdown.image,
}  # fmt: skip
ENDS: dict[str, Handler] = {
    "Paragraph": Markdown.ending, "Heading": Markdown.ending, "BlockQuote": Markdown.quote_end,
    "FootnoteDefinition": Markdown.note_end, "List": Markdown.list_end, "Item": Markdown.item_end,
    "Table": Markdown.ending, "TableCell": Markdown.ending, "CodeBlock": Markdown.code_block_end,
    "HtmlBlock": Markdown.html_block_end, "Emphasis": Markdown.emphasis_end, "Strong": Markdown.emphasis_end,
    "Strikethrough": Markdown.emphasis_end, "Image": Markdown.image_end,
}  # fmt: skip
EDGES = {"Start": STARTS, "End": ENDS}
LEAVES: dict[str, Handler] = {
    "Code": Markdown.thing, "InlineMath": Markdown.formula, "DisplayMath": Markdown.formula,
    "InlineHtml": Markdown.tag, "Html": Markdown.html_text, "FootnoteReference": Markdown.nothing,
    "TaskListMarker": Markdown.nothing,
}  # fmt: skip
