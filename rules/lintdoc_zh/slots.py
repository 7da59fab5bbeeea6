"""What stands where a mask stands: the words that a number, a date part or a name is followed by.

Patterns are meant for `match` at the character after the mask.
"""

from __future__ import annotations

from functools import cache

from lintdoc_zh.patterns import later
from lintdoc_zh.wordings import spelt

DATE_PART = later("年(?![级級轮輪画畫])|[月日]|[时時](?=[许許\\d*＊×Xx○□_])")
"""What follows a masked year, month, day or hour."""

UNITS = (
    "[个個名位次余餘多亿億千百户戶座條条項项件份篇只隻匹株棵亩畝吨噸斤瓩秒届屆批套倍页頁幅颗顆粒款枚桶袋箱瓶杯种種岁歲層层級级]"
    "|[天人万萬家支册冊本台臺辆輛架艘头頭米克周期轮輪处處所间間场場起例宗度字集张張把节節章卷点點分票班组組股类類号號]"
    "|季度|[学學]期|[公千海英厘毫][顷頃里米分斤克]|平方|立方|[美欧歐日港澳]?元|英[镑鎊]|卢布|小[时時]|分[钟鐘]"
)
UNITS_BEFORE = "[%％‰℃°]|成[以左，。、]|大精神|大召[开開]|大[胜勝]利|大[报報]告|大以[来來]|大代表|族[，。、]"
NO_UNITS = (
    "天[气氣空然地]|人[员員民家类類]|[万萬][分事]|家[庭里裡乡鄉]|支[部持]|本[着著人市县縣单單质質身次报報]|[台臺][湾灣]|克服"
    "|周[边邊]|期[间間待望]|[处處][理于於]|所[有以谓謂在]|[场場][地所]|起[来來草]|例如|宗[旨教]|度假|集[中体體合团團]|把握"
    "|[点點][评評]|分[别別析布]|班子|组[织长]|組[織長]"
)
"""Signs of units, units before what shows that they are meant, and words that begin with a unit."""
FIGURES, STUDIES = frozenset("数數率额額均价價"), frozenset("学學字")
"""What makes a word of a unit, 人数, 人均, and what makes another word of that, 个数学."""

TITLES = (
    "同志|同道|[总總]?[书書][记記]|主席|[总總]理|[总總][统統]|委[员員]|部[长長]|主任"
    "|[县縣市省区區乡鄉镇鎮村里局处處科校院厅廳所站队隊会會社][长長]|[副正][书書主局县縣市省校院总總厅廳处處部区區镇鎮科所队隊会會]"
    "|常委|[組组][长長]|老[师師]|教授|博士|先生|女士|小姐|[总總]?[经經]理|董事|[总總]裁|[会會][计計]|工程[师師]|[医醫]生|律[师師]|法官"
    "|[记記]者|等?[领領][导導]|支[书書]|代表|君[于於之，、]|院士|同[学學]|[将將][军軍]"
)
NO_TITLES = "委[员員][会會]|代表[大会會]"

OFFICIAL = later(
    "同志|[总總]?[书書][记記]|主席|[总總]理|副?[省市县縣区區乡鄉镇鎮村部局厅廳州][长長]|[书書][记記]|常委|主任"
)
"""Titles of those whom nobody makes anonymous by half."""

PLACE = later(
    "[县縣市省区區乡鄉镇鎮村州旗]|街道|[社小][区區]|[路街](?=[0-9a-zA-ZX×_＿*])|[学學]校|[国國][小中](?![人央])|[国國]民[中小]|里(?=里[长長])|高[中职職]|[中小大][学學]|[学學]院|公司|股份|集[团團]|[单單]位|部[门門]|[机機][关關]"
    "|[银銀]行|[医醫]院|[酒饭飯]店|[党黨]委|支部|委[员員][会會]|政府|[协協][会會]|法院|局|[厅廳]|[项項]目|[产產]品|[计計][划畫劃]|方案|工程(?![师師])"
    "|[^\\W\\d_A-Za-z的]{2,4}(?:有限|股份|集[团團])"
)
"""What follows a masked place, body or firm."""

PARTY = later("(?:[络絡系繫约約录錄责責话話]人|[甲乙丙]方|姓名)[：:]\\Z")
"""A label before a person or a firm."""

LEADS_TO_NUMBER = frozenset(
    "第共达達约約近超过過至为為有了满滿逾每余餘前后後于於自到从從在和与與占佔是长長宽寬高设設建设取出以比"
    "月年，。；：、,;:（(「“‘—～~-"
)
"""Characters after which a number is expected."""

NUMERALS = frozenset("0123456789０１２３４５６７８９〇零一二三四五六七八九十百千万萬○")

SURNAMES = frozenset(
    "甲乙丙丁戊己庚辛某王李张張刘劉陈陳杨楊赵趙黄黃吴吳徐孙孫胡朱林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇"
    "卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏锺鍾钟汪田任姜范石姚谭譚廖邹鄒熊陆陸郝孔崔康邱秦史顾顧侯邵孟龙龍段雷"
    "钱錢汤湯尹黎易武乔喬贺賀赖賴龚龔"
)
"""The commonest surnames, both scripts, and what stands for one in rulings: a mask behind hides a name."""
NO_SURNAMES = (
    "[主责責担擔委继繼历歷出兼前现現原上曾]任|提高|[较較]高|[主扩擴][张張]|允[许許]|也[许許]|[感致答][谢謝]|[四上下本每]周|[规示模]范|健康"
    "|[历歷]史|照[顾顧]|[阶階]段|[贸貿]易|容易|森林|[工过過课課流议議日章行全路]程|[其剩]余"
)
"""Words that end as surnames are written."""


def is_unit(text: str, at: int) -> bool:
    """Whether a measure word, a unit or a magnitude stands there: what follows a masked number."""
    if text.startswith(spelt(UNITS_BEFORE), at):
        return True
    words = _units().get(text[at : at + 1], ())
    if not words or text.startswith(spelt(NO_UNITS), at):
        return False
    return any(text.startswith(word, at) and not _is_counted(text, at + len(word)) for word in words)


def _is_counted(text: str, end: int) -> bool:
    """Whether the unit is the first half of a word: 人数, 次数, 人均."""
    return text[end : end + 1] in FIGURES and text[end + 1 : end + 2] not in STUDIES


@cache
def _units() -> dict[str, list[str]]:
    """Return the units by their first character."""
    found: dict[str, list[str]] = {}
    for unit in spelt(UNITS):
        found.setdefault(unit[0], []).append(unit)
    return found


def is_surname(text: str, end: int) -> bool:
    """Whether what ends there is a surname: a mask behind it hides the rest of a name."""
    return text[end - 1 : end] in SURNAMES and not text.endswith(spelt(NO_SURNAMES), 0, end)


def is_title(text: str, at: int) -> bool:
    """Whether a title stands there: what follows a masked name."""
    return text.startswith(spelt(TITLES), at) and not text.startswith(spelt(NO_TITLES), at)
