"""What a program writes where it has no value: 尊敬的undefined, NaN年NaN月.

Loaded only for a text that holds one of the words.
"""

from __future__ import annotations

from lintdoc_zh.patterns import later

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

VOID = later(
    "(?<=[^\\W\\d_A-Za-z])(?:undefined|NaN)(?=[^\\W\\d_A-Za-z]|[，。！、]|\n|\\Z)"
    "|(?:\\A|(?<=\n))(?:undefined|NaN)(?=[^\\W\\d_A-Za-z])"
)
ON_PROGRAMS = later(
    "返回值?|回[传傳]值|代[码碼]|程式|[编編]程|[变變]量|變數|函[数數式]|[数數陣][组組列]|字符串|字串|字段|欄位|[类類]型"
    "|空值|参数|參數|[数數][据據]库|資料庫|属性|屬性|[网網]址|浏览器|瀏覽器|[接][口]|(?<![A-Za-z])(?i:api|js|json|sql|python|vue|javascript)"
    "|[<>=`]"
)
"""What texts about programs have, in which such words are meant."""


def voids(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of such words in a text that is not about programs."""
    found = [match.span() for match in VOID.finditer(text)]
    if found and not ON_PROGRAMS.search(text):
        yield from found
