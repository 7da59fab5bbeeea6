"""The document's text without residues, and the way back from it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintdoc import Source
from lintdoc.reading import read
from lintdoc_zh.residues import bare, residues

PIECES = [
    "調",
    "研",
    "學",
    "習",
    "(diào)",
    "（yán）",
    "(xué)",
    " (xí) ",
    "，",
    "\n",
    "(a)",
    "ab",
    "產(chan3)",
]


def document(text):
    return read(Source(text, "a.txt"))


BARE = {
    "nothing to remove": ("各地要加強調查研究(一)。", "各地要加強調查研究(一)。"),
    "in the middle of a word": ("加強調(diào)查研究。", "加強調查研究。"),
    "at either end": ("調(diào)查學(xué)校", "調查學校"),
    "without brackets": ("調diào查研究", "調查研究"),
    "with another tone": ("學(xué)校開(kāi)會(huì)，開(kái)放學(xué)習", "學校開會，開放學習"),
    "what belongs there": ("荀彧(yù)是东汉末年的谋士。", "荀彧(yù)是东汉末年的谋士。"),
}


@pytest.mark.parametrize(("text", "expected"), BARE.values(), ids=BARE)
def test_bare(text, expected):
    assert bare(document(text)).text == expected


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_every_character_comes_from_its_own_place(text):
    one = document(text)
    view = bare(one)
    kept = "".join(one.text[slice(*view.span(place, place + 1))] for place in range(len(view.text)))
    assert kept == view.text
    assert len(view.text) == len(one.text) - sum(each.end - each.start for each in residues(one))
