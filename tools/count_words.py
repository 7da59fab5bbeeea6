"""Count words of clean text, for `build_spinning_pairs.py`.

    python tools/count_words.py TEXTS > FREQUENCIES

TEXTS is the folder of texts of `build_spinning.py`, whose weights apply. Words are what jieba 0.42.1 cuts
the text into, collapsed to Simplified. Printed are word and count in a million words, tab-separated, the
most frequent first.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

import jieba
from build_spinning import SOURCES, documents


def counted(folder: Path) -> Counter[str]:
    """Return the weighted counts of the words of all texts."""
    counts = Counter[str]()
    for name, (_, weight) in SOURCES.items():
        words = Counter[str]()
        for document in documents(folder / f"{name}.txt.xz"):
            words.update(jieba.cut(document, HMM=False))
        counts.update({word: weight * count for word, count in words.items()})
    return counts


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", type=Path)
    counts = counted(parser.parse_args().texts)
    size = counts.total()
    for word, count in counts.most_common():
        if word.strip():
            print(f"{word}\t{1e6 * count / size:.3f}")


if __name__ == "__main__":
    main()
