"""lintdoc's own errors: what happened, to which file or key, and what to do, in one line."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable


class LintdocError(Exception):
    """lintdoc cannot do what was asked; the message is one line for the user (exit code 2)."""


def in_a_line(error: BaseException) -> str:
    """Return an exception as one line: its type and what it says."""
    text = " ".join(str(error).split())
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


def nearest(wrong: str, right: Iterable[str]) -> str:
    """Return the one of `right` that `wrong` was probably meant for; "" where none is near."""
    from difflib import get_close_matches

    names = {name.lower(): name for name in right}
    near = get_close_matches(wrong.lower(), names, 1)
    return names[near[0]] if near else ""
