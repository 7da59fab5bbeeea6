"""Whether one paragraph is a copy of another that was reworded: other marks, other words here and there.

Texts are compared without marks and spaces, lead-ins and enumerators. What agrees is counted in runs of
characters; what differs between the runs must not be what makes another statement of the same words.
"""

from __future__ import annotations

from collections import Counter

from lintdoc_zh.characters import is_han
from lintdoc_zh.numerals import HAN_NUMERAL
from lintdoc_zh.patterns import later

GRAM = 5
"""Runs shorter than this agree by chance."""
LEAST = 50
LEAST_CHANGED = 60
"""Length where words were exchanged, rather than put in or taken out."""
LEAST_AGREED = 180
LEAST_ADDED = 7
"""A stretch longer than that is not a number or a party, but something more that is said."""
LONGEST_CHANGE = 6
LEAST_OF_FIGURES = 90
"""Length from which on a paragraph that differs in its figures alone is a copy."""
MARKS = later(r"[\W_]+")
LEAST_SAME = {1: ((80, 88), (50, 93)), 2: ((70, 72), (50, 82))}
"""Of one sentence, and of two or more: (characters, percent of them that stand in both in the same order)."""
MOST_NAMES = 5
STOP = later("[。；！？!?]")
NAMES = later("[A-Za-z]+|[0-9０-９]+|[一二三四五六七八九十百千万亿萬億〇零]{2,}")
SENTENCE = later("[。！？!?\n]+")
LEAD = later(
    rf"[ \t\u3000>*#•·●-]*(?:(?:第?[{HAN_NUMERAL}]{{1,4}}|[0-9]{{1,3}})[、.．）)，]"
    rf"|[（(][{HAN_NUMERAL}0-9]{{1,3}}[）)]"
    rf"|第[{HAN_NUMERAL}0-9 ]{{1,6}}[条條]|[①-⑳]|[{HAN_NUMERAL}]{{1,2}}[是要])?[ \t\u3000]*"
    "(?:(?:另外|此外|同[时時]|其[次中]|首先|最[后後]|再[次者]|因此|所以|[总總]之|可[见見]|值得一提的是"
    "|需要[说說]明的是|事[实實]上|[与與]此同[时時])[，,])?"
)
SALUTATION = later("尊敬|[亲親][爱愛]|敬[爱愛]|致")
"""A letter to one person is not a copy of the letter to another."""
FIGURES = frozenset(f"{HAN_NUMERAL}0123456789０１２３４５６７８９两兩")
OPPOSED = (
    "甲乙丙丁", "男女", "左右", "上下", "前后後", "内外內", "大小", "高低", "长短長短", "进出入進",
    "买卖買賣", "东南西北東", "春夏秋冬", "早晚", "父母", "正反负負副", "首末", "新旧舊",
    "不未无無非没沒", "加减減", "增减減", "升降", "开关開關", "城乡鄉",
)  # fmt: skip
OPPOSED_OF: dict[str, str] = {}
for _group in OPPOSED:
    for _mark in _group:
        OPPOSED_OF[_mark] = OPPOSED_OF.get(_mark, "") + _group


def bare_words(text: str) -> str:
    """Return the text without lead-in, enumerator, marks and spaces, in small letters."""
    lead = LEAD.match(text)
    return MARKS.sub("", text[lead.end() if lead else 0 :]).lower()


def common_runs(one: str, other: str) -> list[tuple[int, int, int]]:
    """Return (place in `one`, place in `other`, length) of the runs of `other` that stand in `one`."""
    grams: dict[str, int] = {}
    for i in range(len(one) - GRAM, -1, -1):
        grams[one[i : i + GRAM]] = i
    found: list[tuple[int, int, int]] = []
    j = 0
    while j <= len(other) - GRAM:
        i = grams.get(other[j : j + GRAM], -1)
        if i < 0:
            j += 1
            continue
        size = GRAM
        while i + size < len(one) and j + size < len(other) and one[i + size] == other[j + size]:
            size += 1
        found.append((i, j, size))
        j += size
    return found


def is_reworded(one_text: str, other_text: str) -> bool:
    """Whether a paragraph says what another does, but for a word here and there or a sentence."""
    one, other = bare_words(one_text), bare_words(other_text)
    shorter, longer = sorted((len(one), len(other)))
    if shorter < LEAST or SALUTATION.match(other) or 4 * sum(map(is_han, other)) < 3 * len(other):
        return False
    if goes_the_same_way(one_text, other_text):
        return True
    runs = common_runs(one, other)
    agreed = sum(size for _, _, size in runs)
    if agreed > shorter or 100 * agreed < 92 * shorter or 4 * agreed < 3 * longer:
        return False
    if agreed < shorter < LEAST_CHANGED:
        return False
    changed = [pair for pair in _changes(one, other, runs) if pair[0] or pair[1]]
    words = [pair for pair in changed if pair[0] and pair[1]]
    if all(set("".join(pair)) <= FIGURES for pair in changed):
        return shorter >= LEAST_OF_FIGURES
    if len(set(words)) < len(words) and (shorter < LEAST_AGREED or 100 * agreed < 95 * shorter):
        return False  # one word for another throughout: another thing is spoken of
    if any(_is_other_statement(*pair) for pair in changed):
        return False
    long = [pair for pair in changed if max(map(len, pair)) > LONGEST_CHANGE]
    return not long or _are_sentences(long, one_text + other_text)


def goes_the_same_way(one_text: str, other_text: str, least: int = 0) -> bool:
    """Whether two paragraphs say the same in the same order, with the same names and figures.

    Two that merely speak alike share less of what they say, or another figure shows them apart. `least`:
    percent of the characters that must stand in both.
    """
    one, other = bare_words(one_text), bare_words(other_text)
    shorter, longer = sorted((len(one), len(other)))
    sentences = min(len(STOP.findall(text)) for text in (one_text, other_text))
    shares = [share for size, share in LEAST_SAME[1 + (sentences > 1)] if shorter >= size]
    if not shares or not _have_names_in_common(one_text, other_text):
        return False
    if 100 * _most_in_order(one, other) < max(shares[0], least) * longer:
        return False
    changed = _changes(one, other, common_runs(one, other))
    if any(_is_other_statement(*pair) for pair in changed if sentences < 2 or all(pair)):
        return False
    words = [pair for pair in changed if pair[0] and pair[1]]
    return len(set(words)) == len(words)  # one word for another throughout: another thing is spoken of


def _have_names_in_common(one: str, other: str) -> bool:
    """Whether figures and foreign words are the same in both, but for one in several."""
    names = Counter(NAMES.findall(one)), Counter(NAMES.findall(other))
    differing = (names[0] - names[1]).total() + (names[1] - names[0]).total()
    return MOST_NAMES * differing <= names[0].total()


def _most_in_order(one: str, other: str) -> int:
    """Return how many characters the two have in common in the same order, at most.

    The longest common subsequence, a row of the table in the bits of one number (Hyyrö 2004).
    """
    places: dict[str, int] = {}
    for i, mark in enumerate(one):
        places[mark] = places.get(mark, 0) | 1 << i
    full = (1 << len(one)) - 1
    row = full
    for mark in other:
        matches = row & places.get(mark, 0)
        row = (row + matches | row - matches) & full
    return len(one) - row.bit_count()


def _are_sentences(changed: list[tuple[str, str]], text: str) -> bool:
    """Whether what is long among the changes are whole sentences, put in or taken out.

    Where a sentence begins like the next, what was taken out may begin a little later: the characters count.
    """
    sentences = {"".join(sorted(bare_words(sentence))) for sentence in SENTENCE.split(text)}
    return all(not (one and other) and "".join(sorted(one or other)) in sentences for one, other in changed)


def _changes(one: str, other: str, runs: list[tuple[int, int, int]]) -> list[tuple[str, str]]:
    """Return what stands between neighbouring runs, in pairs, without what agrees at both ends."""
    found: list[tuple[str, str]] = []
    i = j = 0
    for at, place, size in [*runs, (len(one), len(other), 0)]:
        if at >= i:
            found.append(_trimmed(one[i:at], other[j:place]))
        i, j = at + size, place + size
    return found


def _trimmed(one: str, other: str) -> tuple[str, str]:
    while one and other and one[0] == other[0]:
        one, other = one[1:], other[1:]
    while one and other and one[-1] == other[-1]:
        one, other = one[:-1], other[:-1]
    return one, other


def _is_other_statement(one: str, other: str) -> bool:
    """Whether the difference is a number, a party, an opposite."""
    if max(len(one), len(other)) > LEAST_ADDED:
        return False
    figures = (set(one) & FIGURES, set(other) & FIGURES)
    if not one or not other:
        return bool(figures[0] or figures[1] or set(one + other) & set("不未无無非没沒"))
    if figures[0] and figures[1] and figures[0] != figures[1]:
        return True
    return any(set(OPPOSED_OF.get(mark, "")) & set(other) - {mark} for mark in set(one))
