"""What a run of a sign masks by what stands around it: a date, a number, a name, a body, a word."""

from __future__ import annotations

from lintdoc_zh.characters import is_han
from lintdoc_zh.embedded_masks import MARKED
from lintdoc_zh.gaps import MASKS as SIGNS
from lintdoc_zh.mask_runs import BLANKS, CIRCLES, LETTERS, SQUARES, STARS
from lintdoc_zh.masked_figures import is_date, is_formula, is_number, is_paper
from lintdoc_zh.patterns import later
from lintdoc_zh.slots import DATE_PART, PARTY, PLACE, is_surname, is_title, is_unit

BETWEEN = later(f"(?:\\.[{SIGNS}]+)?(?: ?[~～–—至到-] ?[{SIGNS}0-9.]+)? ?")
"""A decimal part, the other end of a range, a blank: what may stand between a mask and its unit."""
CLOSING = {"《": "》", "〈": "〉", "“": "”", "「": "」", "‘": "’", "『": "』", "（": "）", "(": ")"}
SECRET = later(
    "(?:密[码碼]|口令|[电電][话話]|手[机機]|[卡账帳][号號]|[号號][码碼]|[Pp][Aa][Ss][Ss][Ww][Oo][Rr][Dd]|[Pp][Ii][Nn])"
    " ?[：:] ?$"
)
SEALED = later("(?:[盖蓋]章|公章|[签簽][字名章])[）)]?[：:] ?$")
"""Where something is signed, not filled in."""
LABEL_BEFORE = later("(?:[^\\W\\d_A-Za-z]|[）)])[：:] ?$")
LABEL_AFTER = later("[ \u3000\t]*(?:$|[\n，,；;。、)）])|[ \u3000\t]+[^\\W\\d_A-Za-z]{2,6}[：:]")
DATE, NUMBER, NAME, BODY, LIST, TITLED, LABEL, WORD, WHOLE = (
    "date", "number", "name", "body", "list", "titled", "label", "word", "whole",
)  # fmt: skip
AGENT = later("[担擔]任|[牵牽][头頭]|主持|[负負][责責]|[带帶][队隊]|任[组組副主]")
"""What a person who is named behind 由 does."""
CALLED, INTRODUCED = ("我叫", "名叫"), later("，(?:[现現]|系|是|[来來]自|男|女|今年|[毕畢][业業]|中共)")
AND_OTHERS = ("等", "和", "及", "以及")
EVENT = later("(?:[胜勝]利)?召[开開]|全[会會]|精神")
"""What a congress without its number is followed by: 党的XX胜利召开."""
OFFICE = later(
    "(?:[书書][记記]|主任|[县縣市省区區乡鄉镇鎮村局处處校院厅廳所][长長]|同志|[总總][经經]理|[记記]者|主席|教授|[领領][导導])\\Z"
)
"""A title before a masked name."""
BESIDE_PLACE = frozenset("，。、；：（《“「\n")
SEAT = later("[镇鎮县縣村乡鄉](?:[党黨政人]|[县縣]?委)")
"""A seat of government, and what is there."""
ENDS = frozenset("，。；")


def kind_of(text: str, start: int, end: int) -> str:
    """Return what the run masks, or "" where it is no mask."""
    sign, size = text[start], end - start
    gap = BETWEEN.match(text, end)
    behind = gap.end() if gap else end
    if behind > end and text[end] == " " and (size == 1 or not start or text[start - 1] == "\n"):
        return ""
    if (end - start > 1 and text.endswith("百分之", 0, start)) or is_paper(text, start, end):
        return NUMBER
    if DATE_PART.match(text, behind):
        return DATE if is_date(text, start, end, behind) else ""
    if is_unit(text, behind):
        return NUMBER if is_number(text, start, end, behind) else ""
    return _kind_of_word(text, start, end) if size > 1 or sign in STARS else ""


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
    if is_title(text, end) and not is_formula(text, start, end):
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
        return WORD if is_han(before) and not is_formula(text, start, end) else ""
    return BODY if PLACE.match(text, end) else WORD
