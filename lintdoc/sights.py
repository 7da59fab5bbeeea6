"""What single characters of a text tell, and what stands around them: sought in one scan.

To seek a class costs some 3 ns a character however large it is. So all that is rare in a text is sought at
once: the characters that call for a rule, the first ones of literals, and those that call for a rule
where the context is right. What it is that was found is asked at the place, and the scan goes on.
"""

from __future__ import annotations

from lintdoc.compiling import compiled
from lintdoc.ranges import BEYOND, LAST, in_brackets, is_in, members_of, pattern_of, reaches_beyond, singles

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

FEW_FINDS, PER_FIND = 16, 200
"""So many places are looked at, and one more for so many characters; where there are more, each sign is
sought by itself."""


class Sign:
    """One of `ranges` and behind it the pattern `context`, which may look back; it tells the bits `tells`.

    Character and context together are `literal` where they are plain text. A sign is sought once the bits
    `after` are known; one that `is_common` is sought no more once its own are.
    """

    __slots__ = ("_pattern", "after", "context", "is_common", "literal", "ranges", "tells")

    def __init__(  # noqa: PLR0913, PLR0917
        self,
        ranges: str,
        tells: int,
        context: str = "",
        literal: str = "",
        after: int = 0,
        is_common: bool = False,
    ) -> None:
        self.ranges = ranges
        self.tells = tells
        self.context = context
        self.literal = literal
        self.after = after
        self.is_common = is_common
        self._pattern: re.Pattern[str] | None = None

    def stands_at(self, framed: str, place: int) -> bool:
        """Whether the sign stands at a place where one of its characters does."""
        if self.literal:
            return framed.startswith(self.literal, place)
        if not self.context:
            return True
        if self._pattern is None:
            self._pattern = compiled(pattern_of(self.ranges, self.context))
        return self._pattern.match(framed, place) is not None

    def search(self, framed: str, place: int = 1) -> bool:
        """Whether the sign stands in the text from `place` on."""
        if self.literal:
            return framed.find(self.literal, place) >= 0
        pattern = compiled(pattern_of(self.ranges, self.context, LAST))
        return pattern.search(framed, place, len(framed) - (not self.context)) is not None


class Sights:
    """Signs, sought together. Texts are given `framed`, between two line ends that are not part of them."""

    __slots__ = ("_alone", "_goes_beyond", "_known", "_patterns", "_signs", "_turns")

    def __init__(self, signs: Sequence[Sign]) -> None:
        self._signs = sorted(signs, key=lambda sign: sign.after)
        self._turns = 0
        for sign in signs:
            self._turns |= sign.after | (sign.tells if sign.is_common else 0)
        self._goes_beyond = any(sign.ranges[-1:] > "\uffff" for sign in signs)
        self._patterns: dict[int, re.Pattern[str]] = {}
        self._alone: re.Pattern[str] | None = None
        self._known: dict[str, tuple[int, tuple[Sign, ...]]] = {}

    def told(self, framed: str, found: int) -> int:
        """Return `found` and what the signs in the text tell."""
        if not self._signs:
            return found
        size = len(framed) - 1
        is_beyond = self._goes_beyond and reaches_beyond(framed)
        found = self._told_beyond(framed, found) if is_beyond else found
        turned = found & self._turns
        place = 1
        search = self._pattern(turned).search
        for _ in range(FEW_FINDS + size // PER_FIND):
            match = search(framed, place)
            if match is None or (place := match.start()) >= size:
                break
            found |= self._told_at(framed, place, turned)
            place += 1
            if found & self._turns != turned:  # now others are sought, from the start
                turned, place = found & self._turns, 1
                search = self._pattern(turned).search
        else:
            found |= self._one_by_one(framed, place, found)
        return self._told_beyond(framed, found) if is_beyond else found

    def _pattern(self, turned: int) -> re.Pattern[str]:
        """Return the pattern of all signs that are sought where the bits `turned` are known."""
        pattern = self._patterns.get(turned)
        if pattern is None:
            signs = [one for one in self._signs if one.after & turned == one.after and one.tells & ~turned]
            pattern = self._patterns[turned] = compiled(_together(signs))
        return pattern

    def _told_at(self, framed: str, place: int, turned: int) -> int:
        """Return what the character at `place` tells, where it is one that is sought."""
        tells, others = self._known_of(framed[place])
        for sign in others:
            if sign.tells & ~tells and sign.after & turned == sign.after and sign.stands_at(framed, place):
                tells |= sign.tells
        return tells

    def _known_of(self, character: str) -> tuple[int, tuple[Sign, ...]]:
        """Return what the character tells by itself, and the signs it may begin."""
        known = self._known.get(character)
        if known is None:
            signs = [sign for sign in self._signs if is_in(sign.ranges, character)]
            is_certain = len(signs) == 1 and not signs[0].literal and character <= "\uffff"
            tells = 0
            for sign in signs:
                tells |= sign.tells if is_certain or not (sign.context or sign.after) else 0
            others = tuple(sign for sign in signs if sign.tells & ~tells)
            known = self._known[character] = (tells, others)
        return known

    def _one_by_one(self, framed: str, place: int, found: int) -> int:
        """Return `found` and what is told from `place` on: one scan for single characters, others apart."""
        for character in set(self._any_alone().findall(framed, place, len(framed) - 1)):
            found |= self._known_of(character)[0]
        for sign in self._signs:
            if sign.tells & ~found and sign.after & found == sign.after and (sign.context or sign.after):
                found |= sign.tells * sign.search(framed, 1 if sign.after else place)
        return found

    def _any_alone(self) -> re.Pattern[str]:
        """Return the class of all characters that tell something by themselves."""
        if self._alone is None:
            some = "".join([one.ranges for one in self._signs if not one.context and not one.after])
            self._alone = compiled(in_brackets(some))
        return self._alone

    def _told_beyond(self, framed: str, found: int) -> int:
        """Return `found` and what the characters beyond U+FFFF tell, which no class holds."""
        for match in compiled(BEYOND).finditer(framed):
            found |= self._told_at(framed, match.start(), found)
        return found


def _together(signs: Sequence[Sign]) -> str:
    """Return a pattern that matches wherever one of the signs stands, and seldom elsewhere.

    A class comes first, as nothing is sought faster. All first characters of literals are taken together with
    all that may follow.
    """
    alone = [sign.ranges for sign in signs if not sign.context]
    firsts = "".join([sign.ranges for sign in signs if sign.literal])
    contexts: dict[str, list[str]] = {}
    for sign in signs:
        if sign.context:
            contexts.setdefault(firsts if sign.literal else sign.ranges, []).append(sign.context)
    some = [one for one in members_of("".join(contexts)) if one <= LAST]
    bound = singles({one for one in some if not any(is_in(ranges, one) for ranges in alone)})
    if not bound:
        return in_brackets("".join(alone))
    around = [f"(?<!{in_brackets(bound)})"] if alone else []
    around += [f"(?<={in_brackets(ranges)})(?:{'|'.join(some)})" for ranges, some in contexts.items()]
    return f"{in_brackets(bound + ''.join(alone))}(?:{'|'.join(around)})"
