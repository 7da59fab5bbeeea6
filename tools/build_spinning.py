"""Build the tables of spun words: `spinning_words.tsv`, `_keys.*`, `_weights.tsv`, `_starts.tsv`.

    python tools/build_spinning.py TEXTS JIEBA_DICT [--essays FILE]

TEXTS is a folder of the public-domain and CC0 texts named in `SOURCES` (xz, one paragraph a line, blank line
between documents), JIEBA_DICT the dictionary of jieba 0.42.1 (`dict.txt`, MIT): its frequencies stand for a
general register. One document in ten is kept out of the counts; the models learn from those, spun at random
with the listed pairs. FILE is more clean text for that, of which nothing is counted.
"""

from __future__ import annotations

import argparse
import lzma
import random
import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from importlib.metadata import version
from itertools import accumulate, pairwise, product
from math import exp, log
from pathlib import Path

import daachorse
from opencc import OpenCC

from lintdoc_zh import (
    spinning_evidence,
    spinning_keys,
    spinning_model,
    spinning_places,
    spinning_suspicion,
    spinning_tables,
)
from lintdoc_zh.scripts import characters, collapse

DATA = Path(spinning_tables.FOLDER)
SOURCES = {
    "hans-work-reports": ("report", 2.0),
    "hans-state-council-ecspell": ("report", 1.5),
    "hans-law-lawrefbook": ("law", 0.5),
    "hans-localreg-lawrefbook": ("law", 0.3),
    "hant-law-taiwan-moj": ("act", 0.1),
    "hant-gazette-executive-yuan": ("gazette", 0.25),
    "hant-constitutional-court": ("gazette", 0.5),
    "hant-transcript-audreyt": ("speech", 0.4),
    "hant-plurality": ("speech", 2.0),
    "hant-moztw-cc0": ("speech", 2.0),
}
"""File: register, and the weight of its counts, so that statutes do not crowd out prose."""
HELD_OUT = 10
ROWS = 120_000
"""A model is fitted on so many rows, drawn at random."""
FEWEST = 5.2
"""A neighbour is kept from this weighted count on,"""
DIFFERENCE = 1.0
"""if its gain is that far (nats) from what would be supposed without it,"""
WORTH = 15.0
"""and count times difference is this much."""
RARE = 4.8e-6
"""A form that stands below this rate in every register, and two characters of it in all, gives a key."""
HEADER = (
    "word, Traditional spelling, what it may stand for, -10 ln of rates and of the unseen, "
    "neighbours left 1, left 2, right 1, right 2, each with their gains"
)
CLASSES = spinning_tables.neighbour_classes()


class Counts:
    """Weighted counts of words and of the two characters on either side."""

    def __init__(self, words: Sequence[str]) -> None:
        self.words = words
        self.total = [0.0] * len(words)
        self.left: list[dict[str, float]] = [{} for _ in words]
        self.right: list[dict[str, float]] = [{} for _ in words]
        self.seen = {register: [0] * len(words) for register, _ in SOURCES.values()}
        self.size = Counter[str]()
        self.two = defaultdict[str, float](float)
        self._automaton = daachorse.CharwiseDoubleArrayAhoCorasick(list(words))

    def add(self, text: str, register: str, weight: float) -> None:
        """Count one paragraph."""
        self.size[register] += len(text)
        padded = "^^" + text.translate(CLASSES) + "^^"
        for two in map("".join, pairwise(padded[1:])):
            self.two[two] += weight
        seen = self.seen[register]
        for start, end, word in self._automaton.find_overlapping(text):
            self.total[word] += weight
            seen[word] += 1
            for counts, at in ((self.left[word], start), (self.right[word], end + 2)):
                two = padded[at : at + 2]
                counts[two] = counts.get(two, 0.0) + weight


def documents(path: Path) -> list[str]:
    with lzma.open(path, "rt", encoding="utf-8") as file:
        text = file.read()
    return [collapse(document) for document in text.rstrip("\n").split("\n\n")]


def counted(folder: Path, words: Sequence[str]) -> tuple[Counts, list[tuple[str, str]]]:
    """Return the counts of all texts but the documents held out, and those with their source."""
    counts = Counts(words)
    held: list[tuple[str, str]] = []
    for name, (register, weight) in SOURCES.items():
        for number, document in enumerate(documents(folder / f"{name}.txt.xz")):
            if number % HELD_OUT == HELD_OUT - 3:
                held.append((name, document))
                continue
            for paragraph in document.split("\n"):
                counts.add(paragraph, register, weight)
    return counts, held


def frequencies(path: Path) -> dict[str, int]:
    rows = (line.split(" ") for line in path.read_text("utf-8").splitlines())
    return {row[0]: int(row[1]) for row in rows}


class Side:
    """Gains of one word on one side, pruned; how they are computed is in `of`."""

    def __init__(self) -> None:
        self.unseen = [0.0, 0.0]
        self.ones: dict[str, float] = {}
        self.twos: dict[str, float] = {}

    @classmethod
    def of(
        cls, counts: dict[str, float], adjacent: int, chance: dict[str, float], two: dict[str, float]
    ) -> Side:
        """Witten-Bell: what was not seen gets the share of the kinds that were seen once, backing off to
        the adjacent character, and from it to chance."""
        side = cls()
        total = sum(counts.values())
        if not total:
            return side
        ones = defaultdict[str, float](float)
        for pair, count in counts.items():
            ones[pair[adjacent]] += count
        kinds = [sum(min(1.0, count) for count in found.values()) + 0.5 for found in (ones, counts)]
        side.unseen = [log(kind / (total + kind)) for kind in kinds]
        for one, count in ones.items():
            if one not in chance:
                continue
            gain = log((count / chance[one] + kinds[0]) / (total + kinds[0]))
            side._keep(side.ones, one, count, gain, side.unseen[0])
        for pair, count in counts.items():
            base = side.ones.get(pair[adjacent], side.unseen[0])
            if pair in two:
                gain = log((count / two[pair] + kinds[1] * exp(base)) / (total + kinds[1]))
                side._keep(side.twos, pair, count, gain, base + side.unseen[1])
        return side

    @staticmethod
    def _keep(kept: dict[str, float], key: str, count: float, gain: float, supposed: float) -> None:
        difference = abs(gain - supposed)
        if count >= FEWEST and difference >= DIFFERENCE and count * difference >= WORTH:
            kept[key] = gain


def cells(gains: dict[str, float]) -> tuple[str, str]:
    """Return neighbours in the order of their gains, and the gains, as the table writes them: letters."""
    low, step = spinning_tables.LOWEST_GAIN, spinning_tables.GAIN_STEP
    highest = spinning_tables.HIGHEST_GAIN
    written = sorted(
        (chr(ord("a") + round((max(low, min(highest, gain)) - low) / step)), neighbour)
        for neighbour, gain in gains.items()
        if re.search("[\n\t]", neighbour) is None
    )
    return "".join(neighbour for _, neighbour in written), "".join(letter for letter, _ in written)


def word_rows(counts: Counts, general: dict[str, int]) -> Iterator[str]:
    everything = sum(counts.two.values())
    twos = {two: count / everything for two, count in counts.two.items()}
    chance = (defaultdict[str, float](float), defaultdict[str, float](float))
    for two, share in twos.items():
        chance[0][two[0]] += share
        chance[1][two[1]] += share
    to_traditional, pairs = OpenCC("s2tw").convert, spinning_tables.apache_pairs()
    for number, text in enumerate(counts.words):
        rates = [(counts.seen[register][number] + 0.3) / size for register, size in counts.size.items()]
        rates.append((general.get(text, 0) + 0.5) / 1e8)
        left = Side.of(counts.left[number], 1, chance[1], twos)
        right = Side.of(counts.right[number], 0, chance[0], twos)
        numbers = [log(max(rates)), log(sum(rates) / len(rates)), *left.unseen, *right.unseen]
        tables = [cell for side in (left, right) for gains in (side.ones, side.twos) for cell in cells(gains)]
        traditional = to_traditional(text)
        yield "\t".join(
            [
                text,
                "" if traditional == text else traditional,
                " ".join(pairs.get(text, ())),
                " ".join(str(round(-value * 10)) for value in numbers),
                *tables,
            ]
        )


def write(name: str, header: str, rows: Iterable[str]) -> None:
    (DATA / name).write_text("\n".join([f"# {header}", *rows]) + "\n", "utf-8")
    tables = spinning_tables
    for table in (tables._words, tables.word, tables.weights):
        table.cache_clear()


def with_firsts(rows: Sequence[str]) -> list[str]:
    """Return the rows, and before them the first cell of the first one that begins in each block."""
    starts = [*accumulate((len(row.encode()) + 1 for row in rows), initial=0)]
    blocks = range(0, starts[-2] + 1, spinning_tables.BLOCK)
    return ["\t".join(rows[bisect_left(starts, block)].partition("\t")[0] for block in blocks), *rows]


def key_rows(counts: Counts) -> Iterator[str]:
    """Yield the rows of the keys: the rarest two characters of each rare form, in either script.

    A form whose characters all stand together often in clean text (相关部分) has none.
    """
    spellings = characters().to_traditional()
    everything = sum(counts.two.values())
    forms: dict[str, list[str]] = {}
    for form in sorted(spinning_tables.pairs().keys() - spinning_tables.ordinary()):
        key = min(map("".join, pairwise(form)), key=lambda two: counts.two[two])
        if max(exp(spinning_tables.word(form).highest), counts.two[key] / everything) < RARE:
            for spelt in map("".join, product(*(two + spellings.get(two, "") for two in key))):
                if collapse(spelt) in form:
                    forms.setdefault(spelt, []).append(form)
    return (f"{key}\t{' '.join(forms[key])}" for key in sorted(forms))


def write_keys(counts: Counts) -> None:
    rows = list(key_rows(counts))
    write(
        "spinning_keys.tsv",
        "two characters of each form clean text hardly has, such forms",
        with_firsts(rows),
    )
    write_automaton()


def write_automaton() -> None:
    """Store the automaton of the keys, behind the version that can read it."""
    keys = spinning_keys.all_keys()
    automaton = daachorse.CharwiseDoubleArrayAhoCorasick(spinning_keys.parted(keys))
    head = version("daachorse") + "\n"
    (DATA / spinning_keys.AUTOMATON).write_bytes(head.encode() + automaton.serialize())


def write_starts(pairs: Iterable[str], counts: Counts) -> None:
    starts: dict[str, list[str]] = {}
    for form in sorted(pairs):
        starts.setdefault(form[:2], []).append(form)
    rarest_first = sorted(starts, key=lambda start: (counts.two[start], start))
    others = [f"{start}\t{' '.join(forms)}" for start, forms in starts.items() if forms != [start]]
    header = "what forms begin with, the rarest first; two characters that are not all of a form, those forms"
    write("spinning_starts.tsv", header, ["".join(rarest_first), *others])


def spun(text: str, swaps: dict[str, str], share: float) -> tuple[str, set[tuple[int, str]]]:
    """Return `text` with words replaced, and where (start, form)."""
    pattern = re.compile("|".join(sorted(swaps, key=lambda one: (-len(one), one))) or "(?!)")
    parts: list[str] = []
    places: set[tuple[int, str]] = set()
    reached = length = 0
    for match in pattern.finditer(text):
        if random.random() < share:
            parts += [text[reached : match.start()], swaps[match[0]]]
            length += match.start() - reached
            places.add((length, swaps[match[0]]))
            length += len(swaps[match[0]])
            reached = match.end()
    return "".join([*parts, text[reached:]]), places


def spinner() -> dict[str, str]:
    """Return a spinner's list, drawn from half of the forms."""
    table = spinning_tables.pairs()
    forms = random.sample(sorted(table), len(table) // 2)
    choices: dict[str, list[str]] = {}
    for form in forms:
        for original in table[form]:
            choices.setdefault(original, []).append(form)
    share = random.choice([0.05, 0.1, 0.2, 0.4])
    return {one: random.choice(found) for one, found in choices.items() if random.random() < share}


def excerpts(held: Sequence[tuple[str, str]], essays: Sequence[str]) -> list[str]:
    """Return stretches of 400 to 4,000 characters, at most 80 of one source."""
    taken = Counter[str]()
    found: list[str] = []
    mixed = [*held, *(("essays", essay) for essay in essays)]
    random.shuffle(mixed)
    for name, document in mixed:
        if len(document) > 400 and taken[name] < 80:
            taken[name] += 1
            start = random.randrange(max(1, len(document) - 4000))
            found.append(document[start : start + random.choice([400, 800, 1500, 2500, 4000])])
    return found


class Example:
    """A text scored, with where it was spun."""

    def __init__(self, text: str, places: set[tuple[int, str]]) -> None:
        self.text = text
        self.places = places
        self.forms = spinning_places.places_of(spinning_places.starts_in(text), text)
        self.size = spinning_suspicion.size_of(text)

    def tokens(self) -> Iterator[tuple[list[float], bool]]:
        for form, places in self.forms.items():
            for start, fit in places:
                yield fit.features, (start, form) in self.places

    def rescore(self) -> None:
        for places in self.forms.values():
            for _, fit in places:
                fit.score = spinning_model.score("token", fit.features)

    def form_rows(self) -> Iterator[tuple[list[float], bool]]:
        for form, places in self.forms.items():
            count = sum((start, form) in self.places for start, _ in places)
            if not self.places or 2 * count >= len(places):
                yield self.features([fit for _, fit in places]), count > 0

    def features(self, fits: list[spinning_model.Fit]) -> list[float]:
        standing = self.text.count(spinning_model.likely_original(fits))
        return spinning_model.form_features(fits, standing, self.size)

    def spun_rows(self) -> Iterator[tuple[list[float], bool]]:
        evidence = spinning_evidence.Evidence(self.text.count, self.size, self.forms)
        if evidence.total >= spinning_evidence.ENOUGH * 0.7:
            for start, fit, features in evidence.rows():
                yield features, (start, fit.form) in self.places


def regression(rows: Sequence[tuple[list[float], bool]], rounds: int = 6) -> list[float]:
    """Return the weights of a logistic regression (Newton's method, a light ridge)."""
    if len(rows) > ROWS:
        rows = random.sample(rows, ROWS)
    size = len(rows[0][0])
    weights = [0.0] * size
    for _ in range(rounds):
        hessian = [[1.0 if one == other else 0.0 for other in range(size)] for one in range(size)]
        gradient = [-weight for weight in weights]
        for features, label in rows:
            logit = sum(weight * value for weight, value in zip(weights, features, strict=True))
            chance = 1 / (1 + exp(-max(-30.0, min(30.0, logit))))
            slope = chance * (1 - chance)
            for one, value in enumerate(features):
                gradient[one] += value * (label - chance)
                line = hessian[one]
                for other in range(one, size):
                    line[other] += slope * value * features[other]
        for one in range(size):
            for other in range(one):
                hessian[one][other] = hessian[other][one]
        weights = [weight + step for weight, step in zip(weights, solved(hessian, gradient), strict=True)]
    return weights


def solved(matrix: list[list[float]], vector: list[float]) -> list[float]:
    """Return x of `matrix` x = `vector` (Gauss, with pivots)."""
    size = len(vector)
    rows = [[*line, value] for line, value in zip(matrix, vector, strict=True)]
    for column in range(size):
        pivot = max(range(column, size), key=lambda row: abs(rows[row][column]))
        rows[column], rows[pivot] = rows[pivot], rows[column]
        for row in range(size):
            if row != column:
                factor = rows[row][column] / rows[column][column]
                rows[row] = [one - factor * other for one, other in zip(rows[row], rows[column], strict=True)]
    return [rows[index][size] / rows[index][index] for index in range(size)]


def write_weights(found: dict[str, Sequence[float]]) -> None:
    header = "weights of the models in spinning_model.py, in the order of their features"
    write(
        "spinning_weights.tsv",
        header,
        [f"{name}\t{' '.join(f'{value:.3f}' for value in values)}" for name, values in sorted(found.items())],
    )


def fit(held: Sequence[tuple[str, str]], essays: Sequence[str]) -> None:
    """Fit the three models one upon the other."""
    found: dict[str, Sequence[float]] = {"token": [0.0] * 10, "form": [0.0] * 10, "spun": [0.0] * 12}
    write_weights(found)
    texts = excerpts(held, essays)
    clean = [Example(text, set()) for text in texts]
    altered = [Example(*spun(text, spinner(), random.choice([0.5, 1.0, 1.0]))) for text in texts * 2]
    examples = [*clean, *altered]
    found["token"] = regression([row for example in examples for row in example.tokens()])
    write_weights(found)
    for example in examples:
        example.rescore()
    found["form"] = regression([row for example in examples for row in example.form_rows()])
    write_weights(found)
    found["spun"] = regression([row for example in altered for row in example.spun_rows()])
    write_weights(found)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", type=Path)
    parser.add_argument("jieba", type=Path)
    parser.add_argument("--essays", type=Path)
    given = parser.parse_args()
    random.seed(0)
    table = spinning_tables.pairs()
    words = sorted({*table, *(original for originals in table.values() for original in originals)})
    counts, held = counted(given.texts, words)
    rows = list(word_rows(counts, frequencies(given.jieba)))
    write("spinning_words.tsv", HEADER, with_firsts(rows))
    write_keys(counts)
    write_starts(table, counts)
    fit(held, documents(given.essays) if given.essays else [])


if __name__ == "__main__":
    main()
