"""Examples and findings: marks around what is reported, and the text after all fixes."""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from lintdoc.finding import Edit, Finding

MARKS = re.compile("[⟦⟧]")
FORMATS = {"text": ".txt", "markdown": ".md", "html": ".html"}
"""The ending of a file of each format."""


def marked(text: str, findings: Sequence[Finding]) -> str:
    """Return `text` with `⟦` and `⟧` around every finding."""
    marks = sorted({(one.start, one.end) for one in findings}, key=lambda span: (span[0], -span[1]))
    places = [(start, 2, "⟦") for start, end in marks if start < end]
    places += [(start, 1, "⟦⟧") for start, end in marks if start == end]
    places += [(end, 0, "⟧") for start, end in marks if start < end]
    for offset, _, mark in sorted(places, key=lambda place: (-place[0], -place[1])):
        text = text[:offset] + mark + text[offset:]
    return text


def mended(text: str, findings: Sequence[Finding]) -> str:
    """Return `text` with the edits of all fixes applied, the first of two that overlap."""
    edits: list[Edit] = sorted(
        {edit for one in findings if one.fix for edit in one.fix.edits},
        key=lambda edit: (edit.start, edit.end),
    )
    pieces, reached = [], 0
    for edit in edits:
        if edit.start >= reached:
            pieces += [text[reached : edit.start], edit.text]
            reached = edit.end
    return "".join([*pieces, text[reached:]])
