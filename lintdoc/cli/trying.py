"""`lintdoc try` and `lintdoc show`: see a rule, or what rules read, on a text."""

from __future__ import annotations

from lintdoc.checked import Checked
from lintdoc.cli.arguments import Parser, add_configuration
from lintdoc.cli.session import Session
from lintdoc.engine import Linter
from lintdoc.naming import named
from lintdoc.report.style import Style
from lintdoc.selection import matching

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintdoc.cli.console import Console
    from lintdoc.cli.options import Arguments


def run_try(argv: list[str], console: Console) -> int:
    """Run the rules named on one file and report every finding; trigger and settings are as always."""
    parser = Parser("try", "Run one rule on one file, whatever rules the configuration selects.")
    parser.add_argument("rule", metavar="RULE")
    arguments = _parsed(parser, argv)
    session = Session(arguments, console)
    rules = matching(arguments.rule, session.known)
    source = session.source(arguments.paths[0])
    found = Linter(rules, session.settings.rule_options).findings(session.document(source))
    style = Style(session.lang, console.has_color("auto"), console.width(), fold=0)  # type: ignore[arg-type]
    for piece in named("lintdoc.report.text:report")([Checked(source.path, source, found)], style):
        console.write(piece)
    if not found:
        name = rules[0].name if len(rules) == 1 else arguments.rule
        console.write(
            {"en": f"{name} finds nothing in {source.path}\n"}.get(
                session.lang, f"{name} 在 {source.path} 中没有发现问题\n"
            )
        )
    if any(one.rule is not None and one.rule.name == "internal" for one in found):
        return 2
    return 1 if found else 0


def run_show(argv: list[str], console: Console) -> int:
    """Print the text that rules read of one file, block by block."""
    from lintdoc.showing import show

    parser = Parser("show", "Print what rules read of a file: no code, links, markup or front matter.")
    arguments = _parsed(parser, argv)
    session = Session(arguments, console)
    console.write(show(session.document(session.source(arguments.paths[0]))))
    return 0


def _parsed(parser: Parser, argv: list[str]) -> Arguments:
    parser.add_argument("paths", nargs=1, metavar="FILE", help="a file, or - for standard input")
    parser.add_argument(
        "--stdin-filename", metavar="NAME", default="", help="the name that standard input goes by"
    )
    add_configuration(parser)
    return parser.read(argv)
