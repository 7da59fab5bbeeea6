"""Rows of short items: how they begin, told without a pattern where nothing parts items."""

from __future__ import annotations

from lintdoc_zh.patterns import later

APART = "|｜_#；;、，,/"
PARTED = ((APART, 3), ("·•–—-", 4), (" \u3000", 4))
"""What parts the items of a row, and how often at least."""
ITEM_HEAD = f"[^{APART} \u3000\n]{{1,14}}"
WAYS = ">»›→"
"""What parts the points of the way to a page."""
SIGNS = later("[|｜_#；;、，,/·•–—\\- \u3000>»›→]")
GROUPS = {sign: place for place, (signs, _) in enumerate(PARTED) for sign in signs}
GROUPS |= dict.fromkeys(WAYS, len(PARTED))
"""All these signs, and which of them part the same."""
FEW = 2
"""So many signs part no more than the points of a way."""
ROW = later(
    f"[ \u3000|｜_#]{{0,8}}(?:[^ :：|｜_#；;、，,\n]{{2,5}}[：:] ?)?(?:"
    f"{ITEM_HEAD}(?: ?[{APART}]+ ?{ITEM_HEAD}){{2}}(?: ?[{APART}]+ ?(?:{ITEM_HEAD}|$)){{1,2}}"
    f"|{ITEM_HEAD}(?: [·•–—-] {ITEM_HEAD}){{4}}|(?:[^ \u3000!-~，。、；：？！\n]{{1,8}}[ \u3000]+){{4}}"
    f"|[^>»›→\n]{{1,24}}(?:[>»›→]+[^>»›→\n]{{1,24}}){{2}})"
)
"""How a row of short items, or the way to a page, begins."""


def begins_row(line: str) -> bool:
    """Whether the line begins as a row of items does."""
    signs = SIGNS.findall(line)
    if len(signs) <= FEW:
        return len(signs) == FEW and signs[0] == signs[1] and signs[0] in WAYS
    groups = [GROUPS[sign] for sign in signs]
    if groups.count(len(PARTED)) > 1 and any(signs.count(sign) > 1 for sign in WAYS):
        return True
    if line.count(" / ") > 1:
        return True
    is_parted = any(groups.count(place) >= least for place, (_, least) in enumerate(PARTED))
    return is_parted and ROW.match(line) is not None
