"""What converters leave or make in Simplified text: 站著, 剩馀, 甚麽; 着名, 复盖, 慰借.

The words stand in `data/simplified_slips.tsv`. Offsets are into the text given.
"""

from __future__ import annotations

import re
from functools import cache

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

TABLE = __file__.rpartition("simplified_slips.py")[0] + "data/simplified_slips.tsv"
VERBS = (
    "为举乘亮仰伏伴伸住佩俯偎催充养冒写冲凝凭凸划刮动受叫吃向含听吸吹味呼响哭哽唱喊喘喝噎嚼围固坐垂垫夹套守对"
    "射开弓引张弥弯循忍忙念怀恨悠悬想憋戴打扛扮扳找抖护披抱抽抿拄担拉拥拴拿持挂指按挟挥挨挽捂捆捧排接推描提插握"
    "揣搁摆摇摊擎攒支散敷映晃晾有望朝枕架框歉沉沿注活流浮涌淌渴游满滴漂演漫潜烧照爱牢牵留盛盯盼看眨眯睁睡瞄瞪碍"
    "秉积移穿突站端笑等粘系绕绷缠翘考耗聊聚胁背胶腻舔荡蕴藏行裹觉讲说读谈负贴走赶起趁趴跑跟跪踩踮蹬蹲躺转载迎连"
    "追透逼遵避镶长闪问闲防附陪随靠顺飘飞驾骑黏"
)
"""What 着 follows as the mark of a state that lasts."""
LASTING = f"著(?<=[{VERBS}]著)(?![作名称述书录者于文权《〈）)》\n])(?!$)"


@cache
def _table() -> tuple[re.Pattern[str], dict[str, str]]:
    with open(TABLE, encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file.readlines()[1:]]
    by_first: dict[str, list[str]] = {}
    for wrong, right, not_after, before, not_before in rows:
        place = next(place for place, one in enumerate(right) if one != wrong[place])
        pattern = f"(?<={wrong[: place + 1]})(?={wrong[place + 1 :]})"
        if not_after:
            pattern += f"(?<![{not_after.replace('@', VERBS)}]{wrong[: place + 1]})"
        if before or not_before:
            rest = f"{wrong[place + 1 :]}[{before}]" if before else f"{wrong[place + 1 :]}(?![{not_before}])"
            pattern += f"(?={rest})"
        by_first.setdefault(wrong[place], []).append(pattern)
    by_first.setdefault("著", []).append(LASTING[1:])
    slips = "|".join(f"{one}(?:{'|'.join(patterns)})" for one, patterns in sorted(by_first.items()))
    return re.compile(f"(?=[{''.join(by_first)}])(?:{slips})"), {row[0]: row[1] for row in rows}


def simplified_slips(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and what should stand there."""
    slips, words = _table()
    for match in slips.finditer(text):
        start = match.start()
        yield next(_spans(text, start, words), (start, start + 1, "着"))


def _spans(text: str, start: int, words: dict[str, str]) -> Iterator[tuple[int, int, str]]:
    for size in (3, 2, 4):
        for first in range(max(0, start - size + 1), start + 1):
            right = words.get(text[first : first + size])
            if right and right[start - first] != text[start]:
                yield first, first + size, right
