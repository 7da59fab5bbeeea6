"""What stands in a line of Markdown: texts, code, formulas, tags, emphasis, images, breaks."""
# ruff: noqa: ARG002  -- the handlers of events share one signature

from __future__ import annotations

from lintdoc.compiling import later
from lintdoc.readers.assembly import LINE_END, OBJECT, Assembly
from lintdoc.readers.directives import DEFINITION, directive, front_matter
from lintdoc.readers.emphasis import is_literal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

SURROGATE = later("[\ud800-\udfff]")
LONE_RETURN = later("\r(?!\n)")


def parseable(text: str) -> tuple[str, bytes]:
    """Return the text, as long as it was, without what the parser cannot take; and the octets of that."""
    if "\r" in text:
        text = LONE_RETURN.sub("\n", text)
    try:
        return (text, text.encode())
    except UnicodeEncodeError:
        text = SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)
        return (text, text.encode())


def han_in(text: str) -> int:
    """Return the number of ideographs; texts are short (a pattern would take longer to compile)."""
    return sum("\u4e00" <= character <= "\u9fff" for character in text)


class Inline:
    """Follows the events inside of blocks; `open` and `close` of the blocks are its heir's."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.assembly = Assembly(text)
        self.character, self.octet = front_matter(text), 0
        self.markdown, self.octets = parseable(text[self.character :])
        self.is_ascii = len(self.octets) == len(self.markdown)
        self.kind = ""
        self.paragraph = (0, 0)
        self.literal: list[bool] = []
        self.title: tuple[int, int] | None = None
        self.code: list[tuple[int, int]] | None = None
        self.unread = ("", 0)

    def open(self) -> None:
        """Begin the block that the next text belongs to."""
        raise NotImplementedError

    def close(self) -> None:
        """End the open block."""
        if self.assembly.is_open:
            self.assembly.end()
        self.kind = ""
        self.title = None
        self.unread = ("", 0)

    def at(self, octet: int) -> int:
        """Return the code point offset in the source of an octet; they are asked for in order."""
        gap = octet - self.octet
        if gap > 0:
            self.character += gap if self.is_ascii else len(self.octets[self.octet : octet].decode())
            self.octet = octet
        return self.character

    def characters(self, value: str, start: int, end: int) -> None:
        """Read a text; an entity, which is longer than what it reads as, stands as a whole."""
        first = self.at(start)
        if start != self.octet or value.isascii() or not self.text.startswith(value, first):
            last = self.at(end)
        else:  # it reads as it stands: its length is known
            self.character = last = first + len(value)
            self.octet = end
        if self.code is not None:
            self.code.append((first, last))
        elif not self.unread[0]:
            self.words(value, first, last)

    def words(self, value: str, first: int, last: int) -> None:
        """Read a text that is no code."""
        assembly = self.assembly
        is_plain = last - first == len(value)
        if value[0] in ":!?" and is_plain and not assembly.has_text():
            first = self.line_start(first, last)
        if not assembly.is_open:
            self.open()
        if self.title:
            assembly.copy(max(first, self.title[0]), min(last, self.title[1]))
        elif is_plain:
            assembly.copy(first, last)
        else:
            assembly.stand(first, last, value)

    def line_start(self, first: int, last: int) -> int:
        """Return where reading begins on a line that may begin with markup unknown to CommonMark."""
        self.title = directive(self.text, first)
        if self.title:
            self.assembly.end()
            self.kind = "caption"
            return min(last, self.title[0])
        match = DEFINITION.match(self.text, first, last)
        return match.end() if match else first

    def line_end(self, event: str, start: int, end: int) -> None:
        """A break, or a rule between blocks."""
        if self.title or event == "Rule":
            self.close()
        elif self.assembly.is_open and not self.unread[0]:
            first = self.at(start)
            self.assembly.line_break(first, self.at(end))

    def thing(self, value: Any, start: int, end: int) -> None:
        """Code, a formula, an image without description: an OBJECT in the sentence."""
        if not self.assembly.is_open:
            self.open()
        first = self.at(start)
        self.assembly.stand(first, self.at(end), OBJECT)

    def formula(self, value: Any, start: int, end: int) -> None:
        """A formula; two prices (`$5，成本$`) are none."""
        if han_in(value) and "\\" not in value:
            if not self.assembly.is_open:
                self.open()
            first = self.at(start)
            self.lines(first, self.at(end))
        else:
            self.thing(value, start, end)

    def lines(self, first: int, last: int) -> None:
        """Read a stretch of the source as it stands, with its line ends."""
        for match in LINE_END.finditer(self.text, first, last):
            self.assembly.copy(first, match.start())
            self.assembly.line_break(*match.span())
            first = match.end()
        self.assembly.copy(first, last)

    def tag(self, value: Any, start: int, end: int) -> None:
        """A tag or comment in a line: a break, an image, or the edge of code; else nothing."""
        from lintdoc.readers.html import LEAVING_OBJECT, READINGS, TAG, UNREAD

        match = TAG.match(value)
        name = match[2].lower() if match else ""
        unread, since = self.unread
        if unread:
            if match and match[1] and (name == unread or (name == "ruby" and unread in READINGS)):
                self.unread = ("", 0)
                if unread in LEAVING_OBJECT:
                    self.assembly.stand(since, self.at(end), OBJECT)
        elif name == "br" and self.assembly.is_open:
            first = self.at(start)
            self.assembly.line_break(first, self.at(end))
        elif name == "img":
            self.thing(value, start, end)
        elif match and name in UNREAD and not match[1] and not value.endswith("/>"):
            if not self.assembly.is_open:
                self.open()
            self.unread = (name, self.at(start))

    def emphasis(self, value: Any, start: int, end: int) -> None:
        """Delimiters that are no markup to a reader are read."""
        width = self.width(value, start)
        self.literal.append(is_literal(self.octets, start, end, width))
        if self.literal[-1]:
            if not self.assembly.is_open:
                self.open()
            first = self.at(start)
            self.assembly.copy(first, self.at(start + width))

    def emphasis_end(self, value: Any, start: int, end: int) -> None:
        if self.literal and self.literal.pop():
            first = self.at(end - self.width(value, start))
            self.assembly.copy(first, self.at(end))

    def width(self, value: Any, start: int) -> int:
        """Return the length of a delimiter."""
        if value == "Strikethrough":
            return 2 if self.octets.startswith(b"~~", start) else 1
        return 2 if value == "Strong" else 1

    def image(self, value: Any, start: int, end: int) -> None:
        """An image; one that is a paragraph by itself has a caption."""
        if not self.assembly.is_open and start == self.paragraph[0] and end >= self.paragraph[1] - 2:
            self.kind = "caption"

    def image_end(self, value: Any, start: int, end: int) -> None:
        if self.octets.startswith(b"![]", start):
            self.thing(value, start, end)
