"""What a person reads of Markdown, construct by construct."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lintdoc import Source
from lintdoc.reading import read

OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"


def document(text):
    return read(Source(text, "a.md"))


def blocks(text):
    made = document(text)
    return [(one.kind, one.level, one.nesting, made.text[one.start : one.end]) for one in made.blocks]


READS = {
    "ruby": ("甲<ruby>漢<rp>(</rp><rt>hàn</rt><rp>)</rp></ruby>乙<ruby>字<rt>zì</ruby>丙", "甲漢乙字丙"),
    "emphasis": ("这是*重点*内容，**斗**与_强调_、~~删去~~", "这是重点内容，斗与_强调_、删去"),
    "word in bold": ("戰**斗**堡壘", "戰斗堡壘"),
    "link": ('见[说明](http://a.b/c "题")。', "见说明。"),
    "reference": ("见[说明][1]。\n\n[1]: http://a.b '题'", "见说明。"),
    "no reference": ("见[说明]。", "见[说明]。"),
    "code": ("运行 `ls -l` 命令", f"运行 {OBJECT} 命令"),
    "formula": ("设 $x^2$ 为正", f"设 {OBJECT} 为正"),
    "prices": ("单价$5，总价$10。", "单价$5，总价$10。"),
    "image": ("点击![按钮](a.png)，再看![](b.png)。", f"点击按钮，再看{OBJECT}。"),
    "autolink": ("见<https://a.b/c>。", f"见{OBJECT}。"),
    "address": ("见https://a.b/c_d?e=1。", f"见{OBJECT}。"),
    "address as text": ("[https://a.b](https://a.b)", OBJECT),
    "entity": ("甲&amp;乙&#20013;丙&nbsp;丁", "甲&乙中丙\N{NO-BREAK SPACE}丁"),
    "escape": (r"甲\*乙\_丙\\", r"甲*乙_丙" + "\\"),
    "tags": ("甲<b>乙</b><br>丙<!-- 注 -->", "甲乙\n丙"),
    "code tags": ("甲<code>乙</code>丙<kbd>丁</kbd>", f"甲{OBJECT}丙丁"),
    "comment": ("甲\n\n<!-- 注\n\n释 -->\n\n乙", "甲\n\n乙"),
    "note": ("甲[^1]乙\n\n[^1]: 注", "甲乙\n\n注"),
    "soft break": ("甲\n乙 \n丙", "甲\n乙\n丙"),
    "hard break": ("甲  \n乙\\\n丙", "甲\n乙\n丙"),
    "front matter": ("---\ntitle: 题\ntags:\n  - 甲\n---\n\n正文", "正文"),
    "toml": ('+++\ntitle = "题"\n+++\n正文', "正文"),
    "two rules": ("---\n正文一句。\n---\n\n后文", "正文一句。\n\n后文"),
    "rule in the middle": ("甲\n\n---\n乙: 丙\n---\n\n丁", "甲\n\n乙: 丙\n\n丁"),
    "indented code": ("甲\n\n    x = 1\n", f"甲\n\n{OBJECT}"),
    "indented prose": ("甲\n\n    正文缩进，也要读。\n    第二行。\n", "甲\n\n正文缩进，也要读。\n第二行。"),
    "fence": ("甲\n\n```py\n代码，不读。\n```\n\n乙", f"甲\n\n{OBJECT}\n\n乙"),
    "html block": ("<div>\n块<p>段 </p>\n</div>\n\n<pre>不读</pre>\n", f"块\n\n段\n\n{OBJECT}"),
    "script": ("<script>\nvar 甲\n\nvar 乙\n</script>\n\n<style>\n丙</style>\n\n丁", "丁"),
    "attribute": ('<p title="不>读">读</p>', "读"),
    "wave": ("3~5天，6~8天", "3~5天，6~8天"),
    "unclosed": ("**注意：**内容", "**注意：**内容"),
}


@pytest.mark.parametrize(("text", "reads"), READS.values(), ids=READS.keys())
def test_reads(text, reads):
    assert document(text).text == reads


MASKS = [
    "*、*、*乡镇作了发言", "調研了*個鄉鎮，聽取了*位同志的發言", "聽取了*位同志的發言，大家講得很好，走訪了*個鄉鎮",
    "*年*月*日 施行", "于2024年**月**日在京召开", "***年***月***日", "县委*书记讲话，要求抓好落实，由*市长负责",
    "第___条", "（__）月（__）日", "罚款**元以上**元以下", "创始于**年，至今**年", "甲** **乙", "增长*%，达到*%",
    "今天（11月*日），通车。昨天（11月*日），试车。",
]  # fmt: skip


@pytest.mark.parametrize("text", MASKS)
def test_stars_that_stand_for_something_stay(text):
    assert document(text).text == text


@pytest.mark.parametrize(
    ("text", "reads"),
    [
        ("要**坚持改革，扩大开放**这一方针", "要坚持改革，扩大开放这一方针"),
        ("列表中的**个人**项目", "列表中的个人项目"),
        ("这是 *年度，计划* 的内容", "这是 年度，计划 的内容"),
        ("**注意**：***务必***执行", "注意：务必执行"),
        ("*组件*一词，*插槽*一词", "组件一词，插槽一词"),
    ],
)
def test_emphasis_goes(text, reads):
    assert document(text).text == reads


def test_blocks_of_every_kind():
    text = (
        "# 题 {#id}\n小\n==\n\n段\n\n- 甲\n  - 乙\n\n    续\n- [x] 丙\n\n3. 丁\n4) 戊\n\n> 引\n> - 己\n\n"
        "|a|b|\n|-|-|\n|c|d\\|e|\n\n![图](a.png)\n\n[^1]: 注\n"
    )
    assert blocks(text) == [
        ("heading", 1, 0, "题"),
        ("heading", 1, 0, "小"),
        ("paragraph", 0, 0, "段"),
        ("item", 1, 1, "甲"),
        ("item", 2, 2, "乙"),
        ("paragraph", 0, 2, "续"),
        ("item", 1, 1, "丙"),
        ("item", 1, 1, "3. 丁"),
        ("item", 1, 1, "4) 戊"),
        ("paragraph", 0, 1, "引"),
        ("item", 1, 2, "己"),
        ("cell", 0, 0, "a"),
        ("cell", 0, 0, "b"),
        ("cell", 0, 0, "c"),
        ("cell", 0, 0, "d|e"),
        ("caption", 0, 0, "图"),
        ("note", 0, 0, "注"),
    ]


def test_blank_lines_part_blocks_but_not_items_and_cells():
    text = "段\n\n- 甲\n- 乙\n\n  > 丙\n\n|a|b|\n|-|-|\n|c|d|\n"
    assert document(text).text == "段\n\n甲\n乙\n\n丙\n\na\nb\n\nc\nd"


def test_numbers_of_items_stand_where_they_stood():
    text = "1.  甲\n2.\n3. ```\n   x\n   ```\n4. # 题\n"
    made = document(text)
    assert made.text == f"1. 甲\n2.\n3.\n\n{OBJECT}\n\n4. 题"
    assert [made.source_offsets.span(at, at + 1) for at in (0, 3, 5)] == [(0, 1), (4, 5), (6, 7)]


@pytest.mark.parametrize(
    ("text", "reads"),
    [
        (":::tip 标题\n内容\n:::\n", [("caption", "标题"), ("paragraph", "内容")]),
        ("::: warning\n\n内容\n\n:::\n", [("paragraph", "内容")]),
        ("::: {.note}\n内容\n:::", [("paragraph", "内容")]),
        ('!!! note "标题"\n    内容\n', [("caption", "标题"), ("paragraph", "内容")]),
        ("??? tip\n    内容\n", [("paragraph", "内容")]),
        ("术语\n:   定义\n", [("paragraph", "术语\n定义")]),
        ("> [!NOTE]\n> 内容\n", [("paragraph", "内容")]),
    ],
)
def test_words_of_admonitions_are_markup(text, reads):
    assert [(kind, said) for kind, _, _, said in blocks(text)] == reads


def test_an_edit_across_markup_keeps_the_markup():
    from lintdoc import Edit

    made = document("戰**斗**堡壘與[戰斗](u)")
    edits = made.source_offsets.edits(Edit(0, 4, "戰鬥堡壘"))
    assert edits == [Edit(0, 1, "戰"), Edit(3, 4, "鬥"), Edit(6, 8, "堡壘")]


def test_between_paragraphs_the_blank_line_is_the_sources_own():
    made = document("甲。\r\n\r\n乙。\n\n- 丙\n")
    assert made.text == "甲。\n\n乙。\n\n丙"
    assert made.source_offsets.span(2, 4) == (2, 6)
    assert made.source_offsets.span(6, 8) == (8, 8), "a bullet lies between: an edit must not touch it"


WORD = st.text(st.sampled_from("甲乙丙丁戊己庚辛，。"), min_size=1, max_size=4)
INLINE = st.recursive(
    st.one_of(WORD, st.sampled_from(["`x`", "&amp;", "<br>", "![](u)", "$x$", "[^1]", "https://a.b"])),
    lambda inner: st.one_of(
        inner.map("*{}*".format), inner.map(" **{}** ".format), inner.map("[{}](u)".format),
        st.lists(inner, min_size=1, max_size=3).map("".join),
    ),
    max_leaves=6,
)  # fmt: skip
BLOCK = st.one_of(
    INLINE, INLINE.map("## {}".format), INLINE.map("1. {}".format), INLINE.map("```\n{}\n```".format)
)
PAGES = st.recursive(
    st.lists(BLOCK, min_size=1, max_size=3).map("\n\n".join),
    lambda inner: st.one_of(
        inner.map(lambda page: "- " + page.replace("\n", "\n  ")),
        inner.map(lambda page: "> " + page.replace("\n", "\n> ")),
    ),
    max_leaves=3,
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
    fences = "".join(page.split("```")[1::2])
    assert sum(map(made.text.count, "甲乙丙丁")) == sum(map(page.count, "甲乙丙丁")) - sum(
        map(fences.count, "甲乙丙丁")
    )


@pytest.mark.parametrize(
    "piece", ["[", "> ", "*a ", "**中", "<a ", '<a "', "`a``", "中，$5", "|a", "（__）", "- ", "1. ", "![]("]
)
def test_long_repetitions_are_read(piece):
    size = 100_000  # work that grows with its square would not end while anyone waits
    assert len(document(piece * size + "中").text) <= len(piece) * size + 1


def test_a_break_before_an_items_text_is_not_read():
    assert read(Source("\n1. <br>甲\n2. 乙\n", "a.md")).text.split("\n")[0] == "1. 甲"


PLAIN_LINES = st.sampled_from(
    ["", "", "", "今天开会。", "甲", "# 通知", "## 一、总则", "#标题", "# 甲 #", "#", "####### 甲", "  甲", "\u3000\u3000甲。", "甲 ", "甲\u3000",
     "1. 甲", "12）甲", "- 甲", "甲-乙", "===", "---", "=甲", "+ 甲", "！甲", "!甲", ": 甲", "# {甲}", "甲{乙}", "#  甲", "## 甲、乙(丙)", "\xa0甲", "甲:乙!", "?", "@甲", "^甲^", "\ufeff甲", "2024年", "甲\u2028乙", "见https://a.b/c。", "http://a.b", "# 见ftp://a/b?c=d-e", "://"]
)  # fmt: skip


@settings(max_examples=600)
@given(st.lists(PLAIN_LINES, max_size=9), st.sampled_from(["", "\n", "\n\n\n"]))
def test_a_text_without_markup_reads_as_the_parser_reads_it(lines, end):
    from lintdoc.readers.commonmark import read_marked_up

    source = Source("\n".join(lines) + end, "a.md")
    quick, full = document(source.text), read_marked_up(source)
    assert quick.text == full.text
    assert [repr(one) for one in quick.blocks] == [repr(one) for one in full.blocks]
    for place in range(len(full.text) + 1):
        reach = min(place + 3, len(full.text))
        assert quick.source_offsets.span(place, reach) == full.source_offsets.span(place, reach)
