"""The arguments of each command; a parser is built only for the command that runs."""

from __future__ import annotations

import argparse

from lintdoc.cli.options import CONFIGURATION, FIXING, NARROWING, OUTPUT, RUNNING, Arguments
from lintdoc.errors import LintdocError, nearest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import NoReturn

    from lintdoc.cli.options import Option

EPILOG_CHECK = """\
Wherever a rule is named, its code (ZH301), its name (masked-text), the beginning of a code
(ZH3) or its family (placeholder) will do. Exit codes: 0 clean, 1 findings, 2 lintdoc could
not do its work.
"""


class Parser(argparse.ArgumentParser):
    """argparse, with errors of one line that name the nearest right option."""

    def __init__(self, command: str, description: str, epilog: str = "") -> None:
        super().__init__(
            prog=f"lintdoc {command}",
            description=description,
            epilog=epilog,
            allow_abbrev=False,
            formatter_class=_formatter,
        )
        self._command = command

    def read(self, argv: Sequence[str]) -> Arguments:
        """Return what `argv` says. Raises `LintdocError`; help ends the process."""
        return Arguments(**vars(self.parse_args(argv)))

    def error(self, message: str) -> NoReturn:
        raise LintdocError(f"{message}{self._hint(message)}; see lintdoc {self._command} --help")

    def _hint(self, message: str) -> str:
        head, _, unknown = message.partition("unrecognized arguments: ")
        if head or not unknown.startswith("-"):
            return ""
        options = [name for action in self._actions for name in action.option_strings]
        near = nearest(unknown.split()[0].partition("=")[0], options)
        return f" (did you mean {near}?)" if near else ""


def _formatter(prog: str) -> argparse.HelpFormatter:
    """Return a formatter of known width: to ask the terminal, argparse imports shutil at every start."""
    return argparse.RawDescriptionHelpFormatter(prog, width=100)


def add_configuration(parser: Parser) -> None:
    """Add the options that say which settings hold."""
    add(parser, "configuration", CONFIGURATION)


def add(parser: Parser, title: str, options: Sequence[Option]) -> None:
    """Add `options` as a group of that title."""
    group = parser.add_argument_group(title)
    for option in options:
        if option.takes is None:
            group.add_argument(*option.flags, action="store_true", help=option.help)
            continue
        group.add_argument(
            *option.flags,
            type=option.takes,
            default=option.default,
            metavar=option.metavar,
            choices=option.choices or None,
            help=option.help,
            action="append" if option.is_repeated else "store",
        )


def check_arguments(argv: Sequence[str]) -> Arguments:
    """Return what `argv` says to `lintdoc check`. Raises `LintdocError`; help ends the process."""
    parser = Parser("check", "Check documents and report what is wrong.", EPILOG_CHECK)
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        default=[],
        help="files and folders; - is standard input; default: .",
    )
    add(parser, "fixing", FIXING)
    add_configuration(parser)
    add(parser, "narrowing", NARROWING)
    add(parser, "output", OUTPUT)
    add(parser, "running", RUNNING)
    return parser.read(argv)
