"""Which rules a text calls for, found in one scan whatever the number of rules."""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from lintdoc.rule import Rule

ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Triggers:
    """The triggers of a set of rules, compiled into one character class.

    A class with characters beyond U+FFFF is scanned some sixty times slower, so those are
    sought on their own.
    """

    __slots__ = ("_always", "_called", "_class", "_rules", "_with_characters", "_with_literals")

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = rules
        self._always = {rule.name for rule in rules if rule.trigger.always}
        self._with_literals = [rule for rule in rules if rule.trigger.literals]
        self._with_characters = [rule for rule in rules if rule.trigger.ranges]
        self._class: re.Pattern[str] | None = None
        self._called: dict[str, frozenset[str]] = {}

    def fired(self, text: str) -> list[Rule]:
        """Return the rules that must run on `text`, in their order."""
        fired = self._always | {
            rule.name
            for rule in self._with_literals
            if any(literal in text for literal in rule.trigger.literals)
        }
        for character in self._characters(text):
            fired |= self._called_by(character)
        size = len(text)
        return [rule for rule in self._rules if rule.name in fired and size >= rule.trigger.shortest]

    def _characters(self, text: str) -> set[str]:
        """Return the characters of `text` that are in any trigger."""
        if not self._with_characters:
            return set()
        found = set(self._compiled().findall(text))
        if not text.isascii() and ASTRAL.search(text):
            found.update(ASTRAL.findall(text))
        return found

    def _compiled(self) -> re.Pattern[str]:
        if self._class is None:
            inside = "".join(_class_text(rule.trigger.ranges) for rule in self._with_characters)
            self._class = re.compile(f"[{inside}]" if inside else "(?!)")
        return self._class

    def _called_by(self, character: str) -> frozenset[str]:
        called = self._called.get(character)
        if called is None:
            names = (rule.name for rule in self._with_characters if rule.trigger.has(character))
            called = self._called[character] = frozenset(names)
        return called


def _class_text(ranges: str) -> str:
    pairs = zip(ranges[::2], ranges[1::2], strict=True)
    return "".join(
        f"{re.escape(first)}-{re.escape(min(last, chr(0xFFFF)))}"
        for first, last in pairs
        if first <= "\uffff"
    )
