"""Lines worded as those of web pages that a document has of its own.

What the author marked up as something (a heading, a cell, a link to a place beside it, a line in bold) is
meant; a licence stands under its heading; and a document about software invites to its group, asks for a star
and disclaims under headings that say so.
"""

from __future__ import annotations

from lintdoc import Document
from lintdoc_zh.alien_lines import KEYWORDS, LINK, Line
from lintdoc_zh.cues import STRONG, Wording
from lintdoc_zh.document_kinds import block_at, heading_above, is_on_software
from lintdoc_zh.line_verdict import CERTAIN
from lintdoc_zh.lone_lines import ELSEWHERE
from lintdoc_zh.offers import Offered, is_offer
from lintdoc_zh.page_shapes import is_counter
from lintdoc_zh.patterns import later
from lintdoc_zh.wrapping import is_column

STRUCTURE = frozenset({"heading", "cell", "caption"})
LICENCES = ("许可", "許可", "授权", "授權", "licen", "版权声明", "版權聲明")
LONGEST_LICENCE, LICENCE_REACH = 16, 60
OWNED = later("(?i:©|[(（]c[)）])(?![^\n]*公司)")
LICENSED = later("(?i:free software|GNU|redistribut)|自由[软軟][件體]")
NOTICE_REACH = 300
SET_IN = "\n" + " " * 7
LIST_REACH = 60
"""How far behind the line that announces it a list may begin."""
ANNOUNCES, ITEM = later("以下|如下|下[列面]"), later("[-*+•·] |[0-9]{1,2}[.、)）]|[①-⑳]")
ANCHOR, ANCHOR_END, ANCHOR_REACH = "<a ", "</a>", 300
LINK_ELSEWHERE, SCHEME = later(r"\]\((?:https?|javascript):"), 13
"""A link that a page had: those that a document of its own has beside it go by its place in the folder."""
FEW_SIGNS = 3
BOLD, BOLD_ENDS = ("**", "__", "<b>", "<strong>"), ("**", "__", "</b>", "</strong>")
STRONG_IN_HTML = 8
"""A page in HTML has navigation of its own: so much must the strong cues of a line weigh."""
INVITING = later(
    "群(?![集体體组組])|交流|联系|聯[系繫絡]|捐[赠贈助款]|[赞贊]助|打[赏賞]|[请請][作我].*咖"
    "|支持(?:作者|我|一下|$)|[关關]注|反[馈饋]|答疑"
    "|[体體][验驗]|社[区區]|致[谢謝]|感[谢謝]|[鸣鳴][谢謝]|[声聲]明|公[众眾][号號]|加入"
    "|(?i:sponsor|donat|contact|support us|thank|disclaim|star)"
)
"""What a document heads its own invitations, thanks and disclaimers with."""
INVITATIONS = frozenset({"ad", "prompt", "share", "copyright", "login"})
"""The kinds of cues that these are made of."""
OF_SOFTWARE = later(
    "本(?:插件|项目|項目|专案|專案|仓库|倉庫|软件|軟體|库|工具|程序|程式)|代[码碼][库庫]|[开開]源|[开開]放原始"
    "|(?<![a-z])(?i:star|issue|pull request|pr)(?![a-z])"
)
"""How a document about software calls itself, and what it asks its readers for."""
OF_PAGE = later(
    "本[文站網网篇]|[网網站](?=[ ，。]|$)|小[编編]|博主|原[创創]|[范範]文"
    "|博客|部落格|[论論][坛壇]|[全剩][文余餘]|精彩|[转轉][发發][给給]|[会會][员員]|分享到"
)
"""How pages speak of themselves and of what they want, whatever heading they stand under."""
QUOTING, QUOTED = "“「『", "”」』"
PARTS = ("，\n", "、\n")
"""How a line ends that goes on in the next."""


def is_own(document: Document, line: Line, start: int, end: int) -> bool:
    """Whether the line, which stands at `start` to `end` of the document's text, belongs to it."""
    if (
        is_structure(document, start, end)
        or _is_licence(document, line, start, end)
        or _leads(document, start, end)
    ):
        return True
    if document.format == "html":
        return _strong(line) < STRONG_IN_HTML
    if document.format == "text":
        if line.kind == KEYWORDS and any(document.text.count(one, start, end) > FEW_SIGNS for one in "_|"):
            return document.text[start] == "|"  # a row of a table; else a row of words, broken or not
        return is_column(document, start, end) or _is_outline(document.text, start, end)
    return _is_of_markdown(document, line, start, end)


def is_structure(document: Document, start: int, end: int) -> bool:
    """Whether the line is a heading or a cell, or in Markdown an item, a link or all bold."""
    if document.format == "text":
        return False
    block = block_at(document, start)
    kind = block.kind if block else ""
    if kind in STRUCTURE or document.format == "html":
        return kind in STRUCTURE
    source = document.source.text
    first, last = document.source_offsets.span(start, end) if document.source_offsets else (start, end)
    if kind == "item" or ANCHOR in source[first:last]:
        return True
    if LINK in source[first : last + 2]:
        return not LINK_ELSEWHERE.search(source, first, last + SCHEME) or document.once(is_on_software)
    before = source[max(0, first - ANCHOR_REACH) : first]
    if before.rfind(ANCHOR) > before.rfind(ANCHOR_END):
        return True
    return before.endswith(BOLD) and source.startswith(BOLD_ENDS, last)


def _is_outline(text: str, start: int, end: int) -> bool:
    """Whether the line heads lines that are set in, as those of manual pages do."""
    return text[max(0, start - 1) : start] in "\n" and text.startswith(SET_IN, end)


def _leads(document: Document, start: int, end: int) -> bool:
    """Whether the line announces the list behind it: 照片可以从以下三类页面下载."""
    text = document.text
    if not ANNOUNCES.search(text, start, end) or OF_PAGE.search(text, start, end):
        return False
    behind = text[end : end + LIST_REACH]
    first = end + len(behind) - len(behind.lstrip())
    block = block_at(document, first)
    return ITEM.match(text, first) is not None or (block is not None and block.kind == "item")


def _is_licence(document: Document, line: Line, start: int, end: int) -> bool:
    """Whether the line stands right under a heading that says licence, or is about copying under one."""
    if OF_PAGE.search(document.text, start, end):
        return False
    before = document.text[max(0, start - LICENCE_REACH) : start].rstrip().rpartition("\n")[2]
    if _says_licence(before):
        return True
    if (line.wording or Wording(document.text[start:end])).kind != "copyright":
        return False
    return _says_licence(_heading(document, start)) or _is_notice(document.text, start, end)


def _is_notice(text: str, start: int, end: int) -> bool:
    """Whether the line says whose a work is that is licensed: a licence stands before or behind it."""
    if not OWNED.search(text, start, end):
        return False
    return LICENSED.search(text, max(0, start - NOTICE_REACH), end + NOTICE_REACH) is not None


def _says_licence(heading: str) -> bool:
    return len(heading) <= LONGEST_LICENCE and any(one in heading.lower() for one in LICENCES)


def _is_of_markdown(document: Document, line: Line, start: int, end: int) -> bool:
    """Whether the line leads to what follows, is a part of a sentence, or speaks for software."""
    text = document.text
    if text[end - 1] in "：:，、" or text[max(0, start - 2) : start] in PARTS:
        return True
    if text[end - 1] in QUOTED and text[end - 1] not in text[start : end - 1]:
        return QUOTING[QUOTED.index(text[end - 1])] not in text[start:end]  # the end of what is quoted
    if line.kind == KEYWORDS or not document.once(is_on_software):
        return False
    wording = line.wording or Wording(text[start:end])
    if OF_PAGE.search(text, start, end) or is_offer(wording.text, Offered(wording.text)):
        return False
    if line.sureness == CERTAIN and not wording.strong:
        return not is_counter(wording.text)
    if line.sureness != CERTAIN and line.weight < ELSEWHERE:
        return True
    if OF_SOFTWARE.search(text, start, end):
        return True
    return wording.kind in INVITATIONS and INVITING.search(_heading(document, start)) is not None


def _heading(document: Document, offset: int) -> str:
    heading = heading_above(document, offset)
    return document.text[heading.start : heading.end] if heading else ""


def _strong(line: Line) -> int:
    return sum(weight for _, weight in line.cues if weight >= STRONG)
