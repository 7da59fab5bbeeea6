"""Write `suspicion.tsv`: by how much one character on either side can speak against an ambiguous form.

    python tools/build_suspicion.py OUT

Reads `conversion.bin` through `lintdoc_zh.contexts`. A score is the most that the contexts with that
character beside the form add to the lead of another form; where a word speaks for that form, by so much more
as `lintdoc_zh.conversion_proof` asks less then. What no sum can make matter is left out. The layout is
described in `lintdoc_zh/suspicion.py`, which reads it.
"""

from __future__ import annotations

import argparse
from collections import Counter
from itertools import chain
from math import fsum
from pathlib import Path

from lintdoc_zh.character_cost import character_cost
from lintdoc_zh.contexts import Contexts, Directory
from lintdoc_zh.conversion import LEAST_LEAD
from lintdoc_zh.conversion_proof import NUMERALS, Demands
from lintdoc_zh.scripts import characters, collapse
from lintdoc_zh.suspicion import FIGURE, KINDS, LETTER, MARK, NEUTRAL, STEP

HEAD = (
    "# forms looked for together, others; what tells before each, and behind, but for the last ones;"
    " lengths of rows;"
    " in a row for each other form: least score, the same beside others, characters before it, their scores,"
    " characters behind it, their scores, groups of one before and those behind it"
)
PLAIN = -8
"""What speaks less plainly for the form that is written is left out."""
SHARES = {MARK: 0.12, FIGURE: 0.03, LETTER: 0.01}
"""How much of running text marks, figures and letters are, about."""
LOWEST = 36
"""The letter of the lowest score; lower ones are raised to it."""
SIMPLIFIED = frozenset(characters().simplified)
DESPITE_FREE = ("瞭了",)
"""Free variation that is told from a slip by its context."""

COUNTING = "".join(sorted({KINDS[one] for one in collapse("".join(NUMERALS))}))
"""Numerals, as contexts hold them."""

Scores = dict[str, int]


class Side:
    """What the contexts with each character on one side say at most, and how much easier a word makes it."""

    def __init__(self) -> None:
        self.leads: Scores = {}
        self.eased: Scores = Counter()

    def add(self, beside: str, lead: int, eased: int, is_near: bool) -> None:
        """Add a context; without a nearer one there may be none, which says nothing."""
        self.leads[beside] = max(self.leads.get(beside, lead if is_near else 0), lead)
        self.eased[beside] = max(self.eased[beside], eased)

    def ease(self, all_beside: str, eased: int) -> None:
        """Note how much easier these characters make it, whether a context has them or not."""
        for beside in all_beside:
            self.leads.setdefault(beside, 0)
            self.eased[beside] = max(self.eased[beside], eased)

    def scores(self) -> Scores:
        return {beside: lead + self.eased[beside] for beside, lead in self.leads.items()}


class Against:
    """What speaks for the member at `other` of a class where that at `own` is written."""

    def __init__(
        self, cells: list[str], contexts: list[Contexts], own: int, other: int, demands: Demands
    ) -> None:
        self.key = cells[0]
        self.own, self.other = own, other
        prior = [*map(int, cells[3].split())]
        self.ahead = prior[other] - prior[own]
        self.demands = demands
        self.least, self.lowest = demands.alone - self.ahead, LEAST_LEAD - self.ahead
        before, after, both = Side(), Side(), Side()
        for size, found in zip((2, 3, 4), contexts, strict=True):
            for number, said in found.unpacked().items():
                self.add(number.to_bytes(2 * size, "big").decode("utf-16-be"), said, before, after, both)
        if demands.counted < demands.alone:
            before.ease(COUNTING, demands.alone - demands.counted)
        self.before, self.after, self.both = before.scores(), after.scores(), both.scores()

    def add(self, context: str, said: bytes, before: Side, after: Side, both: Side) -> None:
        lead, size = said[1 + self.other] - said[1 + self.own], len(context)
        is_word = said[0] == self.other + 1
        eased = self.demands.alone - (self.demands.short if size == 2 else self.demands.long)
        for place in range(1, size - 1):
            if context[place] == self.key:
                both.add(context[place - 1] + context[place + 1], lead, eased * is_word, False)
        if size < 4 and context[0] == self.key:
            after.add(context[1], lead - self.ahead, eased * is_word, size == 2)
        if size < 4 and context[-1] == self.key:
            before.add(context[-2], lead - self.ahead, eased * is_word, size == 2)

    def together(self) -> dict[str, str]:
        """Return what around the form makes it suspicious though the sum does not, by the one before it."""
        found: dict[str, str] = {}
        for pair, score in self.both.items():
            if any(self.joins(pair, score, least) for least in (self.least, self.lowest)):
                found[pair[0]] = found.get(pair[0], "") + pair[1]
        return found

    def telling(self) -> tuple[set[str], set[str]] | None:
        """Return the rarest characters of which one stands before or behind the form where it is suspicious.

        Two that only together make it so count as one before. None where a form is suspicious by itself.
        """
        joined = {pair[0] for pair, score in self.both.items() if self.joins(pair, score, self.least)}
        found = [
            (
                joined.union(one for one, score in self.before.items() if score > self.least - behind),
                {one for one, score in self.after.items() if score >= behind},
            )
            for behind in range(1, self.least)
        ]
        return min(found, key=lambda sides: fsum(map(share, [*sides[0], *sides[1]])), default=None)

    def joins(self, pair: str, score: int, least: int) -> bool:
        """Whether a pair around the form makes it suspicious though the sum does not."""
        apart = self.before.get(pair[0], 0) + self.after.get(pair[1], 0)
        return apart < least <= apart + score

    def cells(self, written: Written) -> list[str]:
        found = [str(-(-self.least // STEP)), str(-(-self.lowest // STEP))]
        for scores, across in ((self.before, self.after), (self.after, self.before)):
            reach = max(0, *across.values()) if across else 0
            rows = sorted(
                (form, letter(score))
                for beside, score in scores.items()
                if reach >= self.lowest - max(score, 0) and (score <= PLAIN or score > 0)
                for form in written[beside]
            )
            found += map("".join, zip(*rows, strict=True)) if rows else ("", "")
        return [*found, written.groups(self.together())]


def letter(score: int) -> str:
    """Return a score as it is written, rounded up."""
    return chr(max(LOWEST, NEUTRAL - (-score // STEP)))


class Written(dict[str, list[str]]):
    """How Traditional text writes a character of a context: as itself, unless only Simplified has it."""

    def __init__(self) -> None:
        super().__init__()
        for one, other in (characters().to_simplified() | Directory().keys()).items():
            self[other].append(one)

    def __missing__(self, one: str) -> list[str]:
        found = self[one] = [] if one in SIMPLIFIED else [one]
        return found

    def groups(self, pairs: dict[str, str]) -> str:
        """Return what goes together, by the first character, as Traditional text writes it."""
        return " ".join(sorted(
            form + "".join(sorted({one for other in others for one in self[other]}))
            for beside, others in pairs.items()
            for form in self[beside]
        ))  # fmt: skip


def against() -> dict[str, list[Against]]:
    """Return what speaks for the others of each written form that can be wrong."""
    found: dict[str, list[Against]] = {}
    for cells, contexts in Directory().rows():
        members, free, lexical = cells[1], cells[4].split(), cells[5].split()
        for form, member in zip(cells[2][0::2], cells[2][1::2], strict=True):
            others = [
                Against(cells, contexts, members.index(member), place, demands)
                for place, other in enumerate(members)
                if other != member and (member + other not in free or form + other in DESPITE_FREE)
                for demands in [Demands(form, member, other, member + other in lexical)]
            ]
            if others:
                found[form] = others
    return dict(sorted(found.items()))


def share(one: str) -> float:
    """Return about how much of running text a character of a context is."""
    return SHARES.get(one) or 10 ** (-character_cost(one) / 2)


def telling(others: list[Against], written: Written) -> list[str]:
    """Return the characters of which one stands before a form that is suspicious, unless one of those behind.

    Nothing where it is suspicious by itself.
    """
    sides = [one.telling() for one in others]
    if not all(sides):
        return []
    both = (set().union(*(side[place] for side in sides if side)) for place in (0, 1))
    return ["".join(sorted({form for one in members for form in written[one]})) for members in both]


def sought_together(tells: dict[str, list[str]]) -> list[str]:
    """Return forms that are looked at only where something stands that tells of any of them.

    Chosen so that few are looked at in running text.
    """
    chosen: list[str] = []
    for form in sorted(tells, key=share, reverse=True):
        if tells[form] and not {MARK, FIGURE, LETTER}.intersection("".join(tells[form])):
            more = looked_at([*chosen, form], tells) - looked_at(chosen, tells)
            if more < share(form):
                chosen.append(form)
    return chosen


def looked_at(forms: list[str], tells: dict[str, list[str]]) -> float:
    """Return about how much of running text is one of the forms beside what tells of any of them."""
    beside = (set().union(*(tells[form][place] for form in forms)) for place in (0, 1))
    return fsum(map(share, forms)) * fsum(map(share, chain.from_iterable(beside)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    written = Written()
    found = against()
    tells = {form: telling(others, written) for form, others in found.items()}
    chosen = sought_together(tells)
    forms = sorted(found, key=lambda form: (form not in chosen, not tells[form]))
    rows = ["\t".join([cell for one in found[form] for cell in one.cells(written)]) for form in forms]
    sizes = " ".join(str(len(row.encode()) + 1) for row in rows)
    sides = ("\t".join(tells[form][place] for form in forms if tells[form]) for place in (0, 1))
    parts = "".join(forms[: len(chosen)]) + "\t" + "".join(forms[len(chosen) :])
    lines = [HEAD, parts, *sides, sizes, *rows, ""]
    parser.parse_args().out.write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
