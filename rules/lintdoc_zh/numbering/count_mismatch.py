"""A stated number does not fit what follows: 提四点意见 before three points, 大全5篇 over three pieces.

The number stands at the end of the sentence right before a numbered list or before numbered points in the
same paragraph (`主要有以下三个方面：`, `注重三个结合。一是…`, `做到“五个坚持”。`, `原因有三：`), and the list
is whole: it begins with 1 and nothing in it is missing. Pieces headed `…篇1`, `…篇2` are counted against
`大全5篇` and the like above them. Not reported: numbers that refer elsewhere (前两项, 第三款, 上述四种), that
leave the sum open (三个以上, 至少两项), and a list that the end of the text cuts off.

中文
所称数目与后文不符：说提四点意见而只列三点，题为“大全5篇”而只有三篇。

数目须在紧接编号列表（或同段编号各点）之前的一句末尾（“主要有以下三个方面：”“注重三个结合。一是……”“原因有三：”），
且列表完整：从一开始、中间无缺。以“……篇1”“……篇2”为题的各篇，与上文“大全5篇”之类核对。指代他处的数目（前两项、第三
款、上述四种）、不定的数目（三个以上、至少两项）以及被文末截断的列表不报告。
"""

from __future__ import annotations

from collections.abc import Iterator

from lintdoc import Bad, Document, Finding, Good, Trigger, View, rule, suggestion
from lintdoc_zh import numerals
from lintdoc_zh.enumerators import LOOKS, NEEDS, Enumerator
from lintdoc_zh.numbering_faults import numbering
from lintdoc_zh.patterns import later, line_start

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

NUMBER = "[二两兩三四五六七八九十]{1,3}|[0-9]{1,2}"
UNIT = "[个個大项項点點条條种種类類件步款层層块塊句篇招则則处處关關环環道]|方面"
NO_POINTS = (
    "月|小?[时時]|工[时時]|[工作]+日|[星学學]期|季度|年|[周週]|[自交][然易]日|(?<![类類种種])人|[功过過]"
    "|[^：:。]*[内內][：:。]"
)
"""What is counted in months, people or merits is not what the list lists."""
STATED = later(
    rf"(?<![第前上后後这這那各每同该該本{numerals.HAN_NUMERAL}0-9.—－~～至到-])(?<![条條项項款分]之)(?P<stated>(?P<number>{NUMBER})(?:{UNIT})"
    rf"(?:方面|部分)?)(?!{NO_POINTS})[^\W0-9A-Za-z_]{{0,8}}(?:[”」』][^\W0-9A-Za-z_]{{0,4}})?[：:。]$"
)
LONGEST = 24
"""No statement is longer, from its number to the end of the sentence."""
BARE = later(rf"[因由点點现現法据據求处處][也主要就便]{{0,2}}有(?P<stated>(?P<number>{NUMBER}))[：:。]$")
"""原因有三：, without a unit."""
OPEN = later("以上|以下情|之一|(?<![人英天干幹])才[^，。；：:、\n]|[多余餘等]$|左右|若干")
REFERS = later(
    "(?:[点點][数數]|上述|前述|前款|前列|上列|本[条條]|以上|其他|其中|其[余餘]|另外|[还還]有|至少|任[意一选選何]|[不超][过過]|不止)"
    "[^，。；：]{0,4}$"
)
ANNOUNCES = later("[以如]下|下[列面]|[讲講提谈談强強说說]|意[见見]|要求|建[议議]|希望")
THINGS = later("[个個块塊件层層]。$")
"""八角两个。 counts what stands before, not what follows."""
BRIEF = 20
"""So short a clause before a list announces it: 处理好五大关系。"""
SLOGANS = (
    "四个意识", "四个自信", "两个维护", "两个确立", "四个全面", "两个一百", "三个代表", "八项规定",
    "两个毫不", "三个务必", "四个伟大", "四种形态", "两个结合", "两个大局", "四大考验", "四种危险",
    "三大攻坚", "五大发展", "三大战役", "四项基本", "两个文明",
)  # fmt: skip
"""Names of things known, whose number announces nothing."""
ENDED = "。！？!?…：:；;”」』）)"
LAST = later("(?<=[。；！？\n])(?:最[后後]|此外|另|再[次者]|其次|同[时時]|[还還]有|接[着著]|然[后後])")
SOON = 600
NUMBERED = "(?<=[0-9二三四五六七八九十]篇)"
COUNTED = later(f"篇{NUMBERED}")
TITLED = later(
    "(?:大全|精[选選]|合集|集[锦錦]|[汇彙匯][总總编編]|通用|范文|範文|模板|[优優]秀|[热熱][门門])"
    "[（(]?([0-9]{1,2}|[二三四五六七八九十]{1,3})篇$"
)
PIECE = later(
    r"\n[ \t\u3000#]*(?:[^\n]{0,60}(?:篇|范文|範文)|第)([0-9]{1,2}|[一二三四五六七八九十]{1,2})篇?[：:]?"
    r"[ \t\u3000]*(?=\n)"
)
FRAME = later("[结結][语語束论論]|小[结結]|[总總][结結]|[余餘][论論]|[后後][记記]|附[录錄]")
"""How a last section that is no point begins."""
NEAR = 120
"""As many characters before a list are searched for the number of its items."""


@rule(
    code="ZH506",
    name="count-mismatch",
    family="numbering",
    trigger=Trigger(
        patterns=LOOKS, signs=[("篇", NUMBERED)], needs=NEEDS, glance="lintdoc_zh.glances:may_be_numbered"
    ),
    fix="suggestion",
    examples=[
        Bad("下面提⟦四点⟧意见：\n一、加强学习。\n二、改进作风。\n三、严守纪律。\n"),
        Bad("主要有以下⟦兩個方面⟧：\n（一）擬訂計畫。\n（二）督導執行。\n（三）檢討成果。\n"),
        Bad("注重⟦三个⟧结合。一是与业务相结合。二是与群众相结合。"),
        Bad("合法居留之下列⟦四類⟧人員：\n（一）外籍配偶。\n（二）本國籍配偶。\n（三）未成年子女。\n"),
        Bad(
            "他提出⟦四點⟧建議：一是加強開放，建立另外的規則。二是加強合作。三是加強管控，同時防範風險。\n散會。\n"
        ),
        Bad(
            "工作总结\n优秀工作总结大全⟦5篇⟧\n\n工作总结篇1\n\n一年来成绩显著。\n\n工作总结篇2\n\n一年来进步很大。\n"
        ),
        Bad(
            "为此要处理好⟦五大⟧关系。\n一、上级与下级的关系。\n二、整体与局部的关系。\n三、当前与长远的关系。\n"
        ),
        Bad("工作没有做好，原因有⟦三⟧：一是认识不足。二是办法不多。三是人手不够。四是经费短缺。"),
        Bad("要做到“⟦四个⟧坚持”。\n第一，坚持原则。\n第二，坚持学习。\n第三，坚持到底。\n"),
        Good("要做到“两个维护”。\n第一，加强学习。\n第二，改进作风。\n第三，严守纪律。\n"),
        Good("有下列情形之一的，记违规点数二点：\n一、材料不实。\n二、逾期不报。\n三、拒绝检查。\n"),
        Good("他买了两份报纸。\n1. 晨报\n2. 晚报\n3. 周报\n"),
        Good("下面讲三点意见：\n一、加强学习。\n二、改进作风。\n三、严守纪律。\n"),
        Good("符合下列三个以上条件的，可以申请：\n一、有住所。\n二、有资金。\n三、有章程。\n四、有人员。\n"),
        Good("他讲了三点意见，赢得掌声。会后，一是时间紧，二是任务重。"),
        Good("应当于三个月内补正下列材料：\n一、申请书。\n二、身份证明。\n"),
        Good(
            "生抽两勺，葱两根，姜五片，八角两个。\n第一步，五花肉切块。\n第二步，冷水下锅。\n第三步，加盐收汁。\n"
        ),
        Good("前两项规定的期限，按照下列办法计算：\n（一）按年计算。\n（二）按月计算。\n（三）按日计算。\n"),
        Good("报过名并且交过费两个条件都满足才发证：\n1. 读取名单。\n2. 核对编号。\n3. 发出通知。\n"),
        Good("下面谈两个问题：\n一、当前形势\n二、主要任务\n三、结语\n"),
        Good("有以下四项任务：\n- 调研\n- 起草\n1. 初稿\n2. 定稿\n", format="markdown"),
    ],
)
def check(document: Document) -> Iterator[Finding]:
    facts = document.once(numbering)
    faulty = {id(fault.one) for fault in facts.faults}
    carried_on = {(one[0].key, one[0].number) for one in facts.sequences if one[0].number > 1}
    for sequence in facts.sequences:
        first = sequence[0]
        if len(sequence) < 2 or first.number != 1 or first.mark.is_heading or first.mark.system == "word":
            continue
        stated = _stated_before(facts.view.text, first)
        if stated is None or (first.key, sequence[-1].upto + 1) in carried_on:
            continue
        if not any(id(one) in faulty for one in sequence):
            yield from _compared(facts.view, stated, sequence)
    yield from _against_pieces(facts.view)


def _stated_before(text: str, first: Enumerator) -> re.Match[str] | None:
    """Return the number stated at the end of the sentence before a list, if it is one to rely on."""
    end = first.start
    while end and text[end - 1].isspace():
        end -= 1
    if end == 0 or text[end - 1] not in "：:。":
        return None
    start = line_start(text, end, NEAR)
    near = max(start, end - LONGEST)
    match = STATED.search(text, near, end) or BARE.search(text, near, end)
    if (
        match is None
        or match[0].strip("“”「」")[:4] in SLOGANS
        or _is_open(text[start:end], match.start() - start, first.at_line)
    ):
        return None
    return match


def _compared(view: View, match: re.Match[str], sequence: list[Enumerator]) -> Iterator[Finding]:
    count = sequence[-1].upto
    stated = (numerals.value(match["number"]) or ("", 0))[1]
    if stated == count - 1 and FRAME.search(view.text, sequence[-1].end, sequence[-1].end + 8):
        return
    if stated > 1 and stated != count and not (stated > count and _goes_on(view.text, sequence, stated)):
        first = sequence[0].quoted(view.text)
        yield _finding(view, match.span("stated"), match["number"], count, f"“{first}”")


def _is_open(sentence: str, place: int, at_line: bool) -> bool:
    """Whether the number refers elsewhere, leaves the sum open or announces nothing."""
    if OPEN.search(sentence[place:-1]) or REFERS.search(sentence[:place]):
        return True
    if THINGS.search(sentence):
        return True
    last = sentence[max(map(sentence[:-1].rfind, "。！？；，,")) + 1 :]
    return at_line and sentence[-1] == "。" and len(last) > BRIEF and not ANNOUNCES.search(sentence)


def _goes_on(text: str, sequence: list[Enumerator], stated: int) -> bool:
    """Whether the last points may be unnumbered, or lost where the text is cut off."""
    last = _line_from(text, sequence[-1].start)
    if sequence[-1].mark.is_connective:
        rest = text[sequence[-1].end : sequence[-1].end + SOON]
        if LAST.search(rest) or f"第{numerals.written('han', stated)}" in rest:
            return True
    return len(last) >= 20 and last[-1] not in ENDED and _line_from(text, sequence[-2].start)[-1:] in ENDED


def _line_from(text: str, start: int) -> str:
    end = text.find("\n", start)
    return text[start : end if end >= 0 else len(text)].rstrip()


def _against_pieces(view: View) -> Iterator[Finding]:
    """Yield `大全5篇` and the like where another number of pieces follows."""
    text = view.text
    if "篇" not in text:
        return
    ends = [match.end() for match in COUNTED.finditer(text)]
    titles = list(filter(None, (TITLED.search(text, max(0, end - 9), end) for end in ends)))
    heads = list(PIECE.finditer(text)) if titles else []
    read = [numerals.value(head[1]) for head in heads]
    if len(heads) < 2 or [one and one[1] for one in read] != list(range(1, len(heads) + 1)):
        return
    for title in titles:
        stated = numerals.value(title[1])
        if title.start() < heads[0].start() and stated and stated[1] != len(heads):
            yield _finding(
                view, (title.start(1), title.end()), title[1], len(heads), f"“{heads[0][0].strip()}”"
            )


def _finding(view: View, span: tuple[int, int], number: str, count: int, first: str) -> Finding:
    stated = view.text[slice(*span)]
    read = numerals.value(number) or ("han", 0)
    right = stated.replace(number, numerals.written(read[0], count) or str(count), 1)
    only = "只有" if count < read[1] else "共有"
    return view.finding(
        *span,
        en=f"“{stated}” is said, but {count} follow from {first} on: correct the number, or what follows",
        zh=f"此处说“{stated}”，而从{first}起{only} {count} 项：请核对数目或内容",
        fix=suggestion(right),
    )
