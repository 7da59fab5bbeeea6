"""Places at which a placeholder may stand, found in one look at the text for all rules of the family.

A class costs the same whatever its size, so that one look for all signs is as dear as one for a few; and
compiling a class of ideographs takes half a millisecond, so that there are few.
"""

from __future__ import annotations

from lintdoc_zh.patterns import compiled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintdoc import Document

MASKS = "*＊﹡∗×○◯□▢_＿XxＸｘ"
"""What masks wherever it stands."""
STRANGE = "●△▲▽▼◆■◇☆★◎█▇▓▉░▒☐☒▣⬛⬜◻◼✕✖✗╳⊗⊙#＃@＠※"
"""What masks where the document shows it."""
COMMON = "NnＮOＯ?？/—〇某….%"
"""Signs of many uses; all but N must be doubled to mask."""
OPENING = '“‘「『《〈（【〔［("{<$['
PAIRS = ("“”", "‘’", "「」", "『』", "《》", "〈〉", "（）", "【】", "〔〕", "［］", "()", '""')
AFTER_FIGURE = (
    "%°‰℃万个中主乡书产亩人亿代件份会位余例個倍億元先克党全公冊册分副勝匹区医區千協协单博卢卷厅厘县只召台号同名君吨周單噸场場处多大天头套"
    "委字学學宗家将將小局层屆届層岁州工市常幅平年度座廳张張律总成戶户所批把支政教斤族旗日时時書會月期本机村条杯枚架校株桶條棵機次欧款歐正"
    "歲毫法海港澳点班瓩瓶產畝百省社票种科秒種立站章等箱節篇米类粒精季級組經縣總级组经美老股胜臺艘节英萬董處號街袋記记起路輛輪轮辆部鄉酒醫"
    "銀鎮银镇間间队院隊隻集頁項領頭顆類页项领颗飯餘饭點黨％"
)
"""The first characters of all that stands behind a mask; a test compares them with `slots`."""
CLOSING = '”’」』》〉）】〕］)"'
BLANKS = "，、；,; \u3000"
NOTES = (
    "待尚需请請此这這在插填输輸您你内內数數图圖案姓名日时時地电電单單公城标標题題金部职職编編位项項目客户戶产產品学學校会會议議某"
    "TFXa-z"
)
"""What notes to the writer and names of fields begin with."""
WRITING, WRITTEN = "添编編输輸键鍵", "加辑輯入"
"""The halves of words for putting in, the rarer first."""
SAYING, SAID = "言诉訴望下增", "标標文内內正副您你母姓模我以这這上是面"
"""What filler text and what a text generator says are known by: one of these, or a word, and a second."""
GAP = (
    f"[{MASKS}{STRANGE}{COMMON}：{OPENING}{SAYING}{WRITING}-](?:(?<=[{MASKS}{{<$@#])"
    f"|(?<![{OPENING}{SAYING}{WRITING}：])(?=[{AFTER_FIGURE}\\]］】])"
    f"|(?<=[{STRANGE}Nn])(?=[^\\W\\d_A-Za-z]|、)(?<=[^\\W\\d_A-Za-z].|、.|[{STRANGE}].)"
    f"|(?<=[{SAYING}])(?=[{SAID}])|(?<=[{WRITING}])(?=[{WRITTEN}][{SAID}])"
    f"|(?<=[{OPENING}：%])(?=[{CLOSING}{BLANKS}{NOTES}{STRANGE}?？OＯ\\]]))"
)
"""A sign and what must be behind it."""
NEEDS = MASKS + STRANGE + COMMON + OPENING + SAYING + WRITING + "：-"
"""What a text without gaps does not hold."""
OPENED = frozenset(OPENING)
CLOSERS, BLANK = frozenset(CLOSING), frozenset(BLANKS)
AFTER_SHARE = CLOSERS | BLANK
STRANGE_SIGNS, FIELD_SIGNS = frozenset(STRANGE), frozenset("%#＃@")


class Gaps:
    """Offsets, in order: of signs that mask or may, of empty pairs, of what opens a slot or is said."""

    __slots__ = ("empty", "masks", "odd", "said", "slots")

    def __init__(self) -> None:
        self.masks: list[int] = []
        self.odd: list[int] = []
        self.empty: list[int] = []
        self.slots: list[int] = []
        self.said: list[int] = []


def gaps(document: Document) -> Gaps:
    """Return where a placeholder may stand; ask with `document.once`."""
    text = document.text
    found = Gaps()
    for match in compiled(GAP).finditer(text):
        at = match.start()
        sign = text[at]
        if sign in MASKS:
            found.masks.append(at)
            if sign == "□":
                found.odd.append(at)
        elif sign == "%" and text[at + 1] in AFTER_SHARE:
            continue
        elif sign in SAYING:
            found.said.append(at)
        elif sign in WRITING:
            found.said.append(at + 1)
        elif sign in OPENED:
            behind = text[at + 1 : at + 2]
            if behind in CLOSERS or behind in BLANK:
                found.empty.append(at)
            if behind in STRANGE_SIGNS:
                found.odd.append(at)
            found.slots.append(at)
        else:
            if sign in FIELD_SIGNS:
                found.slots.append(at)
            found.odd.append(at + (sign == "："))
    return found
