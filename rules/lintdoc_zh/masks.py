"""Masks: runs of one sign in the place of a number, a date, a name or a word."""

from __future__ import annotations

from collections import Counter

from lintdoc import Document
from lintdoc_zh.characters import is_han
from lintdoc_zh.embedded_masks import MARKED, is_embedded
from lintdoc_zh.gaps import MASKS as SIGNS
from lintdoc_zh.gaps import gaps
from lintdoc_zh.odd_masks import PARTY, odd_slots
from lintdoc_zh.patterns import later
from lintdoc_zh.slots import (
    DATE_PART,
    LEADS_TO_NUMBER,
    NUMERALS,
    OFFICIAL,
    PLACE,
    SURNAMES,
    is_surname,
    is_title,
    is_unit,
)
from lintdoc_zh.wordings import spelt, stands_in

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

STARS, CIRCLES, SQUARES, BLANKS, LETTERS = "*＊﹡∗", "○◯", "□▢", "_＿", "XxＸｘ"
RUN = later(f"[{SIGNS}](?<![A-Za-z`/\\\\<].)[{SIGNS}]*(?![A-Za-z`/]|\\.(?![XxＸｘ])[A-Za-z])")
BETWEEN = later(f"(?:\\.[{SIGNS}]+)?(?: ?[~～–—至到-] ?[{SIGNS}0-9.]+)? ?")
"""A decimal part, the other end of a range, a blank: what may stand between a mask and its unit."""
DIGITS = frozenset("0123456789０１２３４５６７８９〇零一二三四五六七八九○")
NOT_MASKED = "世[纪紀]|[卷章册冊部型号號世級级代后後码碼]|染色|射[线線]|[光轴軸性]|基因|尺"
"""After X: sizes, generations, chromosomes, rays; centuries and volumes in Roman numerals."""
CLOSING = {"《": "》", "〈": "〉", "“": "”", "「": "」", "‘": "’", "『": "』", "（": "）", "(": ")"}
SECRET = later(
    "(?:密[码碼]|口令|[电電][话話]|手[机機]|[卡账帳][号號]|[号號][码碼]|[Pp][Aa][Ss][Ss][Ww][Oo][Rr][Dd]|[Pp][Ii][Nn])"
    " ?[：:] ?$"
)
SEALED = later("(?:[盖蓋]章|公章|[签簽][字名章])[）)]?[：:] ?$")
"""Where something is signed, not filled in."""
LONGEST_DELIMITER = 3
LABEL_BEFORE = later("(?:[^\\W\\d_A-Za-z]|[）)])[：:] ?$")
LABEL_AFTER = later("[ \u3000\t]*(?:$|[\n，,；;。、)）])|[ \u3000\t]+[^\\W\\d_A-Za-z]{2,6}[：:]")
DELIMITER = later("\\*+|__+")
MODEL = (
    "已知|[设設令][xX][=＝为為、，是]|未知[数數]|函[数數]|[变變]量|用[语語]是?[：:]|[写寫]明|例[句如]|比如|譬如"
    "|[形格样樣]式[为為是：:]"
)
"""Before it in the sentence: a wording that shows how something is written."""
LAST_OF_YEAR = 3
"""Signs of a year in ideographs behind the first."""
DATE_MIDDLES = ("年……月", "年...月", "年…月", "年--月", "年——月", "年N月", "年？？月", "年??月")
BLANK_DATE = frozenset("N.…—?？-")
CHAIN = later("[年月](?=([N.…—?？~～-]{1,6})[月日])")
"""The middle of `……年……月` and the like."""
MARKUP = later("\n#{1,6} |\\*\\*[^\n*]+\\*\\*|\\]\\(|```")
DATE, NUMBER, NAME, BODY, LIST, TITLED, LABEL, WORD, WHOLE = (
    "date", "number", "name", "body", "list", "titled", "label", "word", "whole",
)  # fmt: skip
SUMMED = "[计計]算|公式|[乘积積]"
"""What a line speaks of in which a star multiplies."""
PARTIES = frozenset("甲乙丙丁戊己庚辛壬癸")
"""Whom rulings call 丙○○."""
DECADE = later("(?<![0-9])(?:19[0-9]|20[0-9])\\Z")
"""What stands before the last figure of a year: 201×年."""
CODE_OF_OFFICE = later("[^\\W\\d_A-Za-z]{0,4}[发發函办辦字][〔\\[［（(][0-9XxＸ×*]{4}[〕\\]］）)]")
"""How papers are numbered: X政发〔2021〕."""
POINTS = frozenset("‧．·點点")
HALVES_OF_DAY = "午晚晨早间間"
AGENT = later("[担擔]任|[牵牽][头頭]|主持|[负負][责責]|[带帶][队隊]|任[组組副主]")
"""What a person who is named behind 由 does."""
BEHIND_YEAR, NUMBERS = frozenset("〕］]"), frozenset("号號")
NUMBERED = frozenset("路街巷弄里第楼樓")
"""What has a number behind it."""
SUMS = later("[余餘多]?[万萬亿億][元人户戶吨噸次亩畝件]")
OFFICE_OF = later("[省市县縣镇鎮乡鄉村](?![场場面])")
SEATED = later("[省市县縣镇鎮乡鄉](?:人民[政法]|[党黨]委|政府|公安|[县縣市]?委)")
"""What is named by its place, and what sits there."""
CALLED, INTRODUCED = ("我叫", "名叫"), later("，(?:[现現]|系|是|[来來]自|男|女|今年|[毕畢][业業]|中共)")
AND_OTHERS = ("等", "和", "及", "以及")
EVENT = later("(?:[胜勝]利)?召[开開]|全[会會]|精神")
"""What a congress without its number is followed by: 党的XX胜利召开."""
OFFICE = later(
    "(?:[书書][记記]|主任|[县縣市省区區乡鄉镇鎮村局处處校院厅廳所][长長]|同志|[总總][经經]理|[记記]者|主席|教授|[领領][导導])\\Z"
)
"""A title before a masked name."""
BESIDE_PLACE = frozenset("，。、；：（《“「\n")
PLAIN_UNITS = frozenset("个個名位％%万萬亿億户戶件岁歲亩畝吨噸公")
"""Units that begin no other word: a star before them at the head of a line is no footnote."""
SEAT = later("[镇鎮县縣村乡鄉](?:[党黨政人]|[县縣]?委)")
"""A seat of government, and what is there."""
FOOTNOTE = later(r"\n[ \t\u3000]*([*＊]{1,3}) ?(?:[备備]?[注註]|[说說]明|表示|[仅僅]|[为為含除按])")
"""The head of a line that explains stars."""
ENDS = frozenset("，。；")
AFTER_UNIT = frozenset("，。；、,;）)\n")
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
    emphasis = _Emphasis(text, document.format)
    found: list[Mask] = []
    doubtful: list[tuple[int, int]] = []
    places = document.once(gaps)
    for start, end in _signs(text, places.masks):
        kind, sign = _kind(text, start, end), text[start]
        if (kind and _is_model(text, start)) or (sign in "*_" and emphasis.holds(start)):
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


def _signs(text: str, places: list[int]) -> Iterator[tuple[int, int]]:
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


def _is_model(text: str, start: int) -> bool:
    """Whether the sentence speaks of models of things, which are named with such signs."""
    return stands_in(text[_line_start(text, start, 120) : start].rpartition("。")[2], MODEL)


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


def _kind(text: str, start: int, end: int) -> str:
    """Return what the run masks, or "" where it is no mask."""
    sign, size = text[start], end - start
    gap = BETWEEN.match(text, end)
    behind = gap.end() if gap else end
    if behind > end and text[end] == " " and (size == 1 or not start or text[start - 1] == "\n"):
        return ""
    if (end - start > 1 and text.endswith("百分之", 0, start)) or _is_paper(text, start, end):
        return NUMBER
    if DATE_PART.match(text, behind):
        return DATE if _is_date(text, start, end, behind) else ""
    if is_unit(text, behind):
        return NUMBER if _is_number(text, start, end, behind) else ""
    return _kind_of_word(text, start, end) if size > 1 or sign in STARS else ""


def _is_paper(text: str, start: int, end: int) -> bool:
    """Whether the number of a paper is masked: 〔2021〕X号."""
    return text[start - 1 : start] in BEHIND_YEAR and text[end : end + 1] in NUMBERS


def _is_date(text: str, start: int, end: int, behind: int) -> bool:
    sign, part, after = text[start], text[behind], text[behind + 1 : behind + 2]
    if end - start > 1 or sign in STARS:
        return not _is_formula(text, start, end)
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


def _is_number(text: str, start: int, end: int, behind: int) -> bool:
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
    return not _is_formula(text, start, end)


def _is_formula(text: str, start: int, end: int) -> bool:
    """Whether the sign multiplies: an equals sign on the line, or a number or a bracket before it."""
    if text[start] not in "*＊×∗" or end - start > 1:
        return False
    line = text[_line_start(text, start, 60) : end + 60].partition("\n")[0]
    return (
        "=" in line
        or "＝" in line
        or "÷" in line
        or (text[start] != "×" and stands_in(line, SUMMED))
        or (text[start] == "×" and text[start - 1 : start] in frozenset("）)〕"))
    )


def _kind_of_word(text: str, start: int, end: int) -> str:
    sign, before, after = text[start], text[start - 1 : start], text[end : end + 1]
    if before.isdigit() or (before.isascii() and before.isalpha()):
        return ""
    if before and CLOSING.get(before) == after:
        if before == "《" and end - start > 1:
            return WHOLE
        is_named = before in "《〈" or (sign in BLANKS and end - start > 2)
        return TITLED if is_named or (end - start > 1 and before not in "（(") else ""
    if is_surname(text, start) and end - start < 3 and not _is_list(text, start, end):
        return ""
    if _is_list(text, start, end):
        return LIST
    if (
        before == "、"
        and text.startswith(AND_OTHERS, end)
        and text.rfind("、", max(0, start - 12), start - 1) >= 0
    ):
        return BODY
    if _is_label(text, start, end):
        return LABEL
    if text.endswith(CALLED, 0, start) and end - start > 1 and INTRODUCED.match(text, end):
        return NAME
    if before == "由" and end - start > 1 and AGENT.match(text, end):
        return NAME
    if is_title(text, end) and not _is_formula(text, start, end):
        return NAME
    if end - start > 1 and sign not in STARS + BLANKS and OFFICE.search(text, max(0, start - 4), start):
        return NAME
    if before == "的" and end - start > 1 and EVENT.match(text, end):
        return BODY
    return _kind_inside(text, start, end)


def _is_list(text: str, start: int, end: int) -> bool:
    """Whether the same run stands on the other side of a 、 before or behind."""
    run = text[start:end]
    if text.startswith("、" + run, end) or text.endswith(run + "、", 0, start):
        return True
    is_between = text[start - 1 : start] in "、：" and text[end : end + 1] in "、，。\n" and start > 0
    return is_between and "、" in (text[start - 1], text[end : end + 1]) and end - start > 1


def _is_label(text: str, start: int, end: int) -> bool:
    head = text[max(0, start - 12) : start]
    if not (LABEL_BEFORE.search(head) and LABEL_AFTER.match(text, end)) or end - start < 2:
        return False
    if text[start] in STARS:
        return PARTY.search(head) is not None
    return not (SEALED if text[start] in BLANKS else SECRET).search(head)


def _kind_inside(text: str, start: int, end: int) -> str:
    """Return BODY or WORD for a run that ordinary words go on behind."""
    sign, before, after = text[start], text[start - 1 : start], text[end : end + 1]
    if (
        end - start > 1
        and sign in SQUARES + "＊﹡∗"
        and PLACE.match(text, end)
        and (is_han(before or " ") or before in BESIDE_PLACE)
    ):
        return BODY
    if end - start > 1 and sign in LETTERS + CIRCLES + "×" and after in ENDS:
        return WORD if is_han(before or " ") and before not in MARKED else ""
    if sign in SQUARES or not is_han(after):
        return ""
    if sign in STARS and before in ("", "\n") and end - start > 1 and SEAT.match(text, end):
        return BODY
    if sign in STARS and before in BESIDE_PLACE and before and (sign != "*" or end - start > 1):
        return BODY if PLACE.match(text, end) else ""
    if sign in STARS:
        return WORD if is_han(before) and not _is_formula(text, start, end) else ""
    return BODY if PLACE.match(text, end) else WORD


def _line_start(text: str, offset: int, reach: int) -> int:
    """Return where the line begins, at most `reach` characters back."""
    floor = max(0, offset - reach)
    at = text.rfind("\n", floor, offset)
    return at + 1 if at >= 0 else floor


class _Emphasis:
    """Which runs of `*` and `_` mark emphasis: two alike on a line, with words between them."""

    def __init__(self, text: str, format: str) -> None:
        self._text = text
        self._has_markup: bool | None = True if format != "text" else None
        self._line = (0, -1)
        self._held: set[int] = set()

    def holds(self, start: int) -> bool:
        """Whether the run at `start` is one of a pair."""
        if not self._line[0] <= start < self._line[1]:
            begin = self._text.rfind("\n", 0, start) + 1
            stop = self._text.find("\n", start)
            self._line = (begin, stop if stop >= 0 else len(self._text))
            self._held = self._pairs(*self._line)
        return start in self._held

    def _pairs(self, begin: int, stop: int) -> set[int]:
        held: set[int] = set()
        waiting: dict[str, int] = {}
        for match in DELIMITER.finditer(self._text, begin, stop):
            run, at = match[0], match.start()
            if (run != "*" or self._is_markup()) and run in waiting and self._is_pair(waiting[run], at, run):
                held |= {waiting.pop(run), at}
            else:
                waiting[run] = at
        return held

    def _is_markup(self) -> bool:
        if self._has_markup is None:
            self._has_markup = MARKUP.search(self._text) is not None
        return self._has_markup

    def _is_pair(self, first: int, second: int, run: str) -> bool:
        """Whether words are between, and no word behind that waits for a number or a name."""
        inside = self._text[first + len(run) : second]
        if not inside.strip("、，。；：,;: \u3000") or inside != inside.strip() or inside[-1] in CLOSING:
            return False
        behind = second + len(run)
        is_named = (
            DATE_PART.match(self._text, behind)
            or (len(run) > LONGEST_DELIMITER and PLACE.match(self._text, behind))
            or is_title(self._text, behind)
        )
        waits = is_named or is_unit(self._text, behind)
        if waits and not is_named and len(run) > 1:
            ends = self._text[behind + 1 : behind + 2] in AFTER_UNIT
            waits = ends or self._text[behind] in PLAIN_UNITS or "，" in inside
        return not waits or all(one in NUMERALS for one in inside)
