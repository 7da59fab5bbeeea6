"""Quotation marks or brackets enclose nothing.

What stood between them was cut out, by a filter (`严格坚持“”制度`) or by a program that dropped foreign
words, notes or links (`涂尔干（）认为`, `公布《》`). Brackets that hold nothing but a separator (`（，）`)
count too.

Left alone: marks that are spoken of (`书名号《》`, `在（）里填数`), a call (`f()`), blanks left for answers
(`（  ）`), and exercises with choices to put there.

中文
引号或括号里没有内容。

其中的词语被过滤掉了（`严格坚持“”制度`），或被程序连同外文、注释、链接一起删去（`涂尔干（）认为`、
`公布《》`）。 只剩分隔号的（`（，）`）同样报告。

不报告：谈论标点本身（`书名号《》`、`在（）里填数`）、函数写法（`f()`）、留空待答的括号（`（  ）`）以及选择
题。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lintdoc import Bad, Document, Finding, Good, Trigger, rule

PAIRS = ("“”", "‘’", "「」", "『』", "《》", "〈〉", "（）", "【】", "〔〕", "［］", "()")
HAN = re.compile("[\u3400-\u9fff]")
SEPARATED = re.compile("（[，、；,;]+）|《[，、；,;]+》")
STRAIGHT = re.compile('""(?=[\u3400-\u9fff，。；：、,])')
SPOKEN_OF = re.compile(
    "[引括书書专專私]名?[号號]|[标標][点點]|符[号號]|[全半][角形]|直角|大括|方括|成[对對]|空(?:字符|[字列]|[值串])|函[数數式]|方法|陣列|数组"
)
BEHIND_SPOKEN_OF = re.compile("[ ]?(?:[里裡裏内內中](?![国國外文华華])|之[间間]|表示|[号號])")
CHOICE = re.compile("\n[ \t]*[(（]?[AＡ][.、．)） ]")
REACH = 12
"""Characters before and behind in which marks are spoken of."""


@rule(
    code="ZH302",
    name="empty-brackets",
    family="placeholder",
    trigger=Trigger(literals=(*PAIRS, '""', "（，", "（、", "《，", "《、")),
    examples=[
        Bad("要建立完善学习检查、考核、评价制度，严格坚持⟦“”⟧制度。"),
        Bad("国务院日前公布⟦《》⟧，自五月一日起施行。當地人稱之為⟦「」⟧。"),
        Bad("社会学家涂尔干⟦（）⟧认为，曾炯⟦()⟧，字炯之，邓飏⟦（，）⟧是南阳人。"),
        Bad('他们坚持⟦""⟧方针，落实"两个维护"。'),
        Good("引号“”和书名号《》都是成对使用的标点，括号（）也是如此。"),
        Good("用《》把书名括起来，在（）里填上合适的数。"),
        Good("调用 setup() 与 calloc()。主要用途：数组方法()调用。"),
        Good("下列说法正确的是（）\nA. 甲\nB. 乙\n"),
        Good("请把答案写在（  ）处。"),
        Good('他说"甲""乙""丙"三人都到了。'),
    ],
)
def check(document: Document) -> Iterator[Finding]:
    text = document.text
    for start, end in sorted(_empty(text)):
        if not _is_spoken_of(text, start, end):
            pair = text[start:end]
            yield document.finding(
                start,
                end,
                en=f"“{pair}” encloses nothing: put back what was cut out, or take the marks out",
                zh=f"“{pair}”里没有内容：请补上被删去的词语，或去掉这对符号",
            )


def _empty(text: str) -> Iterator[tuple[int, int]]:
    for pair in PAIRS:
        at = text.find(pair)
        while at >= 0:
            if pair != "()" or HAN.match(text, max(0, at - 1)):
                yield (at, at + 2)
            at = text.find(pair, at + 2)
    for match in SEPARATED.finditer(text):
        yield match.span()
    yield from _empty_straight(text)


def _empty_straight(text: str) -> Iterator[tuple[int, int]]:
    """Yield `""` where an even number of straight marks precedes it on the line."""
    reached = marks = 0
    for match in STRAIGHT.finditer(text):
        line = text.rfind("\n", reached, match.start())
        marks = text.count('"', max(line, reached), match.start()) + (0 if line >= 0 else marks)
        reached = match.start()
        if marks % 2 == 0:
            yield match.span()


def _is_spoken_of(text: str, start: int, end: int) -> bool:
    around = text[max(0, start - REACH) : start] + " " + text[end : end + REACH]
    if SPOKEN_OF.search(around) or BEHIND_SPOKEN_OF.match(text, end):
        return True
    if text[start] == "《" and text[max(0, start - 1) : start] in {"用", "以", "加"}:
        return True
    return text[start] in "（(" and CHOICE.search(text, end, end + 60) is not None
