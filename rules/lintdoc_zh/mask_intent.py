"""Masks that are set on purpose: ruled blanks, variables, people made anonymous, masks that are spoken of.

Loaded only for a text in which something looks like a mask.
"""

from __future__ import annotations

from lintdoc_zh.characters import is_han
from lintdoc_zh.patterns import later, line_around
from lintdoc_zh.slots import SURNAMES
from lintdoc_zh.wordings import number_in, spelt, stands_in

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintdoc_zh.masks import Mask

STARS, CIRCLES, SQUARES, BLANKS, LETTERS = "*＊﹡∗", "○◯", "□▢", "_＿", "XxＸｘNnＮ"
BLANK = later("[_＿]{2,}")
FEW_ON_A_LINE, WORDS_TO_A_BLANK = 3, 8
OF_DATE = later("[_＿]{2,} ?[月日]")
"""Blanks that are part of one with that for the year."""
RULED_DATE = later("[_＿]{2,} ?年 ?[_＿]{2,} ?月")
EXERCISE = (
    "答案|示例|填空|例[题題]|[选選][择擇][题題]|空格|[练練][习習][题題]?[：:\n]|得分|里应填|裡應填|里填|裡填|[试試]卷"
    "|每[题題]"
)
FORM = (
    "甲方|乙方|出租|承租|[签簽][字名章]|[盖蓋]章|填[表写寫]|表格|申[请請][人书書]?：|委[托託]人"
    "|身份[证證]|合同|合[约約]|契[约約]|此致|保[证證][书書人]|[领領收]到|切[结結]"
)
"""What forms have, whose blanks are of many lengths."""
NUMBERING = frozenset("0123456789０１２３４５６７８９(（")
VARIABLE_SIGNS = "未知|方程|[=＝≤≥<>Yy]"
VARIABLES = later(
    "未知[数數]|方程|[xXyYnN] ?[=＝≤≥<>]|[=＝] ?[xXyYnN](?![A-Za-z])|[Yy][元个個人名次](?![A-Za-z])"
)
COURT = "[聲声][請请]人|[關关][係系]人|原告|被告|上[诉訴]人|申[请請]人|被害人"
SAMPLE = later(
    "[样樣]式|[格式][式样樣]|[范範][本例]|例如[：:]?“"
    "|[×XxＸ○]{2,} ?（[^）\n]{0,10}(?:名[称稱]|[电電][话話]|[单單]位|姓名|全[称稱])"
)
SAMPLE_CONTRACT = "[应應][记記][载載]|[范範]本|定型化|[样樣]式|章程準[则則]"
NAME_SIGNS = "[×XxＸ○某]"
MASKED_NAME = later(
    "[×XxＸ○]{1,2}(?<![×XxＸ○]{3})(?=[^\\W\\d_A-Za-z]|[，。、；：\n ])"
    "|某[某甲乙]?(?=[，。、；：与和及称辩诉在的将因向对被\n ])"
)
ANONYMISING = frozenset("×XxＸ○◯□▢△某_＿Ｏ")
"""Signs that names are made anonymous with."""
ANONYMOUS = "[隐隱]去|[（(系係为為用是]化名|化名[为為叫，、。）)]|匿名|患者[×X○]"
NEAR_SAMPLE = 300
ARTICLE = later("\n第 ?[0-9一二三四五六七八九十百]+ ?[条條]")
"""Statutes name parties as well, and hide nobody."""
MANY_NAMES, MANY_PARTIES, MANY_ARTICLES = 2, 2, 3
ON_MASKS = later(
    "[“「『][×XxＸ○□*＊]{1,4}[”」』](?:一?[类類]|[念读讀寫写][作成]|表示|代表|[隐隱]去|代替|是|、?[“「『][×XxＸ○□*＊])"
)
WRITINGS = "[写寫]法|字[样樣]|戳[记記]|印[记記]|[图圖]章"
DEFINED = later(
    "(?<=其中)([^\\w\\s])\\1*(?=[为為是]|表示|代表)"
    "|(?<![A-Za-z])([XxＸｘ])\\2*(?= ?(?:∈|表示|代表))|[（(](x)[）)]"
    "|([XxＸ])\\4*(?=[为為是][^，。]{0,6}(?:[号號码碼]|代[表号號]))"
)
"""Signs of which a text says what they stand for."""
SPOKEN_BEFORE = later(
    "(?:[显顯]示[为為成]|[登註注][錄录明]|[載载标標]明|[写寫印填念][着著成作为為]?|用|[换換变變][成作]|落款[处處]?是|[开開][头頭]是|代替|格式[为為]?|如)[：:]?\\Z"
)
DIARY = later("[×○X]+月[×○X]+日[，, \u3000]*[晴阴陰雨雪]")
DRAFTED = later("[○◯]{1,3}月[○◯]{1,3}日(?:修正|施行|發布|公布)")
"""How drafts of statutes write the day of their own promulgation."""
LITERARY_YEAR = later("[12][0-9]{1,2}[×○X]{1,2}年")
TELLER = later("我(?![局校县縣市镇鎮乡鄉院厂廠司部处處省区區国國公单單们們会會委所站队隊科])")
"""Who tells a story, and is no office."""
NEAR_TELLER = 60
STAR_SIGN = later(
    "[\\s\\S]?(?:\\*(?=[号號])|(?<=[带帶标標打注])\\*(?=的)|(?<=[个個用加])\\*(?=[来來表代])|\\*{2,5}(?=[级級]))"
)
"""The sign of a footnote that is spoken of, and stars that rate."""
USED, FOR_WHAT = frozenset("以用"), ("表示", "代替", "代表", "标记", "標記", "标示", "標示")
BEHIND_STAR_SIGN = frozenset("号號的级級来來表代")
LACUNA = "残[损缺卷]|殘[損缺卷]|缺字|漫漶|剥落|剝落|模糊|[录錄]文|碑文|[难難]以辨"
"""A text of old writings: squares and crosses stand for what cannot be read."""
OPENING, CLOSING = "“「『", "”」』"
CLOSED = frozenset(CLOSING)
LONGEST_QUOTATION = 40
FORMAT = later("(?:[XxＸｘNn×]+[年月日天时時分秒小号號:：.-]+)+")
FEWEST_OF_FORMAT = 2
"""Signs and units of which a whole quotation is made that shows a format: 「X天X时X分」."""
SHORTEST_BOXES = 5
"""Squares in a row from which on they are boxes, one for each character of what is to be written."""
OFFICES = (
    "政府|委[员員][会會]|[会會][议議]|工作|建[设設]|[发發]展|管理|部[门門]|[经經][济濟]|[实實]施|[规規]定"
)
MANY_OFFICES = 5
STORIES = "她|他[说說]|[说說]道|道：|案[情件]"
MEASURED = frozenset({"date", "number", "label"})


def without_intended(text: str, found: list[Mask]) -> list[Mask]:
    """Return the masks without those that somebody set on purpose."""
    found = [one for one in _without_blanks(text, found) if not _is_boxes(text, one)]
    found = _without_samples(text, found) if found else []
    found = [one for one in found if not (_is_star_sign(text, one) or _stands_for(text, one))]
    found = _without_defined(text, found) if found else []
    found = [one for one in found if not _is_literary(text, one, len(found))]
    found = _without_quoted(text, found) if found else []
    return sorted(found, key=lambda one: one.start)


def _without_samples(text: str, found: list[Mask]) -> list[Mask]:
    """Return the masks without variables, names made unknown, and what a sample or exercise leaves open."""
    if stands_in(text, VARIABLE_SIGNS) and VARIABLES.search(text):
        found = [one for one in found if one.end - one.start > 1 or text[one.start] not in LETTERS + SQUARES]
    if found and SAMPLE.search(text):
        found = [
            one
            for one in found
            if not (_is_shown(text, one) if _is_measured(text, one) else _is_sample(text, one))
        ]
    if found and _is_anonymous(text):
        found = [one for one in found if _is_measured(text, one) or text[one.start] not in ANONYMISING]
    if found and (stands_in(text, SAMPLE_CONTRACT) or stands_in(text, EXERCISE)):
        found = _without_shapes(text, found, CIRCLES + SQUARES)
    return found


def _without_defined(text: str, found: list[Mask]) -> list[Mask]:
    """Return the masks without signs of which the text, or what stands before them, says what they are."""
    if defined := {match[match.lastindex or 1] for match in DEFINED.finditer(text)}:
        found = [one for one in found if text[one.start] not in defined]
    if found and stands_in(text, LACUNA):
        found = _without_shapes(text, found, CIRCLES + SQUARES + "×")
    if any(one.kind == "date" for one in found) and DRAFTED.search(text):
        found = [one for one in found if one.kind != "date" or text[one.start] not in CIRCLES]
    found = [one for one in found if text[one.start] not in BLANKS or text[one.start - 1] not in "号號線线"]
    return [one for one in found if text[max(0, one.start - 1) : one.start + 1] != '"x']  # "xxx 条消息"


def _without_quoted(text: str, found: list[Mask]) -> list[Mask]:
    """Return the masks without those that a quotation shows."""
    quotations = {one: _quotation(text, one) for one in found}
    if all(begin < 0 for begin in quotations.values()):
        return found
    is_on_masks = ON_MASKS.search(text) is not None or stands_in(text, WRITINGS)
    return [
        one
        for one, begin in quotations.items()
        if not (_is_spoken_of(text, begin, is_on_masks) or _is_format(text, begin, one))
    ]


def speaks_as_office(text: str) -> bool:
    """Whether an office speaks: a report, an order, a notice; in a story X市 is a place."""
    return sum(one in text for one in spelt(OFFICES)) >= MANY_OFFICES and not stands_in(text, STORIES)


def _without_blanks(text: str, found: list[Mask]) -> list[Mask]:
    """Return the masks without the rulings of a form: they differ in length or stand close."""
    if not any(text[one.start] in BLANKS for one in found):
        return found
    if stands_in(text, EXERCISE) or _stand_close(text):
        return [one for one in found if text[one.start] not in BLANKS]
    if len({len(run) for run in BLANK.findall(text)}) == 1:
        return found
    is_form = stands_in(text, FORM)
    return [one for one in found if text[one.start] not in BLANKS or not (is_form or _is_ruled(text, one))]


def _is_ruled(text: str, mask: Mask) -> bool:
    """Whether the blank is for a reader to fill: behind a label, or in no sentence with words enough."""
    line = text[slice(*line_around(text, mask.start, mask.end))]
    if mask.kind == "label" or line[-1] != "。" or line.lstrip(" \u3000")[:1] in NUMBERING:
        return True
    blanks = len(BLANK.findall(line)) - len(OF_DATE.findall(line))
    return sum(map(is_han, line)) < WORDS_TO_A_BLANK * blanks


def _without_shapes(text: str, found: list[Mask], shapes: str) -> list[Mask]:
    """Return the masks without those of the shapes, and without signs but stars that stand for words."""
    return [
        one
        for one in found
        if text[one.start] not in shapes and (one.kind != "word" or text[one.start] in STARS)
    ]


def _is_boxes(text: str, mask: Mask) -> bool:
    return text[mask.start] in SQUARES and mask.end - mask.start >= SHORTEST_BOXES


def _stand_close(text: str) -> bool:
    """Whether a line has several blanks and hardly any words: words taken out of sentences leave more."""
    for line in text.split("\n"):
        count = len(BLANK.findall(line)) if "__" in line or "＿＿" in line else 0
        if count >= FEW_ON_A_LINE and sum(map(is_han, line)) < WORDS_TO_A_BLANK * count:
            return count > FEW_ON_A_LINE or not RULED_DATE.search(line)
    return False


def _is_sample(text: str, mask: Mask) -> bool:
    """Whether a sample, a form or an example is spoken of near the mask."""
    return SAMPLE.search(text, max(0, mask.start - NEAR_SAMPLE), mask.end + NEAR_SAMPLE) is not None


def _is_shown(text: str, mask: Mask) -> bool:
    """Whether a label stands on a line that shows how it is filled in: ××× ××××（联系电话）."""
    _, stop = line_around(text, mask.start, mask.end)
    return mask.kind == "label" and SAMPLE.search(text, mask.start, stop) is not None


def _is_anonymous(text: str) -> bool:
    """Whether people are made anonymous: a ruling, a case, names cut down to the surname."""
    is_ruling = number_in(text, COURT) > MANY_PARTIES and len(ARTICLE.findall(text)) < MANY_ARTICLES
    if is_ruling or stands_in(text, ANONYMOUS):
        return True
    if not stands_in(text, NAME_SIGNS):
        return False
    names = [one for one in MASKED_NAME.finditer(text) if text[one.start() - 1 : one.start()] in SURNAMES]
    return len(names) >= MANY_NAMES


def _is_measured(text: str, mask: Mask) -> bool:
    """Whether a figure or a date is masked, not the number of a car or a paper."""
    return mask.kind in MEASURED and text[mask.end : mask.end + 1] not in "号號"


def _is_literary(text: str, mask: Mask, count: int) -> bool:
    """Whether a diary or a story leaves its date open."""
    if mask.kind != "date":
        return False
    if any(DIARY.match(text, max(0, mask.start - back)) for back in (0, 2, 3)):
        return True
    if count > 1 or not any(LITERARY_YEAR.match(text, max(0, mask.start - back)) for back in (2, 3)):
        return False
    return TELLER.search(text, max(0, mask.start - NEAR_TELLER), mask.end + NEAR_TELLER) is not None


def _is_star_sign(text: str, mask: Mask) -> bool:
    """Whether the stars are the sign of a footnote or a grade that is spoken of."""
    is_before = text[mask.end : mask.end + 1] in BEHIND_STAR_SIGN
    return is_before and STAR_SIGN.match(text, max(0, mask.start - 1)) is not None


def _stands_for(text: str, mask: Mask) -> bool:
    """Whether the text says what the sign is used for: 以*表示."""
    return text[mask.start - 1 : mask.start] in USED and text.startswith(FOR_WHAT, mask.end)


def _quotation(text: str, mask: Mask) -> int:
    """Return where the quotation begins in which the mask stands, or -1."""
    floor = max(0, mask.start - LONGEST_QUOTATION)
    begin = max(text.rfind(mark, floor, mask.start) for mark in OPENING)
    if begin < 0 or any(mark in text[begin : mask.start] for mark in CLOSING + "\n"):
        return -1
    while text[begin - 1 : begin] in CLOSED and begin > floor:
        begin = max(text.rfind(mark, floor, begin - 1) for mark in OPENING)
    return max(0, begin)


def _is_spoken_of(text: str, begin: int, is_on_masks: bool) -> bool:
    """Whether the quotation that begins there, if any does, shows how something is written."""
    return begin >= 0 and (is_on_masks or SPOKEN_BEFORE.search(text, max(0, begin - 8), begin) is not None)


def _is_format(text: str, begin: int, mask: Mask) -> bool:
    """Whether the quotation that begins there holds nothing but such signs and units of time."""
    if begin < 0:
        return False
    whole = FORMAT.match(text, begin + 1)
    if whole is None or text[whole.end() : whole.end() + 1] not in CLOSED:
        return False
    return whole[0].count(text[mask.start]) >= FEWEST_OF_FORMAT
