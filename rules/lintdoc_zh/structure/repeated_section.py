"""Two paragraphs or more in a row stand in the document twice, to the letter or touched up.

One finding for the later copy, whatever its length, with the beginning of the first: a speech pasted twice, a
chapter that came in again. Short lines inside the copy (headings, salutations) belong to it. What counts as
a copy and what is left out says repeated-paragraph; runs of short lines (terms, options, answers,
refrains) are not reported.

中文
连续两段以上在文中出现两次，一字不差或略有改动。

后出现的一份不论长短只报告一次，并引出首次出现处的开头：如同一篇讲话粘贴了两遍。其中的短行（标题、称谓）一并计入。
何为重复、何者不报告，见 repeated-paragraph；成串的短行（术语、选项、答案、副歌）不报告。
"""

from __future__ import annotations

from collections.abc import Iterator

from lintdoc import Bad, Document, Finding, Good, Trigger, rule
from lintdoc_zh.likely_copies import LEAST_RUN, Likely

SPEECH = (
    "一、提高认识\n"
    "基层组织是全部工作的基础，抓好基层组织建设，对于完成今年的各项任务具有重要意义，各单位要高度重视。\n"
    "有的单位对这项工作重视不够，措施不力，成效不大，必须认真加以改进。"
)


@rule(
    code="ZH602",
    name="repeated-section",
    family="structure",
    trigger=Trigger(patterns=[r"\n[^\S\n]*\S"], shortest=2 * LEAST_RUN),
    fix="unsafe",
    examples=[
        Bad(
            f"讲话篇1\n{SPEECH}\n讲话篇2\n今天的会议很重要，大家要认真领会。\n讲话篇3\n⟦{SPEECH}⟧\n",
            fixed=f"讲话篇1\n{SPEECH}\n讲话篇2\n今天的会议很重要，大家要认真领会。\n讲话篇3\n",
        ),
        Good(
            "# 更新\n\n## 新增\n\n"
            + "".join(
                f"- `{name}`：新增对 `close` 回调的支持，用于折叠的选项，具体用法请查看示例。\n"
                for name in "ABCDEF"
            ),
            format="markdown",
        ),
        Good("下列说法正确的是：\nA. 甲乙都对\nB. 甲对乙错\nC. 甲错乙对\n" * 2),
        Good("副歌：\n河水清清向东流，\n带走我的忧和愁，\n带不走我的梦啊，\n天天都在我心头。\n第二段\n" * 2),
    ],
)
def check(document: Document) -> Iterator[Finding]:
    if not document.once(Likely):
        return
    from lintdoc_zh.repeats import deletion, repeats, span_of  # most documents have no need of it

    for repeat in document.once(repeats):
        if repeat.first == repeat.last:
            continue
        (start, end), first = span_of(repeat, document)
        count = repeat.last - repeat.first + 1
        yield document.finding(
            start,
            end,
            en=f"these {count} paragraphs repeat those from “{first}” on: delete them, or replace them",
            zh=f"以下 {count} 段与前文自“{first}”起的各段重复：请删去，或换上应有的内容",
            fix=deletion(repeat, document),
        )
