"""The packs that installed distributions offer, read from their metadata.

`importlib.metadata` costs four times the start of the interpreter to import; the two
files read here are all that is needed. What is not a directory on the path (a zip
archive) is left to it.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

GROUP = "lintdoc"


class EntryPoint:
    """A pack: `module` to import, offered as `name` by the distribution `distribution`."""

    __slots__ = ("distribution", "module", "name")

    def __init__(self, name: str, module: str, distribution: str) -> None:
        self.name = name
        self.module = module
        self.distribution = distribution


def entry_points(path: list[str] | None = None) -> list[EntryPoint]:
    """Return the packs found along `path` (`sys.path`), in order of name; the first of a name counts."""
    found: dict[str, EntryPoint] = {}
    for folder in sys.path if path is None else path:
        for point in _in_folder(folder or "."):
            found.setdefault(point.name, point)
    return [found[name] for name in sorted(found)]


def _in_folder(folder: str) -> Iterator[EntryPoint]:
    try:
        entries = [name for name in os.listdir(folder) if name.endswith((".dist-info", ".egg-info"))]
    except NotADirectoryError:
        yield from _in_archive(folder)
        return
    except OSError:
        return
    for name in sorted(entries):
        try:
            with open(os.path.join(folder, name, "entry_points.txt"), encoding="utf-8") as file:
                text = file.read()
        except OSError:
            continue
        yield from _parsed(text, name.rpartition(".")[0].replace("-", " ", 1))


def _in_archive(path: str) -> Iterator[EntryPoint]:
    from importlib import metadata

    for distribution in metadata.distributions(path=[path]):
        for point in distribution.entry_points:
            if point.group == GROUP:
                yield EntryPoint(point.name, point.value, f"{distribution.name} {distribution.version}")


def _parsed(text: str, distribution: str) -> Iterator[EntryPoint]:
    if f"[{GROUP}]" not in text:
        return
    section = ""
    for line in map(str.strip, text.splitlines()):
        if line.startswith("["):
            section = line.strip("[]").strip()
        elif section == GROUP and "=" in line and not line.startswith(("#", ";")):
            name, _, module = line.partition("=")
            yield EntryPoint(name.strip(), module.strip(), distribution)
