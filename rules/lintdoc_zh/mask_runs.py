"""Runs of one sign that may mask something: no numerals, sizes, variables or hidden digits."""

from __future__ import annotations

from lintdoc_zh.gaps import MASKS as SIGNS
from lintdoc_zh.patterns import later
from lintdoc_zh.slots import NUMERALS
from lintdoc_zh.wordings import spelt

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


STARS, CIRCLES, SQUARES, BLANKS, LETTERS = "*＊﹡∗", "○◯", "□▢", "_＿", "XxＸｘ"
RUN = later(f"[{SIGNS}](?<![A-Za-z`/\\\\<].)[{SIGNS}]*(?![A-Za-z`/]|\\.(?![XxＸｘ])[A-Za-z])")
DIGITS = frozenset("0123456789０１２３４５６７８９〇零一二三四五六七八九○")
NOT_MASKED = "世[纪紀]|[卷章册冊部型号號世級级代后後码碼]|染色|射[线線]|[光轴軸性]|基因|尺"
"""After X: sizes, generations, chromosomes, rays; centuries and volumes in Roman numerals."""
LAST_OF_YEAR = 3
"""Signs of a year in ideographs behind the first."""
PARTIES = frozenset("甲乙丙丁戊己庚辛壬癸")
"""Whom rulings call 丙○○."""
POINTS = frozenset("‧．·點点")
BEHIND_YEAR, NUMBERS = frozenset("〕］]"), frozenset("号號")
NUMBERED = frozenset("路街巷弄里第楼樓")
"""What has a number behind it."""


def signs_at(text: str, places: list[int]) -> Iterator[tuple[int, int]]:
    """Yield the runs of one sign that begin at `places` and may mask something."""
    reached = 0
    for at in places:
        match = RUN.match(text, at) if at >= reached else None
        if match:
            reached = match.end()
            first = at + _is_zero(text, at, reached)
            if not match[0][first - at :].strip(text[first]) and not _is_other(text, first, reached):
                yield (first, reached)


def _is_zero(text: str, start: int, end: int) -> bool:
    """Whether the run begins with the zero of a year in ideographs: 二○××年."""
    is_year = end - start == LAST_OF_YEAR and text[end : end + 1] == "年"
    return is_year and text[start] in CIRCLES and text[start - 1 : start] in ("一", "二")


def _is_other(text: str, start: int, end: int) -> bool:
    """Whether the run is a numeral, a size, a variable or hidden digits by what touches it."""
    sign, before, after = text[start], text[start - 1 : start], text[end : end + 1]
    if sign in CIRCLES:
        if end - start == len("○○") and after == "年" and text[start - 2 : start] in {"20", "19"}:
            return False
        if end - start == 2 and before in PARTIES:
            return True
        return (
            before in NUMERALS
            or before in POINTS
            or after in DIGITS
            or (before == "、" and text[start - 2] in NUMERALS)
        )
    if after.isdigit() and (before.isdigit() or sign not in BLANKS):
        return True
    if sign == "_" and end - start == 1:
        return True
    if sign not in LETTERS:
        return False
    if text[start - 3 : start - 2] == "/" and before.isdigit():
        return True
    if before == "-" and text[start - 2 : start - 1].isascii() and text[start - 2 : start - 1].isalnum():
        return True
    if before == " " and text[start - 2 : start - 1].isascii() and text[start - 2 : start - 1].isalpha():
        return True
    if before in NUMBERED | BEHIND_YEAR and text[end : end + 1] in NUMBERS:
        return False
    return text.startswith(spelt(NOT_MASKED), end + (after == " "))
