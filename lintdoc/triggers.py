"""Which rules a text calls for, told without their modules."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache

from lintdoc.rule import as_ranges

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from lintdoc.rule import Rule, Trigger

FEW = 24
"""So few characters are sought one by one faster than in a class."""
WIDE = 10_000
MANY = 8
"""So many literals are sought in one scan."""
BRIEF = 300
"""In so short a text it pays to ask whether a pattern can match at all before it is compiled."""
FIRST = 20_000
"""In the first so many characters of a run, to look up each is faster than to compile a class."""


class Triggers:
    """The triggers of a set of rules.

    Characters of all rules are sought in one scan. A class with characters beyond U+FFFF is scanned
    some sixty times slower, so those are sought on their own. A pattern that several rules have is
    sought once, and compiled when it is.
    """

    __slots__ = (
        "_always", "_called", "_class", "_few", "_goes_beyond", "_literals", "_mixed", "_odd", "_patterns",
        "_read", "_rules", "_wide", "_with_characters",
    )  # fmt: skip

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = rules
        self._always = {rule.name for rule in rules if rule.trigger.always}
        self._odd = {rule.name for rule in rules if rule.trigger.odd_source}
        self._literals = {rule.name: rule.trigger.literals for rule in rules if rule.trigger.literals}
        self._few = {rule.name: tuple(_few(rule.trigger)) for rule in rules if _few(rule.trigger)}
        self._mixed = [rule for rule in rules if rule.trigger.beside]
        in_class = [rule for rule in rules if _is_in_class(rule)]
        self._wide = [rule for rule in in_class if _is_wide(rule.trigger.ranges)]
        self._with_characters = [rule for rule in in_class if rule not in self._wide]
        self._goes_beyond = any(rule.trigger.ranges[-1] > "\uffff" for rule in self._with_characters)
        self._patterns: dict[tuple[str, str], list[Rule]] = {}
        for rule in rules:
            for pattern in rule.trigger.patterns:
                self._patterns.setdefault((pattern, rule.trigger.needs), []).append(rule)
        self._class: re.Pattern[str] | None = None
        self._read = 0
        self._called: dict[str, frozenset[str]] = {}

    def fired(self, text: str, is_odd: bool = False) -> list[Rule]:
        """Return the rules that must run on `text`, in their order; `is_odd`: its source is odd."""
        size = len(text)
        fired = self._always | self._odd if is_odd else set(self._always)
        fired |= _holding(text, self._literals)
        fired.update(name for name, members in self._few.items() if any(one in text for one in members))
        self._read += size
        fired |= self._charactered(text) if self._read > FIRST else self._looked_up(text)
        fired |= self._matching(text, fired)
        return [rule for rule in self._rules if rule.name in fired and size >= rule.trigger.shortest]

    def _charactered(self, text: str) -> set[str]:
        """Return the rules a character of which stands in the text."""
        found = {rule.name for rule in self._mixed if _has_both(rule.trigger, text)}
        found.update(rule.name for rule in self._wide if _has_any(text, rule.trigger.ranges))
        if self._with_characters:
            if self._class is None:
                self._class = _class_of("".join([rule.trigger.ranges for rule in self._with_characters]))
            members = set(self._class.findall(text))
            for character in members.union(_beyond(text)) if self._goes_beyond else members:
                found |= self._called_by(character)
        return found

    def _looked_up(self, text: str) -> set[str]:
        """Return the same without compiling anything."""
        members = "".join(sorted(set(text)))
        rules = [*self._with_characters, *self._wide]
        found = {rule.name for rule in rules if _meets(members, rule.trigger.ranges)}
        for rule in self._mixed:
            if _meets(members, rule.trigger.ranges) and not set(members).isdisjoint(rule.trigger.beside):
                found.add(rule.name)
        return found

    def _called_by(self, character: str) -> frozenset[str]:
        called = self._called.get(character)
        if called is None:
            rules = self._with_characters
            called = frozenset([one.name for one in rules if is_in(one.trigger.ranges, character)])
            self._called[character] = called
        return called

    def _matching(self, text: str, fired: set[str]) -> set[str]:
        """Return the rules a pattern of which matches, those that have `fired` left out."""
        framed = f"\n{text}\n"
        found: set[str] = set()
        is_brief = len(text) <= BRIEF
        for (pattern, needs), rules in self._patterns.items():
            if is_brief and needs and not any(one in text for one in needs):
                continue
            names = [one.name for one in rules if one.trigger.shortest <= len(text)]
            if not found.union(fired).issuperset(names) and re.search(pattern, framed):
                found.update(names)
        return found


def _few(trigger: Trigger) -> str:
    """Return the trigger's characters if they are few and enough for it."""
    ranges = trigger.ranges
    if trigger.beside or len(ranges) > 2 * FEW:
        return ""
    spans = [range(ord(first), ord(last) + 1) for first, last in zip(ranges[::2], ranges[1::2], strict=True)]
    if sum(map(len, spans)) > FEW:
        return ""
    return "".join([chr(one) for span in spans for one in span])


def _is_in_class(rule: Rule) -> bool:
    trigger = rule.trigger
    return bool(trigger.ranges and not trigger.beside and not _few(trigger))


def _is_wide(ranges: str) -> bool:
    """Whether most of any text may be in `ranges`: in a class of all, each character would be a find."""
    return any(ord(last) - ord(first) >= WIDE for first, last in zip(ranges[::2], ranges[1::2], strict=True))


def _holding(text: str, literals: dict[str, tuple[str, ...]]) -> set[str]:
    """Return the rules one of whose literals stands in the text.

    A single character is found ten times faster than two, and most literals have one that is not there.
    """
    there: dict[str, bool] = {}
    found: set[str] = set()
    for name, members in literals.items():
        if len(members) > MANY and len(text) > BRIEF:
            if _any_of(members).search(text):
                found.add(name)
            continue
        for literal in members:
            for character in literal:
                if character not in there:
                    there[character] = character in text
                if not there[character]:
                    break
            else:
                if len(literal) == 1 or literal in text:
                    found.add(name)
                    break
    return found


@cache
def _any_of(literals: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, literals)))


def _meets(members: str, ranges: str) -> bool:
    """Whether any of `members`, which are in order, is in one of `ranges`."""
    if len(members) < len(ranges):
        return any(is_in(ranges, one) for one in members)
    for first, last in zip(ranges[::2], ranges[1::2], strict=True):
        place = bisect_left(members, first)
        if members[place : place + 1] and members[place] <= last:
            return True
    return False


def _has_both(trigger: Trigger, text: str) -> bool:
    return _has_any(text, trigger.ranges) and _has_any(text, _ranges_of(trigger.beside))


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
    return [] if text.isascii() else re.findall("[\U00010000-\U0010ffff]", text)


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
    return re.compile(f"[{inside}]" if inside else "(?!)")
