"""The project's terms, ready to be looked for."""

from __future__ import annotations

from functools import lru_cache

from lintdoc import Term, Words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


class Glossary:
    """Terms as `Words`: those whose case counts, and those whose case does not, apart."""

    __slots__ = ("_forbidden", "_forms")

    def __init__(self, terms: Sequence[Term]) -> None:
        excepted = [text for term in terms for text in (*term.unless_in, term.preferred) if text]
        self._forbidden = [
            _sought(((word, term) for term in terms for word in _wrong(term, case)), excepted, case)
            for case in (False, True)
        ]
        self._forms = [
            (term, Words(term.forms, term.unless_in, ignore_case=term.ignore_case))
            for term in terms
            if len(term.forms) > 1
        ]

    def forbidden_in(self, text: str) -> Iterator[tuple[int, int, Term]]:
        """Yield start and end of each forbidden form in `text`, and its term."""
        for words, terms in self._forbidden:
            for start, end, word in words.spans(text):
                if text[start:end] != terms[word].preferred:
                    yield (start, end, terms[word])

    def inconsistent_in(self, text: str) -> Iterator[tuple[int, int, str, int]]:
        """Yield start and end of each form but its term's main one, that one, and how often it stands."""
        for term, words in self._forms:
            found = words.spans(text)
            counts = dict.fromkeys(term.forms, 0)
            for _, _, word in found:
                counts[word] += 1
            wanted = (
                term.preferred if counts.get(term.preferred) else max(counts, key=lambda form: counts[form])
            )
            for start, end, word in found:
                if word != wanted:
                    yield (start, end, wanted, counts[wanted])


def _wrong(term: Term, ignores_case: bool) -> tuple[str, ...]:
    """Return what is sought for `term` among those that ignore case, or among the others."""
    if term.ignore_case != ignores_case:
        return ()
    return (*term.forbidden, term.preferred) if ignores_case and term.preferred else term.forbidden


def _sought(
    pairs: Iterable[tuple[str, Term]], excepted: Sequence[str], ignores_case: bool
) -> tuple[Words, dict[str, Term]]:
    terms: dict[str, Term] = {}
    for word, term in pairs:
        terms.setdefault(word, term)
    sought = Words(terms, ignore_case=ignores_case)
    exceptions = [text for text in excepted if not sought.is_one(text)]
    return Words(terms, exceptions, ignore_case=ignores_case), terms


@lru_cache(maxsize=4)
def glossary(terms: tuple[Term, ...]) -> Glossary:
    """Return the glossary of `terms`, made once."""
    return Glossary(terms)
