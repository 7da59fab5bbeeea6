"""How a paragraph ends: with a mark, or in the middle of what it was about to say."""

from __future__ import annotations

from lintdoc_zh.characters import is_han
from lintdoc_zh.ending_marks import LEAST, MARKS
from lintdoc_zh.patterns import later

PAUSE = "，、,；;"
CLOSED, STOP, INNER = frozenset(f"{MARKS}；;"), frozenset("。！？!?"), frozenset("，、：；,;")
BEFORE_ASIDE, OPENING_ASIDE = frozenset("-—─–*※[〔【•·●□☐"), frozenset("（(")
NUMBERED_ASIDE = frozenset("0123456789一二三四五六七八九十")
ANNEXED = "件表图圖0123456789一二三四五"
LABELLED_ASIDE = frozenset("注註附来來出作编編")
LABELS = frozenset(["注", "註", "来源", "來源", "出处", "出處", "作者", "编", "編"])
TITLE = later(r"\s[-—–|｜]+\s")
REFERRING = frozenset("阅閱见見看")
REFERS = later("[。！？](?:[请請另可]{0,2})(?:[参參详詳])?[阅閱见見看][^。，；]{0,12}\\Z")
LONGEST_REFERENCE = 13
SIGNED = later(
    r"(?:[年月日号號]|[0-9]{1,4}|[部局会會院厅廳处處室社网網记記者报報摄攝译譯编編辑輯组組团團])\Z"
)
NO_SENTENCE = later(
    r"https?:|www\.|[A-Za-z0-9]@[A-Za-z]|[□☐]|[0-9-]{7,}|[电電][话話]|地址|[邮郵][编編箱]|QQ|微信|[传傳]真"
    r"|(?:\A|\s)[A-DＡ-Ｄ][.．、]|[联聯][系繫絡络]|[责責](?:任?[编編])|[监監]制|出品|祝|[谢謝]|敬[礼禮上启啟请請]|此致|特此"
    r"|[仅僅]供|[为為][准準]|解[释釋][权權]|[关關]注|[转轉][载載]|[欢歡]迎|[版产產][权權]|[请請]勿|[扫掃][码碼描]|[刪删]改"
    r"|\A[^\W\d_A-Za-z]{2,6}[：:]"
)
PAGE = later(
    r"[-—–─·~\s]*[0-9０-９]{1,4}(?: ?/ ?[0-9]{1,4})?[-—–─·~\s]*"
    r"|[^\n，。]{0,4}[第共] ?[0-9一二三四五六七八九十]{1,4} ?[页頁版]"
    r"(?:[^\n，。]{0,2}[，, ]?[共第] ?[0-9一二三四五六七八九十]{1,4} ?[页頁版])?"
    r"|(?i:page) ?[0-9]+(?: ?(?:of|/) ?[0-9]+)?"
)
"""A line that holds the number of a page."""
SITE = later(
    "[上下前后後]一?[页頁篇章]|[首末尾][页頁]|回(?:列表|首[页頁]|[顶頂])|返回|[打列]印|[关關][闭閉]"
    "|[分转轉]享[到：: ]|[来來]源[于於：:]|Copyright|©|[编編][辑輯][：:]"
    "|(?:更新|[发發]布|[发發]表|[编編][辑輯]|列印|打印|[瀏浏][览覽])"
    "(?:日期|[时時][间間]|次[数數])"
)
PAGE_SIGNS = frozenset("0123456789０１２３４５６７８９页頁版")
SITE_SIGNS = frozenset("页頁篇章回返印闭閉享源C©编編期时時次")
"""One of these every such line has."""
LONGEST_SITE = 40
UNFINISHED = {
    line[0]: line[1:]
    for line in (
        "的目标標端鹄有中", "和温溫平暖祥谐諧柔缓緩饱飽调調谦謙议議违違共求总總附晴随隨醇顺順饒饶讲講",
        "把火扫掃拖车車门門刀话話一两兩", "与参给授付赋施寄干", "與參給授付賦施寄干", "被棉植夜毛覆丝絲",
        "在自存实實内內外现現所潜潛好不健何同常安旨都还還也就仍", "从服随听顺跟盲侍仆主遵依何无",
        "從服隨聽順跟盲侍僕主遵依何無", "向方走志去动動导導倾傾取定意风風趋趨纵縱横橫双雙单單内內外逆转轉",
        "对不反面相绝应针核校配成作很更也都得", "對不反面相絕應針核校配成作很更也都得",
        "为行作人无有何难所变不可非", "為行作人無有何難所變不可非", "及普涉埃触觸顾顧提论論危波不企推遍言",
        "以可所予得难難足加用何", "并合兼吞归", "並", "而", "或", "于", "於", "但", "且苟",
        "使天大即行促驱驅假迫公特指役差出", "将麻名大老武健猛闯中少主虎", "將麻名大老武健猛闖中少主虎",
    )
}  # fmt: skip
"""Characters that end no sentence, with those that may stand before them in a word that does."""
ASSERTED = later(r"[是挺会會很蛮蠻够夠可要][^，、；：,;:]{0,30}的\Z")
"""的 does end a sentence that asserts something."""
OPENINGS = {"“": "”", "「": "」", "『": "』", "《": "》", "（": "）", "【": "】"}


def is_furniture(line: str) -> bool:
    """Whether a line belongs to the page: its number, a short line of a site."""
    if not PAGE_SIGNS.isdisjoint(line) and PAGE.fullmatch(line):
        return True
    return len(line) <= LONGEST_SITE and not SITE_SIGNS.isdisjoint(line) and SITE.search(line) is not None


def is_aside(text: str) -> bool:
    """Whether the text begins as a note, a signature or an item of a list does."""
    first = text[:1]
    if first in OPENING_ASIDE:
        return text[1:2] not in NUMBERED_ASIDE
    return first in BEFORE_ASIDE or (first in LABELLED_ASIDE and _is_labelled(text))


def _is_labelled(text: str) -> bool:
    label, colon, _ = text[:6].replace("：", ":").partition(":")
    return bool(colon) and (label in LABELS or (label[0] == "附" and not label[1:].strip(ANNEXED)))


def ends_in_word(text: str) -> bool:
    """Whether the last character is an ideograph, a Latin letter, a digit or a per cent sign."""
    last = text[-1:]
    return is_han(last) or (last.isascii() and last.isalnum()) or last in ("％", "%")


def refers(text: str) -> bool:
    """Whether the text ends with where to read on."""
    return not REFERRING.isdisjoint(text[-LONGEST_REFERENCE:]) and REFERS.search(text) is not None


def is_unfinished(text: str) -> bool:
    """Whether the text itself shows that more was to come: 的, 和 at its end, an open bracket."""
    if len(text) < LEAST:
        return False
    if text[-1] in UNFINISHED:
        return text[-2] not in UNFINISHED[text[-1]] and not (text[-1] == "的" and ASSERTED.search(text))
    if text[-1] not in OPENINGS and not ends_in_word(text):
        return False
    last = rest_of(text)
    return any(last.count(mark) > last.count(OPENINGS[mark]) for mark in OPENINGS if mark in last)


def rest_of(text: str) -> str:
    """Return what follows the last full stop in the text; the whole where there is none."""
    return text[max(map(text.rfind, STOP)) + 1 :]
