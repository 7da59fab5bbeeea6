"""A verb was cut out before 了, as article spinners do.

Some spinners delete words that their list has no substitute for: 提出了下一步工作意见 becomes
，了下一步工作意见. Reported only in a document whose other words show that it was spun: a clause that
begins with 了, and a noun with 了 and no verb (执政能力了新的要求). What the verb was cannot be told;
提出 is frequent.

中文
“了”前的动词被伪原创软件删去。

有的伪原创软件会删去词表中没有替换词的词语：“提出了下一步工作意见”变成“，了下一步工作意见”。只有在其他词语已表明
全文经过伪原创时才报告：分句以“了”开头，或者名词之后直接跟“了”而没有动词（执政能力了新的要求）。原来的动词无从得知，
常见的是“提出”。
"""

from __future__ import annotations

from collections.abc import Iterator

from lintdoc import Bad, Document, Finding, Good, Trigger, rule
from lintdoc_zh.patterns import later
from lintdoc_zh.spinning import spinning

WORDS = "[解结却然断无悟事当得此不账帐愿债如若身清望手]"
"""What follows 了 where it begins a word: 了解 了结 了却."""
HAN = r"[^\W\d_A-Za-z]"
"""A class of all ideographs would take three milliseconds to compile."""
NOUNS = (
    "能力|水平|质量|素质|精神|制度|体制|机制|领域|方面|社会|人民|群众|企业|经济|干部|党员|部门|同志|单位"
    "|队伍|内容|目标"
)
CUT = later(
    f"了(?:(?<=[，。；！？、,;!?\n]了)(?!{WORDS})(?={HAN})"
    f"|(?<=(?:{NOUNS})了)(?=(?:新的|更[高大多]的?|明确的?|具体的?|一系列|许多|重要|相应的?){HAN}))"
)


@rule(
    code="ZH207",
    name="missing-word",
    family="garbled",
    trigger=Trigger(characters="了", shortest=40, common=True),
    examples=[
        Bad(
            "要深进贯彻会议精神，经由过程多种渠道鼓动勉励居民参与。会上通报了情况，⟦了⟧下一步的任务。\n"
            "各街道要把这项工作纳进年度考核，切实解决群众反映的突出题目。新的形势对管理水平⟦了⟧更高的要求。",
        ),
        Good("会上通报了情况，了解了下一步的任务。"),
        Good("会上通报了情况，了下一步的任务。"),
    ],
)
def check(document: Document) -> Iterator[Finding]:
    found = spinning(document)
    if found is None:
        return
    for match in CUT.finditer(found.view.text):
        yield found.view.finding(
            *match.span(),
            en="a verb is missing before “了”: this document was run through an article spinner; "
            "restore it from the original",
            zh="“了”前缺动词：本文经伪原创软件处理，请据原文补上",
        )
