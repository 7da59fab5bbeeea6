"""The directories above a directory, as far as a project reaches."""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


def upwards(start: str) -> Iterator[str]:
    """Yield `start` (absolute) and the directories above it.

    The last one is the repository root (it holds `.git`), the home directory, or the
    root of the file system.
    """
    directory = os.path.abspath(start)
    home = os.path.expanduser("~")
    while True:
        yield directory
        above = os.path.dirname(directory)
        if directory in (above, home) or is_repository(directory):
            return
        directory = above


def is_repository(directory: str) -> bool:
    """Whether `directory` is the root of a git work tree (in a linked one `.git` is a file)."""
    return os.path.lexists(os.path.join(directory, ".git"))


def shown(path: str) -> str:
    """Return `path` (absolute) as messages show it: from the working directory if it lies below."""
    here = os.path.join(os.getcwd(), "")
    return path.removeprefix(here)
