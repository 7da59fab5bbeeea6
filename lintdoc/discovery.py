"""Which files to check: those named, and the documents in directories that are named.

Not looked into: directories that are links, hidden ones, `node_modules`. A link to a file is followed,
unless the file is met in the same directory. Left out: what
`exclude` names, even if it is named on the command line (a hook names every file), and in
directories what git ignores.
"""

from __future__ import annotations

import os
import stat

from lintdoc.patterns import Patterns

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from lintdoc.ignoring import Ignored
    from lintdoc.settings import Settings

    Found = tuple[str, str | None]

NOT_ENTERED = frozenset(["node_modules", "__pycache__"])
SPECIAL = "not a regular file; to check what a program writes, pass it on standard input and name it `-`"


def discover(
    paths: Sequence[str], settings: Settings, endings: Collection[str], skipped: list[str] | None = None
) -> Iterator[Found]:
    """Yield `(path, None)` for each file to check, `(path, message)` for what cannot be.

    In sorted order, each file once. Inside directories only files whose name ends in one of
    `endings` (`.md`, lower case) are taken; a file that is named is taken whatever its
    ending. Paths and directories named but excluded are added to `skipped`. `message` is
    one line in English that says why without the path, e.g. “no such file or directory”.
    The path `-` is passed on.
    """
    search = _Search(settings, endings, [] if skipped is None else skipped)
    seen: set[str] = set()
    for path in sorted(paths):
        for found in search.named(path):
            absolute = os.path.abspath(found[0]) if found[0] != "-" else "-"
            if absolute not in seen:
                seen.add(absolute)
                yield found


class _Search:
    def __init__(self, settings: Settings, endings: Collection[str], skipped: list[str]) -> None:
        self._exclude = Patterns(settings.exclude, settings.root)
        self._respects_gitignore = settings.respect_gitignore
        self._endings = tuple(endings)
        self._skipped = skipped
        self._walked = ""

    def named(self, path: str) -> Iterator[Found]:
        if path == "-":
            yield (path, None)
            return
        try:
            mode = os.stat(path).st_mode
        except (OSError, ValueError) as error:
            yield (path, _reason(path, error))
            return
        if self._exclude.match(os.path.abspath(path), stat.S_ISDIR(mode)):
            self._skipped.append(path)
        elif stat.S_ISDIR(mode):
            yield from self._inside(path)
        else:
            yield (path, None if stat.S_ISREG(mode) else SPECIAL)

    def _inside(self, path: str) -> Iterator[Found]:
        """Walk a directory; no recursion, so that depth is no limit."""
        shown = "" if path in (".", "./") else os.path.join(path, "").removeprefix("./")
        absolute = os.path.abspath(path)
        self._walked = os.path.realpath(absolute)
        waiting: list[_Directory | Found] = [_Directory(shown, absolute, self._ignored_in(absolute))]
        while waiting:
            found = waiting.pop()
            if isinstance(found, tuple):
                yield found
                continue
            try:
                with os.scandir(found.absolute) as listing:
                    entries = sorted(listing, key=lambda entry: entry.name, reverse=True)
            except OSError as error:
                yield (found.shown or path, _reason(found.shown, error))
                continue
            if found.ignored and any(entry.name == ".gitignore" for entry in entries):
                found.ignored = found.ignored.below(found.absolute)
            waiting += [taken for entry in entries if (taken := self._taken(entry, found))]

    def _is_walked(self, link: str) -> bool:
        """Whether a link leads to a document inside the directory walked, which is met there itself."""
        target = os.path.realpath(link)
        inside = target.startswith(os.path.join(self._walked, ""))
        return (
            inside
            and target.lower().endswith(self._endings)
            and f"{os.sep}." not in target[len(self._walked) :]
        )

    def _ignored_in(self, directory: str) -> Ignored | None:
        if not self._respects_gitignore:
            return None
        from lintdoc.ignoring import ignored_above

        return ignored_above(directory)

    def _taken(self, entry: os.DirEntry[str], above: _Directory) -> _Directory | Found | None:
        name = entry.name
        if name.startswith("."):
            return None
        is_directory = entry.is_dir(follow_symlinks=False)
        if is_directory:
            if name in NOT_ENTERED:
                return None
        elif not name.lower().endswith(self._endings) or entry.is_dir():
            return None
        absolute = os.path.join(above.absolute, name)
        if entry.is_symlink() and self._is_walked(absolute):
            return None
        if self._exclude.verdict(absolute, is_directory):
            return None
        if above.ignored and above.ignored.match(absolute, is_directory):
            return None
        if is_directory:
            return _Directory(above.shown + name + os.sep, absolute, above.ignored)
        return (above.shown + name, None if entry.is_file() else _why_no_file(absolute))


class _Directory:
    """One that is to be walked: its path as shown (ends in `/`; "" is here) and absolute."""

    __slots__ = ("absolute", "ignored", "shown")

    def __init__(self, shown: str, absolute: str, ignored: Ignored | None) -> None:
        self.shown = shown
        self.absolute = absolute
        self.ignored = ignored


def _why_no_file(absolute: str) -> str:
    try:
        os.stat(absolute)
    except OSError as error:
        return _reason(absolute, error)
    return SPECIAL


def _reason(path: str, error: OSError | ValueError) -> str:
    if isinstance(error, ValueError):
        return "not a name that a file can have"
    if isinstance(error, FileNotFoundError) and os.path.islink(path):
        return "a link to a file that does not exist"
    reason = error.strerror or str(error)
    return reason[:1].lower() + reason[1:]
