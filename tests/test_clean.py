"""Clean documents of many kinds (tests/clean) give no finding.

A false alarm that is known and not yet mended stands in `KNOWN`; the day it is gone, the test says so.
"""

from pathlib import Path

import pytest

from lintdoc import Source
from lintdoc.engine import Linter
from lintdoc.packs import load_packs
from lintdoc.reading import read

CLEAN = Path(__file__).parent / "clean"
LINTER = Linter([rule for rule in load_packs().rules if rule.default])

KNOWN: dict[str, tuple[str, ...]] = {}


def findings(name):
    """Return `(rule, text, what stands around it)` of each finding in a clean document."""
    text = (CLEAN / name).read_bytes().decode()
    return [
        (found.rule.name, text[found.start : found.end], text[max(0, found.start - 20) : found.end + 20])
        for found in LINTER.findings(read(Source(text, name)))
    ]


@pytest.mark.parametrize("name", sorted(path.name for path in CLEAN.iterdir()))
def test_clean(name):
    known = KNOWN.get(name, ())
    assert not [found for found in findings(name) if found[0] not in known]


@pytest.mark.xfail(strict=True, reason="known false alarm")
@pytest.mark.parametrize(("name", "rule"), [(name, rule) for name in KNOWN for rule in KNOWN[name]])
def test_known(name, rule):
    assert not [found for found in findings(name) if found[0] == rule]
