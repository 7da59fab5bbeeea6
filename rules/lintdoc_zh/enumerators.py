"""Enumerators: the marks that number headings, items, articles and points in running text.

`一、` `（一）` `1.` `1、` `1）` `①` `第一，` `一是` `第三条` `A.` ... A mark counts as an enumerator at the
start of a line, and after a mark of punctuation where it numbers points inside a paragraph.
Dates, versions, scores and references (`见第三条`) stand in neither place or lack the closing mark.
"""

from __future__ import annotations

from operator import attrgetter

from lintdoc import Document, View
from lintdoc_zh import numerals
from lintdoc_zh.patterns import ByFirst, later
from lintdoc_zh.residues import bare

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

HAN = f"[{numerals.HAN_NUMERAL}]"
HAN_NEXT = r"[^\W\x00-\x7f]"
"""A Han character or another letter beyond ASCII: a class of ideographs takes long to compile."""
ARABIC = "[0-9０-９]"
LETTER = f"[A-Za-z{numerals.STEMS}Ⅰ-Ⅻ]"
FORMAL = "[壹贰貳叁參肆伍陆陸柒捌玖拾]"
SIGN = "[①-⒛㈠-㈩❶-❿]"
SIGNS = "".join(map(chr, [*range(0x2460, 0x249C), *range(0x3220, 0x322A), *range(0x2776, 0x2780)]))
UNITS = "[条條章節节編编篇回課课講讲卷集步]|部分|单元|單元"
LABELS = (
    "步骤|步驟|问题|問題|案例|附[件表图圖]|[图圖表]|专栏|專欄|任务|任務|实验|實驗|阶段|階段"
    "|例[题題]?|[习習][题題]|[练練][习習]|方法|[问問答招]|建[议議]|[误誤][区區]|技巧|[场場]景|故事|[诀訣][窍竅]"
)
LABEL_FIRST = "步问問案附图圖表专專任实實阶階例习習练練方答招建误誤技场場故诀訣"
UNITS_OF_QUANTITY = "[万亿萬億倍元米吨噸克年月日版个個分秒度寸英公千百折点點]"
FILE = "(?:png|jpe?g|gif|svg|webp|mp[34]|pdf|docx?|xlsx?|txt|md|html?)(?:\n|\\Z)"
"""1.png is the name of a file."""
NOUNS = (
    "[个個]?(?:方面|[原][因]|[问問][题題]|特[点點色征徵]|[层層]次|[阶階]段|[环環][节節]|[类類]型|[种種][类類型]|步[骤驟]?|[条條]意[见見]"
    "|件事|[点點]|[类類]|[种種](?:情[况況形]|方[法式]|可能)?|[项項](?:工作|任[务務])?|[层層](?:意思|含[义義])?|[关關])"
)
"""What stands between the numeral and the pause of a point: 第三方面， 第二个特点是, 第三步，."""
WORDS = {"首先": 1, "其次": 2, "再次": 3, "再者": 3}
"""Words that number points."""
BREAK = "。！？；;：:，,”」』）)…"

# Cheap first looks: a line, or what follows a mark of punctuation, that could begin with an enumerator.
LINE = later(
    r"\n[#>*+ \t\u3000\xa0-]*"
    rf"(?=[第其首再（(0-9０-９A-Za-z①-⒛㈠-㈩❶-❿Ⅰ-Ⅻ{numerals.HAN_NUMERAL}{numerals.STEMS}{FORMAL[1:-1]}［\[]"
    rf"|[{LABEL_FIRST}].? ?[{numerals.HAN_NUMERAL}0-9０-９])"
)
INSIDE = later(
    rf"[第其首再（(①-⑳一二三四五六七八九十0-9](?<=[{BREAK}].)"
    rf"(?:(?<=[一二三四五六七八九十])[{numerals.HAN_NUMERAL}]?[是要则則来來]|(?<=[0-9])[0-9０-９]?[、．.)）]"
    rf"|(?<=[第其首再（(])[{numerals.HAN_NUMERAL}先次者0-9０-９]|(?<=[①-⑳]))"
)

# What any text that the rules look into holds: loose, but rare in other texts, and quickly compiled.
NUMERALS = f"0-9０-９Ⅰ-Ⅻ{numerals.HAN_NUMERAL}{numerals.STEMS}"
NOUN_OF_POINT = r"[个個步点點方類类種种項项层層阶階件][^\n]{0,3}[，,、：:是]"
BEGINS = rf"第其（(［\[#>*+ {NUMERALS}A-Za-z{LABEL_FIRST}{SIGN[1:-1]}{FORMAL[1:-1]}-"
LOOKS = (
    rf"\n[^\S\n]*(?=[{BEGINS}])[第其（(［\[#>*+ -]{{0,8}}"
    rf"(?:(?:{LABELS}) ?[{NUMERALS}]{{1,3}}[：:、．. \u3000\n]|[{NUMERALS}]{{1,7}} {{0,2}}[点點]?"
    rf"[）)、．.是要则則来來，,：:］\]条條章節节編编篇回课課讲講卷集步部单單]"
    rf"|[A-Za-z] ?[）)、．.]|[IVX]{{2,5}}[、．.]|{SIGN}|{FORMAL}、|(?<=第)[{NUMERALS}]{{1,3}}{NOUN_OF_POINT}"
    r"|(?<=其)次)",
    # Points inside a paragraph: there is no fault without one that is not the first.
    rf"[第其再（(②-⑳二三四五六七八九十2-9](?<=[{BREAK}].)(?:(?<=[②-⑳])|(?<=[其再])[次者]"
    rf"|(?<=[第其（(])[二三四五六七八九十2-9][{NUMERALS}]{{0,2}}(?:[）)，,：:、]|{NOUN_OF_POINT})"
    r"|十?[是要则則来來](?<!再.)|(?<=[2-9])[0-9]?(?:[）)]|[、．.](?![0-9０-９])))",
)
NEEDS = "".join(map(chr, [*range(0x30, 0x3A), *range(0xFF10, 0xFF1A), *range(0x2160, 0x216C)])) + "".join(
    [*numerals.PLACES, *numerals.HAN_NUMERAL, "次", "者"]
)

NTH = later(
    rf"第 {{0,2}}({HAN}{{1,7}}|{ARABIC}{{1,4}})(?P<sub>-[0-9]+)? {{0,2}}"
    rf"(?P<unit>{UNITS})(?P<inserted>之{HAN}{{1,3}})?"
)
RANGE = later(rf"(?:至|到|—|－|-|~|～|、)第 ?({HAN}{{1,7}}|{ARABIC}{{1,4}}) ?[条條]")
NTH_POINT = rf"第({HAN}{{1,3}})(?:(?:{NOUNS})(?:[，,、：:](?!第)|是)|[，,、：:](?!第))"
LETTERS = "".join(map(chr, [*range(0x41, 0x5B), *range(0x61, 0x7B)]))
DIGITS, FULL_DIGITS = "0123456789", "０１２３４５６７８９"
AT_LINE = ByFirst(
    (numerals.HAN_NUMERAL, rf"({HAN}{{1,4}})(?:[）)、]|[．.](?![0-9０-９.．]))|({HAN}{{1,2}})[是要则則来來]"),
    (
        DIGITS + FULL_DIGITS,
        rf"({ARABIC}{{1,3}})(?:[）)、]|[．.](?![0-9０-９.．]|{FILE}))"
        rf"|[0-9]{{1,2}}[.．]([0-9]{{1,2}})(?=[ \u3000\t、]|{HAN_NEXT})(?! ?{UNITS_OF_QUANTITY})"
        rf"|(?:[0-9]{{1,2}}[.．]){{2,3}}([0-9]{{1,2}})(?=[ \u3000\t、]|{HAN_NEXT})(?! ?[版年月日])",
    ),
    ("（(", rf"[（(] ?({HAN}{{1,4}}|{ARABIC}{{1,3}}|{LETTER}) ?[）)](?!班)"),
    ("第", NTH_POINT),
    ("其", rf"其({HAN}{{1,2}})[，,、：:]|(其次)"),
    ("首再", "(首先|再[次者])"),
    (SIGNS, "(.)"),
    (
        f"{LETTERS}{numerals.STEMS}{''.join(numerals.ROMAN)}",
        rf"(.)(?:[、）)．]|\.(?=[ \u3000]|{HAN_NEXT}))|([IVX]{{2,5}})[、.．]",
    ),
    (
        LABEL_FIRST,
        rf"(?:{LABELS}) ?({HAN}{{1,2}}|{ARABIC}{{1,3}})(?=[：:、.． \u3000\n]|\Z)(?![.．][0-9])",
    ),
    ("［[", r".([0-9]{1,3})[］\]](?=[^\n])"),
    (FORMAL[1:-1], rf"({FORMAL}{{1,2}})[、.．]"),
)
IN_TEXT = ByFirst(
    (numerals.HAN_NUMERAL, rf"({HAN}{{1,2}})[是要则則来來]"),
    ("第", NTH_POINT),
    ("其", rf"其({HAN}{{1,2}})[，,]|(其次)"),
    ("首再", "(首先|再[次者])"),
    ("（(", rf".({HAN}{{1,2}}|{ARABIC}{{1,2}})[）)](?!班)"),
    (SIGNS[:20], "(.)"),
    (DIGITS + FULL_DIGITS, rf"({ARABIC}{{1,2}})(?:[、．.](?![0-9０-９])|[)）])"),
)
NORMAL = str.maketrans("（）［］．，：條節編課講單則來圖點", "()[].,:条节编课讲单则来图点")
# What follows the heading 第三条; a reference to an article runs on: 第三条规定的, 第三条、第四条.
SET_OFF = frozenset(["", *" \u3000\t\n：:（(【*"])
RANGES = frozenset("至到—－-~～、")
RUNS_ON = "规規第和及或至到所的中之与與、，,。；款项項以是在外内內但"
CONNECTIVES = tuple("第其是要则来")
BRACKETED = 30
OUTSIDE = -7
"""Headings stand further out than all else, those of level 6 too."""
NEAR = 5000
MOST_KNOWN = 5000


class Mark:
    """What an enumerator says: `number` in `system`, and its `shape`, the marks without the number (`()`).

    `key` tells the kinds of enumerators apart, `numeral` is the span of the number in the mark;
    `is_heading`: it numbers a division of the whole text (第三条, 第二章, 第一部分);
    `is_connective`: it numbers points of running text (第三， 其三， 三是, 三要);
    `is_label`: a word goes before the number (步骤3, 图3, 附件3).
    """

    __slots__ = ("is_connective", "is_heading", "is_label", "key", "number", "numeral", "shape", "system")

    def __init__(self, shape: str, system: str, number: int, numeral: tuple[int, int]) -> None:
        self.shape = shape
        self.system = system
        self.number = number
        self.numeral = numeral
        self.is_heading = shape.startswith("第") and shape[-1] not in ",、:是"
        self.is_label = shape[:1] in LABEL_FIRST and shape != ""
        self.is_connective = not self.is_heading and shape[:1] in CONNECTIVES
        # 第三条 and 第3条 are of one kind, and so are 第三， and 第三步，.
        self.key = shape if self.is_heading or self.is_label else system + shape
        if self.is_connective and shape[0] in "第其":
            self.key = shape.rstrip(",、:是步点")
        if system == "word":
            self.is_connective, self.key = True, "首先"


KNOWN: dict[str, Mark | None] = {}


class Enumerator:
    """A mark in its place: offsets `start` to `end`, at the start of a line or inside one.

    `upto` is the last number of a range (第二条至第四条) and else `number`; `indent` counts the characters
    before it on its line.
    """

    __slots__ = ("at_line", "end", "indent", "key", "mark", "number", "start", "upto")

    def __init__(self, start: int, end: int, mark: Mark, indent: int, at_line: bool) -> None:
        self.start = start
        self.end = end
        self.mark = mark
        self.key = mark.key
        self.number = self.upto = mark.number
        self.indent = indent
        self.at_line = at_line

    def with_number(self, text: str, number: int) -> str:
        """Return the enumerator with another number, written its own way where that has one."""
        numeral = numerals.written(self.mark.system, number) or str(number)
        near = (max(0, self.start - NEAR), self.start + NEAR)
        if self.mark.system == "formal" and numerals.traditional_formal().search(text, *near):
            numeral = numeral.translate(numerals.TO_TRADITIONAL)
        first, last = self.mark.numeral
        return text[self.start : self.start + first] + numeral + text[self.start + last : self.end]

    def take_for_roman(self, text: str) -> None:
        """Read a single letter as the Roman numeral it is where others are: I. II. III."""
        if self.mark.system == "upper" and text[self.start + self.mark.numeral[0]] in "IVX":
            number = {"I": 1, "V": 5, "X": 10}[text[self.start + self.mark.numeral[0]]]
            self.mark = Mark(self.mark.shape, "letters", number, self.mark.numeral)
            self.key, self.number, self.upto = self.mark.key, number, number

    def quoted(self, text: str) -> str:
        """Return the enumerator and the first characters that follow it, to name its place."""
        head = text[self.start : self.end + 12].partition("\n")[0]
        return head if len(head) < self.end + 12 - self.start else head + "…"

    def __repr__(self) -> str:
        return f"<{self.key} {self.number} at {self.start}>"


def enumerators(document: Document) -> list[Enumerator]:
    """Return the enumerators of the document in order; offsets into the text without residues.

    Table cells have none: their numbers run down a column or along a row.
    """
    view = bare(document)
    text = view.text
    if len(KNOWN) > MOST_KNOWN:
        KNOWN.clear()
    found = _at_lines(text)
    if found and document.format != "text":
        found = _nested(found, document, view)
    if inside := _in_text(text):
        found = sorted(found + inside, key=attrgetter("start"))
    return found


def _nested(found: list[Enumerator], document: Document, view: View) -> list[Enumerator]:
    """Give marks the depth of their blocks for an indent, below 0 in headings; leave out table cells."""
    blocks = {block.start: block for block in document.blocks}
    kept: list[Enumerator] = []
    for one in found:
        block = blocks.get(view.span(one.start, one.start)[0])
        if block is None or block.kind != "cell":
            if block:
                one.indent = block.level + OUTSIDE if block.kind == "heading" else block.nesting
            kept.append(one)
    return kept


def _at_lines(text: str) -> list[Enumerator]:
    found: list[Enumerator] = []
    loose: set[int] = set()
    for match in LINE.finditer(f"\n{text}"):
        start = match.end() - 1
        indent = start - match.start()
        if text[start] == "第" and (one := _heading(text, start, indent)):
            found.append(one)
            if one.key == "第条" and not _is_set_off(text, one.end):
                loose.add(start)
        elif (head := AT_LINE.match(text, start)) and (mark := _mark(head, head.lastindex or 0)):
            end = head.end()
            if mark.is_label and not (_is_labelled(text, end) or _is_title(text, end)):
                continue
            found.append(Enumerator(start, end, mark, indent, True))
    if "letters" in {one.mark.system for one in found}:
        for one in found:
            one.take_for_roman(text)
    if loose and any(one.key == "第条" and one.start not in loose for one in found):
        # The document sets its headings 第三条 off; where the text runs on it is a reference.
        found = [one for one in found if one.start not in loose]
    return found


def _in_text(text: str) -> list[Enumerator]:
    found: list[Enumerator] = []
    for match in INSIDE.finditer(text):
        start = match.start()
        head = IN_TEXT.match(text, start)
        if head is None or (head[0][0] in "0123456789" and not _may_be_figured(text, start, head.end())):
            continue
        if mark := _mark(head, head.lastindex or 0):
            found.append(Enumerator(start, head.end(), mark, 0, False))
    return found


def _may_be_figured(text: str, start: int, end: int) -> bool:
    """Whether a figure at `start` may number a point: after a clause, and not inside brackets."""
    if text[end - 1] in ")）":
        before = text[max(0, start - BRACKETED) : start]
        return max(map(before.rfind, "（(")) <= max(map(before.rfind, "）)"))
    return text[start - 1] in "。；;：:"


def _mark(match: re.Match[str], group: int) -> Mark | None:
    """Return what the match says, its number in `group`; read once for all documents."""
    whole = match[0]
    try:
        return KNOWN[whole]
    except KeyError:
        first, last = match.span(group)
        mark = KNOWN[whole] = _read(whole, first - match.start(), last - match.start())
        return mark


def _read(whole: str, first: int, last: int) -> Mark | None:
    if whole in WORDS:
        return Mark("", "word", WORDS[whole], (first, last))
    read = numerals.value(whole[first:last])
    if read is None or read[1] == 0:
        return None
    shape = (whole[:first] + whole[last:]).replace(" ", "").translate(NORMAL)
    return Mark(shape, *read, (first, last))


def _heading(text: str, start: int, indent: int) -> Enumerator | None:
    match = NTH.match(text, start)
    # 第二十条之一 and 第 12-1 條 were put in later and stand outside the count.
    if match is None or match.lastgroup == "inserted" or match["sub"]:
        return None
    end = match.end()
    following = text[end : end + 1]
    if following not in SET_OFF and not _is_heading(text, match, following):
        return None
    mark = _mark(match, 1)
    if mark is None:
        return None
    found = Enumerator(start, end, mark, indent, True)
    if following in RANGES and (upto := RANGE.match(text, end)):
        last = numerals.value(upto[1])
        found.upto = max(found.number, last[1] if last else 0)
    return found


def _is_heading(text: str, match: re.Match[str], following: str) -> bool:
    """Whether what is not set off is a heading all the same."""
    if following in RANGES and RANGE.match(text, match.end()):
        return True
    if match["unit"] in "条條":
        return following not in RUNS_ON
    end = text.find("\n", match.end(), match.end() + 32)
    line = text[match.end() : end if end >= 0 else match.end() + 32]
    return len(line) <= 30 and following not in RUNS_ON and line[-1] not in "。！？；，：、"


def _is_title(text: str, start: int) -> bool:
    """Whether the rest of the line is short and no sentence: 图1 流程, and not 图1 说明了流程。"""
    end = text.find("\n", start, start + 42)
    line = text[start : end if end >= 0 else start + 42].rstrip()
    return len(line) <= 40 and line[-1:] not in tuple("。，；！？")


def _is_labelled(text: str, end: int) -> bool:
    """Whether a colon parts the label from what follows, or 、, which also parts labels (图1、图2)."""
    mark = text[end : end + 1]
    return mark in "：:" or (mark == "、" and text[end + 1 : end + 2] not in LABEL_FIRST)


def _is_set_off(text: str, end: int) -> bool:
    if text[end : end + 1] in RANGES and (match := RANGE.match(text, end)):
        end = match.end()
    return text[end : end + 1] in SET_OFF
