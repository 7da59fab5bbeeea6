"""Rows of short items: how they begin, told without a pattern where nothing parts items."""

from __future__ import annotations

import re
from functools import cache

APART = "|｜_#；;、，,/"
PARTED = ((APART, 3), ("·•–—-", 4), (" \u3000", 4))
"""What parts the items of a row, and how often at least."""
ITEM_HEAD = f"[^{APART} \u3000\n]{{1,14}}"
WAYS = ">»›→"
"""What parts the points of the way to a page."""
ROW = (
    f"[ \u3000|｜_#]{{0,8}}(?:[^ :：|｜_#；;、，,\n]{{2,5}}[：:] ?)?(?:"
    f"{ITEM_HEAD}(?: ?[{APART}]+ ?{ITEM_HEAD}){{2}}(?: ?[{APART}]+ ?(?:{ITEM_HEAD}|$)){{1,2}}"
    f"|{ITEM_HEAD}(?: [·•–—-] {ITEM_HEAD}){{4}}|(?:[^ \u3000!-~，。、；：？！\n]{{1,8}}[ \u3000]+){{4}}"
    f"|[^>»›→\n]{{1,24}}(?:[>»›→]+[^>»›→\n]{{1,24}}){{2}})"
)
"""How a row of short items, or the way to a page, begins."""


def begins_row(line: str) -> bool:
    """Whether the line begins as a row of items does."""
    if line.count(" / ") > 1 or any(line.count(sign) > 1 for sign in WAYS):
        return True
    is_parted = any(sum(map(line.count, signs)) >= least for signs, least in PARTED)
    return is_parted and _row().match(line) is not None


@cache
def _row() -> re.Pattern[str]:
    return re.compile(ROW)
