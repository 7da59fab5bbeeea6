"""Brackets and quotation marks without a partner, and what may explain them."""

from __future__ import annotations

from lintdoc import Document, View
from lintdoc_zh.characters import is_han
from lintdoc_zh.patterns import later, line_around, places_of

REOPENED = "“「『"
ENUMERATOR = later(
    r"(?:\A|[\s。，；：、！？:;,.“])(?:第|附件|[图圖表注註例款项項])?[0-9０-９A-Za-z一二三四五六七八九十]{1,3}\Z"
)
FACE = later(r"[:;=xX8B^]['^oO-]?\Z")
WIDE_EYES = ("：", "；")
DRAWN = later("[°□╯╰︵∠ωз＾ﾟдДε≧≦ಠ◕‿︶ノヽ]")
HALF_OPEN = later(r"[\[［][^\[\]()（）\n]{1,20}[,，][^\[\]()（）\n]{0,20}\Z")
OPEN_HALF = later(r"[^\[\]()（）\n]{1,20}[,，][^\[\]()（）\n]{1,20}[\]］]")
INCH = later(r"[0-9]\Z")
ENDED = "。！？!?…：:；;.”’」』）)】》〉"
DAMAGED = later("[\x80-\x9f\xa1-\xff\ufffd\ue000-\uf8ff](?:(?<![\xa1-\xff])|[\xa1-\xff]{2})")
SPACE = later(r"\s*")
TONE = later(
    "[（(]+ ?(?:误|誤|雾|霧|逃|溜|跑|大?[嘘噓]|不是|确信|確信"
    "|划掉|劃掉|笑|悲|喜|恼|惱|怒|震声|震聲|暴论|暴論|bushi|x|X)?[~*_ ]*(?=\n|\\Z)"
)
"""How chat takes back or colours what was said: a bracket at the end of a line that nobody closes, （误."""
NAMED = later("(?:引|括|[书書]名|方[头頭])[号號]\\Z")
QUOTING, QUOTED = tuple("“‘「『"), tuple("”’」』")
"""What encloses a mark that is spoken of."""
OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"
BESIDE = 2
"""A mark as near to code as that may have its other half in it."""
FAR = 40
"""A pair may span as many paragraphs."""


def may_be_hidden(document: Document, view: View, place: int, opening: str, closing: str) -> bool:
    """Whether the other half may stand in what was garbled, or in code, which the text says nothing of."""
    first, last = line_around(view.text, place)
    if DAMAGED.search(view.text, first, last) or NAMED.search(view.text, max(first, place - 4), place):
        return True
    if view.text[place] in "()" and _is_code(view.text[first:last], place - first):
        return True
    if view.text[max(first, place - 1) : place] in QUOTING and view.text[place + 1 : place + 2] in QUOTED:
        return True
    if document.format == "text" or OBJECT not in view.text[first:last]:
        return False
    if OBJECT in view.text[max(first, place - BESIDE) : min(last, place + BESIDE + 1)]:
        return True
    start, end = view.span(first, last)
    if document.source_offsets:
        start, end = document.source_offsets.span(start, end)
    source = document.source.text[start:end]
    return sum(map(source.count, opening)) == sum(map(source.count, closing))


def _is_code(line: str, at: int) -> bool:
    """Whether the bracket stands on a line without ideographs, or by itself between blanks."""
    if line[max(0, at - 1) : at] == " " == line[at + 1 : at + 2]:
        return True
    return not any(map(is_han, line))


def without_partner(text: str, opening: str, closing: str) -> list[int]:
    """Return, for each paragraph with such marks, the place of the first; in order."""
    openings: list[tuple[int, int]] = []
    alone: dict[int, int] = {}
    line = first = reached = 0
    for place in places_of(opening + closing, text):
        mark = text[place]
        if ends := text.count("\n", reached, place):
            line, first = line + ends, text.rfind("\n", reached, place) + 1
        reached = place
        if mark in opening:
            if mark in REOPENED and openings and openings[-1][1] < line and _begins(text, first, place):
                openings.pop()
            openings.append((place, line))
        elif openings and line - openings[-1][1] <= FAR:
            openings.pop()
        elif line not in alone and not _is_no_pair(text, place):
            alone[line] = place
    _add_left_open(alone, openings, text, opening)
    return sorted(alone.values())


def _add_left_open(alone: dict[int, int], openings: list[tuple[int, int]], text: str, opening: str) -> None:
    """Add to what stands alone on each line the openings that were not closed."""
    cut_off = _cut_off_from(text)
    for place, line in openings:
        if place < cut_off and not (OPEN_HALF.match(text, place + 1) or _is_tone(text, place)):
            reversed_mark = text[place] in REOPENED and text[alone.get(line, place)] in opening
            alone[line] = max(place, alone.get(line, place)) if reversed_mark else alone.get(line, place)


def _begins(text: str, first: int, place: int) -> bool:
    """Whether nothing but space stands between the start of the line, `first`, and `place`."""
    space = SPACE.match(text, first)
    return space is not None and space.end() >= place


def _is_no_pair(text: str, place: int) -> bool:
    before = text[max(0, place - 44) : place]
    if DRAWN.search(text, max(0, place - 4), place + 5):
        return True
    if text[place] == "”":
        return INCH.search(before) is not None
    if text[place] not in ")）":
        return False
    head = before[-8:] if place > 8 else "\n" + before[-8:]
    if before.endswith(WIDE_EYES) and text[place + 1 : place + 2].strip() == "":
        return True
    return bool(ENUMERATOR.search(head) or FACE.search(before) or HALF_OPEN.search(before))


def _is_tone(text: str, place: int) -> bool:
    """Whether the bracket stands behind words, at the end of a line, for a tone of voice."""
    return text[max(0, place - 1) : place] not in "\n" and TONE.match(text, place) is not None


def _cut_off_from(text: str) -> int:
    """Return where the last paragraph begins, if the text breaks off in it; else the end of the text."""
    end = len(text)
    while end and text[end - 1].isspace():
        end -= 1
    return len(text) if end == 0 or text[end - 1] in ENDED else text.rfind("\n", 0, end) + 1
