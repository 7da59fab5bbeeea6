"""Many files at once: what is known is taken from the cache, the rest is shared out among processes."""

from __future__ import annotations

from lintdoc import compiling
from lintdoc.cache import Cache, key_of
from lintdoc.cli import workers
from lintdoc.decoding import decode, octets_of
from lintdoc.errors import LintdocError
from lintdoc.keeping import folder
from lintdoc.stored import restored, stored

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lintdoc.checked import Checked
    from lintdoc.cli.options import Arguments
    from lintdoc.cli.session import Session
    from lintdoc.stored import Values

    Outcome = Checked | LintdocError

WINDOW = 16_000_000
"""Octets that are read ahead."""
WARM_UP = 100_000
"""Octets that are checked before others help, so that they start with tables and patterns loaded."""


class File:
    """A file on its way: its bytes, or why there are none, and its result once that is known."""

    __slots__ = ("_key", "data", "error", "path", "values")

    def __init__(self, path: str, cache: Cache | None) -> None:
        self.path = path
        self.data = self._key = b""
        self.error = ""
        self.values: Values | None = None
        try:
            self.data = octets_of(path)
        except LintdocError as error:
            self.error = str(error)
            return
        if cache is not None:
            self.values = cache.get(self.key)

    @property
    def key(self) -> bytes:
        """What the file is known by, as long as its bytes are there."""
        self._key = self._key or key_of(self.path, self.data)
        return self._key

    @property
    def is_open(self) -> bool:
        """Whether it has still to be checked."""
        return self.values is None and not self.error


class Bulk:
    """Checks `paths` in their order; ask `check` for one after the other, and `close` at the end."""

    def __init__(self, paths: Sequence[str], session: Session, arguments: Arguments) -> None:
        self._session = session
        self._cache = None if arguments.no_cache else _cache(session)
        self._team = workers.Team(session, arguments)
        self._rules = session.by_name()
        self._outcomes = self._checked(iter(paths))

    def check(self, path: str) -> Checked:
        """Return the next file, which is `path`, checked. Raises `LintdocError`."""
        outcome = next(self._outcomes)
        if isinstance(outcome, LintdocError):
            raise outcome
        assert outcome.path == path
        return outcome

    def close(self) -> None:
        """Keep what was learnt, and let the other processes end."""
        self._team.close()
        if self._cache is not None:
            self._cache.save()

    def _checked(self, paths: Iterator[str]) -> Iterator[Outcome]:
        while window := self._window(paths):
            yield from self._in_order(window)

    def _window(self, paths: Iterator[str]) -> list[File]:
        window: list[File] = []
        size = 0
        for path in paths:
            window.append(File(path, self._cache))
            size += len(window[-1].data)
            if size >= WINDOW:
                break
        return window

    def _in_order(self, window: list[File]) -> Iterator[Outcome]:
        waiting = [file for file in window if file.is_open]
        compiling.expect(len(waiting))
        pays = self._team.pays(sum(len(file.data) for file in waiting))
        shared: Iterator[tuple[bytes, Values | str]] | None = None
        warmth = 0
        for place, file in enumerate(window):
            if file.is_open and pays and shared is None and warmth >= WARM_UP:
                shared = self._team.share([one.path for one in window[place:] if one.is_open])
            if file.is_open and shared is not None:
                self._take(file, next(shared, None))
            elif file.is_open:
                warmth += len(file.data)
            yield self._outcome(file)
            file.data = b""

    def _take(self, file: File, result: tuple[bytes, Values | str] | None) -> None:
        """Take another process's result, unless the file has changed in between."""
        if result is None or result[0] != file.key:
            return
        if isinstance(result[1], str):
            file.error = result[1]
        else:
            file.values = result[1]
            self._keep(file)

    def _outcome(self, file: File) -> Outcome:
        try:
            if file.error:
                return LintdocError(file.error)
            if file.values is not None:
                path, data = file.path, file.data
                checked = restored(path, lambda: decode(data, path), file.values, self._rules)
                self._session.note_failures(checked.findings)
                return checked
            checked = self._session.check(decode(file.data, file.path))
        except LintdocError as error:
            return error
        if self._cache is not None:
            file.values = stored(checked)
            self._keep(file)
        return checked

    def _keep(self, file: File) -> None:
        """Keep a result, unless a rule failed."""
        assert file.values is not None
        if self._cache is not None and all(values[0] != "internal" for values in file.values[0]):
            self._cache.put(file.key, file.values)


def _cache(session: Session) -> Cache | None:
    """Return the results of earlier runs; None where it cannot be told what they depend on."""
    from lintdoc.stamp import stamp_of

    settings = session.settings
    if settings.runs_code:  # which may import anything
        return None
    files = [*settings.files, *session.allowfiles()]
    try:
        return Cache(folder(), stamp_of(session.rules, settings, session.packs.places, files))
    except OSError:
        return None
