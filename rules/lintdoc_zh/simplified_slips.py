"""What converters leave or make in Simplified text: 站著, 剩馀, 甚麽; 着名, 复盖, 慰借.

The words stand in `data/simplified_slips.tsv`. Offsets are into the text given.
"""

from __future__ import annotations

from functools import cache

from lintdoc import compiled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

PARTICLE = "了"
"""Too common to look for: its words are looked for by their other character."""
TABLE = __file__.rpartition("simplified_slips.py")[0] + "data/simplified_slips.tsv"
VERBS = (
    "为举乘亮仰伏伴伸住佩俯偎催充养冒写冲凝凭凸划刮动励受叫吃向含听吸吹呛味呼响哭哽唱喊喘喝噎嚼围固坐垂垫夹奏"
    "套守对射布带开弓引张弥弯循忍志忙念怀恨悠悬想憋戴打扛扮扳找抖护披抱抽抿拄担拉拥拴拿持挂指按挟挤挥挨挺挽捂"
    "捆捧排接推描提插握揣搁摆摇摊摸撞擎攒支放散敷昂映晃晾有望朝枕架框歉沉沿注活流浮涌淌渴游溢滚满滴漂演漫潜烧"
    "照爱牢牵留盖盛盯盼看眨眯睁睡瞄瞪碍磨秉积移穿突站端笑等粘系织绕绷缠翘考耗聊聚胁背胶腻舔荡蕴藏行裹觉记讲说"
    "读谈负贴走赶起趁趴跃跑跟跪踩踮蹬蹲躺转载迎连追透逐逼遵避镶长闪问闲防附陪随障靠顺领飘飞驾骑黏"
)
"""What 着 follows as the mark of a state that lasts."""
LASTING = f"著(?<=[{VERBS}]著)(?![作名称述书录者于文权《〈）)》\\n])(?!$)"
LEFT = "著馀麽"
"""Characters that Simplified text hardly has: several wrong ones show that they were left as they were."""
SEVERAL = 3
LEFT_OVER = (
    "馀|著(?<=[\u4e00-\u9fff]著)(?<![显名原编专论译巨土合遗拙卓昭新旧近撰所代大较彰共自主其执作]著)"
    "(?=[\u4e00-\u9fff])(?![名作称述书录者于文权有译]|的《)"
)
"""What is wrong in such a text too; writing and fame are written 著."""
AROUND = ((-1, 1), (0, 2), (-1, 2), (-2, 1), (0, 3))
"""Where words of two and three characters may stand around one of their characters."""


class Slip:
    """A wrong word: what it should be, and the characters that must or must not stand beside it."""

    __slots__ = ("before", "not_after", "not_before", "right")

    def __init__(self, right: str, not_after: str, before: str, not_before: str) -> None:
        self.right = right
        self.not_after = not_after.replace("@", VERBS)
        self.before = before
        self.not_before = not_before

    def holds(self, text: str, start: int, end: int) -> bool:
        """Whether nothing beside the word at `start` speaks for it."""
        left, right = text[max(0, start - 1) : start], text[end : end + 1]
        if (left and left in self.not_after) or (right and right in self.not_before):
            return False
        return not self.before or bool(right and right in self.before)


@cache
def _words() -> dict[str, Slip]:
    with open(TABLE, encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file.readlines()[1:]]
    return {row[0]: Slip(*row[1:]) for row in rows}


def _anchors() -> dict[str, tuple[set[str], set[str]]]:
    """Return the characters that words are looked for by, with those before and behind them in words."""
    found: dict[str, tuple[set[str], set[str]]] = {"著": (set(VERBS), set())}
    for word, slip in _words().items():
        pairs = zip(word, slip.right, strict=True)
        places = [place for place, (one, right) in enumerate(pairs) if one != right]
        for place in places if word[places[0]] != PARTICLE else [1]:
            before, after = found.setdefault(word[place], (set(), set()))
            if place + 1 < len(word):
                after.add(word[place + 1])
            else:
                before.add(word[place - 1])
    return found


@cache
def sign() -> tuple[str, str]:
    """Return all characters that may be the anchor of a slip, and a pattern of what is around one."""
    anchors = sorted(_anchors().items())
    before = [(anchor, "".join(sorted(some))) for anchor, (some, _) in anchors if some]
    after = [(anchor, "".join(sorted(some))) for anchor, (_, some) in anchors if some]
    any_before, any_after = (
        "".join(sorted({*"".join(some for _, some in side)})) for side in (before, after)
    )
    in_front = "|".join([f"(?<=[{some}]{anchor})" for anchor, some in before])
    behind = "|".join([f"(?<={anchor})(?=[{some}])" for anchor, some in after])
    # Most have neither before them nor behind them what any word has there, which is asked first.
    context = f"(?=[{any_after}])(?:{behind})|(?<=[{any_before}].)(?:{in_front})"
    return "".join(anchor for anchor, _ in anchors), context


def pattern() -> tuple[str, str]:
    """Return a pattern for a character that may be the anchor of a slip, and all these characters."""
    characters, context = sign()
    return f"[{characters}](?:{context})", characters


def simplified_slips(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and what should stand there, in order, none of them overlapping."""
    found = [*_wrong_words(text), *_lasting(text)]
    if sum(any(one in LEFT for one in text[start:end]) for start, end, _ in found) >= SEVERAL:
        found += _left_over(text)
    found.sort()
    reached = 0
    for start, end, right in found:
        if start >= reached:
            reached = end
            yield start, end, right


def _wrong_words(text: str) -> Iterator[tuple[int, int, str]]:
    words = _words()
    for match in compiled(pattern()[0]).finditer(text):
        place = match.start()
        for left, right in AROUND:
            start, end = place + left, place + right
            slip = words.get(text[max(0, start) : end])
            if slip and slip.holds(text, start, end):
                yield start, end, slip.right


def _lasting(text: str) -> Iterator[tuple[int, int, str]]:
    for match in compiled(LASTING).finditer(text):
        yield match.start(), match.end(), "着"


def _left_over(text: str) -> Iterator[tuple[int, int, str]]:
    for match in compiled(LEFT_OVER).finditer(text):
        yield match.start(), match.end(), "余" if match[0] == "馀" else "着"
