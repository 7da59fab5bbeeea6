"""A paragraph stands in the document twice, to the letter or touched up.

Reported at the later copy, with the beginning of the first. Touched up means: characters were lost, put
in or exchanged here and there, marks changed, a lead-in or another enumerator was put before it; in running
prose also words or a sentence, as long as three quarters stand in both in the same order, with the same
figures and foreign words. Where another number, party or opposite stands, or one word for another
throughout, it is another paragraph; so it is in laws, regulations and reference manuals, whose provisions
and entries are alike (save the same article at length), and where a third paragraph is like the two. Not
reported: paragraphs under 50 characters other than articles, table cells, headings, numbered items of laws
under 100 characters, paragraphs that refer to what stands around them (前款规定的…), and notes repeated on
purpose, three times or more. Two repeated paragraphs or more in a row are one repeated-section.

中文
同一段落在文中出现两次，一字不差或略有改动。

在后出现的一处报告，并引出首次出现处的开头。略有改动指零星的脱字、衍字、错位或标点变化，前面加了引语或换了序号；
一般文章还包括换了若干词、增减了一句，只要四分之三的字按同样顺序见于两处，数字和外文也相同。数字、当事人或正反义词
不同，或通篇以一词换另一词的，是另一段落；法规的平行规定、手册的同类条目（同一条的长文除外），以及另有第三段与之
相似的，也不算重复。不报告：不足 50 字的段落、表格、标题、法规中不足 100 字的编号项、
承前而言的段落（前款规定的……）以及文中有意重复三次以上的说明。连续两段以上重复时，
作为一处 repeated-section 报告。
"""

from __future__ import annotations

from collections.abc import Iterator

from lintdoc import Bad, Document, Finding, Good, Trigger, rule
from lintdoc_zh.likely_copies import LEAST_ALONE, Likely

PARAGRAPH = (
    "全县各级党组织要把思想和行动统一到会议精神上来，围绕中心，服务大局，带好队伍，"
    "为完成全年各项任务提供坚强保证。"
)

BROKEN = (
    "全县各级党组织要把思想和行动统一到会议精神上来，围绕中心，服务大局，带\n"
    "    好队伍，为完成全年各项任务提供坚强保证，并按月把进展报到办公室去，由\n    办公室汇总。"
)
"""A paragraph broken into lines of a width."""
BROKEN_OTHERS = (
    "    河边有一条小路通往镇上，赶集的日子路上的人很多，两边摆满了各色的小摊，\n    叫卖的声音很远都能听到，"
    "孩子们在人群里跑来跑去，笑声不断，一直到太阳落\n    下山去，人们才挑着空担子慢慢走回家。\n\n"
)


@rule(
    code="ZH601",
    name="repeated-paragraph",
    family="structure",
    trigger=Trigger(patterns=[r"\n[^\S\n]*\S"], shortest=2 * LEAST_ALONE),
    fix="unsafe",
    examples=[
        Bad(
            f"{PARAGRAPH}\n会议还听取了三个乡镇的汇报，并对下一步工作作了安排。\n⟦{PARAGRAPH}⟧\n",
            fixed=f"{PARAGRAPH}\n会议还听取了三个乡镇的汇报，并对下一步工作作了安排。\n",
        ),
        Bad(
            f"{PARAGRAPH}散会后，要立即行动。\n会议还听取了汇报，并作了安排。\n"
            f"⟦{PARAGRAPH.replace('任务', '的任务').replace('大局', '局')}散会后，要立即行动。⟧\n"
        ),
        Bad(f"1. {PARAGRAPH}\n2. 听取了三个乡镇的汇报，作了安排。\n⟦3. {PARAGRAPH}⟧\n"),
        Bad(f"{PARAGRAPH}\n会议还听取了汇报，并作了安排。\n⟦此外，{PARAGRAPH.replace('，', ', ')}⟧\n"),
        Bad(
            f"{PARAGRAPH}今年任务重，时间紧，要抓好一季度的工作。\n会议还听取了汇报，并作了安排。\n"
            f"⟦{PARAGRAPH.replace('坚强', '有力')}今年任务重，时间紧，要抓好一季度的工作。⟧\n"
        ),
        Bad(
            "夜里下了一场大雨，河水涨了很多，村口的小桥也被淹了。大家站在岸边商量，谁也想不出过河的办法。老人说，等天亮了再想办法。\n"
            "后来雨停了。\n"
            "⟦夜间下了一场大雨，河水涨了不少，村口的小桥也淹了。众人站在岸边商议，谁也想不出过河的法子。老人说，等天亮了再想办法。⟧\n"
        ),
        Bad(
            "第七条 申请人应当如实提供有关材料，并对其真实性负责。\n"
            "第八条 主管部门收到申请后核实有关情况，在二十日内作出决定，并书面通知申请人。\n"
            "⟦第七条 申请人应当如实提供有关材料，并对其真实性负责。⟧\n第九条 本办法自公布之日起施行。\n"
        ),
        Bad(f"    {BROKEN}\n\n{BROKEN_OTHERS}    ⟦{BROKEN}⟧\n"),
        Good("第三条 下列人员不得申请：\n一、未成年人；\n第四条 下列人员可以申请：\n一、未成年人；\n"),
        Good(
            "一月份全市投资 12 亿元，增长 5%，开工 30 个。其中工业投资 7 亿元，增长 8%，新增企业 16 家。\n"
            "以下是二月份的情况。\n"
            "二月份全市投资 9 亿元，增长 3%，开工 22 个。其中工业投资 4 亿元，增长 2%，新增企业 11 家。\n"
        ),
        Good(
            f"{PARAGRAPH}今年任务重，时间紧，要抓好一季度的工作。\n会议还听取了汇报，并作了安排。\n"
            f"{PARAGRAPH}今年任务重，时间紧，要抓好三季度的工作。\n"
        ),
        Good("团结就是力量，\n这力量是铁，\n这力量是钢。\n\n团结就是力量，\n这力量是铁，\n这力量是钢。\n"),
        Good(
            "生产许可证有效期为五年，有效期届满需要继续生产的，应当在届满九十日前申请延续，并提交有关证明材料。\n"
            "有下列情形的，注销许可证。\n"
            "经营许可证有效期为五年，有效期届满需要继续经营的，应当在届满九十日前申请延续，并提交有关证明材料。\n"
        ),
        Good(f"{PARAGRAPH}甲方先行动，再报告。\n会议还听取了汇报。\n{PARAGRAPH}乙方先行动，再报告。\n"),
        Good(
            f"# 更新\n\n用 `pip` 更新。\n\n## 1.2\n\n- {PARAGRAPH}\n- 新增三项功能，修正若干错误。\n\n"
            f"## 1.1\n\n- {PARAGRAPH}\n- 首次发布，提供查询和登录。\n",
            format="markdown",
        ),
        Good(f"3.1.2. {PARAGRAPH[:-1]}？\n3.1.3. 怎样报名？\n\n3.1.2. {PARAGRAPH[:-1]}？\n\n请看公告。\n"),
        Good(f"-l 列出\n       {PARAGRAPH}\n\n-L 不列出\n       不列出。\n\n-c 计数\n       {PARAGRAPH}\n"),
        Good("甲公司应当按照约定支付价款，逾期支付的，承担违约责任。\n其他约定。\n" * 2),
    ],
)
def check(document: Document) -> Iterator[Finding]:
    if not document.once(Likely):
        return
    from lintdoc_zh.repeats import deletion, repeats, span_of  # most documents have no need of it

    for repeat in document.once(repeats):
        if repeat.first != repeat.last:
            continue
        (start, end), first = span_of(repeat, document)
        yield document.finding(
            start,
            end,
            en=f"this paragraph repeats the one beginning “{first}”: delete it, or put in what belongs here",
            zh=f"本段与前文“{first}”一段重复：请删去，或换上应有的内容",
            fix=deletion(repeat, document),
        )
