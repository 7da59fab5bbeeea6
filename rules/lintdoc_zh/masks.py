"""Masks: runs of one sign in the place of a number, a date, a name or a word."""

from __future__ import annotations

from collections import Counter

from lintdoc import Document
from lintdoc_zh.characters import is_han
from lintdoc_zh.embedded_masks import is_embedded
from lintdoc_zh.gaps import gaps
from lintdoc_zh.mask_kinds import BESIDE_PLACE, BODY, DATE, LABEL, LIST, NAME, NUMBER, WHOLE, WORD, kind_of
from lintdoc_zh.mask_runs import BLANKS, CIRCLES, LETTERS, STARS, signs_at
from lintdoc_zh.patterns import later, line_start
from lintdoc_zh.slots import NUMERALS, OFFICIAL, SURNAMES
from lintdoc_zh.wordings import stands_in

MODEL = (
    "已知|[设設令][xX][=＝为為、，是]|未知[数數]|函[数數]|[变變]量|用[语語]是?[：:]|[写寫]明|例[句如]|比如|譬如"
    "|[形格样樣]式[为為是：:]"
)
"""Before it in the sentence: a wording that shows how something is written."""
DATE_MIDDLES = ("年……月", "年...月", "年…月", "年--月", "年——月", "年N月", "年？？月", "年??月")
BLANK_DATE = frozenset("N.…—?？-")
CHAIN = later("[年月](?=([N.…—?？~～-]{1,6})[月日])")
"""The middle of `……年……月` and the like."""
CODE_OF_OFFICE = later("[^\\W\\d_A-Za-z]{0,4}[发發函办辦字][〔\\[［（(][0-9XxＸ×*]{4}[〕\\]］）)]")
"""How papers are numbered: X政发〔2021〕."""
OFFICE_OF = later("[省市县縣镇鎮乡鄉村](?![场場面])")
SEATED = later("[省市县縣镇鎮乡鄉](?:人民[政法]|[党黨]委|政府|公安|[县縣市]?委)")
"""What is named by its place, and what sits there."""
FOOTNOTE = later(r"\n[ \t\u3000]*([*＊]{1,3}) ?(?:[备備]?[注註]|[说說]明|表示|[仅僅]|[为為含除按])")
"""The head of a line that explains stars."""
CERTAIN = {DATE, NUMBER, NAME, BODY, LABEL, WHOLE}


class Mask:
    """A mask: its span, what it stands for, and whether it is one whatever else the document holds."""

    __slots__ = ("end", "kind", "start", "sure")

    def __init__(self, start: int, end: int, kind: str, sure: bool) -> None:
        self.start = start
        self.end = end
        self.kind = kind
        self.sure = sure


def masks_in(document: Document) -> list[Mask]:
    """Return the masks of the document; those in doubt only where there are others."""
    text = document.text
    found: list[Mask] = []
    doubtful: list[tuple[int, int]] = []
    places = document.once(gaps)
    for start, end in signs_at(text, places.masks):
        kind, sign = kind_of(text, start, end), text[start]
        if (kind and _is_model(text, start)) or (sign in "*_" and _is_emphasis(document, start)):
            continue
        if kind:
            found.append(Mask(start, end, kind, kind in CERTAIN or sign in STARS + BLANKS))
        else:
            doubtful.append((start, end))
    of_offices = [mask for span in doubtful if (mask := _of_office(text, *span))]
    found += [one for one in of_offices if one.sure]
    if doubtful or places.odd:
        signs = Counter(text[one.start] for one in found if one.kind in (DATE, NUMBER, LIST))
        found += _odd_masks(text, doubtful, signs, places.odd)
    found = _intended_left_out(text, found) if found else []
    return _with_weak(text, found, [one for one in of_offices if not one.sure])


def _is_emphasis(document: Document, start: int) -> bool:
    from lintdoc_zh.emphasis_pairs import emphasis  # only where stars or underscores stand

    return document.once(emphasis).holds(start)


def _is_model(text: str, start: int) -> bool:
    """Whether the sentence speaks of models of things, which are named with such signs."""
    return stands_in(text[line_start(text, start, 120) : start].rpartition("。")[2], MODEL)


def _with_weak(text: str, found: list[Mask], weak: list[Mask]) -> list[Mask]:
    """Return the masks and the weak ones; none of them where one in doubt is alone and no office speaks."""
    is_doubted = len(found) == 1 and not found[0].sure
    if not (weak or is_doubted):
        return found
    from lintdoc_zh.mask_intent import speaks_as_office

    if speaks_as_office(text):
        return found + _intended_left_out(text, weak)
    return [] if is_doubted else found + (_intended_left_out(text, weak) if found else [])


def _of_office(text: str, start: int, end: int) -> Mask | None:
    """Return what one sign masks before a title or the name of an office: X同志, X县委, 张×书记."""
    sign, before = text[start], text[start - 1 : start]
    is_free = not before or is_han(before) or before in BESIDE_PLACE
    if sign not in LETTERS + CIRCLES + "×*" or before in NUMERALS or end - start > 2 or not is_free:
        return None
    if end - start == 1 and CODE_OF_OFFICE.match(text, end) and not is_han(before or " "):
        return Mask(start, end, BODY, True)
    if OFFICIAL.match(text, end) and (end - start == 1 or before in SURNAMES):
        is_comrade = before not in SURNAMES and text.startswith("同志", end)
        return Mask(start, end, NAME, is_comrade)
    if end - start == 1 and sign != "*" and before not in SURNAMES and OFFICE_OF.match(text, end):
        return Mask(start, end, BODY, SEATED.match(text, end) is not None)
    return None


def _odd_masks(
    text: str, doubtful: list[tuple[int, int]], signs: Counter[str], places: list[int]
) -> list[Mask]:
    """Return the masks of signs with many uses, and the parts of dates left blank."""
    from lintdoc_zh.odd_masks import odd_slots  # most documents with masks have no sign in doubt

    found = [Mask(*slot, True) for slot in odd_slots(text, doubtful, signs, places)]
    is_dated = any(text[at] in BLANK_DATE and text[at + 1 : at + 2] in ("月", "日") for at in places)
    if is_dated and any(middle in text for middle in DATE_MIDDLES):
        found += _blank_dates(text)
    return found


def _intended_left_out(text: str, found: list[Mask]) -> list[Mask]:
    """Return the masks without ornaments and without those set on purpose."""
    from lintdoc_zh.mask_intent import without_intended

    return without_intended(text, _without_footnotes(text, _without_ornaments(text, found)))


def _without_footnotes(text: str, found: list[Mask]) -> list[Mask]:
    """Return the masks without stars that a note at the head of a line explains."""
    if not any(one.kind == WORD for one in found):
        return found
    notes = {match[1] for match in FOOTNOTE.finditer(f"\n{text}")}
    return [one for one in found if one.kind != WORD or text[one.start : one.end] not in notes]


def _without_ornaments(text: str, found: list[Mask]) -> list[Mask]:
    """Return the masks without full-width stars inside titles (`海＊天`), which alone are ornaments."""
    plain = {text[one.start] for one in found if one.kind != WORD}
    return [
        one
        for one in found
        if one.kind != WORD
        or text[one.start] not in "＊﹡∗"
        or text[one.start] in plain
        or is_embedded(text, one.start, one.end)
    ]


def _blank_dates(text: str) -> list[Mask]:
    """Return the parts of dates that dots, dashes, question marks or N stand for: `……年……月`."""
    spans: set[tuple[int, int]] = set()
    for match in CHAIN.finditer(text):
        run, at = match[1], match.start()
        if text.endswith(run, 0, at) and not run.strip(run[0]):
            spans |= {(at - len(run), at), match.span(1)}
    return [Mask(start, end, DATE, True) for start, end in spans]
