"""Stars that CommonMark leaves standing, against the parser that renders pages."""

import random

import pyromark
import pytest

from lintdoc import Source
from lintdoc.engine import Linter
from lintdoc.packs import load_packs
from lintdoc.reading import read

WORDS = ["重点", "注意", "她", "API", "2024年", "“真好”", "《春》", "（一）"]
MARKS = ["，", "。", "：", "！", "“", "”", "（", "）", "《", "》", "——", " ", "", ".", ":", "("]


def sentences():
    draw = random.Random(5)
    while True:
        inside = draw.choice(["", "", *MARKS]) + "重点" + draw.choice(WORDS) + draw.choice(MARKS)
        before = draw.choice(["", *WORDS]) + draw.choice(["", *MARKS])
        after = draw.choice(["", *MARKS]) + draw.choice(["", *WORDS])
        yield f"{before}**{inside.strip()}**{after}".strip()


@pytest.fixture(scope="module")
def stray():
    return Linter([rule for rule in load_packs().rules if rule.name == "unrendered-emphasis"]).findings


def test_what_is_reported_is_shown_and_its_fix_renders(stray):
    texts = sentences()
    for text in (next(texts) + "\n" for _ in range(1500)):
        found = stray(read(Source(text, "a.md")))
        assert not found or "**" in pyromark.html(text), text
        edits = sorted(
            (edit for one in found if one.fix for edit in one.fix.edits), key=lambda one: -one.start
        )
        mended = text
        for edit in edits:
            mended = mended[: edit.start] + edit.text + mended[edit.end :]
        assert not edits or "**" not in pyromark.html(mended), text
        assert mended.replace("*", "") == text.replace("*", "")
