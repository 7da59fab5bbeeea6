"""Lines changed since a revision, as git tells: to report only what a writer has touched.

Since a revision means since the commit where the present branch left it, so that what others
did there meanwhile is not counted. Changes that are not committed count, and so do new files
that git does not ignore.
"""

from __future__ import annotations

import os
from bisect import bisect_right

from lintdoc.checked import Checked
from lintdoc.errors import LintdocError
from lintdoc.paths import from_root, is_outside
from lintdoc.position import LineTable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lintdoc.finding import Finding

    Ranges = Sequence[tuple[int, int]]

NO_COMMIT = "there is no commit yet, so leave --since out"
WHOLE = ((1, 2**60),)  # every line of a file
DIFF = (
    "-c", "core.quotePath=false", "diff", "--unified=0", "--inter-hunk-context=0", "-M", "--no-color",
    "--no-ext-diff", "--no-textconv", "--ignore-submodules", "--src-prefix=a/", "--dst-prefix=b/",
)  # fmt: skip
BINARY = b"Binary files "  # what git takes for binary: UTF-16, for one
BINARY_PATH = (b" and b/", b' and "b/', b" and /dev/null")
ESCAPES = {ord("t"): b"\t", ord("n"): b"\n", ord("r"): b"\r", ord('"'): b'"', ord("\\"): b"\\",
           ord("a"): b"\a", ord("b"): b"\b", ord("f"): b"\f", ord("v"): b"\v"}  # fmt: skip


class Changes:
    """Changed lines by file: paths from `root` (the work tree), first and last line, in order."""

    __slots__ = ("files", "root")

    def __init__(self, root: str, files: dict[str, Ranges]) -> None:
        self.root = root
        self.files = files

    def of(self, path: str) -> Ranges:
        """Return the changed lines of the file `path`; all of them where git cannot know (`<stdin>`)."""
        folder, name = os.path.split(os.path.abspath(path))
        inside = from_root(os.path.join(os.path.realpath(folder), name), self.root)
        return WHOLE if path.startswith("<") or is_outside(inside) else self.files.get(inside, ())


def changed_lines(rev: str, root: str = ".") -> Changes:
    """Return the lines changed since `rev` in the work tree that holds the folder `root`.

    Raises `LintdocError` where there is no git, no work tree or no such revision.
    """
    # in a hook git names the repository, and then takes the current folder for the top of the work tree
    folder = "." if "GIT_DIR" in os.environ and "GIT_WORK_TREE" not in os.environ else root
    top = os.fsdecode(_git(folder, "rev-parse", "--show-toplevel").rstrip(b"\n"))
    commit = _commit(rev, top)
    files: dict[str, Ranges] = dict(_parsed(_git(top, *DIFF, commit, "--")))
    for name in _git(top, "ls-files", "--others", "--exclude-standard", "-z").split(b"\0"):
        if name:
            files[os.fsdecode(name)] = WHOLE
    return Changes(os.path.realpath(top), files)


def only_changed(checked: Checked, changes: Changes) -> Checked:
    """Return `checked` with those findings, and suppressed ones, that touch changed lines."""
    ranges = changes.of(checked.path)
    if ranges is WHOLE:
        return checked
    lines = git_lines(checked.source.text) if ranges else LineTable("")
    return Checked(
        checked.path,
        checked.source,
        [one for one in checked.findings if touches(one, lines, ranges)],
        [one for one in checked.suppressed if touches(one, lines, ranges)],
    )


def git_lines(text: str) -> LineTable:
    r"""Return the lines of `text` as git counts them: a lone `\r` ends none."""
    return LineTable(text.replace("\r", " "))


def touches(finding: Finding, lines: LineTable, ranges: Ranges) -> bool:
    """Whether `finding` stands, in part, on one of the lines of `ranges`. `lines` are git's."""
    first = lines.line(finding.start)
    last = lines.line(max(finding.start, finding.end - 1))
    index = bisect_right(ranges, (last, WHOLE[0][1])) - 1
    return index >= 0 and ranges[index][1] >= first


def _commit(rev: str, top: str) -> str:
    commit = b""
    if not rev.startswith("-"):
        commit = _git(top, "rev-parse", "--verify", "--quiet", f"{rev}^{{commit}}", check=False)
    if not commit:
        hint = "check its spelling" if _git(top, "rev-parse", "HEAD^{commit}", check=False) else NO_COMMIT
        if _git(top, "rev-parse", "--is-shallow-repository", check=False).strip() == b"true":
            hint = "this clone is shallow, so fetch it first (in GitHub Actions: fetch-depth: 0)"
        raise LintdocError(f"git knows no revision “{rev}”; {hint}")
    name = commit.decode("ascii").strip()
    parted = _git(top, "merge-base", name, "HEAD", check=False).decode("ascii").strip()
    return parted or name  # no common ancestor, or not in a shallow clone: compare with the revision itself


def _git(folder: str, *arguments: str, check: bool = True) -> bytes:
    """Return what git prints; with `check`, its complaint is a `LintdocError`."""
    import subprocess

    try:
        done = subprocess.run(["git", "-C", folder, *arguments], capture_output=True, check=False)
    except OSError as error:
        raise LintdocError(f"git cannot be run ({error.strerror}), and --since needs it") from None
    if done.returncode and not check:
        return b""
    if done.returncode:
        complaint = done.stderr.decode("utf-8", "replace").strip().split("\n")[0]
        raise LintdocError(f"--since needs a git work tree: {complaint.removeprefix('fatal: ')}")
    return done.stdout


def _parsed(diff: bytes) -> Iterator[tuple[str, Ranges]]:
    """Yield path and changed lines of each file of a diff without context."""
    path, ranges, skip = "", [], 0  # type: str, list[tuple[int, int]], int
    for line in diff.split(b"\n"):
        if skip:
            skip -= not line.startswith(b"\\")
        elif line.startswith(b"diff --git "):
            if path:
                yield (path, ranges)
            path, ranges = "", []
        elif line.startswith(b"+++ "):
            path = _path(line[4:])
        elif line.startswith(b"@@ "):
            old, new = line.split(b" ")[1:3]
            first, count = _numbers(new)
            skip = _numbers(old)[1] + count
            # where lines were cut out, their neighbours are what has changed
            ranges.append((first, first + count - 1) if count else (max(1, first), first + 1))
        elif line.startswith(BINARY):
            second = max(line.rfind(mark) for mark in BINARY_PATH) + len(b" and ")
            path, ranges = _path(line[second : -len(b" differ")]), list(WHOLE)
    if path:
        yield (path, ranges)


def _numbers(written: bytes) -> tuple[int, int]:
    first, _, count = written[1:].partition(b",")
    return (int(first), int(count) if count else 1)


def _path(written: bytes) -> str:
    r"""Return the path in a `+++` line: `b/name`, or quoted as in C; "" for `/dev/null`."""
    written = written.rstrip(b"\t\r") if not written.startswith(b'"') else _unquoted(written)
    return os.fsdecode(written[2:]) if written.startswith(b"b/") else ""


def _unquoted(written: bytes) -> bytes:
    import re

    def plain(match: re.Match[bytes]) -> bytes:
        escape = match[1]
        return bytes([int(escape, 8)]) if escape.isdigit() else ESCAPES[escape[0]]

    return re.sub(rb"\\([0-7]{3}|.)", plain, written[1 : written.rindex(b'"')])
