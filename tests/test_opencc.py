"""The tables of scripts agree with OpenCC, which they were made from and pruned."""

import lzma

import pytest

from lintdoc_zh.scripts import collapse, counterparts

opencc = pytest.importorskip("opencc")

PUBLIC_DOMAIN = "benchmarks/texts/hant.txt.xz"


@pytest.fixture(scope="module")
def to_simplified():
    return opencc.OpenCC("t2s").convert


def test_counterparts_are_those_of_opencc(to_simplified):
    pairs = counterparts("Hant")
    assert len(pairs) > 2000
    assert [pair for pair in pairs.items() if to_simplified(pair[0]) != pair[1]] == []


def test_collapsed_text_is_simplified_text(to_simplified, pytestconfig):
    text = lzma.open(pytestconfig.rootpath / PUBLIC_DOMAIN, "rt", encoding="utf-8").read(50_000)
    ours, theirs = collapse(text), to_simplified(text)
    assert len(ours) == len(text)
    differing = sum(one != other for one, other in zip(ours, theirs, strict=True))
    assert differing <= len(text) / 500, "OpenCC goes by words in a few places: 計畫, 瞭解, 抵觸"
