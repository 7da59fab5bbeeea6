"""Patterns that are compiled when they are first used, and kept compiled for later processes.

CPython takes half a millisecond to compile a class of ideographs, as long as it takes to check a page of
text, and some ten microseconds to take up again what it made of it. How, is its private matter, and
differs from build to build: what is kept is named by the build, and the interpreter proves it before it
uses it. Where that cannot be had, or fails, patterns are compiled as ever.
"""

from __future__ import annotations

import os
import sys

from lintdoc.keeping import keep, kept, seal
from lintdoc.naming import import_module

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from typing import Any, AnyStr

    Code = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
    """Flags, code, number of groups, their numbers by name, and names by number."""

MAGIC = b"lintdoc patterns 1\n"
MOST_FILES = 8
"""The patterns of so many builds of the interpreter, or versions of lintdoc, are kept."""
MOST_CODE = 2_000_000
"""Octets of code in one file, nearly four times what all rules need: beyond them it is begun anew."""
MANY, MANY_IF_KEPT = 30, 8
"""Texts that are many where no patterns are kept, and where they are."""
SPECIAL = {code: f"\\{chr(code)}" for code in b"()[]{}?*+-|^$\\.&~# \t\n\r\v\f"}
METHODS = ("findall", "finditer", "fullmatch", "match", "search", "split", "sub")


class _Kept:
    """The code of patterns, in a file that is read when the first pattern is asked for."""

    __slots__ = ("_code", "_directory", "_learnt", "_path")

    def __init__(self, directory: str) -> None:
        self._directory = directory
        self._path = ""
        self._code: dict[str | bytes, Code] = {}
        self._learnt: dict[str | bytes, Code] = {}

    def pattern(self, written: Any) -> Any:
        """Return the pattern. Raises whatever the private parts of the interpreter raise."""
        self._open()
        if written not in self._code:
            self._learnt[written] = self._code[written] = _code_of(written)
        flags, code, *groups = self._code[written]
        words = memoryview(code).cast("I").tolist()
        return import_module("_sre").compile(written, flags, words, *groups)

    def holds(self, written: str | bytes) -> bool:
        """Whether the pattern is there."""
        self._open()
        return written in self._code

    def _open(self) -> None:
        if not self._path and (name := _name()):
            self._path = os.path.join(self._directory, name)
            self._code = kept(self._path, MAGIC) or {}

    def save(self) -> None:
        """Add what was learnt to the file, as it is by now."""
        if not (self._learnt and self._path):
            return
        code = {**(kept(self._path, MAGIC) or {}), **self._learnt}
        if sum(len(one[1]) for one in code.values()) > MOST_CODE:
            code = self._learnt
        keep(self._path, MAGIC, code, MOST_FILES)
        self._learnt = {}


class _Later:
    """A pattern to be; once compiled its methods stand here, and cost what they cost there."""

    __slots__ = (*METHODS, "pattern")

    def __init__(self, pattern: str | bytes) -> None:
        self.pattern = pattern

    def __getattr__(self, name: str) -> Any:
        pattern: Any = compiled(self.pattern)
        for method in METHODS:
            setattr(self, method, getattr(pattern, method))
        return getattr(pattern, name)


_compiled: dict[str | bytes, Any] = {}
_kept: _Kept | None = None
_expected = 0


def later(pattern: AnyStr) -> re.Pattern[AnyStr]:
    """Return what can be used as `re.compile(pattern)` can, but is compiled at its first use."""
    return _Later(pattern)  # type: ignore[return-value]


def compiled(pattern: AnyStr) -> re.Pattern[AnyStr]:
    """Return `re.compile(pattern)`, as it was kept if it was.

    For patterns that the code or the settings hold: those made of what a document says would be many.
    """
    found: re.Pattern[AnyStr] | None = _compiled.get(pattern)
    if found is None:
        found = _compiled[pattern] = _made(pattern)
    return found


def is_compiled(pattern: str | bytes) -> bool:
    """Whether `compiled(pattern)` takes no time."""
    return pattern in _compiled or (_kept is not None and _kept.holds(pattern))


def escaped(text: str) -> str:
    """Return what `re.escape` does; a small file, the patterns of which are kept, needs no `re`."""
    return text.translate(SPECIAL)


def keep_in(directory: str | None) -> None:
    """Keep patterns in files of that folder from here on; None: keep none."""
    global _kept  # noqa: PLW0603  -- patterns belong to the process, as the cache of `re` does
    _kept = _Kept(directory) if directory and sys.implementation.name == "cpython" else None


def expect(texts: int) -> None:
    """Take note that so many texts are to be read."""
    global _expected  # noqa: PLW0603  -- as above
    _expected = texts


def are_many_expected() -> bool:
    """Whether so many texts are to be read that whatever seeks in all of them pays for being compiled."""
    return _expected >= (MANY if _kept is None else MANY_IF_KEPT)


def pays_at_once() -> bool:
    """Whether a pattern pays for being compiled before it is known how much it will be used."""
    return _kept is not None or are_many_expected()


def save() -> None:
    """Write what was compiled for later processes."""
    if _kept is not None:
        _kept.save()


def forget() -> None:
    """Let this process begin anew, as tests need it."""
    _compiled.clear()
    expect(0)


def _name() -> str:
    """Return the name of the file for this build of the interpreter and this version; "" if it has none."""
    from lintdoc import __version__

    try:
        engine = import_module("_sre")
        facts = (__version__, sys.version, sys.byteorder, sys.maxsize, engine.MAGIC, engine.CODESIZE)
    except Exception:  # private parts may raise anything
        return ""
    return f"{seal(repr(facts).encode()).hex()}.patterns"


def _made(written: Any) -> Any:
    if _kept is not None:
        try:
            return _kept.pattern(written)
        except Exception:  # as above; what is wrong with a pattern, `re` will tell
            pass
    import re

    return re.compile(written)


def _code_of(written: str | bytes) -> Code:
    """Return what the interpreter makes of a pattern: what `re.compile` does, but for the last step."""
    from array import array

    is_package = sys.version_info >= (3, 11)
    tree = import_module("re._parser" if is_package else "sre_parse").parse(written)
    code = import_module("re._compiler" if is_package else "sre_compile")._code(tree, 0)
    state = tree.state
    names: list[str | None] = [None] * state.groups
    for name, number in state.groupdict.items():
        names[number] = name
    return state.flags, array("I", code).tobytes(), state.groups - 1, dict(state.groupdict), tuple(names)
