"""Characters were lost when the text was decoded or written.

`U+FFFD` is what a decoder puts where bytes made no sense.

中文
解码或写入时丢失了字符。

解码器遇到无法识别的字节时写下 `U+FFFD`。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lintdoc import Bad, Document, Finding, Good, Trigger, rule

LOST = re.compile("\N{REPLACEMENT CHARACTER}+")


@rule(
    code="ZH205",
    name="replacement-character",
    family="garbled",
    trigger=Trigger(characters="\N{REPLACEMENT CHARACTER}"),
    examples=[
        Bad("文件⟦\N{REPLACEMENT CHARACTER}\N{REPLACEMENT CHARACTER}⟧损坏"),
        Good("文件没有损坏"),
    ],
)
def check(document: Document) -> Iterator[Finding]:
    for match in LOST.finditer(document.text):
        count = len(match[0])
        yield document.finding(
            *match.span(),
            en=f"{count} × REPLACEMENT CHARACTER (U+FFFD): text was lost here; restore it from the original",
            zh=f"{count} 个替换字符（U+FFFD）：此处原文已丢失，请据原稿补上",
        )
