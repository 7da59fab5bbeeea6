"""How text stands in a terminal: what is shown of each character, and how many columns it takes.

Han, kana and full-width marks take two columns, a combining mark none, an emoji sequence
two. Nothing here lets a control character through: it is shown as `‹U+001B›`, and
so is every character that one cannot see.
"""

from __future__ import annotations

FIRST_HAN, LAST_HAN = "\u4e00", "\u9fff"
TAB = "    "
JOINER = "\N{ZERO WIDTH JOINER}"
EMOJI_STYLE = "\N{VARIATION SELECTOR-16}"
PLAIN_SPACES = "\N{NO-BREAK SPACE}\N{IDEOGRAPHIC SPACE}\N{EN SPACE}\N{EM SPACE}\N{THIN SPACE}"
HANGUL_TAILS = range(0x1160, 0x1200)
SKIN_TONES = range(0x1F3FB, 0x1F400)
SELECTORS = (range(0xFE00, 0xFE10), range(0xE0100, 0xE01F0))


def cells(text: str, ambiguous: int = 1) -> list[tuple[str, int]]:
    """Return what is shown of `text`, one entry a glyph, with the columns it takes.

    `ambiguous` is the width of characters that are wide in East Asian fonts only (“, …, ①).
    """
    lone = list(map(_LONE[ambiguous].__getitem__, text))
    if all(lone):
        return lone  # type: ignore[return-value]
    found: list[tuple[str, int]] = []
    for index, (character, cell) in enumerate(zip(text, lone, strict=True)):
        if cell is None and found and _joins(text, index):
            glyph, columns = found[-1]
            found[-1] = (glyph + character, 2 if character == EMOJI_STYLE else columns)
        else:
            found.append(cell or _cell(character, ambiguous))
    return found


class _Lone(dict[str, "tuple[str, int] | None"]):
    """The cells of characters that never join the one before them, None for others; each is made once."""

    __slots__ = ("_ambiguous",)

    def __init__(self, ambiguous: int) -> None:
        super().__init__()
        self._ambiguous = ambiguous

    def __missing__(self, character: str) -> tuple[str, int] | None:
        cell = self[character] = None if _may_join(character) else _cell(character, self._ambiguous)
        return cell


_LONE = {1: _Lone(1), 2: _Lone(2)}


def _may_join(character: str) -> bool:
    if FIRST_HAN <= character <= LAST_HAN:
        return False
    if _is_mark(character) or _is_pictograph(character) or character == JOINER:
        return True
    return ord(character) in HANGUL_TAILS or ord(character) in SKIN_TONES


def shown(text: str) -> str:
    """Return `text` as it may be printed: on one line, nothing invisible, no control characters."""
    if text.isprintable() and not _is_mark(text[:1]):
        return text
    return "".join([glyph for glyph, _ in cells(text)])


def width(text: str, ambiguous: int = 1) -> int:
    """Return the columns that `shown(text)` takes."""
    return sum([columns for _, columns in cells(text, ambiguous)])


def code_point(character: str) -> str:
    """Return the notation of a character that cannot be seen: `‹U+200B›`."""
    return f"‹U+{ord(character):04X}›"


def _cell(character: str, ambiguous: int) -> tuple[str, int]:
    import unicodedata

    if character == "\t":
        return (TAB, len(TAB))
    if _is_mark(character) and not _is_selector(character):
        return (f"\N{DOTTED CIRCLE}{character}", 1)
    if (not character.isprintable() and character not in PLAIN_SPACES) or _is_selector(character):
        notation = code_point(character)
        return (notation, len(notation))
    kind = unicodedata.east_asian_width(character)
    if kind in {"W", "F"}:
        return (character, 2)
    return (character, ambiguous if kind == "A" else 1)


def _joins(text: str, index: int) -> bool:
    """Whether the character at `index` is drawn within the glyph before it."""
    character, before = text[index], text[index - 1]
    if _is_mark(character) or ord(character) in HANGUL_TAILS:
        return before.isprintable()
    if ord(character) in SKIN_TONES or character == JOINER:
        joined = character != JOINER or _is_pictograph(text[index + 1 : index + 2])
        return joined and (_is_pictograph(before) or before == EMOJI_STYLE or ord(before) in SKIN_TONES)
    return before == JOINER and index > 1 and _is_pictograph(character) and _joins(text, index - 1)


def _is_mark(character: str) -> bool:
    import unicodedata

    return character >= "\u0300" and unicodedata.category(character) in {"Mn", "Me"}


def _is_pictograph(character: str) -> bool:
    import unicodedata

    return character >= "\u2190" and unicodedata.category(character) == "So"


def _is_selector(character: str) -> bool:
    return any(ord(character) in selectors for selectors in SELECTORS)
