"""Wordings that are sought as they are spelt: dearer for each text than a pattern, but nothing to compile.

For what is asked once for each document, or only of few lines.
"""

from __future__ import annotations

from functools import cache


@cache
def spelt(written: str) -> tuple[str, ...]:
    """Return all spellings of `written`: `a|b` is both, `[ab]` either, `a?` may be missing."""
    return tuple(spelling for one in written.split("|") for spelling in _spellings(one))


def _spellings(written: str) -> list[str]:
    found = [""]
    at = 0
    while at < len(written):
        choice = written[at]
        if choice == "[":
            end = written.index("]", at)
            choice, at = written[at + 1 : end], end
        at += 1
        choices = [*choice]
        if written[at : at + 1] == "?":
            choices.append("")
            at += 1
        found = [before + one for before in found for one in choices]
    return found


def stands_in(text: str, written: str) -> bool:
    """Whether one of the spellings stands in the text."""
    return any(one in text for one in spelt(written))


def number_in(text: str, written: str) -> int:
    """Return how often the spellings stand in the text, none of which holds another."""
    return sum(map(text.count, spelt(written)))
