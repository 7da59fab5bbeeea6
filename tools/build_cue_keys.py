"""Make data/boilerplate_keys.txt: characters one of which stands in every cue of boilerplate_cues.tsv that weighs much.

    python tools/build_cue_keys.py FOLDER

The folder holds clean texts: characters rare in their short lines are preferred. To be run when the table changes.
"""

import re
import sys
from collections import Counter
from pathlib import Path

from lintdoc_zh.boilerplate import TELLING
from lintdoc_zh.cues import KEYS, LEAST, TABLE
from lintdoc_zh.scripts import characters, collapse

HAN = re.compile("[\u3400-\u9fff]")
SHORT_LINE = re.compile("\n([^\n。，；！？]{1,400})(?=\n|\\Z)")


def keys(cues: list[str], lines: list[str]) -> str:
    """Return few characters, rare in `lines`, that cover `cues`."""
    common = Counter(one for line in lines for one in set(line))
    chosen: set[str] = set()
    left = cues
    while left:
        within = Counter(one for cue in left for one in set(cue))
        best = max(sorted(within), key=lambda one: within[one] / (common[one] + 20))
        chosen.add(best)
        left = [cue for cue in left if best not in cue]
    return "".join(sorted(chosen))


def in_both_scripts(text: str) -> str:
    """Return the characters with what becomes one of them when a line is collapsed."""
    others = [one for one, simplified in characters().to_simplified().items() if simplified in text and one < "\ua000"]
    return "".join(sorted({*text, *text.upper(), *others, *("：" if ":" in text else "")}))


def main(folder: str) -> None:
    rows = [row.split("\t") for row in Path(TABLE).read_text(encoding="utf-8").splitlines()[1:]]
    cues = [cue for cue, weight, _ in rows if int(weight) >= LEAST and not TELLING.search(cue) and HAN.search(cue)]
    lines = [
        collapse(match[1]).lower()
        for path in sorted(Path(folder).rglob("*.[tm][xd]*"))
        for match in SHORT_LINE.finditer("\n" + path.read_text(encoding="utf-8"))
    ]
    Path(KEYS).write_text(in_both_scripts(keys(cues, lines)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
