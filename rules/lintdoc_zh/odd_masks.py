"""Masks of any sign: a token that stands in place of figures and names again and again.

A sign of many uses (`●●`, `N`, `??`, `——`) is a mask only where the document shows it, by two places that
nothing else fits: `●●年`, `超过●●亿元`. Then it is one in every slot of the document, and so is a sign whose
masks tell themselves elsewhere (`*个乡镇`) where it stands in a slot that alone would be in doubt (`*省道`).
"""

from __future__ import annotations

from collections import Counter

from lintdoc_zh.characters import is_han
from lintdoc_zh.embedded_masks import SIGNS as EMBEDDED
from lintdoc_zh.embedded_masks import habitual, is_between_words, is_embedded
from lintdoc_zh.gaps import STRANGE
from lintdoc_zh.patterns import later
from lintdoc_zh.slots import (
    DATE_PART,
    LEADS_TO_NUMBER,
    NUMERALS,
    OFFICIAL,
    PLACE,
    SURNAMES,
    is_title,
    is_unit,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

ODD = later(
    f"([{STRANGE}NnOＯ?？/—〇某….%□-])(?<![A-Za-z0-9].)\\1*(?![A-Za-z0-9])|(?<=(?<![0-9])(?:19|20))([{STRANGE}Nn])\\2(?=年)"
)
DOUBLE = frozenset("?？%/—〇某….-OＯ")
"""What masks nothing alone."""
SIGNS = frozenset(STRANGE + "NnOＯ?？/—〇某….%□-")
ALNUM = frozenset("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
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
LABEL = later("(?:[^\\W\\d_A-Za-z]|[）)])[：:] ?\\Z")
ENDS = frozenset("\n，,；;。、)） ")
FEWEST = ENOUGH = 2
"""Places that prove a sign; so much is also what one blatant place proves."""
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
HABITUAL = frozenset("×XxＸｘNnＮ○#_＿OＯ〇")
"""Signs of many uses that mask where several stand inside words."""
CUT_BEFORE = frozenset("，。；、")
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
PARTY = later("(?:[络絡系繫约約录錄责責话話]人|[甲乙丙]方|姓名)[：:]\\Z")
IDIOM = frozenset("Nn某〇")
"""Signs that ordinary texts have for any number or anybody: N种方法, 某某单位."""
CLOSING = {"《": "》", "〈": "〉"}
CENTURIES, YEARLESS = frozenset({"20", "19"}), frozenset(f"{STRANGE}Nn")
NOBODY = "某"
NOWHERE = later(
    "某某、某某、某某|某某(?:日|[个個]月|年[内內])|某某[省市县縣区區][^，。\n]{0,3}某某[市县縣区區镇鎮乡鄉]|某某某?(?:同志|先生|女士|[书書][记記]|[局主校][长長任])，[男女]，"
)
"""A place within a place, and a person described, neither of which has a name."""
NOBODYS = later("[省市县縣区區镇鎮乡鄉村州](?![长長级級])|[学學][院校]|[大中小][学學]|[医醫]院|街道|委[员員]")
ANYBODY = later("[也都]好[，。]|之[类類]|[这這][类類种種]|[比譬]如|例如|所[谓謂]|[“「]某某")
"""Slots of bodies, and how one speaks of anybody."""
LEFT_OPEN = later("[\\[［【][●•◆■][\\]］】]|(?<=[^\\W\\d_A-Za-z])[?？](?=[%％])")
"""A figure that drafts of contracts leave open, and a share that is asked for."""
SQUARE = "□"
CIRCLES = "○◯"
CHOICES = later(
    "(?<![^\\W\\d_A-Za-z])(?<!，)(?<!。)□ ?(?![年月日])[^□\n，。0-9]{1,12}[ \u3000\n]*□"
    "|□ ?[是否有无無同男女](?![的些])"
)
"""Boxes to be ticked."""


def odd_slots(
    text: str, doubtful: list[tuple[int, int]], signs: Counter[str], places: list[int]
) -> list[tuple[int, int, str]]:
    """Return (start, end, kind) of the slots that the document shows to be masked.

    `doubtful` are runs of the common signs no verdict was reached on, `signs` counts the masks of each.
    `places` are where a sign may prove itself.
    """
    near = _runs(text, doubtful, _at(text, places))
    if SQUARE in near and CHOICES.search(text):
        del near[SQUARE]
    shown = _shown(text, near, signs)
    runs = _runs(text, doubtful, (match.span() for match in ODD.finditer(text))) if shown else {}
    found = [span for sign in shown for span in runs.get(sign, ())]
    is_masked = sum(signs.values()) > FEWEST
    known = set(found)
    for start, end in doubtful:
        ends_quotation = is_masked and text[end : end + 1] in ("”", "」")
        is_known = signs[text[start]] >= (1 if is_unit(text, end) else FEWEST)
        if (is_known or ends_quotation) and (start, end) not in known:
            found.append((start, end))
    slots = [(start, end, _kind(text, start, end)) for start, end in found]
    slots += _words(text, [*doubtful, *_at(text, places)])
    left_open = (LEFT_OPEN.match(text, at) for at in places if text[at] in "[［【?？")
    slots += [(*match.span(), "number") for match in left_open if match]
    return [slot for slot in slots if slot[2]]


def _words(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int, str]]:
    """Return the places inside words of signs that stand in several."""
    by_sign: dict[str, list[tuple[int, int]]] = {}
    for start, end in spans:
        if text[start] in HABITUAL and not (text[start] in LETTERS and IDLE.search(text)):
            by_sign.setdefault(text[start], []).append((start, end))
    return [(*one, "word") for some in by_sign.values() for one in habitual(text, some)]


def _at(text: str, places: list[int]) -> Iterator[tuple[int, int]]:
    """Yield the runs of odd signs at `places`."""
    reached = 0
    for at in places:
        sign, start, end = text[at : at + 1], at, at + 1
        if at < reached or not sign or sign not in SIGNS:
            continue
        while start and text[start - 1] == sign:
            start -= 1
        while text[end : end + 1] == sign:
            end += 1
        reached = end
        is_free = text[start - 1 : start] not in ALNUM and text[end : end + 1] not in ALNUM
        if is_free or _is_year(text, start, end):
            yield (start, end)


def _runs(
    text: str, doubtful: list[tuple[int, int]], spans: Iterable[tuple[int, int]]
) -> dict[str, list[tuple[int, int]]]:
    """Return the runs by sign, those in doubt of circles too."""
    runs: dict[str, list[tuple[int, int]]] = {}
    for start, end in spans:
        if text[start] not in DOUBLE or end - start > 1:
            runs.setdefault(text[start], []).append((start, end))
    for start, end in doubtful:
        if text[start] in CIRCLES:
            runs.setdefault(text[start], []).append((start, end))
    return runs


def _shown(text: str, runs: dict[str, list[tuple[int, int]]], signs: Counter[str]) -> set[str]:
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


def _is_year(text: str, start: int, end: int) -> bool:
    """Whether the run hides the last two figures of a year: 20●●年."""
    is_two = end - start == 2 and text[start] in YEARLESS
    return is_two and text[start - 2 : start] in CENTURIES and text[end : end + 1] == "年"


def _is_listed(text: str, start: int, end: int) -> bool:
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
    if _is_year(text, start, end) or (sign in BLATANT and _is_listed(text, start, end)):
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


def _kind(text: str, start: int, end: int) -> str:
    """Return what stands masked in the slot, or "" where it is none."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if before in SURNAMES and end - start < 3:
        return "name" if text[start] in EMBEDDED and OFFICIAL.match(text, end) else ""
    if before and CLOSING.get(before) == after:
        return "titled"
    if after and after in "”」" and end - start > 1 and is_han(before):
        return "word"
    if text[start] == NOBODY and (text.startswith("、某某", end) or text.endswith("某某、", 0, start)):
        return "list"
    if text[start] in BLATANT and _is_listed(text, start, end):
        return "list"
    if not (_is_year(text, start, end) or not before or is_han(before) or before in BEFORE or before in ENDS):
        return ""
    if DATE_PART.match(text, end):
        return "date"
    if is_unit(text, end) or (before == "第" and ORDINAL.match(text, end)):
        return "number" if text[start] not in STRANGE or before not in "\n" else ""
    if is_title(text, end):
        return "name"
    if PLACE.match(text, end):
        return "body"
    is_cut = text[start] in EMBEDDED and is_han(before or " ") and after in CUT_BEFORE
    if is_cut or is_between_words(text, start, end):
        return "word"
    if end - start > 1 and (after in ENDS or not after) and LABEL.search(text, max(0, start - 4), start):
        return "label"
    return "name" if before in ("", "\n") and after and after in "：:" and text[start] in STRANGE else ""
