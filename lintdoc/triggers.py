"""Which rules a text calls for, told without their modules."""

from __future__ import annotations

from lintdoc.compiling import are_many_expected, compiled, is_compiled
from lintdoc.naming import named
from lintdoc.ranges import meets, pattern_of, singles

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Sequence

    from lintdoc.rule import Rule, Trigger
    from lintdoc.scanning import Scanning

    Search = Callable[[str], re.Match[str] | None]

BRIEF = 300
"""In so short a text it pays to ask whether a pattern can match at all before it is compiled."""
FIRST = 20_000
"""In the first so many characters of a run, to look up each is faster than to compile what seeks them, but
where it is known that many texts are to come."""


class Look:
    """A pattern, or the context of a sign and its `characters`, that calls for the rules `bits`."""

    __slots__ = ("bits", "characters", "glance", "needs", "pattern", "search")

    def __init__(self, pattern: str, characters: str, needs: str, glance: str) -> None:
        self.pattern = pattern
        self.characters = characters
        self.needs = characters or needs
        self.glance = glance
        self.bits = 0
        self.search: Search | None = None

    def matches(self, framed: str) -> bool:
        """Whether it matches a text between two line ends."""
        return (self.search or self.made())(framed) is not None

    def is_called(self, framed: str, there: set[str], glances: dict[str, bool]) -> bool:
        """Whether it matches, told without compiling it where that can be: `there` are the characters of the
        text, `glances` what they told."""
        if self.needs and there.isdisjoint(self.needs):
            return False
        if len(framed) > BRIEF:
            return self.matches(framed)
        if is_compiled(self._whole()) and not self.matches(framed):
            return False
        if self.glance not in glances:
            glances[self.glance] = named(self.glance)(framed[1:-1])
        return glances[self.glance] and self.matches(framed)

    def made(self) -> Search:
        """Return what searches a text between two line ends, and know it from here on."""
        self.search = compiled(self._whole()).search
        return self.search

    def _whole(self) -> str:
        if not self.characters:
            return self.pattern
        return pattern_of(singles(self.characters), self.pattern)


class Triggers:
    """The triggers of a set of rules; what is found is a number in which each rule has its bit."""

    __slots__ = (
        "_always", "_called", "_met", "_odd", "_patterns", "_read", "_rules", "_scanning", "_shortest",
        "_signs",
    )  # fmt: skip

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = [(1 << place, rule) for place, rule in enumerate(rules)]
        self._always = sum(bit for bit, rule in self._rules if rule.trigger.always)
        self._odd = sum(bit for bit, rule in self._rules if rule.trigger.odd_source)
        self._shortest: dict[int, int] = {}
        for bit, rule in self._rules:
            shortest = rule.trigger.shortest
            self._shortest[shortest] = self._shortest.get(shortest, 0) | bit
        self._patterns, self._signs = _looks(self._rules)
        self._scanning: Scanning | None = None
        self._read = self._met = 0
        self._called: dict[int, list[Rule]] = {}

    def fired(self, text: str, is_odd: bool = False) -> list[Rule]:
        """Return the rules that must run on `text`, in their order; `is_odd`: its source is odd."""
        return self.told(text, is_odd)[0]

    def told(self, text: str, is_odd: bool) -> tuple[list[Rule], frozenset[str]]:
        """Return the rules that must run on `text`, and what was sought in vain, see `Document`."""
        size = len(text)
        hopeless = 0 if size >= max(self._shortest, default=0) else self._too_short_for(size)
        found = self._always | self._odd if is_odd else self._always
        self._read += size
        if self._read > FIRST or are_many_expected():
            scanning = self._scanning or self._scanned(text[:FIRST])
            found, absent = scanning.told(text, found | hopeless)
        else:
            found, absent = self._looked_up(text, found | hopeless)
        found &= ~hopeless
        called = self._called.get(found)
        if called is None:
            called = self._called[found] = [rule for bit, rule in self._rules if bit & found]
        return called, absent

    def _too_short_for(self, size: int) -> int:
        """Return the rules that do not run on a text of `size` characters."""
        return sum([bits for shortest, bits in self._shortest.items() if size < shortest])

    def _scanned(self, head: str) -> Scanning:
        """Return what scans a text of which `head` is the beginning, and all later ones."""
        from lintdoc.scanning import Scanning

        self._scanning = Scanning(self._rules, self._patterns, self._signs, self._met, head)
        return self._scanning

    def _looked_up(self, text: str, found: int) -> tuple[int, frozenset[str]]:
        """Return `found` and the rules that `text` calls for, and what is absent.

        Each character is looked up, and no pattern compiled that cannot match.
        """
        there = set(text)
        members = "".join(sorted(there))
        for bit, rule in self._rules:
            if bit & ~found and _is_called(rule.trigger, text, there, members):
                found |= bit
        framed = f"\n{text}\n"
        glances: dict[str, bool] = {"": True}
        absent: list[str] = []
        for look in (*self._signs, *self._patterns):
            if look.bits & ~found:
                if look.is_called(framed, there, glances):
                    found |= look.bits
                else:
                    absent.append(look.pattern)
        self._met |= found
        return found, frozenset(absent)


def _looks(rules: Sequence[tuple[int, Rule]]) -> tuple[list[Look], list[Look]]:
    """Return the patterns of rules, each once, and their signs."""
    looks: tuple[dict[tuple[str, ...], Look], dict[tuple[str, ...], Look]] = ({}, {})
    for bit, rule in rules:
        trigger = rule.trigger
        given = [(pattern, "") for pattern in trigger.patterns]
        given += [(context, characters) for characters, context in trigger.signs]
        for pattern, characters in given:
            kind, key = looks[bool(characters)], (pattern, characters, trigger.needs, trigger.glance)
            if key not in kind:
                kind[key] = Look(*key)
            kind[key].bits |= bit
    return list(looks[0].values()), list(looks[1].values())


def _is_called(trigger: Trigger, text: str, there: set[str], members: str) -> bool:
    """Whether `text`, of whose characters `members` are in order, has a character or literal of `trigger`."""
    is_beside = not (trigger.beside and there.isdisjoint(trigger.beside))
    if trigger.ranges and is_beside and meets(members, trigger.ranges):
        return True
    return any(there.issuperset(literal) and literal in text for literal in trigger.literals)
