"""Start-up and throughput of lintdoc: whole processes, interleaved, medians, as ratios of one run.

    python benchmarks/speed.py                 inputs made by a fixed recipe
    python benchmarks/speed.py FOLDER          also the documents of a folder
    python benchmarks/speed.py --write docs/speed.md

Run it with the interpreter lintdoc is installed in (a wheel, so that it is compiled). Peers
(`pip install autocorrect-py typos limae`) are measured where they are installed and left out with a
word where they are not; what they look for is not the same, so the ratios are of patience, not of work.
"""

from __future__ import annotations

import argparse
import compileall
import os
import platform
import shutil
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

from budget import cost_table, growth_table, more_rules
from inputs import SMALL, dirty, prose, write_project, write_tree
from processes import Run, measure

import lintdoc
import lintdoc_zh

PROGRAMS = ("typos", "limae")
LIBRARY = "autocorrect_py"
NOTHING = [sys.executable, "-c", "pass"]
SCRIPT = shutil.which("lintdoc", path=str(Path(sys.executable).parent))
CHECK = [*([SCRIPT] if SCRIPT else [sys.executable, "-m", "lintdoc"]), "check"]
ONE = ["--jobs", "1"]
"""One process; few files, so that no results are kept, but patterns that an earlier run has compiled are."""
ALONE = [*ONE, "--no-cache"]
"""One process that knows nothing of earlier runs."""


def make_inputs(folder: Path) -> dict[str, tuple[Path, list[str]]]:
    """Write the inputs below `folder`; return each with the options that lintdoc is run with."""
    files = {
        "small clean file": ("small.md", SMALL),
        "40 KB dirty file": ("dirty.txt", dirty(40_000)),
        "4 MB Simplified": ("hans.txt", prose("hans", 4_000_000)),
        "4 MB Traditional": ("hant.txt", prose("hant", 4_000_000)),
    }
    inputs: dict[str, tuple[Path, list[str]]] = {}
    for name, (file, text) in files.items():
        (folder / file).write_text(text, encoding="utf-8")
        inputs[name] = (folder / file, ["--isolated", *ONE])
    own = write_project(folder / "own")
    inputs["small clean file, configuration and plugin"] = (own, ONE)
    inputs["40 KB dirty file, nothing kept"] = (folder / "dirty.txt", ["--isolated", *ALONE])
    write_tree(folder / "tree")
    inputs["3,000 files, one process"] = (folder / "tree", ["--isolated", *ALONE])
    inputs["3,000 files, as many processes as pay"] = (folder / "tree", ["--isolated", "--no-cache"])
    inputs["3,000 files, unchanged since the last run"] = (folder / "tree", ["--isolated"])
    return inputs


def size_of(path: Path) -> int:
    files = [path] if path.is_file() else [one for one in path.rglob("*") if one.is_file()]
    return sum(one.stat().st_size for one in files)


def peers(path: Path) -> dict[str, list[str]]:
    """Return the commands of other tools on `path`, of those that are installed."""
    found: dict[str, list[str]] = {}
    if find_spec(LIBRARY):
        found["autocorrect-py"] = [
            sys.executable,
            str(Path(__file__).with_name("lint_autocorrect.py")),
            str(path),
        ]
    for name in PROGRAMS:
        program = shutil.which(
            name, path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"
        )
        if program:
            files = sorted(map(str, path.rglob("*.md"))) if path.is_dir() and name == "limae" else [str(path)]
            found[name] = [program, *files]
    return found


def row(name: str, path: Path, options: list[str], rounds: int, environment: dict[str, str]) -> str:
    """Return one row: CPU, its ratio to an interpreter that does nothing, throughput, memory, peers."""
    others = peers(path) if not name.endswith(("pay", "run", "plugin", "kept")) else {}
    commands = {"pass": NOTHING, "lintdoc": [*CHECK, *options, str(path)], **others}
    size = size_of(path)
    took = measure(commands, rounds if size < 1_000_000 else max(3, rounds // 3), environment)
    ours, nothing = took["lintdoc"], took["pass"]
    rate = f"{size / 1e6 / max(ours.wall - nothing.wall, 1e-9):.1f}" if size > 1_000_000 else "–"
    shown = ", ".join(f"{peer} {_ms(took[peer])}" for peer in others) or "–"
    return (
        f"| {name} | {_ms(ours)} | {ours.cpu / nothing.cpu:.1f} | {1000 * ours.wall:.0f} | {rate}"
        f" | {ours.peak:.0f} | {shown} |"
    )


def _ms(one: Run) -> str:
    return f"{1000 * one.cpu:.0f}"


def process_table(folder: Path | None, rounds: int) -> list[str]:
    """Return the table of whole processes."""
    table = [
        "| input | CPU ms | × `python -c pass` | ms | MB/s | peak MiB | peers, CPU ms |",
        "| --- | ---: | ---: | ---: | ---: | ---: | --- |",
    ]
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        environment = {"LINTDOC_CACHE_DIR": str(work / "results")}
        inputs = make_inputs(work)
        if folder:
            inputs[f"`{folder.name}/`"] = (folder, ["--isolated", *ALONE])
        for title, (path, options) in inputs.items():
            table.append(row(title, path, options, rounds, environment))
    return table


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--rounds", type=int, default=11)
    parser.add_argument("--write", type=Path)
    arguments = parser.parse_args()
    for module in (lintdoc, lintdoc_zh):
        compileall.compile_dir(str(Path(str(module.__file__)).parent), quiet=1)
    machine = f"CPython {platform.python_version()}, {platform.machine()}, {os.cpu_count()} cores"
    text = "\n".join(
        [
            *["# Speed", "", f"`python benchmarks/speed.py`: {machine}; lintdoc {lintdoc.__version__}.", ""],
            *process_table(arguments.folder, arguments.rounds),
            *[
                "",
                "What rules cost on clean text (a fact that several share counts with the first that asks):",
            ],
            *["", *cost_table()[0], "", "Twice an adversarial text, at worst:", "", *growth_table()[0]],
            *[
                "",
                f"Ten times as many rules whose triggers are rare: × {more_rules():.2f} on clean text.",
                "",
            ],
        ]
    )
    print(text)
    if arguments.write:
        arguments.write.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
