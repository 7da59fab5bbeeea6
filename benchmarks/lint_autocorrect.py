"""Lint files with the package autocorrect-py, which has no command of its own: a peer to measure against."""

from __future__ import annotations

import os
import sys

import autocorrect_py


def files(path: str) -> list[str]:
    """Return the file, or the files below the folder."""
    if os.path.isfile(path):
        return [path]
    return [os.path.join(folder, name) for folder, _, names in os.walk(path) for name in sorted(names)]


for one in files(sys.argv[1]):
    with open(one, encoding="utf-8") as file:
        autocorrect_py.lint_for(file.read(), one)
