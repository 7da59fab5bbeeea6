"""Write `conversion.bin`: which of several Traditional characters a context asks for.

    python tools/build_conversion.py --opencc DICTIONARIES --pairs variant_pairs.tsv \\
        --words conversion_words.txt --train DIR OUT

Counts the characters around every ambiguous one (后 stands for 後 and 后) in native Traditional text, the
text collapsed to Simplified; adds OpenCC's phrases and our own words; keeps the contexts that say
something their parts do not. The layout is described in `lintdoc_zh/contexts.py`, which reads it;
`tools/build_suspicion.py` must run after.
"""

from __future__ import annotations

import argparse
import lzma
import math
import re
import struct
from collections.abc import Iterator
from pathlib import Path

from lintdoc_zh.contexts import Collapse

WEIGHTS = {
    "hant-constitutional-court": 1.0,
    "hant-gazette-executive-yuan": 0.6,
    "hant-law-taiwan-moj": 0.25,  # half of the text, and one register
    "hant-moztw-cc0": 1.0,
    "hant-plurality": 1.0,
    "hant-transcript-audreyt": 1.0,
}
WORD, CHOSEN, PAIR, PART = 40.0, 20.0, 8.0, 2.0
"""What phrases count as: long ones, ours and OpenCC's of two characters, stretches within them."""
BACKOFF, JOINT_BACKOFF = 2.0, 3.0
SMALLEST, GAIN = 0.5, 0.2  # a context is kept from that count and that many nats on
STEP = 8  # steps of a nat
PADDING = "，，"
PARTICLES = "的了之是在不和更仍又再也"  # two characters of which one is such are no word
SLICES = ((-1, 1), (0, 2), (-2, 1), (0, 3), (-1, 2), (-2, 2), (-1, 3))

Counts = dict[str, list[float]]


class Class:
    """One Simplified character and the Traditional ones it stands for, with what was counted."""

    def __init__(self, key: str, members: list[str], forms: dict[str, str]) -> None:
        self.key = key
        self.members = members
        self.forms = forms
        self.counts: Counts = {}
        self.words: dict[str, set[int]] = {}
        self.total = [0.3] * len(members)

    def add(self, context: str, member: int, weight: float) -> None:
        row = self.counts.get(context)
        if row is None:
            row = self.counts[context] = [0.0] * len(self.members)
        row[member] += weight


def pairs_of(path: Path, kind: str) -> list[str]:
    """Return the pairs of one kind, each as a string of two characters."""
    rows = (line.split("\t") for line in path.read_text("utf-8").splitlines() if not line.startswith("#"))
    return [row[0] + row[1] for row in rows if row[2] == kind]


def both_ways(pairs: list[str]) -> list[str]:
    return [*pairs, *(pair[::-1] for pair in pairs)]


def opencc_table(path: Path) -> dict[str, list[str]]:
    rows = (line.split("\t") for line in path.read_text("utf-8").splitlines() if "\t" in line)
    return {row[0]: row[1].split() for row in rows}


def classes_of(candidates: dict[str, list[str]], variants: dict[str, str]) -> dict[str, Class]:
    """Return the classes with more than one member once variants are merged, by key."""
    found = {}
    for key, others in candidates.items():
        written = [*others, key] if key == "并" else others
        members = list(dict.fromkeys(variants.get(one, one) for one in written))
        if len(members) > 1 and ord(key) < 0x10000:
            forms = {one: variants.get(one, one) for one in [*written, *members, key]}
            forms |= {one: other for one, other in variants.items() if other in members}
            found[key] = Class(key, members, {one: other for one, other in forms.items() if other in members})
    return found


def slices(text: str, place: int) -> Iterator[str]:
    """Yield the contexts around the character at `place`; there are two characters before and after it."""
    for start, end in SLICES:
        yield text[place + start : place + end]


def count(folder: Path, classes: dict[str, Class], collapse: Collapse) -> None:
    """Count the training text into `classes`."""
    owner = {
        form: (one, one.members.index(other)) for one in classes.values() for form, other in one.forms.items()
    }
    ambiguous = re.compile(f"[{''.join(sorted(owner))}]")
    for name, weight in WEIGHTS.items():
        with lzma.open(folder / f"{name}.txt.xz", "rt", encoding="utf-8") as lines:
            for line in lines:
                text = PADDING + line.rstrip("\n").translate(collapse) + PADDING
                for match in ambiguous.finditer(line):
                    one, member = owner[match[0]]
                    one.total[member] += weight
                    for context in slices(text, match.start() + 2):
                        one.add(context, member, weight)


def phrases_of(opencc: Path, words: Path) -> Iterator[tuple[str, bool, float]]:
    """Yield each phrase, whether it is the only one its Simplified form can be, and its weight."""
    chosen = words.read_text("utf-8").splitlines()[1:]
    for phrases in opencc_table(opencc).values():
        if phrases[0] not in chosen:
            yield phrases[0], len(phrases) == 1, WORD if len(phrases[0]) > 2 else PAIR
    for phrase in chosen:
        yield phrase, True, WORD if len(phrase) > 2 else CHOSEN


def add_phrase(
    phrase: str, certain: bool, weight: float, classes: dict[str, Class], collapse: Collapse
) -> None:
    """Add a phrase: as a word, and as counts of the stretches within it."""
    text = phrase.translate(collapse)
    for place, character in enumerate(phrase):
        one = classes.get(text[place])
        if one is None or len(text) < 2 or character not in one.forms:
            continue
        member = one.members.index(one.forms[character])
        for start, end in SLICES:
            if place + start >= 0 and place + end <= len(text):
                whole = end - start == len(text)
                context = text[place + start : place + end]
                one.add(context, member, weight if whole else PART)
                if whole and "，" not in text and not (len(text) == 2 and set(text) & set(PARTICLES)):
                    one.words.setdefault(context, set()).add(member if certain else -1)


class Pruned:
    """The contexts of one class that are kept, as rows of log probabilities (or of corrections to them)."""

    def __init__(self, one: Class) -> None:
        self.one = one
        whole = sum(one.total)
        self.prior = [math.log(count / whole) for count in one.total]
        self.kept: dict[str, list[float]] = {}
        self.keep_sides()
        self.keep_joint()

    def of_shape(self, start: int, end: int) -> Iterator[tuple[str, list[float]]]:
        for context, row in self.one.counts.items():
            if len(context) == end - start and context[-start] == self.one.key and sum(row) >= SMALLEST:
                yield context, row

    def side(self, context: str) -> list[float]:
        """Return the log probabilities after the longest kept context on one side."""
        return self.kept.get(context) or self.kept.get(self.shorter(context)) or self.prior

    def shorter(self, context: str) -> str:
        return context[1:] if context[-1] == self.one.key and context[0] != self.one.key else context[:-1]

    def keep_sides(self) -> None:
        for start, end in SLICES[:4]:
            for context, row in list(self.of_shape(start, end)):
                base = self.side(context) if end - start == 3 else self.prior
                better = posterior(row, base, BACKOFF)
                if sum(row) * divergence(better, base) >= GAIN or context in self.one.words:
                    self.kept[context] = better

    def keep_joint(self) -> None:
        for start, end in SLICES[4:]:
            fixes = {}
            for context, row in self.of_shape(start, end):
                base = self.joined(context, -start)
                better = posterior(row, base, JOINT_BACKOFF)
                if sum(row) * divergence(better, base) >= GAIN or context in self.one.words:
                    plain = self.product(context, -start)
                    fixes[context] = [one - other for one, other in zip(better, plain, strict=True)]
            self.kept |= fixes

    def product(self, context: str, place: int) -> list[float]:
        left, right = self.side(context[: place + 1]), self.side(context[place:])
        return normal([a + b - c for a, b, c in zip(left, right, self.prior, strict=True)])

    def joined(self, context: str, place: int) -> list[float]:
        fix = self.kept.get(context[place - 1 : place + 2])
        plain = self.product(context, place)
        return normal([a + b for a, b in zip(plain, fix, strict=True)]) if fix else plain

    def contexts(self) -> list[list[str]]:
        """Return the contexts of two, three and four characters, each list sorted."""
        return [sorted(one for one in self.kept if len(one) == size) for size in (2, 3, 4)]

    def said(self) -> bytes:
        """Return what each of `contexts` says: the word it is, and a logarithm for each member."""
        return b"".join(
            bytes([self.word(context), *map(steps, self.kept[context])])
            for contexts in self.contexts()
            for context in contexts
        )

    def word(self, context: str) -> int:
        """Return the member in the word from 1, 0 for no word, 255 when words differ."""
        found = self.one.words.get(context)
        if not found:
            return 0
        return min(found) + 1 if len(found) == 1 and -1 not in found else 255


def posterior(row: list[float], base: list[float], backoff: float) -> list[float]:
    whole = sum(row) + backoff
    return [math.log((count + backoff * math.exp(one)) / whole) for count, one in zip(row, base, strict=True)]


def normal(logs: list[float]) -> list[float]:
    whole = math.log(sum(map(math.exp, logs)))
    return [one - whole for one in logs]


def divergence(better: list[float], base: list[float]) -> float:
    return sum(math.exp(one) * (one - other) for one, other in zip(better, base, strict=True))


def packed(contexts: list[str], kind: str) -> bytes:
    """Return the contexts as numbers, the first character highest."""
    return struct.pack(
        f"<{len(contexts)}{kind}", *(int.from_bytes(one.encode("utf-16-be"), "big") for one in contexts)
    )


def rows_of(all_kept: list[Pruned], free: list[str], lexical: list[str]) -> Iterator[str]:
    """Yield the row of each class in the directory."""
    pair = longer = first = 0
    for kept in all_kept:
        two, three, four = map(len, kept.contexts())
        yield f"{row_of(kept, free, lexical)}\t{pair} {longer} {first} {two} {three} {four}\n"
        pair, longer = pair + two, longer + three + four
        first += (two + three + four) * (len(kept.one.members) + 1)


def row_of(kept: Pruned, free: list[str], lexical: list[str]) -> str:
    """Return what a class's row of the directory says of its members."""
    one = kept.one
    return "\t".join([
        one.key, "".join(one.members), "".join(a + b for a, b in sorted(one.forms.items())),
        " ".join(str(steps(log)) for log in kept.prior),
        " ".join(pair for pair in free if set(pair) <= set(one.members)),
        " ".join(pair for pair in lexical if set(pair) <= set(one.members)),
    ])  # fmt: skip


def steps(log: float) -> int:
    """Return a log probability, or a correction of one, as a byte."""
    return min(255, max(0, round(log * STEP) + 160))


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--opencc", type=Path, required=True)
    parser.add_argument("--pairs", type=Path, required=True)
    parser.add_argument("--words", type=Path, required=True)
    parser.add_argument("--train", type=Path, required=True)
    parser.add_argument("out", type=Path)
    arguments = parser.parse_args()
    variants = {pair[0]: pair[1] for pair in pairs_of(arguments.pairs, "variant")}
    classes = classes_of(opencc_table(arguments.opencc / "STCharacters.txt"), variants)
    collapse = Collapse({form: key for key, one in classes.items() for form in one.forms})
    count(arguments.train, classes, collapse)
    for phrase, certain, weight in phrases_of(arguments.opencc / "STPhrases.txt", arguments.words):
        add_phrase(phrase, certain, weight, classes, collapse)
    free = both_ways(pairs_of(arguments.pairs, "free")) + pairs_of(arguments.pairs, "kept")
    lexical = both_ways(pairs_of(arguments.pairs, "lexical"))
    kept = [Pruned(classes[key]) for key in sorted(classes)]
    head = "".join(rows_of(kept, free, lexical)).encode()
    pairs = b"".join(packed(one.contexts()[0], "I") for one in kept)
    longer = b"".join(packed(contexts, "Q") for one in kept for contexts in one.contexts()[1:])
    sizes = f"{len(head)} {len(pairs)} {len(longer)}\n".encode()
    arguments.out.write_bytes(sizes + head + pairs + longer + b"".join(one.said() for one in kept))


if __name__ == "__main__":
    main()
