"""`lintdoc test`: run the examples of declared rules."""

from __future__ import annotations

import os

from lintdoc.cli.arguments import Parser, add_configuration
from lintdoc.cli.session import Session
from lintdoc.declared import add_declared
from lintdoc.declared.trial import Trial
from lintdoc.errors import LintdocError
from lintdoc.naming import named
from lintdoc.packs import Packs, load_packs
from lintdoc.settings import Settings

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from lintdoc.cli.console import Console

EPILOG = """\
Exit codes: 0 all examples hold, 1 some do not, 2 a rule is not right, or there is none.
"""


def run_test(argv: list[str], console: Console) -> int:
    """Run the examples of the rules that the configuration declares, or the files named; say what fails."""
    parser = Parser("test", "Run the `must` and `must-not` examples of [[rule]] tables.", EPILOG)
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="FILE",
        help="packs ending in .toml; default: what the configuration declares",
    )
    add_configuration(parser)
    arguments = parser.read(argv)
    if arguments.paths:
        packs = _packs_of(arguments.paths)
        for problem in packs.problems:
            console.complain(problem)
    else:
        packs = Session(arguments, console).packs
    if not packs.declared and not packs.problems:
        raise LintdocError(
            "no [[rule]] is declared here, so nothing can be tested; name a file, or see --help"
        )
    fold = next((named(one) for one in packs.foldings.values()), None)
    trials = [Trial(rule, table, fold) for rule, table in packs.declared]
    _tell(trials, console)
    if packs.problems:
        return 2
    return 1 if any(trial.failures for trial in trials) else 0


def _packs_of(paths: Sequence[str]) -> Packs:
    settings = Settings()
    settings.plugins = [os.path.abspath(path) for path in paths]
    for path in paths:
        if not path.endswith(".toml"):
            raise LintdocError(f"{path}: not a pack of declared rules; its name must end in .toml")
    packs = load_packs()
    add_declared(packs, settings)
    return packs


def _tell(trials: Sequence[Trial], console: Console) -> None:
    for trial in trials:
        rule = trial.rule
        for line in trial.failures:
            console.write(f"{rule.module}: {rule.code} {rule.name}: failed: {line}\n")
        for line in trial.remarks:
            console.write(f"{rule.module}: {rule.code} {rule.name}: note: {line}\n")
    examples = sum(trial.examples for trial in trials)
    failed = sum(len(trial.failures) for trial in trials)
    bare = sum(not trial.has_negatives for trial in trials)
    parts = [f"{_number(len(trials), 'rule')}, {_number(examples, 'example')}"]
    parts.append(f"{failed} failed" if failed else "all hold")
    if bare:
        parts.append(f"{_number(bare, 'rule')} without `must-not`")
    console.write(", ".join(parts) + "\n")


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
