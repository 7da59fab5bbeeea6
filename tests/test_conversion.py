"""The table of ambiguous characters, and the scripts it rests on."""

from __future__ import annotations

import lzma
import random
from itertools import islice

import pytest

from lintdoc import Document, Source
from lintdoc_zh.contexts import Directory
from lintdoc_zh.conversion import LEAST_LEAD, Reading, conversion
from lintdoc_zh.conversion_proof import PRIOR, Slip, is_sure
from lintdoc_zh.misconversions import misconversions
from lintdoc_zh.passages import passages
from lintdoc_zh.rewriting import Plain, Preferences, rewritten, simplified
from lintdoc_zh.scripts import characters, collapse, collapsed, script_of
from lintdoc_zh.suspicion import suspicion
from lintdoc_zh.word_pairs import crossings

TRADITIONAL = "各單位幹部應於會議結束後，將聯繫方式與規範文件送交這裡的承辦人員，並製作完整的紀錄。"


def document(text: str) -> Document:
    return Document(Source(text))


def test_exclusive_sets_are_apart() -> None:
    table = characters()
    assert not set(table.simplified) & set(table.traditional)
    assert not set("后里干于斗范云余谷群床秘台着") & set(table.simplified + table.traditional)


@pytest.mark.parametrize(
    ("text", "script"),
    [("我们公司的产品", "Hans"), ("我們公司的產品", "Hant"), ("今天是星期五", None), ("", None)],
)
def test_script(text: str, script: str | None) -> None:
    assert script_of(document(text)) == script


def test_collapse_keeps_length() -> None:
    assert collapse("看著這本著名的書") == "看着这本著名的书"
    text = TRADITIONAL * 3
    assert len(collapsed(document(text)).text) == len(text)


@pytest.mark.parametrize(
    ("left", "right"), [("幹部", "干部"), ("會議結束後", "會議結束后"), ("聯繫", "聯系"), ("規範", "規范")]
)
def test_left_as_it_was(left: str, right: str) -> None:
    assert left in TRADITIONAL
    found = misconversions(document(TRADITIONAL.replace(left, right)))
    assert [one.reading.best for one in found] == [
        one for one, other in zip(left, right, strict=True) if one != other
    ]


def test_correct_text_is_silent() -> None:
    assert misconversions(document(TRADITIONAL)) == []


@pytest.mark.parametrize("text", ["早餐吃面包。", "稻谷要曬乾。", "都松了一口氣。", "盡管下雨也來。"])
def test_one_slip_is_enough(text: str) -> None:
    assert len(misconversions(document("我們準備開會，" + text))) == 1


def test_border_between_words() -> None:
    assert crossings("遺失補發須刊登", 3, 5) == (True, False)
    assert crossings("短發", 0, 2) == (False, False)


def test_contexts_are_found_where_they_lie() -> None:
    for _, found in islice(Directory().rows(), 60):
        for contexts in found:
            unpacked = contexts.unpacked()
            assert {number: contexts.get(number) for number in unpacked} == unpacked
            assert contexts.get(0x3400) is None


def spoilt(text: str, draw: random.Random) -> str:
    """Return the text with some ambiguous characters in another form."""
    forms = {
        form: [one for one in cells[2][0::2] if one not in characters().simplified]
        for cells, _ in Directory().rows()
        for form in cells[0] + cells[2][0::2]
    }
    return "".join(draw.choice(forms[one]) if one in forms and draw.random() < 0.3 else one for one in text)


@pytest.fixture(params=range(4))
def converted(pytestconfig: pytest.Config, request: pytest.FixtureRequest) -> str:
    """A text with many characters in another form."""
    with lzma.open(pytestconfig.rootpath / "benchmarks/texts/hant.txt.xz", "rt", encoding="utf-8") as file:
        text = file.read(5000 * (request.param + 1))[-5000:]
    return spoilt(text, random.Random(request.param))


def readings(text: str) -> dict[int, Reading]:
    """Return what the contexts say of each ambiguous character that should be another one."""
    table, padded = conversion(), f"，，{text}，，"
    found = {
        place: table.read(padded[place : place + 5])
        for place, one in enumerate(text)
        if one in table.ambiguous
    }
    return {
        place: one
        for place, one in found.items()
        if one.written and one.lead >= LEAST_LEAD and (not one.is_free or text[place] == "瞭")
    }


def test_all_that_can_be_found_is_looked_at(converted: str) -> None:
    expected = readings(converted)
    assert len(expected) > 20
    assert [*expected.keys() - set(suspicion().places(converted, beside_others=True))] == []


def test_all_that_is_sure_is_looked_at(converted: str) -> None:
    expected = {
        place
        for place, one in readings(converted).items()
        if is_sure(converted, Slip(place, one, conversion().is_simplified(converted[place])))
        or (one.lead >= PRIOR and not one.is_known)
    }
    assert len(expected) > 10
    assert [*expected - set(suspicion().places(converted))] == []


def test_a_long_text_is_looked_through_piece_by_piece(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "會議結束以后，各單位干部發揚艱苦奮斗的精神。" * 9
    whole = list(suspicion().places(text))
    monkeypatch.setattr("lintdoc_zh.suspicion.AT_ONCE", 7)
    assert list(suspicion().places(text)) == whole


def test_passage_reads_the_same_in_both_directions() -> None:
    back = rewritten(simplified(TRADITIONAL), 0, len(TRADITIONAL), "Hans", Plain(Preferences(TRADITIONAL)))
    assert back == TRADITIONAL


def test_list_across_marks_is_one_passage() -> None:
    text = TRADITIONAL + "\n\n夏河县| 芒康县| 科技| 尉犁县| 崇义县| 陇西县|\n"
    assert len(passages(document(text))) == 1
