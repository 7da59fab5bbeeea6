"""Files that lintdoc keeps for itself from one run to the next, each a value under a seal.

A file is replaced as a whole, so that runs at the same time do no harm; one that is damaged, or cannot be
read or written, is as good as none.
"""

from __future__ import annotations

import marshal
import os
import sys
from _imp import source_hash

from lintdoc.errors import LintdocError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

SEAL = 8
"""Octets of the digest that shows a damaged file."""
NOWHERE = os.path.join(os.devnull, "lintdoc")
"""A folder that cannot be."""


def folder() -> str:
    """Return where such files are: `LINTDOC_CACHE_DIR`, or the system's place for caches.

    Never in the working directory, whose files may be anybody's: a user without a home keeps none.
    """
    if given := os.environ.get("LINTDOC_CACHE_DIR"):
        return given
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        found = os.path.join(os.environ.get("LOCALAPPDATA") or home, "lintdoc", "Cache")
    elif sys.platform == "darwin":
        found = os.path.join(home, "Library", "Caches", "lintdoc")
    else:
        caches = os.environ.get("XDG_CACHE_HOME", "")
        found = os.path.join(caches if os.path.isabs(caches) else os.path.join(home, ".cache"), "lintdoc")
    return found if os.path.isabs(found) else NOWHERE


def seal(data: bytes) -> bytes:
    """Return a digest: the interpreter's own, of source files; hashlib would take longer to import."""
    return source_hash(0, data)


def kept(path: str, magic: bytes) -> Any:
    """Return the value that the file `path` holds, which begins with `magic`; None if it holds none."""
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError:
        return None
    body = data[len(magic) + SEAL :]
    return marshal.loads(body) if data.startswith(magic + seal(body)) else None


def keep(path: str, magic: bytes, value: Any, most: int) -> None:
    """Write the value to `path` for later runs; where that cannot be done, it is lost.

    Of the files with the same ending, the `most` youngest stay.
    """
    from lintdoc.writing import write_atomically

    directory = os.path.dirname(path)
    try:
        os.makedirs(directory, mode=0o700, exist_ok=True)
        body = marshal.dumps(value)
        write_atomically(path, magic + seal(body) + body, is_lasting=False)
        _forget_old(directory, os.path.splitext(path)[1], most)
    except (OSError, LintdocError):
        return


def _forget_old(directory: str, ending: str, most: int) -> None:
    found = [entry.path for entry in os.scandir(directory) if entry.name.endswith(ending)]
    if len(found) > most:
        for path in sorted(found, key=os.path.getmtime)[:-most]:
            os.unlink(path)
