"""A word was swapped for a near-synonym by an article spinner.

Spinners make “new” articles by replacing words from a list, as strings and without looking at the
sentence: 问题 becomes 题目, 深入 becomes 深进, 观众 becomes 不雅众, 书记实绩 becomes 书记录绩. One such word
proves little: most may stand somewhere in their own right (数学题目). So each place is compared with
what stands beside the word and beside the original in clean text, and words are reported only in a
document where many different ones misfit for its length. A document with a few spun words stays
unreported, and so does a swap that reads as well as the original.

中文
词语被伪原创软件换成了近义词。

伪原创软件按词表逐串替换，不看上下文：“问题”变成“题目”，“深入”变成“深进”，“观众”变成“不雅众”，“书记实绩”变成
“书记录绩”。单独一个词说明不了问题，因为这些词在别处都可能用得对（数学题目）。因此逐处比较前后文字在规范文本中更常与
哪个词搭配；只有全文按篇幅有足够多不同的词都不合搭配时才报告。只换了几个词的文章不报告，换后同样通顺的词也不报告。
"""

from __future__ import annotations

from collections.abc import Iterator

from lintdoc import Bad, Document, Finding, Fix, Good, Trigger, rule, unsafe
from lintdoc_zh.spinning import spinning


@rule(
    code="ZH202",
    name="spun-word",
    family="garbled",
    trigger=Trigger(ranges="一鿿", shortest=40),
    fix="unsafe",
    examples=[
        Bad(
            "要⟦深进⟧贯彻会议精神，⟦经由过程⟧多种渠道⟦鼓动勉励⟧居民参与。\n"
            "各街道要把这项工作⟦纳进⟧年度考核，切实解决群众反映的突出⟦题目⟧。",
            fixed="要深入贯彻会议精神，通过多种渠道鼓励居民参与。\n"
            "各街道要把这项工作纳入年度考核，切实解决群众反映的突出问题。",
        ),
        Good("这道数学题目太难了，全班只有三个人做对。"),
        Good("除夕那天要吃年夜饭，小年夜也要吃。"),
        Good("要用科学的理论武装头脑，推进党的建设，促进党的团结。"),
        Good("他对这一带的路况很熟悉，假如下雨，就走另一条路。"),
    ],
)
def check(document: Document) -> Iterator[Finding]:
    found = spinning(document)
    if found is None:
        return
    for place in found.places:
        end = place.start + len(place.form)
        written, meant = found.written(place), found.original(place)
        yield found.view.finding(
            place.start,
            end,
            en=f"“{written}” should probably be “{meant}”: this document was run through an article spinner "
            f"({found.forms} different words show it)",
            zh=f"“{written}”疑应作“{meant}”：本文经伪原创软件替换过词语（有 {found.forms} 个不同的词可证）",
            fix=_swap(place.start, written, meant),
        )


def _swap(start: int, written: str, meant: str) -> Fix:
    """Return the fix, which leaves alone the characters that both words have in the same place."""
    first, last = 0, len(written)
    if len(meant) == last:
        while written[first] == meant[first]:
            first += 1
        while written[last - 1] == meant[last - 1]:
            last -= 1
        meant = meant[first:last]
    return unsafe(start + first, start + last, meant)
