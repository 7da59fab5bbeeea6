"""A mark stands twice, or two stand where one belongs: 。。 ，，, or an ellipsis is made of other marks.

One pause takes one mark (GB/T 15834). `！` and `？` may stand up to three times. An ellipsis is `……`: six
points, not `...`, `。。。` or `…`; it is only judged in Chinese clauses, and rows of points that lead to a
page number are left alone. Where two different marks meet (`，。`) which one is meant is shown, not chosen.
Off unless chosen.

中文
标点重复或并用：。。、，，，或省略号写成了别的样子。

一处停顿用一个标点（GB/T 15834）。叹号、问号叠用至多三个。省略号是“……”，不写作“...”“。。。”或“…”；
只看中文分句，目录中引向页码的点线不算。两个不同的标点相连（，。）时只列出两种可能，不代为选择。默认不启用。
"""

from __future__ import annotations

from collections.abc import Iterator

from lintdoc import Bad, Document, Finding, Fix, Good, Trigger, rule, safe, suggestion, unsafe
from lintdoc_zh.clauses import HAN, blocks
from lintdoc_zh.patterns import later

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

REPEATED = later(
    r"([。，、；：])\1+|([！？])\2{3,}|\.{3,}|(?<!…)…(?!…)|(?<![，。、；：])[，。、；：]{2}(?![，。、；：])"
)
LONGEST = 6
"""More points than that lead somewhere."""
REACH = 8
"""So many characters before an ellipsis are looked at; closing marks among them are passed over."""
PAGE = later(r"\s*[0-9]")


@rule(
    code="ZH704",
    name="repeated-mark",
    family="typography",
    severity="warning",
    default=False,
    trigger=Trigger(patterns=[r"[。，、；：][。，、；：]|！！！！|？？？？|\.\.\.|…"]),
    fix="unsafe",
    examples=[
        Bad("今天下雨⟦，，⟧不去了⟦。。⟧", fixed="今天下雨，不去了。"),
        Bad("他说⟦...⟧后来⟦。。。⟧再见。", fixed="他说……后来……再见。"),
        Bad("太好了⟦！！！！！⟧", fixed="太好了！！！"),
        Bad("今天下雨⟦，。⟧"),
        Good("太好了！！！真的？？他说……后来再见。"),
        Good("第一章 总则...........3\nWell... 好的"),
        Good("第二节 范围……………………5\n他点了点头：“好……”"),
        Good("标点用全角：，。；：！？"),
        Good("运行 make... 即可，参数为[a, ...]。"),
    ],
)
def check(document: Document) -> Iterator[Finding]:
    for start, part in blocks(document):
        for match in REPEATED.finditer(part):
            right = _right(part, match)
            if not right:
                continue
            shown = " or ".join(f"“{one}”" for one in right)
            yield document.finding(
                start + match.start(),
                start + match.end(),
                en=f"“{match[0]}” stands where one mark belongs: write {shown}",
                zh=f"“{match[0]}”标点重复：请写{'或'.join(f'“{one}”' for one in right)}",
                fix=_fix(start + match.start(), start + match.end(), right),
            )


def _right(part: str, match: re.Match[str]) -> tuple[str, ...]:
    """Return what could stand for the marks; nothing where they are right."""
    marks = match[0]
    if marks[0] in ".…" or (marks[0] == "。" and len(marks) > 2 and match[1]):
        return ("……",) if _is_ellipsis(part, match) else ()
    if match[1]:
        return (match[1],)
    if match[2]:
        return (match[2] * 3,)
    return (marks[0], marks[1])


def _is_ellipsis(part: str, match: re.Match[str]) -> bool:
    before = part[max(0, match.start() - REACH) : match.start()].rstrip("”’」』》）")
    leads = len(match[0]) > LONGEST or PAGE.match(part, match.end())
    return bool(before and HAN.match(before[-1]) and not leads)


def _fix(start: int, end: int, right: tuple[str, ...]) -> Fix:
    if len(right) > 1:
        return suggestion(*right)
    return safe(start, end, right[0]) if right[0] == "……" else unsafe(start, end, right[0])
