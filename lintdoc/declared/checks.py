"""What declared rules do on a document. Places are offsets into `document.text`."""

from __future__ import annotations

import re

from lintdoc.finding import Edit, Fix, suggestion
from lintdoc.stretches import Stretches
from lintdoc.words import has_edges

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from lintdoc.declared.expression import Expression
    from lintdoc.document import Document
    from lintdoc.finding import Applicability, Finding
    from lintdoc.words import Words

    Check = Callable[[Document], Iterator[Finding]]
    Places = Callable[[Document], "Iterable[Place]"]

LONGEST = 40  # characters of what was found that a message quotes


class Place:
    """A stretch of the text, and the `answers`: what could be written there.

    `is_exact`: what stands there is what the rule names, so the answer is one for it.
    """

    __slots__ = ("answers", "end", "is_exact", "start")

    def __init__(self, start: int, end: int, answers: Sequence[str] = (), is_exact: bool = True) -> None:
        self.start = start
        self.end = end
        self.answers = answers
        self.is_exact = is_exact


def check_of(places: Places, message: tuple[str, str], applicability: Applicability) -> Check:
    """Return a rule's check: `message` at each of the places; one answer is a fix, several are shown."""

    def check(document: Document) -> Iterator[Finding]:
        for place in places(document):
            found = document.text[place.start : place.end]
            yield document.finding(
                place.start,
                place.end,
                en=_filled(message[0], found, place.answers, " or "),
                zh=_filled(message[1], found, place.answers, "或"),
                fix=_fix(place, applicability),
            )

    return check


def _fix(place: Place, applicability: Applicability) -> Fix | None:
    if not place.answers:
        return None
    if len(place.answers) > 1 or not place.is_exact:
        return suggestion(*place.answers)
    return Fix(applicability, [Edit(place.start, place.end, place.answers[0])])


def _filled(text: str, found: str, answers: Sequence[str], mark: str) -> str:
    shown = " ".join(found.split())
    if len(shown) > LONGEST:
        shown = f"{shown[: LONGEST // 2]}…{shown[-LONGEST // 4 :]}"
    parts = {"{found}": shown, "{preferred}": mark.join(answers)}
    return re.sub(r"\{found\}|\{preferred\}", lambda match: parts[match[0]], text)


def wording(
    words: Words, answers: Mapping[str, Sequence[str]], kinds: Sequence[str], is_folded: bool
) -> Places:
    """Return the finder of words, with what to write for each; in blocks of the `kinds` (none: all)."""

    def places(document: Document) -> Iterator[Place]:
        found = words.spans(document.text)
        if found and kinds:
            blocks = Stretches(_blocks(document, kinds))
            found = [one for one in found if blocks.cover(one[0], one[1])]
        for start, end, word in found:
            there, wanted = document.text[start:end], answers.get(word, ())
            if there not in wanted:
                yield Place(start, end, wanted, not is_folded or there == word)

    return places


def matches(
    expression: Expression, kinds: Sequence[str], exceptions: Words | None, with_edges: bool
) -> Places:
    """Return the finder of matches of a pattern, block by block."""

    def places(document: Document) -> Iterator[Place]:
        text = document.text
        excepted = exceptions.excepted(text) if exceptions else None
        for first, part in _parts(document, kinds):
            for start, end, answer in expression.found_in(document, part):
                if with_edges and not has_edges(part, start, end):
                    continue
                if (
                    not (excepted and excepted.cover(first + start, first + end))
                    and answer != part[start:end]
                ):
                    yield Place(first + start, first + end, () if answer is None else (answer,))

    return places


def whole_lines(expression: Expression, kinds: Sequence[str], exceptions: Words | None) -> Places:
    """Return the finder of lines that a pattern matches from end to end, white space around them aside."""

    def places(document: Document) -> Iterator[Place]:
        excepted = exceptions.excepted(document.text) if exceptions else None
        for first, part in _parts(document, kinds):
            for line in part.split("\n"):
                start = first + len(line) - len(line.lstrip())
                end = start + len(line.strip())
                first += len(line) + 1  # noqa: PLW2901
                if start == end or (excepted and excepted.cover(start, end)):
                    continue
                if expression.is_whole(document, line.strip()):
                    yield Place(start, end)

    return places


def missing(expression: Expression, kinds: Sequence[str]) -> Places:
    """Return the finder of what lacks a match: blocks of the `kinds`, or (none) the document."""

    def places(document: Document) -> Iterator[Place]:
        if not kinds:
            if not expression.is_in(document, document.text):
                yield _head(document)
            return
        for first, part in _parts(document, kinds):
            if not expression.is_in(document, part):
                yield Place(first, first + len(part))

    return places


def _head(document: Document) -> Place:
    """Return the first line that is not blank: where a reader looks for what the document lacks."""
    for start, end in document.lines:
        if document.text[start:end].strip():
            return Place(start, end)
    return Place(0, 0)


def _blocks(document: Document, kinds: Sequence[str]) -> list[tuple[int, int]]:
    return [
        (block.start, block.end)
        for block in document.blocks
        if (block.kind in kinds if kinds else block.kind != "object")
    ]


def _parts(document: Document, kinds: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield where each block begins, and its text: no pattern looks across the end of one."""
    for start, end in _blocks(document, kinds):
        yield (start, document.text[start:end])
