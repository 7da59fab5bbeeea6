"""The command line: arguments -> exit code. Only this package prints.

Exit codes: 0 clean, 1 findings, 2 lintdoc could not do its work.
"""

from __future__ import annotations

import gc
import os
import sys

from lintdoc.cli.console import Console
from lintdoc.errors import LintdocError, nearest
from lintdoc.naming import named

COMMANDS = {
    "check": "check documents and report what is wrong",
    "explain": "say what a rule reports, and show examples",
    "rules": "list all rules",
    "try": "run one rule on one file, whatever the configuration",
    "show": "print what rules read of a file",
    "test": "run the examples of rules declared in TOML",
    "new": "write the skeleton of a new rule",
    "config": "print the effective settings and where each comes from",
    "baseline": "write a file of known findings, which `check --baseline` does not report",
}
MODULES = {
    "rules": "catalogue",
    "explain": "catalogue",
    "try": "trying",
    "show": "trying",
    "test": "examples",
}

SELDOM = 50_000
"""So many objects more than before, and those in circles are looked for; a document makes few."""


def command() -> int:
    """Run the command of this process, which ends with the exit code that is returned.

    Nearly all that a run makes it needs to its end; then nothing is looked through any more, nor freed.
    """
    if not hasattr(gc, "freeze"):  # elsewhere than in CPython
        return main()
    gc.set_threshold(SELDOM)
    try:
        code = main()
    finally:
        gc.freeze()
    _leave(code)
    return code


def _leave(code: int) -> None:
    """End the process, unless someone is to be called or waited for at its end, or watches it."""
    if sys.modules.keys() & {"atexit", "threading"} or sys.gettrace() or sys.getprofile():
        return
    try:
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
    except (OSError, ValueError):  # the interpreter will say so
        return
    os._exit(code)


def main(arguments: list[str] | None = None) -> int:
    """Run lintdoc with `arguments` (those of the process) and return the exit code."""
    arguments = sys.argv[1:] if arguments is None else arguments
    console = Console()
    try:
        return _run(arguments, console)
    except LintdocError as error:
        console.complain(str(error))
        return 2
    except KeyboardInterrupt:
        console.complain("interrupted; nothing was left half written")
        return 130
    except BrokenPipeError:
        console.abandon()
        return 1
    except OSError as error:
        if error.filename is not None:  # what concerns a file is told where it is read or written
            raise
        console.abandon()
        console.complain(f"the report cannot be written: {error.strerror}")
        return 2


def _run(arguments: list[str], console: Console) -> int:
    command = arguments[0] if arguments else "--help"
    if command in {"-h", "--help", "help"}:
        console.write(_help())
        return 0 if arguments else 2
    if command in {"-V", "--version"}:
        from lintdoc import __version__

        console.write(f"lintdoc {__version__}\n")
        return 0
    if command not in COMMANDS:
        raise LintdocError(_unknown(command))
    run = named(f"lintdoc.cli.{MODULES.get(command, command)}:run_{command}")
    code: int = run(arguments[1:], console)
    return code


def _help() -> str:
    lines = [f"  {name:10}{text}" for name, text in COMMANDS.items()]
    return "\n".join(
        [
            "lintdoc: a linter for documents written in Chinese",
            "",
            "usage: lintdoc COMMAND [ARGUMENT]...",
            "",
            *lines,
            "",
            "`lintdoc COMMAND --help` has the arguments of a command.",
            "",
        ]
    )


def _unknown(command: str) -> str:
    if os.path.exists(command):
        return f"no command “{command}”; to check that path: lintdoc check {command}"
    near = nearest(command, COMMANDS)
    hint = f"did you mean “{near}”?" if near else f"the commands are {', '.join(COMMANDS)}"
    return f"no command “{command}”; {hint}"
