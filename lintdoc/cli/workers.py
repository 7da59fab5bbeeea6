"""Other processes that check files, where that pays."""

from __future__ import annotations

import os
import sys

from lintdoc import compiling
from lintdoc.cache import key_of
from lintdoc.cli.console import Console
from lintdoc.decoding import decode, octets_of
from lintdoc.errors import LintdocError
from lintdoc.keeping import folder
from lintdoc.stored import stored

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from concurrent.futures import ProcessPoolExecutor

    from lintdoc.cli.options import Arguments
    from lintdoc.cli.session import Session
    from lintdoc.stored import Values

    Result = tuple[bytes, Values | str]

BATCH = 40
"""Files that a process is given at a time."""
PAYS_FORKED, PAYS_SPAWNED = 1_500_000, 6_000_000
"""Octets from which on a second process saves more than it costs to start."""
MOST = 8
IS_FORKED = sys.platform == "linux"
"""Elsewhere a copy of a process is not safe, or not to be had."""

_session: Session | None = None


class Team:
    """The other processes of a run; there are none until work is shared out."""

    def __init__(self, session: Session, arguments: Arguments) -> None:
        self._session = session
        self._arguments = arguments
        self._number: int = arguments.jobs or min(_processors(), MOST)
        self._executor: ProcessPoolExecutor | None = None

    def pays(self, size: int) -> bool:
        """Whether to share out files of `size` octets; a number that was asked for always does."""
        if self._number < 2 or not size:
            return False
        return bool(self._arguments.jobs) or size >= (PAYS_FORKED if IS_FORKED else PAYS_SPAWNED)

    def share(self, paths: Sequence[str]) -> Iterator[Result]:
        """Yield each file's key and its findings, or why there are none; in order.

        It ends early where the processes cannot be started or were killed.
        """
        from concurrent.futures import BrokenExecutor

        batches = [paths[start : start + BATCH] for start in range(0, len(paths), BATCH)]
        try:
            for results in self._started().map(_check, batches):
                yield from results
        except (BrokenExecutor, OSError):
            self._number = 1

    def close(self) -> None:
        """Let the processes end; what they have begun is finished."""
        if self._executor is not None:
            self._executor.shutdown(cancel_futures=True)
            self._executor = None

    def _started(self) -> ProcessPoolExecutor:
        global _session  # noqa: PLW0603  -- what a forked process finds there spares it to begin anew
        if self._executor is None:
            from concurrent.futures import ProcessPoolExecutor
            from multiprocessing import get_context

            _session = self._session
            context = get_context("fork" if IS_FORKED else "spawn")
            self._executor = ProcessPoolExecutor(self._number, context, _begin, (vars(self._arguments),))
        return self._executor


def _processors() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class _Silent(Console):
    """The console of a process that only works: the first one has told of all trouble."""

    def complain(self, line: str) -> None:
        """Say nothing."""


def _begin(values: dict[str, object]) -> None:
    import signal

    from lintdoc.cli.options import Arguments
    from lintdoc.cli.session import Session

    global _session  # noqa: PLW0603
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the first process stops the others
    if _session is None:
        arguments = Arguments(**values)
        compiling.keep_in(None if arguments.no_cache else folder())
        _session = Session(arguments, _Silent())


def _check(paths: Sequence[str]) -> list[Result]:
    assert _session is not None
    results: list[Result] = []
    for path in paths:
        key = b""  # of a file that cannot be read: the first process judges by what it has read itself
        try:
            data = octets_of(path)
            key = key_of(path, data)
            results.append((key, stored(_session.check(decode(data, path)))))
        except LintdocError as error:
            results.append((key, str(error)))
    compiling.save()
    return results
