"""One document writes a Traditional character in two forms: 裡 and 裏, 群 and 羣, 台 and 臺.

Either form is right somewhere, and neither is a mistake; a document should keep to one. The rarer form
is reported where each stands at least twice. Off unless chosen.

中文
同一文件里，一个正体字写成两种字形：裡与裏、群与羣、台与臺。

两种写法各有地方通行，都不算错，但同一文件宜统一。两种字形各出现两次以上时，报告较少的一种。默认不启用。
"""

from __future__ import annotations

from collections.abc import Iterator

from lintdoc import Bad, Document, Finding, Good, Trigger, compiled, rule, unsafe
from lintdoc_zh.passages import host_of

PAIRS = tuple(map("".join, zip("裡群台為眾線啟衛麵床峰秘污痴", "裏羣臺爲衆綫啓衞麪牀峯祕汙癡", strict=True)))
LEAST = 2


@rule(
    code="ZH103",
    name="mixed-variants",
    family="script",
    severity="warning",
    default=False,
    trigger=Trigger(characters="".join(pair[1] for pair in PAIRS)),
    fix="unsafe",
    examples=[
        Bad(
            "這裡和那裡都有，家裡也有，心⟦裏⟧眼⟦裏⟧全是這個國家。",
            fixed="這裡和那裡都有，家裡也有，心裡眼裡全是這個國家。",
        ),
        Good("這裡和那裡都有，心裏想的是這個國家。"),
        Good("這裏和那裏都有，心裏想的是這個國家。"),
    ],
)
def check(document: Document) -> Iterator[Finding]:
    if document.once(host_of) != "Hant":
        return
    text = document.text
    for usual, rare in (sorted(pair, key=text.count, reverse=True) for pair in PAIRS):
        if text.count(rare) < LEAST or text.count(usual) == text.count(rare):
            continue
        for match in compiled(rare).finditer(text):
            yield document.finding(
                *match.span(),
                en=f"“{rare}” is written “{usual}” elsewhere in this document; write one form throughout",
                zh=f"“{rare}”在本文别处写作“{usual}”：请统一",
                fix=unsafe(*match.span(), usual),
            )
