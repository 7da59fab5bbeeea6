"""Start-up and throughput of lintdoc: whole processes, interleaved, medians, as ratios of one run.

    python benchmarks/speed.py                 own texts, made by a fixed recipe
    python benchmarks/speed.py FOLDER          also the documents of a folder
    python benchmarks/speed.py --rounds 11 --write docs/speed.md

Run it with the interpreter lintdoc is installed in. Peers (autocorrect-py, typos) are
measured where they are installed and left out with a word where they are not.
"""

from __future__ import annotations

import argparse
import compileall
import os
import platform
import random
import re
import shutil
import statistics
import sys
import tempfile
from pathlib import Path

import lintdoc
import lintdoc_zh

TEXTS = Path(__file__).parent / "texts"
EXAMPLES = Path(__file__).parent.parent / "examples/drafts"
STOPS = re.compile("(?<=[。！？])")


def sentences(name: str) -> list[str]:
    """Return the sentences of one of the texts beside this file."""
    lines = (TEXTS / f"{name}.txt").read_text("utf-8").splitlines()
    return [piece for line in lines if not line.startswith("#") for piece in STOPS.split(line) if piece]


def prose(name: str, size: int, seed: int = 1) -> str:
    """Return clean text of about `size` bytes: paragraphs of sentences drawn in an order of their own."""
    draw = random.Random(seed)
    pool = sentences(name)
    parts: list[str] = []
    length = 0
    while length < size:
        paragraph = "".join(draw.sample(pool, 5))
        parts.append(paragraph)
        length += 3 * len(paragraph)
    return "\n\n".join(parts) + "\n"


def dirty(size: int) -> str:
    """Return about `size` bytes of the example drafts, again and again."""
    text = "\n".join(path.read_text("utf-8") for path in sorted(EXAMPLES.glob("*.txt")))
    return text * (size // len(text.encode()) + 1)


def make_inputs(folder: Path) -> dict[str, Path]:
    """Write the inputs below `folder` and return them by name."""
    files = {
        "small clean file": ("small.md", "# 通知\n\n今天下午三点开会。\n"),
        "40 KB dirty file": ("dirty.txt", dirty(40_000)),
        "4 MB Simplified": ("hans.txt", prose("hans", 4_000_000)),
        "4 MB Traditional": ("hant.txt", prose("hant", 4_000_000)),
    }
    inputs: dict[str, Path] = {}
    for name, (file, text) in files.items():
        inputs[name] = folder / file
        inputs[name].write_text(text, encoding="utf-8")
    tree = folder / "tree"
    for number in range(3000):
        path = tree / f"{number // 100:02}" / f"{number:04}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(prose("hans" if number % 2 else "hant", 3400, number), encoding="utf-8")
    inputs["tree of 3,000 files"] = tree
    return inputs


def cpu_of(command: list[str]) -> float:
    """Return the CPU seconds of one run of `command`, from the operating system's account."""
    process = os.posix_spawnp(
        command[0],
        command,
        {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")},
        file_actions=[(os.POSIX_SPAWN_OPEN, descriptor, os.devnull, os.O_WRONLY, 0) for descriptor in (1, 2)],
    )
    _, _, usage = os.wait4(process, 0)
    return usage.ru_utime + usage.ru_stime


def measure(commands: dict[str, list[str]], rounds: int) -> dict[str, float]:
    """Return the median CPU seconds of each command; runs are interleaved, the first round discarded."""
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    for round_number in range(rounds + 1):
        for name, command in commands.items():
            taken = cpu_of(command)
            if round_number:
                seconds[name].append(taken)
    return {name: statistics.median(values) for name, values in seconds.items()}


def peers(path: Path) -> dict[str, list[str]]:
    """Return the commands of other tools on `path`, of those that are installed."""
    found: dict[str, list[str]] = {}
    bin_folder = Path(sys.executable).parent
    for name, arguments in (("autocorrect", ["--lint"]), ("typos", [])):
        program = shutil.which(name, path=f"{bin_folder}{os.pathsep}{os.environ.get('PATH', '')}")
        if program:
            found[name] = [program, *arguments, str(path)]
    return found


def size_of(path: Path) -> int:
    files = [path] if path.is_file() else [one for one in path.rglob("*") if one.is_file()]
    return sum(one.stat().st_size for one in files)


def rows(inputs: dict[str, Path], rounds: int) -> list[str]:
    """Return the table: CPU, ratio to an interpreter that does nothing, throughput, peers."""
    nothing = [sys.executable, "-c", "pass"]
    table = [
        "| input | CPU ms | × `python -c pass` | MB/s | peers, CPU ms |",
        "| --- | ---: | ---: | ---: | --- |",
    ]
    for name, path in inputs.items():
        commands = {
            "pass": nothing,
            "lintdoc": [sys.executable, "-m", "lintdoc", "check", "--isolated", str(path)],
            **peers(path),
        }
        size = size_of(path)
        took = measure(commands, rounds if size < 1_000_000 else max(3, rounds // 3))
        rate = size / 1e6 / max(took["lintdoc"] - took["pass"], 1e-9)
        others = ", ".join(f"{peer} {1000 * took[peer]:.0f}" for peer in peers(path)) or "none installed"
        table.append(
            f"| {name} | {1000 * took['lintdoc']:.0f} | {took['lintdoc'] / took['pass']:.1f}"
            f" | {rate:.1f} | {others} |"
        )
    return table


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--rounds", type=int, default=11)
    parser.add_argument("--write", type=Path)
    arguments = parser.parse_args()
    for module in (lintdoc, lintdoc_zh):
        compileall.compile_dir(str(Path(str(module.__file__)).parent), quiet=1)
    with tempfile.TemporaryDirectory() as folder:
        inputs = make_inputs(Path(folder))
        if arguments.folder:
            inputs[f"`{arguments.folder.name}/`"] = arguments.folder
        table = rows(inputs, arguments.rounds)
    machine = f"CPython {platform.python_version()}, {platform.machine()}, {os.cpu_count()} cores"
    head = f"`python benchmarks/speed.py`: {machine}; lintdoc {lintdoc.__version__}."
    text = "\n".join(["# Speed", "", head, "", *table, ""])
    print(text)
    if arguments.write:
        arguments.write.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
