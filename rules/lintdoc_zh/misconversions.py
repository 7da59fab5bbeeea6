"""Traditional characters that a converter chose wrongly, or left in their Simplified form.

`conversion` says what each context asks for; here stands what is believed. A document that holds several
sure slips is known to have gone through a converter, and less is asked of the others.
Offsets are into the document's bare text (`lintdoc_zh.residues`).
"""

from __future__ import annotations

from collections import Counter

from lintdoc_zh.conversion import Reading, conversion
from lintdoc_zh.passages import is_japanese, outside_passages
from lintdoc_zh.residues import bare
from lintdoc_zh.scripts import exclusive

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintdoc import Document

# Bounds are eighths of a nat: 27 is odds of thirty to one, 18 of ten to one.
SURE, LIKELY, MORE_LIKELY = 27, 14, 5
IN_WORD, IN_WORD_LIKELY = 20, 5
AGAINST_WORD, AGAINST_WORD_LIKELY = 50, 24
SURE_DISPUTED = 36
LEXICAL_LIKELY = 27
PRIOR = 60
"""Nothing is known of the context, but native text has the written form hardly ever."""
CLEAR = 11
"""How far the best member must be ahead of the next best: three to one and more."""
UNMARKED = frozenset("里后面制台于")
"""Forms that places, titles, measures and names have beyond any table: a word must ask for them."""
COMMON = frozenset(["于於", "后後", "干幹"])
"""In a document that holds several of them a name is the less likely reading."""
CAUTIOUS = frozenset(["裡里", "里裡", "製制", "隻只", "乾幹", "採采"])
"""Pairs so common that words of two characters arise across borders: those do not prove much."""
SURE_CAUTIOUS = 48
UNPROVED = frozenset(["系係", "里裡"])
"""Pairs that only a word proves: departments (動畫系) and villages (光明里) are called anything."""

NAMES = "范于余胡沈岳姜郁谷云松朱丑游干后采仇卜仆戚曲涂鍾"
TITLES = (
    "先生", "小姐", "女士", "太太", "夫人", "教授", "老師", "醫師", "醫生", "博士", "主任", "委員",
    "部長", "局長", "處長", "科長", "經理", "董事", "院長", "校長", "所長", "組長", "議員", "立委",
    "法官", "律師", "同學", "將軍", "總統", "主席", "秘書", "大法官", "氏", "姓", "君", "某",
    "說", "表示", "認為", "指出", "里長", "理事", "監事", "宅",
)  # fmt: skip
BESIDE = 8
"""How near Japanese tells that the character stands in Japanese."""
ROLES = (
    "導演", "編劇", "攝影", "製作人", "教練", "顧問", "助理", "記錄", "字幕", "題字", "記者", "演員", "主持",
    "作者", "場記", "醫師", "老師", "教授", "姓",
)  # fmt: skip
NEAR = 3000
"""How far around a name is looked for again."""
ENDS = "、，）)；。」 \n"
CIRCLED = tuple("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
PAIRING = "→⇒／/="
OPENING, CLOSING = "「『“‘\"'", "」』”’\"'"


class Slip:
    """A wrong character at `place`, and what its context says."""

    __slots__ = ("place", "reading")

    def __init__(self, place: int, reading: Reading) -> None:
        self.place = place
        self.reading = reading

    @property
    def pair(self) -> str:
        return self.reading.written + self.reading.best


def misconversions(document: Document) -> list[Slip]:
    """Return the slips of a Traditional document in order."""
    text = bare(document).text
    suspects = [Slip(place, reading) for place, reading in conversion().suspects(text)]
    if not suspects:
        return []
    outside = set(outside_passages(document, [one.place for one in suspects]))
    suspects = [one for one in suspects if one.place in outside and not _is_let_be(text, one)]
    unnamed = [one for one in suspects if not _is_name(text, one)]
    sure = [one for one in unnamed if _is_sure(one.reading)]
    sure += _common(unnamed, sure)
    pairs = [one.pair for one in sure]
    if len(set(pairs)) >= 3 or len(pairs) >= 6:
        repeated = {pair for pair, count in Counter(pairs).items() if count > 1}
        sure += [one for one in unnamed if _is_likely(one, repeated)]
        sure += [one for one in suspects if one.pair in repeated & COMMON and _is_likely(one, repeated)]
    return sorted({one.place: one for one in sure}.values(), key=lambda one: one.place)


def _is_sure(reading: Reading) -> bool:
    if reading.gap < (IN_WORD if reading.support else CLEAR):
        return False
    if reading.against and reading.against >= reading.support:
        if reading.against > reading.support or reading.is_lexical:
            return False
        return reading.lead >= AGAINST_WORD
    if reading.is_lexical:
        return reading.support > 0 and reading.lead >= SURE
    if reading.support:
        is_cautious = reading.support == 2 and reading.written + reading.best in CAUTIOUS
        return reading.lead >= (SURE_CAUTIOUS if is_cautious else IN_WORD)
    if reading.written + reading.best in UNPROVED:
        return False
    bound = SURE_DISPUTED if reading.is_disputed else SURE
    return reading.is_known and reading.best not in UNMARKED and reading.lead >= bound


def _is_likely(one: Slip, repeated: set[str]) -> bool:
    reading = one.reading
    is_repeated = one.pair in repeated
    if reading.against > reading.support:
        return False
    if reading.against and reading.against == reading.support:
        return reading.lead >= AGAINST_WORD_LIKELY and not reading.is_lexical
    if reading.is_lexical:
        bound = LIKELY if reading.support or is_repeated else LEXICAL_LIKELY
        return reading.lead >= bound
    if reading.support:
        return reading.lead >= IN_WORD_LIKELY
    if (reading.best in UNMARKED and not is_repeated) or (reading.is_disputed and reading.lead < SURE):
        return False
    return reading.lead >= (MORE_LIKELY if is_repeated else LIKELY)


def _common(suspects: list[Slip], sure: list[Slip]) -> list[Slip]:
    """Return slips in contexts the table does not know, if there are several of different characters."""
    found = [one for one in suspects if one.reading.lead >= PRIOR and not one.reading.is_known]
    pairs = {one.pair for one in found} | {one.pair for one in sure}
    return found if len(pairs) >= 2 else []


def _is_let_be(text: str, one: Slip) -> bool:
    """Whether it is for another rule, counts (45 隻), stands alone in quotation marks, or is a surname."""
    before = text[max(0, one.place - 2) : one.place]
    if exclusive("Hans").match(text, one.place) or (one.pair == "隻只" and before.rstrip()[-1:].isdigit()):
        return True
    if _is_mentioned(text, one.place) or _is_paired(text, one):
        return True
    if one.reading.written in NAMES and _is_titled(text, one.place):
        return True
    return is_japanese(text[max(0, one.place - BESIDE) : one.place + BESIDE])


def _is_mentioned(text: str, place: int) -> bool:
    """Whether the character stands in quotation marks, alone or with another: 「后」, 「公裡」."""
    before, after = text[max(0, place - 2) : place], text[place + 1 : place + 3]
    opened = next((size for size, one in enumerate(reversed(before)) if one in OPENING), 9)
    closed = next((size for size, one in enumerate(after) if one in CLOSING), 9)
    return opened + closed < 2


def _is_paired(text: str, one: Slip) -> bool:
    """Whether the right form stands beside it in a pair: 后→後, 乾燥 → 干燥."""
    near = text[max(0, one.place - BESIDE) : one.place + BESIDE].replace("\n", " ")
    return one.reading.best in near and any(mark in near for mark in PAIRING)


def _is_titled(text: str, place: int) -> bool:
    """Whether a title follows, at once or after a given name, or an occupation stands before."""
    if any(text.startswith(TITLES, place + 1 + size) for size in range(3)):
        return True
    before = text[max(0, place - 4) : place].rstrip("：: ")
    if before[-1:] in CIRCLED or before.endswith(ROLES):
        return text[place] not in "于后" or text[place + 3 : place + 4] in ("", *ENDS, *CIRCLED)
    return False


def _is_name(text: str, one: Slip) -> bool:
    """Whether a person's name seems to begin with the character: 范先生, 、于小明、."""
    reading = one.reading
    if reading.written not in NAMES or (reading.support and reading.end > 1):
        return False
    if not reading.is_right_known and _recurs_as_name(text, one.place):
        return True
    if reading.support:
        return False
    before, after = text[max(0, one.place - 1) : one.place], text[one.place + 2 : one.place + 4]
    if before and before in "、（(" and any(mark in after for mark in ENDS):
        return True
    return reading.written not in "于后干" and not reading.is_right_known


def _recurs_as_name(text: str, place: int) -> bool:
    """Whether the two characters that follow are Han, and stand nearby again, but only after this one."""
    given = text[place + 1 : place + 3]
    if not given.isalpha() or given.isascii():
        return False
    near = text[max(0, place - NEAR) : place + NEAR]
    return near.count(given) == near.count(text[place] + given) > 1
