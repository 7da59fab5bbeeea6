"""Which rules a text calls for, found in one scan whatever the number of rules."""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from lintdoc.rule import Rule

IDLE = 500  # characters that call for nothing new, after which a smaller class pays
ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Triggers:
    """The triggers of a set of rules, compiled into one character class.

    A class with characters beyond U+FFFF is scanned some sixty times slower, so those are
    sought on their own.
    """

    __slots__ = ("_classes", "_rules")

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = rules
        self._classes: dict[tuple[str, ...], re.Pattern[str]] = {}

    def fired(self, text: str) -> list[Rule]:
        """Return the rules that must run on `text`, in their order."""
        fired = {rule.name for rule in self._rules if rule.trigger.always}
        fired |= {
            rule.name
            for rule in self._rules
            if rule.name not in fired and any(literal in text for literal in rule.trigger.literals)
        }
        pending = [rule for rule in self._rules if rule.name not in fired and rule.trigger.ranges]
        if not text.isascii() or any(rule.trigger.ranges[0] < "\x80" for rule in pending):
            fired |= self._fired_by_characters(text, pending)
            fired |= self._fired_by_astral(text, pending)
        return [rule for rule in self._rules if rule.name in fired]

    def _fired_by_characters(self, text: str, pending: Sequence[Rule]) -> set[str]:
        fired: set[str] = set()
        pending = [rule for rule in pending if rule.trigger.ranges[0] <= "\uffff"]
        offset = 0
        while pending and offset >= 0:
            offset, hit = self._scan(text, pending, offset)
            fired |= hit
            pending = [rule for rule in pending if rule.name not in hit]
        return fired

    def _scan(self, text: str, pending: Sequence[Rule], offset: int) -> tuple[int, set[str]]:
        """Return the rules that characters from `offset` on call for, and where to go on: -1 at the end.

        It stops after many characters that call for nothing new: a class without them is faster.
        """
        seen: set[str] = set()
        fired: set[str] = set()
        idle = 0
        for match in self._class_of(pending).finditer(text, offset):
            if match[0] in seen:
                idle += 1
                if idle > IDLE and fired:
                    return match.end(), fired
                continue
            seen.add(match[0])
            fired |= {rule.name for rule in pending if rule.name not in fired and rule.trigger.has(match[0])}
            if len(fired) == len(pending):
                break
        return -1, fired

    def _class_of(self, pending: Sequence[Rule]) -> re.Pattern[str]:
        key = tuple(rule.name for rule in pending)
        if key not in self._classes:
            inside = "".join(_class_text(rule.trigger.ranges) for rule in pending)
            self._classes[key] = re.compile(f"[{inside}]")
        return self._classes[key]

    def _fired_by_astral(self, text: str, pending: Sequence[Rule]) -> set[str]:
        pending = [rule for rule in pending if rule.trigger.ranges[-1] > "\uffff"]
        if not pending or ASTRAL.search(text) is None:
            return set()
        astral = set(ASTRAL.findall(text))
        return {rule.name for rule in pending if any(map(rule.trigger.has, astral))}


def _class_text(ranges: str) -> str:
    pairs = zip(ranges[::2], ranges[1::2], strict=True)
    return "".join(
        f"{re.escape(first)}-{re.escape(min(last, chr(0xFFFF)))}"
        for first, last in pairs
        if first <= "\uffff"
    )
