"""Copies that were touched up are found among paragraphs that share sentences with each other."""

import random

import pytest

from lintdoc import Source
from lintdoc.reading import read
from lintdoc_zh.repeats import deletion, repeats

WORDS = "调查研究群众干部基层工作制度落实责任监督检查项目资金建设农村学校医院环境保护发展改革创新服务企业市场技术人才文化"
PLACES = 30


def paragraphs(among):
    """Return paragraphs of five sentences each, every sentence in two or three of them."""
    sentences = ["".join(among.choices(WORDS, k=among.randint(25, 45))) + "。" for _ in range(2 * PLACES)]
    return ["".join(among.sample(sentences, 5)) for _ in range(PLACES)]


def touched_up(text, among, times):
    """Return the text with characters lost or exchanged in some places."""
    marks = list(text)
    for place in among.sample(range(len(marks)), times):
        marks[place] = among.choice(["", among.choice(WORDS)])
    return "".join(marks)


def test_touched_up_copies_are_found_and_shared_sentences_are_none():
    found = 0
    for seed in range(20):
        among = random.Random(seed)
        lines = paragraphs(among)
        assert repeats(read(Source("\n".join(lines)))) == []
        original = among.randrange(PLACES - 2)
        lines.append(touched_up(lines[original], among, 4))
        copies = repeats(read(Source("\n".join(lines))))
        found += [(one.original, one.first) for one in copies] == [(original, PLACES)]
    assert found >= 18


ARTICLE = "申请人应当在规定的期限内向所在地主管机关提交书面材料，并对材料的真实性负责；材料不齐全的，主管机关应当一次告知需要补正的内容。"


@pytest.mark.parametrize(
    ("copy", "is_found"),
    [
        (ARTICLE.replace("书面", "书南").replace("负责", "负的责"), True),
        (ARTICLE.replace("主管机关提交", "主管机关提"), True),
        (ARTICLE.replace("所在地主管", "住在地主管"), False),
        (ARTICLE.replace("主管", "监管").replace("书面", "书面的"), False),
    ],
)
def test_a_provision_is_a_copy_if_slips_are_what_differs(copy, is_found):
    others = "".join(f"第{number}条 这一条说的是别的事。\n" for number in "二三四五六七")
    assert bool(repeats(read(Source(f"第一条 总则。\n{ARTICLE}\n{others}{copy}\n")))) == is_found


def test_what_two_provisions_say_of_the_paragraph_before_each_is_no_copy():
    articles = "".join(f"第{number}条 这一条说的是别的事。\n" for number in "二三四五六七")
    texts = [
        f"第一条 总则。\n{line}\n{articles}{line}\n" for line in (f"有前款行为的，{2 * ARTICLE}", 2 * ARTICLE)
    ]
    assert [len(repeats(read(Source(text)))) for text in texts] == [0, 1]


def test_a_copy_that_ends_the_text_is_deleted():
    line = "世界各地的图书馆帮助人们查找资料，馆员熟悉馆藏，读者不必自己翻检卡片，几分钟就能拿到想看的书，还能借回家去。"
    for between, left in (
        ("\n", "\n"),
        ("\n\n", "\n\n"),
        ("\n这是另外的一句话。\n", "\n这是另外的一句话。\n"),
    ):
        document = read(Source(f"{line}{between}{line}"))
        [repeat] = repeats(document)
        fix = deletion(repeat, document)
        assert fix is not None
        [edit] = fix.edits
        assert document.text[: edit.start] + edit.text + document.text[edit.end :] == f"{line}{left}"
