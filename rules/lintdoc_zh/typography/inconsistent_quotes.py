"""One document sets quotations in several kinds of marks: “…” and 「…」, or curly and straight ones.

Mainland norms take “…”, those of Taiwan and Hong Kong 「…」; a document should keep to one. By default the
kind that prevails is taken to be meant, and the others are reported; where none prevails nothing is.
`quotes = "curly"` or `"corner"` decides it for a project. Only outer quotations with Chinese inside count;
marks within them change with them. Off unless chosen.

中文
同一文件用了几种引号：“……”与「……」，或弯引号与直引号。

大陆规范用“……”，台湾、香港用「……」，一份文件宜统一。默认以占多数的为准，报告其余的；不相上下时不报告。项目可用
`quotes = "curly"` 或 `"corner"` 规定。只看最外层、内容为中文的引文，其内层引号随之更改。默认不启用。
"""

from __future__ import annotations

from collections.abc import Iterator

from lintdoc import Bad, Document, Edit, Finding, Fix, Good, Trigger, rule
from lintdoc_zh.clauses import HAN, blocks
from lintdoc_zh.patterns import later

KINDS = {"curly": "“”‘’", "corner": "「」『』", "straight": "\"\"''"}
QUOTATION = later('“[^“”\n]*”|「[^「」\n]*」|"[^"\n]*"')
SHARE = 3
"""At most one quotation in so many is set otherwise than the rest."""


@rule(
    code="ZH703",
    name="inconsistent-quotes",
    family="typography",
    severity="warning",
    default=False,
    trigger=Trigger(characters='“「"'),
    fix="safe",
    options={"quotes": "`consistent`, `curly` or `corner`."},
    examples=[
        Bad("他说“好”，又说“行”，最后说⟦「不去」⟧。", fixed="他说“好”，又说“行”，最后说“不去”。"),
        Bad("「甲」「乙」「丙」⟦“丁‘戊’己”⟧", fixed="「甲」「乙」「丙」「丁『戊』己」"),
        Bad('⟦"你好"⟧是问候。', fixed="“你好”是问候。", options={"quotes": "curly"}),
        Good("他说“好”，又说「行」。"),
        Good('他说“好”，又说“行”，代码里写"ok"。'),
        Good('「甲」「乙」「丙」"「丁」戊"'),
    ],
)
def check(document: Document, *, quotes: str = "consistent") -> Iterator[Finding]:
    found = [
        (start + match.start(), match[0], _kind(match[0]))
        for start, part in blocks(document)
        for match in QUOTATION.finditer(part)
        if HAN.search(match[0])
    ]
    wanted = quotes if quotes in KINDS else _prevailing([kind for _, _, kind in found])
    for start, text, kind in found if wanted else ():
        if kind != wanted and not (kind == "straight" and set(text) & set(KINDS[wanted])):
            right = text.translate(str.maketrans(KINDS[kind], KINDS[wanted])) if kind != "straight" else None
            opening, closing = KINDS[wanted][0], KINDS[wanted][1]
            yield document.finding(
                start,
                start + len(text),
                en=f"quoted in {text[0]}{text[-1]}, unlike elsewhere: use {opening}{closing}",
                zh=f"此处引号用{text[0]}{text[-1]}，与别处不同：请用{opening}{closing}",
                fix=_fix(start, text, right or f"{opening}{text[1:-1]}{closing}"),
            )


def _kind(text: str) -> str:
    return next(kind for kind, marks in KINDS.items() if text[0] == marks[0])


def _prevailing(kinds: list[str]) -> str:
    """Return the kind that all but a few quotations are set in, unless it is the straight one; else ""."""
    most = max(sorted(set(kinds)), key=kinds.count, default="")
    others = len(kinds) - kinds.count(most)
    return most if 0 < others * SHARE <= len(kinds) and most != "straight" else ""


def _fix(start: int, text: str, right: str) -> Fix:
    """Return a fix that touches the marks alone."""
    pairs = enumerate(zip(text, right, strict=True))
    return Fix("safe", [Edit(start + at, start + at + 1, new) for at, (old, new) in pairs if old != new])
