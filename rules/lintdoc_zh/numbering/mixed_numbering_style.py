"""One item of a sequence is numbered in another style: 一、 二、 3、 四、.

Reported where exactly one number is missing from a sequence and a lone enumerator of another style
supplies it, or where a sequence is carried on in another style. A different style at another level
(一、 with 1. below) is right, and so is another kind of bracket around the same numeral.

中文
同一序列中有一项用了另一种序号样式：一、二、3、四、。

序列中恰缺一个数，而该处有一个孤立的、另一种样式的序号正好补上；或序列改用另一种样式接着编号时报告。
不同层级用不同样式（一、之下用 1.）不是错误，同一数字用不同的括号也不报告。
"""

from __future__ import annotations

from collections.abc import Iterator

from lintdoc import Bad, Document, Finding, Good, Trigger, rule, unsafe
from lintdoc_zh.enumerators import LOOKS, NEEDS
from lintdoc_zh.numbering_faults import numbering


@rule(
    code="ZH504",
    name="mixed-numbering-style",
    family="numbering",
    trigger=Trigger(patterns=LOOKS, needs=NEEDS, glance="lintdoc_zh.glances:may_be_numbered"),
    fix="unsafe",
    examples=[
        Bad(
            "（一）烟叶；\n（二）烟丝；\n⟦(3)⟧卷烟；\n（四）雪茄。",
            fixed="（一）烟叶；\n（二）烟丝；\n（三）卷烟；\n（四）雪茄。",
        ),
        Bad(
            "第一，优化布局。第二，加大投入。⟦3、⟧培养人才。第四，改进评价。",
            fixed="第一，优化布局。第二，加大投入。第三，培养人才。第四，改进评价。",
        ),
        Bad("一、学习\n二、调研\n⟦3、⟧总结\n", fixed="一、学习\n二、调研\n三、总结\n"),
        Good("一、准备\n1、检查\n2、清点\n二、实施\n3、切割\n4、打磨\n三、收尾\n"),
        Good("（一）甲；\n(二)乙；\n（三）丙。"),
        Good("一、背景\n（1）现状\n（2）问题\n二、对策\n（1）近期\n（2）远期\n三、结语"),
    ],
)
def check(document: Document) -> Iterator[Finding]:
    facts = document.once(numbering)
    for fault in facts.faults:
        if fault.kind != "style":
            continue
        text, one = facts.view.text, fault.one
        found, expected = text[one.start : one.end], fault.other.with_number(text, one.number)
        other = fault.other.quoted(text)
        yield facts.view.finding(
            one.start,
            one.end,
            en=f"“{found}” numbers an item of the list that “{other}” belongs to: write “{expected}”",
            zh=f"“{found}”与“{other}”同属一列，序号样式不同：应作“{expected}”",
            fix=unsafe(one.start, one.end, expected),
        )
