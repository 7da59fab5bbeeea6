"""`lintdoc new`: the skeleton of a rule, with the next free code."""

from __future__ import annotations

import os
import re

from lintdoc.cli.arguments import Parser
from lintdoc.errors import LintdocError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintdoc.cli.console import Console

NAME = re.compile(r"[a-z]+[0-9]*(?:-[a-z0-9]+){1,3}")
CODE = re.compile(r"""code="([A-Z]{2,4})([0-9]{3})\"""")
SKELETON = '''\
"""What is wrong, in one sentence.

Why it is wrong, what is reported and what is not, and what that rests on.

中文
一句话说明问题。

为什么错、报告什么、不报告什么、依据何在。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lintdoc import Bad, Document, Finding, Good, Trigger, rule, unsafe

FAULT = re.compile("错误写法")


@rule(
    code="{code}",
    name="{name}",
    family="{family}",
    trigger=Trigger(literals=["错误写法"]),
    fix="unsafe",
    examples=[
        Bad("这里有⟦错误写法⟧。", fixed="这里有正确写法。"),
        Good("这里没有错误的写法。"),
    ],
)
def check(document: Document) -> Iterator[Finding]:
    for match in FAULT.finditer(document.text):
        yield document.finding(
            *match.span(),
            en=f"“{{match[0]}}” should be “正确写法”",
            zh=f"“{{match[0]}}”应作“正确写法”",
            fix=unsafe(*match.span(), "正确写法"),
        )
'''


def run_new(argv: list[str], console: Console) -> int:
    """Write the skeleton and say where it is."""
    parser = Parser(
        "new", "Write the skeleton of a new rule.", "It is found at once: nothing needs registering."
    )
    parser.add_argument("name", metavar="NAME", help="the fault, two to four words: half-width-comma")
    parser.add_argument("--family", required=True, metavar="FAMILY", help="the folder of rules it belongs to")
    parser.add_argument(
        "--pack", metavar="FOLDER", default=os.path.join("rules", "lintdoc_zh"), help="the pack's folder"
    )
    arguments = parser.read(argv)
    if not NAME.fullmatch(arguments.name):
        raise LintdocError(f"“{arguments.name}” is no name for a rule; it takes the form half-width-comma")
    folder = os.path.join(arguments.pack, arguments.family)
    if not os.path.isdir(arguments.pack):
        raise LintdocError(f"no folder {arguments.pack}; run this at the top of the project, or give --pack")
    path = os.path.join(folder, arguments.name.replace("-", "_") + ".py")
    code = _next_code(arguments.pack, arguments.family)
    os.makedirs(folder, exist_ok=True)
    try:
        with open(path, "x", encoding="utf-8", newline="\n") as file:
            file.write(SKELETON.format(code=code, name=arguments.name, family=arguments.family))
    except FileExistsError:
        raise LintdocError(f"{path} is there already; choose another name") from None
    _make_package(folder, arguments.family)
    console.write(
        f"{path}: {code} {arguments.name}\nnext: write its examples, then pytest -k {arguments.name}\n"
    )
    return 0


def _make_package(folder: str, family: str) -> None:
    path = os.path.join(folder, "__init__.py")
    if not os.path.exists(path):
        with open(path, "w", encoding="utf-8", newline="\n") as file:
            file.write(f'"""Rules of the family `{family}`, one file each."""\n')


def _next_code(pack: str, family: str) -> str:
    """Return the code after the highest of the family; of the pack, for a new family the next hundred."""
    used: dict[str, list[tuple[str, int]]] = {}
    for folder, _, files in os.walk(pack):
        for name in files:
            if name.endswith(".py"):
                with open(os.path.join(folder, name), encoding="utf-8") as file:
                    found = CODE.search(file.read())
                if found:
                    used.setdefault(os.path.basename(folder), []).append((found[1], int(found[2])))
    if family in used:
        letters, number = max(used[family], key=lambda code: code[1])
        return f"{letters}{number + 1:03}"
    codes = [code for codes in used.values() for code in codes]
    letters, number = max(codes, key=lambda code: code[1], default=("ZH", 0))
    return f"{letters}{number // 100 * 100 + 101:03}"
