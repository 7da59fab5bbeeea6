"""What it takes to believe that an ambiguous character is wrong.

`conversion` says what its context asks for, and how strongly; words and their borders, the direction in
which the character would have changed, and how regular variation is decide how much is asked.
"""

from __future__ import annotations

from lintdoc_zh.conversion import Reading, conversion
from lintdoc_zh.word_pairs import crossings

# Bounds are eighths of a nat: 27 is odds of thirty to one, 18 of ten to one.
SURE, LIKELY, MORE_LIKELY = 27, 14, 5
IN_WORD, IN_WORD_LIKELY = 20, 5
AGAINST_WORD, AGAINST_WORD_LIKELY = 50, 24
SURE_DISPUTED = 36
LEXICAL_LIKELY = 27
SURE_ODD = 60
"""What is asked of forms that only a converter that goes by words writes, across borders of words."""
LEXICAL_SURE, DESPITE_WORD, DESPITE_NAME = 60, 70, 60
"""What is asked where no word speaks for it, where one of two characters speaks against it, or a title."""
PARTICLE = "瞭了"
"""Some converters write every 了 so."""
SHORT = 2
"""Characters of the shortest words."""
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
PLAIN_IN_WORDS = frozenset(["復複", "遊游", "致緻", "徵征"])
"""Pairs that leave no choice in a word that joins with nothing beside it: 復雜, 上遊, 精致, 徵服."""
DISTANCE = "裡里"
HUNDREDS = "十百千萬"
"""What 里 is counted by, and hardly anything is in, 裡."""
CONTAINERS = "館室箱袋杯碗盒瓶鍋夾嘴夢車船"
"""What things are in, 裡, and villages are hardly named after."""
DEPARTMENT, VILLAGE = "系係", "里裡"
UNPROVED = frozenset([DEPARTMENT, VILLAGE])
"""Pairs that only a word proves: departments (動畫系) and villages (光明里) are called anything."""
COUNTED = frozenset(["余餘", "只隻"])
"""Pairs that a numeral before them speaks for."""
NUMERALS = frozenset("一二三四五六七八九十百千萬億兩幾數0123456789０１２３４５６７８９")
ACCEPTED = ("老板", "秋千")
UNUSUAL = frozenset("準鼕彷彿噹云淒錶")
"""What is not believed without strong counts: words and names often have the other form."""
CONFIRMED, CONFIRMED_OTHER, CROSSED, IN_LONG_WORD = 6, 12, 60, 4
"""Bounds for words of two characters that join with nothing beside them, that do, and for longer ones."""


class Demands:
    """The least lead with which `is_sure` can believe that `best` is right where `member`, as `form`, stands.

    `alone`: where no word speaks for it; `counted`: where a numeral does; `short` and `long`: where a word
    of two characters does, or a longer one. `suspicion` leaves out what cannot reach these.
    """

    __slots__ = ("alone", "counted", "long", "short")

    def __init__(self, form: str, member: str, best: str, is_lexical: bool) -> None:
        pair = member + best
        is_usual = conversion().is_output(form) or pair == PARTICLE
        is_open = is_usual and not is_lexical and best not in UNMARKED and pair not in UNPROVED
        is_free = is_lexical and pair not in PLAIN_IN_WORDS
        is_cautious = is_free or best in UNUSUAL or pair in CAUTIOUS
        self.alone = SURE if is_open else PRIOR
        self.counted = SURE if pair in COUNTED else self.alone
        self.short = SURE if is_cautious or not is_usual else IN_WORD if best in UNMARKED else CONFIRMED
        if pair == DISTANCE:
            self.short = CONFIRMED_OTHER
        self.long = SURE if is_lexical or best in UNUSUAL else IN_LONG_WORD
        if not is_usual:
            self.long = SURE_ODD


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


def is_sure(text: str, one: Slip) -> bool:
    """Whether the slip can be believed by itself."""
    reading = one.reading
    is_crossed = _is_crossed(text, one)
    if not is_crossed and not may_be_output(text, one):
        return False
    bound = _bound(text, one, is_crossed) if reading.support else CLEAR
    if reading.gap < min(bound, IN_WORD):
        return False
    if reading.against and reading.against >= reading.support and not is_crossed:
        return _is_sure_despite_word(text, one)
    if reading.against and reading.support > SHORT and _is_across(text, one):
        return reading.lead >= AGAINST_WORD
    if reading.is_lexical and one.pair not in PLAIN_IN_WORDS:
        return reading.lead >= (SURE if reading.support or _is_counting(text, one) else LEXICAL_SURE)
    return reading.lead >= bound if reading.support else _is_sure_alone(text, one)


def _is_sure_despite_word(text: str, one: Slip) -> bool:
    """Whether counts suffice against a word that speaks for what is written."""
    reading = one.reading
    if reading.against > reading.support:
        return reading.against == SHORT and reading.lead >= DESPITE_WORD
    return reading.lead >= AGAINST_WORD and not (reading.support == SHORT and _is_across(text, one))


def _is_sure_alone(text: str, one: Slip) -> bool:
    """Whether counts suffice, where no word speaks for the slip or against it."""
    reading = one.reading
    if one.pair == "余餘" and not _is_counting(text, one):
        return False
    if one.pair in UNPROVED or _is_accepted(text, one.place):
        return False
    least = SURE_DISPUTED if reading.is_disputed else SURE
    return reading.is_known and reading.best not in UNMARKED and reading.lead >= least


def _is_counting(text: str, one: Slip) -> bool:
    """Whether a numeral stands before the character; things that 只 may count are let be elsewhere."""
    return one.pair in COUNTED and text[max(0, one.place - 1) : one.place] in NUMERALS


def may_be_output(text: str, one: Slip) -> bool:
    """Whether a converter that goes by characters writes this; else the slip must be plain."""
    reading = one.reading
    if conversion().is_output(text[one.place]) or one.pair == PARTICLE:
        return True
    is_in_word = reading.support > SHORT or (reading.support == SHORT and not _is_across(text, one))
    return reading.lead >= SURE_ODD and (is_in_word or reading.against > 0)


def _is_across(text: str, one: Slip) -> bool:
    """Whether the far character of the word that speaks for the slip makes a word with what is beyond it."""
    start, end = one.place + one.reading.start, one.place + one.reading.end
    return crossings(text, start, end)[one.reading.end > 1]


def _is_crossed(text: str, one: Slip) -> bool:
    """Whether the word that speaks for what is written lies across a border: 大斗 in 重大|斗爭.

    Its far character makes a word with what is beyond it; that of the word that speaks against does not.
    """
    reading, place = one.reading, one.place
    if reading.support != SHORT or reading.against != SHORT:
        return False
    end = place + reading.against_end
    return crossings(text, end - SHORT, end)[reading.against_end > 1] and not _is_across(text, one)


def _is_accepted(text: str, place: int) -> bool:
    """Whether the character stands in a word that Taiwan spells both ways."""
    return any(word in text[max(0, place - 1) : place + 2] for word in ACCEPTED)


def is_likely(one: Slip, repeated: set[str]) -> bool:
    """Whether the slip can be believed in a document that has sure ones; `repeated` pairs are among these."""
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
    if one.pair == DEPARTMENT and reading.lead < IN_WORD:
        return False
    if (reading.best in UNMARKED and not is_repeated) or (reading.is_disputed and reading.lead < SURE):
        return False
    return reading.lead >= (MORE_LIKELY if is_repeated else LIKELY)


def common(text: str, unnamed: list[Slip], sure: list[Slip]) -> list[Slip]:
    """Return slips in contexts the table does not know, if there are several of different characters."""
    found = [
        one
        for one in unnamed
        if one.reading.lead >= PRIOR and not one.reading.is_known and may_be_output(text, one)
    ]
    pairs = {one.pair for one in found} | {one.pair for one in sure}
    return found if len(pairs) >= 2 else []


def _bound(text: str, one: Slip, is_crossed: bool) -> int:
    """Return what is asked of a slip in a word: most where the word lies across a border of others."""
    reading = one.reading
    if reading.best in UNUSUAL:
        return SURE
    left, right = crossings(text, one.place + reading.start, one.place + reading.end)
    if reading.support > SHORT:
        if (reading.end == 1 and right) or (reading.start == 0 and left):
            return SURE_CAUTIOUS
        return IN_WORD if reading.is_disputed else IN_LONG_WORD
    if left and right and not is_crossed:
        return CROSSED
    return _bound_of_two(text, one, left or right, right, is_crossed)


def _bound_of_two(text: str, one: Slip, is_joined: bool, is_right_joined: bool, is_crossed: bool) -> int:
    """Return what is asked of a slip in a word of two characters, which may join with what is beside it."""
    best, before = one.reading.best, text[one.place - 1]
    if one.pair == DISTANCE and before in HUNDREDS and not is_right_joined:
        return CONFIRMED_OTHER
    if one.pair == VILLAGE:
        return SURE if before in CONTAINERS and not is_right_joined else SURE_CAUTIOUS
    if one.pair in CAUTIOUS:
        return SURE_CAUTIOUS if is_joined else SURE
    if best in UNMARKED:
        return SURE if is_joined else IN_WORD
    if is_crossed:
        return CONFIRMED if conversion().is_output(text[one.place]) else SURE
    if is_joined:
        return SURE if one.reading.is_lexical else IN_WORD
    is_plain = conversion().is_simplified(one.reading.written) or one.pair in PLAIN_IN_WORDS
    return CONFIRMED if is_plain else CONFIRMED_OTHER
