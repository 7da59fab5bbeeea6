"""Latin letters or figures are written full-width: Ｐｙｔｈｏｎ３, ２０２４年.

They come from input methods and old systems, break searching, and are set too wide. Half-width ones are
the norm (GB/T 15834, W3C clreq). Off unless chosen, for some older official papers write so on purpose.

中文
西文字母或数字用了全角：Ｐｙｔｈｏｎ３、２０２４年。

多由输入法或旧系统带来，既妨碍检索，排版也过宽；规范用半角（GB/T 15834、W3C 中文排版需求）。
一些旧公文有意如此，故默认不启用。
"""

from __future__ import annotations

from collections.abc import Iterator

from lintdoc import Bad, Document, Finding, Good, Trigger, rule, safe
from lintdoc_zh.patterns import later

RUN = later("[０-９Ａ-Ｚａ-ｚ]+(?:[．－％][０-９Ａ-Ｚａ-ｚ]+)*")
SHIFT = 0xFEE0
FRAMES = ("│", "┃", "║")
"""A table drawn with characters is laid out by their widths."""


@rule(
    code="ZH705",
    name="full-width-letter",
    family="typography",
    severity="warning",
    default=False,
    trigger=Trigger(ranges="０９ＡＺａｚ"),
    fix="safe",
    examples=[
        Bad(
            "用⟦Ｐｙｔｈｏｎ３⟧写，⟦２０２４⟧年完成，增长⟦３．５⟧％。",
            fixed="用Python3写，2024年完成，增长3.5％。",
        ),
        Good("用Python3写，2024年完成。（一）①Ⅲ"),
        Good("│Ｈ│住宿│Ｈ－１│"),
    ],
)
def check(document: Document) -> Iterator[Finding]:
    text = document.text
    for match in RUN.finditer(text):
        if text[match.start() - 1 : match.start()] in FRAMES or text[match.end() : match.end() + 1] in FRAMES:
            continue
        right = "".join(chr(ord(one) - SHIFT) for one in match[0])
        yield document.finding(
            *match.span(),
            en=f"“{match[0]}” is full-width: write “{right}”",
            zh=f"“{match[0]}”是全角：请写“{right}”",
            fix=safe(*match.span(), right),
        )
