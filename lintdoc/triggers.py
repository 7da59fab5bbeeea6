"""Which rules a text calls for, told without their modules."""

from __future__ import annotations

from lintdoc.compiling import compiled, escaped, is_compiled, is_much_expected
from lintdoc.naming import named
from lintdoc.ranges import (
    BEYOND,
    LAST,
    in_brackets,
    is_in,
    meets,
    members_of,
    pairs_of,
    reaches_beyond,
    singles,
)
from lintdoc.sights import Sights, Sign, pattern_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator, Sequence

    from lintdoc.rule import Rule, Trigger

    Search = Callable[[str], re.Match[str] | None]

WIDE = 10_000
"""A class of so many characters is no help to tell texts apart."""
MANY = 8
"""So many literals of one rule are sought in one scan with all else that is rare."""
HANDFUL = 24
"""So many characters are sought one after the other, each much faster than a class."""
BRIEF = 300
"""In so short a text it pays to ask whether a pattern can match at all before it is compiled."""
FIRST = 20_000
"""In the first so many characters of a run, to look up each is faster than to compile what seeks them, but
where it is known that much is to come."""


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


class Crowd:
    """Characters of which many a text has some: `ranges`, which call for the rule `bit` beside others."""

    __slots__ = ("_handful", "_last", "_search", "beside", "bit", "ranges")

    def __init__(self, ranges: str, bit: int, beside: int) -> None:
        self.ranges = ranges
        self.bit = bit
        self.beside = beside
        self._search: Search | None = None
        some = pairs_of(ranges[: 2 * HANDFUL + 2])
        is_handful = sum([ord(last) - ord(first) + 1 for first, last in some]) <= HANDFUL
        self._handful = "".join(members_of(ranges)) if is_handful else ""
        self._last = ""

    def stands_in(self, text: str) -> bool:
        """Whether any of them stands in `text`; of a handful the one found last is sought first."""
        if not self._handful:
            self._search = self._search or compiled(in_brackets(self.ranges)).search
            return self._search(text) is not None or self._is_beyond_in(text)
        if self._last and self._last in text:
            return True
        found = next((one for one in self._handful if one in text), "")
        self._last = found or self._last
        return found != ""

    def _is_beyond_in(self, text: str) -> bool:
        """Whether any of them that is beyond U+FFFF, which no class holds, stands in `text`."""
        if self.ranges[-1:] <= LAST or not reaches_beyond(text):
            return False
        return any(is_in(self.ranges, one) for one in compiled(BEYOND).findall(text))


class Triggers:
    """The triggers of a set of rules; what is found is a number in which each rule has its bit.

    What is rare in texts is sought in one scan: characters, literals, and signs. What is common is asked for
    by itself, and so are patterns; one that several rules have is sought once.
    """

    __slots__ = (
        "_absent", "_always", "_beside", "_called", "_common", "_listed", "_met", "_mixed", "_odd",
        "_patterns", "_read", "_rules", "_shortest", "_sights", "_signs", "_telling",
    )  # fmt: skip

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = [(1 << place, rule) for place, rule in enumerate(rules)]
        self._always = sum(bit for bit, rule in self._rules if rule.trigger.always)
        self._odd = sum(bit for bit, rule in self._rules if rule.trigger.odd_source)
        self._shortest: dict[int, int] = {}
        self._beside = {"": 0}
        self._common: list[Crowd] = []
        self._mixed: list[tuple[str, int, int]] = []
        self._listed: list[tuple[str, int]] = []
        for bit, rule in self._rules:
            trigger = rule.trigger
            self._shortest[trigger.shortest] = self._shortest.get(trigger.shortest, 0) | bit
            beside = self._beside.setdefault(trigger.beside, 1 << (len(rules) + len(self._beside)))
            if _is_common(trigger):
                self._common.append(Crowd(trigger.ranges, bit, beside))
            elif beside:
                self._mixed.append((rule.name, bit, beside))
            if len(trigger.literals) > MANY:
                self._listed.append(("|".join(map(escaped, trigger.literals)), bit))
        self._patterns, self._signs = _looks(self._rules)
        self._telling = sum(self._beside.values())
        for bits in [*(look.bits for look in self._signs), *(bit for _, bit, _ in self._mixed)]:
            self._telling |= bits
        self._absent: dict[tuple[int, int], frozenset[str]] = {}
        self._sights: Sights | None = None
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
        seek = self._scanned if self._read > FIRST or is_much_expected() else self._looked_up
        found, absent = seek(text, found | hopeless)
        found &= ~hopeless
        called = self._called.get(found)
        if called is None:
            called = self._called[found] = [rule for bit, rule in self._rules if bit & found]
        return called, absent

    def _scanned(self, text: str, found: int) -> tuple[int, frozenset[str]]:
        """Return `found` and the rules that `text` calls for, and what is absent; patterns seek them."""
        framed = f"\n{text}\n"
        if self._sights is None:
            self._sights = Sights([*self._sought(), *self._unmet(text)])
        found = self._sights.told(framed, found)
        told = found & self._telling
        for crowd in self._common:
            if crowd.bit & ~found and (found & crowd.beside or not crowd.beside) and crowd.stands_in(text):
                found |= crowd.bit
        for literals, bit in self._listed:
            if bit & ~found and compiled(literals).search(text):
                found |= bit
        missed = 0
        for place, look in enumerate(self._patterns):
            if look.bits & ~found:
                if (look.search or look.made())(framed):
                    found |= look.bits
                else:
                    missed |= 1 << place
        absent = self._absent.get((told, missed))
        return found, self._learnt(told, missed) if absent is None else absent

    def _too_short_for(self, size: int) -> int:
        """Return the rules that do not run on a text of `size` characters."""
        return sum([bits for shortest, bits in self._shortest.items() if size < shortest])

    def _learnt(self, told: int, missed: int) -> frozenset[str]:
        """Return what was sought in vain where `told` is what signs, and characters beside others, tell, and
        the patterns `missed` match nowhere."""
        names = [look.pattern for look in self._signs if look.bits & ~told]
        names += [characters for characters, bit in self._beside.items() if bit & ~told]
        names += [name for name, bit, beside in self._mixed if bit & ~told and told & beside]
        names += [look.pattern for place, look in enumerate(self._patterns) if missed >> place & 1]
        absent = self._absent[told, missed] = frozenset(names)
        return absent

    def _sought(self) -> Iterator[Sign]:
        """Yield all that is rare."""
        for bit, rule in self._rules:
            trigger = rule.trigger
            for characters, context in trigger.signs:
                yield Sign(singles(characters), bit, context)
            if trigger.ranges and not _is_common(trigger):
                yield Sign(trigger.ranges, bit, after=self._beside[trigger.beside])
            for literal in trigger.literals if len(trigger.literals) <= MANY else ():
                context = escaped(literal[1:])
                yield Sign(literal[0] * 2, bit, context, literal if context else "")
        for characters, bit in self._beside.items():
            if bit:
                yield Sign(singles(characters), bit)

    def _unmet(self, text: str) -> Iterator[Sign]:
        """Yield, and ask no more for, what is common elsewhere, but not met in this run up to `text`."""
        for crowd in self._common[:]:
            if not (crowd.beside or crowd.bit & self._met or crowd.stands_in(text[:FIRST])):
                self._common.remove(crowd)
                yield Sign(crowd.ranges, crowd.bit, is_common=True)

    def _looked_up(self, text: str, found: int) -> tuple[int, frozenset[str]]:
        """Return the same; each character is looked up, and no pattern compiled that cannot match."""
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


def _is_common(trigger: Trigger) -> bool:
    """Whether its characters are sought by themselves: of a class of all, most finds would be of those."""
    if trigger.common:
        return bool(trigger.ranges)
    pairs = pairs_of(trigger.ranges)
    return any(first != last and ord(last) - ord(first) >= WIDE for first, last in pairs)
