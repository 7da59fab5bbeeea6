"""lintdoc's own errors: what happened, to which file or key, and what to do, in one line."""


class LintdocError(Exception):
    """lintdoc cannot do what was asked; the message is one line for the user (exit code 2)."""


def in_a_line(error: BaseException) -> str:
    """Return an exception as one line: its type and what it says."""
    text = " ".join(str(error).split())
    return f"{type(error).__name__}: {text}" if text else type(error).__name__
