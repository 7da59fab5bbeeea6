"""The lines of a text that may not be part of it, found fast: most lines of prose are passed over."""

from __future__ import annotations

from operator import add

from lintdoc_zh.patterns import later, line_around
from lintdoc_zh.rows import begins_row

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

KEYS = __file__.rpartition("telling_lines.py")[0] + "data/boilerplate_keys.txt"
STOPS, CALLS = frozenset("。；”」』…："), frozenset("？！?!")
"""How sentences end, and points; how calls to the reader do."""
OPEN_END = later(f"\n(?<=[^{''.join(sorted(STOPS))}\n]\n)")
LONGEST_BARE, LONGEST_CALL = 400, 32
BEFORE_RARE = (
    "小 编編", "本 站网網", "扫掃一 码碼扫掃", "收 藏", "点點按 赞讚贊", "转轉下 载載", "权權 声聲",
    "订訂参參查 阅閱", "即 注註", "如有若及 侵", "必 究删刪", "解 锁鎖", "Q Q", "N E",
)  # fmt: skip
BEHIND_RARE = ("登 录錄陆陸入", "版 权權", "微 信", "付免 费費")
"""The halves of words that lines around a text often have, sentences or not: `小编`, `本站`.

By the half that is rarer in prose, which is the one to look for; no sign is that of two words.
"""
TWO_HALVES = [half.split(" ") for half in (*BEFORE_RARE, *BEHIND_RARE)]
TELLING_WORDS = frozenset(one + other for first, second in TWO_HALVES for one in first for other in second)
BRIEF = 300
"""In so short a text it pays to look for each before the pattern is compiled."""
LATIN = ("ights ", "owered ")
"""What the Latin cues hold."""
LONGEST = 260
"""A line longer than that is taken for text."""
LONGEST_OF_ONE, LONGEST_OF_TWO, LONGEST_AT_EDGE, LONGEST_SENTENCE = 60, 120, 90, 32
"""Of a line with one telling word and with two, of one at the edge of the text, and of a sentence there."""
READINGS = (("A", "z"), ("\N{LATIN CAPITAL LETTER A WITH GRAVE}", "\u1fff"), ("\u3041", "\u312f"))
"""Between these lie the letters of readings, which rules read past."""
SHORTEST_TAIL, LONGEST_TAIL = 4, 60
"""Of what is glued to the end of a paragraph."""
ENDS = "。！？”"
FEWEST_KEYS = 3
"""Of what is glued there and has one telling word only."""
NEVER = 1 << 30
EDGE = 12
"""Lines, blank ones too, at the head and at the tail that are looked at whatever marks they have."""


def _telling_words() -> str:
    """Return the pattern of the rarer half of a telling word, or of a sign of copyright."""
    before = [half.split(" ") for half in BEFORE_RARE]
    behind = [half.split(" ") for half in BEHIND_RARE]
    signs = {one for _, rare in before for one in rare} | {one for rare, _ in behind for one in rare}
    words = "|".join(f"[{first}][{second}]" for first, second in before)
    begun = "|".join(f"[{first}](?=[{second}])" for first, second in behind)
    return f"[{''.join(sorted(signs))}©](?:(?<=©|{begun})|(?<={words}))"


RARER_HALF = later(_telling_words())
_keys: list[frozenset[str]] = []


def may_have_alien_line(text: str) -> bool:
    """Whether a line of a brief text is worth a look, or the text is not what these rules read of it."""
    if any(first <= one <= last for one in text for first, last in READINGS):
        return True
    return any(True for _ in lines_worth_a_look(text))


def keys() -> frozenset[str]:
    """Return pairs of characters, in both scripts, one of which every cue has that weighs much."""
    if not _keys:
        with open(KEYS, encoding="utf-8") as file:
            pairs = file.read().rstrip("\n")
        _keys.append(frozenset(map(add, pairs[::2], pairs[1::2])))
    return _keys[0]


def has_key(line: str) -> bool:
    return not keys().isdisjoint(map(add, line, line[1:]))


def lines_worth_a_look(text: str) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of lines to be judged: without a sentence, at the edges, or with a telling word."""
    places = {*_bare(text), *_edges(text)}
    for start, end in places:
        line = text[start:end]
        if has_key(line) or begins_row(line):
            yield (start, end)
    yield from _telling(text)
    yield from _latin(text)


def _bare(text: str) -> Iterator[tuple[int, int]]:
    """Yield the lines that do not end as sentences do; long ones must be without commas, too."""
    ends = [match.start() for match in OPEN_END.finditer(text)]
    if text and text[-1] not in STOPS and text[-1] != "\n":
        ends.append(len(text))
    for end in ends:
        start = text.rfind("\n", max(0, end - LONGEST_BARE - 1), end) + 1
        size = end - start
        if not 1 < size <= LONGEST_BARE:
            continue
        longest = LONGEST_CALL if text[end - 1] in CALLS else LONGEST_AT_EDGE
        if size <= longest or (text.find("，", start, end) < 0 and text.find("。", start, end) < 0):
            yield (start, end)
        if size > LONGEST_SENTENCE and text[end - 1] not in CALLS and (tail := _tail(text, start, end)):
            yield (tail, end)


def _telling(text: str) -> Iterator[tuple[int, int]]:
    """Yield the lines with telling words: the longer a line, the more."""
    if len(text) <= BRIEF and "©" not in text and TELLING_WORDS.isdisjoint(map(add, text, text[1:])):
        return
    start, reached, wanted, is_long, last = 0, -1, 0, False, (0, "")
    for match in RARER_HALF.finditer(text):
        at = match.start()
        if at >= reached:
            start, reached = line_around(text, at)
            size = reached - start
            is_long = size > LONGEST_SENTENCE
            wanted = NEVER if size > LONGEST else 1 + (size > LONGEST_OF_ONE) + 2 * (size > LONGEST_OF_TWO)
        if is_long and reached - at <= LONGEST_TAIL and 0 < (tail := _tail(text, start, reached)) <= at:
            if (tail == last[0] and text[at] != last[1]) or _has_keys(text[tail:reached]):
                yield (tail, reached)
            last = tail, text[at]
        if wanted > 0:
            wanted -= 2 if text[at] in "编編站网網阅閱©" else 1
            if wanted <= 0:
                yield (start, reached)


def _has_keys(line: str) -> bool:
    return sum(map(keys().__contains__, map(add, line, line[1:]))) >= FEWEST_KEYS


def _tail(text: str, start: int, end: int) -> int:
    """Return where the last sentence of a long line begins if it is short, else 0."""
    floor = max(start, end - LONGEST_TAIL)
    at = max(text.rfind(mark, floor, end - 1) for mark in ENDS) + 1
    return at if end - at > SHORTEST_TAIL else 0


def _latin(text: str) -> Iterator[tuple[int, int]]:
    """Yield the lines with what the Latin cues hold."""
    for literal in LATIN:
        at = text.find(literal)
        while at >= 0:
            start, reached = line_around(text, at)
            if reached - start <= LONGEST:
                yield (start, reached)
            at = text.find(literal, reached)


def _edges(text: str) -> Iterator[tuple[int, int]]:
    """Yield the first and the last lines of the text that have marks, but are no long sentences."""
    start = 0
    for _ in range(EDGE):
        end = text.find("\n", start)
        if end < 0:
            break
        if 1 < end - start <= LONGEST_AT_EDGE and _is_worth_it(text, start, end):
            yield (start, end)
        start = end + 1
    end = len(text)
    for _ in range(EDGE):
        begin = text.rfind("\n", start, end) + 1 or start
        if 1 < end - begin <= LONGEST_AT_EDGE and _is_worth_it(text, begin, end):
            yield (begin, end)
        end = begin - 1
        if begin <= start:
            break


def _is_worth_it(text: str, start: int, end: int) -> bool:
    return end - start <= LONGEST_SENTENCE or text[end - 1] not in "。；："
