"""What git ignores: `.gitignore` in every directory, and `.git/info/exclude`."""

from __future__ import annotations

import os
from itertools import pairwise

from lintdoc.patterns import Patterns
from lintdoc.tree import is_repository, upwards

NAME = ".gitignore"


class Ignored:
    """The patterns that hold in one directory, its own last. `Ignored()` holds none."""

    __slots__ = ("_patterns",)

    def __init__(self, patterns: tuple[Patterns, ...] = ()) -> None:
        self._patterns = patterns

    def below(self, directory: str) -> Ignored:
        """Return what holds in `directory` (absolute), which has a `.gitignore`."""
        patterns = _read(os.path.join(directory, NAME), directory)
        return Ignored((*self._patterns, patterns)) if patterns else self

    def match(self, path: str, is_directory: bool) -> bool:
        """Whether `path` (absolute) is ignored; the directories above it are known not to be."""
        for patterns in reversed(self._patterns):
            verdict = patterns.verdict(path, is_directory)
            if verdict is not None:
                return verdict
        return False


def ignored_above(directory: str) -> Ignored:
    """Return what the work tree's patterns from above say in `directory` (absolute).

    Nothing outside a work tree, and where `directory` is itself ignored: then it was
    named on purpose.
    """
    above = list(upwards(directory))[::-1]
    if not is_repository(above[0]):
        return Ignored()
    exclude = _read(os.path.join(_common_directory(above[0]), "info", "exclude"), above[0])
    ignored = Ignored((exclude,) if exclude else ())
    for parent, child in pairwise(above):
        ignored = ignored.below(parent)
        if ignored.match(child, is_directory=True):
            return Ignored()
    return ignored


def _common_directory(root: str) -> str:
    """Return the directory that holds the repository: `.git`, or what it points to in a linked work tree."""
    git = os.path.join(root, ".git")
    if os.path.isfile(git):
        git = os.path.join(root, _line(git).removeprefix("gitdir:").strip())
        common = _line(os.path.join(git, "commondir"))
        git = os.path.join(git, common) if common else git
    return git


def _line(path: str) -> str:
    try:
        with open(path, encoding="utf-8", errors="surrogateescape") as file:
            return file.readline().strip()
    except OSError:
        return ""


def _read(path: str, root: str) -> Patterns | None:
    try:
        with open(path, encoding="utf-8", errors="surrogateescape") as file:
            return Patterns(file.read().split("\n"), root)
    except OSError:
        return None
