"""What a line says it is, by its wording and its shape alone."""

from __future__ import annotations

from lintdoc_zh.alien_lines import ADVERTISEMENT, BOILERPLATE
from lintdoc_zh.cues import ADDRESS, STRONG, Wording
from lintdoc_zh.offers import NOTICE, Offered, is_called, is_offer, is_reported
from lintdoc_zh.page_shapes import (
    LONGEST_CRUMBS,
    is_counter,
    is_credit,
    is_dateline,
    is_menu,
    is_model_paper,
    is_reply,
    is_trail,
    is_way,
)
from lintdoc_zh.patterns import later
from lintdoc_zh.sayings import PARTICULARS, is_date, is_question, is_said, is_service, is_spoken
from lintdoc_zh.wordings import stands_in

CERTAIN, LIKELY, PROBABLE, NEITHER = 3, 2, 1, 0
"""Likely: certain if the line stands apart from the text. Probable: certain beside one that is."""
PARTED = later(
    "[^ -~]:.*[^ -~]:|[|｜].*[|｜]|[】\\]].*[【\\[]|[^ -~] +[^ -~]+ +[^ -~]|[^ -~][ 0-9]* [0-9]+ [^ -~]"
)
"""Items in a row."""
VISITOR = later("[您请]|本[站网]")
"""Whom pages speak to, and how they call themselves."""
TELLS = later("[的了是之]")
SENTENCE_END = later("[。！？!?](?=.)")
TITLE = later("[^ -~]关于[^ -~]")
"""What titles of documents have."""
SPOKEN = 0.7
"""Of a line of which more is covered by cues nobody says it."""
CLOSING = "）)】]”」"
SURE_WEIGHT, SINGLE = 4, 3
"""The least weight of a line that is certain, and of one cue in it where the line is no row of items."""
MANY_LABELS = 3
"""So many are a row of particulars, the last of which may be empty."""
STRONG_PROMPT, STRONG_SENTENCE, SOLID_OFFER = 9, 8, 8
LONGEST_DOUBTED, LONGEST_WORDLESS, LONGEST_LABELLED, LONGEST_TERSE = 60, 24, 40, 30


def verdict(wording: Wording) -> tuple[str, int]:
    """Return kind and sureness of a line by itself."""
    text = wording.text
    offered = Offered(text)
    if is_offer(text, offered):
        return ADVERTISEMENT, CERTAIN
    kind = ADVERTISEMENT if wording.kind == "ad" else BOILERPLATE
    if _is_excused(wording, kind):
        return "", NEITHER
    if _is_sure(wording):
        return kind, CERTAIN
    if len(text) > LONGEST_DOUBTED:
        return kind, NEITHER
    if _is_likely(wording) or is_called(text, offered) or is_way(text) or is_dateline(text):
        return kind, LIKELY
    return kind, PROBABLE if _is_probable(wording) else NEITHER


def _is_excused(wording: Wording, kind: str) -> bool:
    """Whether the line is a heading, a date, speech or part of a notice, which use such words as well."""
    text, is_weak = wording.text, wording.strong < STRONG_SENTENCE
    if is_question(text) or is_date(text) or (is_weak and wording.share < SPOKEN and is_spoken(text)):
        return True
    if kind == ADVERTISEMENT and (NOTICE.search(text) or is_reported(text)):
        return True
    return (not wording.strong and stands_in(text, PARTICULARS)) or (is_weak and is_service(text))


def _is_sure(wording: Wording) -> bool:
    """Whether its shape, its words or what it says make the line one of a page."""
    text = wording.text
    if is_counter(text) or is_credit(text) or is_reply(text) or (not wording.letters and wording.strong):
        return True
    if is_menu(text) or is_model_paper(text):
        return True
    return (wording.weight >= SURE_WEIGHT and _is_certain(wording)) or is_trail(text) or is_said(text)


def _is_likely(wording: Wording) -> bool:
    """Whether the line is no sentence, and most of it are words of pages."""
    last, weight, share = (wording.text.rstrip(CLOSING) or wording.text)[-1], wording.weight, wording.share
    if last in "。；，" or not wording.letters or (last in "！？!?" and weight < SURE_WEIGHT):
        return False
    if last == ":" or wording.kind == "meta":
        return wording.strong > 0 and share >= 0.9
    if wording.best < SINGLE and (":" in wording.text or wording.kind == "prompt"):
        return False
    if not (PARTED.search(wording.text) or VISITOR.search(wording.text)):
        weight = wording.solid
    return weight >= 2 and share >= (0.9 if weight == 2 else 0.6 if weight < 5 else 0.5)


def _is_probable(wording: Wording) -> bool:
    weight, share = wording.weight, wording.share
    if TITLE.search(wording.text):
        return False
    if not wording.letters:
        return len(wording.text) <= LONGEST_WORDLESS
    if wording.text[-1] == "。":
        return wording.strong > 0 and share >= 0.6
    return (weight >= 2 and share >= 0.6) or (wording.solid >= 4 and share >= 0.3) or share >= 0.9


def _is_certain(wording: Wording) -> bool:
    text, share, solid = wording.text, wording.share, wording.solid
    if text[-1] == ":" and text.count(":") < MANY_LABELS:
        return False
    if wording.kind == "prompt" and wording.strong >= STRONG_PROMPT and len(text) <= LONGEST_CRUMBS:
        return True
    if len(SENTENCE_END.findall(text)) > 1 and share < 0.9:
        return False
    if wording.best < SINGLE and not PARTED.search(text):
        return _is_terse(wording)
    if (
        text.endswith(("。", "."))
        and wording.strong < STRONG_SENTENCE
        and not (wording.best > STRONG and share >= 0.8)
    ):
        return False
    if wording.strong and share >= 0.5 and len(text) <= LONGEST_LABELLED:
        return (
            wording.best > STRONG or share >= 0.7 or PARTED.search(text) is not None or not TELLS.search(text)
        )
    if wording.kind == "ad" and wording.best > STRONG and solid >= SOLID_OFFER and share >= 0.3:
        return not TELLS.search(text) or _is_covered(wording)
    return _is_covered(wording)


def _is_terse(wording: Wording) -> bool:
    """Whether a short line is hardly more than weak cues."""
    text = wording.text
    if ":" in text or len(text) > LONGEST_TERSE or text[-1] in "。：:":
        return False
    return wording.solid > SURE_WEIGHT and wording.weight > SURE_WEIGHT and wording.share >= 0.85


def _is_covered(wording: Wording) -> bool:
    """Whether cues make up most of the line, or much of one with an address."""
    text, share, solid = wording.text, wording.share, wording.solid
    if share >= 0.75 or (solid >= 7 and share >= 0.45):
        return True
    if solid >= 10 and share >= 0.3 and not text.endswith("。"):
        return True
    return ADDRESS.search(text) is not None and wording.letters <= 30 and share >= 0.4
