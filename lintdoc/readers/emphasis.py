"""Stars that CommonMark takes for emphasis and a person reads as stars.

Writers mask names and numbers with stars (`*年*月*日`, `聽取了*位同志…*個鄉鎮`), and two such
masks in one paragraph are well-formed emphasis. There the stars are the defect, so they
stay in the reading text. Emphasis as people write it (`这是*重点*内容`, `**斗**`) goes.
"""

from __future__ import annotations

import re

COUNTERS = (
    "年月日时時号號点點分秒岁歲周週天个個位名项項次人元角亿億万萬千百多余餘期条條件家户戶户场場批支篇章节節届屆"
    "级級类類种種倍层層间間座亩畝吨噸米克斤公里市县縣区區镇鎮乡鄉村组組%％℃"
)
"""What a masked number, date or name stands before."""

ONLY_COUNTERS = re.compile(f"[{COUNTERS}0-9]{{1,3}}")
CLAUSE_MARK = re.compile("[，。；;！？!?\n]|,(?![0-9])")
WORD = re.compile(r"[^\W_]")
CLOSING = "，、。；：！？）》〉」』】〕”’)]},;:!?%％"
OPENING = tuple(mark.encode() for mark in "（《〈「『【〔“‘([{")
REACH = 3000
"""Octets looked at: emphasis that is longer is judged by its ends."""


def is_literal(octets: bytes, start: int, end: int, width: int) -> bool:
    """Whether the delimiters (`width` octets) of the emphasis at octets `start` to `end` are text."""
    if octets[start : start + 1] == b"~":
        return width == 1
    inside = octets[start + width : min(end - width, start + REACH)].decode("utf-8", "ignore")
    if not WORD.search(inside):
        return True
    if inside[0] in CLOSING and octets.endswith(OPENING, start, end - width):
        return True
    before = octets[max(0, start - 4) : start].decode("utf-8", "ignore")[-1:]
    after = octets[end : end + 4].decode("utf-8", "ignore")[:1]
    return _stands_for_something(inside, before, after, width)


def _stands_for_something(inside: str, before: str, after: str, width: int) -> bool:
    spans_clauses = CLAUSE_MARK.search(inside) is not None
    if inside[0] in COUNTERS and after and after in COUNTERS:
        return width == 1 or spans_clauses or ONLY_COUNTERS.fullmatch(inside) is not None
    touches_words = bool(WORD.match(before) and WORD.match(after))
    return width == 1 and spans_clauses and touches_words
