"""Which of several Traditional characters a context asks for: 後 or 后, 鬥 or 斗, 裡 or 里.

A class is a Simplified character that stands for several Traditional ones, its members; `contexts` has what
speaks for each; `suspicion` tells where to look at all.
"""

from __future__ import annotations

from functools import cache

from lintdoc_zh.contexts import ZERO, Collapse, Directory
from lintdoc_zh.suspicion import MARK

REACH = 2
"""Characters of context on either side of the one judged."""
NAT = 8
LEAST_LEAD = 4
"""In eighths of a nat, how far ahead another form must be for anything to come of it."""
PADDING = MARK
DISPUTED = 255
NEVER = -9999
REMEMBERED = 50_000
"""How many windows are remembered; language repeats itself."""
SPANS = ((-1, 1), (0, 2), (-2, 1), (-1, 2), (0, 3), (-2, 2), (-1, 3))
"""The contexts around a character, from the least telling to the most."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from lintdoc_zh.contexts import Contexts

    Finder = Callable[[int], bytes | None]


class Reading:
    """What a context says of an ambiguous character.

    `best` is the member it asks for and `written` the one that stands there (variants of one
    member are one; "" for a character that is none). `lead` and `gap` are how far `best` is ahead of
    the written member and of the next best, in eighths of a nat. `support` and `against` are the
    lengths of the longest dictionary words in which the character is `best`, and `written`; `start` and
    `end` enclose the shortest of the former (places relative to the character), or the character;
    `against_end` is the end of the longest of the latter.
    """

    __slots__ = (
        "against", "against_end", "best", "end", "gap", "is_disputed", "is_free", "is_known", "is_lexical",
        "is_right_known", "lead", "start", "support", "written",
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
        self.against_end = 1
        self.is_disputed = False
        self.is_free = False
        self.is_known = False
        self.is_lexical = False
        self.is_right_known = False


class Ambiguity:
    """A class of the table."""

    __slots__ = ("_finders", "forms", "free", "key", "lexical", "members", "prior")

    def __init__(self, cells: list[str], contexts: list[Contexts]) -> None:
        self.key = cells[0]
        self.members = cells[1]
        self.forms = dict(zip(cells[2][0::2], cells[2][1::2], strict=True))
        self.prior = bytes([0, *map(int, cells[3].split())])
        self.free = cells[4].split()
        self.lexical = cells[5].split()
        self._finders: list[Finder] = [one.get for one in contexts]

    def lead(self, written: str, window: list[int]) -> int:
        """Return how far the member that `window` asks for is ahead of `written`; as `read`, but fast."""
        logs = self._logs(window)
        return max(logs) - self._own(written, logs)

    def _logs(self, window: list[int]) -> list[int]:
        """Return the logarithms of the members, from place 1 on; no context is looked up in vain."""
        first, second, middle, fourth, last = window
        left, right = second << 16 | middle, middle << 16 | fourth
        far_left, inner = first << 32 | left, left << 16 | fourth
        pairs, longer, longest = self._finders
        return self._combined(
            longer(far_left) or pairs(left),
            longer(right << 16 | last) or pairs(right),
            longest(far_left << 16 | fourth) or longest(inner << 16 | last) or longer(inner),
        )

    def best(self, window: list[int]) -> str:
        """Return the member that `window` asks for."""
        logs = self._logs(window)
        return self.members[logs.index(max(logs)) - 1]

    def read(self, written: str, window: list[int]) -> Reading:
        """Judge `written`; `window` is its collapsed surroundings, itself in the middle, as numbers."""
        rows = self._rows(window)
        near_left, near_right, far_left, inner, far_right, wide_left, wide_right = rows
        joint = wide_left or wide_right or inner
        logs = self._combined(far_left or near_left, far_right or near_right, joint)
        best = max(logs)
        chosen = logs.index(best)
        second = max([log for place, log in enumerate(logs) if place != chosen])
        form = self.forms.get(written, "")
        reading = Reading(form, self.members[chosen - 1], best - self._own(written, logs), best - second)
        pair = form + reading.best
        reading.is_free, reading.is_lexical = pair in self.free, pair in self.lexical
        reading.is_right_known = bool(near_right)
        self._add_words(reading, chosen, rows)
        return reading

    def _own(self, written: str, logs: list[int]) -> int:
        """Return the logarithm of the member that `written` is; less than any if it is none."""
        form = self.forms.get(written)
        return logs[self.members.index(form) + 1] if form else min(logs[1:]) - NAT

    def _rows(self, window: list[int]) -> tuple[bytes | None, ...]:
        """Return what the contexts around the middle of `window` say, in the order of `SPANS`."""
        first, second, middle, fourth, last = window
        left, right = second << 16 | middle, middle << 16 | fourth
        far_left, inner = first << 32 | left, left << 16 | fourth
        pairs, longer, longest = self._finders
        return (
            pairs(left), pairs(right), longer(far_left), longer(inner), longer(right << 16 | last),
            longest(far_left << 16 | fourth), longest(inner << 16 | last),
        )  # fmt: skip

    def _combined(self, left: bytes | None, right: bytes | None, joint: bytes | None) -> list[int]:
        """Return the logarithms of the members, from place 1 on."""
        prior = self.prior
        if left is None or right is None:
            logs = list(left or right or prior)
        else:
            logs = [log + other - own for log, other, own in zip(left, right, prior, strict=True)]
        if joint:
            logs = [log + other - ZERO for log, other in zip(logs, joint, strict=True)]
        logs[0] = NEVER
        return logs

    def _add_words(self, reading: Reading, chosen: int, rows: tuple[bytes | None, ...]) -> None:
        """Add to `reading` which words the character is in: as the member `chosen`, and as written."""
        disputed = 0
        for row, (start, end) in zip(rows, SPANS, strict=True):
            if not row:
                continue
            reading.is_known = True
            if row[0] == DISPUTED:
                disputed = end - start
            elif row[0] == chosen:
                if not reading.support:
                    reading.start, reading.end = start, end
                reading.support = end - start
            elif row[0] and self.members[row[0] - 1] == reading.written:
                reading.against, reading.against_end = end - start, end
        if disputed >= reading.support:
            reading.support, reading.start, reading.end = 0, 0, 1
        reading.is_disputed = disputed > 0


class Owners(dict[str, Ambiguity]):
    """The class of each written form and of each Simplified character, made when it is first asked for."""

    __slots__ = ("_directory", "_rows")

    def __init__(self, directory: Directory) -> None:
        self._directory = directory
        self._rows = directory.of_key | directory.of_form

    def known(self) -> frozenset[str]:
        """Return the characters that some class has."""
        return frozenset(self._rows)

    def __missing__(self, character: str) -> Ambiguity:
        row = self._rows[character]
        cells = self._directory.cells(row)
        found = Ambiguity(cells, self._directory.contexts(row))
        self.update((one, found) for one in {cells[0], *found.forms} if self._rows[one] == row)
        return found


class Conversion:
    """All classes; `ambiguous` are the characters that some class judges."""

    __slots__ = ("_best", "_collapse", "_owners", "_plain", "_readings", "ambiguous")

    def __init__(self) -> None:
        directory = Directory()
        self._owners = Owners(directory)
        self.ambiguous = self._owners.known()
        self._collapse = Collapse(directory.keys())
        self._best: dict[str, str] = {}
        self._plain: set[str] = set()
        self._readings: dict[str, Reading] = {}

    def is_simplified(self, character: str) -> bool:
        """Whether the character is the one that Simplified text has for all members of its class."""
        return self._owners[character].key == character

    def is_output(self, character: str) -> bool:
        """Whether a converter that goes by characters writes it: the Simplified one, or the first of some."""
        owner = self._owners[character]
        return character == owner.key or owner.forms[character] == owner.members[0]

    def read(self, window: str) -> Reading:
        """Judge the character in the middle of `window`, which is `2 * REACH + 1` characters long."""
        if window not in self._readings:
            if len(self._readings) > REMEMBERED:
                self._readings.clear()
            written = window[REACH]
            self._readings[window] = self._owners[written].read(written, self._numbers(window))
        return self._readings[window]

    def best(self, window: str) -> str:
        """Return what `read` would find best in the middle of `window`."""
        found = self._best.get(window)
        if found is None:
            if len(self._best) > REMEMBERED:
                self._best.clear()
            found = self._best[window] = self._owners[window[REACH]].best(self._numbers(window))
        return found

    def suspects(self, text: str, places: Iterable[int]) -> Iterator[tuple[int, Reading]]:
        """Yield those of `places` in `text` where another member fits better and is no free variation."""
        padded = f"{PADDING * REACH}{text}{PADDING * REACH}"
        for place in places:
            window = padded[place : place + 2 * REACH + 1]
            if window in self._plain or (window not in self._readings and self._is_plain(window)):
                continue
            reading = self.read(window)
            if reading.lead >= LEAST_LEAD and (not reading.is_free or _is_particle(window)):
                yield place, reading

    def _is_plain(self, window: str) -> bool:
        """Whether no other member fits better in the middle of `window`; remembered if so."""
        written = window[REACH]
        if self._owners[written].lead(written, self._numbers(window)) >= LEAST_LEAD:
            return False
        if len(self._plain) > REMEMBERED:
            self._plain.clear()
        self._plain.add(window)
        return True

    def _numbers(self, window: str) -> list[int]:
        """Return the characters of `window` as the numbers that contexts are made of."""
        collapse = self._collapse
        return [collapse[ord(one)] for one in window]


def _is_particle(window: str) -> bool:
    """Whether 瞭, which means to see clearly, stands for the particle 了."""
    if window[REACH] != "瞭":
        return False
    return window[REACH + 1] not in "解望然如若亮" and window[REACH - 1] not in "明照"


@cache
def conversion() -> Conversion:
    """Return the table, read once."""
    return Conversion()
