"""Forms that are spoken of, not used (「后」是「後」的簡體, 北斗的斗), and quoted classics.

Offsets are into the text given.
"""

from __future__ import annotations

from lintdoc import compiled

OPENED, CLOSED = frozenset("「『“‘\"'"), frozenset("」』”’\"'")
QUOTING = frozenset("「『“")
PAIRING = "→⇒／/="
BRACKETED = "[（(／/→⇒=誤錯]"
BESIDE, APART = 8, 12
"""How near the right form tells that the wrong one is shown, beside a pairing mark and as a whole word."""
QUOTED = "[「『“]([^「」『』“”\n]{1,8})[」』”]"
SPOKEN_OF = "應作|应作|應為|应为|寫成|写成|轉成|转成|誤作|误作|是錯的|是错的|錯字|错字|異體|异体"
CUE_REACH = 12
QUOTATION = 60
"""How long a quotation is looked at."""
MODERN = "[的了是們这那這個个們你她很都就把被嗎吧呢]"
CLASSICAL = "[之也矣兮曰焉哉吾汝爾乎蘩沚]"
ARCHAIC = frozenset("矣兮曰焉哉吾汝厥豈爰俾弗靡爾乎彼曷匪")
"""Words that modern prose hardly has two of in a few lines, statutes none."""
MODERN_ONLY = frozenset("的了們这這个個们你她很吗嗎吧呢麼")
LINES = 70
"""How far around a place its style is told where nothing is quoted."""
VERSE, FOOT, COMMAS = 8, 4, 3
"""So many clauses, most of them of so few characters, and so many commas at least, are verse."""
CLASSICAL_PAIRS = frozenset(["于於", "余餘", "云雲", "后後", "谷穀"])


def is_mentioned(text: str, place: int) -> bool:
    """Whether the character stands in quotation marks, alone or with another: 「后」, 「公裡」."""
    return _is_alone(text, place) or _is_spoken_of(text, place) or _is_spelled_out(text, place)


def _is_alone(text: str, place: int) -> bool:
    """Whether there are quotation marks on either side, with one other character between them at most."""
    before, after = text[max(0, place - 2) : place], text[place + 1 : place + 3]
    if before[-1:] in OPENED:
        return after[:1] in CLOSED or after[1:] in CLOSED
    return before[:-1] in OPENED and after[:1] in CLOSED


def _is_spoken_of(text: str, place: int) -> bool:
    """Whether a short quotation around it is called right or wrong: 把「頭发」轉成「頭發」是錯的."""
    first = max(0, place - 9)
    if QUOTING.isdisjoint(text[first:place]):
        return False
    for match in compiled(QUOTED).finditer(text[first : place + 10]):
        if first + match.start() < place < first + match.end():
            start, end = first + match.start(), first + match.end()
            near = text[max(0, start - CUE_REACH) : start] + text[end : end + CUE_REACH]
            return bool(compiled(SPOKEN_OF).search(near))
    return False


def _is_spelled_out(text: str, place: int) -> bool:
    """Whether it is told which character is meant: 北斗的斗, 戰鬥的鬥."""
    if "的" not in text[max(0, place - 1) : place + 3]:
        return False
    one = text[place]
    return (text[place - 1 : place] == "的" and one in text[max(0, place - 5) : place - 1]) or (
        text.startswith("的" + one, place + 1) or text.startswith("的" + one, place + 2)
    )


def is_paired(text: str, place: int, right: str) -> bool:
    """Whether the right character stands near it in a pair: 后→後, 乾燥 → 干燥."""
    near = text[max(0, place - BESIDE) : place + BESIDE].replace("\n", " ")
    return right in near and any(mark in near for mark in PAIRING)


def is_explained(text: str, start: int, end: int, right: str) -> bool:
    """Whether the right word stands near the wrong one in brackets or after a sign: 朴實（樸實）."""
    near = text[max(0, start - APART) : end + APART]
    return right in near and bool(compiled(BRACKETED).search(near))


def is_shown_beside(text: str, end: int, right: str) -> bool:
    """Whether the right word stands behind an arrow after the word that ends at `end`: 乾燥 → 干燥."""
    after = text[end : end + APART].partition("\n")[0]
    return "→" in after and right in after.partition("→")[2]


def is_classical(text: str, place: int) -> bool:
    """Whether it stands in a quotation in classical Chinese: 「黃鳥于飛，集于灌木。」."""
    start = max(text.rfind(mark, max(0, place - QUOTATION), place) for mark in QUOTING)
    ends = [text.find(mark, place, place + QUOTATION) for mark in "」』”"]
    end = min([one for one in ends if one >= 0], default=-1)
    if start < 0 or end < 0 or compiled("[」』”\n]").search(text[start:place]):
        return False
    quotation = text[start + 1 : end]
    if compiled(MODERN).search(quotation):
        return False
    return bool(compiled(CLASSICAL).search(quotation)) or _is_of_short_clauses(quotation)


def is_in_classic(text: str, place: int) -> bool:
    """Whether the lines around the place are in classical Chinese, and nothing in them is modern."""
    near = text[max(0, place - LINES) : place + LINES]
    if not MODERN_ONLY.isdisjoint(near):
        return False
    if len(ARCHAIC.intersection(near)) >= 2:
        return True
    if near.count("，") < COMMAS:
        return False  # a list
    clauses = [one for one in compiled("[，。！？；]\\s*").split(near) if one]
    return len(clauses) >= VERSE and sum(len(one) <= FOOT for one in clauses) >= 0.8 * len(clauses)


def _is_of_short_clauses(quotation: str) -> bool:
    clauses = [one for one in compiled("[，。！？；]").split(quotation) if one]
    return len(clauses) > 1 and all(len(one) <= 4 for one in clauses)
