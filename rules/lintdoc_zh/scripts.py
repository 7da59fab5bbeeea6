"""Simplified and Traditional: whose characters stand in a text, and the text collapsed to Simplified.

Scripts are named `Hans` and `Hant`, as in locales. Characters both scripts use never count.
"""

from __future__ import annotations

from functools import cache

from lintdoc import View, later
from lintdoc_zh.patterns import Kind

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintdoc import Document

TABLE = __file__.rpartition("scripts.py")[0] + "data/script_characters.tsv"
SAMPLE = 3000
"""How many characters at the head, in the middle and at the end tell a long document's script."""
HEAD = 64
"""So many characters show which script is likely; markers of the other are rare then, and all counted."""
FEW = 4
"""Fewer common markers than that do not tell a script."""
BRIEF = 64
"""So few characters are collapsed one by one; for more a table of all is made."""
ONLY_TRADITIONAL = "mixed-script"
"""The rule that asks for characters only Simplified uses, where there are some that only Traditional does."""
MAJORITY = 4
"""A document is in one script when its markers are that many times the other's."""


class Characters:
    """The table: characters of one script only, and what each becomes in the other.

    `simplified` and `traditional` hold all exclusive characters, `voting` the common ones of
    either script.
    """

    __slots__ = ("_rows", "simplified", "traditional", "voting")

    def __init__(self) -> None:
        self._rows: dict[str, list[tuple[str, str]]] = {}
        with open(TABLE, "rb") as file:
            rows = file.read().decode().splitlines()[1:]
        for kind, members, others in (row.split("\t") for row in rows):
            self._rows.setdefault(kind, []).append((members, others))
        self.voting = {"Hans": self._of_kind("S"), "Hant": self._of_kind("T")}
        self.simplified = self.voting["Hans"] + self._of_kind("s")
        self.traditional = self.voting["Hant"] + self._of_kind("t")

    def _of_kind(self, kind: str) -> str:
        return "".join([members for members, _ in self._rows[kind]])

    def _counterparts(self, kinds: str) -> dict[str, str]:
        """Return the counterparts of characters of some kinds; a row is of many with one each, or of one."""
        found: dict[str, str] = {}
        for members, others in [row for kind in kinds for row in self._rows[kind]]:
            found.update(
                zip(members, others, strict=True) if len(members) == len(others) else [(members, others)]
            )
        return found

    def to_traditional(self) -> dict[str, str]:
        """Return the candidates, in order, of each character that only Simplified uses."""
        return self._counterparts("Ssh")

    def to_simplified(self) -> dict[str, str]:
        """Return what each character that Simplified does not use, or seldom, becomes in it."""
        return self._counterparts("Tt-")


@cache
def characters() -> Characters:
    """Return the table, read once."""
    return Characters()


@cache
def counterparts(script: str) -> dict[str, str]:
    """Return what each character that `script` alone uses is in the other one."""
    table = characters()
    return table.to_traditional() if script == "Hans" else table.to_simplified()


@cache
def exclusives(script: str) -> frozenset[str]:
    """Return the characters that `script` alone uses."""
    return exclusive(script).members


@cache
def _voting(script: str) -> Kind:
    return Kind(characters().voting[script])


@cache
def exclusive(script: str) -> Kind:
    """Return the characters that `script` alone uses, to find them in texts."""
    table = characters()
    return Kind(table.simplified if script == "Hans" else table.traditional)


def markers(text: str) -> tuple[int, int]:
    """Return how many common characters of `text` only Simplified, and only Traditional uses.

    In a text of very few all such characters count (but 於, which names keep): rare ones alone may
    stem from damage.
    """
    found = _voting("Hans").count(text), _voting("Hant").count(text)
    if sum(found) >= FEW or len(text) > SAMPLE:
        return found
    return exclusive("Hans").count(text), exclusive("Hant").count(text) - text.count("於")


def script_of_text(text: str) -> str | None:
    """Return `Hans` or `Hant`, or None where neither clearly prevails."""
    head, rest = text[:HEAD], text[HEAD:]
    found = {script: _voting(script).count(head) for script in ("Hant", "Hans")}
    likely, other = ("Hans", "Hant") if found["Hans"] > found["Hant"] else ("Hant", "Hans")
    few = found[other] + _voting(other).count(rest)
    if _holds(likely, rest, max(few * MAJORITY + 1, FEW - few) - found[likely]):
        return likely
    simplified, traditional = markers(text)
    if simplified > traditional * MAJORITY:
        return "Hans"
    return "Hant" if traditional > simplified * MAJORITY else None


def _holds(script: str, text: str, enough: int) -> bool:
    """Whether the text holds `enough` common markers of the script; counts no further than need be."""
    count, start, size = 0, 0, HEAD
    while count < enough and start < len(text):
        count += _voting(script).count(text[start : start + size])
        start, size = start + size, size * 4
    return count >= enough


def script_of(document: Document) -> str | None:
    """Return the document's script, `Hans` or `Hant`; None when it is mixed or cannot be told.

    Ask with `document.once(script_of)`.
    """
    text = document.text
    if characters().traditional in document.absent and _holds("Hans", text, FEW):
        return "Hans"
    if ONLY_TRADITIONAL in document.absent and _holds("Hant", text, FEW):
        return "Hant"
    if len(text) <= SAMPLE * 4:
        return script_of_text(text)
    middle = (len(text) - SAMPLE) // 2
    found = script_of_text(text[:SAMPLE] + text[middle : middle + SAMPLE] + text[-SAMPLE:])
    return found or script_of_text(text)


@cache
def _simplified() -> dict[str, str]:
    return counterparts("Hant") | {"著": "着"}


@cache
def _collapsing() -> list[int]:
    """Return the number of each character in Simplified; `str.translate` is fastest with a list."""
    table = list(range(0xA000))
    simplified = _simplified()
    for one, other in zip(map(ord, simplified), map(ord, simplified.values()), strict=True):
        table[one] = other
    return table


WRITTEN = later("着(?:(?=[名作称述])|(?<=[显原论专编卓昭土合译巨拙]着))")
"""Where 著 is the word for writing and fame, which Simplified text writes 著 too."""


def collapse(text: str) -> str:
    """Return `text` character by character in Simplified, of the same length."""
    if len(text) < BRIEF:
        table = _simplified()
        simplified = "".join([table.get(one, one) for one in text])
    else:
        simplified = text.translate(_collapsing())
    return WRITTEN.sub("著", simplified) if "着" in simplified else simplified


def collapsed(document: Document) -> View:
    """Return the document's text collapsed to Simplified; offsets stay the same.

    Ask with `document.once(collapsed)`.
    """
    if document.once(script_of) == "Hans":
        return View(document.text)
    return View(collapse(document.text))
