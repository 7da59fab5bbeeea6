"""How two texts differ: slips of copying (a character lost, put in, exchanged) or other words."""

from __future__ import annotations

from lintdoc_zh.numerals import HAN_NUMERAL

FIGURES = frozenset(HAN_NUMERAL + "0123456789０１２３４５６７８９两兩双雙前后後上下左右内內外不无無非未")
"""Characters that make another statement of the same words: 前项, 前三项; 左边, 右边."""
MARKS = frozenset("，。；：、！？,.;:!?“”‘’\"'（）() \u3000")
PARTICLES = frozenset("的了是在和与與及也都就将將更之地得着著")
"""Characters that come in, or get lost, anywhere."""
REACH = 4
"""A difference may be as many characters long on each side."""
STRIDE = 12
"""So many characters are compared at once."""
ANCHOR = 3
"""After a difference as many characters must agree again."""

STEPS = [
    (here, total - here)
    for total in range(1, 2 * REACH + 1)
    for here in range(max(0, total - REACH), min(total, REACH) + 1)
]
"""How far to go on in each of two texts, the shortest way first."""


def differences(one: str, other: str, most: int) -> list[tuple[str, str]] | None:
    """Return the stretches in which the texts differ, in order; None if more than `most` or longer ones."""
    found: list[tuple[str, str]] = []
    i = j = 0
    while i < len(one) and j < len(other):
        if one[i] == other[j]:
            step = STRIDE if one[i : i + STRIDE] == other[j : j + STRIDE] else 1
            i += step
            j += step
            continue
        resumed = _resumed(one, i, other, j)
        if resumed is None or len(found) == most:
            return None
        here, there = resumed
        found.append((one[i : i + here], other[j : j + there]))
        i += here
        j += there
    if one[i:] or other[j:]:
        if max(len(one) - i, len(other) - j) > REACH:
            return None
        found.append((one[i:], other[j:]))
    return found


def _resumed(one: str, i: int, other: str, j: int) -> tuple[int, int] | None:
    """Return how far to go on in each text until they agree again, the shortest way."""
    mine = [one[n : n + ANCHOR] for n in range(i, i + REACH + 1)]
    others = [other[n : n + ANCHOR] for n in range(j, j + REACH + 1)]
    if set(mine).isdisjoint(others):
        return None
    for here, there in STEPS:
        if mine[here] == others[there] and (mine[here] or i + here == len(one)):
            return (here, there)
    return None


def is_slip(one: str, other: str) -> bool:
    """Whether a difference is a slip: one or two characters lost or put in, two exchanged, another mark."""
    both = set(one + other)
    if both & FIGURES:
        return False
    if both <= MARKS:
        return True
    if not one or not other:
        return len(one + other) == 1
    return len(one) == len(other) == 2 and one[0] == other[1] and one[1] == other[0]


def is_touched_up(one: str, other: str) -> bool:
    """Whether `other` is `one` with slips, and with hardly a word of its own."""
    found = differences(one, other, max(2, len(one) // 12))
    if not found:
        return False
    slips = [pair for pair in found if is_slip(*pair)]
    exchanged = [pair for pair in found if _is_exchange(*pair)]
    # The same character again and again is a word: 圆, 椭圆.
    kinds = {pair for pair in slips if not set("".join(pair)) <= MARKS}
    if any(slips.count(pair) > 1 and not set("".join(pair)) <= PARTICLES for pair in kinds):
        return False
    if len(exchanged) > len(slips) or len(set(exchanged)) < len(exchanged):
        return False
    others = len(found) - len(slips) - len(exchanged)
    return len(slips) > 2 * others and (len(kinds) > 1 or len(slips) <= 2)


def _is_exchange(one: str, other: str) -> bool:
    """Whether one character stands for another: a slip, or another word, as what else differs tells."""
    both = set(one + other)
    return len(one) == len(other) == 1 and not both & FIGURES and not both <= MARKS
