"""Wordings of web pages around a text, and how much of a line they make up.

The table, `data/boilerplate_cues.tsv`, is in Simplified and lower case; lines are collapsed to that first.
A weight from 1 (occurs in any prose) to 5 (hardly ever does).
"""

from __future__ import annotations

import re
from functools import cache

from lintdoc_zh.scripts import collapse

TABLE = __file__.rpartition("cues.py")[0] + "data/boilerplate_cues.tsv"
LETTER = re.compile("[a-z\u3400-\u9fff]")
NOT_WORDS = re.compile(
    "(?:https?://|www\\.)[!-~]+|[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.(?:com|cn|net|org|tw|hk|cc|gov|edu|info|vip|top|xyz|io|me|app)\\b[!-~]*"
    "|[0-9]{1,4}年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?"
)
ADDRESS = re.compile("https?://|www\\.|\\.(?:com|cn|net|org|tw|hk|cc|vip)\\b")
VALUE = re.compile("[: ]{0,2}[^ |\t\u3000]{0,24}")
REST = re.compile("[: ].{0,60}")
TAKES_VALUE = {"meta"}
TAKES_REST = re.compile("位置|上一[篇条则章]|下一[篇条则章]|推荐访问|标题|链接|地址|标签|关键[词字]|相关")


class Wording:
    """What a line's cues come to: their weight by kind, and the share of its letters they cover."""

    __slots__ = ("best", "count", "kind", "letters", "share", "text", "weight")

    def __init__(self, text: str) -> None:
        self.text = normal(text)
        self.weight = self.best = self.count = 0
        kinds: dict[str, int] = {}
        covered = 0
        seen: set[str] = set()
        for cue, weight, kind, size in _cues_in(self.text):
            covered += size
            if cue in seen:
                continue
            seen.add(cue)
            self.count += 1
            self.weight += weight
            self.best = max(self.best, weight)
            kinds[kind] = kinds.get(kind, 0) + weight
        self.kind = max(kinds, key=lambda one: kinds[one]) if kinds else ""
        self.letters = len(LETTER.findall(NOT_WORDS.sub(" ", self.text)))
        self.share = min(1.0, covered / self.letters) if self.letters else 0.0


def normal(text: str) -> str:
    """Return `text` as the table writes it; of the same length."""
    return collapse(text).lower().replace("：", ":").replace("　", " ")


@cache
def _by_first() -> dict[str, list[tuple[str, int, str]]]:
    index: dict[str, list[tuple[str, int, str]]] = {}
    with open(TABLE, encoding="utf-8") as file:
        for row in file.read().splitlines()[1:]:
            cue, weight, kind = row.split("\t")
            index.setdefault(cue[0], []).append((cue, int(weight), kind))
    for cues in index.values():
        cues.sort(key=lambda one: -len(one[0]))
    return index


def _cues_in(text: str) -> list[tuple[str, int, str, int]]:
    """Return (cue, weight, kind, letters covered) from left to right, the longest at each place."""
    index = _by_first()
    found: list[tuple[str, int, str, int]] = []
    at, end = 0, len(text)
    while at < end:
        for cue, weight, kind in index.get(text[at], ()):
            if text.startswith(cue, at) and not _is_in_word(text, at, cue):
                stop = _reach(text, at + len(cue), cue, kind)
                found.append((cue, weight, kind, len(LETTER.findall(NOT_WORDS.sub(" ", text[at:stop])))))
                at = stop
                break
        else:
            at += 1
    return found


def _is_in_word(text: str, at: int, cue: str) -> bool:
    """Whether a cue of Latin letters is part of a longer word."""
    behind = text[at + len(cue) : at + len(cue) + 1]
    is_latin = cue[-1].isascii() and cue[-1].isalpha()
    return is_latin and (
        (behind.isascii() and behind.isalnum()) or (at > 0 and text[at - 1].isascii() and text[at - 1].isalnum())
    )


def _reach(text: str, end: int, cue: str, kind: str) -> int:
    """Return where what the cue labels ends: a value, or all that follows."""
    if TAKES_REST.search(cue) and text[end : end + 1] in {":", " "}:
        match = REST.match(text, end)
    elif kind in TAKES_VALUE and (cue[-1] == ":" or text[end : end + 1] == ":"):
        match = VALUE.match(text, end)
    else:
        match = None
    return match.end() if match else end
