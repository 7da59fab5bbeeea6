"""Which files to check."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from lintdoc.settings import Settings


def discover(
    paths: Sequence[str], settings: Settings, endings: Collection[str], skipped: list[str] | None = None
) -> Iterator[tuple[str, str | None]]:
    """Yield `(path, None)` for each file to check, `(path, message)` for what cannot be.

    In sorted order, each file once. Inside directories only files whose name ends in one of
    `endings` (`.md`, lower case) are taken; a file that is named is taken whatever its
    ending. Paths and directories named but excluded are added to `skipped`. `message` is
    one line in English that says why without the path, e.g. “no such file or directory”.
    The path `-` is passed on.
    """
    raise NotImplementedError
