"""A number is out of order in its sequence: 一、 三、 二、 四、 or 一、 二、 七、 四、.

Two neighbours that changed places are reported once, at the first. A number that fits neither the one before
nor the one after is reported with the number that does. Counting down (10. 9. 8.) is an order too.
Sequences are told apart as numbering-gap explains.

中文
序号次序颠倒或与前后不符：一、三、二、四、，或一、二、七、四、。

相邻两项互换，在前一处报告一次；与前后都不衔接的序号，报告并给出应有的数。倒数（10. 9. 8.）不是错误。
序列的划分与 numbering-gap 相同。
"""

from __future__ import annotations

from collections.abc import Iterator

from lintdoc import Bad, Document, Edit, Finding, Fix, Good, Trigger, rule, suggestion, unsafe
from lintdoc_zh.enumerators import LOOKS, NEEDS
from lintdoc_zh.numbering_fault import Fault
from lintdoc_zh.numbering_faults import numbering


@rule(
    code="ZH503",
    name="numbering-order",
    family="numbering",
    trigger=Trigger(patterns=LOOKS, needs=NEEDS, glance="lintdoc_zh.glances:may_be_numbered"),
    fix="unsafe",
    examples=[
        Bad(
            "一、场址\n⟦三、⟧面积\n二、规模\n四、期限",
            fixed="一、场址\n二、面积\n三、规模\n四、期限",
        ),
        Bad(
            "第一条 目的\n第二条 范围\n⟦第九条⟧ 职责\n第四条 附则",
            fixed="第一条 目的\n第二条 范围\n第三条 职责\n第四条 附则",
        ),
        Bad("⟦5.⟧ 下载\n2. 解压\n3. 安装", fixed="1. 下载\n2. 解压\n3. 安装"),
        Good("10. 十面埋伏\n9. 九歌\n8. 八骏图\n7. 七里香"),
        Good("一、总则\n（一）目的\n（二）依据\n二、职责\n（三）机构\n（四）人员"),
        Good(
            "第 5 條\n第三條登記證，應記載下列事項：\n一、名稱。\n二、地址。\n"
            "第 6 條\n第八條之申請，準用前條。\n第 7 條\n施行日期另定。"
        ),
    ],
)
def check(document: Document) -> Iterator[Finding]:
    facts = document.once(numbering)
    for fault in facts.faults:
        if fault.kind != "order":
            continue
        text, one = facts.view.text, fault.one
        found, expected = text[one.start : one.end], one.with_number(text, fault.expected)
        other = fault.other.quoted(text)
        place = "stands before" if fault.other.start > one.start else "follows"
        where = "后面" if fault.other.start > one.start else "前面"
        yield facts.view.finding(
            one.start,
            one.end,
            en=f"“{found}” {place} “{other}”: “{expected}” was expected",
            zh=f"“{found}”{where}是“{other}”：此处应为“{expected}”",
            fix=_fix(fault, text, expected),
        )


def _fix(fault: Fault, text: str, expected: str) -> Fix:
    one, other = fault.one, fault.other
    if not fault.settled:
        return suggestion(expected)
    if not fault.swapped:
        return unsafe(one.start, one.end, expected)
    behind = other.with_number(text, one.number)
    return Fix("unsafe", [Edit(one.start, one.end, expected), Edit(other.start, other.end, behind)])
