"""A number is missing from a sequence: 一、 二、 四、.

Reported at the enumerator after the gap. Either an item was lost or the numbers were not moved up when
one was taken out. Sequences are told apart by their marks, their level and their indentation; a 1 begins
a new one, articles (第三条) run through the chapters, and lists inside an article begin anew. What stands
in quotation marks (an article quoted by an amendment) does not count; deleted articles
(第五条至第七条（删除）) and articles put in later (第五条之一) leave no gap. A sequence that begins in the
middle (an excerpt that starts at 4.) is not reported, nor one of fewer than three items unless 一 is
followed at once by 三.

中文
序号中间缺了一个：一、二、四、。

在缺号之后的序号处报告。或是漏了一项，或是删去一项后未重新编号。不同标记、不同层级、不同缩进的序号分别计数；
遇“一”另起；“条”跨章连续，条内的款项各自从头编号。引号内的条文（修改决定所引）不计；注明删除的条文
（第五条至第七条（删除））和后来插入的条文（第五条之一）不算缺号。从中间开始的序号（节选从第 4 步起）不报告；
不足三项的序列，只有“一”后紧接“三”才报告。
"""

from __future__ import annotations

from collections.abc import Iterator

from lintdoc import Bad, Document, Finding, Good, Trigger, rule, suggestion
from lintdoc_zh.enumerators import LOOKS, NEEDS
from lintdoc_zh.numbering_faults import numbering


@rule(
    code="ZH501",
    name="numbering-gap",
    family="numbering",
    trigger=Trigger(patterns=LOOKS, needs=NEEDS, glance="lintdoc_zh.glances:may_be_numbered"),
    fix="suggestion",
    examples=[
        Bad("一、加强领导\n二、落实责任\n⟦四、⟧严格考核\n"),
        Bad("第一条 为了规范管理，制定本办法。\n第二条 本办法适用于本市。\n⟦第四条⟧ 本办法自公布日起施行。"),
        Bad("要做好几项工作：一是抓学习。二是抓落实。⟦四是⟧抓考核。"),
        Bad("应当提交：\n（一）申请书；\n⟦（三）⟧身份证明。\n"),
        Bad("1.1 目的\n1.2 范围\n⟦1.4⟧ 职责\n"),
        Bad("步骤1：下载\n步骤2：解压\n⟦步骤4⟧：安装\n"),
        Bad("第一方面，抓好学习。\n第二方面，抓好调研。\n⟦第四方面，⟧抓好落实。\n"),
        Bad("一、目标\n（一）近期\n（二）远期\n二、任务\n⟦（四）⟧调研\n（五）起草\n"),
        Good("首先，要学习。再次，要总结。最后，要落实。"),
        Good("第一个五年计划是好的。第三个五年计划也是好的。"),
        Good("一、准备\n1. 检查工具\n2. 清点材料\n二、实施\n1. 切割\n2. 打磨\n三、收尾\n"),
        Good("第一条 目的\n第二条至第四条（删除）\n第五条 施行\n第五条之一 过渡\n第六条 附则"),
        Good("从第 4 步开始：\n\n4. 打开设置。\n5. 选择语言。\n6. 保存。"),
        Good(
            "第一条 将第三条修改为：“第三条 下列人员：\n（一）甲；\n（四）乙。\n第九条 另有规定的除外。”\n"
            "第二条 施行\n第三条 附则"
        ),
        Good("版本 1.2.10 修复了 3.5.1 的问题，比分 3:1，见第 7 条。\n2024 年 3 月\n3.14 是圆周率\n5.6 版"),
        Good(
            "## 1. 采集\n\n## 2. 分析\n\n## 3. 输出\n\n### 表格\n\n#### 1. 准备\n\n#### 2. 运行\n\n"
            "### 图形\n\n#### 1. 配色\n\n#### 2. 导出\n\n## 4. 附录\n",
            format="markdown",
        ),
        Good(
            "内核由社区维护，^\n  [1]\n每年发布两次。^\n  [2]\n另见手册。^\n  [3]\n"
            "软件库按首字母分类^[4][5]。^\n  [6]\n"
        ),
        Good(
            "案例一、重启服务：\n案例二、要把旧的数据搬到新的机器上，并且在搬的时候不停机，也不丢失任何一条记录，"
            "请先读完下面的说明：\n案例三、回滚：\n案例四、备份：\n"
        ),
        Good("1. B\n2. D\n5. C\n（3、4题为开放题，答案略）"),
        Good("L. Carter. “Lakes.”\nM. Weaver. “Rivers of the North.”\nO. Miller. “Ponds.”\n"),
        Good("在会上讲了三点意见。围绕“四个方面”，一是时间紧，二是任务重。"),
    ],
)
def check(document: Document) -> Iterator[Finding]:
    facts = document.once(numbering)
    for fault in facts.faults:
        if fault.kind != "gap":
            continue
        text, one = facts.view.text, fault.one
        found, expected = text[one.start : one.end], one.with_number(text, fault.expected)
        before = fault.other.quoted(text)
        yield facts.view.finding(
            one.start,
            one.end,
            en=f"“{found}” follows “{before}”: “{expected}” is missing; add what was lost, or renumber",
            zh=f"“{found}”前面是“{before}”，缺“{expected}”：请补上漏掉的一项，或重新编号",
            fix=suggestion(expected),
        )
