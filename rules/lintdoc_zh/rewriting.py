"""A stretch of text in the other script, its ambiguous characters decided by their context."""

from __future__ import annotations

from functools import cache

from lintdoc_zh.conversion import PADDING, REACH, conversion
from lintdoc_zh.scripts import WRITTEN, characters, counterparts

NORMS = dict(zip("裡台群線眾為啟麵秘着", "裏臺羣綫衆爲啓麪祕著", strict=True))
"""Forms of one character in different norms: what the tables write, and what a document may prefer."""

UNCLEAR = "\0"
KEPT = {"干隆": "乾隆", "干坤": "乾坤", "了望": "瞭望", "慰借": "慰藉", "狼借": "狼藉", "蕴借": "蕴藉"}
"""Words that keep in Simplified text a character which otherwise becomes another."""


class Preferences(dict[str, str]):
    """What `text` writes for a character the tables write: that, or the other form where it prefers one."""

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text

    def __missing__(self, usual: str) -> str:
        other = NORMS.get(usual)
        found = self[usual] = other if other and self._text.count(other) > self._text.count(usual) else usual
        return found


class Plain(dict[int, str]):
    """What Simplified characters become in a Traditional text, for `str.translate`.

    `UNCLEAR` stands for those that their context decides.
    """

    __slots__ = ("preferred",)

    def __init__(self, preferred: Preferences) -> None:
        self.preferred = preferred

    def __missing__(self, code: int) -> str:
        one = chr(code)
        is_unclear = one in conversion().ambiguous
        better = UNCLEAR if is_unclear else self.preferred[counterparts("Hans").get(one, one)[0]]
        self[code] = better
        return better


def rewritten(text: str, start: int, end: int, script: str, plain: Plain) -> str:
    """Return `text[start:end]`, which is in `script`, in the other one; its length is the same."""
    if script == "Hant":
        return simplified(text[start:end])
    first, *others = text[start:end].translate(plain).split(UNCLEAR)
    better, place, table = [first], len(first), conversion()
    before = text[max(0, start - REACH) : start].rjust(REACH, PADDING)
    padded = before + text[start : end + REACH] + PADDING * REACH
    for one in others:
        window = padded[place : place + 2 * REACH + 1]
        is_unclear = window[REACH] in table.ambiguous  # or else the text holds that sign
        better += [plain.preferred[table.best(window)] if is_unclear else window[REACH], one]
        place += 1 + len(one)
    return "".join(better)


def simplified(text: str) -> str:
    """Return Traditional `text` in Simplified."""
    table = _to_simplified()
    better = WRITTEN.sub("著", "".join([table.get(one, one) for one in text]))
    for wrong, right in KEPT.items():
        better = better.replace(wrong, right)
    return better


@cache
def _to_simplified() -> dict[str, str]:
    return characters().to_simplified() | {"著": "着", "瞭": "了", "藉": "借"}
