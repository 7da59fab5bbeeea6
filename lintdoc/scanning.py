"""Which rules a text calls for, told by patterns: what many texts are asked is made once, and then is fast.

What is rare in texts is sought in one scan: characters, literals, and signs. What is common is asked for by
itself, and so are patterns; one that several rules have is sought once.
"""

from __future__ import annotations

from lintdoc.compiling import compiled, escaped
from lintdoc.ranges import BEYOND, LAST, in_brackets, is_in, members_of, pairs_of, reaches_beyond, singles
from lintdoc.sights import Sights, Sign

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lintdoc.rule import Rule, Trigger
    from lintdoc.triggers import Look, Search

WIDE = 10_000
"""A class of so many characters is no help to tell texts apart."""
MANY = 8
"""So many literals of one rule are sought in one scan with all else that is rare."""
HANDFUL = 24
"""So many characters are sought one after the other, each much faster than a class."""


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


class Scanning:
    """The triggers of `rules`, of whom each has its bit; `patterns` and `signs` are those of all of them.

    `met` are the rules that were called for before in this run, `head` is the beginning of the text at hand.
    """

    __slots__ = (
        "_absent",
        "_beside",
        "_common",
        "_listed",
        "_mixed",
        "_patterns",
        "_sights",
        "_signs",
        "_telling",
    )

    def __init__(
        self,
        rules: Sequence[tuple[int, Rule]],
        patterns: Sequence[Look],
        signs: Sequence[Look],
        met: int,
        head: str,
    ) -> None:
        self._patterns, self._signs = patterns, signs
        self._beside = {"": 0}
        self._common: list[Crowd] = []
        self._mixed: list[tuple[str, int, int]] = []
        self._listed: list[tuple[str, int]] = []
        for bit, rule in rules:
            trigger = rule.trigger
            beside = self._beside.setdefault(trigger.beside, 1 << (len(rules) + len(self._beside)))
            if _is_common(trigger):
                self._common.append(Crowd(trigger.ranges, bit, beside))
            elif beside:
                self._mixed.append((rule.name, bit, beside))
            if len(trigger.literals) > MANY:
                self._listed.append(("|".join(map(escaped, trigger.literals)), bit))
        self._telling = sum(self._beside.values())
        for bits in [*(look.bits for look in signs), *(bit for _, bit, _ in self._mixed)]:
            self._telling |= bits
        self._absent: dict[tuple[int, int], frozenset[str]] = {}
        self._sights = Sights([*self._rare(rules), *self._unmet(met, head)])

    def told(self, text: str, found: int) -> tuple[int, frozenset[str]]:
        """Return `found` and the rules that `text` calls for, and what was sought in vain."""
        framed = f"\n{text}\n"
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

    def _learnt(self, told: int, missed: int) -> frozenset[str]:
        """Return what was sought in vain where `told` is what signs, and characters beside others, tell, and
        the patterns `missed` match nowhere."""
        names = [look.pattern for look in self._signs if look.bits & ~told]
        names += [characters for characters, bit in self._beside.items() if bit & ~told]
        names += [name for name, bit, beside in self._mixed if bit & ~told and told & beside]
        names += [look.pattern for place, look in enumerate(self._patterns) if missed >> place & 1]
        absent = self._absent[told, missed] = frozenset(names)
        return absent

    def _rare(self, rules: Sequence[tuple[int, Rule]]) -> Iterator[Sign]:
        """Yield all that is rare."""
        for bit, rule in rules:
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

    def _unmet(self, met: int, head: str) -> Iterator[Sign]:
        """Yield, and ask no more for, what is common elsewhere, but was not met in this run up to `head`."""
        for crowd in self._common[:]:
            if not (crowd.beside or crowd.bit & met or crowd.stands_in(head)):
                self._common.remove(crowd)
                yield Sign(crowd.ranges, crowd.bit, is_common=True)


def _is_common(trigger: Trigger) -> bool:
    """Whether its characters are sought by themselves: of a class of all, most finds would be of those."""
    if trigger.common:
        return bool(trigger.ranges)
    return any(ord(last) - ord(first) >= WIDE for first, last in pairs_of(trigger.ranges))
