"""Words in a text, found as a reader of Chinese would: nothing parts them, and longer ones win.

An edge of Latin letters or digits needs a boundary (`Java` is not in `JavaScript`, `5G` not in `15G`);
an edge of Han or kana needs none, for no space parts words there (`登陆` is in `请登陆系统`).
"""

from __future__ import annotations

from lintdoc.stretches import Stretches

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    Fold = Callable[[str], str]

UNSPACED = (
    ("\u0e00", "\u109f"),
    ("\u2e80", "\ud7ff"),
    ("\uf900", "\ufaff"),
    ("\uff66", "\uff9f"),
    ("\U00020000", "\U0003ffff"),
)
"""Scripts that do not part words by spaces: of South-East Asia, Han, kana, Hangul (whose endings cling)."""


class Words:
    """Words to look for. `exceptions` are longer texts inside which a word is another word, or right.

    `fold` makes what counts as the same the same, character by character (a script, say); with
    `ignore_case` so do capitals and small letters. Without `edges` no boundary is asked for.
    """

    __slots__ = ("_edges", "_exceptions", "_fold", "_ignore_case", "_words")

    def __init__(
        self,
        words: Iterable[str],
        exceptions: Iterable[str] = (),
        *,
        ignore_case: bool = False,
        edges: bool = True,
        fold: Fold | None = None,
    ) -> None:
        self._fold = fold
        self._ignore_case = ignore_case
        self._edges = edges
        self._words = {self._folded(word): word for word in reversed(list(words))}
        self._exceptions = list(dict.fromkeys(map(self._folded, exceptions)))

    def spans(self, text: str) -> list[tuple[int, int, str]]:
        """Return start, end and word of each place, in order; of two that overlap the left or longer."""
        folded = self._folded(text)
        members = set(folded)
        found = [
            (start, start + len(key), word)
            for key, word in self._words.items()
            if members.issuperset(key)
            for start in _places(folded, key)
            if not self._edges or has_edges(text, start, start + len(key))
        ]
        if not found:
            return []
        found.sort(key=lambda one: (one[0], -one[1]))
        return list(_apart(self._allowed(found, folded, members)))

    def is_one(self, text: str) -> bool:
        """Whether `text` is one of the words, script and case aside where they count as the same."""
        return self._folded(text) in self._words

    def excepted(self, text: str) -> Stretches:
        """Return the stretches of `text` that the exceptions cover."""
        folded = self._folded(text)
        return self._stretches(folded, set(folded))

    def _allowed(
        self, found: list[tuple[int, int, str]], folded: str, members: set[str]
    ) -> list[tuple[int, int, str]]:
        if not self._exceptions:
            return found
        stretches = self._stretches(folded, members)
        return [one for one in found if not stretches.cover(one[0], one[1])]

    def _stretches(self, folded: str, members: set[str]) -> Stretches:
        keys = [key for key in self._exceptions if members.issuperset(key)]
        return Stretches([(start, start + len(key)) for key in keys for start in _places(folded, key)])

    def _folded(self, text: str) -> str:
        if self._fold is not None:
            text = self._fold(text)
        return _in_lower_case(text) if self._ignore_case else text


def has_edges(text: str, start: int, end: int) -> bool:
    """Whether a word may begin at `start` and end at `end`: where letters need a boundary, there is one."""
    return not (
        (0 < start < end and is_spaced(text[start]) and _goes_on(text[start - 1]))
        or (start < end < len(text) and is_spaced(text[end - 1]) and _goes_on(text[end]))
    )


def _goes_on(neighbour: str) -> bool:
    return neighbour == "_" or is_spaced(neighbour)


def is_spaced(character: str) -> bool:
    """Whether it is a letter or digit of a script that parts its words by spaces."""
    if character.isascii():
        return character.isalnum()
    return character.isalnum() and not any(first <= character <= last for first, last in UNSPACED)


def _places(text: str, word: str) -> Iterator[int]:
    start = text.find(word)
    while start >= 0:
        yield start
        start = text.find(word, start + 1)


def _apart(found: Iterable[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    reached = 0
    for start, end, word in found:
        if start >= reached:
            yield (start, end, word)
            reached = end


def _in_lower_case(text: str) -> str:
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join([one.lower()[:1] for one in text])
