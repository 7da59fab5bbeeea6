"""A half-width mark ends a Chinese clause: 你好, 世界.

Chinese text takes full-width marks (GB/T 15834). What decides is the clause, not the character beside the
mark: the clause before it must be Chinese, and so must the one after it, unless the paragraph ends there
or the mark is a colon. Left alone: English sentences, lists of names in Latin letters, numbers, times,
addresses, abbreviations, the markers of lists. Brackets are reported where what they enclose and what
stands before them are Chinese. Off unless chosen.

中文
中文句子用了半角标点：你好, 世界.

中文应使用全角标点（GB/T 15834）。判断依据是整个分句而不是邻字：标点之前须是中文分句，之后也须是中文
（段末和冒号除外）。英文句子、并列的西文名称、数字、时间、网址、缩写、列表序号都不报告。括号则看其内容和前文是否都是
中文。默认不启用。
"""

from __future__ import annotations

from collections.abc import Iterator

from lintdoc import Bad, Document, Edit, Finding, Fix, Good, Trigger, rule
from lintdoc_zh.clauses import HAN, WORD, Mark, blocks, is_chinese, marks
from lintdoc_zh.patterns import later

FULL_WIDTH = dict(zip(",;:?!.", "，；：？！。", strict=True))
BRACKETS = later(r"(?<![0-9A-Za-z])\(([^()\n]{1,200})\)")
NUMBER = later(r"\s*[(（]?[0-9A-Za-z〇零一二三四五六七八九十百甲乙丙丁]{1,4}[)）]?")
REACH = 20
"""So many characters before a bracket say whether it stands in Chinese text."""
CLOSING = "”’」』》）)】〉]\"' "


@rule(
    code="ZH701",
    name="half-width-mark",
    family="typography",
    severity="warning",
    default=False,
    trigger=Trigger(characters=",;:?!.("),
    fix="safe",
    examples=[
        Bad("今天下雨⟦,⟧ 我们不去了⟦.⟧", fixed="今天下雨，我们不去了。"),
        Bad("你来吗⟦?⟧他说⟦:⟧“不来⟦!⟧”", fixed="你来吗？他说：“不来！”"),
        Bad("先安装 Python⟦,⟧ 再运行脚本。", fixed="先安装 Python，再运行脚本。"),
        Bad("各单位⟦(⟧包括街道)都要参加。", fixed="各单位（包括街道）都要参加。"),
        Good("支持 Python, Java, Go 等语言。"),
        Good("He said 你好, then left. 他走了。"),
        Good("下午3:30开会，共1,234人，见a.b.c和http://a.b/c?d=1,2。"),
        Good("1. 总则\n一. 范围\n见 No. 5 和 e.g. 一节。"),
        Good("函数f(参数)和sin(角度)，以及调(diào)研。"),
        Good("使用 Yahoo! 的服务 (beta)。"),
    ],
)
def check(document: Document) -> Iterator[Finding]:
    for start, part in blocks(document):
        end = len(part.rstrip(CLOSING))
        places = [mark.place for mark in marks(part) if _is_wrong(part, mark, mark.place + 1 >= end)]
        for place in places:
            yield _finding(document, start, part, place)
        for match in BRACKETS.finditer(part):
            if (
                HAN.search(match[1])
                and is_chinese(match[1])
                and is_chinese(part[max(0, match.start() - REACH) : match.start()])
            ):
                edits = [(match.start(), "（"), (match.end() - 1, "）")]
                fix = Fix("safe", [Edit(start + at, start + at + 1, text) for at, text in edits])
                yield _said(document, start + match.start(), "(", "（", fix)


def _is_wrong(part: str, mark: Mark, is_last: bool) -> bool:
    if mark.character not in FULL_WIDTH or not is_chinese(mark.before):
        return False
    after = mark.after.strip(CLOSING)
    if mark.character == ".":
        return _ends_sentence(part, mark, is_last)
    if mark.character == ":":
        return bool(after)
    if mark.character in "?!" and WORD.match(part[mark.place - 1]):  # Yahoo! 的服务
        return is_last
    return is_last or is_chinese(after) or (mark.character in "?!" and not after)


def _ends_sentence(part: str, mark: Mark, is_last: bool) -> bool:
    """Whether a half-width point ends a Chinese sentence: not an abbreviation, nor the number of an item."""
    if mark.place == len(mark.before) and NUMBER.fullmatch(mark.before):
        return False
    last = part[mark.place - 1]
    return is_last or (is_chinese(mark.after) and (HAN.match(last) is not None or last in CLOSING))


def _finding(document: Document, start: int, part: str, place: int) -> Finding:
    end = place + 1
    while end < len(part) and part[end] == " " and part[end + 1 : end + 2] > "\u2e80":
        end += 1
    right = FULL_WIDTH[part[place]]
    return _said(
        document, start + place, part[place], right, Fix("safe", [Edit(start + place, start + end, right)])
    )


def _said(document: Document, place: int, wrong: str, right: str, fix: Fix) -> Finding:
    return document.finding(
        place,
        place + 1,
        en=f"half-width “{wrong}” in Chinese text: write “{right}”",
        zh=f"中文里用了半角“{wrong}”：请写“{right}”",
        fix=fix,
    )
