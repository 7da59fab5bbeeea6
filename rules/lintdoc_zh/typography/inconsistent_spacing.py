"""Spaces stand between Chinese and Latin letters, or figures, in some places of a document and not in others.

Both ways are in use; a document should keep to one. By default the way that prevails in the document is
taken to be meant, for letters and for figures apart, and the exceptions are reported; where neither
prevails nothing is. `spacing = "require"` or `"forbid"` decides it for a project. Left alone: single letters
(A股, X射线), figures of dates and ordinals (2024年, 第3章), and what stands beside a mark. Off unless chosen.

中文
同一文件里，汉字与西文字母或数字之间有的加空格，有的不加。

两种做法都有人用，一份文件宜统一。默认以文件中占多数的做法为准（字母、数字分别统计），报告少数；不相上下时不报告。
项目可用 `spacing = "require"` 或 `"forbid"` 规定。单个字母（A股、X射线）、日期和序数（2024年、第3章）
以及标点旁边不报告。默认不启用。
"""

from __future__ import annotations

from collections.abc import Iterator

from lintdoc import Bad, Document, Finding, Fix, Good, Trigger, rule, safe
from lintdoc_zh.characters import HAN_BMP
from lintdoc_zh.patterns import later

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

BORDER = later(f"(?<=[{HAN_BMP}])(?P<space> ?)(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?P<other> ?)(?=[{HAN_BMP}])")
LEAST, SHARE = 4, 4
"""So many borders show a habit, if at most one in so many is against it."""
MISSING = (
    "no space between Chinese and Latin, unlike elsewhere: put one in",
    "汉字与西文之间没有空格，与别处不同：请加上",
)
NEEDLESS = (
    "a space between Chinese and Latin, unlike elsewhere: take it out",
    "汉字与西文之间有空格，与别处不同：请去掉",
)
LONG_FIGURE = later("[0-9]{6}")
"""A date or a number that the space sets off: 新闻 20240801."""
UNITS = "年月日号號时時点點分秒世届屆"


@rule(
    code="ZH702",
    name="inconsistent-spacing",
    family="typography",
    severity="warning",
    default=False,
    trigger=Trigger(characters="ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"),
    fix="safe",
    options={"spacing": "`consistent`, `require` or `forbid` spaces between Chinese and Latin."},
    examples=[
        Bad("用 Python 写，用 Java 读，用 Go⟦⟧改。", fixed="用 Python 写，用 Java 读，用 Go 改。"),
        Bad("用Python写，用Java读，用⟦ ⟧Go改。", fixed="用Python写，用Java读，用Go改。"),
        Bad("用⟦⟧Go⟦⟧写。", fixed="用 Go 写。", options={"spacing": "require"}),
        Good("用Python 写，用 Java读，用 Go改。"),
        Good("用 Python 写，用 Java 读，A股和X射线，2024年5月第3章。"),
        Good("用Python写，用Java读，共 3 个，分 4 组。"),
    ],
)
def check(document: Document, *, spacing: str = "consistent") -> Iterator[Finding]:
    for borders in _borders(document.text):
        spaced = sum(match.end() > match.start() for match in borders)
        wanted = spaced * 2 > len(borders) if spacing == "consistent" else spacing == "require"
        wrong = [match for match in borders if (match.end() > match.start()) != wanted]
        if spacing == "consistent" and (len(borders) < LEAST or len(wrong) * SHARE > len(borders)):
            continue
        for match in wrong:
            start, end = match.span()
            en, zh = MISSING if wanted else NEEDLESS
            yield document.finding(start, end, en=en, zh=zh, fix=_fix(document, start, end, wanted))


def _borders(text: str) -> tuple[list[re.Match[str]], list[re.Match[str]]]:
    """Return the borders between Chinese and Latin letters, and those between Chinese and figures."""
    letters, figures = [], []
    for match in BORDER.finditer(text):
        before, after = text[match.start() - 1], text[match.end()]
        latin = before if before.isascii() else after
        if latin.isdigit():
            if before != "第" and after not in UNITS and not LONG_FIGURE.match(text, match.end()):
                figures.append(match)
        elif not _is_single(text, match.start() - 1 if before.isascii() else match.end()):
            letters.append(match)
    return letters, figures


def _is_single(text: str, place: int) -> bool:
    """Whether the letter at `place` stands alone, as in A股."""
    around = text[max(0, place - 1) : place] + text[place + 1 : place + 2]
    return not any(one.isascii() and one.isalnum() for one in around)


def _fix(document: Document, start: int, end: int, is_wanted: bool) -> Fix | None:
    """Return the fix; none where markup stands between the two: a space there may break it."""
    offsets = document.source_offsets
    if offsets is not None and not offsets.is_contiguous(start - 1, end + 1):
        return None
    return safe(start, end, " " if is_wanted else "")
