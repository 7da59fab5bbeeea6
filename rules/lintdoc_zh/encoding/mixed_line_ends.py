"""Lines of one file end in different ways.

Windows ends a line with CR LF, other systems with LF. A file with both was put together
from two or edited by a tool that broke it: every comparison then shows changes that
nobody made. The first line that ends unlike most is reported, with the counts.

中文
同一文件中各行的行尾不一致。

Windows 的行尾是 CR LF，其他系统是 LF。二者并存，说明文件由两处拼成，或被工具改坏：
比较版本时会出现谁也没有做过的改动。只报告第一处与多数不同的行尾，并附各种行尾的数目。
"""

from __future__ import annotations

from collections.abc import Iterator

from lintdoc import Bad, Document, Finding, Good, Trigger, rule
from lintdoc_zh.patterns import later
from lintdoc_zh.source_places import reading_span

LINE_END = later("\r\n?|\n")
NAMES = {"\r\n": "CR LF", "\n": "LF", "\r": "CR"}


@rule(
    code="ZH902",
    name="mixed-line-ends",
    family="encoding",
    severity="warning",
    trigger=Trigger(odd_source=True),
    examples=[
        Bad("第一行\n第二行⟦\r\n⟧第三行\n第四行\r\n"),
        Bad("第一行\r\n第二行⟦\n⟧第三行\r\n"),
        Bad("# 标题\r\n\r\n第一段⟦\n⟧\n第二段\r\n\r\n第三段\r\n", format="markdown"),
        Good("第一行\r\n第二行\r\n"),
        Good("第一行\n第二行\n\n"),
        Good("一行"),
    ],
)
def check(document: Document) -> Iterator[Finding]:
    text = document.source.text
    if "\r" not in text:
        return
    windows = text.count("\r\n")
    counts = {"\n": text.count("\n") - windows, "\r\n": windows, "\r": text.count("\r") - windows}
    usual = max(counts, key=lambda end: counts[end])
    odd = next((match for match in LINE_END.finditer(text) if match[0] != usual), None)
    if odd:
        tally = [f"{count} × {NAMES[end]}" for end, count in counts.items() if count]
        yield document.finding(
            *reading_span(document, odd.start(), odd.end()),
            en=f"line ends differ ({', '.join(tally)}): use one kind in the whole file",
            zh=f"行尾不一致（{'、'.join(tally)}）：全文请统一",
        )
