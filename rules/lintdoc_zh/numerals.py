"""Numbers as enumerators write them: 十二, 12, １２, ⑫, 丙, C, Ⅳ; read and written in the same system."""

from __future__ import annotations

from functools import cache

from lintdoc import compiled

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

DIGITS = {
    "〇": 0, "零": 0, "○": 0, "一": 1, "二": 2, "两": 2, "兩": 2, "三": 3, "四": 4, "五": 5,
    "六": 6, "七": 7, "八": 8, "九": 9, "壹": 1, "贰": 2, "貳": 2, "叁": 3, "參": 3, "肆": 4, "伍": 5,
    "陆": 6, "陸": 6, "柒": 7, "捌": 8, "玖": 9,
}  # fmt: skip
UNITS = {"十": 10, "拾": 10, "百": 100, "千": 1000}
HAN_DIGITS = "零一二三四五六七八九"
HAN_NUMERAL = "〇零一二三四五六七八九十百千"
"""Inside of a class: the characters of the numerals that count items."""

STEMS = "甲乙丙丁戊己庚辛壬癸"
ROMAN = ("Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "Ⅴ", "Ⅵ", "Ⅶ", "Ⅷ", "Ⅸ", "Ⅹ", "Ⅺ", "Ⅻ")
FORMAL = "壹贰叁肆伍陆柒捌玖拾"
LETTERS = (
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI",
    "XVII", "XVIII", "XIX", "XX",
)  # fmt: skip
"""Roman numerals in Latin letters; a single one is taken for a letter until there are others."""
WORDS = ("首先", "其次", "再次", "最后")
SYSTEMS = (
    "circled", "parenthesized", "dotted", "parenthesized-han", "dark", "stem", "roman", "letters", "upper",
    "lower", "formal",
)  # fmt: skip
ROWS = ("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇",
        "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛", "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩", "❶❷❸❹❺❻❼❽❾❿", STEMS, ROMAN, LETTERS,
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz", FORMAL)  # fmt: skip
PLACES = {one: (system, n) for system, row in zip(SYSTEMS, ROWS, strict=True) for n, one in enumerate(row, 1)}
TO_TRADITIONAL = str.maketrans("贰叁陆", "貳參陸")
PLACES |= {chr(to): PLACES[chr(one)] for one, to in TO_TRADITIONAL.items()}
FULL_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")
TO_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")


@cache
def traditional_formal() -> re.Pattern[str]:
    """Return what tells that formal numerals are in Traditional characters."""
    return compiled("[貳參陸][、.．]")


def han_value(text: str) -> int | None:
    """Return the number that a Han numeral below 10,000 writes, or None: `二十三`, `一〇二`, `百`."""
    if not any(one in UNITS for one in text):
        return int("".join(str(DIGITS[one]) for one in text)) if all(one in DIGITS for one in text) else None
    total = digit = 0
    for one in text:
        if one in UNITS:
            total += (digit or 1) * UNITS[one]
            digit = 0
        elif one in DIGITS and digit == 0:
            digit = DIGITS[one]
        else:
            return None
    return total + digit


def han_written(number: int) -> str:
    """Return a number from 1 to 9,999 as a Han numeral: `十二`, `一百零三`."""
    text = ""
    for unit, value in (("千", 1000), ("百", 100), ("十", 10), ("", 1)):
        digit, number = divmod(number, value)
        if digit:
            text += HAN_DIGITS[digit] + unit
        elif text and number and not text.endswith("零"):
            text += "零"
    return text[1:] if text.startswith("一十") else text


def value(text: str) -> tuple[str, int] | None:
    """Return (system, number) of a numeral, or None."""
    if text.isdecimal():
        return ("arabic" if text.isascii() else "full-width", int(text.translate(FULL_WIDTH)))
    if text in PLACES:
        return PLACES[text]
    number = han_value(text)
    return None if number is None else ("han", number)


def written(system: str, number: int) -> str | None:
    """Return `number` in `system`, or None where it has no such numeral."""
    if number < 1:
        return None
    if system == "word":
        return WORDS[number - 1] if number <= len(WORDS) else None
    if system == "han":
        return han_written(number) if number < 10000 else None
    if system == "arabic":
        return str(number)
    if system == "full-width":
        return str(number).translate(TO_FULL_WIDTH)
    row = ROWS[SYSTEMS.index(system)]
    return row[number - 1] if number <= len(row) else None
