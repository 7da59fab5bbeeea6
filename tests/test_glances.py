"""On a text of a few lines a rule finds what it finds without its trigger."""

from pathlib import Path

import pytest

from lintdoc import Document, Source
from lintdoc.engine import Linter
from lintdoc_zh import lintdoc_rules

GLANCING = [rule.loaded() for rule in lintdoc_rules() if rule.trigger.glance]
DRAFTS = [
    path.read_text("utf-8") for path in sorted((Path(__file__).parents[1] / "examples/drafts").glob("*.txt"))
]
BRIEF = 300
"""As in `lintdoc.triggers`."""


def brief_texts() -> list[str]:
    """Return the examples of these rules and pieces of the drafts, a line, and a few."""
    examples = [one.text for rule in GLANCING for one in rule.examples]
    lines = [line for draft in DRAFTS for line in draft.splitlines()]
    pieces = ["\n".join(lines[at : at + 3]) for at in range(0, len(lines), 3)]
    return [text for text in [*examples, *lines, *pieces] if 0 < len(text) <= BRIEF]


@pytest.mark.parametrize("rule", GLANCING, ids=[rule.name for rule in GLANCING])
def test_a_brief_text_hides_nothing(rule):
    for text in brief_texts():
        document = Document(Source(text))
        found = Linter([rule]).findings(document)
        asked = list(rule.check(Document(Source(text))))
        assert sorted((one.start, one.end) for one in found) == sorted(
            (one.start, one.end) for one in asked
        ), text
