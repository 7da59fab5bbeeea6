"""Masked figures: whether a run of a sign stands for a part of a date, a number, or a factor of a sum."""

from __future__ import annotations

from lintdoc_zh.characters import is_han
from lintdoc_zh.gaps import MASKS as SIGNS
from lintdoc_zh.mask_runs import BEHIND_YEAR, CIRCLES, LETTERS, NUMBERS, SQUARES, STARS
from lintdoc_zh.patterns import later, line_start
from lintdoc_zh.slots import LEADS_TO_NUMBER
from lintdoc_zh.wordings import stands_in

SUMMED = "[计計]算|公式|[乘积積]"
"""What a line speaks of in which a star multiplies."""
DECADE = later("(?<![0-9])(?:19[0-9]|20[0-9])\\Z")
"""What stands before the last figure of a year: 201×年."""
HALVES_OF_DAY = "午晚晨早间間"
SUMS = later("[余餘多]?[万萬亿億][元人户戶吨噸次亩畝件]")
PLAIN_UNITS = frozenset("个個名位％%万萬亿億户戶件岁歲亩畝吨噸公")
"""Units that begin no other word: a star before them at the head of a line is no footnote."""


def is_paper(text: str, start: int, end: int) -> bool:
    """Whether the number of a paper is masked: 〔2021〕X号."""
    return text[start - 1 : start] in BEHIND_YEAR and text[end : end + 1] in NUMBERS


def is_date(text: str, start: int, end: int, behind: int) -> bool:
    sign, part, after = text[start], text[behind], text[behind + 1 : behind + 2]
    if end - start > 1 or sign in STARS:
        return not is_formula(text, start, end)
    if part == "年" and DECADE.search(text, max(0, start - 4), start):
        return True
    if sign in CIRCLES + SQUARES or text[start - 1 : start] == "的":
        return False
    if part == "年":
        return sign != "×" or text[start - 1 : start] in LEADS_TO_NUMBER or not start
    near = text[start - 1 : start]
    if part in "时時":
        return near in HALVES_OF_DAY and bool(near)
    if part == "月":
        return near == "年" or after in SIGNS or after.isdigit()
    return near in "月至—－-~～号" and bool(near)


def is_number(text: str, start: int, end: int, behind: int) -> bool:
    before = text[start - 1 : start]
    if text[start] in SQUARES + CIRCLES and end - start == 1:
        return False
    if text[start] in STARS and before in ("", "\n") and text[end] not in PLAIN_UNITS:
        return False
    if text[start] in LETTERS + "×" and before.isdigit():
        return False
    if text[start] in LETTERS + "×" and SUMS.match(text, behind) and (not before or is_han(before)):
        return True
    if text[start] in LETTERS + "×" and end - start == 1 and before not in LEADS_TO_NUMBER:
        return text[end + 1 : end + 2] in frozenset("，。；、,;") and text[start] != "×"
    return not is_formula(text, start, end)


def is_formula(text: str, start: int, end: int) -> bool:
    """Whether the sign multiplies: an equals sign on the line, or a number or a bracket before it."""
    if text[start] not in "*＊×∗" or end - start > 1:
        return False
    line = text[line_start(text, start, 60) : end + 60].partition("\n")[0]
    return (
        "=" in line
        or "＝" in line
        or "÷" in line
        or (text[start] != "×" and stands_in(line, SUMMED))
        or (text[start] == "×" and text[start - 1 : start] in frozenset("）)〕"))
    )
