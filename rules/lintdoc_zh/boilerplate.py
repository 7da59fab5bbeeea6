"""Lines that are not part of the text: what kind each is, decided by evidence.

Evidence is the line's wording (cues, and how much of the line they make up), its shape (separators, counters,
addresses, no sentence), and its neighbours: a line among others of the kind needs less.
"""

from __future__ import annotations

from lintdoc import Document
from lintdoc_zh.alien_lines import BLANKS, KEYWORDS, Line, is_first_on_line
from lintdoc_zh.cues import Wording
from lintdoc_zh.document_kinds import is_foreign
from lintdoc_zh.keywords import keyword_list
from lintdoc_zh.line_verdict import CERTAIN, PROBABLE, verdict
from lintdoc_zh.lone_lines import standing_apart
from lintdoc_zh.offers import Offered, is_offer
from lintdoc_zh.own_lines import is_own, is_structure
from lintdoc_zh.patterns import later, line_start
from lintdoc_zh.pointer_lists import listed
from lintdoc_zh.residues import bare
from lintdoc_zh.sayings import is_surely_said
from lintdoc_zh.telling_lines import LONGEST

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

NEXT = later(f"[{BLANKS}]*\n[{BLANKS}\n]*")
ENUMERATING = frozenset("一二三四五六七八九十0123456789(（第图圖表")
ENUMERATED = later(
    "[ \u3000]*(?:[一二三四五六七八九十]+[、.．]|[0-9]+[、.．)）]|[(（][一二三四五六七八九十0-9]+[)）]"
    "|第[^ ]{1,4}[章节條条節]|[图圖表] ?[0-9])"
)
"""How points, articles and captions begin."""
ITEMS_WEIGH = 4
"""What a row of items weighs where only its place makes it one of keywords."""
ASKING, MOSTLY = frozenset("？?"), 0.6
REACH_BACK = 200
"""Characters of blanks and blank lines between a line and the one before."""


def judged(document: Document, places: Iterable[tuple[int, int]]) -> list[Line]:
    """Return the lines that are not part of the text, in order; `places` are those worth a look.

    Places are offsets into the bare text, lines into `document.text`.
    """
    view = bare(document)
    lines = _Lines(view.text)
    found, likely = _judged_alone(document, lines, places)
    _part_tails(view.text, lines, found)
    for line in standing_apart(document, view.text, found, likely):
        found[line.start] = line
    pointers = [one for one in [*found.values(), *likely.values()] if one.is_pointer]
    for line in listed(view.text, pointers, found.keys()) if pointers else ():
        found[line.start] = line
    if not found or document.once(is_foreign):
        return []
    certain = set(found)
    for start in certain:
        _spread(lines, found, found[start])
    spans = {start: view.span(start, found[start].end) for start in sorted(found)}
    alien = [start for start, span in spans.items() if start in certain or not is_structure(document, *span)]
    for start in alien:
        found[start].start, found[start].end = spans[start]
    return [found[start] for start in alien]


def _judged_alone(
    document: Document, lines: _Lines, places: Iterable[tuple[int, int]]
) -> tuple[dict[int, Line], dict[int, Line]]:
    """Return the lines that certainly, and those that likely are no part of the text, by where they start."""
    span = bare(document).span
    found: dict[int, Line] = {}
    likely: dict[int, Line] = {}
    for place in places:
        line = lines.judged(*place)
        if not line or line.sureness == PROBABLE or is_own(document, line, *span(line.start, line.end)):
            continue
        is_certain = line.sureness == CERTAIN
        if is_first_on_line(lines.text, line.start):
            (found if is_certain else likely)[line.start] = line
        elif is_certain and _is_glued(line.wording or Wording(lines.text[line.start : line.end])):
            found[line.start] = line
    return found, likely


def _is_glued(wording: Wording) -> bool:
    """Whether the end of a paragraph is no question, and hardly more than what pages say."""
    if wording.kind == "ad" and not is_offer(wording.text, Offered(wording.text)):
        return False
    return wording.text[-1] not in ASKING and (wording.share >= MOSTLY or is_surely_said(wording.text))


def _part_tails(text: str, lines: _Lines, found: dict[int, Line]) -> None:
    """Leave of a paragraph and its end the one that is no part of the text."""
    for tail in [start for start in found if not is_first_on_line(text, start)]:
        start = line_start(text, tail)
        start += len(text[start:tail]) - len(text[start:tail].lstrip(BLANKS))
        if start in found:
            del found[tail if lines.judged(start, tail) else start]


def _is_enumerated(line: str) -> bool:
    return line.lstrip(" \u3000")[:1] in ENUMERATING and ENUMERATED.match(line) is not None


class _Lines:
    """The lines of a text with what each is by itself; those beside certain ones are asked for again."""

    __slots__ = ("_known", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._known: dict[str, Line | None] = {}

    def judged(self, start: int, end: int) -> Line | None:
        """Return the line with what it is by itself; None where it is nothing."""
        words = self.text[start:end].strip(BLANKS)
        if not words:
            return None
        if words not in self._known:
            self._known[words] = _judged(words)
        line = self._known[words]
        return line and line.moved(self.text.index(words, start))


def _judged(words: str) -> Line | None:
    sureness, items = keyword_list(words)
    if sureness:
        return Line(0, len(words), KEYWORDS, sureness, ITEMS_WEIGH, [(one, 2) for one in items])
    if _is_enumerated(words) or "__" in words or "＿＿" in words:
        return None
    wording = Wording(words)
    kind, sureness = verdict(wording)
    if not sureness:
        return None
    return Line(0, len(words), kind, sureness, wording.presence, wording.spelt(words), wording)


def _spread(lines: _Lines, found: dict[int, Line], line: Line) -> None:
    """Add the probable lines that follow a certain one, and those before it, as far as they go on."""
    at: Line | None = line
    while at:
        at = _following(lines, at.end)
        if at and at.start in found:
            break
        if at:
            found[at.start] = at
    at = line
    while at:
        at = _preceding(lines, at.start)
        if at and at.start in found:
            break
        if at:
            found[at.start] = at


def _following(lines: _Lines, end: int) -> Line | None:
    """Return the next line that is not blank if it is probable."""
    text = lines.text
    start = NEXT.match(text, end)
    if not start:
        return None
    stop = text.find("\n", start.end())
    stop = stop if stop >= 0 else len(text)
    return lines.judged(start.end(), stop) if stop - start.end() <= LONGEST else None


def _preceding(lines: _Lines, start: int) -> Line | None:
    """Return the line before, blank ones left out, if it is probable."""
    text = lines.text
    end = len(text[max(0, start - REACH_BACK) : start].rstrip(BLANKS + "\n")) + max(0, start - REACH_BACK)
    begin = text.rfind("\n", max(0, end - LONGEST), end) + 1
    if "\n" not in text[end:start] or end == 0 or (not begin and end > LONGEST):
        return None
    return lines.judged(begin, end)
