"""Slots of templates and notes to the writer: names in marks, `【待补充】`, `[TODO]`.

Loaded, and its patterns compiled, only for a text in which a mark opens what may be one.
"""

from __future__ import annotations

from lintdoc_zh.characters import is_han
from lintdoc_zh.patterns import compiled, later
from lintdoc_zh.slots import is_title, is_unit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

HAN = "[^\\W\\d_A-Za-z]"
"""An ideograph: a range of them takes milliseconds to compile."""
SLOT_NAME = (
    "name|title|date|time|year|month|day|company|phone|tel|mobile|address|email|user(?:name)?|author|department"
    "|city|amount|price|number|content|text|url|link|count|version|position|project|client|customer|product"
)
MARKED = (
    f"[{{$<%@#](?:(?<={{){{ *(?:{HAN}[^{{}}\n]{{0,20}}|[A-Za-z_][\\w. ]{{0,30}}) *}}}}"
    f"|(?<=[$]){{ *(?:{HAN}[^{{}}\n]{{0,20}}|[A-Za-z_]\\w{{0,30}}) *}}"
    f"|(?<!-{{)(?<={{){HAN}{{2,10}}}}"
    f"|(?<=<)(?:{HAN}{{2,6}}(?:名称|姓名|日期|时间|编号|标题|名稱|時間|編號|標題)"
    "|姓名|日期|[时時][间間]|地址|[电電][话話]|[标標][题題]|[单單]位|公司)>(?![-_.<])"
    f"|(?<=[%@#])(?<=(?:{HAN}|[，。：]).)[@#]?(?:{SLOT_NAME})[%@#]{{1,2}})"
)
"""A name in the marks that a program looks for; what is caught begins at the first mark."""
ITEM = (
    "[姓名称稱日期时時间間地址点點电電话話公司单單位部门門职職务務标標题題金额額数數据據年月"
    "编編号號内內容邮郵箱城市]"
)
DUTY = (
    "[补補][充全写寫]?|填[写寫充]?|完善|更新|[确確][认認]|核[实實对對]|插入|[输輸]入|[编編][写寫辑輯]|[续續][写寫]"
    "|添加|修改|替[换換]|翻[译譯]|[写寫]"
)
ANY = "[^】\\])）〕］>》\n，。]"
HERE = "此[处處]|[这這][里裡裏]|在此[处處]?|在[这這][里裡裏]"
NOTED = (
    "[【[(（〔［<《](?:"
    "(?:[内內]容|[数數][据據]|[图圖]片|[图圖]表|案例|此[处處]|[这這][里裡])?(?:待|尚未|需要?|[请請])"
    f"(?:{HERE})?(?:{DUTY}){ANY}{{0,14}}"
    f"|(?:{HERE})[应應需请請可]?(?:{DUTY}|放|省略(?![号號]|[一二两三四五六七八九十百千万0-9]+[字句行段])|略){ANY}{{0,24}}"
    f"|(?:插入|填入|[输輸]入|填[写寫])(?:{ITEM}|[图圖]|具[体體]|你|您|[贵貴]){ANY}{{0,14}}"
    f"|[您你](?:的|所在){ITEM}{ANY}{{0,10}}"
    "|TODO[^】\\])）〕］>》\n]{0,30}|TBD|FIXME[^】\\])）〕］>》\n]{0,30}|TBA|placeholder"
    "|insert [^】\\])）〕］>》\n]{1,30}"
    "|your [a-z ]{2,20}|date"
    ")[】\\]）)〕］>》](?![(（])"
)
"""A note to the writer, in brackets."""
HINTS = frozenset("待补補填写寫完更新确確认認核插输輸编編续續添改替译譯放略您你TF")
LATIN_NOTES = ("placeholder", "insert ", "your ", "date")
"""One of them is in every note."""
FIELD = (
    "姓名|名[称稱]|日期|[时時][间間]|地[址点點]|[电電][话話]|[单單]位|公司|城市|[标標][题題]|金[额額]"
    "|[数數][量字]|部[门門]|职务|職務|[编編][号號]"
)
FIELDS = (
    f"([%#\\[{{【［〔])(?:(?:[公司单單位项項目客户戶产產品项目学學校会會议議]{{0,4}})(?:{FIELD})|(?:[a-z]+_)?(?:{SLOT_NAME})"
    "|待(?:[补補]充?|定|填[写寫]?|[确確][认認定]|[核][实實]|[补補])|TBD|TODO|XXX?"
    f"|此[处處]填?[写寫]?{HAN}{{0,8}}|某[公单企局校院市县部]{HAN}{{0,3}})([%#\\]}}】］〕])"
)
"""The name of a field in any marks: a slot where the sentence goes on at both sides."""
IN_ANGLES = later("<(?:金[额額]|[数數]量|名[称稱]|[学學]校|部[门門]|[职職][务務]|城市|年份)>")
FORMATTED = frozenset("sd")
"""What programs put words and numbers in place of: %s, %d."""
FIELD_MARKS = {"%": "%", "#": "#", "[": "]", "{": "}", "【": "】", "［": "］", "〔": "〕"}
GOES_ON = frozenset("%％：")
CLOSING = frozenset("】])）〕］>》}%#")
LONGEST_FIELD, LONGEST_NOTE = 24, 48


def slots_at(text: str, places: list[int]) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, what it is) of the slots and notes that begin at `places`."""
    for at in places:
        sign = text[at]
        if sign in "{$<%@#":
            match = compiled(MARKED).match(text, at) if _may_be_marked(text, at) else None
            if match:
                yield (at - 1 if text[at - 1 : at + 1] in {"@@", "##"} else at, match.end(), "slot")
            elif (
                sign == "<" and (match := IN_ANGLES.match(text, at)) and _is_in_sentence(text, *match.span())
            ):
                yield (*match.span(), "slot")
            elif sign == "%" and _is_formatted(text, at):
                yield (at, at + 2, "slot")
        if sign in "【[(（〔［<《" and _may_be_note(text, at):
            match = compiled(NOTED).match(text, at)
            if match:
                yield (*match.span(), "note")
        if sign in FIELD_MARKS and text.find(FIELD_MARKS[sign], at + 3, at + LONGEST_FIELD) > 0:
            match = compiled(FIELDS).match(text, at)
            if match and FIELD_MARKS[sign] == match[2] and _is_in_sentence(text, *match.span()):
                yield (*match.span(), "slot")


def _may_be_marked(text: str, at: int) -> bool:
    """Whether a name, or another mark, follows the mark at `at`."""
    sign, behind = text[at], text[at + 1 : at + 2]
    if sign == "$":
        return behind == "{"
    if sign in "{<":
        return behind == sign == "{" or is_han(behind)
    return behind == sign or behind.isascii()


def _is_formatted(text: str, at: int) -> bool:
    """Whether the sign and a letter stand where a name does."""
    before = text[at - 1 : at]
    return bool(before) and is_han(before) and text[at + 1] in FORMATTED and is_title(text, at + 2)


def _may_be_note(text: str, at: int) -> bool:
    """Whether a bracket closes near, and what is inside has a word of notes."""
    stop = at + 1
    last = min(len(text), at + LONGEST_NOTE)
    while stop < last and text[stop] not in CLOSING:
        stop += 1
    inside = text[at + 1 : stop]
    return not HINTS.isdisjoint(inside) or inside.startswith(LATIN_NOTES)


def _is_in_sentence(text: str, start: int, end: int) -> bool:
    """Whether the sentence goes on: words before, or a colon, and words or a mark behind."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if is_han(before) if before else False:
        return bool(after) and (is_han(after) or after in GOES_ON)
    if text[start] == "{" and (not before or before == "\n"):
        return bool(after) and is_han(after)
    if not before or before not in "：:，。、\n0123456789-":
        return False
    if is_title(text, end) or is_unit(text, end):
        return True
    return before in "：:-" and (not after or after in "，。\n")
