from hypothesis import given
from hypothesis import strategies as st

from lintdoc.position import LineTable


def test_every_kind_of_line_end():
    table = LineTable("甲\n乙\r\n丙\r丁")
    assert len(table) == 4
    assert [table.position(offset) for offset in range(9)] == [
        (1, 1), (1, 2), (2, 1), (2, 2), (2, 3), (3, 1), (3, 2), (4, 1), (4, 2),
    ]  # fmt: skip
    assert [table.span(line) for line in range(1, 5)] == [(0, 1), (2, 3), (5, 6), (7, 8)]


def test_text_without_lines():
    assert LineTable("").position(0) == (1, 1)
    assert LineTable("").span(1) == (0, 0)
    assert LineTable("甲\n").position(2) == (2, 1)
    assert LineTable("\n\r").span(2) == (1, 1)


def test_other_separators_end_no_line():
    assert LineTable("甲\u2028乙\x0b丙\x85丁").position(6) == (1, 7)


@given(st.text(alphabet="甲a\n\r"))
def test_positions_are_consistent(text):
    table = LineTable(text)
    for offset in range(len(text) + 1):
        line, column = table.position(offset)
        start, end = table.span(line)
        assert start + column - 1 == offset
        assert not set(text[start:end]) & {"\n", "\r"}
        assert line == table.line(offset)
