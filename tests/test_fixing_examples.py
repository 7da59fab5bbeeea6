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


def test_what_is_not_repeated_stays():
    """Between two paragraphs that came in again one is new: there is nothing to delete as a whole."""
    one = "县政府召开会议，部署今年的经济工作，要求各部门认真落实各项措施，确保完成全年的任务。"
    other = "会议还研究了农村道路的修建，决定由交通局牵头，会同财政局提出办法，报县政府批准后实行。"
    source = Source(
        f"{one}\n大雪下了一夜。\n{other}\n我家在江北。\n{one}\n小河向南流去。\n{other}\n", path="a.txt"
    )
    found = [one for one in check(source) if one.rule.name == "repeated-section"]
    assert [one.fix for one in found] == [None]
