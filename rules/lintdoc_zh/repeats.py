"""Paragraphs, and runs of paragraphs, that stand in a document twice.

A copy may have been touched up: characters lost or put in here and there; outside of laws and of reference
manuals, whose provisions and entries come in likes, words and sentences too. Copies next to each other
whose originals are next to each other are one repeat. What documents repeat on purpose is left out: numbered
items, what refers to its surroundings (前款), short lines, table cells, and notes that stand three times.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from itertools import accumulate

from lintdoc import Block, Document, Fix, unsafe
from lintdoc_zh.characters import is_han
from lintdoc_zh.enumerators import AT_LINE, NTH
from lintdoc_zh.likely_copies import LEAST_ALONE, LEAST_RUN, Likely
from lintdoc_zh.near_copies import bare_words, goes_the_same_way, is_reworded
from lintdoc_zh.patterns import later
from lintdoc_zh.slips import is_touched_up
from lintdoc_zh.wrapping import joined, whole_paragraphs, widths

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintdoc_zh.likely_copies import Pairs

LEAST = 15
"""Shorter blocks are compared only between blocks that are repeated."""
LEAST_ARTICLE = 25
"""Of an article with its number, which stands nowhere twice."""
LEAST_ITEM = 100
"""Of a numbered item of a law."""
LEAST_MEAN = 22
"""Runs of shorter lines are lists of terms, options, answers."""
LEAST_COPIES = 300
"""What is shorter and stands three times or more is a note that the document repeats on purpose; what begins
with 前款 and stands in a law twice is what two provisions say of what stands before each."""
PUNCTUATED = frozenset("，。；！？,;!?")
ARTICLE = later(r"第 ?[0-9一二三四五六七八九十百]{1,7} ?[条條]")
LEAST_ARTICLES = 6
PROVISION = later(
    "[规規应應不条條款处處办辦依者的](?:(?<=[规規])定|(?<=应)当|(?<=應)[由於以依]|(?<=不)得|(?<=[者的])，|(?<=依)法"
    "|(?<=[条條款])[，。、之规規第]|(?<=[处處])[分理]|(?<=[办辦])理)"
)
PROVISIONS = 160
"""One such word in so many characters, and the text lays down rules; other prose has one in 500."""
SECTION = later(r"[0-9]{1,2}(?:[.．][0-9]{1,3}){1,4}[.．]?[ \xa0\u3000]")
"""What a heading begins with, which the table of contents has as well."""
SET_IN = " " * 7
"""What stands before descriptions in plain text that are set in below what they describe."""
SAME_ARTICLE = 90
SAME_ITEM = 88
MOST_SEARCHED = 200_000
MOST_LONGER = 3
REFERS = later("^.{0,10}?(?:[前本上][款项項条條述二三两兩]|第[一二三四五六七八九十]{1,3}[款项項])")


class Repeat:
    """Blocks `first` to `last` (indices) repeat those from `original` on; `exact` if to the letter."""

    __slots__ = ("exact", "first", "last", "original")

    def __init__(self, first: int, last: int, original: int, exact: bool) -> None:
        self.first = first
        self.last = last
        self.original = original
        self.exact = exact


class Paragraphs:
    """The blocks of a document that may be repeated, with their texts; of plain text, its lines.

    Lines that were broken to a width are joined.
    """

    __slots__ = ("_blocks", "_document", "starts", "texts")

    def __init__(self, document: Document) -> None:
        self._document = document
        self._blocks: list[Block] | None = None
        if document.format == "text" and document.once(widths).most < 0:
            lines = document.text.split("\n")
            starts = accumulate(map(len, lines), lambda start, size: start + size + 1, initial=0)
            whole = [
                (start, text) for start, line in zip(starts, lines, strict=False) if (text := line.strip())
            ]
            self.starts, self.texts = [start for start, _ in whole], [text for _, text in whole]
        else:
            if document.format == "text":
                self._blocks = [Block("paragraph", *span) for span in whole_paragraphs(document)]
            self.starts = [block.start for block in self.blocks]
            self.texts = [document.text[block.start : block.end].strip() for block in self.blocks]
            if document.format == "text":
                self.texts = [joined(text) for text in self.texts]

    @property
    def blocks(self) -> list[Block]:
        """The blocks, made when they are asked for: plain text seldom needs them."""
        if self._blocks is None:
            self._blocks = [one for one in self._document.blocks if one.kind not in ("cell", "object")]
        return self._blocks


def repeats(document: Document) -> list[Repeat]:
    """Return what is repeated in the document, in order."""
    likely = document.once(Likely)
    if not likely:
        return []
    paragraphs = document.once(Paragraphs)
    exact = _exact(paragraphs.texts)
    originals = {**_touched_up(document, paragraphs, exact, likely.pairs), **exact}
    if not originals:
        return []
    often = Counter(originals.values())
    has_likes = document.once(_has_likes)
    runs = _runs(originals, exact, paragraphs.texts)
    found = [run for run in runs if _is_fault(run, paragraphs, often, has_likes)]
    if document.format == "text":
        return [run for run in found if not _is_set_in(run, document, paragraphs.blocks)]
    if not found:
        return []
    from lintdoc_zh.meant_repeats import is_meant  # of markup only

    return [run for run in found if not is_meant(run, document, paragraphs.blocks)]


def _is_set_in(run: Repeat, document: Document, blocks: list[Block]) -> bool:
    """Whether all of it is set in below a term of a list, as what two options have in common."""
    starts = [blocks[index].start for index in (*range(run.first, run.last + 1), run.original)]
    return all(document.text.startswith(SET_IN, start) for start in starts)


def span_of(repeat: Repeat, document: Document) -> tuple[tuple[int, int], str]:
    """Return the span of the copy (without the space around it) and the beginning of the original."""
    paragraphs = document.once(Paragraphs)
    first, last = paragraphs.blocks[repeat.first], paragraphs.blocks[repeat.last]
    whole = document.text[first.start : last.end]
    start = first.start + len(whole) - len(whole.lstrip())
    return (start, start + len(whole.strip())), paragraphs.texts[repeat.original][:LEAST] + "…"


def deletion(repeat: Repeat, document: Document) -> Fix | None:
    """Return the fix that deletes an exact copy; None where markup stands inside it."""
    offsets = document.source_offsets
    (start, end), _ = span_of(repeat, document)
    if not repeat.exact or (offsets is not None and not offsets.is_contiguous(start, end)):
        return None
    before, after = document.text[start - 2 : start], document.text[end : end + 2]
    if document.format == "text" and before[-1:] == after[:1] == "\n" and (before + after).count("\n") == 2:
        end += 1  # else an empty line would stay where paragraphs are single lines
    return unsafe(start, end, "")


def _exact(texts: list[str]) -> dict[int, int]:
    """Return, for each text that stood before, the index of the first."""
    first = dict(zip(reversed(texts), range(len(texts) - 1, -1, -1), strict=True))
    if len(first) == len(texts):
        return {}
    return {n: first[text] for n, text in enumerate(texts) if first[text] != n and len(text) >= LEAST}


def _touched_up(
    document: Document, paragraphs: Paragraphs, exact: dict[int, int], likely: Pairs
) -> dict[int, int]:
    """Return, for each text that is another touched up, the index of that one."""
    near: dict[int, list[int]] = {}
    for line, before in likely:
        copy, original = (bisect_right(paragraphs.starts, place) - 1 for place in (line, before))
        if 0 <= original < copy and original not in near.get(copy, ()):
            near.setdefault(copy, []).append(original)
    alike = Counter(original for originals in near.values() for original in originals)
    found: dict[int, int] = {}
    for copy, originals in near.items():
        for original in originals if copy not in exact else ():
            one, other = paragraphs.texts[original], paragraphs.texts[copy]
            is_one_of_many = alike[original] > 1 or original in near
            if _is_copy(one, other, True) if is_one_of_many else _is_copy_in(document, one, other):
                found[copy] = original
                break
    return found


def _is_copy_in(document: Document, one: str, other: str) -> bool:
    """Whether `other` is `one` touched up, by what the document is; that is asked only where it matters."""
    if document.once(_has_likes):
        return _is_copy(one, other, True)
    is_copy = _is_copy(one, other, False)
    if is_copy == _is_copy(one, other, True):
        return is_copy
    return is_copy != document.once(_lays_down)


def _has_likes(document: Document) -> bool:
    """Whether the document is a law or a page of a manual: such are made of paragraphs alike."""
    articles = ARTICLE.findall(document.text, 0, MOST_SEARCHED)
    return document.format == "html" or len(articles) >= LEAST_ARTICLES


def _lays_down(document: Document) -> bool:
    """Whether the document lays down rules, in paragraphs that differ by a word from each other."""
    size = min(len(document.text), MOST_SEARCHED)
    return len(PROVISION.findall(document.text, 0, MOST_SEARCHED)) * PROVISIONS >= size


def _is_copy(one: str, other: str, has_likes: bool) -> bool:
    """Whether `other` is `one` touched up; where paragraphs are like each other by nature, hardly changed."""
    if abs(len(one) - len(other)) * 8 <= len(other) and is_touched_up(one, other):
        return True
    if max(len(one), len(other)) > MOST_LONGER * min(len(one), len(other)):
        return False
    enumerated = [NTH.match(text) or AT_LINE.match(text) for text in (one, other)]
    if has_likes and any(enumerated):
        return _is_same_article(one, other)
    if any(text[:1] == "“" or NTH.match(text) for text in (one, other)):
        return False
    words = bare_words(one)
    if words == bare_words(other):
        return len(words) >= LEAST_ALONE
    if any(enumerated):
        return not has_likes and goes_the_same_way(one, other, SAME_ITEM)
    return not has_likes and is_reworded(one, other)


def _is_same_article(one: str, other: str) -> bool:
    """Whether both are the same article and say much the same at length; other items are alike by nature."""
    heads = {match[0] if (match := NTH.match(text)) else "" for text in (one, other)}
    if len(heads) > 1 or "" in heads or min(len(one), len(other)) < LEAST_ITEM:
        return False
    return goes_the_same_way(one, other, SAME_ARTICLE)


def _runs(originals: dict[int, int], exact: dict[int, int], texts: list[str]) -> list[Repeat]:
    """Return the copies as runs; short blocks between and around them that are repeated too belong in."""
    found: list[Repeat] = []
    for copy in sorted(originals):
        original = originals[copy]
        run = found[-1] if found else None
        if run and copy <= run.last:
            continue
        if run and copy - run.last in (1, 2) and original - run.original == copy - run.first:
            run.exact = run.exact and copy in exact and copy == run.last + 1  # else one differs in between
            run.last = copy
        else:
            run = Repeat(copy, copy, original, copy in exact)
            found.append(run)
        _widen(run, found[-2].last if len(found) > 1 else -1, texts)
    return found


def _widen(run: Repeat, reached: int, texts: list[str]) -> None:
    while run.original and run.first - 1 > reached and texts[run.first - 1] == texts[run.original - 1]:
        run.first -= 1
        run.original -= 1
    shift = run.first - run.original
    while run.last + 1 < len(texts) and texts[run.last + 1] == texts[run.last + 1 - shift]:
        run.last += 1


def _is_fault(run: Repeat, paragraphs: Paragraphs, often: Counter[int], has_likes: bool) -> bool:
    texts = paragraphs.texts[run.first : run.last + 1]
    blocks = paragraphs.blocks[run.first : run.last + 1]
    size = sum(map(len, texts))
    if 3 * sum(map(_number_of_han, texts)) < size:
        return False
    shift = run.first - run.original
    times = [often[index - shift] for index in range(run.first, run.last + 1)]
    if size < LEAST_COPIES and max(times) > 1 and shift > 1:
        return False
    if size < LEAST_COPIES and has_likes and run.exact and REFERS.match(texts[0]):
        return False
    if not any(_is_prose(text, block, has_likes) for text, block in zip(texts, blocks, strict=True)):
        return False
    if len(texts) == 1:
        if SECTION.match(texts[0]):
            return False
        if run.exact and NTH.match(texts[0]):
            return size >= LEAST_ARTICLE
        return size >= (LEAST_ALONE if not REFERS.match(texts[0]) else 2 * LEAST_ALONE)
    return size >= LEAST_RUN and size >= LEAST_MEAN * len(texts)


def _is_prose(text: str, block: Block, has_likes: bool) -> bool:
    kinds = ("paragraph",) if has_likes else ("paragraph", "item")
    if block.kind not in kinds or PUNCTUATED.isdisjoint(text) or 3 * _number_of_han(text) < len(text):
        return False
    if len(text) >= (LEAST_ITEM if has_likes else LEAST_ALONE) or NTH.match(text):
        return True
    return not AT_LINE.match(text)


def _number_of_han(text: str) -> int:
    """Return how many characters are ideographs or marks of Chinese punctuation."""
    return sum(map(is_han, text)) + sum(map(text.count, "，。；：、"))
