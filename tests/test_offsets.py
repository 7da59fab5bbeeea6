"""Offset maps: laws that hold for the documents of every reader."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lintdoc import Edit, OffsetMap, Source
from lintdoc.reading import read

HAN = range(0x4E00, 0xA000)
WORDS = st.text(st.sampled_from("甲乙丙丁年月日个人，。、a1 "), min_size=1, max_size=6)
SCRAPS = st.sampled_from(
    [
        "*", "**", "_", "~~", "`", "``", "[", "](u)", "![", "](", ")", "<", ">", "<b>", "</b>", "<br>", "<code>",
        "</code>", "<p>", "<li>", "<td>", "<pre>", "</pre>", "<!--", "-->", "<img src=x>", "&amp;", "&lt", "&#20013;",
        "&nbsp;", "\\", "\\*", "$", "$$", "|", "\n", "\n\n", "\r\n", "\r", "\n> ", "\n- ", "\n1. ", "\n2) ", "\n# ",
        "\n    ", "\n```\n", "\n|a|b|\n|-|-|\n|", "\n---\n", "\n:::tip ", "\n:::\n", "[^1]", "\n[^1]: ", "https://a.b/c ",
        "- [ ] ", "\t", "  \n", "\ufffc", "\0", "\u2028", "𠀀", "😀", "\ud800", "\n!!! note \"", "<a title='>'>",
    ]
)  # fmt: skip
TEXTS = st.lists(st.one_of(WORDS, SCRAPS), max_size=30).map("".join)
ENDINGS = ["txt", "md", "html"]


@pytest.mark.parametrize("ending", ENDINGS)
@settings(max_examples=200)
@given(text=TEXTS)
def test_what_is_read_stands_in_the_source_at_its_place(ending, text):
    document = read(Source(text, f"a.{ending}"))
    reached = 0
    for offset, character in enumerate(document.text):
        start, end = offset, offset + 1
        if document.source_offsets:
            start, end = document.source_offsets.span(offset, offset + 1)
        assert reached <= start <= end <= len(text)
        is_han = ord(character) in HAN and "&" not in text
        if is_han or (end - start == 1 and character not in " \n\ufffc\ufffd"):
            assert text[start:end] == character
        reached = start


@pytest.mark.parametrize("ending", ENDINGS)
@settings(max_examples=100)
@given(text=TEXTS, data=st.data())
def test_spans_lie_in_bounds_and_in_order(ending, text, data):
    document = read(Source(text, f"a.{ending}"))
    offsets = document.source_offsets or OffsetMap([(0, 0, len(text))], len(text), len(text))
    places = st.integers(0, len(document.text))
    first, second = sorted([data.draw(places), data.draw(places)])
    start, end = offsets.span(first, second)
    assert 0 <= start <= end <= len(text)
    if offsets.is_contiguous(first, second) and first < second:
        assert end - start == second - first
    for edit in offsets.edits(Edit(first, second, "")) or ():
        assert start <= edit.start <= edit.end <= end


@pytest.mark.parametrize("ending", ENDINGS)
@settings(max_examples=150)
@given(text=TEXTS)
def test_blocks_follow_one_another_and_hold_all_that_is_read(ending, text):
    document = read(Source(text, f"a.{ending}"))
    reached = 0
    for block in document.blocks:
        assert document.text[reached : block.start].strip() == ""
        assert reached <= block.start < block.end
        assert block.nesting >= 0
        reached = block.end
    assert document.text[reached:].strip() == ""
    assert "\r" not in document.text


def test_a_plain_piece_maps_one_to_one_and_another_as_a_whole():
    offsets = OffsetMap([(0, 0, 2), (2, 2, 7), (3, 7, 9)], 5, 9)
    assert offsets.span(1, 2) == (1, 2)
    assert offsets.span(2, 3) == (2, 7)
    assert offsets.span(1, 4) == (1, 8)
    assert offsets.span(5, 5) == (9, 9)
    assert offsets.is_contiguous(0, 2)
    assert not offsets.is_contiguous(1, 3)


@pytest.mark.parametrize("ending", ENDINGS)
def test_line_ends_of_every_kind_read_as_one(ending):
    document = read(Source("甲\r\n\r\n乙", f"a.{ending}"))
    assert document.text.split() in (["甲", "乙"], ["甲 乙"])
    assert "\r" not in document.text
