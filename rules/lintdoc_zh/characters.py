"""Named character classes, as the inside of a regular expression's brackets."""

HAN_BMP = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
HAN = HAN_BMP + "\U00020000-\U000323af"
"""Ideographs. Use `HAN_BMP` first in a pattern: a class with astral characters is 60 times slower."""

NUMERALS = "〇零一二三四五六七八九十百千"
"""Numerals as enumerators write them."""

PAUSES = "，、；：,;:"
STOPS = "。！？…!?"
OPENING = "（〔［｛《〈「『【〖“‘([{"
CLOSING = "）〕］｝》〉」』】〗”’)]}"

TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿăĕĭŏŭ"
"""Letters that carry a tone; the breve is a common slip for the caron."""
TONE_MARKS = "\u0300\u0301\u0304\u0306\u030c"
BOPOMOFO = "\u3105-\u312f"


def is_han(character: str) -> bool:
    """Whether `character` is an ideograph of the first plane, or 〇; no character is none.

    For single characters: a class of ideographs takes over a millisecond to compile.
    """
    return "\u3400" <= character <= "\u9fff" or character == "〇" or "\uf900" <= character <= "\ufaff"
