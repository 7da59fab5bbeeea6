"""Comments in a text that speak to lintdoc: `lintdoc: allow masked-text -- the reason`."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from lintdoc.compiling import compiled, later

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    Name = tuple[str, int, int]

HERE, LINE, NEXT, BEGIN, END, FILE = "here", "line", "next-line", "begin", "end", "file"
VERBS = {
    "allow": HERE, "允许": HERE, "允許": HERE,
    "allow-line": LINE, "允许行": LINE, "允許行": LINE, "允许本行": LINE, "允許本行": LINE,
    "allow-next-line": NEXT, "允许下一行": NEXT, "允許下一行": NEXT, "允许下行": NEXT, "允許下行": NEXT,
    "allow-begin": BEGIN, "allow-block": BEGIN, "允许块": BEGIN, "允許塊": BEGIN, "允許區塊": BEGIN,
    "允许开始": BEGIN, "允許開始": BEGIN,
    "allow-end": END, "允许结束": END, "允許結束": END,
    "allow-file": FILE, "允许文件": FILE, "允許檔案": FILE, "允许全文": FILE, "允許全文": FILE,
}  # fmt: skip
TOKEN = later(
    r"<!--|-->|lintdoc(?<![\w`“‘「『\"']lintdoc)[ \t]*[:：][ \t]*"
    r"(?P<verb>[a-z][a-z-]*(?<!-)|[\u4e00-\u9fff]+)"
)
NAME = later(
    r"(?:[ \t]*[,，、:：][ \t]*|[ \t]+|(?<=[\u4e00-\u9fff]))([A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*)"
)
OPENER = later(r"(?:\{?/\*+|//+|#+|%+|;+|--+|\.\.|\[//\]: # [(\"'])[ \t]*\Z")
FENCE = later(r"(?m)^[ \t>]*(`{3,}(?=[^`\n]*$)|~{3,})[ \t]*(.*)$")
BLANK = " \t\r\n\u3000>"


class Lines:
    """The lines of a text by number, from 0; a quotation's `>` alone makes no line."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._breaks = [match.start() for match in compiled("\n").finditer(text)]

    def __len__(self) -> int:
        return len(self._breaks) + 1

    def number(self, offset: int) -> int:
        """Return the line that holds `offset`."""
        return bisect_left(self._breaks, offset)

    def span(self, number: int) -> tuple[int, int]:
        """Return the start and end of the line, without its line end."""
        end = self._breaks[number] if number < len(self._breaks) else len(self.text)
        return (self._breaks[number - 1] + 1 if number else 0, end)

    def is_blank(self, number: int) -> bool:
        start, end = self.span(number)
        return is_blank(self.text[start:end])


def is_blank(text: str) -> bool:
    """Whether a person sees nothing in `text` but the marks of a quotation."""
    return not text.strip(BLANK)


class Comment:
    """One request. `start` and `end` are the whole comment's; `verb` is None where `said` is no verb.

    `names`: each name with its start and end. `is_alone`: on its lines is nothing but comments.
    """

    __slots__ = ("end", "is_alone", "names", "said", "start", "verb")

    def __init__(self, start: int, end: int, said: str, names: Sequence[Name]) -> None:
        self.start = start
        self.end = end
        self.said = said
        self.verb = VERBS.get(said)
        self.names = names
        self.is_alone = False


def comments_in(lines: Lines, format: str = "text") -> list[Comment]:
    """Return what the comments of a source text ask for, in order.

    In HTML they are HTML comments; in Markdown they begin with any sign of a comment, and
    code does not count; any other text may also ask in plain words. Plain words, or code
    quoted in a sentence, that only look like a request are left alone.
    """
    found = [
        _comment(lines.text, match, start, end)
        for match, start, end in _requests(lines, format)
        if lines.text[start - 1 : start] != "`"
        and (match["verb"] in VERBS or lines.text.startswith("<!--", start))
    ]
    _mark_alone(lines, found)
    return found


def _requests(lines: Lines, format: str) -> Iterator[tuple[re.Match[str], int, int]]:
    """Yield each request and the start and end of the comment that holds it."""
    opened = -1
    held: list[re.Match[str]] = []
    for match in _tokens(lines.text, format):
        if match[0] == "<!--":
            yield from _outside(lines, held, format)
            opened, held = match.start(), []
        elif opened >= 0 and match[0] == "-->":
            yield from [(one, opened, match.end()) for one in held]
            opened, held = -1, []
        elif opened >= 0:
            held.append(match)
        elif match["verb"]:
            yield from _outside(lines, [match], format)
    yield from _outside(lines, held, format)


def _tokens(text: str, format: str) -> Iterator[re.Match[str]]:
    code = list(_fenced(text)) if format == "markdown" else []
    starts = [start for start, _ in code]
    for match in TOKEN.finditer(text):
        index = bisect_right(starts, match.start()) - 1
        if index < 0 or match.start() >= code[index][1]:
            yield match


def _fenced(text: str) -> Iterator[tuple[int, int]]:
    mark, start = "", 0
    for match in FENCE.finditer(text):
        if not mark:
            mark, start = match[1], match.start()
        elif match[1].startswith(mark) and not match[2].strip():
            yield (start, match.end())
            mark = ""
    if mark:
        yield (start, len(text))


def _outside(
    lines: Lines, matches: Sequence[re.Match[str]], format: str
) -> Iterator[tuple[re.Match[str], int, int]]:
    """Yield the requests outside HTML comments: they reach to the end of their lines."""
    for match in matches if format != "html" else ():
        at = match.start()
        opener = OPENER.search(lines.text, max(0, at - 16), at)
        if opener or format != "markdown":
            end = lines.span(lines.number(at))[1]
            yield match, opener.start() if opener else at, end - lines.text.endswith("\r", at, end)


def _comment(text: str, match: re.Match[str], start: int, end: int) -> Comment:
    names, at = [], match.end()
    while (name := NAME.match(text, at, end)) is not None:
        names.append((name[1], *name.span(1)))
        at = name.end()
    return Comment(start, end, match["verb"], names)


def _mark_alone(lines: Lines, comments: Sequence[Comment]) -> None:
    text = lines.text
    is_left_clear = []
    before, clear = 0, True
    for comment in comments:
        line = lines.span(lines.number(comment.start))[0]
        clear = is_blank(text[max(line, before) : comment.start]) and (clear or line > before)
        is_left_clear.append(clear)
        before = max(before, comment.end)
    after, clear = len(text), True
    for comment, is_clear in zip(reversed(comments), reversed(is_left_clear), strict=True):
        line = lines.span(lines.number(comment.end))[1]
        clear = is_blank(text[comment.end : min(line, after)]) and (clear or line < after)
        comment.is_alone = is_clear and clear
        after = min(after, comment.start)
