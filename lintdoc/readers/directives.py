"""Markup that CommonMark does not know: front matter and admonitions."""

from __future__ import annotations

from lintdoc.compiling import later

FRONT_MATTER = later(
    r"(---|\+\+\+)[ \t]*\r?\n"
    r"(?:[ \t]*\r?\n|(?:[ \t]+\S|[#\[\]{}]|- |[\"']?[\w.-]+[\"']?[ \t]*[:=])[^\n]*\n)*?"
    r"(?:\1|\.\.\.)[ \t]*(?:\r?\n|\Z)"
)
"""Metadata between two rules at the head of a file: every line a key, an entry, a comment or blank."""

DIRECTIVE = later(r"(?a):{3,}[ \t]*(?:\{[^}\n]*\}|[A-Za-z][\w-]*)?[ \t]*(?:\{[^}\n]*\})?[ \t]*")
"""`:::tip 标题`, `::: {.note}`, `:::`: what stands before the title."""

ADMONITION = later(r"(?a)(?:!!!|\?\?\?\+?)[ \t]{1,9}[A-Za-z][\w -]{0,40}?(?:[ \t]{1,9}\"|(?=[\r\n]|\Z))")
"""`!!! note "标题"`: what stands before the title."""

DEFINITION = later(r":[ \t]+")
"""A definition's colon at the start of a line."""


def directive(text: str, start: int) -> tuple[int, int] | None:
    """Return where the title of an admonition begins and ends, if one opens on this line.

    `start` is where the line's text begins.
    """
    if match := DIRECTIVE.match(text, start):
        return (match.end(), _line_end(text, match.end()))
    if match := ADMONITION.match(text, start):
        end = _line_end(text, match.end())
        quote = text.rfind('"', match.end(), end)
        return (match.end(), quote if quote >= 0 else end)
    return None


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end


def front_matter(text: str) -> int:
    """Return where the front matter at the head of the file ends (0: there is none)."""
    match = FRONT_MATTER.match(text)
    return match.end() if match else 0
