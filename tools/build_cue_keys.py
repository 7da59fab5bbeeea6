"""Make data/boilerplate_keys.txt: pairs of characters one of which stands in every cue that weighs much.

    python tools/build_cue_keys.py FOLDER

The folder holds clean texts: pairs rare in their short lines are preferred. To be run when
boilerplate_cues.tsv changes. The result: a line with the pairs.
"""

import re
import sys
from collections import Counter
from itertools import product
from pathlib import Path

from lintdoc_zh.cues import LEAST, TABLE
from lintdoc_zh.scripts import characters, collapse
from lintdoc_zh.telling_lines import KEYS, RARER_HALF

SHORT_LINE = re.compile("\n([^\n。，；！？]{1,400})(?=\n|\\Z)")


def pairs(cues: list[str], lines: list[str]) -> set[str]:
    """Return few pairs, rare in `lines`, that cover `cues`."""
    frequent = Counter(line[at : at + 2] for line in lines for at in range(len(line) - 1))
    found: set[str] = set()
    left = [cue for cue in cues if len(cue) > 1]
    while left:
        within = Counter(pair for cue in left for pair in {cue[at : at + 2] for at in range(len(cue) - 1)})
        best = max(sorted(within), key=lambda one: within[one] / (frequent[one] + 3))
        found.add(best)
        left = [cue for cue in left if best not in cue]
    return found


def main(folder: str) -> None:
    rows = [row.split("\t") for row in Path(TABLE).read_text(encoding="utf-8").splitlines()[1:]]
    cues = [
        cue
        for cue, weight, _ in rows
        if int(weight) >= LEAST and not cue.isascii() and not RARER_HALF.search(cue)
    ]
    lines = [
        collapse(match[1]).lower()
        for path in sorted(Path(folder).rglob("*.[tm][xd]*"))
        for match in SHORT_LINE.finditer("\n" + path.read_text(encoding="utf-8"))
    ]
    found = pairs(cues, lines)
    written: dict[str, set[str]] = {one: {one, one.upper()} for pair in found for one in pair}
    written[":"] = {":", "："}
    for one, simplified in characters().to_simplified().items():
        if simplified in written and one < "\ua000":
            written[simplified].add(one)
    spelt = sorted({"".join(one) for pair in found for one in product(written[pair[0]], written[pair[1]])})
    Path(KEYS).write_text("".join(spelt) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
