"""Any bytes of any size: findings or one clear line, never a traceback, no rule that fails."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lintdoc import LintdocError, Source
from lintdoc.decoding import decode
from lintdoc.engine import Linter
from lintdoc.reading import read
from lintdoc_zh.indexing import declared_rules

LINTER = Linter(declared_rules())
FORMATS = ["a.txt", "a.md", "a.html"]

fragments = st.sampled_from(
    [
        "\n", "\n\n", " ", "　", "*", "**", "*個", "XX", "“”", "《", "》", "（", "）", "(diào)", "調(diào)研", "一、", "二、",
        "1. ", "3. ", "- ", "# ", "第三条 ", "第一，", "四点意见", "戰斗", "关于", "關於", "问題", "\N{REPLACEMENT CHARACTER}",
        "锟斤拷", "&#20013;", "\\u4e2d\\u56fd", "%E4%B8%AD", "ÖÐ¹ú", "涓浗", "\u200b", "\ue000", "\u2f00", "𠀀", "首页 | 新闻 | 科技",
        "微信扫一扫", "同道", "题目", "进步", "的的", "```", "<b>", "</b>", "<!-- lintdoc: allow ZH301 -->", "{{x}}", "|", "---",
        "\r\n", "\r", "\ud800", "\0", "今天我们召开会议。", "今天我們召開會議。", "ab", "[", "](", ")", "$x$", "\t", "&amp;",
    ]
)  # fmt: skip
texts = st.lists(fragments | st.text(max_size=3), max_size=60).map("".join)


def findings_in(text, path):
    return LINTER.findings(read(Source(text, path)))


@pytest.mark.parametrize("path", FORMATS)
@settings(max_examples=150, suppress_health_check=list(HealthCheck))
@given(text=texts)
def test_any_text(path, text):
    for finding in findings_in(text, path):
        assert finding.rule.name != "internal", finding.en
        assert 0 <= finding.start <= finding.end <= len(text)
        assert finding.en
        assert finding.zh
        for edit in finding.fix.edits if finding.fix else ():
            assert 0 <= edit.start <= edit.end <= len(text)


@settings(max_examples=200)
@given(st.binary(max_size=200) | texts.map(lambda text: text.encode("gb18030", "replace")))
def test_any_bytes(data):
    try:
        source = decode(data, "a.txt")
    except LintdocError as error:
        assert str(error).startswith("a.txt: ")
        assert "\n" not in str(error)
    else:
        assert [one for one in findings_in(source.text, "a.txt") if one.rule.name == "internal"] == []


@pytest.mark.parametrize("path", FORMATS)
@pytest.mark.parametrize(
    "unit",
    [
        "（",
        "“",
        "*",
        "*个",
        "[",
        "![",
        "<b>",
        "> ",
        "一、甲\n",
        "(dì)",
        "调(diào)",
        "&#20013;",
        "a|",
        "甲 ",
        "的",
        "戰斗",
        "\n",
    ],
)
def test_long_repetitions(path, unit):
    found = findings_in(unit * 20_000, path)
    assert [one for one in found if one.rule.name == "internal"] == []


def test_one_long_line():
    text = "今天我們召開座談會，研究部署下一步的工作，" * 50_000
    assert [one for one in findings_in(text, "a.txt") if one.rule.name == "internal"] == []
