"""How much a place proves that a sign of many uses is a mask, and which signs a document shows to be."""

from __future__ import annotations

from collections import Counter

from lintdoc_zh.characters import is_han
from lintdoc_zh.embedded_masks import SIGNS as EMBEDDED
from lintdoc_zh.embedded_masks import is_embedded
from lintdoc_zh.gaps import STRANGE
from lintdoc_zh.patterns import later
from lintdoc_zh.slots import (
    DATE_PART,
    LEADS_TO_NUMBER,
    NUMERALS,
    OFFICIAL,
    PARTY,
    PLACE,
    SURNAMES,
    is_title,
    is_unit,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


FEWEST = ENOUGH = 2
"""Places that prove a sign; so much is also what one blatant place proves."""
FIRM = later(
    "[%％](?!%)|[万萬亿億][元人次吨噸户戶亩畝平立千米公個个斤美台臺株件辆輛名]|元(?![旦首])|[万萬](?=[，。、])|[亿億](?![万萬])"
    "|[月日](?![月日])|年(?=[^年月]{1,4}[月班]|[0-9])"
)
LED = later(
    "[个個名户戶座条條项項人位次届屆班級级天岁歲亩畝年家种種吨噸](?![们們])|公里|公斤|平方|[万萬亿億]"
)
"""What only figures stand before; what they stand before after a word that leads to a number."""
BEFORE = LEADS_TO_NUMBER | frozenset("\n《")
PAUSES = frozenset("，。；：、,;:（(「“‘—～~-\n …")
ENDS = frozenset("\n，,；;。、)） ")
BLATANT = frozenset("●△▲▽▼◆■◇◎█▇▓▉░▒☐☒▣⬛⬜◻◼✕✖✗╳⊗⊙#＃※?？@＠OＯ☆★Nn")
"""Signs that two of stand for nothing else inside a sentence."""
STARS = frozenset("☆★")
"""Three and more of them rate."""
SHAPES = frozenset("●△▲▽▼◆■◇◎□☐☒▣⬛⬜◻◼✕✖✗╳⊗⊙")
"""What one of is a mask inside a sentence; bullets stand after a mark or a blank."""
SUMS = later("[余餘多]?[万萬亿億][元户戶人吨噸亩畝]|[%％]")
OPEN = frozenset("，、；（《“「：\n")
"""Marks before the name of a body or of a person."""
TAGGING = frozenset("＃")
"""What begins a tag as well."""
LAST = frozenset("等和及")
"""What the last item of a row, or the last but one, is followed by."""
LISTED = frozenset("，、")
"""Marks that no bullet stands behind."""
DATED, DASHES = frozenset("年月日"), frozenset("—…-/")
YEAR = later("年(?=[，。、；底初末来來前后後的起度以至）]|[0-9])")
COUNTED = later("[次份个個篇户戶件场場期人](?=[，。、；])")
ORDINAL = later("[届屆条條次期批号號章节節]")
LETTERS = "Nn"
FIGURES = later("[0-9](?:[.,][0-9]+)?[^\\W\\d_A-Za-z年月日]")
MANY_FIGURES = 3
"""So many figures make a text one of statistics."""
TOTAL = later("(?:[共总總合][计計]|[达達]到|[累][计計]|超[过過]|[约約]|逾|惠及|新增|建成)\\Z")
IDLE = later(
    "[了过過有前]N|第N(?![条條届屆次期批号號章节節])|N[多久+＋遍]|N[种種次年]|第n|前n|n[阶階维維]"
    "|[Nn] ?[-+＋＝=×*]|[(（][Nn][)）]|复杂度|算法"
    "|整[数數]|集合|[数數][组組列]|序列|[节節][点點]|[样樣]本|[概機]率|元素|函[数數]|[变變][量数數]"
)
"""N for very many, and N for any number."""
ONCE = frozenset("次年天种種遍")
SENTENCE = 60
IDIOM = frozenset("Nn某〇")
"""Signs that ordinary texts have for any number or anybody: N种方法, 某某单位."""
CENTURIES, YEARLESS = frozenset({"20", "19"}), frozenset(f"{STRANGE}Nn")
NOBODY = "某"
NOWHERE = later(
    "某某、某某、某某|某某(?:日|[个個]月|年[内內])|某某[省市县縣区區][^，。\n]{0,3}某某[市县縣区區镇鎮乡鄉]|某某某?(?:同志|先生|女士|[书書][记記]|[局主校][长長任])，[男女]，"
)
"""A place within a place, and a person described, neither of which has a name."""
NOBODYS = later("[省市县縣区區镇鎮乡鄉村州](?![长長级級])|[学學][院校]|[大中小][学學]|[医醫]院|街道|委[员員]")
ANYBODY = later("[也都]好[，。]|之[类類]|[这這][类類种種]|[比譬]如|例如|所[谓謂]|[“「]某某")
"""Slots of bodies, and how one speaks of anybody."""


def signs_shown(text: str, runs: dict[str, list[tuple[int, int]]], signs: Counter[str]) -> set[str]:
    """Return the signs that two places prove, or one that leaves no doubt, or others so proven."""
    proof: dict[str, int] = {sign: sum(_proof(text, *span) for span in runs[sign]) for sign in runs}
    shown = {sign for sign in proof if proof[sign] >= ENOUGH}
    if NOBODY in runs and (signs.total() or NOWHERE.search(text) or _names_nobody(text, runs[NOBODY])):
        shown.add(NOBODY)
    shown |= {sign for sign in LETTERS if _is_figure(text, sign, runs.get(sign, ()))}
    mixed = [sign for sign in proof if proof[sign] and sign not in IDIOM and sign not in "-—…/"]
    if sum(proof[sign] for sign in mixed) + sum(signs.values()) > ENOUGH:
        shown |= set(mixed)
    return shown.difference(LETTERS) if not shown.isdisjoint(LETTERS) and IDLE.search(text) else shown


def _names_nobody(text: str, runs: list[tuple[int, int]]) -> bool:
    """Whether an office speaks of 某某县 or 某某书记, and neither of people made anonymous nor of anybody."""
    if any(text[start - 1 : start] in SURNAMES for start, _ in runs):
        return False
    if not any(NOBODYS.match(text, end) or OFFICIAL.match(text, end) for _, end in runs):
        return False
    from lintdoc_zh.mask_intent import speaks_as_office

    return not ANYBODY.search(text) and speaks_as_office(text)


def is_year(text: str, start: int, end: int) -> bool:
    """Whether the run hides the last two figures of a year: 20●●年."""
    is_two = end - start == 2 and text[start] in YEARLESS
    return is_two and text[start - 2 : start] in CENTURIES and text[end : end + 1] == "年"


def is_listed(text: str, start: int, end: int) -> bool:
    """Whether the run is an item behind others that are words: 国土、环保、●●等部门."""
    run, before, after = text[start:end], text[start - 2 : start], text[end : end + 2]
    if before[1:] != "、" or not (is_han(before[0]) or before[0] == run[0]):
        return False
    return after[:1] in LAST or (after[:1] == "、" and (is_han(after[1:] or " ") or after[1:] == run[0]))


def _is_figure(text: str, sign: str, runs: Sequence[tuple[int, int]]) -> bool:
    """Whether N stands for figures: in a row of them, or for a sum, in a text of figures."""
    if not runs:
        return False
    if sign == "N" and sum(1 for run in runs if _is_counted(text, *run)) > ENOUGH:
        return True
    if not any(_is_beside_figure(text, *run) or _is_total(text, *run) for run in runs):
        return False
    return len(FIGURES.findall(text)) >= MANY_FIGURES


def _is_beside_figure(text: str, start: int, end: int) -> bool:
    """Whether a figure with the same unit stands in the same sentence."""
    unit = text[end : end + 1]
    if unit in ONCE or not is_unit(text, end) or not is_han(text[start - 1 : start] or " "):
        return False
    begin = max(text.rfind(mark, max(0, start - SENTENCE), start) for mark in "。；\n") + 1
    near = text[max(begin, start - SENTENCE) : end + SENTENCE]
    stops = [at for mark in "。；\n" if (at := near.find(mark, end - max(begin, start - SENTENCE))) >= 0]
    return any(match[0][-1] == unit for match in FIGURES.finditer(near[: min(stops, default=len(near))]))


def _is_total(text: str, start: int, end: int) -> bool:
    """Whether the sign stands where statistics give a sum."""
    is_led = TOTAL.search(text, max(0, start - 2), start) is not None
    return is_led and text[end : end + 1] not in ONCE and LED.match(text, end) is not None


def _is_counted(text: str, start: int, end: int) -> bool:
    """Whether the clause ends with what the sign counts: 下发文件N份，."""
    before = text[start - 1 : start]
    return is_han(before) and COUNTED.match(text, end) is not None if before else False


def _proof(text: str, start: int, end: int) -> int:
    """Return how much the place proves that the run is a mask: 0, 1, or ENOUGH."""
    before, sign = text[start - 1 : start], text[start]
    if is_embedded(text, start, end):
        return _proof_inside(text, sign, end)
    if is_year(text, start, end) or (sign in BLATANT and is_listed(text, start, end)):
        return ENOUGH
    if before == " " or text[end : end + 1] == " ":
        return 0
    if before == "第" and ORDINAL.match(text, end) and sign not in IDIOM:
        return ENOUGH
    if sign in DASHES and text[end : end + 1] in DATED and before not in DATED:
        return 0
    is_inside = is_han(before) if before else False
    is_blatant = sign in BLATANT and end - start > 1 and (end - start == 2 or sign not in STARS)
    if is_blatant and before in ":：" and before and text[end : end + 1] in ENDS:
        return ENOUGH if PARTY.search(text, max(0, start - 6), start) else 0
    if FIRM.match(text, end) and (is_inside or not before or before in BEFORE):
        is_sum = sign in "NＮ…." and is_inside and SUMS.match(text, end) is not None
        is_shape = sign in SHAPES and before in LEADS_TO_NUMBER and before not in PAUSES
        is_plain = is_blatant and (is_inside or (text[end] in DATED and sign not in "?？"))
        return ENOUGH if is_sum or is_shape or is_plain else 1
    if is_blatant and (is_inside or not before or before in OPEN or before == "。") and YEAR.match(text, end):
        return ENOUGH
    if before in LEADS_TO_NUMBER and before not in PAUSES and LED.match(text, end):
        return ENOUGH if is_blatant or sign in SHAPES else 1
    return _proof_of_name(text, start, end, is_blatant)


def _proof_inside(text: str, sign: str, end: int) -> int:
    """Return the proof of a sign inside a sentence: what begins a tag must stand for something counted."""
    is_slot = sign not in TAGGING or is_unit(text, end) or DATE_PART.match(text, end)
    return ENOUGH if is_slot or is_title(text, end) or PLACE.match(text, end) else 1


def _proof_of_name(text: str, start: int, end: int, is_blatant: bool) -> int:
    """Return the proof of a sign where the name of a person or a place may stand, or a figure."""
    before, sign = text[start - 1 : start], text[start]
    is_inside = is_han(before) if before else False
    is_name = is_blatant or (sign == "〇" and before not in NUMERALS)
    is_open = is_inside or not before or before in OPEN
    if is_name and is_open and (is_title(text, end) or PLACE.match(text, end)):
        return ENOUGH
    if sign in EMBEDDED and before in OPEN and before != "\n":
        if OFFICIAL.match(text, end):
            return ENOUGH
        return (ENOUGH if before in LISTED else 1) if PLACE.match(text, end) else 0
    return 1 if is_blatant and is_inside and is_unit(text, end) else 0
