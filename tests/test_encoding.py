"""Rules on the bytes of a file, where the examples of the rules cannot show them."""

import pytest

from lintdoc.decoding import decode
from lintdoc.engine import Linter
from lintdoc.reading import read
from lintdoc_zh.encoding.mixed_line_ends import check as mixed_line_ends
from lintdoc_zh.encoding.not_utf8 import check as not_utf8
from lintdoc_zh.garbled.replacement_character import check as replacement_character


def findings(data, name, *rules):
    document = read(decode(data, name))
    return [(one.rule.name, one.start, one.end) for one in Linter(rules).findings(document)]


def test_stray_bytes_are_reported_where_they_stand_and_once():
    data = "安全生产工作的通知".encode()
    data = data[:6] + b"\xff" + data[6:]
    assert findings(data, "a.txt", not_utf8, replacement_character) == [("not-utf8", 2, 3)]


def test_stray_bytes_in_code_are_reported_too():
    data = "# 安全\n\n说明如下：`".encode() + b"\xff" + "`，请看。\n".encode()
    assert findings(data, "a.md", not_utf8) == [("not-utf8", 11, 14)]


@pytest.mark.parametrize("ending", ["md", "html", "txt"])
def test_another_encoding_is_reported_once_at_the_head(ending):
    data = "安全生产工作的通知，请各单位执行。\n".encode("gb18030")
    assert findings(data, f"a.{ending}", not_utf8) == [("not-utf8", 0, 0)]


@pytest.mark.parametrize("text", ["", "\r\n", "安全"])
def test_files_with_nothing_to_say_pass(text):
    assert findings(text.encode(), "a.md", not_utf8, mixed_line_ends) == []


def test_line_ends_in_what_is_not_read_count_too():
    text = "---\na: b\n---\n\n正文\n\n```\r\nx\r\n```\n\n后文\n"
    assert findings(text.encode(), "a.md", mixed_line_ends) == [("mixed-line-ends", 18, 29)]
