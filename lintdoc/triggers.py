"""Which rules a text calls for, told without their modules."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache
from operator import sub

from lintdoc.compiling import compiled
from lintdoc.naming import named
from lintdoc.rule import as_ranges

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from lintdoc.rule import Rule

WIDE = 10_000
"""A class of so many characters is no help to tell texts apart."""
MANY = 8
"""So many literals of one rule are sought in one scan."""
SOUGHT = 64
"""What a pattern needs is sought with the characters if it is one of no more than so many."""
BRIEF = 300
"""In so short a text it pays to ask whether a pattern can match at all before it is compiled."""
HEAD = 300
"""What most texts hold so many characters show, without a class being compiled."""
MUCH = 100_000
"""From so many characters of a run on, a class has paid for being compiled."""
FIRST = 20_000
"""In the first so many characters of a run, to look up each is faster than to compile a class."""


class Triggers:
    """The triggers of a set of rules.

    One scan tells which of all characters sought stand in the text: those of the rules' classes, of
    their literals, and what their patterns need; literals and patterns are tried only where these
    are there. A class with characters beyond U+FFFF is scanned some sixty times slower, so those are
    sought on their own. A pattern that several rules have is sought once, and compiled when it is.
    """

    __slots__ = (
        "_always", "_called", "_class", "_goes_beyond", "_listed", "_literals", "_mixed", "_odd", "_patterns",
        "_ranged", "_read", "_rules", "_wide",
    )  # fmt: skip

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = rules
        self._always = {rule.name for rule in rules if rule.trigger.always}
        self._odd = {rule.name for rule in rules if rule.trigger.odd_source}
        self._mixed = [rule for rule in rules if rule.trigger.beside]
        in_class = [rule for rule in rules if rule.trigger.ranges and not rule.trigger.beside]
        self._wide = [rule for rule in in_class if _is_wide(rule.trigger.ranges)]
        self._ranged = [rule for rule in in_class if rule not in self._wide]
        self._listed = {
            rule.name: rule.trigger.literals for rule in rules if len(rule.trigger.literals) > MANY
        }
        self._literals = _by_first(rules)
        self._patterns: dict[tuple[str, str, str, int], set[str]] = {}
        for rule in rules:
            for pattern in rule.trigger.patterns:
                key = (pattern, rule.trigger.needs, rule.trigger.glance, rule.trigger.shortest)
                self._patterns.setdefault(key, set()).add(rule.name)
        self._goes_beyond = False
        self._class: re.Pattern[str] | None = None
        self._read = 0
        self._called: dict[str, frozenset[str]] = {}

    def fired(self, text: str, is_odd: bool = False, absent: set[str] | None = None) -> list[Rule]:
        """Return the rules that must run on `text`, in their order; `is_odd`: its source is odd.

        Added to `absent` are the patterns that were sought in vain.
        """
        size = len(text)
        fired = self._always | self._odd if is_odd else set(self._always)
        self._read += size
        if self._read <= FIRST:
            there = set(text)
            fired |= self._looked_up(there)
        else:
            there = self._sought(text)
            fired |= self._charactered(text, there)
        fired |= self._holding(text, there)
        fired |= self._matching(text, there, fired, set() if absent is None else absent)
        return [rule for rule in self._rules if rule.name in fired and size >= rule.trigger.shortest]

    def _sought(self, text: str) -> set[str]:
        """Return which of the characters sought stand in the text."""
        if self._class is None:
            needed = [needs for _, needs, *_ in self._patterns if len(needs) <= SOUGHT]
            literals = [literal for some in self._literals.values() for literal, _ in some]
            ranges = [rule.trigger.ranges for rule in self._ranged]
            sought = "".join([*ranges, as_ranges("".join(needed + literals))])
            self._goes_beyond = max(sought, default="") > "\uffff"
            self._class = _class_of(sought)
        there = set(self._class.findall(text))
        return there.union(_beyond(text)) if self._goes_beyond else there

    def _charactered(self, text: str, there: set[str]) -> set[str]:
        """Return the rules a character of which stands in the text; `there` are those sought."""
        found = self._with_both(text)
        found.update(rule.name for rule in self._wide if _has_any(text, rule.trigger.ranges))
        for character in there:
            found |= self._called_by(character)
        return found

    def _with_both(self, text: str) -> set[str]:
        """Return the rules that ask for two kinds of characters, of which both stand in the text."""
        head = "".join(sorted(set(text[:HEAD]))) if self._read <= MUCH else ""
        known: dict[str, bool] = {}
        found: set[str] = set()
        for rule in self._mixed:
            for ranges in (_ranges_of(rule.trigger.beside), rule.trigger.ranges):
                if ranges not in known:
                    known[ranges] = _meets(head, ranges) or _has_any(text, ranges)
                if not known[ranges]:
                    break
            else:
                found.add(rule.name)
        return found

    def _looked_up(self, there: set[str]) -> set[str]:
        """Return the same without compiling anything; `there` are all characters of the text."""
        members = "".join(sorted(there))
        found = {rule.name for rule in (*self._ranged, *self._wide) if _meets(members, rule.trigger.ranges)}
        for rule in self._mixed:
            if not there.isdisjoint(rule.trigger.beside) and _meets(members, rule.trigger.ranges):
                found.add(rule.name)
        return found

    def _called_by(self, character: str) -> frozenset[str]:
        called = self._called.get(character)
        if called is None:
            called = frozenset([one.name for one in self._ranged if is_in(one.trigger.ranges, character)])
            self._called[character] = called
        return called

    def _holding(self, text: str, there: set[str]) -> set[str]:
        """Return the rules one of whose literals stands in the text."""
        found: set[str] = set()
        for first in there & self._literals.keys():
            for literal, name in self._literals[first]:
                if name not in found and there.issuperset(literal) and (len(literal) == 1 or literal in text):
                    found.add(name)
        for name, literals in self._listed.items():
            if any(one in text for one in literals) if len(text) <= BRIEF else _any_of(literals).search(text):
                found.add(name)
        return found

    def _matching(self, text: str, there: set[str], fired: set[str], absent: set[str]) -> set[str]:
        """Return the rules a pattern of which matches, but for those that have `fired`; note the others."""
        framed = f"\n{text}\n"
        found: set[str] = set()
        glances: dict[str, bool] = {"": True}
        is_brief = len(text) <= BRIEF
        for (pattern, needs, glance, shortest), names in self._patterns.items():
            if names <= fired or names <= found or len(text) < shortest:
                continue
            may_match = not (needs and len(needs) <= SOUGHT and there.isdisjoint(needs))
            if may_match and is_brief and needs:
                may_match = any(one in text for one in needs)
            if may_match and is_brief:
                if glance not in glances:
                    glances[glance] = named(glance)(text)
                may_match = glances[glance]
            if may_match and compiled(pattern).search(framed):
                found |= names
            else:
                absent.add(pattern)
        return found


def _by_first(rules: Sequence[Rule]) -> dict[str, list[tuple[str, str]]]:
    """Return the literals of rules that have few, with the rule's name, by their first character."""
    found: dict[str, list[tuple[str, str]]] = {}
    for rule in rules:
        for literal in rule.trigger.literals if len(rule.trigger.literals) <= MANY else ():
            found.setdefault(literal[0], []).append((literal, rule.name))
    return found


def _is_wide(ranges: str) -> bool:
    """Whether most of any text may be in `ranges`: in a class of all, each character would be a find."""
    return max(map(sub, map(ord, ranges[1::2]), map(ord, ranges[::2])), default=0) >= WIDE


@cache
def _any_of(literals: tuple[str, ...]) -> re.Pattern[str]:
    return compiled("|".join(map(re.escape, literals)))


def _meets(members: str, ranges: str) -> bool:
    """Whether any of `members`, which are in order, is in one of `ranges`."""
    if len(members) < len(ranges):
        return any(is_in(ranges, one) for one in members)
    for first, last in zip(ranges[::2], ranges[1::2], strict=True):
        place = bisect_left(members, first)
        if members[place : place + 1] and members[place] <= last:
            return True
    return False


def _has_any(text: str, ranges: str) -> bool:
    if _class_of(ranges).search(text):
        return True
    return ranges[-1:] > "\uffff" and any(is_in(ranges, one) for one in _beyond(text))


def is_in(ranges: str, character: str) -> bool:
    """Whether `character` is in one of `ranges`, pairs of first and last one after the other."""
    index = bisect_right(ranges, character)
    return index % 2 == 1 or (index > 0 and ranges[index - 1] == character)


def _beyond(text: str) -> list[str]:
    """Return the characters of `text` beyond U+FFFF."""
    return [] if text.isascii() else compiled("[\U00010000-\U0010ffff]").findall(text)


@cache
def _ranges_of(characters: str) -> str:
    return as_ranges(characters)


@cache
def _class_of(ranges: str) -> re.Pattern[str]:
    """Return the class of those characters that are not beyond U+FFFF."""
    pairs = zip(ranges[::2], ranges[1::2], strict=True)
    inside = "".join(
        [
            re.escape(first) if first == last else f"{re.escape(first)}-{re.escape(min(last, chr(0xFFFF)))}"
            for first, last in pairs
            if first <= "\uffff"
        ]
    )
    return compiled(f"[{inside}]" if inside else "(?!)")
