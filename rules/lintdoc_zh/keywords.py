"""Lists of keywords: short items in a row, one separator, no sentence.

A list is certain, or likely: then it must stand apart from the text.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from operator import add

from lintdoc_zh.characters import is_han
from lintdoc_zh.cues import normal
from lintdoc_zh.line_verdict import CERTAIN, LIKELY, NEITHER
from lintdoc_zh.rows import begins_row

DATA = __file__.rpartition("keywords.py")[0] + "data/"
TOWNS, WARES = DATA + "town_names.txt", DATA + "keyword_wares.txt"
STEM = 2
"""Characters of a word that items share."""
LABELS = (
    "标签", "文章标签", "本文标签", "相关标签", "热门标签", "标记", "tags", "tag", "推荐访问", "热门搜索",
    "热门关键词", "热搜", "服务区域", "服务范围",
)  # fmt: skip
CALLED = ("关键字", "关键词")
SHORTEST_LABEL, LONGEST_LABEL = 2, 5
"""Of what a row of places or wares may begin with, and a row that belongs to the text as well."""
STRONG = "|｜_#;；"
SHORTEST_ITEM, LONGEST_ITEM = 2, 14
PLACE_ENDS = frozenset("县市区旗省州镇乡盟")
AUTONOMOUS = ("自治县", "自治州", "自治区")
LONGEST_NAME = 6
GRAMMAR = frozenset("的了吗呢吧们您你我他她它这那着很")
MANY_PLACES, MANY_PLACES_IN_A_LIST = 8, 10
LABELLED, AMBIGUOUS, BARE = "labelled", "ambiguous", "bare"
FEWEST, FEWEST_LABELLED = 5, 4


SEPARATORS = ("|", "｜", "_", " - ", " · ", " • ", "#", "；", ";", "、", "，", ",", " / ", "/", " ")


def keyword_list(line: str) -> tuple[int, list[str]]:
    """Return how sure it is that the line is nothing but a row of keywords, and its items."""
    if not begins_row(line):
        return NEITHER, []
    line = normal(line)
    kind, start = _label(line)
    body = line[start:].strip(" \t|｜_#")
    if len(body) < (2 if kind == LABELLED else 3) * FEWEST:
        return NEITHER, []
    fewest = FEWEST_LABELLED if kind == LABELLED else FEWEST
    for separator in SEPARATORS:
        if body.count(separator) >= fewest - 1:
            items = [one.strip() for one in body.split(separator)]
            items = [one for one in items if one]
            if not _are_words(items, fewest):
                return NEITHER, []
            if _are_keywords(items, separator, kind):
                return CERTAIN, items
            return (LIKELY if _may_be_keywords(items, separator, kind, line) else NEITHER), items
    return NEITHER, []


def _label(line: str) -> tuple[str, int]:
    """Return what begins the line: a label of keywords, another one, or none; and where it ends."""
    text = line.lstrip()
    skipped = len(line) - len(text)
    for label in LABELS:
        if text.startswith(label) and text[len(label) : len(label) + 1] in (":", " "):
            rest = text[len(label) :].lstrip(": ")
            return LABELLED, skipped + len(text) - len(rest)
    colon = line.find(":")
    if SHORTEST_LABEL <= colon <= LONGEST_LABEL and all(map(is_han, line[:colon])):
        start = colon + 1 + line.startswith(" ", colon + 1)
        ends = [at for mark in "、，, " if (at := line.find(mark, start)) >= 0]
        if ":" not in line[start : min(ends, default=len(line))]:
            return AMBIGUOUS, start
    return BARE, 0


def _are_words(items: list[str], fewest: int) -> bool:
    """Whether the items are words, most of them Chinese, none twice, and without grammar."""
    if len(items) < fewest or not all(
        SHORTEST_ITEM <= len(one) <= LONGEST_ITEM and one.isalnum() for one in items
    ):
        return False
    if sum(1 for one in items if any(map(is_han, one))) < 0.6 * len(items) or len(set(items)) < 0.8 * len(
        items
    ):
        return False
    spoken = sum(1 for one in items if not (GRAMMAR.isdisjoint(one) or _ends_as_place(one) or _is_sold(one)))
    return spoken <= 0.15 * len(items)


def _are_keywords(items: list[str], separator: str, kind: str) -> bool:
    if kind == LABELLED or (kind == BARE and separator in STRONG):
        return True
    if _share_a_stem(items, separator):
        return True
    places = sum(1 for one in items if _is_place(one))
    least = MANY_PLACES if separator == " " else MANY_PLACES_IN_A_LIST
    if len(items) >= MANY_PLACES and items[-1].endswith("站") and places >= 0.8 * len(items):
        return True
    is_short = separator in " ," or any(one in towns() for one in items)
    if is_short and len(items) >= least and places >= 0.8 * len(items):
        return True
    sold = sum(1 for one in items if _is_sold(one))
    if separator == " - ":
        return places + sold >= 0.4 * len(items)
    if separator == "," and sold >= 0.6 * len(items):
        return True
    if separator == "," and sold and len(items) > 7 and not places:
        return True
    return _is_mixed(len(items), places, sold)


def _may_be_keywords(items: list[str], separator: str, kind: str, line: str) -> bool:
    """Whether a row that prose could hold is one of places, of wares, or of words called keywords."""
    if kind == AMBIGUOUS:
        return line.startswith(CALLED) and separator not in "；;"
    places = sum(1 for one in items if _is_place(one))
    sold = sum(1 for one in items if _is_sold(one))
    return (len(items) >= MANY_PLACES and places >= 0.8 * len(items)) or sold >= 0.5 * len(items)


@cache
def towns() -> frozenset[str]:
    """Return towns and districts by their short names."""
    with open(TOWNS, encoding="utf-8") as file:
        return frozenset(file.read().splitlines()[1:])


@cache
def wares() -> tuple[str, ...]:
    """Return words for model papers, goods and services."""
    with open(WARES, encoding="utf-8") as file:
        return tuple(file.read().splitlines()[1:])


@cache
def _wares_by_head() -> dict[str, list[str]]:
    """Return the words by their first two characters."""
    found: dict[str, list[str]] = {}
    for word in wares():
        found.setdefault(word[:2], []).append(word)
    return found


def _is_sold(item: str) -> bool:
    heads = _wares_by_head()
    if any(pair in heads and any(one in item for one in heads[pair]) for pair in map(add, item, item[1:])):
        return True
    return any(one in heads for one in item)


def _is_place(item: str) -> bool:
    return _ends_as_place(item) or item in towns() or (item[-1] in "站网" and item[:-1] in towns())


def _ends_as_place(item: str) -> bool:
    """Whether the item ends as names of places do, and in no other way before."""
    name = item[:-3] if item.endswith(AUTONOMOUS) else item[:-1] if item[-1] in PLACE_ENDS else ""
    return 0 < len(name) <= LONGEST_NAME and (len(name) == 2 or PLACE_ENDS.isdisjoint(name))


def _share_a_stem(items: list[str], separator: str) -> bool:
    """Whether one word begins or, between commas without a blank, ends most of the items."""
    if separator not in ", " or len(items) < FEWEST + (separator == " "):
        return False
    long = [one for one in items if len(one) > STEM]
    heads = Counter(one[:STEM] for one in items).most_common(1)[0][1]
    tails = Counter(one[-STEM:] for one in long).most_common(1)[0][1] if long and separator == "," else 0
    if max(heads, tails) >= 0.8 * len(items) and len(long) >= 0.8 * len(items):
        return True
    if separator != ",":
        return False
    within = Counter(pair for one in items for pair in set(map(add, one, one[1:])))
    return within.most_common(1)[0][1] >= 0.8 * len(items)


def _is_mixed(count: int, places: int, sold: int) -> bool:
    """Whether a row that prose could hold is one of wares, or of places with wares among them."""
    if count < 8:
        return sold == count if count == FEWEST else sold >= 0.6 * count
    return (sold >= 0.4 * count) or (places >= 0.5 * count and (sold > 0 or count >= 12))
