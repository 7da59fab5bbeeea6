"""`lintdoc config`: the settings in force, and where each comes from."""

from __future__ import annotations

from lintdoc.cli.arguments import Parser, add_configuration
from lintdoc.cli.session import Session
from lintdoc.settings import describe, schema

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintdoc.cli.console import Console


def run_config(argv: list[str], console: Console) -> int:
    """Print the settings that hold for the first path named (the current folder)."""
    parser = Parser("config", "Print the settings in force and where each comes from.")
    parser.add_argument(
        "paths", nargs="*", metavar="PATH", help="the file or folder they hold for; default: ."
    )
    parser.add_argument("--schema", action="store_true", help="print the JSON schema of lintdoc.toml instead")
    add_configuration(parser)
    arguments = parser.read(argv)
    session = Session(arguments, console)
    if arguments.schema:
        import json

        console.use_utf8()
        console.write(json.dumps(schema(session.known), ensure_ascii=False, indent=2) + "\n")
    else:
        console.write(describe(session.settings))
    return 2 if session.failed else 0
