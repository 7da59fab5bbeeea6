"""A character is written as only Japanese writes it: 対応 for 对应 or 對應.

Text typed with a Japanese input method, read by a scanner set to Japanese, or shown through a Japanese
character table holds forms that are neither Simplified nor Traditional. Reported from two in one sentence
on, where the sentence holds no kana and nothing else Japanese: names of people, places and works, quotations
and titles stay. Forms that Chinese shares (国, 会, 来) are never reported.

中文
用了日文独有的字形：“対応”应作“对应”或“對應”。

用日文输入法录入、以日文设置扫描识别、经日文字表转换的文字，会留下既非简体也非繁体的字形。
一句之中至少两处、句中没有假名、也不涉及日本的人名地名作品名时报告；引文与书名不报告。
中文也用的字形（国、会、来）一概不报告。
"""

from __future__ import annotations

from collections.abc import Iterator

from lintdoc import Bad, Document, Finding, Good, Trigger, rule, suggestion
from lintdoc_zh.patterns import later
from lintdoc_zh.scripts import script_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

TABLE = __file__.rpartition("script")[0] + "data/japanese_forms.tsv"
with open(TABLE, encoding="utf-8") as _rows:
    FORMS = {row[0]: (row[2], row[4]) for row in _rows if row[0] != "#"}
RUN = later("[{0}][{0}]*".format("".join(FORMS)))
NAMED = "亀剣勲呉塁壱実寛嬢巌巣広弐徳恵戸斉暁曽栄桜桝歩沢浜渉渓満滝瀬焔竜粛絵縁聡荘薫蛍豊辺郷鉄関霊頼顕駅黒鴎"
"""Forms that stand in names; they count for nothing by themselves."""
TELLING = "".join(one for one in FORMS if one not in NAMED)
SENTENCE_END = later("[。！？；\n]")
JAPANESE = later(
    "[\u3041-\u30ff]|日本|日[文语語元]|和[文制製]|[东東]京|大阪|京都|株式|[县県]|新字体|新字體|漫[画畫]|动画|動畫|声优|聲優|声優"
)
QUOTED = later("[《〈「『“][^《〈「『“》〉」』”\n]{0,60}[》〉」』”]")
LONGEST = 300
"""A sentence is looked for this far on either side."""


@rule(
    code="ZH105",
    name="japanese-form",
    family="script",
    fix="suggestion",
    trigger=lambda: Trigger(characters=TELLING),
    examples=[
        Bad("本文说明与之⟦対応⟧的处理方法。"),
        Bad("这套⟦検⟧查制度⟦対⟧企业影响不大。"),
        Bad("我們的⟦図⟧書館藏⟦発⟧展得很快，⟦経済⟧也好。"),
        Good("日本語の文章で対応を確認する。"),
        Good("他喜欢《銀河鉄道》和《戦国無双》。"),
        Good("歌手浜崎和滝沢、桜井同台演出。"),
        Good("东京的図書館提供検索服务。"),
        Good("他在图书馆里检索资料，国会来信说学区已定。"),
        Good("「応」是「應」的日文新字体，「対」同此。"),
        Good("文中只有一个対字。"),
    ],
)
def check(document: Document) -> Iterator[Finding]:
    text = document.text
    reached = 0
    for match in RUN.finditer(text):
        if match.start() >= reached:
            start, reached = _sentence(text, match)
            yield from _reported(document, start, reached)


def _sentence(text: str, match: re.Match[str]) -> tuple[int, int]:
    """Return the sentence that `match` begins to matter in, or what of it is near."""
    first = max(0, match.start() - LONGEST)
    start = max([first, *(end.end() for end in SENTENCE_END.finditer(text, first, match.start()))])
    stop = SENTENCE_END.search(text, match.end(), match.end() + LONGEST)
    return (start, stop.start() if stop else min(len(text), match.end() + LONGEST))


def _reported(document: Document, start: int, end: int) -> Iterator[Finding]:
    """Yield findings for the forms of one sentence, if they are more than a stray form or a name."""
    text = document.text
    if JAPANESE.search(text, start, end):
        return
    quoted = [one.span() for one in QUOTED.finditer(text, start, end)]
    runs = [
        run
        for run in RUN.finditer(text, start, end)
        if not any(first < run.start() < last for first, last in quoted)
    ]
    if sum(one in TELLING for run in runs for one in run[0]) >= 2:
        for run in runs:
            yield _finding(document, run)


def _finding(document: Document, run: re.Match[str]) -> Finding:
    simplified = "".join(FORMS[one][0] for one in run[0])
    traditional = "".join(FORMS[one][1] for one in run[0])
    candidates = [simplified, traditional]
    if document.once(script_of) == "Hant":
        candidates.reverse()
    candidates = list(dict.fromkeys(candidates))
    quoted = [f"“{one}”" for one in candidates]
    return document.finding(
        *run.span(),
        en=f"“{run[0]}” is written as only Japanese writes it: write {' or '.join(quoted)}",
        zh=f"“{run[0]}”是日文字形：应作{'或'.join(quoted)}",
        fix=suggestion(*candidates),
    )
