"""`lintdoc show`: what rules read, block by block."""

from lintdoc import Source
from lintdoc.reading import read
from lintdoc.showing import show


def test_blocks_with_kind_line_and_text():
    text = "---\na: b\n---\n# 题\n\n段*落*\n第二行\n\n> 1. 甲\n\n```\nx\n```\n"
    assert show(read(Source(text, "a.md"))).splitlines() == [
        "     4 heading 1    题",
        "     6 paragraph    段落",
        "                    第二行",
        "     9 item 1>      1. 甲",
        "    11 object       \N{OBJECT REPLACEMENT CHARACTER}",
    ]


def test_plain_text_line_by_line():
    assert show(read(Source("甲\r\n\r\n乙", "a.txt"))) == "     1 paragraph    甲\n     3 paragraph    乙\n"
