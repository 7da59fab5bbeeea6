"""Filler text of templates, and what a text generator says to the one who asked.

Loaded only for a text that has the words it is known by.
"""

from __future__ import annotations

from lintdoc_zh.patterns import compiled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

FILLER, GENERATED = "filler", "generated"
FILL_IN = "(?:[单單点點双雙][击擊]|[请請])?在?(?:此[处處]?|[这這][里裡裏])[以来來]?[添编編输輸键鍵]\\Z"
FILLED = (
    "[加辑輯入增](?:[您你]的|母版|文[字本档檔]|[标標][题題]|[内內][容文]|正文|副[标標]|姓名)"
    "[^\n，。；]{0,12}(?=[\n，。；]|\\Z)"
)
ADD = "(?:按一下(?:此[处處])?以|[点點单單][击擊一]下?(?:此[处處]|[这這][里裡裏])[以来來]?)新\\Z"
ROLE, ROLE_TAIL = "作[为為][^\n。]{0,16}[语語]\\Z", "言模型[^\n。！]{0,40}"
OFFER = "如(?:果|需|有)[^\n。]{0,14}(?:修改|[调調]整|[补補]充|完善)[^\n。]{0,12}告\\Z"
WISH = (
    "望(?:以上|[这這][篇份]|上述)(?:[内內]容|[范範]文|[发發]言稿|[讲講][话話]稿|[总總][结結]|方案|回答)"
    "(?:能|[对對])[^\n。！]{0,16}(?:[帮幫]助|[参參]考|需[求要])"
)
MADE = (
    "下是(?:[为為]|根[据據]|按照)[您你][^\n。：:]{0,30}"
    "(?:生成|撰[写寫]|[编編][写寫]|[写寫]的|[创創]作)[^\n。：:]{0,20}[：:]"
)
ANSWER = "(?:\\A|\n)(?:[当當]然(?:可以)?|好的|可以|[没沒][有]?[问問][题題])[！!，,。] ?以?\\Z"
ANSWER_TAIL = "下面?是[^\n。]{1,40}[：:](?=\n|\\Z)"
SAYINGS = {
    **dict.fromkeys("加辑輯入", ((FILL_IN, FILLED, FILLER),)),
    "增": ((ADD, FILLED, FILLER),),
    "言": ((ROLE, ROLE_TAIL, GENERATED),),
    **dict.fromkeys("诉訴", ((OFFER, "[诉訴]我", GENERATED),)),
    "望": (("希\\Z", WISH, GENERATED),),
    "下": (("以\\Z", MADE, GENERATED), (ANSWER, ANSWER_TAIL, GENERATED)),
}
"""What must stand before the sign, what from it on, and what the whole is."""
INSTRUCTED = ("，", "、", "”", "」")
"""Before what a sentence tells its reader to do."""
LOOK_BACK = 40


def said_at(text: str, places: list[int]) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, what it is) of what is known by the signs at `places`."""
    for at in places:
        for before, behind, what in SAYINGS[text[at]]:
            tail = compiled(behind).match(text, at)
            head = compiled(before).search(text[max(0, at - LOOK_BACK) : at]) if tail else None
            if not (head and tail):
                continue
            start = max(0, at - LOOK_BACK) + head.start()
            if what != FILLER or text[start - 1 : start] not in INSTRUCTED:
                yield (start + (text[start] == "\n"), tail.end(), what)
            break
