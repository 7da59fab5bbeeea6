"""The reading text of a marked-up file, put together piece by piece with its map to the source.

Readers walk the source once, in order, and say: this stretch is read as it stands, that
one reads as something else, here a block begins. All offsets are code points of the source.
"""

from __future__ import annotations

from lintdoc.compiling import later
from lintdoc.document import Block, Document, Source
from lintdoc.offsets import OffsetMap

OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"
"""What stands for code, a formula, an address or an image: something is there that is no prose."""

ADDRESS = later(r"(?:https?|ftp)://[!-;=?-_a-{}~]*[/0-9A-Za-z#=&-]")
LINE_END = later("\r\n?|\n")


class Assembly:
    """A document in the making."""

    __slots__ = (
        "_address", "_break", "_here", "_joins", "_parts", "_pieces", "_run_end", "_run_start",
        "_source", "_there", "_unsettled", "blocks", "group", "is_open", "kind", "level", "nesting", "start",
    )  # fmt: skip

    def __init__(self, source: str) -> None:
        self._source = source
        self._pieces: list[tuple[int, int, int]] = []
        self._parts: list[str] = []
        self.blocks: list[Block] = []
        self._here = self._there = self.start = 0
        self._run_start = self._run_end = self._address = -1
        self._break: tuple[int, int] | None = None
        self._unsettled = self.is_open = self._joins = False
        self.kind, self.level, self.nesting, self.group = "", 0, 0, -1

    def begin(self, kind: str, level: int = 0, nesting: int = 0, group: int = -1) -> None:
        """Begin a block. Blocks of one `group` (not -1) are parted by no blank line."""
        if self.is_open:
            self.end()
        self.kind, self.level, self.nesting = kind, level, nesting
        if self.blocks:
            self._break = (-1, 1 if group == self.group != -1 else 2)
        self.group = group
        self.start = -1
        self.is_open = self._unsettled = True

    def end(self) -> None:
        """End the block, if one is open; one without text leaves nothing behind."""
        if not self.is_open:
            return
        if self.start >= 0:
            if self._may_hold_address():
                self._flush()
            here = self._here + self._run_end - self._run_start
            kind = "object" if here - self.start < 4 and self._is_object(here - self.start) else self.kind
            self.blocks.append(Block(kind, self.start, here, self.level, self.nesting))
        self.is_open = self._unsettled = False
        self._break = None

    def copy(self, start: int, end: int) -> None:
        """Read the stretch of the source as it stands."""
        if start >= end:
            return
        if self._unsettled:
            self._settle(start)
        if start != self._run_end:
            if self._run_end > self._run_start:
                self._flush()
            self._run_start = start
        self._run_end = end

    def stand(self, start: int, end: int, text: str) -> None:
        """Let `text` stand for the stretch of the source as a whole."""
        if text:
            if self._unsettled:
                self._settle(start)
            if self._run_end > self._run_start:
                self._flush()
            self._put(start, end, text)

    def object(self, start: int, end: int, nesting: int = 0) -> None:
        """Let one OBJECT stand for a block that is no prose."""
        self.begin("object", nesting=nesting)
        self.stand(start, end, OBJECT)
        self.end()

    def line_break(self, start: int, end: int) -> None:
        """Begin a new line in the open block, if text follows; the stretch is the break's source."""
        if self.start >= 0:
            self._break = (start, end)
            self._unsettled = True

    def has_text(self) -> bool:
        """Whether the open block has text, on its line."""
        return self.is_open and not self._unsettled

    def document(self, source: Source, format: str, locale: str | None) -> Document:
        """Return what was assembled."""
        self.end()
        self._flush()
        offsets = OffsetMap(self._pieces, self._here, len(self._source))
        return Document(source, "".join(self._parts), offsets, self.blocks, format, locale)

    def _settle(self, start: int) -> None:
        """Write the line ends due before text at `start`; it may be a block's first."""
        self._unsettled = False
        due, self._break = self._break, None
        if due and self._goes_on(start, *due):
            self._run_end = start
            if self.start < 0:
                self.start = self._here + start - self._run_start
            return
        self._flush()
        if due and due[0] >= 0:
            self._put(*due, "\n")
        elif due:
            self._part_blocks(due[1], start)
        if self.start < 0:
            self.start = self._here

    def _goes_on(self, start: int, first: int, last: int) -> bool:
        """Whether the run may go on at `start`: between them stand the line ends due, and nothing else.

        `first` to `last` is a break in a block; -1 says that `last` line ends are due between blocks.
        """
        end = self._run_end
        if end <= self._run_start:
            return False
        if first < 0:
            return start == end + last and self._source.startswith("\n\n"[:last], end)
        return first == end and last == start == end + 1 and self._source[end] == "\n"

    def _part_blocks(self, count: int, start: int) -> None:
        """Write `count` line ends, mapped to those of the source where nothing else lies between.

        Where markup lies between the blocks they map to nothing: an edit must not touch it.
        """
        position, ends = self._there, "\n" * count
        if position + count == start and self._source.startswith(ends, position):
            return self._put(position, start, ends, True)
        gap = self._source[position : min(start, position + 99)]
        if not gap.isspace() or position + len(gap) < start or gap[-1] not in "\r\n":
            return self._put(position, position, ends)
        if count == 2 and (match := LINE_END.search(gap)):
            self._put(position, position + match.end(), "\n")
            position += match.end()
        return self._put(position, start, "\n")

    def _is_object(self, length: int) -> bool:
        """Whether the last characters written, `length` of them (three at most), are no words."""
        self._flush()
        return not "".join(self._parts[-3:])[-length:].strip(f"\n {OBJECT}")

    def _may_hold_address(self) -> bool:
        """Whether an address may stand in the run."""
        if self._address < self._run_start:
            found = self._source.find("://", self._run_start)
            self._address = found if found >= 0 else len(self._source)
        return self._address < self._run_end

    def _flush(self) -> None:
        """Write the run that is read as it stands, addresses left out."""
        start, end = self._run_start, self._run_end
        if start >= end:
            return
        if self._may_hold_address():
            for match in ADDRESS.finditer(self._source, start, end):
                if match.start() > start:
                    self._put(start, match.start(), self._source[start : match.start()], True)
                self._put(*match.span(), OBJECT)
                start = match.end()
        self._run_start = self._run_end = -1
        if start < end:
            self._put(start, end, self._source[start:end], True)

    def _put(self, start: int, end: int, text: str, joins: bool = False) -> None:
        """Append a piece; a plain one that goes on where a plain one ended `joins` it."""
        if joins and start == self._there and self._joins:
            here, there, _ = self._pieces[-1]
            self._pieces[-1] = (here, there, end)
        else:
            self._pieces.append((self._here, start, end))
            self._joins = end - start == len(text)
        self._parts.append(text)
        self._here += len(text)
        self._there = end
