"""Standard output and error: right under any console encoding, quiet when the reader is gone."""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO


class Console:
    """The two streams. What an encoding cannot hold is written as `\\uXXXX`, never an error."""

    def __init__(self) -> None:
        for stream in (sys.stdout, sys.stderr):
            _make_safe(stream)

    def write(self, text: str) -> None:
        """Write to standard output."""
        if sys.stdout is not None:
            sys.stdout.write(text)

    def write_bytes(self, data: bytes) -> None:
        """Write bytes to standard output: a document in its own encoding."""
        sys.stdout.flush()
        sys.stdout.buffer.write(data)

    def use_utf8(self) -> None:
        """Write UTF-8 from here on, whatever the console: for formats that programs read."""
        reconfigure = getattr(sys.stdout, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="surrogateescape", newline="\n")

    def complain(self, line: str) -> None:
        """Write one line about lintdoc's own trouble to standard error."""
        self.flush()
        if sys.stderr is not None:
            sys.stderr.write(f"lintdoc: {line}\n")
            sys.stderr.flush()

    def progress(self, line: str) -> None:
        """Show `line` in place of the last one; "" clears it. Only where someone watches."""
        if sys.stderr is not None and sys.stderr.isatty():
            sys.stderr.write(f"\r\x1b[2K{line}")
            sys.stderr.flush()

    def flush(self) -> None:
        """Hand over what was written; raises BrokenPipeError when nobody reads any more."""
        if sys.stdout is not None:
            sys.stdout.flush()

    def abandon(self) -> None:
        """Give up standard output, so that the interpreter does not complain when it ends."""
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

    def has_color(self, choice: str) -> bool:
        """Whether to colour: `always`, `never`, or `auto` (a terminal, and no NO_COLOR)."""
        if choice != "auto":
            return choice == "always"
        return bool(sys.stdout and sys.stdout.isatty()) and not os.environ.get("NO_COLOR")

    def width(self) -> int:
        """The columns of the terminal; 100 where output goes elsewhere."""
        try:
            return os.get_terminal_size(sys.stdout.fileno()).columns
        except (OSError, ValueError, AttributeError):
            return 100


def _make_safe(stream: TextIO | None) -> None:
    reconfigure = getattr(stream, "reconfigure", None)
    if stream is None or reconfigure is None:
        return
    encoding = (stream.encoding or "ascii").lower().replace("_", "-")
    if encoding in {"ascii", "us-ascii", "ansi-x3.4-1968", "646"}:
        reconfigure(encoding="utf-8", errors="backslashreplace")
    else:
        reconfigure(errors="backslashreplace")


def language(choice: str | None) -> str:
    """Return `en` or `zh`: as chosen, else as the locale has it."""
    if choice in {"en", "zh"}:
        return choice
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name)
        if value:
            return "zh" if value.lower().startswith("zh") else "en"
    if sys.platform == "win32":
        import locale

        return "zh" if (locale.getlocale()[0] or "").lower().startswith(("zh", "chinese")) else "en"
    return "en"
