"""Traditional characters that a converter chose wrongly, or left in their Simplified form.

`conversion` says what each context asks for; here stands what is believed. A document that holds several
sure slips is known to have gone through a converter, and less is asked of the others.
Offsets are into the document's bare text (`lintdoc_zh.residues`).
"""

from __future__ import annotations

from collections import Counter

from lintdoc_zh.conversion import Reading, conversion
from lintdoc_zh.mentions import CLASSICAL_PAIRS, is_classical, is_explained, is_mentioned, is_paired
from lintdoc_zh.passages import is_japanese, outside_passages
from lintdoc_zh.residues import bare
from lintdoc_zh.scripts import exclusives
from lintdoc_zh.surnames import NAMES, is_name, is_titled
from lintdoc_zh.word_pairs import crossings

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
CONTAINERS = "館室箱袋杯碗盒瓶鍋夾嘴夢車船"
"""What things are in, 裡, and villages are hardly named after."""
UNPROVED = frozenset(["系係", "里裡"])
"""Pairs that only a word proves: departments (動畫系) and villages (光明里) are called anything."""

BESIDE = 8
"""How near Japanese tells that the character stands in Japanese."""
NUMERALS = frozenset("一二三四五六七八九十百千萬億兩幾數0123456789０１２３４５６７８９")
ANIMALS = frozenset(
    "貓狗犬鳥羊牛豬雞鴨鵝魚蟲蝶蜂螞蟻虎兔鼠猴熊象獅馬豹狼蛙龜鴿雀鷹鶴怪獸貝蝦蟹龍狐手腳眼耳腿翅臂爪"
)
"""What is counted with 隻 everywhere; things may be counted with 只."""
FOOD = frozenset("香菇麵貝料果鍋酪糧貨拌煎辣炒蝦魷絲筍薑粽")
ACCEPTED = ("老板", "秋千")
UNUSUAL = frozenset("準鼕彷彿噹云淒錶")
"""What is not believed without strong counts: words and names often have the other form."""
CONFIRMED, CONFIRMED_OTHER, CROSSED, IN_LONG_WORD = 6, 15, 60, 4
"""Bounds for words of two characters that join with nothing beside them, that do, and for longer ones."""


class Slip:
    """A wrong character at `place`, what its context says, whether it was left as Simplified text has it."""

    __slots__ = ("is_left", "place", "reading")

    def __init__(self, place: int, reading: Reading, is_left: bool) -> None:
        self.place = place
        self.reading = reading
        self.is_left = is_left

    @property
    def pair(self) -> str:
        return self.reading.written + self.reading.best


def misconversions(document: Document) -> list[Slip]:
    """Return the slips of a Traditional document in order."""
    text = bare(document).text
    table = conversion()
    found = [
        Slip(place, reading, table.is_simplified(text[place])) for place, reading in table.suspects(text)
    ]
    found = [one for one in found if not _is_let_be(text, one)]
    if not _believed(text, found):
        return []
    outside = set(outside_passages(document, [one.place for one in found]))
    return _believed(text, [one for one in found if one.place in outside])


def _believed(text: str, found: list[Slip]) -> list[Slip]:
    """Return those of the slips that can be believed, one by one or because of the others."""
    unnamed = [one for one in found if not _is_name(text, one)]
    sure = [one for one in unnamed if _is_sure(text, one)]
    sure += _common(unnamed, sure)
    pairs = [one.pair for one in sure]
    places = {text[max(0, one.place - 1) : one.place + 2] for one in sure}
    if len(set(pairs)) >= 3 or len(places) >= 5:
        repeated = {pair for pair, count in Counter(pairs).items() if count > 1}
        sure += [one for one in unnamed if _is_likely(one, repeated)]
        sure += [one for one in found if one.pair in repeated & COMMON and _is_likely(one, repeated)]
    return sorted({one.place: one for one in sure}.values(), key=lambda one: one.place)


def _is_sure(text: str, one: Slip) -> bool:
    reading = one.reading
    bound = _bound(text, one) if reading.support else CLEAR
    if reading.gap < min(bound, IN_WORD):
        return False
    if reading.against and reading.against >= reading.support:
        if reading.against > reading.support or reading.is_lexical:
            return False
        return reading.lead >= AGAINST_WORD
    if reading.is_lexical:
        return reading.support > 0 and reading.lead >= SURE
    if reading.support:
        return reading.lead >= bound
    is_alone = one.pair == "余餘" and not NUMERALS & set(text[max(0, one.place - 1) : one.place])
    if one.pair in UNPROVED or is_alone or _is_accepted(text, one.place):
        return False
    least = SURE_DISPUTED if reading.is_disputed else SURE
    return reading.is_known and reading.best not in UNMARKED and reading.lead >= least


def _is_accepted(text: str, place: int) -> bool:
    """Whether the character stands in a word that Taiwan spells both ways."""
    return any(word in text[max(0, place - 1) : place + 2] for word in ACCEPTED)


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


def _common(unnamed: list[Slip], sure: list[Slip]) -> list[Slip]:
    """Return slips in contexts the table does not know, if there are several of different characters."""
    found = [one for one in unnamed if one.reading.lead >= PRIOR and not one.reading.is_known]
    pairs = {one.pair for one in found} | {one.pair for one in sure}
    return found if len(pairs) >= 2 else []


def _is_let_be(text: str, one: Slip) -> bool:
    """Whether it is for another rule, counts (45 隻), is spoken of, quoted from a classic, or a surname."""
    place, pair = one.place, one.pair
    before = text[max(0, place - 2) : place]
    if not exclusives("Hans").isdisjoint(text[max(0, place - 1) : place + 2]):
        return True
    if pair == "隻只" and before.rstrip()[-1:].isdigit():
        return True
    if is_mentioned(text, place) or is_paired(text, place, one.reading.best):
        return True
    if one.reading.written in NAMES and is_titled(text, place):
        return True
    if pair in CLASSICAL_PAIRS and is_classical(text, place):
        return True
    return _is_never(text, one) or is_japanese(text[max(0, place - BESIDE) : place + BESIDE])


def _is_never(text: str, one: Slip) -> bool:
    """Whether the pair does not come to be there (幹 for 乾 before food), or the right word stands beside."""
    reading, place = one.reading, one.place
    if one.pair == "只隻" and NUMERALS & set(text[max(0, place - 1) : place]):
        return not ANIMALS & set(text[place + 1 : place + 4])
    if one.pair == "里裡" and text[max(0, place - 1) : place] == "后":
        return True
    if one.pair == "盡儘":
        return not text.startswith("管", place + 1)
    if one.pair == "乾幹":
        return bool(FOOD & set(text[place + 1 : place + 2]))
    start, end = place + reading.start, place + reading.end
    right = text[start:place] + reading.best + text[place + 1 : end]
    return len(right) > 1 and is_explained(text, start, end, right)


def _is_name(text: str, one: Slip) -> bool:
    reading = one.reading
    return is_name(text, one.place, reading.support, reading.end, reading.is_right_known)


def _bound(text: str, one: Slip) -> int:
    """Return what is asked of a slip in a word: most where the word lies across a border of others."""
    reading = one.reading
    if reading.best in UNUSUAL:
        return SURE
    if reading.support > 2:
        return IN_WORD if reading.is_disputed else IN_LONG_WORD
    left, right = crossings(text, one.place + reading.start, one.place + reading.end)
    if left and right:
        return CROSSED
    if one.pair in CAUTIOUS:
        is_within = one.pair == "里裡" and not right and text[one.place - 1] in CONTAINERS
        return SURE if is_within else SURE_CAUTIOUS
    if left or right:
        return IN_WORD
    return CONFIRMED if conversion().is_simplified(reading.written) else CONFIRMED_OTHER
