"""Enumerators of every kind in use, numbered right and wrong; numerals; time in proportion to the text."""

import re

import pytest

from lintdoc import Source
from lintdoc.reading import read
from lintdoc_zh.enumerators import LOOKS, enumerators
from lintdoc_zh.numbering_faults import numbering
from lintdoc_zh.numerals import han_value, han_written, value, written

STYLES = {
    "han": "〇一二三四五六七八九", "paren": "（{han}）", "arabic": "{n}. ", "comma": "{n}、", "bracket": "{n}）",
    "circled": "⓪①②③④⑤⑥⑦⑧⑨", "stem": "〇甲乙丙丁戊己庚辛壬", "letter": "@ABCDEFGHI", "roman": "〇ⅠⅡⅢⅣⅤⅥⅦⅧⅨ",
    "article": "第{han}条 ", "chapter": "第{han}章 ", "part": "第{han}部分 ", "point": "第{han}，", "is": "{han}是",
    "decimal": "2.{n} ", "step": "步骤{n}：", "figure": "图{n} ", "annex": "附件{n}：", "reference": "[{n}] ",
    "latin roman": ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"], "method": "方法{han}：先做一遍，再看结果。",
    "formal": "〇壹贰叁肆伍陆柒捌玖", "clause": "2.1.{n} 个人",
}  # fmt: skip
ROWS = {
    "latin roman": ". ",
    "formal": "、",
    "han": "、",
    "circled": "",
    "stem": "、",
    "letter": ". ",
    "roman": "、",
}


def item(style, n):
    if style in ROWS:
        return STYLES[style][n] + ROWS[style] + "内容"
    return STYLES[style].format(n=n, han="〇一二三四五六七八九"[n]) + "内容"


def faults(text, path="a.txt"):
    facts = numbering(read(Source(text, path)))
    return [(fault.kind, facts.view.text.count("\n", 0, fault.one.start)) for fault in facts.faults]


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ([1, 2, 3, 4], []),
        ([4, 5, 6], []),
        ([1, 2, 1, 2, 3], []),
        ([1, 2, 4, 5], [("gap", 2)]),
        ([1, 2, 2, 4], [("repeat", 2)]),
        ([1, 3, 2, 4], [("order", 1)]),
        ([1, 2, 7, 4, 5], [("order", 2)]),
    ],
)
def test_every_style(style, numbers, expected):
    if style in {"decimal", "clause"} and numbers[0] != 1:
        return
    assert faults("\n".join(item(style, n) for n in numbers) + "\n") == expected


def test_a_label_may_end_the_text():
    assert faults("步骤1：下载\n步骤2：解压\n步骤4") == [("gap", 2)]


@pytest.mark.parametrize("style", STYLES)
def test_what_calls_for_the_rules_knows_every_style(style):
    for text in (f"{item(style, 2)}\n", f"如下：{item(style, 1)}；{item(style, 2)}。"):
        called = any(re.search(look, f"\n{text}\n") for look in LOOKS)
        assert called or all(one.number == 1 for one in enumerators(read(Source(text))))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一、甲\n1. 子\n2. 子\n二、乙\n1. 子\n三、丙\n", []),
        ("一、甲\n二、乙\n一、子\n二、子\n三、丙\n四、丁\n", []),
        ("第一章 甲\n第一节 子\n第二节 子\n第二章 乙\n第一节 子\n", []),
        ("一、甲\n二、乙\n下列事项：\n一、子\n三、丑\n", [("gap", 4)]),
        ("一、甲\n二、乙\n三、丙\n资源\n一、子\n二、丑\n四、寅\n五、卯\n", [("gap", 6)]),
        ("一、甲\n二、下列事项：\n一、子\n三、丙\n四、丁\n", []),
        ("一、甲\n二、乙\n三、丙\n下列事项：\n二、子\n一、丑\n三、寅\n", [("order", 4)]),
        ("四、甲\n一、乙\n二、丙\n三、丁\n", []),
        ("一、甲\n二、乙\n三、丙\n十三、丁\n", [("gap", 3)]),
        ("一、甲\n二、乙\n三、丙\n会后看了展览。\n十三、丁\n", []),
        ("一、甲\n二、乙\n3、丙\n四、丁\n", [("style", 2)]),
        ("1、甲\n二、乙\n三、丙\n", [("style", 0)]),
        ("具体来说，1）甲方付款；2）乙方供货；4）双方验收。\n", [("gap", 0)]),
        ("要求如下：（一）学习；二是调研；（三）总结。\n", [("style", 0)]),
        ("要求：（1）甲；（2）乙；(3)丙；（4）丁。\n", [("style", 0)]),
        ("要做到：一要学习；二要调研；二要总结。\n", [("repeat", 0)]),
        ("一是国家；二是个人。对党员来说，首先是组织；二是单位；三是群众。\n", []),
        ("第一，甲。第二，乙。第四点、第五点，丙。\n", []),
        ("（1）班对（3）班。\n（3）班对（5）班。\n", []),
        ("【单选】\n21. 甲\n22. 乙\n23. 丙\n【多选】\n31. 丁\n32. 戊\n", []),
        ("见第（2，3）条，（1，2）也是。\n", []),
        ("1. 甲\n2. 乙\n5. 丙\n（3、4题略）\n", []),
        ("1. 甲（并列）\n2. 乙\n2. 丙（并列）\n4. 丁\n", []),
    ],
)
def test_levels(text, expected):
    assert faults(text) == expected


def test_markdown_levels():
    assert faults("1. 甲\n   1. 子\n   2. 子\n2. 乙\n3. 丙\n", "a.md") == []
    assert faults("| 一、甲 | 三、乙 |\n| --- | --- |\n| 二、丙 | 五、丁 |\n", "a.md") == []


@pytest.mark.parametrize("number", [1, 9, 10, 11, 20, 99, 100, 101, 110, 999, 1000, 1005, 1010, 9999])
def test_han_numerals(number):
    assert han_value(han_written(number)) == number


@pytest.mark.parametrize("text", ["十二", "12", "１２", "⑫", "丙", "C", "c", "Ⅳ", "⒊", "㈣"])
def test_numerals_of_every_system(text):
    assert written(*value(text)) == text


@pytest.mark.parametrize(
    "unit", ["一、甲\n", "三、甲\n", "五是甲。二是乙。", "第三条 甲\n", "  " * 9 + "1. 甲\n"]
)
def test_long_repetitions_are_read(unit):
    size = 1_000_000  # work that grows with its square would not end while anyone waits
    text = unit * (size // len(unit))
    assert numbering(read(Source(text, "a.txt")))
