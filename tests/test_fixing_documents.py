"""All rules together, fixes and all, on documents put together at random: faults of every kind among clean text."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lintdoc import Bad, LintdocError
from lintdoc.decoding import decode, encode
from lintdoc.engine import Linter
from lintdoc.fixing import converge
from lintdoc.marking import FORMATS, MARKS
from lintdoc.reading import read
from lintdoc_zh.indexing import declared_rules

RULES = [rule.loaded() for rule in declared_rules()]
LINTER = Linter(RULES)
FAULTS = sorted(
    {
        MARKS.sub("", example.text)
        for rule in RULES
        for example in rule.examples
        if isinstance(example, Bad)
        and example.format == "text"
        and len(example.text) < 200
        and not example.options
    }
)
CLEAN = (
    "山上有一座老寺。", "昨天夜半下了大雪。", "我家在江的北岸。", "小河向南流去。", "大石下有一泉清水。",
    "今年的花比往年早。", "老友五年不曾通信。", "日光照在白雪上。",
)  # fmt: skip
"""Sentences that both scripts write so."""
WRAPPERS = ("{}", "- {}", "> {}", "# {}", "**{}**", "1. {}")
PIECE = st.tuples(st.sampled_from(FAULTS), st.sampled_from(WRAPPERS))
BOMS = {"utf-8": b"\xef\xbb\xbf", "utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}


@st.composite
def files(draw):
    """Return a file's bytes and name: clean lines, each once, with faults between them."""
    format = draw(st.sampled_from(["text", "markdown"]))
    pieces = draw(st.lists(PIECE, min_size=1, max_size=5))
    clean = draw(st.permutations(CLEAN))
    newline = draw(st.sampled_from(["\n", "\r\n"]))
    lines = []
    for (fault, wrapper), sentence in zip(pieces, clean, strict=False):
        lines += [sentence, wrapper.format(fault) if format == "markdown" else fault]
    text = f"{newline}{newline}".join([*lines, clean[-1]]) + draw(st.sampled_from(["", newline]))
    encoding = draw(st.sampled_from(["utf-8", "utf-8", "utf-16-le", "utf-16-be"]))
    bom = BOMS[encoding] if encoding != "utf-8" or draw(st.booleans()) else b""
    return bom + text.encode(encoding, "replace"), f"draft{FORMATS[format]}", clean


def check(source):
    return LINTER.findings(read(source))


def names(findings):
    return {one.rule.name for one in findings}


@pytest.mark.parametrize("allow", ["safe", "unsafe"])
@settings(max_examples=60, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(file=files())
def test_fixed_once_it_is_fixed_for_good(allow, file):
    data, name, clean = file
    source = decode(data, name)
    assert encode(source) == data
    try:
        once = converge(source, check, allow)
    except LintdocError as error:
        raise AssertionError(f"{error}: {source.text!r}") from None
    twice = converge(once.source, check, allow)
    assert (twice.source.text, twice.applied) == (once.source.text, 0)
    assert names(check(once.source)) <= names(check(source))
    written = encode(once.source)
    assert written.startswith(source.bom)
    again = decode(written, name)
    assert again.text == once.source.text
    assert again.encoding == source.encoding
    ends = [set(re.findall("\r\n|\r|\n", one.text)) for one in (source, once.source)]
    assert ends[1] <= ends[0]
    if allow == "unsafe" and "spun-word" in names(check(source)):
        return  # it looks with other eyes at the words of the whole document
    kept = [sentence for sentence in clean if sentence in source.text]
    assert re.findall("|".join(CLEAN), once.source.text) == kept
