"""A paragraph is broken inside a sentence: the line ends in the middle, and the next one goes on.

Reported where a long line ends with a comma (or with none, and the next begins with a mark that cannot begin
a line), in a document whose paragraphs stand on one line each and end with marks. Not reported: text broken
to a fixed width, verse, salutations, lists, tables, quotations set off after a comma.

中文
段落在句子中间断行：一行未完，下一行接着说。

一行较长而以逗号、顿号收尾，或下一行以不能出现在行首的标点开头，且全文各段一段一行、段末有标点时报告。
按固定宽度折行的文本、诗歌、称谓、列表、表格，以及逗号后另起一行的引文不报告。
"""

from __future__ import annotations

from collections.abc import Iterator

from lintdoc import Bad, Document, Finding, Good, Trigger, rule, unsafe
from lintdoc_zh.characters import is_han
from lintdoc_zh.patterns import later, line_around

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

BREAK = later(
    r"\n(?:(?<=[^，、,.][，、,]\n)|(?<=[，、,][ \t\u3000]\n))[\n \t\u3000]*"
    r"(?=[^\x00-\x7f，。、；：！？）》」』])"
    r"|\n(?<![\n \t\u3000]\n)[\n \t\u3000]*(?=[，。、；：！？）》」』])"
)
LOOK = r"\n(?:(?<=[，、,]\n)|(?<=[，、,][ \t\u3000]\n)|[ \t\u3000]*[，。、；：！？）》」』])"
CLOSING = frozenset("。！？!?…：:；;.”’」』）)】》〉~～—")
ENUMERATED = later(
    "第?[〇一二三四五六七八九十百]{1,4}[、，.．是要章节節条條]|[0-9]{1,3}[、.．)）]|[①-⑳]|[甲乙丙丁]、"
)
PROSE = "过去一年，全市各级党组织认真履行职责，努力工作，各项事业取得了新的成绩。\n"
LONG = 30
"""From this length on a line counts as a paragraph of prose."""
LEAST_NEXT = 12
UNFIT = "，。、；：！？）》」』"
"""Marks that cannot begin a line."""
SPACE = " \t\u3000\n"


@rule(
    code="ZH604",
    name="broken-line",
    family="structure",
    trigger=Trigger(patterns=[LOOK], shortest=4 * LONG),
    fix="unsafe",
    examples=[
        Bad(
            f"{PROSE * 3}制度建设关系全局，关系长远，是各级组织改进领导方式、提高执政能力⟦、⟧\n"
            f"保持先进性的一项重要的基础性工作，要常抓不懈，务求实效。\n{PROSE * 3}",
            fixed=f"{PROSE * 3}制度建设关系全局，关系长远，是各级组织改进领导方式、提高执政能力、"
            f"保持先进性的一项重要的基础性工作，要常抓不懈，务求实效。\n{PROSE * 3}",
        ),
        Good("春天来了，花儿开了，\n小河的水轻轻地流淌，\n我在河边等你归来，\n等到夕阳染红了山岗。\n"),
        Good("尊敬的各位领导，\n大家好！今天我汇报的题目是基层组织建设的几点体会，请批评指正。\n"),
    ],
)
def check(document: Document) -> Iterator[Finding]:
    found = [match for match in BREAK.finditer(document.text) if _is_inside_sentence(document, match)]
    if not found or not _ends_with_marks(document, len(found)):
        return
    for match in found:
        end = match.start()
        while document.text[end - 1] in SPACE:
            end -= 1
        line = document.text[max(0, end - 10) : end]
        following = document.text[match.end() : match.end() + 10].partition("\n")[0]
        yield document.finding(
            end - 1,
            end,
            en=f"the sentence “{line}” goes on in the next line, “{following}”: join the lines",
            zh=f"“{line}”一句未完，下一行接着“{following}”：请接成一行",
            fix=unsafe(end, match.end(), "") if document.format == "text" else None,
        )


def _is_inside_sentence(document: Document, match: re.Match[str]) -> bool:
    if document.format != "text" and "\n\n" not in match[0]:
        return False  # a line end inside a paragraph is a space to Markdown and HTML
    after = document.text[match.end()]
    if not is_han(after) and after not in UNFIT:
        return False
    line = _line(document, match.start())
    following = _line(document, match.end())
    if len(line) < LONG or ENUMERATED.match(following):
        return False
    begins_amiss = after in UNFIT and line[-1] not in CLOSING
    return begins_amiss or len(following) >= LEAST_NEXT


def _line(document: Document, offset: int) -> str:
    """Return the line that holds `offset`, or ends there, without the space around it."""
    return document.text[slice(*line_around(document.text, offset))].strip()


def _ends_with_marks(document: Document, broken: int) -> bool:
    """Whether the document's paragraphs stand on one line each and end with marks, but for these."""
    closed = bare = 0
    for start, end in document.lines:
        if end - start >= LONG:
            if document.text[end - 1] in CLOSING or document.text[start:end].rstrip()[-1:] in CLOSING:
                closed += 1
            else:
                bare += 1
                if bare > broken + 2:
                    return False
    return closed >= 3 and closed >= 5 * bare
