"""lintdoc's own errors: what happened, to which file or key, and what to do, in one line."""


class LintdocError(Exception):
    """lintdoc cannot do what was asked; the message is one line for the user (exit code 2)."""
