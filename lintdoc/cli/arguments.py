"""The arguments of each command; a parser is built only for the command that runs."""

from __future__ import annotations

import argparse

from lintdoc.errors import LintdocError, nearest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn

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


def names(text: str) -> list[str]:
    """Split a list of rules as given on the command line."""
    return [name for name in text.replace(",", " ").split() if name]


def add_configuration(parser: Parser) -> None:
    """Add the options that say which settings hold."""
    group = parser.add_argument_group("configuration")
    group.add_argument("--config", metavar="FILE", help="read this file instead of the nearest one")
    group.add_argument(
        "--isolated", action="store_true", help="read no configuration and run no code of the project"
    )
    group.add_argument("--select", metavar="RULES", type=names, help="run these rules only")
    group.add_argument("--extend-select", metavar="RULES", type=names, help="run these rules too")
    group.add_argument("--ignore", metavar="RULES", type=names, help="do not run these rules")
    group.add_argument(
        "--exclude", metavar="PATTERN", action="append", help="leave out paths that match (as in .gitignore)"
    )
    group.add_argument(
        "--locale", metavar="TAG", help="zh-Hans-CN, zh-Hant-TW or zh-Hant-HK; inferred by default"
    )
    group.add_argument("--lang", choices=["en", "zh"], help="language of the messages")


def check_parser() -> Parser:
    """Return the parser of `lintdoc check`."""
    parser = Parser("check", "Check documents and report what is wrong.", EPILOG_CHECK)
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        default=[],
        help="files and folders; - is standard input; default: .",
    )
    _add_fixing(parser)
    add_configuration(parser)
    _add_narrowing(parser)
    _add_output(parser)
    return parser


def _add_fixing(parser: Parser) -> None:
    group = parser.add_argument_group("fixing")
    group.add_argument("--fix", action="store_true", help="apply safe fixes")
    group.add_argument("--unsafe-fixes", action="store_true", help="with --fix or --diff: unsafe fixes too")
    group.add_argument("--diff", action="store_true", help="show what --fix would change, and change nothing")
    group.add_argument(
        "--exit-non-zero-on-fix", action="store_true", help="exit with 1 when a file was changed"
    )


def _add_narrowing(parser: Parser) -> None:
    group = parser.add_argument_group("narrowing")
    group.add_argument("--baseline", metavar="FILE", help="do not report the findings that this file knows")
    group.add_argument(
        "--since", metavar="REV", help="report only what touches lines changed since this revision"
    )
    group.add_argument(
        "--stdin-filename", metavar="NAME", default="", help="the name that standard input goes by"
    )


def _add_output(parser: Parser) -> None:
    group = parser.add_argument_group("output")
    group.add_argument(
        "--output-format", metavar="NAME", default="text", help="text, concise, json, jsonl, github, sarif"
    )
    group.add_argument("--output-file", metavar="FILE", help="write the report there")
    group.add_argument("--statistics", action="store_true", help="print counts per rule and a score per file")
    group.add_argument("--color", choices=["auto", "always", "never"], default="auto")
    group.add_argument(
        "--fold", metavar="N", type=int, default=5, help="findings of one rule shown per file; 0: all"
    )
    group.add_argument("--exit-zero", action="store_true", help="exit with 0 even when there are findings")
    group.add_argument("--verbose", "-v", action="store_true", help="say what was skipped")
    group.add_argument(
        "--jobs", "-j", metavar="N", type=int, default=1, help="processes to use (accepted; one is used)"
    )
