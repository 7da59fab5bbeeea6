"""The table of ambiguous characters, and the scripts it rests on."""

from __future__ import annotations

import pytest

from lintdoc import Document, Source
from lintdoc_zh.conversion import Rows, conversion
from lintdoc_zh.misconversions import misconversions
from lintdoc_zh.passages import passages
from lintdoc_zh.rewriting import preferences, rewritten, simplified
from lintdoc_zh.scripts import characters, collapse, collapsed, script_of
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


def test_search_and_dictionary_agree() -> None:
    table = conversion()
    for key in "后里发":
        rows = table._owners[key].rows
        filled = rows._unpacked()
        fresh = Rows.__new__(Rows)
        for name in Rows.__slots__:
            setattr(fresh, name, getattr(rows, name))
        fresh._found = None
        assert all(fresh._searched(context) == row for context, row in filled.items())
        assert fresh._searched("\u3400" + key) is None


def test_passage_reads_the_same_in_both_directions() -> None:
    back = rewritten(simplified(TRADITIONAL), 0, len(TRADITIONAL), "Hans", preferences(TRADITIONAL))
    assert back == TRADITIONAL


def test_list_across_marks_is_one_passage() -> None:
    text = TRADITIONAL + "\n\n夏河县| 芒康县| 科技| 尉犁县| 崇义县| 陇西县|\n"
    assert len(passages(document(text))) == 1
