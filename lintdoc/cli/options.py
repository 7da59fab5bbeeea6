"""The options of `lintdoc check`, and the plain reading of a command line that uses them.

argparse costs a third of a run on a small file. A command line of options that are spelt out and
given what they take is read here; anything else, and all help, is left to it.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any


class Arguments:
    """What the command line says: one attribute an option."""

    def __init__(self, **values: Any) -> None:
        self.__dict__.update(values)

    def __getattr__(self, name: str) -> Any:
        raise AttributeError(name)


class Option:
    """One option: `flags`, its help, and how it is written.

    `takes` is what a value is turned into by (None: it is a switch); a value must be one of
    `choices`, if there are any. `is_repeated`: each use adds a value.
    """

    __slots__ = ("choices", "default", "flags", "help", "is_repeated", "metavar", "takes")

    def __init__(  # noqa: PLR0913
        self,
        *flags: str,
        help: str,
        takes: Callable[[str], object] | None = None,
        default: object = None,
        metavar: str | None = None,
        choices: Sequence[str] = (),
        is_repeated: bool = False,
    ) -> None:
        self.flags = flags
        self.help = help
        self.takes = takes
        self.default = False if takes is None else default
        self.metavar = metavar
        self.choices = choices
        self.is_repeated = is_repeated

    @property
    def name(self) -> str:
        """The attribute that holds its value."""
        return self.flags[0].removeprefix("--").replace("-", "_")


def names(text: str) -> list[str]:
    """Split a list of rules as given on the command line."""
    return [name for name in text.replace(",", " ").split() if name]


FIXING = (
    Option("--fix", help="apply safe fixes"),
    Option("--unsafe-fixes", help="with --fix or --diff: unsafe fixes too"),
    Option("--diff", help="show what --fix would change, and change nothing"),
    Option("--exit-non-zero-on-fix", help="exit with 1 when a file was changed"),
)
CONFIGURATION = (
    Option("--config", metavar="FILE", takes=str, help="read this file instead of the nearest one"),
    Option("--isolated", help="read no configuration and run no code of the project"),
    Option("--select", metavar="RULES", takes=names, help="run these rules only"),
    Option("--extend-select", metavar="RULES", takes=names, help="run these rules too"),
    Option("--ignore", metavar="RULES", takes=names, help="do not run these rules"),
    Option(
        "--exclude",
        metavar="PATTERN",
        takes=str,
        is_repeated=True,
        help="leave out paths that match (as in .gitignore)",
    ),
    Option(
        "--locale", metavar="TAG", takes=str, help="zh-Hans-CN, zh-Hant-TW or zh-Hant-HK; inferred by default"
    ),
    Option("--lang", takes=str, choices=("en", "zh"), help="language of the messages"),
)
NARROWING = (
    Option("--baseline", metavar="FILE", takes=str, help="do not report the findings that this file knows"),
    Option(
        "--since", metavar="REV", takes=str, help="report only what touches lines changed since this revision"
    ),
    Option(
        "--stdin-filename",
        metavar="NAME",
        takes=str,
        default="",
        help="the name that standard input goes by",
    ),
)
OUTPUT = (
    Option(
        "--output-format",
        metavar="NAME",
        takes=str,
        default="text",
        help="text, concise, json, jsonl, github, sarif",
    ),
    Option("--output-file", metavar="FILE", takes=str, help="write the report there"),
    Option("--statistics", help="print counts per rule and a score per file"),
    Option("--timing", help="print how long each rule took to standard error"),
    Option(
        "--color", takes=str, choices=("auto", "always", "never"), default="auto", help="colour the report"
    ),
    Option(
        "--fold",
        metavar="N",
        takes=int,
        default=5,
        help="findings of one rule shown per file; 0: all",
    ),
    Option("--exit-zero", help="exit with 0 even when there are findings"),
    Option("--verbose", "-v", help="say what was skipped"),
)
RUNNING = (
    Option(
        "--jobs",
        "-j",
        metavar="N",
        takes=int,
        default=0,
        help="processes to use; by default as many as pay",
    ),
    Option("--no-cache", help="neither use nor keep results and compiled patterns of earlier runs"),
)
CHECK = (*FIXING, *CONFIGURATION, *NARROWING, *OUTPUT, *RUNNING)


def plain(argv: Sequence[str], options: Sequence[Option] = CHECK) -> Arguments | None:
    """Return what `argv` says; None where argparse must read it, or complain of it."""
    by_flag = {flag: option for option in options for flag in option.flags}
    values: dict[str, Any] = {option.name: option.default for option in options}
    paths: list[str] = []
    rest = iter(argv)
    for word in rest:
        if not word.startswith("-") or word == "-":
            paths.append(word)
            continue
        flag, is_joined, text = word.partition("=")
        option = by_flag.get(flag)
        if option is None or (is_joined and option.takes is None):
            return None
        if option.takes is None:
            values[option.name] = True
            continue
        value = _taken(option, text if is_joined else next(rest, "-"))
        if value is None:
            return None
        values[option.name] = [*(values[option.name] or []), value] if option.is_repeated else value
    return Arguments(paths=paths, **values)


def _taken(option: Option, text: str) -> object:
    """Return the value that `text` gives the option; None if it may be none."""
    if text.startswith("-") or (option.choices and text not in option.choices):
        return None
    if option.takes is int:
        return int(text) if text.isascii() and text.isdigit() else None
    assert option.takes is not None
    return option.takes(text)
