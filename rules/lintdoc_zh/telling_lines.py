"""The lines of a text that may not be part of it, found fast: most lines of prose are passed over."""

from __future__ import annotations

import re
from functools import cache
from operator import add

from lintdoc_zh.rows import begins_row

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

KEYS = __file__.rpartition("telling_lines.py")[0] + "data/boilerplate_keys.txt"
STOPS, CALLS = frozenset("。；”」』…："), frozenset("？！?!")
"""How sentences end, and points; how calls to the reader do."""
LONGEST_BARE, LONGEST_CALL = 400, 32
HALVES = (
    "小 编編", "本 站网網", "扫掃一 码碼扫掃", "收 藏", "点點按 赞讚贊", "转轉下 载載", "登 录錄陆陸入",
    "版 权權", "权權 声聲", "微 信", "订訂参參查 阅閱", "付免 费費", "即 注註", "如有若及 侵",
    "必 究", "解 锁鎖", "Q Q", "N E",
)  # fmt: skip
"""The halves of words that lines around a text often have, sentences or not: `小编`, `本站`."""
TWO_HALVES = [half.split(" ") for half in HALVES]
TELLING_WORDS = frozenset(one + other for first, second in TWO_HALVES for one in first for other in second)
BRIEF = 300
"""In so short a text it pays to look for each before the pattern is compiled."""
LATIN = ("ights ", "owered ")
"""What the Latin cues hold."""
LONGEST = 260
"""A line longer than that is taken for text."""
LONGEST_OF_ONE, LONGEST_OF_TWO, LONGEST_AT_EDGE, LONGEST_SENTENCE = 60, 120, 90, 32
"""Of a line with one telling word and with two, of one at the edge of the text, and of a sentence there."""
NEVER = 1 << 30
EDGE = 12
"""Lines, blank ones too, at the head and at the tail that are looked at whatever marks they have."""


@cache
def telling_words() -> re.Pattern[str]:
    """Return what finds the second half of a telling word, or a sign of copyright."""
    seconds = "".join(sorted({one for _, second in TWO_HALVES for one in second}))
    words = "|".join(f"[{first}][{second}]" for first, second in TWO_HALVES)
    return re.compile(f"[{seconds}©](?:(?<=©)|(?<={words}))")


@cache
def keys() -> frozenset[str]:
    """Return pairs of characters, in both scripts, one of which every cue has that weighs much."""
    with open(KEYS, encoding="utf-8") as file:
        pairs = file.read().rstrip("\n")
    return frozenset(pairs[at : at + 2] for at in range(0, len(pairs), 2))


def lines_worth_a_look(text: str) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of lines to be judged: without a sentence, at the edges, or with a telling word."""
    places = {*_bare(text), *_edges(text)}
    has_none = keys().isdisjoint
    for start, end in places:
        line = text[start:end]
        if not has_none(map(add, line, line[1:])) or begins_row(line):
            yield (start, end)
    yield from _telling(text)
    yield from _latin(text)


def _bare(text: str) -> Iterator[tuple[int, int]]:
    """Yield the lines that do not end as sentences do; long ones must be without commas, too."""
    start = 0
    for line in text.split("\n"):
        size = len(line)
        if 1 < size <= LONGEST_BARE and line[-1] not in STOPS:
            longest = LONGEST_CALL if line[-1] in CALLS else LONGEST_AT_EDGE
            if size <= longest or ("，" not in line and "。" not in line):
                yield (start, start + size)
        start += size + 1


def _telling(text: str) -> Iterator[tuple[int, int]]:
    """Yield the lines with telling words: the longer a line, the more."""
    if len(text) <= BRIEF and "©" not in text and TELLING_WORDS.isdisjoint(map(add, text, text[1:])):
        return
    start, reached, wanted = 0, -1, 0
    for match in telling_words().finditer(text):
        at = match.start()
        if at >= reached:
            start, reached = _line_around(text, at)
            size = reached - start
            wanted = NEVER if size > LONGEST else 1 + (size > LONGEST_OF_ONE) + 2 * (size > LONGEST_OF_TWO)
        if wanted > 0:
            wanted -= 2 if text[at] in "编編站网網阅閱©" else 1
            if wanted <= 0:
                yield (start, reached)


def _latin(text: str) -> Iterator[tuple[int, int]]:
    """Yield the lines with what the Latin cues hold."""
    for literal in LATIN:
        at = text.find(literal)
        while at >= 0:
            start, reached = _line_around(text, at)
            if reached - start <= LONGEST:
                yield (start, reached)
            at = text.find(literal, reached)


def _line_around(text: str, offset: int) -> tuple[int, int]:
    end = text.find("\n", offset)
    return text.rfind("\n", 0, offset) + 1, end if end >= 0 else len(text)


def _edges(text: str) -> Iterator[tuple[int, int]]:
    """Yield the first and the last lines of the text that have marks, but are no long sentences."""
    start = 0
    for _ in range(EDGE):
        end = text.find("\n", start)
        if end < 0:
            break
        if _is_worth_it(text, start, end):
            yield (start, end)
        start = end + 1
    end = len(text)
    for _ in range(EDGE):
        begin = text.rfind("\n", start, end) + 1 or start
        if _is_worth_it(text, begin, end):
            yield (begin, end)
        end = begin - 1
        if begin <= start:
            break


def _is_worth_it(text: str, start: int, end: int) -> bool:
    return 1 < end - start <= (LONGEST_SENTENCE if text[end - 1] in "。；：" else LONGEST_AT_EDGE)
