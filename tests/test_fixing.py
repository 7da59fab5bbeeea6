"""Fixes: applied whole or not at all, left to right, until nothing changes and nothing new appears."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintdoc import ALWAYS, Damage, Edit, Finding, Fix, LintdocError, Rule, Source, safe, suggestion, unsafe
from lintdoc.decoding import decode, encode
from lintdoc.displacement import Displacement
from lintdoc.edits import chosen, edited
from lintdoc.fixing import converge, fixed, judged


def rule(number):
    return Rule(f"TX{number:03}", f"toy-{number}", "toy", ("A toy.", "例。"), trigger=ALWAYS, module=__name__)


def finding(fix, number=1, start=0, end=1):
    return Finding(start, end, en="toy", zh="例", fix=fix, rule=rule(number))


def replacing(*pairs):
    """Return a check with one rule for each pair: a pattern and what replaces it, safely."""

    def check(source):
        found = []
        for number, (pattern, text) in enumerate(pairs):
            for match in re.finditer(pattern, source.text):
                found.append(finding(safe(*match.span(), text), number, *match.span()))
        return sorted(found, key=lambda one: (one.start, one.end))

    return check


def converged(text, *pairs):
    return converge(Source(text), replacing(*pairs), "safe").source.text


@pytest.mark.parametrize(
    ("fixes", "text"),
    [
        ([], "甲乙丙丁"),
        ([safe(0, 1, "子")], "子乙丙丁"),
        ([safe(1, 2, ""), safe(2, 3, "寅")], "甲寅丁"),
        ([safe(0, 2, "子"), safe(1, 3, "丑")], "子丙丁"),
        ([safe(1, 3, "丑"), safe(0, 2, "子")], "子丙丁"),
        ([safe(2, 2, "！"), safe(2, 2, "？")], "甲乙！丙丁"),
        ([safe(2, 2, "！"), safe(2, 2, "！")], "甲乙！丙丁"),
        ([safe(2, 2, "！"), safe(2, 3, "寅")], "甲乙！寅丁"),
        ([safe(1, 2, "丑"), safe(2, 2, "！")], "甲丑！丙丁"),
        ([safe(1, 3, ""), safe(2, 2, "！")], "甲丁"),
        ([Fix("safe", [Edit(0, 1, "“"), Edit(3, 4, "”")]), safe(1, 2, "丑")], "“丑丙”"),
        ([safe(0, 1, "子"), Fix("safe", [Edit(0, 1, "“"), Edit(3, 4, "”")])], "子乙丙丁"),
        ([Fix("safe", [Edit(3, 4, "”"), Edit(0, 1, "“")])], "“乙丙”"),
        ([unsafe(0, 1, "子"), suggestion("丑")], "甲乙丙丁"),
        ([safe(3, 9, "子")], "甲乙丙丁"),
        ([Fix("safe", [Edit(0, 2, "子"), Edit(1, 3, "丑")])], "甲乙丙丁"),
    ],
)
def test_fixed(fixes, text):
    assert fixed("甲乙丙丁", [finding(fix) for fix in fixes], "safe")[0] == text


def test_what_is_applied_is_told():
    findings = [finding(safe(0, 2, "子")), finding(safe(1, 2, "丑")), finding(unsafe(3, 4, "卯"))]
    findings += [finding(safe(2, 3, "丙")), finding(None)]
    assert fixed("甲乙丙丁", findings, "safe") == ("子丙丁", findings[:1])
    assert fixed("甲乙丙丁", findings, "unsafe") == ("子丙卯", [findings[0], findings[2]])


def test_the_project_has_the_last_word_on_applicability():
    findings = [finding(safe(0, 1, "子"), 1), finding(unsafe(1, 2, "丑"), 2), finding(suggestion("寅"), 3)]
    kinds = [
        one.fix.applicability
        for one in judged(findings, {"toy-1": "never", "toy-2": "safe", "toy-3": "safe"})
    ]
    assert kinds == ["suggestion", "safe", "suggestion"]
    assert [one.fix.applicability for one in judged(findings, {"toy-1": "unsafe"})] == [
        "unsafe",
        "unsafe",
        "suggestion",
    ]
    assert findings[0].fix.applicability == "safe"
    assert judged([finding(None)], {"toy-1": "never"})[0].fix is None


def test_overlapping_fixes_take_turns():
    assert converged("戰(zhan)斗", (r"\(zhan\)", ""), ("斗", "鬥")) == "戰鬥"
    assert converged("aaaa", ("aa", "a")) == "a"


def test_a_fix_that_brings_a_new_finding_is_withdrawn():
    repair = converge(Source("a-b-c"), replacing(("a", "x"), ("b", "B"), ("x", "y")), "safe")
    assert repair.source.text == "a-B-c"
    assert [one.rule.name for one in repair.withdrawn] == ["toy-0"]
    assert (repair.applied, repair.rounds) == (1, 1)


def test_only_the_guilty_are_withdrawn_wherever_the_new_finding_is():
    def check(source):
        found = replacing(("[abcdefgh]", "x"))(source)
        for one in found:
            one.fix = safe(one.start, one.end, source.text[one.start].upper())
        if "C" in source.text or ("E" in source.text and "F" in source.text):
            found.append(finding(None, 2, 0, 0))
        return found

    text = converge(Source("0 a b c d e f g h"), check, "safe").source.text
    assert text == "0 A B c D E f G H"


def test_what_a_withdrawn_fix_stood_in_the_way_of_has_its_turn():
    assert converged("abc", ("ab", "!"), ("bc", "x"), ("!", "?")) == "ax"


def test_a_finding_that_moves_is_not_new():
    assert converged("aXb", ("X", ""), ("aX?b", "c")) == "c"


def test_rules_that_never_agree_are_named():
    with pytest.raises(LintdocError, match=r"稿\.md: not fixed: .* toy-0 \(TX000\) still want"):
        converge(Source("a", path="稿.md"), replacing(("a", "aa")), "safe")


def test_damage_moves_with_the_text():
    source = Source("a\ufffdb\ufffdc", damage=[Damage(1, 2, b"\xff"), Damage(3, 4, b"\xfe")])
    repair = converge(source, replacing(("a", "中文"), ("b\ufffd", "")), "safe")
    assert repair.source.text == "中文\ufffdc"
    assert [(one.start, one.end, one.octets) for one in repair.source.damage] == [(2, 3, b"\xff")]


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [("b", "", b"a\xff\xfec"), ("b.", "", b"a\xff\xfec"), ("b..", "x", b"axc"), (".c", "x", b"ab\xff\xfec")],
    ids=repr,
)
def test_a_fix_that_would_cut_damaged_bytes_in_two_is_withdrawn(pattern, text, expected):
    source = Source("ab\ufffd\ufffdc", damage=[Damage(2, 4, b"\xff\xfe")])
    repair = converge(source, replacing((pattern, text)), "safe")
    is_cut = pattern not in ("b", "b..")
    assert encode(repair.source) == (b"ab\xff\xfec" if is_cut else expected)
    assert len(repair.withdrawn) == is_cut


def test_what_is_set_aside_stays_and_what_comes_of_fixes_does_not():
    check = replacing(("a", "A"), ("x", ""))
    findings = check(Source("xaxa"))
    repair = converge(Source("xaxa"), check, "safe", aside=[one for one in findings if one.start in (1, 2)])
    assert repair.source.text == "axA"
    assert repair.by_rule == {"toy-0": 1, "toy-1": 1}
    assert [repair.aside.holds(one) for one in check(repair.source)] == [True, True]


def test_what_the_encoding_lacks_is_not_put_in():
    repair = converge(
        Source("戰斗，體驗", encoding="big5hkscs"), replacing(("斗", "鬥"), ("體", "体𠮷😀")), "safe"
    )
    assert repair.source.text == "戰鬥，體驗"
    assert [one.rule.name for one in repair.withdrawn] == ["toy-1"]


PARAGRAPH = "我們參加了戰斗，這一次的經驗告訴大家，部隊的行動必須聽從上級的指揮。"


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"], ids=ascii)
@pytest.mark.parametrize(
    ("bom", "encoding"),
    [(b"", "utf-8"), (b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"),
     (b"", "gb18030"), (b"", "big5")],
    ids=ascii,
)  # fmt: skip
def test_encoding_bom_and_line_ends_stay(bom, encoding, newline):
    text = f"{PARAGRAPH}{newline * 2}{PARAGRAPH}\n"
    repair = converge(decode(bom + text.encode(encoding), "a.txt"), replacing(("戰斗", "戰鬥")), "safe")
    mended = encode(repair.source)
    assert mended == bom + text.replace("戰斗", "戰鬥").encode(encoding)
    assert repair.applied == 2


EDIT = st.builds(
    lambda a, b, text: Edit(min(a, b), max(a, b), text), *[st.integers(0, 12)] * 2, st.text("xy", max_size=2)
)
FIX = st.builds(Fix, st.sampled_from(["safe", "unsafe", "suggestion"]), st.lists(EDIT, max_size=3))


@given(st.text("甲乙\n", max_size=12), st.lists(FIX, max_size=8))
def test_nothing_outside_the_edits_changes(text, fixes):
    findings = [finding(fix) for fix in fixes]
    applied, edits = chosen(text, findings, "unsafe")
    mended, again = fixed(text, findings, "unsafe")
    assert mended == edited(text, edits)
    assert again == applied
    assert {id(one) for one in applied} <= {
        id(one) for one in findings if one.fix.applicability != "suggestion"
    }
    assert {edit for one in applied for edit in one.fix.edits} == set(edits)
    displacement = Displacement(edits)
    for offset, character in enumerate(text):
        if not any(edit.start <= offset < edit.end for edit in edits):
            start, end = displacement.span(offset, offset + 1)
            assert character in mended[start:end]
            inserted = sum(edit.start == edit.end and edit.start in (offset, offset + 1) for edit in edits)
            assert inserted or mended[start:end] == character


PAIRS = st.lists(
    st.tuples(st.text("abc", min_size=1, max_size=2), st.text("abc", max_size=2)), min_size=1, max_size=4
)


@given(st.text("abc\r\n", max_size=20), PAIRS)
def test_fixing_twice_changes_nothing_and_brings_nothing_new(text, pairs):
    check = replacing(*pairs)
    try:
        once = converge(Source(text), check, "safe")
    except LintdocError:
        return
    twice = converge(once.source, check, "safe")
    assert (twice.source.text, twice.applied) == (once.source.text, 0)
    before = {one.rule.code for one in check(Source(text))}
    assert {one.rule.code for one in check(once.source)} <= before
    kept = re.compile("[^abc]+")
    assert "".join(kept.findall(once.source.text)) == "".join(kept.findall(text))
