"""Traditional characters that a converter chose wrongly, or left in their Simplified form.

`conversion` says what each context asks for, `conversion_proof` what is believed of it. A document that
holds several sure slips is known to have gone through a converter, and less is asked of the others.
Offsets are into the document's bare text (`lintdoc_zh.residues`).
"""

from __future__ import annotations

from collections import Counter

from lintdoc_zh.characters import is_han
from lintdoc_zh.conversion import REACH, conversion
from lintdoc_zh.conversion_proof import (
    COMMON,
    DESPITE_NAME,
    NUMERALS,
    SHORT,
    Slip,
    common,
    is_likely,
    is_sure,
    may_be_output,
)
from lintdoc_zh.mentions import (
    CLASSICAL_PAIRS,
    is_classical,
    is_explained,
    is_in_classic,
    is_mentioned,
    is_paired,
)
from lintdoc_zh.passages import is_japanese, outside_passages
from lintdoc_zh.residues import bare
from lintdoc_zh.scripts import collapse, exclusives
from lintdoc_zh.surnames import GOVERNING, NAMES, is_after_role, is_name, is_titled
from lintdoc_zh.suspicion import suspicion, suspicious
from lintdoc_zh.word_pairs import is_word
from lintdoc_zh.wrapping import unbroken, widths

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from lintdoc import Document

BESIDE = 8
"""How near Japanese tells that the character stands in Japanese."""
ANIMALS = frozenset(
    "貓狗犬鳥羊牛豬雞鴨鵝魚蟲蝶蜂螞蟻虎兔鼠猴熊象獅馬豹狼蛙龜鴿雀鷹鶴怪獸貝蝦蟹龍狐手腳眼耳腿翅臂爪"
)
"""What is counted with 隻 everywhere; things may be counted with 只."""
SENTENCE_ENDS = frozenset("。，！？；：」』”")
"""云 says, or ends a sentence as the ancients do, before these."""
FOOD = frozenset("香菇麵貝料果鍋酪糧貨拌煎辣炒蝦魷絲筍薑粽")


def misconversions(document: Document) -> list[Slip]:
    """Return the slips of a Traditional document in order.

    Without one that can be believed by itself there are none; only where there are several others are sought.
    """
    text = bare(document).text
    first = document.once(suspicious)
    found = _slips(document, first)
    if not found:
        return []
    unnamed = [one for one in found if not _is_name(text, one)]
    sure = [one for one in unnamed if is_sure(text, one)]
    if not sure and not common(text, unnamed, sure):
        return []
    outside = set(outside_passages(document, [one.place for one in found]))
    found, unnamed, sure = ([one for one in some if one.place in outside] for some in (found, unnamed, sure))
    sure += common(text, unnamed, sure)
    sure += _again(text, unnamed, sure)
    if _is_converted(text, sure):
        rest = {*suspicion().places(text, beside_others=True)}.difference(first)
        found += _outside(document, _slips(document, sorted(rest)))
        sure += _likely(text, found, sure)
    return sorted({one.place: one for one in sure}.values(), key=lambda one: one.place)


def _slips(document: Document, places: Iterable[int]) -> list[Slip]:
    """Return those of the places where another form fits better, those that are let be left out."""
    table, text = conversion(), bare(document).text
    found = [
        Slip(place, reading, table.is_simplified(text[place]))
        for place, reading in table.suspects(text, places)
    ]
    return [one for one in found if not (_is_let_be(text, one) or _is_torn(document, text, one))]


def _is_torn(document: Document, text: str, one: Slip) -> bool:
    """Whether a line end took away the neighbours without which it fits less well: 規⏎範."""
    place = one.place
    near = text[max(0, place - REACH) : place + REACH + 1]
    if not (any(map(str.isspace, near)) or _is_alone(text, place)) or document.once(widths).most < 0:
        return False
    around, at = unbroken(text, place)
    if _is_alone(around, at):
        return True
    again = [Slip(at, reading, one.is_left) for _, reading in conversion().suspects(around, [at])]
    return not again or again[0].pair != one.pair or not is_sure(around, again[0])


def _is_alone(text: str, place: int) -> bool:
    return not (is_han(text[max(0, place - 1) : place]) or is_han(text[place + 1 : place + 2]))


def _outside(document: Document, found: list[Slip]) -> list[Slip]:
    """Return those of the slips that stand in no passage in the other script."""
    outside = set(outside_passages(document, [one.place for one in found]))
    return [one for one in found if one.place in outside]


def _is_converted(text: str, sure: list[Slip]) -> bool:
    """Whether so many sure slips show that the document has gone through a converter."""
    places = {text[max(0, one.place - 1) : one.place + 2] for one in sure}
    return len(places) >= 5 or len({one.pair for one in sure}) >= 3


def _again(text: str, unnamed: list[Slip], sure: list[Slip]) -> list[Slip]:
    """Return the slips in words that are wrong beyond doubt elsewhere, more than once."""
    words = Counter(_word(text, one) for one in sure)
    return [
        one
        for one in unnamed
        if words[_word(text, one)] > 1 and one.reading.against <= one.reading.support > 0
    ]


def _word(text: str, one: Slip) -> tuple[str, str]:
    """Return the word that speaks for the slip, and for which character."""
    return text[one.place + one.reading.start : one.place + one.reading.end], one.pair


def _likely(text: str, found: list[Slip], sure: list[Slip]) -> list[Slip]:
    """Return those that can be believed because of the sure ones."""
    repeated = {pair for pair, count in Counter(one.pair for one in sure).items() if count > 1}
    return [
        one
        for one in found
        if is_likely(one, repeated)
        and (one.reading.is_known or may_be_output(text, one))
        and (one.pair in repeated & COMMON or not _is_name(text, one))
    ]


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
    if one.reading.written in NAMES and is_titled(text, place) and not _is_plain_word(text, one):
        return True
    if (pair in CLASSICAL_PAIRS and is_classical(text, place)) or is_in_classic(text, place):
        return True
    return _is_never(text, one) or is_japanese(text[max(0, place - BESIDE) : place + BESIDE])


def _is_plain_word(text: str, one: Slip) -> bool:
    """Whether the word that speaks for it is no name whatever follows: 其余委員, 依附于某人, 范圍說明."""
    reading = one.reading
    if reading.written == "于" and reading.support and text[one.place - 1] in GOVERNING:
        return True
    if reading.start < 0 and is_after_role(text, one.place):
        return False
    word = text[one.place + reading.start : one.place + reading.end]
    return reading.lead >= DESPITE_NAME and (reading.support > SHORT or is_word(collapse(word)))


def _is_never(text: str, one: Slip) -> bool:
    """Whether the pair does not come to be there (幹 for 乾 before food), or the right word stands beside."""
    reading, place = one.reading, one.place
    before = text[max(0, place - 1) : place]
    if one.pair == "只隻" and before in NUMERALS:
        return not ANIMALS & set(text[place + 1 : place + 4])
    if (one.pair == "里裡" and before == "后") or (one.pair == "系係" and before.isdigit()):
        return True
    if one.pair == "準准":
        return text.startswith("用", place + 1)
    if one.pair == "云雲" and not reading.support:
        return text[place + 1 : place + 2] in SENTENCE_ENDS
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
