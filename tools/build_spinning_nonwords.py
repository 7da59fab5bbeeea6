"""Make the non-words that spinners' single-character rules leave: `spinning_pairs_nonwords.tsv`.

    python tools/build_spinning_nonwords.py TEXTS JIEBA_DICT

TEXTS and JIEBA_DICT are those of `build_spinning.py`. A spinner that swaps single characters does so
inside words too: 入 by 进 makes 深入 深进, 观 by 不雅 makes 客观 客不雅. Each rule is applied to the common
words of the dictionary; what is a word itself, or stands in the texts across word borders (推进党), is
left out.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import daachorse
from build_spinning import SOURCES, documents

from lintdoc_zh.spinning_tables import FOLDER

RULES = (
    "入进 去往 归回 大年夜 观不雅 恼末路 得患上 民平易近 促匆匆 和以及 就便 能克不及 没出 关闭 优劣 "
    "方圆 进入 行止 学教 满谦 打挨 都皆 首尾 今古 落降 长少 实真 真实 平仄 高下 中外 和战 信疑 展铺 "
    "可否 技手 初始 生熟 我尔 明亮 老嫩 春秋 重沉 建修 安平 好佳 需须 买购 卖售 看望"
)
"""A character, then what is put for it."""
COMMON, KNOWN = 60, 400
"""A word that is so frequent in the texts and in the dictionary is worth listing."""
CHANCE = 2e-3
"""How often a non-word may stand in the texts, as a share of its original."""
HEADER = "# non-words made by swapping one character, and the word"
WORD = re.compile("[一-鿿]{2,3}")


def candidates(words: dict[str, int]) -> Iterator[tuple[str, str]]:
    """Yield non-words, each with the word it is made of."""
    for word, known in words.items():
        if known >= KNOWN and WORD.fullmatch(word):
            for rule in RULES.split():
                if rule[0] in word and (made := word.replace(rule[0], rule[1:])) not in words:
                    yield made, word


def counted(folder: Path, words: Iterable[str]) -> Counter[str]:
    """Return how often each word stands in the texts, as a string."""
    listed = sorted(words)
    automaton = daachorse.CharwiseDoubleArrayAhoCorasick(listed)
    counts = Counter[int]()
    for name in SOURCES:
        for document in documents(folder / f"{name}.txt.xz"):
            counts.update(word for _, _, word in automaton.find_overlapping(document))
    return Counter({listed[number]: count for number, count in counts.items()})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", type=Path)
    parser.add_argument("jieba", type=Path)
    given = parser.parse_args()
    rows = (line.split(" ") for line in given.jieba.read_text("utf-8").splitlines())
    made = sorted(set(candidates({row[0]: int(row[1]) for row in rows})))
    counts = counted(given.texts, {word for pair in made for word in pair})
    by_hand = Path(FOLDER, "spinning_pairs.tsv").read_text("utf-8").splitlines()
    listed = {row.partition("\t")[0] for row in by_hand}
    originals: dict[str, list[str]] = defaultdict(list)
    for form, word in made:
        if counts[word] >= COMMON and counts[form] <= CHANCE * counts[word] and form not in listed:
            originals[form].append(word)
    lines = [f"{form}\t{' '.join(found)}" for form, found in sorted(originals.items())]
    Path(FOLDER, "spinning_pairs_nonwords.tsv").write_text("\n".join([HEADER, *lines]) + "\n", "utf-8")


if __name__ == "__main__":
    main()
