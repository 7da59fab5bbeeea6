"""The formats people read: text and concise, in both languages, to the letter."""

import pytest

from lintdoc import ALWAYS, Edit, Finding, Fix, LintdocError, Rule, Source, safe, suggestion
from lintdoc.builtin import lintdoc_reporters
from lintdoc.checked import Checked
from lintdoc.report import reporter
from lintdoc.report.counts import Counts, remarks, summary
from lintdoc.report.style import Style

CONVERSION = Rule(
    "ZH201", "wrong-conversion", "garbled", ("A word.", "词。"), trigger=ALWAYS, module=__name__, fix="safe"
)
MASK = Rule("ZH301", "masked-text", "placeholder", ("A mask.", "遮盖。"), trigger=ALWAYS, module=__name__)


def conversions(text):
    starts = [start for start in range(len(text)) if text.startswith("戰斗", start)]
    return [
        Finding(
            start, start + 2, en="“戰斗” should be “戰鬥”", zh="“戰斗”应作“戰鬥”",
            fix=safe(start + 1, start + 2, "鬥"), rule=CONVERSION,
        )
        for start in starts
    ]  # fmt: skip


def masked(start, end, fix=None, severity=None):
    return Finding(start, end, en="masked", zh="已遮盖", fix=fix, severity=severity, rule=MASK)


def rendered(text, findings, style=None, name="text", path="稿.txt"):
    file = Checked(path, Source(text, path=path), findings)
    return "".join(reporter(name, lintdoc_reporters())([file], style or Style()))


def test_text_in_english():
    assert rendered("他們在1949年參加了戰斗。\n", conversions("他們在1949年參加了戰斗。")) == (
        "稿.txt\n"
        "  1:12  error  ZH201 wrong-conversion  “戰斗” should be “戰鬥”\n"
        "    他們在1949年參加了戰斗。\n"
        "                      ^^^^\n"
        "    fix: 戰斗 → 戰鬥\n"
        "\n"
        "1 finding in 1 file (1 fixable with --fix)\n"
    )


def test_text_in_chinese():
    assert rendered("下到*個鄉鎮", [masked(2, 3, severity="warning")], Style("zh")) == (
        "稿.txt\n  1:3  警告  ZH301 masked-text  已遮盖\n    下到*個鄉鎮\n        ^\n\n"
        "1 个文件中有 1 处问题\n"
    )


def test_concise_in_both_languages():
    text = "第一行\r\n戰斗"
    assert rendered(text, conversions(text), name="concise") == (
        "稿.txt:2:1: ZH201 wrong-conversion: “戰斗” should be “戰鬥”\n"
    )
    assert rendered(text, conversions(text), Style("zh"), name="concise") == (
        "稿.txt:2:1: ZH201 wrong-conversion: “戰斗”应作“戰鬥”\n"
    )


def test_files_without_findings_say_nothing():
    assert rendered("中文", []) == ""
    assert rendered("中文", [], name="concise") == ""


def test_one_rule_is_folded_after_a_few():
    text = "戰斗。\n" * 9
    shown = rendered(text, conversions(text), Style(fold=2))
    assert shown.count("^^^^") == 2
    assert "  … 7 more wrong-conversion (ZH201) in this file\n\n9 findings in 1 file" in shown
    assert rendered(text, conversions(text), Style(fold=0)).count("^^^^") == 9
    assert "  … 此文件还有 4 处 wrong-conversion（ZH201）\n" in rendered(text, conversions(text), Style("zh"))


def test_a_long_line_is_cut_around_the_finding():
    text = "中文" * 1000 + "戰斗" + "字詞" * 1000
    lines = rendered(text, conversions(text), Style(width=80)).split("\n")
    assert lines[2] == "    …" + "中文" * 7 + "戰斗" + "字詞" * 7 + "…"
    assert lines[3] == " " * (4 + 1 + 28) + "^^^^"


def test_a_long_finding_is_cut_to_the_width():
    text = "甲" * 3000
    lines = rendered(text, [masked(10, 2500)], Style(width=60)).split("\n")
    assert len(lines[2]) < 40
    assert lines[3].strip() == "^" * 17


def test_a_finding_over_several_lines_shows_the_first():
    lines = rendered("甲乙\r\n丙丁\r\n", [masked(1, 6)]).split("\n")
    assert lines[2:4] == ["    甲乙", "      ^^"]


def test_an_empty_finding_has_a_caret():
    assert rendered("甲乙", [masked(2, 2)]).split("\n")[2:4] == ["    甲乙", "        ^"]
    assert "^" not in rendered("\n甲", [masked(0, 0)])


def test_nothing_raw_reaches_the_terminal():
    text = "a\x1b[31m\u200b甲\u202e"
    lines = rendered(text, [masked(6, 7)], path="b\x1b[0m\udcff\n.md").split("\n")
    assert lines[0] == "b‹U+001B›[0m\\xff‹U+000A›.md"
    assert lines[2] == "    a‹U+001B›[31m‹U+200B›甲‹U+202E›"
    assert lines[3] == " " * 17 + "^" * 8


@pytest.mark.parametrize(
    ("fix", "en", "zh"),
    [
        (safe(2, 3, "三"), "fix: * → 三", "修正：* → 三"),
        (Fix("unsafe", [Edit(2, 3, "")]), "unsafe fix: delete “*”", "修正（须核对）：删去“*”"),
        (Fix("safe", [Edit(3, 3, "。")]), "fix: * → *。", "修正：* → *。"),
        (Fix("safe", [Edit(5, 5, "。")]), "fix: insert “。”", "修正：插入“。”"),
        (Fix("safe", [Edit(1, 2, ""), Edit(3, 4, "座")]), "fix: 到*個 → *座", "修正：到*個 → *座"),
        (Fix("suggestion", [Edit(2, 3, "三")]), "suggestion: * → 三", "建议：* → 三"),
        (Fix("suggestion"), "", ""),
        (suggestion("三", "五"), "candidates: 三 / 五", "可作：三 / 五"),
        (suggestion(*"abcdef"), "candidates: a / b / c / d / e / f", "可作：a / b / c / d / e / f"),
    ],
)  # fmt: skip
def test_the_remedy(fix, en, zh):
    assert rendered("下到*個鄉鎮", [masked(2, 3, fix)]).split("\n")[4].strip() == en
    assert rendered("下到*個鄉鎮", [masked(2, 3, fix)], Style("zh")).split("\n")[4].strip() == zh


def test_colours_only_where_wanted():
    coloured = rendered("戰斗", conversions("戰斗"), Style(color=True))
    assert "\x1b[1;31merror\x1b[0m" in coloured
    assert "\x1b" not in rendered("戰斗", conversions("戰斗"))


def test_the_summary_counts_what_a_fix_would_mend():
    counts = Counts()
    counts.add(Checked("a", Source(""), [masked(0, 0, Fix("unsafe", [Edit(0, 0, "")]))], [masked(0, 0)]))
    counts.add(Checked("b", Source(""), conversions("戰斗")))
    counts.add(Checked("c", Source(""), []))
    assert summary(counts, Style()) == (
        "2 findings in 2 files, 1 accepted (1 fixable with --fix, 1 more with --unsafe-fixes)"
    )
    assert summary(counts, Style("zh")) == (
        "2 个文件中有 2 处问题，另有 1 处已获准（--fix 可修正 1 处，加 --unsafe-fixes 可再修正 1 处）"
    )
    assert summary(Counts(), Style()) == "no findings in 0 files"
    assert summary(Counts(), Style("zh")) == "0 个文件中没有发现问题"


def test_what_was_fixed():
    counts = Counts()
    counts.add_repair("a.txt", {"masked-text": 2}, [])
    counts.add_repair("b.txt", {}, ["mojibake"])
    counts.add_repair("c.txt", {"mojibake": 1}, ["mojibake"])
    assert list(remarks(counts, Style())) == [
        "fixed a.txt: 2 masked-text",
        "fixed c.txt: 1 mojibake",
        "3 fixed in 2 files",
        "not fixed: 2 mojibake: it would bring new findings, or the encoding lacks a character",
    ]
    assert list(remarks(counts, Style("zh")))[2] == "已修正 2 个文件中的 3 处"


def test_an_unknown_format_is_named_with_the_nearest():
    with pytest.raises(LintdocError, match="did you mean concise"):
        reporter("consise", lintdoc_reporters())
    with pytest.raises(LintdocError, match="there are text, concise"):
        reporter("zzzz", lintdoc_reporters())


def whole_line(text, line):
    start = text.index(line)
    return masked(start, start + len(line), fix=Fix("unsafe", [Edit(start, start + len(line), "")]))


def test_findings_that_fill_one_line_after_the_other_are_shown_as_one():
    text = "正文。\n首页 | 新闻\n\n  分享到微信\n关注我们\n正文。\n版权所有\n"
    found = [whole_line(text, line) for line in ("首页 | 新闻", "分享到微信", "关注我们", "版权所有")]
    shown = rendered(text, found)
    assert shown.count("ZH301") == 2
    assert (
        "    首页 | 新闻\n    ^^^^^^^^^^^\n      分享到微信\n    关注我们\n    these too, down to line 5\n"
        in shown
    )
    assert "4 findings in 1 file (4 fixable with --fix --unsafe-fixes)" in shown
    assert rendered(text, found, Style(fold=0)).count("ZH301") == 4
    assert "以上各行同此，至第 5 行" in rendered(text, found, Style("zh"))


def test_a_long_run_is_cut():
    text = "首页\n" * 40
    found = [masked(3 * number, 3 * number + 2) for number in range(40)]
    shown = rendered(text, found)
    assert shown.count("首页\n") == 6
    assert "and so on: 39 more lines down to line 40\n" in shown
