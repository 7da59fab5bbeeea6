"""Lists of other texts under a pointer: 相关阅读, and titles behind it to the end."""

from __future__ import annotations

from lintdoc_zh.alien_lines import BOILERPLATE, Line
from lintdoc_zh.cues import normal
from lintdoc_zh.line_verdict import PROBABLE
from lintdoc_zh.page_shapes import is_model_paper

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

BLANKS = " \t\u3000\xa0"
SHORTEST_TITLE, LONGEST_TITLE = 4, 40
FEWEST, MOST = 2, 12
"""Titles in a list."""
STOPS = frozenset("。；，：、;,:")
BOOKS = "《"
"""What a list of books for the reader has, which belongs to the text."""
FOR_READERS = ("延伸阅读", "推荐阅读", "扩展阅读", "拓展阅读", "相关链接", "参考")
"""Pointers that stand over lists of books, too."""
CALLS = frozenset("？！?!")


def listed(text: str, pointers: Iterable[Line], found: Container[int]) -> Iterator[Line]:
    """Yield the pointers and the titles that stand behind each to the end, or to a line of `found`."""
    for pointer in pointers:
        titles = _titles(text, pointer.end, found)
        if titles and _is_of_page(text, pointer, titles):
            yield pointer
            yield from titles


def _titles(text: str, end: int, found: Container[int]) -> list[Line]:
    """Return the lines from `end` on where nothing but titles follows."""
    titles: list[Line] = []
    start = text.find("\n", end) + 1
    while 0 < start < len(text):
        stop = text.find("\n", start)
        stop = stop if stop >= 0 else len(text)
        words = text[start:stop].strip(BLANKS)
        if words:
            first = text.index(words, start)
            if first in found:
                break
            if not _is_title(words) or len(titles) == MOST:
                return []
            titles.append(Line(first, first + len(words), BOILERPLATE, PROBABLE))
        start = stop + 1
    return titles if len(titles) >= FEWEST else []


def _is_title(words: str) -> bool:
    return SHORTEST_TITLE <= len(words) <= LONGEST_TITLE and words[-1] not in STOPS and BOOKS not in words


def _is_of_page(text: str, pointer: Line, titles: list[Line]) -> bool:
    """Whether the pointer is one of a page, or the titles are: calls, and model papers."""
    if not normal(text[pointer.start : pointer.end]).startswith(FOR_READERS):
        return True
    said = [normal(text[one.start : one.end]) for one in titles]
    return any(not CALLS.isdisjoint(one) or is_model_paper(one) for one in said)
