"""Whether a paragraph breaks off: inside a sentence, behind a comma, in an item whose neighbours end."""

from __future__ import annotations

from lintdoc import Block
from lintdoc_zh.characters import is_han
from lintdoc_zh.ending_marks import ENDED, LEAST, LONG, SHORT
from lintdoc_zh.endings import (
    CLOSED,
    INNER,
    NO_SENTENCE,
    PAUSE,
    SIGNED,
    STOP,
    TITLE,
    ends_in_word,
    is_aside,
    is_unfinished,
    refers,
    rest_of,
)
from lintdoc_zh.enumerators import AT_LINE, NTH
from lintdoc_zh.patterns import later
from lintdoc_zh.unfinished import is_left_open

ENDED_ITEM, PAUSED = tuple("。！？!?；;"), tuple(PAUSE)
LEAST_PAUSED = 3
LEAST_FRAGMENT = 5
LEAST_ITEM = 4
LEAST_HAN = 12
LEAST_CLAUSE = 8
"""Lists of names have no longer one."""
NUMERAL = later("[0-9０-９〇零一二三四五六七八九十百]+|[①-⒛㈠-㈩❶-❿]|[A-Za-z甲乙丙丁戊己庚辛]")
CONNECTIVE = later(
    "但[是]?|因此|所以|此外|[与與]此同[时時]|同[时時]|另外|然而|[当當]然|其中|不[过過]|[为為]了|如果|[虽雖]然|由[于於]"
    "|通[过過]|根[据據]|按照|依[据據照]|[对對][于於]|[这這][个個些种種是一]|[该該本][市县縣省院法公]|前[项項款]|[凡只][有是]"
    "|[现現]在|一方面|也就是|[并並]且|而且|尤其|例如|[换換]句[话話]|[总總][之的而]|不[仅僅但]"
)
"""How a signature, a title or a caption hardly begins."""
PARTICLES = "的了吗嗎呢吧啊呀过過着著来來去好多"
CONCLUDED = later("(?:施行|生效|[废廢]止|[执執]行|特此[^，。]{2,4}|此[复復致令])\\Z")
"""How laws and letters end, if only the full stop was forgotten."""
WORDS = later(r"(?:[^\s，。：]{1,8}：)?\s*[^\s,|｜，。]{1,8}(?:[\s,|｜]+[^\s,|｜，。]{1,8}){3,}\s*\Z")
INNER_STOPS = frozenset("，。")
"""What no row of words holds."""
LABELS = later(r"[^\s：。]{1,8}：[^：。]{1,20}\s[^\s：。]{1,8}：")
"""A row of particulars: `电压：220V　功率：8W`."""
ASSERTING = later(
    "[应應][当當该該按依会會]|必[须須]|不得|可以|按照|以及|[并並]且|或者|[通经經][过過]|[属屬]于|是[属屬對对在由]"
)
"""What titles, names and signatures hardly hold, and clauses do."""
LEAST_ASSERTING = 16
DASH = later("[—–─-]{1,2}(?=[^\\W0-9_])")


def breaks_off(text: str, blocks: list[Block], place: int) -> bool:
    """Whether the block at `place` ends where no paragraph ends."""
    block, own = blocks[place], _text(text, blocks, place)
    if block.kind not in ("paragraph", "item") or len(own) < LEAST_PAUSED or own[-1] in CLOSED:
        # A semicolon closes an item, but not a paragraph that has ended a sentence before.
        return (
            own[-1:] in tuple("；;") and len(own) >= LEAST and _is_paused(own, _before(text, blocks, place))
        )
    before = _before(text, blocks, place)
    if is_aside(own) and not DASH.match(own):
        return False
    if not any(map(is_han, own)) or _is_row(own) or _follows_bare(before, blocks, place):
        return False
    kind = _kind(own, block)
    if kind and STOP.isdisjoint(own):
        sibling = _sibling(text, blocks, place, kind)
        if kind == "item" and own[-1] not in PAUSE:
            return sibling[-1:] in ENDED_ITEM and is_unfinished(own)
        if own[-1] in PAUSE:
            return sibling[-1:] not in PAUSED and _is_paused(own, before)
        return sibling[-1:] in ENDED_ITEM and _is_open(own, len(sibling))
    return _is_cut(own, before)


def _text(text: str, blocks: list[Block], place: int) -> str:
    return text[blocks[place].start : blocks[place].end].strip()


def _before(text: str, blocks: list[Block], place: int) -> str:
    """Return the block before, or the one before that where a numbered title stands between."""
    if not place:
        return ""
    before = _text(text, blocks, place - 1)
    if (
        place > 1
        and len(before) < SHORT
        and before[-1:] not in CLOSED
        and (NTH.match(before) or AT_LINE.match(before))
    ):
        return _text(text, blocks, place - 2)
    return before


def _follows_bare(before: str, blocks: list[Block], place: int) -> bool:
    """Whether the block before is long and ends without a mark too, as the lines of a list do."""
    return len(before) >= LONG and blocks[place - 1].kind != "heading" and before[-1:] not in CLOSED


def _is_row(own: str) -> bool:
    """Whether it is a row of words, as pages have them, or of particulars: no sentence to break off."""
    if INNER_STOPS.isdisjoint(own) and WORDS.match(own):
        return True
    return own.count("：") > 1 and LABELS.match(own) is not None


def _kind(own: str, block: Block) -> str:
    """Return how an item is marked, without its number (`#、`, `第#条`, `——`); nothing for others."""
    head = NTH.match(own) or AT_LINE.match(own) or DASH.match(own)
    if head:
        return NUMERAL.sub("#", head[0])
    return "item" if block.kind == "item" else ""


def _sibling(text: str, blocks: list[Block], place: int, kind: str) -> str:
    """Return the nearest item before that is marked the same way, and not by a colon left to others."""
    for n in range(place - 1, -1, -1):
        own = _text(text, blocks, n)
        if _kind(own, blocks[n]) == kind and not own.endswith(("：", ":")):
            return own
    return ""


def _is_open(own: str, usual: int) -> bool:
    """Whether an item without a full stop ends in the middle, and is no contact, no signature."""
    if sum(map(is_han, own)) < (LEAST_ITEM if usual >= LONG else LEAST) or CONCLUDED.search(own):
        return False
    if not ends_in_word(own) and not is_unfinished(own):
        return False
    return not NO_SENTENCE.search(own) and (len(own) >= LONG or not SIGNED.search(own))


def _is_cut(own: str, before: str) -> bool:
    if own[-1] in PAUSE:
        return _is_paused(own, before)
    if len(own) < LEAST:
        return len(own) >= LEAST_FRAGMENT and _is_fragment(own, before)
    if is_unfinished(own):
        return True
    if not ends_in_word(own) or refers(own) or CONCLUDED.search(own):
        return False
    if not STOP.isdisjoint(own):
        return _is_sentence(rest_of(own))
    if TITLE.search(own):
        return False
    if _is_fragment(own, before):
        return True
    if INNER.isdisjoint(own):
        return False
    if len(own) < LONG:
        return _is_short_sentence(own, before)
    return len(own) >= 40 or not SIGNED.search(own)


def _is_paused(own: str, before: str) -> bool:
    """Whether a comma or semicolon at the end is no habit of a list, a verse, a letter."""
    if own[-1] in "；;":
        return not STOP.isdisjoint(own) and before[-1:] not in PAUSE and not AT_LINE.match(own)
    return len(own) >= SHORT or before[-1:] in ENDED


def _is_short_sentence(own: str, before: str) -> bool:
    """Whether a short line without a full stop is a sentence: it has a comma and follows a paragraph."""
    if sum(map(is_han, own)) < LEAST_HAN or NO_SENTENCE.search(own) or SIGNED.search(own):
        return False
    clauses = own.split("，")
    if len(clauses) < 2 or max(map(len, clauses)) < LEAST_CLAUSE or own.startswith("作者"):
        return False
    return len(before) >= SHORT and before[-1] in ENDED


def _is_fragment(own: str, before: str) -> bool:
    """Whether a line after a paragraph begins like a sentence, or ends where hardly any clause does."""
    if len(before) < SHORT or before[-1] not in CLOSED or NO_SENTENCE.search(own) or SIGNED.search(own):
        return False
    if not is_han(own[-1]) or own[-1] in PARTICLES:
        return False
    if is_left_open(own):
        return True
    if len(before) < LONG or before[-1] not in ENDED:
        return False
    return CONNECTIVE.match(own) is not None or (
        len(own) >= LEAST_ASSERTING and ASSERTING.search(own) is not None
    )


def _is_sentence(last: str) -> bool:
    """Whether what follows the last full stop is the beginning of a sentence, not a signature."""
    if last[:1].isspace() and len(last) < SHORT:
        return False
    return any(map(is_han, last)) and not is_aside(last.lstrip("”」』’）) \u3000"))
