"""Which of several Traditional characters a context asks for: 後 or 后, 鬥 or 斗, 裡 or 里.

The table (`data/conversion.bin`, made by `tools/build_conversion.py`) has a class for each Simplified
character that stands for several Traditional ones. Its first line is the length of the directory in
bytes. A row of the directory holds, between tabs: the Simplified character; the Traditional ones, its
members; written forms and the member each is, in pairs; the members' prior; pairs that are free
variation; pairs that a dictionary must decide; the length of the class's block. A block (zlib) holds how
many contexts have two, three and four characters, the contexts (UTF-16), then for every context a column
of bytes: the member that a dictionary word of just that form has (from 1; 0 for no word, 255 when words
differ), and for each
member a logarithm. Of one-sided contexts it is the member's probability, of two-sided ones a correction
to the product of the sides. Logarithms are in eighths of a nat, from `ZERO`.
"""

from __future__ import annotations

import re
import struct
import zlib
from functools import cache

from lintdoc_zh.scripts import characters

TABLE = __file__.rpartition("conversion.py")[0] + "data/conversion.bin"
ZERO = 160
REACH = 2
"""Characters of context on either side of the one judged."""
NAT = 8
PADDING = "，"
DISPUTED = 255
SIZES = (2, 3, 4)
ASKED = 10
"""So much dearer is a search than making one entry of the dictionary."""

REMEMBERED = 200_000
"""How many windows of five characters are remembered; language repeats itself."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import Literal

Row = tuple[int, ...]


class Reading:
    """What a context says of an ambiguous character.

    `best` is the member it asks for and `written` the one that stands there (variants of one
    member are one; "" for a character that is none). `lead` and `gap` are how far `best` is ahead of
    the written member and of the next best, in eighths of a nat. `support` and `against` are the
    lengths of the longest dictionary words in which the character is `best`, and `written`; `start` and
    `end` enclose the shortest of the former (places relative to the character), or the character.
    """

    __slots__ = (
        "against", "best", "end", "gap", "is_disputed", "is_free", "is_known", "is_lexical", "is_right_known",
        "lead", "start", "support", "written",
    )  # fmt: skip

    def __init__(self, written: str, best: str, lead: int, gap: int) -> None:
        self.written = written
        self.best = best
        self.lead = lead
        self.gap = gap
        self.start = 0
        self.end = 1
        self.support = 0
        self.against = 0
        self.is_disputed = False
        self.is_free = False
        self.is_known = False
        self.is_lexical = False
        self.is_right_known = False


class Rows:
    """The contexts of a class: searched where they lie at first, and made a dictionary when asked often."""

    __slots__ = ("_asked", "_block", "_columns", "_found", "_numbers", "_text", "_total")

    def __init__(self, block: bytes, members: int) -> None:
        self._block = zlib.decompress(block)
        self._numbers: tuple[int, ...] = struct.unpack_from("<III", self._block)
        self._total = sum(self._numbers)
        reach = 12 + 2 * sum(size * number for size, number in zip(SIZES, self._numbers, strict=True))
        self._text = self._block[12:reach].decode("utf-16-le")
        self._columns = range(reach, reach + self._total * (members + 1), self._total or 1)
        self._asked = 0
        self._found: dict[str, Row] | None = None

    def get(self, context: str) -> Row | None:
        """Return the member of the word that `context` is, and the logarithms; None if it is not kept."""
        if self._found is not None:
            return self._found.get(context)
        self._asked += 1
        if self._asked * ASKED > self._total:
            self._found = self._unpacked()
        return self._searched(context)

    def _searched(self, context: str) -> Row | None:
        size = len(context)
        text, low, start, row = self._text, 0, 0, 0
        for other, number in zip(SIZES, self._numbers, strict=True):
            if other == size:
                break
            start += other * number
            row += number
        high = end = number
        while low < high:
            middle = (low + high) // 2
            place = start + middle * size
            if text[place : place + size] < context:
                low = middle + 1
            else:
                high = middle
        if low == end or not text.startswith(context, start + low * size):
            return None
        block = self._block
        return tuple([block[column + row + low] for column in self._columns])

    def _unpacked(self) -> dict[str, Row]:
        contexts: list[str] = []
        start = 0
        for size, number in zip(SIZES, self._numbers, strict=True):
            end = start + size * number
            contexts += [self._text[place : place + size] for place in range(start, end, size)]
            start = end
        columns = [self._block[column : column + self._total] for column in self._columns]
        return dict(zip(contexts, zip(*columns, strict=True), strict=True))


class Ambiguity:
    """A class of the table; its contexts are unpacked on first use."""

    __slots__ = ("_block", "_rows", "forms", "free", "key", "lexical", "members", "prior")

    def __init__(self, cells: list[str], block: bytes) -> None:
        self.key = cells[0]
        self.members = cells[1]
        self.forms = dict(zip(cells[2][0::2], cells[2][1::2], strict=True))
        self.prior = tuple(map(int, cells[3].split()))
        self.free = cells[4].split()
        self.lexical = cells[5].split()
        self._block = block
        self._rows: Rows | None = None

    @property
    def rows(self) -> Rows:
        if self._rows is None:
            self._rows = Rows(self._block, len(self.members))
            self._block = b""
        return self._rows

    def read(self, written: str, window: str) -> Reading:
        """Judge `written`, whose collapsed surroundings, itself in the middle, are `window`."""
        find = self.rows.get
        near_left, near_right = find(window[1:3]), find(window[2:4])
        far_left, far_right = find(window[0:3]), find(window[2:5])
        inner = find(window[1:4])
        wide_left, wide_right = find(window[0:4]), find(window[1:5])
        logs = self.combined(far_left or near_left, far_right or near_right, wide_left or wide_right or inner)
        form = self.forms.get(written, "")
        best = max(logs)
        chosen = logs.index(best)
        own = logs[self.members.index(form)] if form else min(logs) - NAT
        second = max([log for place, log in enumerate(logs) if place != chosen])
        reading = Reading(form, self.members[chosen], best - own, best - second)
        pair = form + reading.best
        reading.is_free, reading.is_lexical = pair in self.free, pair in self.lexical
        disputed = 0
        for row, start, end in (
            (near_left, -1, 1), (near_right, 0, 2), (far_left, -2, 1), (inner, -1, 2), (far_right, 0, 3),
            (wide_left, -2, 2), (wide_right, -1, 3),
        ):  # fmt: skip
            if row:
                reading.is_known = True
                if row[0] == DISPUTED:
                    disputed = end - start
                elif row[0] == chosen + 1:
                    if not reading.support:
                        reading.start, reading.end = start, end
                    reading.support = end - start
                elif row[0] and self.members[row[0] - 1] == form:
                    reading.against = end - start
        if disputed >= reading.support:
            reading.support, reading.start, reading.end = 0, 0, 1
        reading.is_disputed = disputed > 0
        reading.is_right_known = bool(near_right)
        return reading

    def combined(self, left: Row | None, right: Row | None, joint: Row | None) -> list[int]:
        prior = self.prior
        logs = list(left[1:]) if left else list(prior)
        if right:
            logs = [log + other - own for log, other, own in zip(logs, right[1:], prior, strict=True)]
        if joint:
            logs = [log + other - ZERO for log, other in zip(logs, joint[1:], strict=True)]
        return logs


class Collapse(dict[int, int]):
    """Maps characters to what contexts hold: Simplified, `0` for figures, `a` for letters, else a comma."""

    def __init__(self, forms_of: Mapping[str, Iterable[str]]) -> None:
        """Take the Traditional forms of each ambiguous Simplified character."""
        super().__init__()
        self.simplified = characters().to_simplified()
        for key, forms in forms_of.items():
            for form in forms:
                self.simplified[form] = key

    def __missing__(self, code: int) -> int:
        one = chr(code)
        if "\u3400" <= one <= "\u9fff" or code >= 0x20000:
            value = self.simplified.get(one, one)
        elif one.isdigit():
            value = "0"
        else:
            value = "a" if one.isalpha() and code < 0x250 else "，"
        self[code] = ord(value)
        return self[code]


class Conversion:
    """The whole table: `ambiguous` finds a character that some class judges."""

    __slots__ = ("_collapse", "_owners", "_seen", "ambiguous")

    def __init__(self) -> None:
        with open(TABLE, "rb") as file:
            head = file.read(int(file.readline())).decode()
            blocks = file.read()
        classes: dict[str, Ambiguity] = {}
        start = 0
        for row in head.splitlines():
            cells = row.split("\t")
            end = start + int(cells[6])
            classes[cells[0]] = Ambiguity(cells, blocks[start:end])
            start = end
        self._owners = {form: one for one in classes.values() for form in one.forms}
        for key, one in classes.items():
            self._owners.setdefault(key, one)
        self._collapse = Collapse({key: one.forms for key, one in classes.items()})
        self._seen: dict[str, Reading | Literal[False]] = {}
        self.ambiguous = re.compile(f"[{''.join(self._owners)}]")

    def read(self, window: str) -> Reading:
        """Judge the character in the middle of `window`, which is `2 * REACH + 1` characters long."""
        written = window[REACH]
        return self._owners[written].read(written, window.translate(self._collapse))

    def suspects(self, text: str) -> Iterator[tuple[int, Reading]]:
        """Yield the places in `text` where another member fits better, unless that is free variation."""
        seen = self._seen
        padded = PADDING * REACH + text + PADDING * REACH
        for match in self.ambiguous.finditer(text):
            place = match.start()
            window = padded[place : place + 2 * REACH + 1]
            reading = seen.get(window)
            if reading is None:
                reading = seen[window] = self._suspected(window)
            if reading:
                yield place, reading

    def _suspected(self, window: str) -> Reading | Literal[False]:
        if len(self._seen) > REMEMBERED:
            self._seen.clear()
        reading = self.read(window)
        is_free = reading.is_free and not _is_particle(window)
        return reading if reading.lead > 0 and not is_free else False

    def is_simplified(self, character: str) -> bool:
        """Whether the character is the one that Simplified text has for all members of its class."""
        return self._owners[character].key == character


def _is_particle(window: str) -> bool:
    """Whether 瞭, which means to see clearly, stands for the particle 了."""
    if window[REACH] != "瞭":
        return False
    return window[REACH + 1] not in "解望然如若亮" and window[REACH - 1] not in "明照"


@cache
def conversion() -> Conversion:
    """Return the table, read once."""
    return Conversion()
