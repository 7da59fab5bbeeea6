"""Ambiguous characters that stand in people's names: 范先生, 編劇于小舟, 陳余.

Offsets are into the text given.
"""

from __future__ import annotations

from lintdoc_zh.scripts import collapse
from lintdoc_zh.word_pairs import is_word

NAMES = "范于余胡沈岳姜郁谷云松朱丑游干后采仇卜仆戚曲涂鍾"
TITLES = (
    "先生", "小姐", "女士", "太太", "夫人", "教授", "老師", "醫師", "醫生", "博士", "主任", "委員",
    "部長", "局長", "處長", "科長", "經理", "董事", "院長", "校長", "所長", "組長", "議員", "立委",
    "法官", "律師", "同學", "將軍", "總統", "主席", "秘書", "大法官", "氏", "姓", "君", "某",
    "說", "表示", "認為", "指出", "里長", "理事", "監事", "宅", "伯伯", "媽媽", "爸爸", "阿姨", "叔叔",
)  # fmt: skip
ROLES = (
    "導演", "編劇", "攝影", "製作人", "教練", "顧問", "助理", "記錄", "字幕", "題字", "記者", "演員", "主持",
    "作者", "場記", "醫師", "老師", "教授", "姓", "設計師", "廚師", "律師", "技師", "工程師", "會計師",
    "牧師", "主廚", "老闆", "隊長", "球員", "選手", "歌手", "作家", "畫家", "書法家", "書記官", "代理人",
    "被告", "原告", "負責人", "主持人", "發言人", "組員", "前鋒", "後衛", "中鋒", "射手", "投手",
    "學生", "醫生", "女生", "男生", "新生", "考生", "學者", "詩人",
)  # fmt: skip
PREPOSITIONS = "于后干"
"""Characters that are far oftener something else than a name."""
NEAR = 3000
"""How far around a name is looked for again."""
ENDS = "、，）)；。」 　\n"
LATER = ENDS + "則說也又才亦卻在與和/／"
LISTED = ENDS + "與和及"
"""What stands behind a name in a list, or at the head of a line."""
"""What stands behind a full name after an occupation."""
CIRCLED = tuple("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
MASKS = "○〇×＊*Ｘ□Ｏ"
EMPHASIS = "*"
"""A mask behind a name, behind 于 rather Markdown's sign."""
FOLLOWERS = "大學生院校教專附畢類課系所師、，。性級"
"""What 師範 goes on with."""
GOVERNING = "位少多決在合容屬處低高大小等關對由基終善"
"""What goes with 於 and not with a name: 位于, 少于, 取決于."""
TAKING = "應得若參改係須兼仍均皆擬未不再另可先"
"""What stands before 採 as a verb: 應采, 改采."""
UNITS = "年月日天時分歲人名位個件家戶次場座條種份字頁元億萬公米里畝噸"
"""What more than so many are counted by: 20余米."""
CLOCKS = "分點刻秒警鬧掛座敲洪鳴時響古"
"""What stands before 鐘."""


def is_titled(text: str, place: int) -> bool:
    """Whether what stands around the surname at `place` shows that it is one."""
    if any(text.startswith(TITLES, place + 1 + size) for size in range(3)) or _is_masked(text, place):
        return True
    written, before = text[place], text[max(0, place - 4) : place].rstrip("：: 　")
    if before.endswith("姓"):
        return _is_after_surname(text, place, before)
    if before[-1:] in CIRCLED or before.endswith(ROLES):
        is_after_name = text[place + 3 : place + 4] in ("", *LATER, *CIRCLED) and _is_given(text, place)
        return written not in PREPOSITIONS or is_after_name
    if written == "范" and text[place - 1 : place] == "師" and text[place + 1 : place + 2] not in FOLLOWERS:
        return True
    return _is_in_cast(text, place)


def _is_masked(text: str, place: int) -> bool:
    """余○○, 范○君."""
    after = text[place + 1 : place + 3]
    if text[place] in PREPOSITIONS and after.lstrip()[:1] == EMPHASIS:
        return False
    return any(one in MASKS for one in after) and (after[0] in MASKS or after[1:] in MASKS)


def is_after_role(text: str, place: int) -> bool:
    """Whether the surname at `place` follows what someone is: 學生姜, 編劇于."""
    return text.endswith(ROLES, max(0, place - 4), place)


def _is_given(text: str, place: int) -> bool:
    """Whether two Han characters that are no word follow the surname."""
    given = text[place + 1 : place + 3]
    return len(given) == 2 and given.isalpha() and not given.isascii() and not is_word(collapse(given))


def _is_listed(text: str, place: int) -> bool:
    """Whether three characters stand for themselves, as names in a list do: 、胡子翔、."""
    before, after = text[max(0, place - 1) : place] or "\n", text[place + 3 : place + 4] or "\n"
    return before in "、（(\n\u3000" and after in LISTED and _is_given(text, place)


def _is_after_surname(text: str, place: int, before: str) -> bool:
    """Whether the character before, 姓, says what someone is called: 他姓后，, 先師姓余."""
    if before[-2:-1] in ("百", "同", "改", "夫", "母", "父"):
        return False
    return text[place] not in PREPOSITIONS or text[place + 1 : place + 2] in ("", *ENDS, "的", "名", "單")


def _is_in_cast(text: str, place: int) -> bool:
    """Whether three characters stand for themselves between wide spaces, as names in a cast do."""
    before, after = text[place - 1 : place] if place else "\n", text[place + 3 : place + 4] or "\n"
    is_apart = before in "　\n" and after in "　\n" and "　" in before + after
    return is_apart and text[place : place + 3].isalpha()


def is_name(text: str, place: int, support: int, end: int, is_right_known: bool) -> bool:
    """Whether a person's name seems to begin with the character: 范先生, 、于小明、.

    `support` is the length of the word that speaks against it, `end` where that ends; `is_right_known`
    tells whether what follows the character is known to.
    """
    written = text[place]
    if written not in NAMES or support > 2:
        return False
    if _is_listed(text, place):
        return True
    if support and end > 1:
        return False
    if _is_no_name(text, place, support):
        return False
    if not is_right_known and _recurs_as_name(text, place):
        return True
    if support:
        return written == "鍾" and not is_right_known and _is_no_clock(text, place)
    before, after = text[max(0, place - 1) : place], text[place + 2 : place + 4]
    if before and before in "、（(" and any(mark in after for mark in ENDS):
        return True
    return written not in PREPOSITIONS and not is_right_known


def _is_no_name(text: str, place: int, support: int) -> bool:
    """Whether what stands beside the character asks for another word: 位于, 應采, 20余米."""
    written, before, after = text[place], text[max(0, place - 1) : place], text[place + 1 : place + 2]
    if written == "余":
        return before.isdigit() and after != "" and after in UNITS
    sides = {"于": GOVERNING if support else "", "采": TAKING}
    return before != "" and before in sides.get(written, "")


def _is_no_clock(text: str, place: int) -> bool:
    """Whether 鍾 is a name, what a name may be stands behind it and no clock before: 愛看|鍾楚紅."""
    return text[place + 1 : place + 2].isalpha() and text[place - 1] not in CLOCKS


def _recurs_as_name(text: str, place: int) -> bool:
    """Whether the two characters that follow are Han, and stand nearby again, but only after this one."""
    if not _is_given(text, place):
        return False
    given = text[place + 1 : place + 3]
    near = text[max(0, place - NEAR) : place + NEAR]
    return near.count(given) == near.count(text[place] + given) > 1
