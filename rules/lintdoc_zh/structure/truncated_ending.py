"""The last paragraph breaks off inside a sentence.

The last paragraph of running prose ends with a comma or with no mark at all, while the paragraphs before
it end with one: text was cut off when it was copied or taken from a page. Lines of a site that follow it
(阅读全文, 分享) do not hide it. Not reported: signatures, dates, headings, captions, table cells, verse, list
items without a sentence, notes, what ends in a colon or an ellipsis, and documents whose paragraphs end
without marks as a habit.

中文
最后一段在句子中间断掉。

最后一段正文以逗号、顿号收尾，或没有任何标点，而前面各段都有句末标点：复制或抓取时截断。其后的网站文字（阅读全文、
分享等）不影响判断。不报告：署名、日期、标题、图题、表格、诗行、列表项，以冒号或省略号收尾的段落，
以及各段向来不用句末标点的文档。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lintdoc import Bad, Block, Document, Finding, Good, Trigger, rule
from lintdoc_zh.boilerplate import alien_lines
from lintdoc_zh.enumerators import AT_LINE

SHORT = 15
MARKS = "。！？!?…：:；;.”’」』）)】》〉~～—"
PAUSE = "，、,"
WORD = re.compile(r"[\u3400-\u9fffA-Za-z0-9％%]\Z")
STOP = re.compile("[。！？!?]")
SENTENCE = re.compile("[。！？；!?;][”」』）)]?")
CLOSED = re.compile(rf"[{MARKS}]\Z")
SIGNED = re.compile(r"(?:[年月日号號]|[0-9]{1,4}|[部局会會院厅廳处處室社网網记記者报報摄攝译譯编編辑輯])\Z")
OPEN_LINE = rf"\n(?<=[^\n]{{{SHORT}}}\n)(?:(?<![{MARKS}]\n)|(?:[^\n]{{1,{SHORT - 1}}}(?<![{MARKS}])\n))"
"""A line that ends without a mark, or a short one after it: what any text that breaks off has."""
INNER = re.compile("[，、：；,;]")
HAN = re.compile("[\u3400-\u9fff]")
ASIDE = re.compile(
    r"[-—─–*※\[〔【•·●]|[（(](?![0-9一二三四五六七八九十])"
    r"|(?:注|註|附[件表图圖]?[0-9一二三四五]{0,2}|来源|來源|出处|出處|作者|编|編)[：:]"
)
TITLE = re.compile(r"\s[-—–|｜]+\s")
BULLETS = ("•", "·", "●")
REFERS = re.compile("[。！？](?:[请請另可]{0,2})(?:[参參详詳])?[阅閱见見看][^。，；]{0,12}\\Z")
WORDS = re.compile(r"[\w]")
LONG = 30
"""From this length on a line counts as a paragraph of prose."""
TAIL = 60
"""As many short lines may follow the last paragraph."""


@rule(
    code="ZH603",
    name="truncated-ending",
    family="structure",
    trigger=Trigger(patterns=[OPEN_LINE], shortest=SHORT),
    examples=[
        Bad(
            "村级集体经济是今年工作的重中之重，各乡镇要早谋划、早部署、早落实。\n"
            "要抓住机遇，用好政策，争取项目。⟦要在产业上多发力，依托县级电商产业园⟧\n\n阅读全文\n分享：\n微信扫一扫"
        ),
        Bad(
            "他在乡下住了三年，和村里的人都熟了，谁家有事都来找他。\n\n"
            "后来他回城了。⟦每次通电话时，大家都要问一问他的近况，⟧\n"
        ),
        Good(
            "经研究决定，自即日起施行新的考勤办法，请各部门遵照执行。\n特此通知\n某某市人民政府办公室\n2023年5月8日\n"
        ),
        Good("春天来了，花儿开了，\n小河的水轻轻地流淌，\n我在河边等你归来，\n等到夕阳染红了山岗\n"),
        Good("他望着远处的山，久久没有说话，心里只反复念着那一句老师临别时说过的话……\n"),
        Good(
            "安装时先关闭电源，再取下后盖\n把电池按图示方向放入电池仓内，注意正负极不要接反\n"
            "合上后盖，按住电源键三秒钟，直到指示灯亮起\n等待大约一分钟，设备会自动完成初始化\n"
        ),
    ],
)
def check(document: Document) -> Iterator[Finding]:
    place = _last_paragraph(document)
    if place is None:
        return
    block, text = document.blocks[place], _text(document, place)
    if not _is_cut(text, _text(document, place - 1)) or not _ends_with_marks(document, block):
        return
    sentences = list(SENTENCE.finditer(text))
    start = block.start + (sentences[-1].end() if sentences else 0)
    end = block.start + len(text)
    start += len(document.text[start:end]) - len(document.text[start:end].lstrip())
    last = document.text[max(start, end - 12) : end]
    yield document.finding(
        start,
        end,
        en=f"the text breaks off at “{last}”: add the rest from the original",
        zh=f"正文在“{last}”处中断：请据原文补全",
    )


def _text(document: Document, place: int) -> str:
    block = document.blocks[place]
    return document.text[block.start : block.end].rstrip() if place >= 0 else ""


def _last_paragraph(document: Document) -> int | None:
    """Return the index of the last block of prose, if only the short lines of a site follow it."""
    alien = {line.start for line in document.once(alien_lines)}
    for place in range(len(document.blocks) - 1, max(-1, len(document.blocks) - TAIL - 1), -1):
        block, text = document.blocks[place], _text(document, place)
        if block.start + len(text) - len(text.lstrip()) in alien or text.lstrip()[:1] in BULLETS:
            continue
        if block.kind in ("cell", "object", "caption"):
            return None
        if text and not WORDS.search(text):
            return None
        if block.kind != "heading" and (len(text) >= LONG or text[-1:] in PAUSE or STOP.search(text)):
            prose = block.kind == "paragraph" or (block.kind == "item" and STOP.search(text))
            return place if prose and not _follows_bare(document, place) else None
        return None
    return None


def _follows_bare(document: Document, place: int) -> bool:
    """Whether the block before is long and ends without a mark too, as the lines of a list do."""
    before = _text(document, place - 1)
    if len(before) < LONG or document.blocks[place - 1].kind == "heading":
        return False
    return not CLOSED.search(before)


def _is_cut(text: str, before: str) -> bool:
    if len(text) < SHORT or ASIDE.match(text):
        return False
    if text[-1] in PAUSE:
        return True
    if not WORD.search(text) or REFERS.search(text):
        return False
    stops = list(STOP.finditer(text))
    if stops:
        return _is_sentence(text[stops[-1].end() :])
    if AT_LINE.match(text) and not (AT_LINE.match(before) and CLOSED.search(before)):
        return False
    if TITLE.search(text):
        return False
    return INNER.search(text) is not None and (len(text) >= 40 or not SIGNED.search(text))


def _is_sentence(last: str) -> bool:
    """Whether what follows the last full stop is the beginning of a sentence, not a signature."""
    if last[:1].isspace() and len(last) < SHORT:
        return False
    return HAN.search(last) is not None and not ASIDE.match(last.lstrip())


def _ends_with_marks(document: Document, last: Block) -> bool:
    """Whether the paragraphs before the last end with marks."""
    closed = bare = 0
    for block in document.blocks:
        if block.start < last.start and block.kind == "paragraph" and block.end - block.start >= LONG:
            text = document.text[block.start : block.end].rstrip()
            if CLOSED.search(text):
                closed += 1
            elif INNER.search(text):
                bare += 1
    if closed + bare == 0:
        return STOP.search(document.text[last.start : last.end]) is not None
    return closed >= 4 * bare
