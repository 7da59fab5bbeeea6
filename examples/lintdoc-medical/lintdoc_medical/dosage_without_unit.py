"""A dose has no unit.

`每次5，每日三次` leaves open whether tablets, millilitres or milligrams are meant.

中文
剂量没有写单位。

`每次5，每日三次` 没有说明是片、毫升还是毫克。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lintdoc import Bad, Document, Finding, Good, Trigger, rule

BARE_DOSE = re.compile(r"每次(?:服|用)?[0-9]+(?:\.[0-9]+)?(?=[，。；,;])")


@rule(
    code="MED101",
    name="dosage-without-unit",
    family="medical",
    trigger=Trigger(literals=["每次"]),
    examples=[
        Bad("口服，⟦每次5⟧，每日三次。"),
        Good("口服，每次5片，每日三次。"),
    ],
)
def check(document: Document) -> Iterator[Finding]:
    for match in BARE_DOSE.finditer(document.text):
        yield document.finding(
            *match.span(),
            en=f"“{match[0]}” has no unit; write tablets, ml or mg",
            zh=f"“{match[0]}”没有单位，请写明片、毫升或毫克",
        )
