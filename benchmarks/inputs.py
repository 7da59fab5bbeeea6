"""What the benchmarks run on, made by a fixed recipe from the texts beside this file."""

from __future__ import annotations

import lzma
import random
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent
EXAMPLES = HERE.parent / "examples/drafts"
SMALL = "# 通知\n\n今天下午三点开会，请各位准时参加。\n"


@cache
def sentences(script: str) -> list[str]:
    """Return the sentences of `hans` or `hant`."""
    return lzma.open(HERE / f"texts/{script}.txt.xz", "rt", encoding="utf-8").read().splitlines()


def prose(script: str, size: int, seed: int = 1) -> str:
    """Return clean text of about `size` octets: paragraphs of five sentences in an order of their own.

    No sentence comes again before all have been used.
    """
    draw = random.Random(seed)
    pool: list[str] = []
    parts: list[str] = []
    length = 0
    while length < size:
        if len(pool) < 5:
            pool = draw.sample(sentences(script), len(sentences(script)))
        parts.append("".join(pool.pop() for _ in range(5)))
        length += 3 * len(parts[-1])
    return "\n\n".join(parts) + "\n"


def dirty(size: int) -> str:
    """Return about `size` octets of the example drafts, again and again."""
    text = "\n".join(path.read_text("utf-8") for path in sorted(EXAMPLES.glob("*.txt")))
    return text * (size // len(text.encode()) + 1)


def write_tree(folder: Path, number: int = 3000) -> None:
    """Write that many Markdown files of 3.4 KB, a hundred to a folder, in both scripts by turns."""
    for index in range(number):
        path = folder / f"{index // 100:02}" / f"{index:04}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        text = prose("hans" if index % 2 else "hant", 3400, index)
        path.write_text(f"# 其{index}\n\n{text}", encoding="utf-8")


def write_project(folder: Path) -> Path:
    """Write a small clean file with a configuration and a plugin beside it; return the file."""
    folder.mkdir()
    (folder / "lintdoc.toml").write_text('plugins = ["./own.py"]\nexclude = ["old/"]\n', encoding="utf-8")
    (folder / "own.py").write_text(PLUGIN, encoding="utf-8")
    (folder / "small.md").write_text(SMALL, encoding="utf-8")
    return folder / "small.md"


PLUGIN = '''\
"""Nobody writes this.

中文
没有人这样写。
"""
import sys

from lintdoc import Bad, Good, Trigger, hookimpl, rule, rules_of


@rule(code="OWN101", name="own-word", family="own", trigger=Trigger(literals=["不存在的词"]), examples=[])
def check(document):
    yield document.finding(0, 1, en="bad", zh="坏")


@hookimpl
def lintdoc_rules():
    return rules_of(sys.modules[__name__])
'''


def adversarial(size: int) -> dict[str, str]:
    """Return texts of about `size` characters that lead patterns and pairings astray."""
    units = {
        "one line": "今天我們召開座談會，研究部署下一步的工作，",
        "opening brackets": "（",
        "pairs of brackets": "（）",
        "opening quotes": "“",
        "stars": "*",
        "masked numbers": "*个",
        "numbers": "一、甲\n",
        "run-in numbers": "一是甲。",
        "same lines": "各单位要高度重视，精心组织，确保各项工作落到实处。\n",
        "readings": "调(diào)",
        "escapes": "&#20013;",
        "particles": "的",
        "wrong candidates": "戰斗、干部。",
        "blank lines": "\n",
        "keywords": "招聘|求职|",
        "mojibake": "浠婂ぉ澶╂皵",
    }
    return {name: unit * (size // len(unit)) for name, unit in units.items()}
