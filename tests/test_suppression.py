import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintdoc import Finding, Rule, Trigger
from lintdoc.marking import marked, mended
from lintdoc.suppression import RULES, apply


def made(code, name, family):
    return Rule(code, name, family, ("A.", "甲。"), trigger=Trigger(), module="m")


STARS = made("ZH301", "masked-text", "placeholder")
QUOTES = made("ZH302", "empty-brackets", "placeholder")
LOST = made("ZH205", "replacement-character", "garbled")
ALL = [STARS, QUOTES, LOST, *RULES]
FAULTS = {STARS: r"\*+", QUOTES: "“”"}


def parted(text, rules=ALL, narrowed=False, format="text"):
    found = [
        Finding(*match.span(), en="a fault", zh="错", rule=rule)
        for rule, pattern in FAULTS.items()
        if rule in rules
        for match in re.finditer(pattern, text)
    ]
    return apply(found, text, rules, ALL, narrowed, format)


def faults(text, **options):
    """Return the text with ⟦marks⟧ around the faults that stay."""
    kept, _ = parted(text, **options)
    return marked(text, [one for one in kept if one.rule in FAULTS])


def own(text, **options):
    """Return what is said of the comments, as `rule: message`."""
    kept, _ = parted(text, **options)
    return [f"{one.rule.name}: {one.en}" for one in kept if one.rule in RULES]


def quiet(text, **options):
    """Return whether nothing stays."""
    return parted(text, **options)[0] == []


class TestReach:
    @pytest.mark.parametrize(
        "text",
        [
            "<!-- lintdoc: allow masked-text -->\n*个乡镇\n⟦*⟧个乡镇",
            "<!-- lintdoc: allow masked-text -->\n\n\n*个乡镇\n⟦*⟧个乡镇",
            "⟦*⟧个\n*个 <!-- lintdoc: allow masked-text -->\n⟦*⟧个",
            "*个 <!-- lintdoc: allow-line masked-text -->\n⟦*⟧个",
            "⟦*⟧个 <!-- lintdoc: allow-next-line masked-text -->\n*个\n⟦*⟧个",
            "⟦*⟧<!-- lintdoc: allow-begin masked-text -->\n*\n\n*\n<!-- lintdoc: allow-end -->⟦*⟧",
            "*\n*\n<!-- lintdoc: allow-file masked-text -->\n*",
            "<!-- lintdoc: allow masked-text -->\n<!-- lintdoc: allow empty-brackets -->\n*“”",
            "<!-- lintdoc: allow masked-text --> <!-- lintdoc: allow empty-brackets -->\n*“”",
            "<!--\n lintdoc: allow masked-text\n lintdoc: allow empty-brackets\n-->\n*“”",
            "> <!-- lintdoc: allow masked-text -->\n>\n> *\n> ⟦*⟧",
            "<!-- lintdoc: allow masked-text -->\r\n\r\n*\r\n⟦*⟧",
            "\u3000\u3000<!-- lintdoc: allow masked-text -->\n\u3000\n*\n⟦*⟧",
        ],
    )
    @pytest.mark.parametrize("format", ["text", "markdown", "html"])
    def test_comments_allow(self, text, format):
        assert faults(re.sub("[⟦⟧]", "", text), format=format) == text

    @pytest.mark.parametrize(
        "text",
        [
            "// lintdoc: allow-next-line ZH301\n*\n⟦*⟧",
            "# lintdoc: allow masked-text\n*\n⟦*⟧",
            "* # lintdoc: allow masked-text\n⟦*⟧",
            "/* lintdoc: allow masked-text */\n*\n⟦*⟧",
            "lintdoc: allow masked-text\n*\n⟦*⟧",
            "* （lintdoc: allow masked-text）\n⟦*⟧",
            "⟦*⟧（参见lintdoc: allow masked-text）",
        ],
    )
    def test_in_plain_text_any_line_may_ask(self, text):
        assert faults(re.sub("[⟦⟧]", "", text)) == text

    @pytest.mark.parametrize(
        "text",
        [
            "lintdoc：允许 masked-text\n*\n⟦*⟧",
            "<!-- lintdoc：允許masked-text -->\n*\n⟦*⟧",
            "*（文） lintdoc：允许本行 masked-text，empty-brackets\n⟦*⟧",
            "lintdoc：允许下一行 masked-text\n*\n⟦*⟧",
            "lintdoc：允许块 masked-text\n*\n*\nlintdoc：允许结束\n⟦*⟧",
            "*\nlintdoc：允许文件 masked-text\n*",
        ],
    )
    def test_in_chinese(self, text):
        assert faults(re.sub("[⟦⟧]", "", text)) == text

    @pytest.mark.parametrize("name", ["masked-text", "ZH301", "zh301", "ZH3", "placeholder", "ALL"])
    def test_by_any_name_of_the_rule(self, name):
        assert quiet(f"<!-- lintdoc: allow {name} -->\n*")

    @pytest.mark.parametrize(
        "names", ["masked-text, ZH302", "masked-text ZH302", "masked-text，ZH302", "ZH302、ZH301"]
    )
    def test_several_rules(self, names):
        assert quiet(f"<!-- lintdoc: allow {names} -->\n*“”")

    @pytest.mark.parametrize("reason", [" -- as printed, see ZH302", " ——照录原表", "（原文如此）", " --*"])
    def test_a_reason(self, reason):
        assert quiet(f"<!-- lintdoc: allow masked-text{reason} -->\n*")
        assert quiet(f"// lintdoc: allow masked-text{reason}\n*")

    def test_a_finding_over_several_lines_is_allowed_from_any_of_them(self):
        text = "一\n二 <!-- lintdoc: allow masked-text -->\n三"
        for start, end, is_kept in [
            (0, 3, False),
            (2, 3, False),
            (0, 1, True),
            (len(text) - 1, len(text), True),
        ]:
            found = [Finding(start, end, en="", zh="", rule=STARS)]
            kept, _ = apply(found, text, ALL)
            assert (found[0] in kept) is is_kept, (start, end)

    def test_blocks_nest_and_are_closed_by_name(self):
        text = (
            "# lintdoc: allow-begin ZH301\n# lintdoc: allow-begin ZH302\n*“”\n"
            "# lintdoc: allow-end ZH301\n⟦*⟧“”\n# lintdoc: allow-end\n⟦*⟧⟦“”⟧"
        )
        assert faults(re.sub("[⟦⟧]", "", text)) == text


class TestNoComment:
    @pytest.mark.parametrize(
        "text",
        [
            "```html\n<!-- lintdoc: allow masked-text -->\n```\n⟦*⟧",
            "~~~\n```\n<!-- lintdoc: allow-file masked-text -->\n~~~\n⟦*⟧",
            "Write `<!-- lintdoc: allow-file masked-text -->`: ⟦*⟧",
            "Write `lintdoc: allow-file masked-text` in it: ⟦*⟧",
            "In plain text, lintdoc: allow-file masked-text ⟦*⟧",
        ],
    )
    def test_code_and_prose_of_markdown_ask_for_nothing(self, text):
        plain = re.sub("[⟦⟧]", "", text)
        assert faults(plain, format="markdown") == text
        assert own(plain, format="markdown") == []

    def test_words_of_html_ask_for_nothing(self):
        assert own("<p>&lt;!-- lintdoc: allow nothing --&gt; lintdoc: allow nothing", format="html") == []

    @pytest.mark.parametrize(
        "text", ["文件由lintdoc：检查", "lintdoc: a linter", "“lintdoc: allow x”", "lintdoc"]
    )
    def test_other_words_after_the_name_are_text(self, text):
        assert quiet(text)


def test_nothing_is_found_in_the_comment_itself():
    assert quiet("* // lintdoc: allow masked-text -- *个 is the form's own")
    assert (
        faults("“” <!-- lintdoc: allow masked-text -- “” --> *")
        == "⟦“”⟧ <!-- lintdoc: allow masked-text -- “” --> *"
    )


def test_a_finding_about_the_whole_file_is_not_in_the_comment_it_begins_with():
    found = [Finding(0, 0, en="", zh="", rule=LOST)]
    assert apply(found, "<!-- lintdoc: allow-file masked-text -->\n*", ALL)[0][0] is found[0]


class TestUnused:
    def test_one_that_allows_nothing_is_reported_and_can_be_deleted(self):
        text = "甲\n<!-- lintdoc: allow masked-text -- why -->\n乙\n"
        kept, _ = parted(text)
        assert own(text) == ["unused-suppression: nothing to allow here for masked-text; delete the comment"]
        assert marked(text, kept) == "甲\n<!-- lintdoc: allow ⟦masked-text⟧ -- why -->\n乙\n"
        assert [one.fix.applicability for one in kept] == ["unsafe"]
        assert mended(text, kept) == "甲\n乙\n"

    @pytest.mark.parametrize(
        ("text", "fixed"),
        [
            ("甲 <!-- lintdoc: allow ZH301 -->\n乙", "甲\n乙"),
            ("甲 // lintdoc: allow ZH301, ZH302\n乙", "甲\n乙"),
            ("* <!-- lintdoc: allow ZH301, ZH302 -->", "* <!-- lintdoc: allow ZH301 -->"),
            ("* <!-- lintdoc: allow ZH302, ZH301 -- why -->", "* <!-- lintdoc: allow ZH301 -- why -->"),
            ("甲\n# lintdoc: allow-begin ZH301\n乙\n# lintdoc: allow-end\n丙", "甲\n乙\n丙"),
            ("甲\n# lintdoc: allow-end\n乙", "甲\n乙"),
            ("# lintdoc: allow ZH301", ""),
        ],
    )
    def test_the_fix_deletes_what_is_unused_and_no_more(self, text, fixed):
        kept, _ = parted(text)
        assert mended(text, kept) == fixed
        assert own(fixed) == []

    def test_a_rule_that_is_not_selected_is_said_to_be_so(self):
        text = "<!-- lintdoc: allow masked-text -->\n*"
        expected = ["unused-suppression: masked-text is not selected here; delete the comment"]
        assert own(text, rules=[LOST, *RULES]) == expected

    @pytest.mark.parametrize("name", ["masked-text", "placeholder", "ALL"])
    def test_nothing_is_said_when_the_command_line_chose_the_rules(self, name):
        assert own(f"<!-- lintdoc: allow {name} -->\n", rules=[QUOTES, *RULES], narrowed=True) == []

    def test_one_that_another_makes_needless_is_reported(self):
        text = "# lintdoc: allow-begin ZH301\n# lintdoc: allow-begin ZH301\n*\n# lintdoc: allow-end\n# lintdoc: allow-end"
        assert len(own(text)) == 1

    def test_it_can_be_allowed_itself(self):
        assert own("lintdoc: allow-file unused-suppression\nlintdoc: allow masked-text\n") == []

    def test_it_is_off_when_it_is_not_selected(self):
        assert own("lintdoc: allow masked-text\n", rules=[STARS]) == []

    def test_its_severity_can_be_set(self):
        kept, _ = apply([], "lintdoc: allow masked-text", ALL, severities={"unused-suppression": "error"})
        assert [one.severity for one in kept] == ["error"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<!-- lintdoc: allow masked-txt -->", "unknown rule “masked-txt”; did you mean “masked-text”?"),
        (
            "<!-- lintdoc: allow ZH301 as printed -->\n*",
            "unknown rule “as”; `lintdoc rules` lists them all; a reason goes",
        ),
        ("<!-- lintdoc: disable masked-text -->", "lintdoc does not know “disable”; write “allow”"),
        ("<!-- lintdoc: allow -->", "“allow” names no rule; name those that are meant, or ALL"),
        (
            "lintdoc: allow-begin ZH301\n*",
            "this block of ZH301 has no end; write “lintdoc: allow-end” after it",
        ),
    ],
)
def test_what_is_not_understood_is_reported(text, message):
    assert own(text)[0].startswith(f"unknown-suppression: {message}")


PIECES = ["lintdoc", ":", "：", " ", "allow", "allow-file", "-begin", "allow-end", "允许", "块", "结束", "masked-text", "ZH3",
          "x", ",", "--", "<!--", "-->", "\n", "\r\n", "*", "“”", "`", "```", "// ", "> ", "\u3000", "\0", "\ud800"]  # fmt: skip


@given(
    st.lists(st.sampled_from(PIECES)).map("".join) | st.text(), st.sampled_from(["text", "markdown", "html"])
)
def test_any_text_is_taken(text, format):
    kept, suppressed = parted(text, format=format)
    for one in kept + suppressed:
        assert 0 <= one.start <= one.end <= len(text)
    for edit in (edit for one in kept if one.fix for edit in one.fix.edits):
        assert 0 <= edit.start <= edit.end <= len(text)
    faulty = [one for one in kept + suppressed if one.rule in FAULTS]
    assert len(faulty) <= sum(len(re.findall(pattern, text)) for pattern in FAULTS.values())


@given(st.text())
def test_without_the_name_nothing_changes(text):
    found = [Finding(0, len(text), en="", zh="", rule=STARS)]
    assert apply(found, text.replace("lintdoc", ""), ALL) == (found, [])
