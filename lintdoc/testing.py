"""The contract every rule keeps, for any pack: run its examples, look at its declaration.

A pack's test module needs two lines:

    from lintdoc.testing import contract
    test_example, test_declaration = contract(my_pack.lintdoc_rules())
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import pytest

from lintdoc.document import Document, Source
from lintdoc.engine import Linter
from lintdoc.finding import Finding
from lintdoc.marking import FORMATS, MARKS, marked, mended
from lintdoc.reading import read
from lintdoc.rule import Bad, Good, Rule, page_of

CODE = re.compile(r"[A-Z]{2,4}[0-9]{3}")
NAME = re.compile(r"[a-z]+[0-9]*(-[a-z0-9]+){1,3}|mojibake")


def found_in(rule: Rule, text: str, like: Bad | Good) -> tuple[Document, list[Finding]]:
    """Return the document that `text` makes in a file like the example's, and what `rule` finds in it.

    The offsets are those of the source.
    """
    source = Source(text, f"example{FORMATS[like.format]}", like.encoding, like.bom)
    document = read(source)
    return document, Linter([rule], {rule.name: like.options}).findings(document)


def check_bad(rule: Rule, example: Bad) -> None:
    """Assert that the marked places, and only they, are reported, and mended as shown."""
    text = MARKS.sub("", example.text)
    _, findings = found_in(rule, text, example)
    assert marked(text, findings) == example.text
    if example.fixed is not None:
        fixed = mended(text, findings)
        assert fixed == example.fixed
        assert found_in(rule, fixed, example)[1] == []


def check_good(rule: Rule, example: Good) -> None:
    """Assert that nothing is reported."""
    _, findings = found_in(rule, example.text, example)
    assert marked(example.text, findings) == example.text, findings


def check_declaration(rule: Rule) -> None:
    """Assert what every declaration must hold; messages say what is missing."""
    import sys

    assert CODE.fullmatch(rule.code), f"{rule.code}: letters of the pack and three digits"
    assert NAME.fullmatch(rule.name), f"{rule.name}: the fault, two to four words in kebab case"
    assert rule.module.rpartition(".")[2] == rule.name.replace("-", "_"), "the file has the rule's name"
    for page in page_of(sys.modules[rule.module]):
        summary, _, rest = page.partition("\n")
        assert summary.endswith((".", "。")), "the page begins with one sentence on a line of its own"
        assert rest.startswith("\n"), "a blank line follows the summary, then the explanation"
    bad = [one for one in rule.examples if isinstance(one, Bad)]
    good = [one for one in rule.examples if isinstance(one, Good)]
    assert bad, "at least one Bad example"
    assert len(good) >= len(bad), f"at least as many Good examples ({len(good)}) as Bad ones ({len(bad)})"
    assert rule.fix in {"", "safe", "unsafe", "suggestion"}


def contract(rules: Sequence[Rule]) -> tuple[Callable[..., None], Callable[..., None]]:
    """Return two tests over `rules`: one per example, one per declaration."""
    loaded = [rule.loaded() for rule in rules]
    examples = [(rule, example) for rule in loaded for example in rule.examples]

    @pytest.mark.parametrize(
        ("rule", "example"), examples, ids=[f"{rule.name}-{one.text[:40]}" for rule, one in examples]
    )
    def test_example(rule: Rule, example: Bad | Good) -> None:
        if isinstance(example, Bad):
            check_bad(rule, example)
        else:
            check_good(rule, example)

    @pytest.mark.parametrize("rule", loaded, ids=[rule.name for rule in loaded])
    def test_declaration(rule: Rule) -> None:
        check_declaration(rule)
        assert len({other.code for other in loaded}) == len(loaded), "codes are unique"
        assert len({other.name for other in loaded}) == len(loaded), "names are unique"

    return test_example, test_declaration
