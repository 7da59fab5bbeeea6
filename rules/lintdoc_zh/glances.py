"""Whether a brief text may hold what a rule seeks, told without a pattern.

About a text of a few lines nothing takes as long as to compile the patterns of the rules. These look at its
characters, one or two at a time, and say yes more often than a pattern would, never less often.
"""

from __future__ import annotations

from itertools import pairwise

from lintdoc_zh import gaps
from lintdoc_zh.characters import is_han
from lintdoc_zh.ending_marks import LEAST, MARKS
from lintdoc_zh.numerals import HAN_NUMERAL, PLACES

BEFORE_POINT = frozenset("。！？；;：:，,”」』）)…")
NOT_FIRST = frozenset("第其再（(②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳二三四五六七八九十23456789")
LABELS = "步问問案附图圖表专專任实實阶階例习習練练方答招建误誤技场場故诀訣"
BEGINNING = frozenset(f"0123456789０１２３４５６７８９第其再（([［#>*+-{HAN_NUMERAL}{LABELS}").union(*PLACES)
"""What lines begin with that have a number."""
MASKING = frozenset(f"{gaps.MASKS}{gaps.STRANGE}{gaps.COMMON}{{<$@#-")
OPENING = frozenset(f"{gaps.OPENING}：")
OPENED = frozenset(f"{gaps.CLOSING}{gaps.BLANKS}{gaps.NOTES}{gaps.STRANGE}abcdefghijklmnopqrstuvwxyz?？OＯ]")
SAYING, SAID = frozenset(gaps.SAYING), frozenset(gaps.SAID)
WRITING, WRITTEN = frozenset(gaps.WRITING), frozenset(gaps.WRITTEN)


def may_be_numbered(text: str) -> bool:
    """Whether a line begins with what numbers have, or a sign of a number stands behind a mark."""
    if "篇" in text or any(line.lstrip()[:1] in BEGINNING for line in text.split("\n")):
        return True
    return any(mark in BEFORE_POINT and sign in NOT_FIRST for mark, sign in pairwise(text))


def may_have_gap(text: str) -> bool:
    """Whether there is a sign that masks, or two that open or fill a slot."""
    if not MASKING.isdisjoint(text):
        return True
    return any(
        (one in OPENING and other in OPENED)
        or (one in SAYING and other in SAID)
        or (one in WRITING and other in WRITTEN)
        for one, other in pairwise(text)
    )


def may_double(text: str) -> bool:
    """Whether an ideograph, or two with 了 between them or not, stand twice."""
    padded = f"{text}\n\n\n\n"
    return any(
        is_han(a) and (a == b or (a == c and b == d) or (c == "了" and a == d and b == e))
        for a, b, c, d, e in zip(*(padded[place:] for place in range(5)), strict=False)
    )


def may_break_off(text: str) -> bool:
    """Whether a line ends without a mark that closes it."""
    return any(len(line) >= LEAST and line[-1] not in MARKS for line in text.split("\n"))
