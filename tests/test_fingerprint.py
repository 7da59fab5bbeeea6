from hypothesis import given
from hypothesis import strategies as st

from lintdoc import ALWAYS, Finding, Rule, Source
from lintdoc.checked import Checked
from lintdoc.fingerprint import fingerprints, fingerprints_of

RULE = Rule("ZH301", "masked-text", "placeholder", ("A mask.", "遮盖。"), trigger=ALWAYS, module=__name__)
LINE = "他們下到*個鄉鎮，走訪了*戶人家。"


def found(text):
    return [
        Finding(start, start + 1, en="masked", zh="遮盖", rule=RULE)
        for start, character in enumerate(text)
        if character == "*"
    ]


def names(text):
    return fingerprints(text, found(text))


def test_they_are_sixteen_hexadecimal_digits():
    assert all(len(name) == 16 and int(name, 16) >= 0 for name in names(LINE))


def test_equal_places_are_told_apart_by_order():
    assert len(set(names(f"{LINE}\n" * 5))) == len(names(f"{LINE}\n" * 5))


def test_white_space_and_line_breaks_do_not_matter():
    assert names(LINE) == names(LINE.replace("，", "，\r\n　"))


@given(st.text(alphabet="甲乙 \n"), st.text(alphabet="甲乙 \n"))
def test_they_outlive_edits_elsewhere(before, after):
    shield = "這一段話不改動這一段話不改動"
    text = shield + LINE + shield
    assert names(before + text + after) == names(text)


def test_accepting_one_does_not_rename_the_next():
    text = f"{LINE}\n" * 3
    every = found(text)
    first, second = fingerprints_of(Checked("a", Source(text), every[3:], every[:3]))
    assert [*second, *first] == names(text)


def test_lone_surrogates_do_no_harm():
    assert len(names("甲\udc80*乙")) == 1
