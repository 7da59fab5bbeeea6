"""Paths as files that are shared name them: from a root, their parts joined by `/`."""

from __future__ import annotations

import os


def from_root(path: str, root: str) -> str:
    """Return `path` from the directory `root`; as it is where there is no way (another drive)."""
    try:
        return os.path.relpath(path, root).replace(os.sep, "/")
    except ValueError:
        return path.replace(os.sep, "/")


def is_outside(path: str) -> bool:
    """Whether a path that `from_root` returned leads out of the root."""
    return path == ".." or path.startswith("../") or os.path.isabs(path)
