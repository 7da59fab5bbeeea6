"""A converter between Simplified and Traditional chose the wrong character, or left one as it was.

In Traditional text: `戰斗`, `干部`, `關于` (left in the Simplified form, which is a Traditional character
too), `公裏`, `天後`, `批準` (the wrong one of several), `展示瞭如何` (a word seen across a border).
In Simplified text: `站著`, `剩馀`, `着名`, `复盖`. What a context asks for comes from counts of native
text and from a dictionary; forms that are written both ways (`佈`/`布`, `週`/`周`, `裡`/`裏`) are never
reported, and people's names are let be. Readings left behind characters, `戰(zhàn)斗`, are seen
through. A document that holds several sure cases has been converted, and its less sure ones are
reported too.

中文
简繁转换时选错了字，或漏转了字。

正体文中：`戰斗`、`干部`、`關于`（未转，而该字也是正体字），`公裏`、`天後`、`批準`（一简对多繁时选错），
`展示瞭如何`（跨词误判）。简体文中：`站著`、`剩馀`、`着名`、`复盖`。依据是地道文本的用字统计和词典；
两可的写法（`佈`/`布`、`週`/`周`、`裡`/`裏`）不报，人名不报；能看穿夹在中间的注音：`戰(zhàn)斗`。
确有数处转换错误的文件，把握稍小的也一并报告。
"""

from __future__ import annotations

from collections.abc import Iterator

from lintdoc import ALWAYS, Bad, Document, Edit, Finding, Fix, Good, View, rule
from lintdoc_zh.conversion import Reading, conversion
from lintdoc_zh.misconversions import Slip, misconversions
from lintdoc_zh.passages import host_of, outside_passages
from lintdoc_zh.residues import bare
from lintdoc_zh.rewriting import preferences
from lintdoc_zh.simplified_slips import simplified_slips

SAFE, SAFE_LONG = 40, 27
"""How far ahead, in eighths of a nat, for a safe fix: by a word of two characters, by a longer one."""


@rule(
    code="ZH201",
    name="wrong-conversion",
    family="garbled",
    trigger=ALWAYS,
    fix="safe",
    examples=[
        Bad("基層組織是堅強的⟦戰斗⟧堡壘。", fixed="基層組織是堅強的戰鬥堡壘。"),
        Bad("各單位⟦干部⟧請於週五前報到。", fixed="各單位幹部請於週五前報到。"),
        Bad("兩國外交⟦關系⟧逐漸回溫。", fixed="兩國外交關係逐漸回溫。"),
        Bad("這條路全長七十⟦公裏⟧，開車要一個小時。", fixed="這條路全長七十公里，開車要一個小時。"),
        Bad("校長已經⟦批準⟧這項經費。", fixed="校長已經批准這項經費。"),
        Bad("會議結束⟦以后⟧再討論細節。", fixed="會議結束以後再討論細節。"),
        Bad("强调森林⟦复盖⟧率逐年提高。", fixed="强调森林覆盖率逐年提高。"),
        Bad("孩子们唱⟦著⟧歌回家，这时天已经黑了。", fixed="孩子们唱着歌回家，这时天已经黑了。"),
        Bad("⟦剩馀⟧的材料归还仓库。", fixed="剩余的材料归还仓库。"),
        Bad("新進人員要發揚艱苦⟦奮斗⟧的精神。", fixed="新進人員要發揚艱苦奮鬥的精神。"),
        Bad("文件的⟦范圍⟧很廣，要⟦放松⟧心情讀。", fixed="文件的範圍很廣，要放鬆心情讀。"),
        Good("處長于忠敏走進會議室。後來于忠敏宣布散會。"),
        Good("竹坑里的老宮廟和安坑里的茶園都在山邊。"),
        Good("范先生與于小姐下個月訂婚。"),
        Good("皇太后與王后一同出席典禮。"),
        Good("臺北到新竹約七十公里，開車一小時可達。"),
        Good("北斗七星在夜空中格外明亮。"),
        Good("他不干涉別人的選擇，系主任也說明了規定。"),
        Good("校長批准了這項經費，請留意公布欄與公佈的名單。"),
        Good("「后」是「後」的簡體，這個字很常見。"),
        Good("山谷裡的小溪流向平原，松樹林裏鳥聲不斷。"),
        Good("他执着地追求理想，这是一部学术专著。"),
        Good("乾隆皇帝多次南巡，把衣服晾干再收起来。"),
        Good("我们一边走着一边聊，这本书的作者很著名。"),
    ],
)
def check(document: Document) -> Iterator[Finding]:
    host = document.once(host_of)
    if host == "Hans":
        yield from in_simplified(document)
    elif host == "Hant":
        view = bare(document)
        preferred = preferences(view.text) if (slips := misconversions(document)) else {}
        for slip in slips:
            best = slip.reading.best
            yield in_traditional(view, slip, preferred.get(best, best))


def in_traditional(view: View, slip: Slip, better: str) -> Finding:
    """Return the finding: the word that shows the slip, where it is known, else the character."""
    reading, place = slip.reading, slip.place
    start, end = place + reading.start, place + reading.end
    word, written = view.text[start:end], view.text[place]
    right = view.text[start:place] + better + view.text[place + 1 : end]
    sure = is_beyond_doubt(reading)
    if conversion().is_simplified(written):
        how, how_zh = f"{written} was left in its Simplified form", f"“{written}”未转成正体"
    else:
        how, how_zh = "the converter chose the wrong character", "转换时选错了字"
    return view.finding(
        start,
        end,
        en=f"“{word}” should be “{right}”: {how}",
        zh=f"“{word}”应作“{right}”：{how_zh}",
        fix=Fix("safe" if sure else "unsafe", [Edit(place, place + 1, better)]),
    )


def is_beyond_doubt(reading: Reading) -> bool:
    """Whether a dictionary word confirms the fix, and neither it nor the counts leave room for another."""
    if reading.support <= reading.against or reading.is_lexical or reading.is_disputed:
        return False
    return reading.lead >= (SAFE_LONG if reading.support > 2 else SAFE)


def in_simplified(document: Document) -> Iterator[Finding]:
    """Yield the slips of a Simplified document."""
    view = bare(document)
    slips = {start: (end, right) for start, end, right in simplified_slips(view.text)}
    for start in outside_passages(document, list(slips)) if slips else ():
        end, right = slips[start]
        wrong = view.text[start:end]
        places = [place for place, one in enumerate(right) if one != wrong[place]]
        first, last = places[0], places[-1] + 1
        yield view.finding(
            start,
            end,
            en=f"“{wrong}” should be “{right}”: the converter chose the wrong character",
            zh=f"“{wrong}”应作“{right}”：转换时选错了字",
            fix=Fix("unsafe", [Edit(start + first, start + last, right[first:last])]),
        )
