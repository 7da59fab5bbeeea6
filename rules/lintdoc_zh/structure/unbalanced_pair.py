"""A bracket or quotation mark has no partner.

Looked at are （） () 《》 〈〉 「」 『』 【】 〔〕 “”, full-width and half-width round brackets as one
kind, and only where the document has more of one side than of the other. A quotation of several paragraphs
may open each of them anew and close once; a pair may span paragraphs. Not reported: the bracket of an
enumerator (`1)` `一）`), emoticons, inches (15.6”), intervals (`[0, 1)`), arrows of a navigation path, an
opening left over where the text itself is cut off, a mark whose other half may stand in inline code or in
what was garbled. One finding for each paragraph and kind, at the second of two openings where the closing
mark was typed the wrong way round.

中文
括号或引号不成对。

检查（）()《》〈〉「」『』【】〔〕“”，全角半角视为一种，且仅在全文左右数目不等时检查。多段引文可每段开头重复
前引号而只收一次；一对也可跨段。不报告：序号的括号（`1)`、`一）`）、表情、英寸（15.6”）、区间（`[0, 1)`）、
导航路径的箭头，文末截断处未收的括号，以及另一半可能在行内代码或乱码中的标点。
每段每种只报告一处；该用后引号处误用前引号的，在该处报告。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lintdoc import Bad, Document, Finding, Good, Trigger, View, rule
from lintdoc_zh.residues import bare

PAIRS = (
    ("（(", "）)"), ("《", "》"), ("〈", "〉"), ("「｢", "」｣"),
    ("『", "』"), ("【", "】"), ("〔", "〕"), ("“", "”"),
)  # fmt: skip
REOPENED = "“「『"
ENUMERATOR = re.compile(
    r"(?:\A|[\s。，；：、！？:;,.“])(?:第|附件|[图圖表注註例款项項])?[0-9０-９A-Za-z一二三四五六七八九十]{1,3}\Z"
)
FACE = re.compile(r"[:;=xX8B^]['^oO-]?\Z")
DRAWN = re.compile("[°□╯╰︵∠ωз＾ﾟдДε≧≦ಠ◕‿︶ノヽ]")
HALF_OPEN = re.compile(r"[\[［][^\[\]()（）\n]{1,20}[,，][^\[\]()（）\n]{0,20}\Z")
OPEN_HALF = re.compile(r"[^\[\]()（）\n]{1,20}[,，][^\[\]()（）\n]{1,20}[\]］]")
PATHS = "》〉】"
INCH = re.compile(r"[0-9]\Z")
ENDED = "。！？!?…：:；;.”’」』）)】》〉"
DAMAGED = re.compile("[\x80-\x9f\N{REPLACEMENT CHARACTER}\ue000-\uf8ff]|[\xa1-\xff]{3}")
NAMED = re.compile("(?:引|括|[书書]名|方[头頭])[号號]\\Z")
QUOTING, QUOTED = tuple("“‘「『"), tuple("”’」』")
"""What encloses a mark that is spoken of."""
OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"
BESIDE = 2
"""A mark as near to code as that may have its other half in it."""
FAR = 40
"""A pair may span as many paragraphs."""


@rule(
    code="ZH605",
    name="unbalanced-pair",
    family="structure",
    trigger=Trigger(characters="".join(opening + closing for opening, closing in PAIRS)),
    examples=[
        Bad("会议通过了⟦《⟧关于加强管理的决定，并作了说明。\n散会。\n"),
        Bad("他说：“今天⟦“⟧一定去。\n大家都笑了。\n"),
        Bad("该项目（总投资三亿元）已开工⟦）⟧，年底完成。"),
        Good("要点：1) 调研；2) 起草。\n一）总则\n"),
        Good("他写道：\n“第一段。\n“第二段。\n“第三段。”\n大家读了。"),
        Good("将第三条修改为：“第三条 下列人员：\n（一）甲；\n（二）乙。”"),
        Good("15.6” 的屏幕，区间 [0, 1) 与 (0, 1]，:)"),
        Good("首页 》 新闻 》 正文"),
        Good("只写左引号“，不写右引号，是常见错误；单写“（”也不行。注1）数据截至年底。\n"),
        Good("设备是 “`/dev/sdb`”，分区是“`/dev/sdb1”`，输入“`ls` 命令。\n", format="markdown"),
    ],
)
def check(document: Document) -> Iterator[Finding]:
    view = bare(document)
    text = view.text
    for opening, closing in PAIRS:
        count = [sum(map(text.count, side)) for side in (opening, closing)]
        if count[0] == count[1] or (count[0] == 0 and closing in PATHS):
            continue
        for place in _without_partner(text, opening, closing):
            if _may_be_hidden(document, view, place, opening, closing):
                continue
            mark = text[place]
            side = ("opening", "前") if mark in opening else ("closing", "后")
            near = text[max(0, place - 6) : place + 8].partition("\n")[0]
            yield view.finding(
                place,
                place + 1,
                en=f"the {side[0]} mark “{mark}” in “{near}” has no partner: add it, or take this one out",
                zh=f"“{near}”中的{side[1]}半“{mark}”没有与之配对的另一半：请补上或删去",
            )


def _may_be_hidden(document: Document, view: View, place: int, opening: str, closing: str) -> bool:
    """Whether the other half may stand in what was garbled, or in code, which the text says nothing of."""
    first = view.text.rfind("\n", 0, place) + 1
    last = view.text.find("\n", place)
    last = last if last >= 0 else len(view.text)
    if DAMAGED.search(view.text, first, last) or NAMED.search(view.text, max(first, place - 4), place):
        return True
    if view.text[max(first, place - 1) : place] in QUOTING and view.text[place + 1 : place + 2] in QUOTED:
        return True
    if document.format == "text" or OBJECT not in view.text[first:last]:
        return False
    if OBJECT in view.text[max(first, place - BESIDE) : min(last, place + BESIDE + 1)]:
        return True
    start, end = view.span(first, last)
    if document.source_offsets:
        start, end = document.source_offsets.span(start, end)
    source = document.source.text[start:end]
    return sum(map(source.count, opening)) == sum(map(source.count, closing))


def _without_partner(text: str, opening: str, closing: str) -> list[int]:
    """Return, for each paragraph with such marks, the place of the first; in order."""
    openings: list[tuple[int, int]] = []
    alone: dict[int, int] = {}
    line = first = 0
    for match in re.finditer(f"[{re.escape(opening + closing)}\n]", text):
        place = match.start()
        if match[0] == "\n":
            line, first = line + 1, match.end()
        elif match[0] in opening:
            if match[0] in REOPENED and openings and openings[-1][1] < line and not text[first:place].strip():
                openings.pop()
            openings.append((place, line))
        elif openings and line - openings[-1][1] <= FAR:
            openings.pop()
        elif not _is_no_pair(text, place):
            alone.setdefault(line, place)
    cut_off = _cut_off_from(text)
    for place, line in openings:
        if place < cut_off and not OPEN_HALF.match(text, place + 1):
            reversed_mark = text[place] in REOPENED and text[alone.get(line, place)] in opening
            alone[line] = max(place, alone.get(line, place)) if reversed_mark else alone.get(line, place)
    return sorted(alone.values())


def _is_no_pair(text: str, place: int) -> bool:
    before = text[max(0, place - 44) : place]
    if DRAWN.search(text, max(0, place - 4), place + 5):
        return True
    if text[place] == "”":
        return INCH.search(before) is not None
    if text[place] not in ")）":
        return False
    head = before[-8:] if place > 8 else "\n" + before[-8:]
    return bool(ENUMERATOR.search(head) or FACE.search(before) or HALF_OPEN.search(before))


def _cut_off_from(text: str) -> int:
    """Return where the last paragraph begins, if the text breaks off in it; else the end of the text."""
    end = len(text)
    while end and text[end - 1].isspace():
        end -= 1
    return len(text) if end == 0 or text[end - 1] in ENDED else text.rfind("\n", 0, end) + 1
