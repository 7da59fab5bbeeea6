"""The places at which a placeholder may stand, found in one look."""

import re

import pytest

from lintdoc import Source
from lintdoc.reading import read
from lintdoc_zh import mask_proof, slots
from lintdoc_zh.gaps import AFTER_FIGURE, gaps
from lintdoc_zh.mask_kinds import EVENT
from lintdoc_zh.wordings import spelt

PATTERNS = [
    slots.DATE_PART, slots.PLACE,
    mask_proof.FIRM, mask_proof.LED, mask_proof.ORDINAL, EVENT,
]  # fmt: skip
WORDS = re.compile(r"[^\W\d_]|[%％‰℃°]")


def places(text):
    return gaps(read(Source(text, "a.txt")))


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda one: one.pattern[:8])
def test_all_that_a_figure_or_a_name_is_followed_by_is_looked_for(pattern):
    heads = {one for one in WORDS.findall(pattern.pattern) if pattern.match(one + "一")}
    assert heads <= set(AFTER_FIGURE)


@pytest.mark.parametrize("written", [slots.UNITS, slots.UNITS_BEFORE])
def test_all_that_is_spelt_out_is_looked_for(written):
    assert {one[0] for one in spelt(written)} <= set(AFTER_FIGURE)


@pytest.mark.parametrize(
    "text", ["春天来了，花都开了。", "他说：“来了（一次）。”——然后走了……", "1.春天 2.夏天，50%，A/B"]
)
def test_ordinary_sentences_have_none(text):
    found = places(text)
    assert not [*found.masks, *found.odd, *found.empty, *found.said]


def test_each_kind_is_told_apart():
    assert places("有X个").masks == [1]
    assert places("约●●亿元").odd == [2]
    assert places("坚持“”制度").empty == [2]
    assert places("（待补）").slots == [0]
    assert places("希望这篇").said == [1]
    assert places("请输入您的姓名").said == [2]
