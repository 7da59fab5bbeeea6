"""Write `suspicion.tsv`: by how much one character on either side can speak against an ambiguous form.

    python tools/build_suspicion.py OUT

Reads `conversion.bin` through `lintdoc_zh.contexts`. A score is the most that the contexts with that
character beside the form add to the lead of another form; what no sum can make matter is left out. The
layout is described in `lintdoc_zh/suspicion.py`, which reads it.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from lintdoc_zh.contexts import Collapse, Contexts, Directory
from lintdoc_zh.scripts import characters
from lintdoc_zh.suspicion import LEAST_LEAD, NEUTRAL, STEP

HEAD = (
    "# form, least score; characters before it, their most, their least, groups of one and those beyond; "
    "the same behind it; groups of one before and those behind it"
)
SLACK = 16
"""Eighths of a nat by which a second character may add to the score of the first without being listed."""
PLAIN = -8
"""What speaks less plainly for the form that is written is left out."""
SIMPLIFIED = frozenset(characters().simplified)
DESPITE_FREE = ("瞭了",)
"""Free variation that is told from a slip by its context."""

Side = dict[str, list[bytes]]
Sides = tuple[Side, Side, Side]
Scores = dict[str, int]
Groups = dict[str, Scores]
Bounds = dict[str, tuple[int, int]]


def spoken(key: str, contexts: list[Contexts]) -> Sides:
    """Return what is said with characters before `key`, with some behind it, and with one on either side."""
    before: Side = {}
    after: Side = {}
    both: Side = {}
    for size, found in zip((2, 3, 4), contexts, strict=True):
        for number, row in found.unpacked().items():
            text = number.to_bytes(2 * size, "big").decode("utf-16-be")
            if size < 4 and text[0] == key:
                after[text[1:]] = [row[1:]]
            if size < 4 and text[-1] == key:
                before[text[:-1]] = [row[1:]]
            for place in range(1, size - 1):
                if text[place] == key:
                    both.setdefault(text[place - 1] + text[place + 1], []).append(row[1:])
    return before, after, both


class Form:
    """A written form of a class that can be wrong, and the scores of what stands beside it."""

    def __init__(self, form: str, own: int, others: list[int], prior: list[int], sides: Sides) -> None:
        self.form = form
        ahead = max(prior[other] - prior[own] for other in others)
        self.least = LEAST_LEAD - ahead
        self.floor = self.least - 2 * SLACK
        self.before, self.after = (
            {
                beside: max(
                    row[other] - row[own] - prior[other] + prior[own] for row in rows for other in others
                )
                for beside, rows in side.items()
            }
            for side in sides[:2]
        )
        self.both = {
            pair: max(row[other] - row[own] for row in rows for other in others)
            for pair, rows in sides[2].items()
        }

    def far(self, scores: Scores, across: Scores, near: int) -> Groups:
        """Return what can decide something and says a good deal more than its nearer character alone.

        These are the scores of farther characters by the nearer one, less what needs no listing.
        """
        found: Groups = {}
        most = max(0, *across.values()) if across else 0
        for beside, score in scores.items():
            if (
                len(beside) == 2
                and score + most >= self.least
                and score > scores.get(beside[near], 0) + SLACK
            ):
                found.setdefault(beside[near], {})[beside[1 - near]] = score - SLACK
        return found

    def together(self) -> Groups:
        """Return what around the form makes it suspicious though the sum does not, by the one before it."""
        found: Groups = {}
        for pair, score in self.both.items():
            apart = self.before.get(pair[0], 0) + self.after.get(pair[1], 0)
            if apart < self.floor <= apart + score:
                found.setdefault(pair[0], {})[pair[1]] = score
        return found

    def side(self, scores: Scores, across: Scores, near: int, together: Groups) -> tuple[Bounds, Groups]:
        """Return the most and the least that each character of a side says, and what is beyond it."""
        far = self.far(scores, across, near)
        found: Bounds = {}
        reach = max(0, *across.values()) if across else 0
        for beside in {*far, *together, *(one for one in scores if len(one) == 1)}:
            least = scores.get(beside, 0)
            most = max([least, *far.get(beside, {}).values()])
            for other in together.get(beside, ()):
                most = max(most, self.floor - across.get(other, 0))
            if least <= PLAIN or most > max(0, least) or (most > 0 and most + reach >= self.floor):
                found[beside] = (most, least)
        return found, far

    def row(self, written: Written) -> str:
        cells = [self.form, str(-(-self.floor // STEP))]
        together = self.together()
        for one, other, near, groups in (
            (self.before, self.after, 1, together),
            (self.after, self.before, 0, {}),
        ):
            bounds, far = self.side(one, other, near, groups)
            rows = sorted((form, said) for beside, said in bounds.items() for form in written[beside])
            cells += [
                "".join(form for form, _ in rows),
                "".join(letter(most) for _, (most, _) in rows),
                "".join(letter(least) for _, (_, least) in rows),
                written.groups(far),
            ]
        return "\t".join([*cells, written.groups(together)])


def letter(score: int) -> str:
    """Return a score as it is written, rounded up."""
    return chr(max(36, min(126, NEUTRAL - (-score // STEP))))


class Written(dict[str, list[str]]):
    """How Traditional text writes a character of a context: as itself, unless only Simplified has it."""

    def __init__(self, collapse: Collapse) -> None:
        super().__init__()
        for one, other in collapse.simplified.items():
            self[other].append(one)

    def __missing__(self, one: str) -> list[str]:
        found = self[one] = [] if one in SIMPLIFIED else [one]
        return found

    def groups(self, pairs: Groups) -> str:
        """Return what goes together, by the first character, as Traditional text writes it."""
        return " ".join(sorted(
            form + "".join(sorted({one for other in others for one in self[other]}))
            for beside, others in pairs.items()
            for form in self[beside]
        ))  # fmt: skip


def forms() -> Iterator[Form]:
    """Yield the written forms that can be wrong."""
    for (key, members, written, prior, free, _), contexts in Directory().rows:
        sides = spoken(key, contexts)
        for form, member in zip(written[0::2], written[1::2], strict=True):
            others = [
                place
                for place, other in enumerate(members)
                if other != member and (member + other not in free.split() or form + other in DESPITE_FREE)
            ]
            if others:
                yield Form(form, members.index(member), others, [*map(int, prior.split())], sides)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    rows = {key: written for (key, _, written, *_), _ in Directory().rows}
    collapse = Collapse({key: list(written[0::2]) for key, written in rows.items()})
    written = Written(collapse)
    found = sorted(one.row(written) for one in forms())
    parser.parse_args().out.write_text("\n".join([HEAD, *found]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
