"""What rules read: a document, its blocks, and views of its text.

`Source` is the file as decoded. `Document.text` is what a person reads of it: no code,
link targets, markup, front matter or mathematics. `View` is a text made from
`Document.text` that keeps a map to it. All offsets are code points, half-open.
"""

from __future__ import annotations

from lintdoc.finding import Finding, Fix
from lintdoc.offsets import OffsetMap, translate

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import TypeVar

    from lintdoc.finding import Severity

    Fact = TypeVar("Fact")


class Damage:
    """A stretch of the file whose bytes do not belong to its encoding.

    `start` and `end` are offsets into `Source.text`, `octets` the bytes as read.
    """

    __slots__ = ("end", "octets", "start")

    def __init__(self, start: int, end: int, octets: bytes) -> None:
        self.start = start
        self.end = end
        self.octets = octets


class Source:
    """A file as decoded: the text as it stands (line ends kept, BOM left out) and what was odd."""

    __slots__ = ("bom", "damage", "encoding", "path", "text")

    def __init__(
        self,
        text: str,
        path: str = "<text>",
        encoding: str = "utf-8",
        bom: bytes = b"",
        damage: Sequence[Damage] = (),
    ) -> None:
        self.text = text
        self.path = path
        self.encoding = encoding
        self.bom = bom
        self.damage = tuple(damage)


class Block:
    """A paragraph, heading, list item or table cell: offsets into `Document.text`.

    `kind` is one of `heading`, `paragraph`, `item`, `cell`, `caption`, `note`, `object`. An
    object is a code block, image or formula by itself; its text is U+FFFC. `level` is a
    heading's level, a list item's depth (from 1), else 0. An item's marker (`1.`) is part of
    its text where the list is numbered, and left out where it is not.
    `nesting` is the number of quotations and lists around the block.
    """

    __slots__ = ("end", "kind", "level", "nesting", "start")

    def __init__(self, kind: str, start: int, end: int, level: int = 0, nesting: int = 0) -> None:
        self.kind = kind
        self.start = start
        self.end = end
        self.level = level
        self.nesting = nesting

    def __repr__(self) -> str:
        return f"Block({self.kind!r}, {self.start}, {self.end}, level={self.level}, nesting={self.nesting})"


class View:
    """A text made from `Document.text` (or from another view of it), with a map back to it.

    `offsets` maps to `Document.text`; None says that the offsets are the same.
    """

    __slots__ = ("offsets", "text")

    def __init__(self, text: str, offsets: OffsetMap | None = None) -> None:
        self.text = text
        self.offsets = offsets

    def finding(  # noqa: PLR0913
        self,
        start: int,
        end: int,
        *,
        en: str,
        zh: str,
        fix: Fix | None = None,
        severity: Severity | None = None,
    ) -> Finding:
        """Return a finding at `start` to `end` of this text (fix too), as rules yield it."""
        return translate(Finding(start, end, en=en, zh=zh, fix=fix, severity=severity), self.offsets)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the stretch of `Document.text` that `start` to `end` of this text covers."""
        return self.offsets.span(start, end) if self.offsets else (start, end)


class Document(View):
    """One document as rules see it.

    `source_offsets` maps `text` to `source.text` (None: they are the same).
    `locale` is what the project says of the language (`zh-Hans-CN`, `zh-Hant-TW`,
    `zh-Hant-HK`), or None: then rules infer it. `absent` is what triggers of rules sought in
    `text` in vain: patterns, contexts of signs, characters asked for beside others, and the name of a rule
    whose characters are not there, though those beside are.
    """

    __slots__ = ("_blocks", "_facts", "_lines", "absent", "format", "locale", "source", "source_offsets")

    def __init__(  # noqa: PLR0913, PLR0917
        self,
        source: Source,
        text: str | None = None,
        source_offsets: OffsetMap | None = None,
        blocks: Sequence[Block] | Callable[[], Sequence[Block]] | None = None,
        format: str = "text",
        locale: str | None = None,
    ) -> None:
        super().__init__(source.text if text is None else text)
        self.source = source
        self.source_offsets = source_offsets
        self.format = format
        self.locale = locale
        self.absent: frozenset[str] = frozenset()
        self._blocks = blocks
        self._lines: list[tuple[int, int]] | None = None
        self._facts: dict[Callable[[Document], object], object] = {}

    @property
    def path(self) -> str:
        return self.source.path

    @property
    def lines(self) -> list[tuple[int, int]]:
        """The lines of `text` as (start, end), without their line ends."""
        if self._lines is None:
            self._lines = []
            start = 0
            for line in self.text.split("\n"):
                self._lines.append((start, start + len(line)))
                start += len(line) + 1
        return self._lines

    @property
    def blocks(self) -> Sequence[Block]:
        """The blocks of the document in order; of plain text, its lines that are not blank."""
        if self._blocks is None:
            self._blocks = [
                Block("paragraph", start, end) for start, end in self.lines if self.text[start:end].strip()
            ]
        elif callable(self._blocks):
            self._blocks = self._blocks()
        return self._blocks

    def once(self, compute: Callable[[Document], Fact]) -> Fact:
        """Return `compute(self)`, computed once per document however many rules ask."""
        facts = self._facts
        if compute in facts:
            return facts[compute]  # type: ignore[return-value]
        fact = facts[compute] = compute(self)
        return fact

    def in_source(self, finding: Finding) -> Finding:
        """Return `finding` with offsets into `source.text`."""
        return translate(finding, self.source_offsets)
