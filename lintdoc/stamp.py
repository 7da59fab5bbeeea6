"""A digest of all that findings depend on, but the document."""

from __future__ import annotations

import os
import sys
from hashlib import blake2b

from lintdoc.keeping import seal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lintdoc.rule import Rule
    from lintdoc.settings import Settings

PASSED_OVER = ("__pycache__",)


def stamp_of(rules: Sequence[Rule], settings: Settings, places: Iterable[str], files: Iterable[str]) -> bytes:
    """Return the digest for a run of `rules` under `settings` in the current directory.

    `places` are the packages and modules whose code runs, `files` what else results depend on, as
    configuration and allow-files: their bytes count. Raises `OSError`.
    """
    digest = blake2b(digest_size=16)
    facts = (
        sys.version, os.getcwd(), [rule.name for rule in rules], settings.rule_options, settings.severities,
        settings.applicability, settings.per_file_ignores, settings.locale, settings.narrowed, settings.root,
    )  # fmt: skip
    digest.update(repr(facts).encode("utf-8", "backslashreplace"))
    inside = [path for place in sorted(set(places)) for path in _files(place)]
    for path in [*inside, *files]:
        digest.update(os.fsencode(path))
        with open(path, "rb", buffering=0) as file:
            digest.update(seal(file.read()))
    return digest.digest()


def _files(place: str) -> list[str]:
    """Return the file, or all below the folder, in order, without what the interpreter keeps there."""
    if os.path.isfile(place):
        return [place]
    found: list[str] = []
    waiting = [place]
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.is_dir():
                    if entry.name not in PASSED_OVER:
                        waiting.append(entry.path)
                elif not entry.name.endswith(".pyc"):
                    found.append(entry.path)
    return sorted(found)
