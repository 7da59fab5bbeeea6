"""`lintdoc rules` and `lintdoc explain`: what rules there are, and what each reports."""

from __future__ import annotations

from lintdoc.cli.arguments import Parser, add_configuration
from lintdoc.cli.session import Session
from lintdoc.errors import LintdocError
from lintdoc.selection import matching, selected

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintdoc.cli.console import Console
    from lintdoc.rule import Rule


def run_rules(argv: list[str], console: Console) -> int:
    """List the rules, those that run marked with `*`."""
    parser = Parser("rules", "List all rules; * marks those that the settings select.")
    parser.add_argument("--output-format", choices=["text", "json"], default="text")
    add_configuration(parser)
    arguments = parser.read(argv)
    session = Session(arguments, console)
    chosen = {rule.name for rule in selected(session.known, session.settings)}
    if arguments.output_format == "json":
        import json

        console.use_utf8()
        rows = [_record(rule, rule.name in chosen) for rule in session.known]
        console.write(json.dumps(rows, ensure_ascii=False, indent=2) + "\n")
    else:
        for rule in session.known:
            mark = "*" if rule.name in chosen else " "
            console.write(f"{mark} {rule.code} {rule.name:26} {rule.summary[session.lang == 'zh']}\n")
    return 2 if session.failed else 0


def _record(rule: Rule, is_selected: bool) -> dict[str, object]:
    options = {name: {"default": value, "help": text} for name, (value, text) in rule.options.items()}
    return {
        "code": rule.code,
        "name": rule.name,
        "family": rule.family,
        "severity": rule.severity,
        "default": rule.default,
        "selected": is_selected,
        "fix": rule.fix or None,
        "summary": {"en": rule.summary[0], "zh": rule.summary[1]},
        "options": options,
    }


def run_explain(argv: list[str], console: Console) -> int:
    """Print the page of each rule named."""
    from lintdoc.handbook import explanation

    parser = Parser("explain", "Say what a rule reports, what it does not, and why.")
    parser.add_argument("rule", nargs="+", metavar="RULE", help="code, name, beginning of a code, or family")
    add_configuration(parser)
    arguments = parser.read(argv)
    session = Session(arguments, console)
    for reference in arguments.rule:
        for rule in matching(reference, session.known):
            console.write(f"{rule.code} {rule.name}\n\n{explanation(rule, session.lang)}\n\n")
    if session.failed:
        raise LintdocError("some packs could not be loaded, see above")
    return 0
