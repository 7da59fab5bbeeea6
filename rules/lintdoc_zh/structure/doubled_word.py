"""A function word stands twice: 的的, 在在, 进行了进行.

A word was typed twice or left over from a change. Only words that are never doubled for emphasis are
looked at: 看看, 天天, 慢慢, 研究研究 are right. Left alone: where the two belong to different words (目的的,
实实在在, 为了了解, 于是是否) and set phrases (的的确确, 是是非非).

中文
虚词重复：的的、在在、进行了进行。

重复输入，或修改时残留。只查不用于重叠的词；看看、天天、慢慢、研究研究等重叠式不报告。两字分属两词（目的的、
实在在、为了了解、于是是否）以及固定说法（的的确确、是是非非）不报告。
"""

from __future__ import annotations

from collections.abc import Iterator

from lintdoc import Bad, Document, Finding, Good, Trigger, compiled, rule, unsafe
from lintdoc_zh.residues import bare

# Each character with what may stand before it and after it where the two belong to different words.
BECOMES = "认認因作以成称稱视視行人身无無有所最较較极極尤大更颇頗被分变變改转轉定命名列判何能难難甚"
SINGLE = {
    "的": ("目标標有端似打中", "确確士当當卡卢盧"),
    "是": ("于於但还還就只可总總要若凡倒或都也不正又硬算便即", "否非"),
    "和": (
        "温溫平暖祥谐諧共柔缓緩随隨总總饱飽顺順亲親调調谦謙讲講议議违違中",
        "气氣美平睦睡乐樂暖谐諧解约約田声聲尚服",
    ),
    "与": ("参赐给授付赋施寄", "会众其"),
    "與": ("參賜給授付賦施寄", "會眾其"),
    "为": (BECOMES, "人期何首数难止此主了非善政民生富准"),
    "為": (BECOMES, "人期何首數難止此主了非善政民生富準"),
    "以": ("可所予加用难難足借何得给給是聊", "色太往外上下内內及前后後来來致免便为為期东東西南北"),
    "也": ("", ""),
}
PAIR = (
    "我们|我們|他们|他們|她们|她們|因为|因為|所以|但是|通过|通過|进行|進行|对于|對於|关于|關於|根据|根據|以及"
    "|由于|由於|如果|虽然|雖然|而且|或者|应当|應當|必须|必須|已经|已經|为了|為了|以下|按照|其中"
)
PHRASES = (
    "以人为本", "以人為本", "是可忍", "以身作则", "以身作則", "为人民服务", "為人民服務",
    "和平共处", "和平共處",
)  # fmt: skip
"""Where one of them begins with the second of the two, the first is another word: 以以人为本为原则."""
# 在在 is a word (everywhere, in every way): a slip only after a verb that takes 在.
AFTER_VERB = "输輸用放位落坐站住活乏"
BEFORE_NOUN = "职職校地线線野场場座乎于於处處"
SINGLES = "".join(SINGLE) + "在"
FIRST, SECOND = ("".join(sorted({one[place] for one in PAIR.split("|")})) for place in (0, 1))
TWICE = rf"[{FIRST}{SINGLES}](?=[{SECOND}{SINGLES}])(?<=(.))(?=\1|(.)了?\1\2)"
"""A character that stands twice, or one of two that do: what may follow it is asked first, as it is rare."""
COMPOUNDS = {"进行": "曲", "進行": "曲", "根据": "地", "根據": "地"}
PAIRS = frozenset(PAIR.split("|"))


@rule(
    code="ZH606",
    name="doubled-word",
    family="structure",
    trigger=Trigger(patterns=[TWICE], glance="lintdoc_zh.glances:may_double"),
    fix="unsafe",
    examples=[
        Bad("这是一件很难⟦的的⟧工作。", fixed="这是一件很难的工作。"),
        Bad("会议⟦進行了進行⟧討論。", fixed="会议進行討論。"),
        Bad("以上⟦以下以下⟧又有三级。", fixed="以上以下又有三级。"),
        Good("他的的确确来过，学习目的的问题要讲清楚。"),
        Good("实实在在的成果，现在在家，为了了解情况，于是是否要去也说不定。"),
        Good(
            "    门前的河水一年四季都很清，村里的人夏天在河里洗澡，冬天在冰上打陀螺玩\n" * 6
            + "    河边有一条小路通往镇上，赶集的人很多，那时河上的桥叫做顺\n    和和白河桥。\n"
        ),
        Good("看看天天慢慢试试，研究研究，是是非非，一把把雨伞。"),
        Good("以以往的经验看，与与众不同的人来往，和和田来的客人谈话，排练进行进行曲的乐队。"),
        Good("坚持以以人为本为核心的理念。那是是可忍，孰不可忍的事。"),
        Good("因为为人正直，可以以书面方式提出。数据在在显示，现在在在职人员中推广。"),
    ],
)
def check(document: Document) -> Iterator[Finding]:
    view = bare(document)
    text = view.text
    for match in compiled(TWICE).finditer(text):
        start = match.start()
        word = text[start : start + 2] if match[2] else match[1]
        if not (_is_pair(text, start, word) if match[2] else _is_slip(text, start)):
            continue
        if text[max(0, start - 1) : start].isspace() and _is_torn(document, text, start, word):
            continue
        end = text.index(word, start + len(word)) + len(word)
        yield view.finding(
            start,
            end,
            en=f"“{text[start:end]}” says “{word}” twice: delete one",
            zh=f"“{text[start:end]}”重复：请删去一个“{word}”",
            fix=unsafe(start, end - len(word), ""),
        )


def _is_torn(document: Document, text: str, start: int, word: str) -> bool:
    """Whether the line was broken before it, behind the first half of another word: 顺⏎和和白河桥."""
    from lintdoc_zh.wrapping import unbroken, widths  # where a line begins with it, which is seldom

    if len(word) > 1 or document.once(widths).most < 0:
        return False
    around, at = unbroken(text, start)
    return not _is_slip(around, at)


def _is_pair(text: str, start: int, word: str) -> bool:
    end = text.index(word, start + 2) + 2
    return word in PAIRS and text[end : end + 1] not in COMPOUNDS.get(word, ())


def _is_slip(text: str, start: int) -> bool:
    """Whether the two characters at `start` are one word written twice, and not two words."""
    one, before, after = text[start], text[max(0, start - 1) : start], text[start + 2 : start + 3]
    if one in (before, after) or text.startswith(PHRASES, start + 1):
        return False
    if one == "在":
        return before in tuple(AFTER_VERB) and after not in tuple(BEFORE_NOUN)
    belongs_before, belongs_after = SINGLE[one]
    return before not in tuple(belongs_before) and after not in tuple(belongs_after)
