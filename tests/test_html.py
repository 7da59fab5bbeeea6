"""What a person reads of HTML, construct by construct."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lintdoc import Source
from lintdoc.reading import read

OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"


def document(text):
    return read(Source(text, "a.html"))


READS = {
    "inline tags": ("<p>戰<b>斗</b>堡<a href='x'>壘</a></p>", "戰斗堡壘"),
    "white space": ("<p>\n  甲\n  <b>乙</b> \t<i>丙</i>\n</p>", "甲 乙 丙"),
    "space between tags": ("<p>甲<b> </b>乙<b> 丙</b> 丁</p>", "甲 乙 丙 丁"),
    "break": ("甲<br>乙<br/>\n丙", "甲\n乙\n丙"),
    "entities": ("甲&amp;乙&lt;丙&#20013;&#x4e2d;&hellip;&nope;", "甲&乙<丙中中…&nope;"),
    "paragraphs": ("<div>甲<p>乙<p>丙</div>丁", "甲\n\n乙\n\n丙\n\n丁"),
    "head": ("<head><title>题</title><meta charset=x><style>a</style></head><body>文</body>", "题\n\n文"),
    "title alone": ("<title>题</title><body>文", "题\n\n文"),
    "script": ("甲<script>if (a < b) '</p>'</script>乙<style>丙</style>", "甲乙"),
    "code": ("甲<code>x<b>y</b></code>乙<pre>丙</pre>丁", f"甲{OBJECT}乙\n\n{OBJECT}\n\n丁"),
    "image": ("甲<img alt='不读' src=x>乙", f"甲{OBJECT}乙"),
    "comment": ("甲<!-- <p>不读</p> -->乙<!doctype html><?php x ?>", "甲乙"),
    "unclosed comment": ("甲<!-- 乙", "甲"),
    "attribute with a mark": ("<p title='a>b'>甲</p><p title=\"<\">乙</p>", "甲\n\n乙"),
    "less than": ("甲 < 乙 <3 <", "甲 < 乙 <3 <"),
    "capitals": ("<P>甲</P><SCRIPT>x</SCRIPT><H2>乙</H2>", "甲\n\n乙"),
    "items": ("<ul><li>甲<ul><li>乙</ul><li>丙</ul>丁", "甲\n乙\n丙\n\n丁"),
    "cells": ("<table><tr><td>甲<td>乙<tr><td>丙</table>", "甲\n乙\n\n丙"),
    "svg": ("甲<svg><title>不读</title></svg>乙<textarea>丙</textarea>", f"甲{OBJECT}乙{OBJECT}"),
    "ruby": ("甲<ruby>乙<rp>(</rp><rt>yǐ</rt><rp>)</rp></ruby>丙<ruby>丁<rt>dīng</ruby>戊", "甲乙丙丁戊"),
    "similar names": ("<preface>甲</preface><codex>乙</codex>", "甲乙"),
}


@pytest.mark.parametrize(("text", "reads"), READS.values(), ids=READS.keys())
def test_reads(text, reads):
    assert document(text).text == reads


def test_blocks_of_every_kind():
    made = document(
        "<h1>甲</h1><h3>乙</h3><p>丙<blockquote>丁</blockquote><ol><li>戊<ul><li>己</ul></ol>"
        "<table><caption>庚</caption><tr><th>辛</th><td><p>壬</table><figcaption>癸</figcaption><pre>x</pre>"
    )
    assert [(one.kind, one.level, one.nesting, made.text[one.start : one.end]) for one in made.blocks] == [
        ("heading", 1, 0, "甲"),
        ("heading", 3, 0, "乙"),
        ("paragraph", 0, 0, "丙"),
        ("paragraph", 0, 1, "丁"),
        ("item", 1, 1, "戊"),
        ("item", 2, 2, "己"),
        ("caption", 0, 0, "庚"),
        ("cell", 0, 0, "辛"),
        ("cell", 0, 0, "壬"),
        ("caption", 0, 0, "癸"),
        ("object", 0, 0, OBJECT),
    ]


WORD = st.text(st.sampled_from("甲乙丙丁 \n，。"), min_size=1, max_size=5)
PAGES = st.recursive(
    WORD,
    lambda inner: st.one_of(
        st.lists(inner, min_size=2, max_size=4).map("".join),
        st.tuples(
            st.sampled_from(["p", "b", "li", "td", "h2", "div", "code", "ul", "blockquote", "title"]), inner
        ).map(lambda pair: "<{0}>{1}</{0}>".format(*pair)),
        inner.map("<!-- x -->{}&lt;<br>".format),
    ),
    max_leaves=12,
)


@settings(max_examples=150)
@given(PAGES, st.sampled_from(["\n", "\r\n"]))
def test_every_word_read_is_the_sources_word(page, line_end):
    text = page.replace("\n", line_end)
    made = document(text)
    for offset, character in enumerate(made.text):
        if "\u4e00" <= character <= "\u9fff":
            start, end = made.source_offsets.span(offset, offset + 1)
            assert text[start:end] == character
    if "<code>" not in page:
        assert sum(map(made.text.count, "甲乙丙丁")) == sum(map(page.count, "甲乙丙丁"))
    assert "  " not in made.text


@pytest.mark.parametrize(
    "piece", ["<", "<a ", '<a "', "<!-- ", "<pre>", "<li>", "&#", "</", "<code></cod", " ", "<a b='"]
)
def test_long_repetitions_are_read(piece):
    size = 200_000  # work that grows with its square would not end while anyone waits
    assert len(document(piece * size + "中").text) <= len(piece) * size + 1
