"""A number occurs twice in a sequence: 一、 二、 二、 四、.

Reported at the second of the two, or at the first where that is the wrong one. Where the numbers around leave
one answer (二 二 四) the fix writes it. Sequences are told apart as numbering-gap explains. Lists numbered
`1. 1. 1.` throughout are right: Markdown counts them itself.

中文
同一序列中序号重复：一、二、二、四、。

报告重复的一处。前后序号足以确定应为何数时（二、二、四），修正会改成该数。序列的划分与 numbering-gap 相同。
全部写作 `1. 1. 1.` 的列表由 Markdown 自动编号，不报告。
"""

from __future__ import annotations

from collections.abc import Iterator

from lintdoc import Bad, Document, Finding, Good, Trigger, rule, suggestion, unsafe
from lintdoc_zh.enumerators import LOOKS, NEEDS
from lintdoc_zh.numbering_faults import numbering


@rule(
    code="ZH502",
    name="numbering-repeat",
    family="numbering",
    trigger=Trigger(patterns=LOOKS, needs=NEEDS, glance="lintdoc_zh.glances:may_be_numbered"),
    fix="unsafe",
    examples=[
        Bad(
            "（一）学习文件；\n（二）查找问题；\n⟦（二）⟧制定措施；\n（四）总结提高。",
            fixed="（一）学习文件；\n（二）查找问题；\n（三）制定措施；\n（四）总结提高。",
        ),
        Bad(
            "第 1 條\n本辦法依法訂定。\n第 2 條\n主管機關為市政府。\n⟦第 2 條⟧\n本辦法自發布日施行。",
            fixed="第 1 條\n本辦法依法訂定。\n第 2 條\n主管機關為市政府。\n第 3 條\n本辦法自發布日施行。",
        ),
        Bad("1. 下载\n2. 解压\n⟦2.⟧ 安装\n3. 运行\n4. 验证"),
        Bad("第一，加强学习。\n第二，改进作风。\n⟦第二，⟧严守纪律。\n第三，抓好落实。\n"),
        Bad("首先，要学习。其次，要调研。⟦其次⟧，要总结。"),
        Bad("1. 下载安装包\n⟦1.⟧ 解压到目录\n2. 运行程序\n3. 查看结果\n"),
        Good("一是抓学习。\n抓学习要抓紧。\n一是领导带头。二是全员参与。三是讲求实效。\n"),
        Good("A. 你去哪里？\nA. 我不去。\nB. 那我自己去。\nC. 我也去。\n"),
        Good("1. 下载\n1. 解压\n1. 安装", format="markdown"),
        Good("1.png\n1. 打开设置\n2. 选择语言\n3. 保存\n"),
        Good("首先，要学习。其次，要调研。\n首先，时间紧。其次，任务重。\n"),
        Good("甲方：\n一、付款\n二、验收\n乙方：\n一、供货\n二、保修\n三、培训"),
        Good("第一条 范围\n一、国内\n二、国外\n第二条 例外\n一、样品\n二、赠品"),
    ],
)
def check(document: Document) -> Iterator[Finding]:
    facts = document.once(numbering)
    for fault in facts.faults:
        if fault.kind != "repeat":
            continue
        text, one = facts.view.text, fault.one
        found, expected = text[one.start : one.end], one.with_number(text, fault.expected)
        other = fault.other.quoted(text)
        yield facts.view.finding(
            one.start,
            one.end,
            en=f"“{found}” has the number of “{other}”: “{expected}” was expected",
            zh=f"“{found}”与“{other}”序号相同：此处应为“{expected}”",
            fix=unsafe(one.start, one.end, expected) if fault.settled else suggestion(expected),
        )
