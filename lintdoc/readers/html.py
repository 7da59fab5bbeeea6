"""HTML: what a browser would show of it, as far as it is prose.

Texts are read with their entities resolved and white space collapsed; tags, comments,
attributes, code, scripts and styles are not. Code in a sentence and images leave one OBJECT.
"""

from __future__ import annotations

import re

from lintdoc.compiling import later
from lintdoc.document import Document, Source
from lintdoc.readers.assembly import OBJECT, Assembly

TAG = later(r"<(/?)([A-Za-z][^\s/<>\"']*)(?=[\s/>])[^<>\"']*(?:\"[^<>\"]*\"[^<>\"']*|'[^<>']*'[^<>\"']*)*>")
QUOTING_TAG = later(r"<(/?)([A-Za-z][^\s/<>\"']*)(?=[\s/>])(?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
"""A tag with `<` or `>` in an attribute's value; tried on a short stretch only."""

TAG_REACH = 500
ODD = later(
    r"[ \t\n\f\r]{2,}|[\t\n\f\r]|&(?:#[0-9]{1,7};?|#[xX][0-9A-Fa-f]{1,6};?|[A-Za-z][A-Za-z0-9]{1,31};)"
)
"""White space that collapses, and entities."""

SPACE = " \t\n\f\r"
ENTITIES = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&nbsp;": "\N{NO-BREAK SPACE}"}
HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
LISTS = {"ul", "ol", "menu", "dl"}
BLOCKS = {
    *HEADINGS, *LISTS, "address", "article", "aside", "blockquote", "body", "button", "caption", "center",
    "dd", "details", "dialog", "div", "dt", "fieldset", "figcaption", "figure", "footer", "form", "head",
    "header", "hr", "html", "legend", "li", "main", "nav", "option", "p", "section", "select", "summary",
    "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr",
}  # fmt: skip
LEAVING_OBJECT = {
    "audio", "canvas", "code", "iframe", "math", "object", "samp", "svg", "textarea", "tt", "video",
}  # fmt: skip
READINGS = {"rt", "rp"}
"""What ruby says above its characters; `</ruby>` ends it where its own end tag is left out."""
UNREAD = LEAVING_OBJECT | READINGS | {"pre", "script", "style", "template", "noscript"}
ITEMS = {"li", "dt", "dd"}
CAPTIONS = {"caption", "figcaption", "title", "legend", "summary"}


def read_html(source: Source, locale: str | None = None) -> Document:
    """Return the document that the HTML `source` makes."""
    assembly = Assembly(source.text)
    Html(source.text, assembly).feed(0, len(source.text))
    return assembly.document(source, "html", locale)


class Html:
    """One reading of HTML, fed with stretches of the source in order."""

    def __init__(self, text: str, assembly: Assembly, nesting: int = 0) -> None:
        self.text = text
        self.assembly = assembly
        self.nesting = nesting
        self.awaited = ("", 0)
        self.kind = "paragraph"
        self.lists = self.quotes = self.level = self.groups = 0
        self.group = -1
        self.in_head = self.in_title = self.in_cell = False
        self.space: tuple[int, int] | None = None
        self.patience = 1000

    def feed(self, start: int, end: int) -> None:
        """Read the stretch."""
        if self.awaited[0]:
            start = self.skip(start, end)
        while start < end:
            found = self.text.find("<", start, end)
            if found < 0:
                found = end
            if found > start:
                self.characters(start, found)
            start = self.markup(found, end) if found < end else end

    def markup(self, start: int, end: int) -> int:
        """Read a tag or comment at `start`, or the `<` that opens none; return where it ends."""
        match = TAG.match(self.text, start, end) or self.quoting_tag(start, end)
        if match:
            return self.tag(match[2].lower(), bool(match[1]), match, end)
        following = self.text[start + 1 : start + 2]
        if self.text.startswith("<!--", start):
            self.awaited = ("-->", start)
            return self.skip(start + 4, end)
        if following and following in "!?/":
            close = self.text.find(">", start, end)
            return end if close < 0 else close + 1
        self.characters(start, start + 1)
        return start + 1

    def quoting_tag(self, start: int, end: int) -> re.Match[str] | None:
        """Return the tag at `start`, if it has `<` or `>` in a value; many vain tries are the last."""
        if self.patience <= 0:
            return None
        match = QUOTING_TAG.match(self.text, start, min(end, start + TAG_REACH))
        self.patience -= match is None
        return match

    def skip(self, start: int, end: int) -> int:
        """Return where what is not read ends; what does not end here goes on in the next stretch."""
        awaited, since = self.awaited
        if awaited == "-->":
            close = self.text.find(awaited, start, end)
            if close < 0:
                return end
            self.awaited = ("", 0)
            return close + 3
        names = f"(?:{awaited}|ruby)" if awaited in READINGS else awaited
        match = re.compile(rf"</{names}(?=[\s/>])[^<>]*>", re.IGNORECASE).search(self.text, start, end)
        if not match:
            return end
        self.awaited = ("", 0)
        if awaited == "pre":
            self.assembly.object(since, match.end(), self.depth())
        elif awaited in LEAVING_OBJECT:
            self.thing(since, match.end())
        return match.end()

    def tag(self, name: str, closes: bool, match: re.Match[str], end: int) -> int:
        """Follow a tag; return where reading goes on."""
        if name in BLOCKS:
            self.block(name, closes)
        elif name == "br":
            self.space = None
            self.assembly.line_break(*match.span())
        elif name in ("img", "input", "embed"):
            self.thing(*match.span())
        elif name in UNREAD and not closes and not match[0].endswith("/>"):
            self.awaited = (name, match.start())
            return self.skip(match.end(), end)
        return match.end()

    def block(self, name: str, closes: bool) -> None:
        """End the open block; what the next text will belong to follows from the tag."""
        self.assembly.end()
        self.space = None
        if name in LISTS:
            self.list(closes)
        elif name == "tr":
            self.new_group()
        elif name == "blockquote":
            self.quotes += -1 if closes else 1
        elif name == "head":
            self.in_head = not closes
        elif name == "body":
            self.in_head = False
        elif name in ("td", "th"):
            self.in_cell = not closes
        if name in HEADINGS or name in ITEMS or name in CAPTIONS:
            self.level = HEADINGS.get(name, 0)
            self.kind = "paragraph" if closes else _kind(name)
            self.in_title = name == "title" and not closes

    def list(self, closes: bool) -> None:
        """A list begins or ends; all items of an outermost list are one group."""
        if not closes and self.lists <= 0:
            self.new_group()
        self.lists = max(0, self.lists + (-1 if closes else 1))

    def new_group(self) -> None:
        self.groups += 1
        self.group = self.groups

    def depth(self) -> int:
        return self.nesting + max(0, self.quotes) + self.lists

    def open(self) -> None:
        """Begin the block that the next text belongs to."""
        kind = "cell" if self.in_cell and self.kind == "paragraph" else self.kind
        level = self.level if kind == "heading" else self.lists if kind == "item" else 0
        self.assembly.begin(kind, level, self.depth(), self.group if kind in ("cell", "item") else -1)
        if self.kind == "item":
            self.kind = "paragraph"

    def thing(self, start: int, end: int) -> None:
        """An image or code: an OBJECT in the sentence."""
        if self.is_shown():
            self.ready()
            self.assembly.stand(start, end, OBJECT)

    def is_shown(self) -> bool:
        return self.in_title or not self.in_head

    def ready(self) -> None:
        """Open a block, or write the space due before what follows."""
        if not self.assembly.is_open:
            self.open()
        elif self.space and self.assembly.has_text():
            start, end = self.space
            if self.text[start:end] == " ":
                self.assembly.copy(start, end)
            else:
                self.assembly.stand(start, end, " ")
        self.space = None

    def characters(self, start: int, end: int) -> None:
        """Read a text: white space at its ends is due only between texts of one line."""
        text = self.text[start:end]
        if not self.is_shown() or (text.isspace() and not text.strip(SPACE) and self.gap(start, end)):
            return
        first = start + len(text) - len(text.lstrip(SPACE))
        last = start + len(text.rstrip(SPACE))
        if first > start:
            self.gap(start, first)
        self.ready()
        self.words(first, last)
        if last < end:
            self.gap(last, end)

    def gap(self, start: int, end: int) -> bool:
        """Note white space, of which the first stretch counts."""
        if self.space is None:
            self.space = (start, end)
        return True

    def words(self, start: int, end: int) -> None:
        """Read a text that begins and ends with a word."""
        for match in ODD.finditer(self.text, start, end):
            reads = " " if match[0][0] in SPACE else resolved(match[0])
            if reads != match[0]:
                self.assembly.copy(start, match.start())
                self.assembly.stand(match.start(), match.end(), reads)
                start = match.end()
        self.assembly.copy(start, end)


def _kind(name: str) -> str:
    if name in HEADINGS:
        return "heading"
    return "caption" if name in CAPTIONS else "item"


def resolved(entity: str) -> str:
    """Return the characters that an entity stands for."""
    if entity in ENTITIES:
        return ENTITIES[entity]
    from html import unescape

    return unescape(entity)
