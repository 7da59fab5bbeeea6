"""Write files so that nobody ever sees half of one, and show what would be written."""

from __future__ import annotations

import os
import stat
from errno import EACCES

from lintdoc.errors import LintdocError
from lintdoc.width import shown


def write_atomically(path: str, data: bytes, is_lasting: bool = True) -> None:
    """Replace the contents of the file `path` (or make it), all at once; symbolic links stay.

    Mode and owner stay too, where that is permitted. Raises `LintdocError`; then, and when
    interrupted, the file is as it was and nothing is left beside it. What is not `is_lasting`
    a power cut may damage: the disk is not waited for.
    """
    real = os.path.realpath(path)
    try:
        before = os.stat(real) if os.path.exists(real) else None
        if before and not stat.S_ISREG(before.st_mode):  # a device or a pipe: there is nothing to replace
            with open(real, "wb") as file:
                file.write(data)
            return
        if before and not os.access(real, os.W_OK):  # to replace a file needs no right to write to it
            raise PermissionError(EACCES, os.strerror(EACCES))
        _replace(real, data, before, is_lasting)
    except OSError as error:
        raise LintdocError(f"{shown(path)}: cannot be written: {error.strerror}") from None


def _replace(path: str, data: bytes, before: os.stat_result | None, is_lasting: bool) -> None:
    folder = os.path.dirname(path)
    temporary, handle = _new_file(folder)
    try:
        with open(handle, "wb") as file:
            file.write(data)
            if is_lasting:
                file.flush()
                os.fsync(file.fileno())
        _keep_rights(temporary, before)
        os.replace(temporary, path)
    except BaseException:
        os.unlink(temporary)
        raise
    if is_lasting:
        _sync(folder)


def _new_file(folder: str) -> tuple[str, int]:
    """Make a file of its own for this process; `tempfile` takes longer to import than this to write."""
    path = os.path.join(folder, f".lintdoc-{os.urandom(8).hex()}")
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    return path, os.open(path, flags, 0o600)


def _keep_rights(path: str, before: os.stat_result | None) -> None:
    if before is None:
        mask = os.umask(0)
        os.umask(mask)
        os.chmod(path, 0o666 & ~mask)
        return
    if hasattr(os, "chown"):
        try:
            os.chown(path, before.st_uid, before.st_gid)
        except PermissionError:  # only root may give a file away; one's groups may have it
            from contextlib import suppress

            with suppress(PermissionError):
                os.chown(path, -1, before.st_gid)
    os.chmod(path, stat.S_IMODE(before.st_mode))


def _sync(folder: str) -> None:
    """Make the new name last through a power cut, where the system can do that."""
    from contextlib import suppress

    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def diff(path: str, old: str, new: str) -> str:
    r"""Return the unified diff between two texts of the file `path`, "" if they are equal.

    Only `\n` ends a line, as for `diff` and `git apply`.
    """
    if old == new:
        return ""
    from difflib import unified_diff

    name = shown(path)
    pieces = []
    for line in unified_diff(_lines(old), _lines(new), f"a/{name}", f"b/{name}"):
        pieces.append(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n")
    return "".join(pieces)


def _lines(text: str) -> list[str]:
    lines = [line + "\n" for line in text.split("\n")]
    lines[-1] = lines[-1][:-1]
    return lines if lines[-1] else lines[:-1]
