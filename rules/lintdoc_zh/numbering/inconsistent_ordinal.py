"""One body's congress is counted two ways: 市第十三次党代会 here, 市第十一次党代会 there.

In one document the present congress of one city, county, province or unit has two ordinals, each in words
that speak of the present one (落实…精神, …提出, …确定). Usually the text was put together from two. A
warning at the rarer, or the later. Congresses of the whole country, and ordinals next to a year or in words
of comparison (自…以来, 上届, 历次), are not compared.

中文
同一单位的同一种会议出现两种届次：此处“市第十三次党代会”，彼处“市第十一次党代会”。

同一文档中，同一市、县、省或单位的现届会议出现两种届次，且都是就现届而言（落实……精神、……提出、……确定），多半
是由两篇拼成。在较少或较后的一处给出警告。全国性会议，以及紧邻年份或含比较之意（自……以来、上届、历次）的
届次不作比较。
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from lintdoc import Bad, Document, Finding, Good, Trigger, View, rule
from lintdoc_zh import numerals
from lintdoc_zh.patterns import later
from lintdoc_zh.residues import bare

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

MEETING = "党代会|黨代會|党代表大会|黨代表大會|代表大会|代表大會|人代会|人代會|职代会|職代會|团代会|團代會"
ORDINAL = later(rf"第([{numerals.HAN_NUMERAL}]{{1,3}}|[0-9]{{1,2}})([次届屆])({MEETING})")
BODY = later(r"([市县縣区區省州旗镇鎮乡鄉校院厂廠局])\Z")
PRESENT = later(r"(?:[落贯貫学學]|精神|提出|作出|确定|確定|部署|召开|召開|目[标標]|任[务務])")
PAST = later(
    r"[0-9〇一二三四五六七八九]{2,4}年[^，。]{0,6}\Z|[自从從]|以[来來]|上[一次届屆]|[历歷][次届屆]|曾|首|第一"
)
NEAR = 12


@rule(
    code="ZH508",
    name="inconsistent-ordinal",
    family="numbering",
    trigger=Trigger(literals=["代会", "代會", "代表大"]),
    severity="warning",
    examples=[
        Bad(
            "市第十三次党代会作出了加快发展的部署。\n要完成党代会确定的任务。\n"
            "全市上下要认真落实市⟦第十一次党代会⟧精神，扎实工作。\n"
        ),
        Good("市第十三次党代会作出了加快发展的部署。\n要认真落实市第十三次党代会精神。\n"),
        Good("自市第十一次党代会以来，成绩显著。市第十二次党代会提出了新的目标。\n"),
        Good("要落实省第十次党代会精神和市第八次党代会部署。\n"),
        Good("党的第十八次全国代表大会提出目标，党的第十九次全国代表大会作出部署。\n"),
    ],
)
def check(document: Document) -> Iterator[Finding]:
    view = bare(document)
    found: dict[tuple[str, str], list[tuple[int, re.Match[str]]]] = {}
    for match in ORDINAL.finditer(view.text):
        before = view.text[max(0, match.start() - NEAR) : match.start()]
        after = view.text[match.end() : match.end() + NEAR]
        body, number = BODY.search(before), numerals.value(match[1])
        if body and number and PRESENT.search(before + after) and not PAST.search(before + after):
            meeting = match[3][:2].replace("黨", "党")
            found.setdefault((body[1], meeting), []).append((number[1], match))
    for (name, _), places in found.items():
        if len({number for number, _ in places}) == 2:
            yield from _against_usual(view, name, places)


def _against_usual(view: View, body: str, places: list[tuple[int, re.Match[str]]]) -> Iterator[Finding]:
    count = Counter(number for number, _ in places)
    usual = max(count, key=lambda number: (count[number], number == places[0][0]))
    shown = next(match[0] for number, match in places if number == usual)
    for number, match in places:
        if number != usual:
            yield view.finding(
                *match.span(),
                en=f"“{body}{match[0]}”, but elsewhere “{body}{shown}”: find out which it is",
                zh=f"此处作“{body}{match[0]}”，他处作“{body}{shown}”：请核实届次",
            )
