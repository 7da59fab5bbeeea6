"""UTF-16 read with the two bytes of each character the wrong way round: 蝥ⵎ for 要中, ೿ for the comma."""

from __future__ import annotations

from collections.abc import Iterator

from lintdoc_zh.misreadings import COSTS, ORDINARY, Misreading, han_in, mean_cost

COMMON = (
    "，。不在有大上他来到地出对成会发年能下过子面多定行得经十三进部家里如理物现加都体点业本去好应开些外社事相"
)
RARE = 10
FEWEST = 3
"""Different Han characters that must come out."""
SLACK = 2
"""Characters in a row that do not read well; control characters are lost on the way."""


def swapped(character: str) -> str:
    """Return the character of which the bytes stand the other way round."""
    number = ord(character)
    number = (number & 0xFF) << 8 | number >> 8
    return chr(number) if number < 0xD800 or 0xE000 <= number < 0x10000 else character


SWAPPED = "".join(
    one for one in map(swapped, COMMON) if not "\u2e80" <= one <= "\u9fff" and "\u0100" < one < "\uac00"
)
"""What the commonest characters come out as, where that is no Han, kana or Hangul."""


def read_swapped(text: str, signs: Iterator[int]) -> Iterator[Misreading]:
    """Yield the stretches around `signs` that read well once the bytes are put right."""
    done = 0
    for sign in signs:
        if sign >= done:
            end = _edge(text, range(sign, len(text)))
            start = _edge(text, range(sign, done - 1, -1)) - 1
            done = max(end, sign + 1)
            repaired = "".join(swapped(one) for one in text[start:end])
            if han_in("".join({*repaired})) >= FEWEST and mean_cost(repaired) <= ORDINARY:
                yield Misreading(start, end, repaired, ("UTF-16LE", "UTF-16BE"), repaired.isprintable())


def _edge(text: str, places: range) -> int:
    """Return the place after the last of `places` up to which most read well, as a slice would end."""
    last, missed = places.start - places.step, 0
    for place in places:
        if _is_swapped(text[place]):
            last, missed = place, 0
        elif text[place] == "\n" or (missed := missed + 1) > SLACK:
            break
    return last + 1


def _is_swapped(character: str) -> bool:
    meant = swapped(character)
    return character > "\x7f" and COSTS[character] >= RARE and (COSTS[meant] <= RARE or " " <= meant <= "~")
