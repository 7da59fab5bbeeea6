"""Work grows with the text, not with its square: on texts made to lead rules astray, calls are counted."""

import sys
from pathlib import Path

import pytest

from lintdoc import Document, Source
from lintdoc.naming import import_local
from lintdoc_zh.indexing import declared_rules

RULES = declared_rules()
BENCHMARKS = str(Path(__file__).parent.parent / "benchmarks")
SIZE = 3000
TEXTS = import_local("inputs.py", BENCHMARKS).adversarial
SLACK = 3000
"""Calls that are made whatever the size, and steps where a text is long enough for another look."""


def calls_of(rule, text):
    """Return how many functions are called, ours and the interpreter's, while the rule reads the text."""
    count = 0

    def note(frame, event, argument):  # noqa: ARG001
        nonlocal count
        count += event in {"call", "c_call"}

    document = Document(Source(text))
    sys.setprofile(note)
    try:
        for _ in rule.check(document):
            pass
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("name", TEXTS(10))
def test_twice_the_text_is_at_most_twice_the_work(name):
    once, twice = TEXTS(SIZE)[name], TEXTS(2 * SIZE)[name]
    steep = {}
    for rule in RULES:
        calls_of(rule, once[:300])
        short, long = calls_of(rule, once), calls_of(rule, twice)
        if long > 2.1 * short + SLACK:
            long = calls_of(
                rule, twice
            )  # what was made once and stays, as compiled patterns do, is no growth
        if long > 2.1 * short + SLACK:
            steep[rule.name] = (short, long)
    assert steep == {}
