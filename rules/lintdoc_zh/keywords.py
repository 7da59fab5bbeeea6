"""Lists of keywords: short items in a row, one separator, no sentence.

A list is certain, or likely: then it must stand apart from the text.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from lintdoc_zh.line_verdict import CERTAIN, LIKELY, NEITHER
from lintdoc_zh.rows import begins_row

TOWNS = __file__.rpartition("keywords.py")[0] + "data/town_names.txt"

STEM = 2
"""Characters of a word that items share."""
LABEL = re.compile(
    "[ \u3000\t]*(?:[标標][签籤]|tags?|推[荐薦][访訪][问問]|[标標][记記]"
    "|[热熱][门門][搜标標][索签籤]|服[务務](?:[区區]域|[范範][围圍]))[：: ]+",
    re.IGNORECASE,
)
WEAK_LABEL = re.compile("[\u4e00-\u9fff]{2,5}[：:] ?(?![^、，, ]*[：:])")
"""What a row of places or wares may begin with, and a row that belongs to the text as well."""
CALLED = re.compile("[关關][键鍵][字词詞]")
STRONG = "|｜_#;；"
ITEM = re.compile("[\u3400-\u9fffA-Za-z0-9]{2,14}")
HAN = re.compile("[\u3400-\u9fff]")
PLACE = re.compile("[^市县縣省区區旗州镇鎮乡鄉]{1,6}(?:[县縣市区區旗省州镇鎮乡鄉盟]|自治[县縣州区區])")
GRAMMAR = re.compile("[的了吗嗎呢吧们們您你我他她它这這那着著很]")
SOLD = re.compile(
    "[网網]站建[设設]|[优優]化|推[广廣]|[营營][销銷]|[观觀]看|影[视視]|[贴貼]|范文|[总總][结結]|[报報]告|心得|[体體][会會]|演[讲講]|[发發]言|[检檢][讨討]|倡[议議]|策[划劃]|[汇彙][报報]|[鉴鑑]定|[贷貸]|借款|信用|保[险險]|"
    "[维維]修|[减減]肥|瘦身|美白|[摄攝]影|家教|代[书書办辦写寫]|搬家|[补補][习習]|[当當][铺舖鋪]|[设設][计計]|清[洁潔]|民宿|旅[游遊]|[房车車][产產贷貸]|"
    "[财財][经經]|[页頁手网網][游遊]|科技|城市|通道|[证證]件|[二新租][手]?房|[租买買]屋|楼[盘市]|樓[盤市]|豪宅|家居|房[价價]|[观觀][后後]感|[发發]票|公司|厂家|廠商|批[发發]|加盟|招商|整形|[医醫]美|下[载載]|小[说說]|彩票|[娱娛][乐樂]|"
    "直播|游[戏戲]|[电電]影|[装裝][修潢]|培[训訓]|留[学學]|移民|租[赁賃]|价格|價格|多少[钱錢]|[计計][划劃]|方案|制度|模板|作文|[论論]文|合同|[申请請]书|申請書|承[诺諾][书書]|保[证證][书書]|(?:感[谢謝]|慰[问問]|表[扬揚]|介[绍紹])信|教案|[请請]假[条條]"
)
"""What keyword lists are made of: kinds of model papers, goods and services."""
MANY_PLACES, MANY_PLACES_IN_A_LIST = 8, 10
LABELLED, AMBIGUOUS, BARE = "labelled", "ambiguous", "bare"
FEWEST = 5


SEPARATORS = ("|", "｜", "_", " - ", " · ", " • ", "#", "；", ";", "、", "，", ",", " / ", "/", "\u3000", " ")


def keyword_list(line: str) -> tuple[int, list[str]]:
    """Return how sure it is that the line is nothing but a row of keywords, and its items."""
    if not begins_row(line):
        return NEITHER, []
    label = LABEL.match(line)
    weak = None if label else WEAK_LABEL.match(line)
    start = label or weak
    body = line[start.end() :] if start else line
    body = body.strip(" \u3000\t|｜_#")
    if len(body) < (2 if label else 3) * FEWEST:
        return NEITHER, []
    for separator in SEPARATORS:
        if body.count(separator) >= FEWEST - 1:
            items = [one.strip(" \u3000") for one in body.split(separator)]
            items = [one for one in items if one]
            kind = LABELLED if label else AMBIGUOUS if weak else BARE
            if not _are_words(items):
                return NEITHER, []
            if _are_keywords(items, separator, kind):
                return CERTAIN, items
            return (LIKELY if _may_be_keywords(items, separator, kind, line) else NEITHER), items
    return NEITHER, []


def _are_words(items: list[str]) -> bool:
    """Whether the items are words, most of them Chinese, none twice, and without grammar."""
    if len(items) < FEWEST or not all(ITEM.fullmatch(one) for one in items):
        return False
    if sum(1 for one in items if HAN.search(one)) < 0.6 * len(items) or len(set(items)) < 0.8 * len(items):
        return False
    return sum(1 for one in items if GRAMMAR.search(one) and not PLACE.fullmatch(one)) <= 0.15 * len(items)


def _are_keywords(items: list[str], separator: str, kind: str) -> bool:
    if kind == LABELLED or (kind == BARE and separator in STRONG):
        return True
    if _share_a_stem(items, separator):
        return True
    places = sum(1 for one in items if _is_place(one))
    least = MANY_PLACES if separator in " \u3000" else MANY_PLACES_IN_A_LIST
    is_short = separator in " \u3000," or any(one in towns() for one in items)
    if is_short and len(items) >= least and places >= 0.8 * len(items):
        return True
    sold = sum(1 for one in items if SOLD.search(one))
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
        return CALLED.match(line) is not None and separator != "；"
    places = sum(1 for one in items if _is_place(one))
    sold = sum(1 for one in items if SOLD.search(one))
    return (len(items) >= MANY_PLACES and places >= 0.8 * len(items)) or sold >= 0.5 * len(items)


@cache
def towns() -> frozenset[str]:
    """Return towns and districts by their short names."""
    with open(TOWNS, encoding="utf-8") as file:
        return frozenset(file.read().splitlines()[1:])


def _is_place(item: str) -> bool:
    return (
        PLACE.fullmatch(item) is not None
        or item in towns()
        or (item[-1] in "站網网" and item[:-1] in towns())
    )


def _share_a_stem(items: list[str], separator: str) -> bool:
    """Whether one word begins or, between commas without a blank, ends most of the items."""
    if separator not in ", " or len(items) < FEWEST + (separator == " "):
        return False
    long = [one for one in items if len(one) > STEM]
    heads = Counter(one[:STEM] for one in items).most_common(1)[0][1]
    tails = Counter(one[-STEM:] for one in long).most_common(1)[0][1] if long and separator == "," else 0
    return max(heads, tails) >= 0.8 * len(items) and len(long) >= 0.8 * len(items)


def _is_mixed(count: int, places: int, sold: int) -> bool:
    """Whether a row that prose could hold is one of wares, or of places with wares among them."""
    if count < 8:
        return sold == count if count == FEWEST else sold >= 0.6 * count
    return (sold >= 0.4 * count) or (places >= 0.5 * count and (sold > 0 or count >= 12))
