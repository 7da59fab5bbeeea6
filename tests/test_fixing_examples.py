"""All rules together, fixes and all, on every rule's own examples."""

import pytest

from lintdoc import Source
from lintdoc.engine import Linter
from lintdoc.fixing import converge
from lintdoc.marking import FORMATS, MARKS
from lintdoc.reading import read
from lintdoc_zh.indexing import declared_rules

RULES = [rule.loaded() for rule in declared_rules()]
LINTER = Linter(RULES)


def check(source):
    return LINTER.findings(read(source))


@pytest.mark.parametrize("allow", ["safe", "unsafe"])
@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_fixing_twice_changes_nothing(rule, allow):
    for example in rule.examples:
        source = Source(MARKS.sub("", example.text), path=f"example{FORMATS[example.format]}")
        once = converge(source, check, allow)
        twice = converge(once.source, check, allow)
        assert (twice.source.text, twice.applied) == (once.source.text, 0)
        before = {one.rule.name for one in check(source)}
        assert {one.rule.name for one in check(once.source)} <= before
