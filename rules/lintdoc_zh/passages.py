"""Stretches of a document in the other script: one character, a word, or whole passages.

Offsets are into the document's bare text (`lintdoc_zh.residues`).
"""

from __future__ import annotations

from bisect import bisect_right

from lintdoc import compiled
from lintdoc_zh.document_kinds import is_in_japanese
from lintdoc_zh.mentions import is_classical, is_in_classic
from lintdoc_zh.residues import bare
from lintdoc_zh.scripts import counterparts, exclusive, exclusives, markers, script_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lintdoc import Document

GAP = 14
"""Characters that may stand between two markers of one passage, if none of them is the document's own."""
WORD_GAP = 2
"""The same between two characters of one stray word."""
PASSAGE = 4
"""Markers that make a passage; fewer are strays."""

GLOSSARY = 3
"""So many strays explained by the cells beside them make a table that sets the scripts side by side."""

QUOTED = "[「『《“〈‘][^「『《“〈‘」』》”〉’\n]{1,20}[」』》”〉’]"
OPENED, CLOSED = frozenset("「『《“〈‘"), frozenset("」』》”〉’")
KANA = "\u3041-\u3096\u30a1-\u30fa"
JAPANESE = f"[{KANA}浜渋沢桜竜辺広関対変読労駅]"
"""Kana, and characters that only Japanese writes."""
PAIRING = frozenset("=＝→⇒|")
PAIRING_IN_TABLES = PAIRING.union("\n")
EXPLAINING = frozenset("（(/／「『“‘=＝→、|")
EDGES = frozenset("。！？；，：\n!?;:|\ufffc")
BESIDE = 6
"""How near a counterpart explains a stray."""
LINE = 200
"""How far on its line Japanese is looked for around a quotation."""
ORGANISATIONS = ("有限公司", "株式會社", "基金會", "出版社")
ORGANISATION = f"[\u4e00-\u9fff]{{2,14}}(?:{'|'.join(ORGANISATIONS)})"
"""What is registered in the other script and so quoted, as a rule."""
CLAUSE = 40
"""How far the edge of a clause may be for a passage to reach to it."""


class Passage:
    """A stretch of `script` in a document of the other one; `count` of its characters prove it."""

    __slots__ = ("count", "end", "script", "start")

    def __init__(self, start: int, end: int, count: int, script: str) -> None:
        self.start = start
        self.end = end
        self.count = count
        self.script = script

    @property
    def is_stray(self) -> bool:
        return self.count < PASSAGE


def host_of(document: Document) -> str | None:
    """Return the script most of the document is in, quotations aside; of two that are even, the first."""
    script = document.once(script_of)
    if script:
        return script
    simplified, traditional = markers(compiled(QUOTED).sub("", document.text))
    if simplified == traditional:
        hans, hant = (exclusive(one).places(document.text) for one in ("Hans", "Hant"))
        return "Hans" if hans and hant and hans[0] < hant[0] else "Hant" if hant else None
    return "Hans" if simplified > traditional else "Hant"


def outside_passages(document: Document, places: list[int]) -> list[int]:
    """Return those of `places`, which are in order, that stand in no passage; strays do not count."""
    found = []
    rest = iter([one for one in passages(document) if not one.is_stray])
    current = next(rest, None)
    for place in places:
        while current and current.end <= place:
            current = next(rest, None)
        if current is None or place < current.start:
            found.append(place)
    return found


def passages(document: Document) -> list[Passage]:
    """Return the stretches in the other script, in order, those that are let be left out."""
    return document.once(_passages)


def _passages(document: Document) -> list[Passage]:
    host = document.once(host_of)
    if host is None:
        return []
    text = bare(document).text
    foreign = "Hans" if host == "Hant" else "Hant"
    places = exclusive(foreign).places(text)
    if not places or document.once(is_in_japanese):
        return []
    found = []
    own = exclusives(host)
    for group in _groups(text, places, GAP, own):
        if len(group) >= PASSAGE:
            found.append(_widened(text, group, host, foreign))
        else:
            for word in _groups(text, group, WORD_GAP, own):
                found.append(Passage(word[0], word[-1] + 1, len(word), foreign))
    blocks = document.blocks if document.format != "text" else ()
    cells = [(block.start, block.end) for block in blocks if block.kind == "cell"]
    pairing = PAIRING_IN_TABLES if cells else PAIRING
    if cells and sum(_is_explained(text, one, pairing) for one in found) >= GLOSSARY:
        found = [one for one in found if not _is_in_cell(bare(document).span(one.start, one.end), cells)]
    return [one for one in found if not _is_let_be(text, one, host, pairing)]


def _is_in_cell(span: tuple[int, int], cells: list[tuple[int, int]]) -> bool:
    index = bisect_right(cells, (span[0], cells[-1][1])) - 1
    return index >= 0 and span[1] <= cells[index][1]


def _groups(text: str, places: list[int], gap: int, own: frozenset[str]) -> Iterator[list[int]]:
    """Yield runs of places with at most `gap` characters between, none of them the host's own."""
    group, last = [places[0]], places[0]
    for place in places[1:]:
        if place - last > 1:
            between = text[last + 1 : place]
            if len(between) > gap or not own.isdisjoint(between) or _is_across(between):
                yield group
                group = []
        group.append(place)
        last = place
    yield group


def _is_across(between: str) -> bool:
    """Whether one quotation ends and another begins: each is judged by itself."""
    if CLOSED.isdisjoint(between):
        return False
    first = next(place for place, one in enumerate(between) if one in CLOSED)
    return not OPENED.isdisjoint(between[first:])


def _widened(text: str, group: list[int], host: str, foreign: str) -> Passage:
    """Return the passage from edge to edge of its clauses, as far as they hold no character of the host."""
    own = exclusive(host)
    start, end = group[0], group[-1] + 1
    before, after = _to_edge(text[max(0, start - CLAUSE) : start][::-1]), _to_edge(text[end : end + CLAUSE])
    if not own.stand_in(before):
        start -= len(before)
    if not own.stand_in(after):
        end += len(after)
    while text[start].isspace():
        start += 1
    while text[end - 1].isspace():
        end -= 1
    return Passage(start, end, len(group), foreign)


def _to_edge(text: str) -> str:
    """Return `text` up to the first edge of a clause."""
    return text[: next((place for place, one in enumerate(text) if one in EDGES), len(text))]


def is_japanese(text: str) -> bool:
    """Whether `text` holds Japanese; a single の is a fashion."""
    return len(compiled(JAPANESE).findall(text)) > 1


def _is_let_be(text: str, one: Passage, host: str, pairing: frozenset[str]) -> bool:
    before = text[max(0, one.start - CLAUSE) : one.start].rpartition("\n")[2]
    after = text[one.end : one.end + CLAUSE].partition("\n")[0]
    if is_japanese(before + text[one.start : one.end] + after):
        return True
    if _is_quoted(text, one, host) or _is_organisation(text, one):
        return True
    if not one.is_stray:
        return False
    return _is_explained(text, one, pairing) or _is_named(text, one) or _is_old(text, one)


def _is_old(text: str, one: Passage) -> bool:
    """Whether the stray is a character of its own in old texts, and stands in one: 洒掃庭內."""
    if text[one.start] not in OLD or one.end > one.start + 1:
        return False
    return is_classical(text, one.start) or is_in_classic(text, one.start)


def _is_organisation(text: str, one: Passage) -> bool:
    """Whether the passage is the registered name of a company or the like: 台灣積體電路製造股份有限公司."""
    stretch = text[one.start : one.end + CLAUSE // 4]
    if not any(map(stretch.__contains__, ORGANISATIONS)):
        return False
    named = compiled(ORGANISATION).search(stretch)
    return named is not None and exclusive(one.script).count(named[0]) == one.count > 1


def _is_quoted(text: str, one: Passage, host: str) -> bool:
    """Whether the passage stands in a short quotation that holds more of its script than of the host's."""
    first = max(0, one.start - 21)
    for match in compiled(QUOTED).finditer(text[first : one.end + 21]):
        if first + match.start() <= one.start and one.end <= first + match.end():
            own, its = (exclusive(script).count(match[0]) for script in (host, one.script))
            return (
                own < its
                or bool(compiled(f"[{KANA}]").search(match[0]))
                or is_japanese(_line_around(text, one))
            )
    return False


def _line_around(text: str, one: Passage) -> str:
    start, end = max(0, one.start - LINE), one.end + LINE
    return text[start : one.start].rpartition("\n")[2] + text[one.start : end].partition("\n")[0]


def _is_explained(text: str, one: Passage, pairing: frozenset[str]) -> bool:
    """Whether the stray's counterpart stands beside it behind a mark: 国（國）, 国/國, 資料庫 | 数据库."""
    table = counterparts(one.script)
    others = "".join([table.get(character, "") for character in text[one.start : one.end]])
    beside = [text[max(0, one.start - 3) : one.start], text[one.end : one.end + 3]]
    around = text[max(0, one.start - BESIDE) : one.end + BESIDE]
    if not pairing.isdisjoint(around):
        beside.append(around)
    marked = [near for near in beside if near is around or not EXPLAINING.isdisjoint(near)]
    return any(other in near for other in others for near in marked)


OWN_WORDS = (
    "担仔", "么子", "么女", "么兒", "么弟", "么妹", "老么", "王添灯", "於菟", "樊於期", "商於", "并州",
)  # fmt: skip
"""Words that a script writes with a character otherwise the other's."""
OLD = frozenset("并洒痒怜")
"""Characters that Simplified took over, and that were there before."""
LANGUAGES = ("简体中文", "繁體中文", "正體中文", "日本語")
"""What a document is called in the list of its translations."""
NAMED = frozenset("字號号名")
PARTICLES = frozenset("的和与是了或在有也来")
SURNAMES = frozenset("麴")
"""Surnames that Simplified text keeps; the word is written otherwise in it: 酒曲."""


def _is_named(text: str, one: Passage) -> bool:
    """Whether the stray is part of someone's style or name, 字伯温, 麴文泰, or of a word so written."""
    near = text[max(0, one.start - 2) : one.end + 2]
    if any(word in near for word in OWN_WORDS):
        return True
    if any(word in text[max(0, one.start - 3) : one.end + 2] for word in LANGUAGES):
        return True
    if one.count == 1 and text[max(0, one.start - 1) : one.start] in NAMED:
        return True
    places = exclusive(one.script).places(text[one.start : one.end])
    return all(_is_surname(text, one.start + place) for place in places)


def _is_surname(text: str, place: int) -> bool:
    """Whether the character is a surname, and what stands beside it makes no word with it."""
    if text[place] not in SURNAMES:
        return False
    from lintdoc_zh.word_pairs import crossings

    after = text[place + 1 : place + 2]
    return after.isalpha() and after not in PARTICLES and not any(crossings(text, place, place + 1))
