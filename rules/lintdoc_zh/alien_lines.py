"""The lines of a document that are not part of its text, and what is done about them.

Where no line is worth a look, which is so in most short texts, nothing of what judges lines is loaded.
"""

from __future__ import annotations

from lintdoc import Document, Fix, Trigger, unsafe
from lintdoc_zh.patterns import line_around, line_start
from lintdoc_zh.residues import bare
from lintdoc_zh.telling_lines import lines_worth_a_look

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from lintdoc_zh.cues import Wording

ALL_POINTER = 0.9
"""How much of a line that points to other texts says so."""
LINK = "]("
"""What stands between the text of a link in Markdown and its address."""
BLANKS = " \t\u3000\xa0•·\N{OBJECT REPLACEMENT CHARACTER}"
"""What a line may begin with."""
SOME_LINE = Trigger(patterns=[r"\S"], glance="lintdoc_zh.telling_lines:may_have_alien_line")
BOILERPLATE, KEYWORDS, ADVERTISEMENT = "boilerplate", "keywords", "advertisement"


class Line:
    """A line that is not part of the text: its span, without the blanks around it, and its kind.

    `cues` are wordings of pages in it as they are spelt, and their weights; `wording` is None in a row of
    keywords, and where the line counts for what stands beside it.
    """

    __slots__ = ("cues", "end", "kind", "start", "sureness", "weight", "wording")

    def __init__(  # noqa: PLR0913, PLR0917
        self,
        start: int,
        end: int,
        kind: str,
        sureness: int,
        weight: int = 0,
        cues: Sequence[tuple[str, int]] = (),
        wording: Wording | None = None,
    ) -> None:
        self.start = start
        self.end = end
        self.kind = kind
        self.sureness = sureness
        self.weight = weight
        self.cues = cues
        self.wording = wording

    @property
    def is_pointer(self) -> bool:
        """Whether it names other texts, or says that they follow."""
        return (
            self.wording is not None and self.wording.kind == "related" and self.wording.share >= ALL_POINTER
        )

    def moved(self, start: int) -> Line:
        """Return the line as it is where it begins at `start`."""
        end = start + self.end - self.start
        return Line(start, end, self.kind, self.sureness, self.weight, self.cues, self.wording)


def alien_lines(document: Document) -> list[Line]:
    """Return the lines that are not part of the text, in order; ask with `document.once`."""
    places = list(lines_worth_a_look(bare(document).text))
    if not places:
        return []
    from lintdoc_zh.boilerplate import judged

    return judged(document, places)


def is_first_on_line(text: str, offset: int) -> bool:
    """Whether nothing but blanks stands before it on the line."""
    return not text[line_start(text, offset) : offset].strip(BLANKS)


def deletion(document: Document, line: Line) -> Fix | None:
    """Return the fix that deletes the line with its line end, or the end of a paragraph alone.

    There is none where the line is a link or holds one, of which the address would stay.
    """
    if document.source_offsets is not None:
        first, last = document.source_offsets.span(line.start, line.end)
        if LINK in document.source.text[first : last + len(LINK)]:
            return None
    if not is_first_on_line(document.text, line.start):
        return unsafe(line.start, line.end, "")
    start, end = line_around(document.text, line.start, line.end)
    return unsafe(start, min(end + 1, len(document.text)), "")


def quoted(document: Document, line: Line) -> str:
    """Return the line, cut to what a message can hold."""
    text = document.text[line.start : line.end]
    return text if len(text) <= 24 else text[:23] + "…"
