"""Results of earlier runs: the findings of a file that has not changed need not be found again.

One file holds the results of a tree under one *stamp*, a digest of all that results depend on but the
documents: the version, the settings, the rules and their tables. An entry is found by a digest of a
document's path and bytes. The file is replaced as a whole, so that runs at the same time do no harm; one
that is damaged, or cannot be read or written, is as good as none.
"""

from __future__ import annotations

import marshal
import os
import sys
from hashlib import blake2b

from lintdoc.errors import LintdocError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintdoc.stored import Values

MAGIC = b"lintdoc results 1\n"
SEAL = 16
"""Octets of the digest that shows a damaged file."""
MOST_FILES = 40
"""So many files of results are kept, the youngest."""
MOST_ENTRIES = 200_000


def folder() -> str:
    """Return where results are kept: `LINTDOC_CACHE_DIR`, or the system's place for caches."""
    if given := os.environ.get("LINTDOC_CACHE_DIR"):
        return given
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        return os.path.join(os.environ.get("LOCALAPPDATA") or home, "lintdoc", "Cache")
    if sys.platform == "darwin":
        return os.path.join(home, "Library", "Caches", "lintdoc")
    return os.path.join(os.environ.get("XDG_CACHE_HOME") or os.path.join(home, ".cache"), "lintdoc")


def key_of(path: str, data: bytes) -> bytes:
    """Return what a document's result is found by."""
    digest = blake2b(data, digest_size=SEAL)
    digest.update(b"\0" + os.fsencode(path))
    return digest.digest()


class Cache:
    """The results under one stamp, read at once; `save` writes what was learnt."""

    __slots__ = ("_entries", "_is_changed", "_path")

    def __init__(self, directory: str, stamp: bytes) -> None:
        self._path = os.path.join(directory, stamp.hex() + ".results")
        self._entries: dict[bytes, Values] = _read(self._path)
        self._is_changed = False

    def get(self, key: bytes) -> Values | None:
        """Return the result that `key` finds, as `lintdoc.stored` has it."""
        return self._entries.get(key)

    def put(self, key: bytes, values: Values) -> None:
        self._entries[key] = values
        self._is_changed = True

    def save(self) -> None:
        """Write the results for later runs; where that cannot be done, they are lost."""
        if not self._is_changed:
            return
        entries = self._entries
        if len(entries) > MOST_ENTRIES:
            entries = dict(list(entries.items())[-MOST_ENTRIES // 2 :])
        from lintdoc.writing import write_atomically

        directory = os.path.dirname(self._path)
        try:
            os.makedirs(directory, mode=0o700, exist_ok=True)
            data = marshal.dumps(entries)
            write_atomically(self._path, MAGIC + _seal(data) + data)
            _forget_old(directory)
        except (OSError, LintdocError):
            return


def _read(path: str) -> dict[bytes, Values]:
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError:
        return {}
    body = data[len(MAGIC) + SEAL :]
    if not data.startswith(MAGIC + _seal(body)):
        return {}
    entries: dict[bytes, Values] = marshal.loads(body)
    return entries


def _seal(data: bytes) -> bytes:
    return blake2b(data, digest_size=SEAL).digest()


def _forget_old(directory: str) -> None:
    found = [entry.path for entry in os.scandir(directory) if entry.name.endswith(".results")]
    if len(found) > MOST_FILES:
        for path in sorted(found, key=os.path.getmtime)[:-MOST_FILES]:
            os.unlink(path)
