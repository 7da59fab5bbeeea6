"""Masks of any sign: a token that stands in place of figures and names again and again.

A sign of many uses (`●●`, `N`, `??`, `——`) is a mask only where the document shows it, by two places that
nothing else fits: `●●年`, `超过●●亿元`. Then it is one in every slot of the document, and so is a sign whose
masks tell themselves elsewhere (`*个乡镇`) where it stands in a slot that alone would be in doubt (`*省道`).
"""

from __future__ import annotations

from collections import Counter

from lintdoc_zh.characters import is_han
from lintdoc_zh.embedded_masks import SIGNS as EMBEDDED
from lintdoc_zh.embedded_masks import habitual, is_between_words
from lintdoc_zh.gaps import STRANGE
from lintdoc_zh.mask_proof import (
    BEFORE,
    BLATANT,
    ENDS,
    FEWEST,
    IDLE,
    LETTERS,
    NOBODY,
    ORDINAL,
    is_listed,
    is_year,
    signs_shown,
)
from lintdoc_zh.patterns import later
from lintdoc_zh.slots import DATE_PART, OFFICIAL, PLACE, SURNAMES, is_title, is_unit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


ODD = later(
    f"([{STRANGE}NnOＯ?？/—〇某….%□-])(?<![A-Za-z0-9].)\\1*(?![A-Za-z0-9])|(?<=(?<![0-9])(?:19|20))([{STRANGE}Nn])\\2(?=年)"
)
DOUBLE = frozenset("?？%/—〇某….-OＯ")
"""What masks nothing alone."""
SIGNS = frozenset(STRANGE + "NnOＯ?？/—〇某….%□-")
ALNUM = frozenset("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
LABEL = later("(?:[^\\W\\d_A-Za-z]|[）)])[：:] ?\\Z")
HABITUAL = frozenset("×XxＸｘNnＮ○#_＿OＯ〇")
"""Signs of many uses that mask where several stand inside words."""
CUT_BEFORE = frozenset("，。；、")
CLOSING = {"《": "》", "〈": "〉"}
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
    shown = signs_shown(text, near, signs)
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
        if is_free or is_year(text, start, end):
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
    if text[start] in BLATANT and is_listed(text, start, end):
        return "list"
    if not (is_year(text, start, end) or not before or is_han(before) or before in BEFORE or before in ENDS):
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
