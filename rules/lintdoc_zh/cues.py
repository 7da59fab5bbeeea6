"""Wordings of web pages around a text, and how much of a line they make up.

The table, `data/boilerplate_cues.tsv`, is in Simplified and lower case; lines are collapsed to that first.
A weight from 1 (occurs in any prose) to 5 (hardly ever does).
"""

from __future__ import annotations

from functools import cache
from operator import add

from lintdoc_zh.characters import is_han
from lintdoc_zh.patterns import later
from lintdoc_zh.scripts import collapse

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

    Cue = tuple[str, int, str, int, int]

DATA = __file__.rpartition("cues.py")[0] + "data/"
TABLE = DATA + "boilerplate_cues.tsv"
LEAST, STRONG = 2, 4
"""The weight from which on a cue alone makes a line worth a closer look."""
LETTER = later("[^\\W\\da-z_]|[a-z]+")
"""What the share of a line is counted in: ideographs, and words of letters."""
NOT_WORDS = later(
    "(?:https?://|www\\.)[!-~]+|(?<![a-z0-9.-])[a-z0-9.-]{1,60}\\.(?:com|cn|net|org|tw|hk|cc|gov|edu|info|vip|top|xyz|io|me|app)\\b[!-~]*"
    "|[0-9]{1,4}年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?"
)
QUOTED = later("“(?!http)[^“”\n]{4,}”|「[^「」\n]{4,}」")
ADDRESS = later("https?://|www\\.|\\.(?:com|cn|net|org|tw|hk|cc|vip)\\b")
VALUE = later("[: ]{0,2}[^ |\t\u3000]{0,24}")
REST = later("[: |丨｜](?:(?! {2}| [上下]一|\t).){0,60}")
POINTS = later(" ?[:|丨｜] ?(?=[^ ])")
"""Between a pointer to another text and its title."""
PARTING = frozenset(" :|丨｜")
"""What stands between a cue and what it labels."""
IN_BRACKETS = later("[】\\]][: ]?(?! *$)(?:(?! {2}|\t).){0,60}")
"""What a pointer in brackets points to: 【相关文章】…."""
ADORNMENT = " -—–·…=~*◆▼▲↓>»[]【】|｜"
"""What stands around a button."""
BUTTONS = {"nav", "login", "ad"}
"""Kinds of cues that stand alone on a line."""
TAKES_VALUE = {"meta"}
TAKES_VALUE_TOO = later("(?:号|微博|官网|网站|网址|app|维护|技术支持|制作|建设|搜一搜)$")
TAKES_REST = later(
    "位置|推荐访问|[上下前后]一[篇条则章页]|[上下]篇|标题|链接|地址|标签|关键[词字]|相关|猜你喜欢|可能喜欢|感兴趣|推荐|延伸阅读|更多|热词"
)
TAKES_REST_AFTER_SPACE = later("位置|推荐访问")


class Wording:
    """What a line's cues come to: their weight, in all and by how telling they are, and what they cover.

    `strong` is the weight of cues that prose hardly ever has, `solid` that of those that not any prose has,
    `best` that of the weightiest; `kind` weighs most. `letters` are words and ideographs, addresses and dates
    left out, `share` how much of them the cues cover, from 0 to 1.
    """

    __slots__ = ("_found", "best", "kind", "letters", "share", "solid", "strong", "text", "weight")

    def __init__(self, text: str) -> None:
        text = normal(text)
        self.text = QUOTED.sub(_masked, text) if "“" in text or "「" in text else text
        self._found = _cues_in(self.text)
        words = NOT_WORDS.sub(_blank, self.text) if _may_have_other(self.text) else self.text
        weights: dict[str, int] = {}
        kinds: dict[str, int] = {}
        covered = 0
        for cue, weight, kind, start, end in self._found:
            weights[cue] = weight
            kinds[kind] = kinds.get(kind, 0) + weight
            covered += len(LETTER.findall(words, start, end))
        self.weight = sum(weights.values())
        self.strong = sum([weight for weight in weights.values() if weight >= STRONG])
        self.solid = sum([weight for weight in weights.values() if weight > 1])
        self.best = max(weights.values(), default=0)
        self.kind = max(kinds, key=kinds.__getitem__) if kinds else ""
        self.letters = len(LETTER.findall(words))
        self.share = covered / self.letters if self.letters else 0.0

    def spelt(self, line: str) -> list[tuple[str, int]]:
        """Return the cues as `line`, from which this was made, spells them, with their weights."""
        return [(line[start : start + len(cue)], weight) for cue, weight, _, start, _ in self._found]

    @property
    def presence(self) -> int:
        """The weight of the cues that are words, and one more where a single button is the whole line."""
        worded = {cue: weight for cue, weight, _, _, _ in self._found if LETTER.search(cue)}
        is_button = (
            len(self._found) == 1 and self.kind in BUTTONS and self._found[0][0] == self.text.strip(ADORNMENT)
        )
        return sum(worded.values()) + is_button


def _may_have_other(text: str) -> bool:
    """Whether there is a sign of what is neither word nor ideograph: an address, a year."""
    return "." in text or "年" in text or "://" in text


def _masked(match: re.Match[str]) -> str:
    """Return what is quoted as a word that is no cue: somebody speaks of it."""
    return match[0][0] + "囗" * (len(match[0]) - 2) + match[0][-1]


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def normal(text: str) -> str:
    """Return `text` as the table writes it; of the same length."""
    return collapse(text).lower().replace("：", ":").replace("　", " ")


@cache
def _rows_by_head() -> dict[str, str]:
    """Return the rows of the table by the first two characters of their cues."""
    index: dict[str, str] = {}
    with open(TABLE, encoding="utf-8") as file:
        for row in file.read().splitlines()[1:]:
            head = row[:2].rstrip("\t")
            index[head] = f"{index[head]}\n{row}" if head in index else row
    return index


@cache
def _read(rows: str) -> list[tuple[str, int, str]]:
    """Return the cues of some rows, the longest first; few are ever met."""
    cues = [row.split("\t") for row in rows.split("\n")]
    return sorted(((cue, int(weight), kind) for cue, weight, kind in cues), key=lambda one: -len(one[0]))


def _cues_in(text: str) -> list[Cue]:
    """Return (cue, weight, kind, start, end of what it covers), the longest at each place."""
    index = _rows_by_head()
    pairs = zip(map(add, text, text[1:] + "\n"), text, strict=False)
    places = [at for at, (pair, one) in enumerate(pairs) if pair in index or one in index]
    found: list[Cue] = []
    reached = 0
    for at in places:
        if at < reached:
            continue
        for cue, weight, kind in _read(index.get(text[at : at + 2]) or index[text[at]]):
            if text.startswith(cue, at) and not _is_in_word(text, at, cue):
                reached = _reach(text, at + len(cue), cue, kind)
                found.append((cue, weight, kind, at, reached))
                break
    return found


def _is_in_word(text: str, at: int, cue: str) -> bool:
    """Whether a cue of Latin letters is part of a longer word."""
    if not (cue[-1].isascii() and cue[-1].isalpha()):
        return False
    behind = text[at + len(cue) : at + len(cue) + 1]
    return (behind.isascii() and behind.isalnum()) or (
        at > 0 and text[at - 1].isascii() and text[at - 1].isalnum()
    )


def _reach(text: str, end: int, cue: str, kind: str) -> int:
    """Return where what the cue labels ends: a value, or all that follows."""
    if kind == "related" and text[end - len(cue) - 1 : end - len(cue)] in ("【", "["):
        pointed = IN_BRACKETS.match(text, end)
        return pointed.end() if pointed else end
    mark = ":" if cue[-1] == ":" else text[end : end + 1]
    if mark not in PARTING:
        return end
    at = end - len(cue)
    is_inside = at > 0 and is_han(text[at - 1])
    if (mark == ":" and TAKES_REST.search(cue)) or (mark == " " and TAKES_REST_AFTER_SPACE.search(cue)):
        match = REST.match(text, end - (cue[-1] == ":"))
    elif kind == "related" and (pointed := POINTS.match(text, end - (cue[-1] == ":"))):
        match = REST.match(text, pointed.end() - 1)
    elif (
        not is_inside
        and (kind in TAKES_VALUE or TAKES_VALUE_TOO.search(cue))
        and (cue[-1] == ":" or text[end : end + 1] == ":")
    ):
        match = VALUE.match(text, end)
    else:
        match = None
    return match.end() if match else end
