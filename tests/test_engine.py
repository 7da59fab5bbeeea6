"""Rules on a document: which run, what hides what, in which order findings come."""

import re

from hypothesis import example, given
from hypothesis import strategies as st

from lintdoc import Document, Rule, Source, Trigger
from lintdoc.engine import Linter
from lintdoc.ranges import is_in
from lintdoc.triggers import Triggers


def a_rule(name, spans, trigger=None, **keywords):
    def check(document):
        for start, end in spans:
            yield document.finding(start, end, en=name, zh=name)

    trigger = trigger or Trigger(always=True)
    return Rule(
        f"T{len(name)}", name, "toys", (name, name), trigger=trigger, module="m", check=check, **keywords
    )


def found(*rules, text="零一二三四五六七八九"):
    findings = Linter(rules).findings(Document(Source(text)))
    return [(one.rule.name, one.start, one.end) for one in findings]


def test_findings_come_in_the_order_of_the_text():
    assert found(a_rule("b", [(5, 6), (1, 2)]), a_rule("aa", [(1, 3)])) == [
        ("b", 1, 2),
        ("aa", 1, 3),
        ("b", 5, 6),
    ]


def test_a_finding_hides_those_inside_it_of_the_rules_it_names():
    hider = a_rule("hider", [(2, 6)], hides=["inner"])
    inner = a_rule("inner", [(2, 3), (5, 6), (5, 7), (8, 9)])
    other = a_rule("other-one", [(3, 4)])
    assert found(hider, inner, other) == [
        ("hider", 2, 6),
        ("other-one", 3, 4),
        ("inner", 5, 7),
        ("inner", 8, 9),
    ]


def test_a_rule_that_hides_its_own_family_does_not_hide_itself():
    assert found(a_rule("hider", [(2, 6)], hides=["toys"]), a_rule("inner", [(2, 3)])) == [("hider", 2, 6)]


characters = st.text("abc中文*\N{CJK UNIFIED IDEOGRAPH-20000}-]^\\", max_size=6)


triggers = st.tuples(characters, characters, st.lists(characters.filter(bool), max_size=2))
many = "".join(map(chr, range(0x5000, 0x5010)))


def is_there(text, chars, beside, literals):
    charactered = any(char in text for char in chars) and (not beside or any(char in text for char in beside))
    return charactered or any(literal in text for literal in literals)


@given(st.lists(triggers), characters, st.booleans())
def test_a_rule_runs_if_and_only_if_its_trigger_stands_in_the_text(triggers, text, is_long):
    text += "。" * 30_000 * is_long
    rules = [
        a_rule(f"rule-{number}-{wide}", [], Trigger(chars + wide, literals, beside=beside))
        for number, (chars, beside, literals) in enumerate(triggers)
        for wide in ("", many)
    ]
    expected = [
        f"rule-{number}-{wide}"
        for number, (chars, beside, literals) in enumerate(triggers)
        for wide in ("", many)
        if is_there(text, chars + wide, beside, literals)
    ]
    assert [rule.name for rule in Triggers(rules).fired(text)] == expected


kinds = st.sampled_from(["", "a", "(?=b)", "(?<=ca)", "中|(?<=bb)", "(?P<one>[ac])(?P=one)"])
signs = st.lists(st.tuples(characters.filter(bool), kinds), max_size=3)


@example([([("𠀀", "")], "", False)], "𠀀", 0)
@example([([("𠀀", "(?=b)")], "", False)], "𠀀b", 1)
@given(st.lists(st.tuples(signs, characters, st.booleans()), max_size=4), characters, st.integers(0, 2))
def test_a_sign_calls_for_a_rule_where_its_context_is_right(given, text, length):
    text = "。" * 30_000 * (length > 0) + text * (1 if length < 2 else 400)
    rules = [
        a_rule(f"rule-{number}", [], Trigger(chars, signs=signs[:1], common=common))
        for number, (signs, chars, common) in enumerate(given)
        if not number or "?P" not in str(signs)
    ]
    expected = [
        rule.name
        for rule in rules
        if any(is_in(rule.trigger.ranges, one) for one in text)
        or any(
            re.search(f"[{re.escape(chars)}](?:{context})", f"\n{text}\n")
            for chars, context in rule.trigger.signs
        )
    ]
    assert [rule.name for rule in Triggers(rules).fired(text)] == expected


def test_patterns_see_the_text_between_two_line_ends():
    rules = [
        a_rule("first", [], Trigger(patterns=["甲", "\n乙\n"])),
        a_rule("long", [], Trigger(patterns=["\n"], shortest=3)),
    ]
    assert [[rule.name for rule in Triggers(rules).fired(text)] for text in ("乙", "丙乙", "丙乙\n乙")] == [
        ["first"], [], ["first", "long"],
    ]  # fmt: skip


def test_a_document_tells_which_patterns_were_sought_in_vain():
    document = Document(Source("乙"))
    Linter([a_rule("first", [], Trigger(patterns=["甲", "乙"]))]).findings(document)
    assert document.absent == {"甲"}
    text = "。" * 30_000
    for document in (Document(Source("乙")), Document(Source("乙" + text))):
        Linter([a_rule("sign", [], Trigger(signs=[("甲", "(?=丙)"), ("乙", "(?=丙)")]))]).findings(document)
        assert document.absent == {"(?=丙)"}


def test_a_document_tells_what_does_not_stand_beside():
    rules = [a_rule("both", [], Trigger("甲", beside="乙"))]
    told = []
    for text in ("甲", "乙", "甲乙", "丙"):
        document = Document(Source(text + "。" * 30_000))
        Linter(rules).findings(document)
        told.append(document.absent)
    assert told == [{"乙"}, {"both"}, set(), {"乙"}]


def test_a_rule_about_the_source_runs_where_that_is_odd():
    rules = [a_rule("odd", [(0, 0)], Trigger(odd_source=True))]
    sources = [
        Source("甲"),
        Source("甲", encoding="gb18030"),
        Source("甲", bom=b"\xef\xbb\xbf"),
        Source("甲\r\n"),
    ]
    assert [len(Linter(rules).findings(Document(source))) for source in sources] == [0, 1, 1, 1]


def test_a_rule_about_any_ideograph_runs_wherever_there_is_one():
    rules = [
        a_rule("any", [], Trigger(ranges="一鿿")),
        a_rule("one", [], Trigger(characters="".join(map(chr, range(0x5000, 0x5020))))),
    ]
    triggers = Triggers(rules)
    texts = ("abc", "abc中", "。" * 30_000, "。" * 30_000 + "中", "。" * 30_000 + "\u5001")
    assert [[rule.name for rule in triggers.fired(text)] for text in texts] == [
        [], ["any"], [], ["any"], ["any", "one"],
    ]  # fmt: skip


def test_many_literals_are_found_in_a_short_text_after_long_ones():
    words = tuple(f"{chr(0x5000 + number)}字" for number in range(20))
    triggers = Triggers([a_rule("many", [], Trigger(literals=words))])
    assert [bool(triggers.fired(text)) for text in ("。" * 30_000, "倀字", "倀")] == [False, True, False]


def test_common_characters_are_found_though_a_run_begins_without_them():
    brackets = "（）《》「」『』【】"
    triggers = Triggers([
        a_rule("paired", [], Trigger(brackets, common=True)),
        a_rule("rare", [], Trigger("甲")),
    ])  # fmt: skip
    texts = ["。" * 30_000, "乙》", "甲（", "（" * 9 + "。" * 30_000 + "甲", "乙"]
    assert [[rule.name for rule in triggers.fired(text)] for text in texts] == [
        [], ["paired"], ["paired", "rare"], ["paired", "rare"], [],
    ]  # fmt: skip
