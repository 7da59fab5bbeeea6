"""Signs inside a word of running prose: `香●冠軍`, `召开■■会议`.

Between two ideographs, without a blank, prose has no such sign; what has are rows of items (`春●夏●秋`),
titles and nicknames, lines that speak of the sign (`标有▲者`), sums, and old writings with characters lost.
"""

from __future__ import annotations

from lintdoc_zh.characters import is_han
from lintdoc_zh.patterns import later, line_start
from lintdoc_zh.slots import NUMERALS, SURNAMES
from lintdoc_zh.wordings import spelt, stands_in

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

SIGNS = frozenset("●△▲▽▼◆■◎█▇▓▉░▒☐☒▣⬛⬜◻◼✕✖✗╳⊗⊙＃□＊﹡∗")
"""Signs that no word, name or title is written with; stars and rhombs adorn some."""
SHAPES = frozenset("●○△▲□■◇◆☆★◎×")
LONGEST = 4
LOST = frozenset("●■□◆☐⬛⬜◻◼")
"""What old writings have where a character is lost."""
CREDITED = "[记記]者|通[讯訊][员員]|[编編][辑輯]|[摄攝]影|文[/／字]|[上下][涨跌漲升]|[涨跌漲]"
"""Whom a sign parts from what they did, and what an arrow shows."""
MARKED = frozenset("有带帶打标標注註用以加画畫填涂塗印写寫")
SPEAKING = frozenset("者的号號处處表是为為代键鍵型图圖标標")
"""Before and behind a sign that is spoken of."""
PROSE = frozenset("，。；")
PAUSED = later("[，。、；：！？）”」]")
MODERN = later("[的了是这這们們0-9]|公司|[规規]定|[单單]位|人[员員]|[电電]")
OF_REPORTS = later(
    "企[业業]|合作|工作|[发發]展|建[设設]|[项項]目|管理|[经經][济濟]|[组組][织織]|[实實][现現施]|完成|[资資]金"
)
"""Words that writings of old do without, and those of reports, before which a square is a box to tick."""
BOXES = frozenset("□☐⬛⬜◻◼")
OPENING, CLOSING = "《〈「『“‘【[", "》〉」』”’】]"
LONGEST_NAME = 10
SHORT_ITEM = 3
FEWEST_BESIDE = 2
"""Of those beside the sign that make it one between items."""
REACH = 100
FEWEST_PLACES = 2
NAMED_BY_SIGN = (
    "公司|先生|女士|小姐|太太|[国國]|表示|代表|[为為]|是|射[线線]|染色|世代|[理][论論]|系列|[坐座][标標]"
    "|[线線光轴軸型級级值维維档键]"
)
PAIRED = (
    "[组組]合|CP|[单單]位，|[联聯]名|跨界|推特|Twitter|社交平[台臺]|社交媒[体體]|社群平[台臺]"
    "|相乘|[乘積积]|[计計]算|系[数數]|公式|比例"
)
"""What a sign gives its name to, or what it stands for; where it pairs names, and where it is a name."""
ALONE = later("(?<=[^\\W\\d_A-Za-z])[A-Za-z](?=[^\\W\\d_A-Za-z])")
SUM = frozenset("=＝÷＋+")
TAG = later("[^\\W\\d_A-Za-z]{1,10}(?:[ \u3000#＃]|$)")


def is_embedded(text: str, start: int, end: int) -> bool:
    """Whether the run of a sign stands inside a sentence, where a word or part of one belongs."""
    if not is_between_words(text, start, end):
        return False
    head, tail = _around(text, start, end)
    if PROSE.isdisjoint(head) and PROSE.isdisjoint(tail):
        return False
    if text[start] in LOST and not _is_modern(text[start], head + tail):
        return False
    return not _is_for_show(head, tail, text[start])


def _is_modern(sign: str, line: str) -> bool:
    """Whether the line is no writing of old, the lost characters of which the sign stands for."""
    return bool(MODERN.search(line) or (sign not in BOXES and OF_REPORTS.search(line)))


def is_between_words(text: str, start: int, end: int) -> bool:
    """Whether such a sign stands between ideographs, and is not spoken of."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if text[start] not in SIGNS or end - start > LONGEST or not (before and after):
        return False
    if not (is_han(before) and is_han(after)) or (before in NUMERALS and after in NUMERALS):
        return False
    return not (before in MARKED and after in SPEAKING) and not text.startswith(spelt(CREDITED), end)


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    """Return what stands before and behind on the line, as far as one looks."""
    stop = text.find("\n", end, end + REACH)
    return text[line_start(text, start, REACH) : start], text[end : stop if stop >= 0 else end + REACH]


def _is_for_show(head: str, tail: str, sign: str) -> bool:
    """Whether the sign is in a name or between items, or stands beside other signs: it is spoken of."""
    others = SHAPES.difference(sign)
    if not (others.isdisjoint(head.rpartition("。")[2]) and others.isdisjoint(tail.partition("。")[0])):
        return True
    return _is_named(head, tail) or _is_item(head, tail, sign)


def _is_named(head: str, tail: str) -> bool:
    """Whether a short quotation or a title holds the sign."""
    opened = max(map(head.rfind, OPENING))
    if opened < 0 or len(head) - opened > LONGEST_NAME or any(mark in head[opened:] for mark in CLOSING):
        return False
    return any(mark in tail[:LONGEST_NAME] for mark in CLOSING)


def _is_item(head: str, tail: str, sign: str) -> bool:
    """Whether the line begins with the sign, one more stands close, or several without a mark in between."""
    if head.lstrip(" \u3000").startswith(sign):
        return True
    if sign in head[-SHORT_ITEM:] or sign in tail[:SHORT_ITEM]:
        return True
    near = PAUSED.split(head)[-1] + PAUSED.split(tail)[0]
    return near.count(sign) >= FEWEST_BESIDE


def habitual(text: str, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return those of the `spans`, all of one sign of many uses, inside words; none where that shows nothing.

    What comes again beside the same character is a word with the sign (`X射线`), a variable, or a pair.
    """
    inside = [span for span in spans if span[1] - span[0] <= LONGEST and _is_inside(text, *span)]
    before, behind = {text[start - 1] for start, _ in inside}, {text[end] for _, end in inside}
    if min(len(before), len(behind)) < FEWEST_PLACES:
        return []
    if text[inside[0][0]].isascii() and _has_other_letter(text, text[inside[0][0]]):
        return []
    if any(text.startswith(spelt(NAMED_BY_SIGN), end) for _, end in inside) or stands_in(text, PAIRED):
        return []
    return inside


def _has_other_letter(text: str, sign: str) -> bool:
    """Whether another letter stands alone between ideographs, as variables do."""
    return any(one.lower() != sign.lower() for one in ALONE.findall(text))


def _is_inside(text: str, start: int, end: int) -> bool:
    """Whether the sign stands between ideographs of a sentence, where it is no name, sum, tag or item."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if not (before and after and is_han(before) and is_han(after)):
        return False
    if before in SURNAMES or before in NUMERALS or after in NUMERALS:
        return False
    if before in MARKED and after in SPEAKING:
        return False
    head, tail = _around(text, start, end)
    if not SUM.isdisjoint(head + tail) or (PROSE.isdisjoint(head) and PROSE.isdisjoint(tail)):
        return False
    is_tag = text[start] in "#＃" and ((head + tail).count(text[start]) or TAG.match(tail))
    return not (is_tag or _is_for_show(head, tail, text[start]))
