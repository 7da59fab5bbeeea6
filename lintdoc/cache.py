"""Results of earlier runs: the findings of a file that has not changed need not be found again.

One file holds the results of a tree under one *stamp*, a digest of all that results depend on but the
documents: the version, the settings, the rules and their tables. An entry is found by a digest of a
document's path and bytes.
"""

from __future__ import annotations

import os

from lintdoc.keeping import keep, kept, seal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintdoc.stored import Values

MAGIC = b"lintdoc results 2\n"
MOST_FILES = 40
"""So many files of results are kept, the youngest."""
MOST_ENTRIES = 200_000


def key_of(path: str, data: bytes) -> bytes:
    """Return what a document's result is found by."""
    return seal(data) + seal(os.fsencode(path))


class Cache:
    """The results under one stamp, read at once; `save` writes what was learnt."""

    __slots__ = ("_entries", "_is_changed", "_path")

    def __init__(self, directory: str, stamp: bytes) -> None:
        self._path = os.path.join(directory, stamp.hex() + ".results")
        self._entries: dict[bytes, Values] = kept(self._path, MAGIC) or {}
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
        keep(self._path, MAGIC, entries, MOST_FILES)
