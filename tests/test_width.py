import pytest

from lintdoc.width import shown, width


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("", 0),
        ("abc", 3),
        ("中文", 4),
        ("，。（）", 8),
        ("ＡＢ", 4),
        ("かな", 4),
        ("ｶﾅ", 2),
        ("𠮷", 2),
        ("“”…", 3),
        ("e\u0301", 1),
        ("ㄓˋ", 3),
        ("\t", 4),
        ("👨", 2),
        ("👨‍👩‍👧", 2),
        ("👍🏽", 2),
        ("❤️", 2),
        ("1️⃣", 2),
        ("🇹🇼", 2),
        ("한", 2),
        ("\u1112\u1161\u11ab", 2),
        ("\u3000", 2),
    ],
)
def test_width(text, columns):
    assert width(text) == columns


def test_ambiguous_width_can_be_chosen():
    assert width("“”…", ambiguous=2) == 6


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("中文 abc", "中文 abc"),
        ("\x1b[31m", "‹U+001B›[31m"),
        ("中\u200b文", "中‹U+200B›文"),
        ("中\u202e文", "中‹U+202E›文"),
        ("a\nb\r", "a‹U+000A›b‹U+000D›"),
        ("\x85\u2028", "‹U+0085›‹U+2028›"),
        ("\udc80", "‹U+DC80›"),
        ("\ue000", "‹U+E000›"),
        ("\U000e0041", "‹U+E0041›"),
        ("中\u200d文", "中‹U+200D›文"),
        ("👨\u200d", "👨‹U+200D›"),
        ("👨‍👩‍👧", "👨‍👩‍👧"),
        ("e\u0301", "e\u0301"),
        ("\u0301", "◌\u0301"),
        ("\ufe0f", "‹U+FE0F›"),
        ("\u3000中", "\u3000中"),
        ("\t|", "    |"),
    ],
    ids=ascii,
)
def test_nothing_raw_or_invisible_is_shown(text, printed):
    assert shown(text) == printed


def test_every_character_can_be_shown():
    for code in (*range(0x3100), *range(0xD7F0, 0xE010), *range(0xFE00, 0x10000), *range(0xE0000, 0xE0200)):
        for text in (chr(code), f"字{chr(code)}", f"👨{chr(code)}"):
            printed = shown(text)
            assert not {character for character in printed if not character.isprintable()} - {
                "\xa0", "\u2002", "\u2003", "\u2009", "\u3000"
            }  # fmt: skip
            assert (width(text) > 0) or not text
