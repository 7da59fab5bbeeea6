"""A configuration file as read, and the lines where its keys stand (TOML parsers do not say)."""

from __future__ import annotations

import os
import re
import sys

from lintdoc.errors import LintdocError
from lintdoc.tree import shown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

NAME = r"""(?:"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[A-Za-z0-9_-]+)"""
DOTTED = rf"{NAME}(?:[ \t]*\.[ \t]*{NAME})*"
HEADER = rf"[ \t]*\[(\[?)[ \t]*({DOTTED})[ \t]*\]"
ENTRY = rf"[ \t]*({DOTTED})[ \t]*="
WHERE = r" \(at (?:line (\d+), column \d+|end of document)\)"
"""Needed only to say where something stands, and compiled then."""


class TomlFile:
    """One configuration file: `table` is what it sets (of `pyproject.toml`, `[tool.lintdoc]`)."""

    __slots__ = ("_above", "_lines", "_places", "path", "table", "title")

    def __init__(self, path: str) -> None:
        """Read the file. Raises `LintdocError` when it cannot be read or is not TOML."""
        self.path = os.path.abspath(path)
        self.title = shown(self.path)
        text = self._read()
        self._lines = text.split("\n")
        self._places: dict[tuple[str, ...], int] | None = None
        self._above: tuple[str, ...] = ()
        self.table: dict[str, Any] = self._parsed(text)
        if os.path.basename(self.path) == "pyproject.toml":
            self._above = ("tool", "lintdoc")
            self._descend()

    @property
    def directory(self) -> str:
        return os.path.dirname(self.path)

    def _read(self) -> str:
        try:
            with open(self.path, encoding="utf-8-sig") as file:
                return file.read()
        except OSError as error:
            raise LintdocError(f"{self.title}: {in_lower_case(error)}") from None
        except UnicodeDecodeError as error:
            line = error.object[: error.start].count(b"\n") + 1
            raise LintdocError(f"{self.title}:{line}: not UTF-8; save it as UTF-8") from None

    def _parsed(self, text: str) -> dict[str, Any]:
        if sys.version_info >= (3, 11):
            import tomllib
        else:
            import tomli as tomllib
        try:
            return tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            where = re.search(WHERE, str(error))
            line = int(where[1]) if where and where[1] else len(text.rstrip().split("\n"))
            fact = re.sub(WHERE, "", str(error)).partition("\n")[0]
            raise LintdocError(f"{self.title}:{line}: not valid TOML: {fact}") from None

    def _descend(self) -> None:
        for depth, name in enumerate(self._above, 1):
            inner = self.table.get(name, {})
            if not isinstance(inner, dict):
                place = self._find(self._above[:depth])
                raise LintdocError(f"{self.title}:{place}: “{name}” must be a table")
            self.table = inner

    def place(self, *keys: str, value: str | None = None) -> str:
        """Return `file:line` of the entry that `keys` lead to, or of the string `value` in its list."""
        return f"{self.title}:{self._find((*self._above, *keys), value)}"

    def _find(self, keys: tuple[str, ...], value: str | None = None) -> int:
        if self._places is None:
            self._places = {}
            for path, number in _places(self._lines):
                self._places.setdefault(path, number)  # the first of several counts
        lines = self._places
        depth = next((depth for depth in range(len(keys), 0, -1) if keys[:depth] in lines), 0)
        line = lines[keys[:depth]] if depth else 1
        if value is None:
            return line
        quoted = (f'"{value}"', f"'{value}'")
        rest = range(line - 1, len(self._lines))
        return next((at + 1 for at in rest if any(one in self._lines[at] for one in quoted)), line)


def _places(lines: list[str]) -> Iterator[tuple[tuple[str, ...], int]]:
    """Yield the path of each table header and entry, and its line.

    In a path the number of a table, from 0, follows the name of the list it is in.
    """
    table: tuple[str, ...] = ()
    lists: dict[tuple[str, ...], int] = {}
    for number, line in enumerate(lines, 1):
        if header := re.match(HEADER, line):
            table = _inside(_parts(header[2]), lists)
            yield (table, number)
            if header[1]:
                lists[table] = lists.get(table, -1) + 1
                table = (*table, str(lists[table]))
                yield (table, number)
        elif entry := re.match(ENTRY, line):
            yield ((*table, *_parts(entry[1])), number)


def _inside(parts: tuple[str, ...], lists: Mapping[tuple[str, ...], int]) -> tuple[str, ...]:
    """Return the path of a header: a part that names a list of tables leads into its last one."""
    path: tuple[str, ...] = ()
    for depth, part in enumerate(parts, 1):
        path = (*path, part)
        if path in lists and depth < len(parts):
            path = (*path, str(lists[path]))
    return path


def _parts(dotted: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in re.findall(NAME, dotted))


def in_lower_case(error: OSError) -> str:
    """Return what the system says of the failure, as messages of lintdoc's begin."""
    reason = error.strerror or str(error)
    return reason[:1].lower() + reason[1:]
