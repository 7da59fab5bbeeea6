"""Stars that CommonMark takes for emphasis and a person reads as stars.

Writers mask names and numbers with stars (`*年*月*日`, `聽取了*位同志…*個鄉鎮`), and two such
masks in one paragraph are well-formed emphasis. There the stars are the defect, so they
stay in the reading text. Emphasis as people write it (`这是*重点*内容`, `**斗**`) goes.
"""

from __future__ import annotations

from lintdoc.compiling import later

COUNTERS = (
    "年月日时時号號点點分秒岁歲周週天个個位名项項次人元角亿億万萬千百多余餘期条條件家户戶户场場批支篇章节節届屆"
    "级級类類种種倍层層间間座亩畝吨噸米克斤公里市县縣区區镇鎮乡鄉村组組%％℃"
)
"""What a masked number, date or name stands before."""

BEFORE_NUMBERS = (
    "第至到于於为為由自从從约約共近达達逾超过過计計每前后後有是年月时時百千万萬亿億零一二三四五六七八九十处處在较較以上下"
    "0123456789.（(、，,和及与與或~～-—"
)
"""What stands before a masked number."""

CLAUSE_MARK = later("[，。；;！？!?\n]|,(?![0-9])")
WORD = later(r"[^\W_]")
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
    before = octets[max(0, start - 8) : start].decode("utf-8", "ignore").rstrip("*_")[-1:]
    after = octets[end : end + 8].decode("utf-8", "ignore").lstrip("*_")[:1]
    return _stands_for_something(inside, before, after, is_single=width == 1 and inside[0] not in "*_")


def _stands_for_something(inside: str, before: str, after: str, is_single: bool) -> bool:
    """Whether the stars stand for numbers before counters, or for a word in two clauses."""
    spans_clauses = CLAUSE_MARK.search(inside) is not None
    inside = inside.strip("*_")
    if inside[0] in COUNTERS and after and after in COUNTERS:
        if is_single or spans_clauses:
            return True
        return inside[0] not in "多余餘" and (
            inside[-1] in BEFORE_NUMBERS or (before or "。") in BEFORE_NUMBERS
        )
    touches_words = bool(WORD.match(before) and WORD.match(after))
    return is_single and spans_clauses and touches_words
