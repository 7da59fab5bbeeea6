"""The examples of declared rules, run: what must be reported is, and what must not is not."""

from __future__ import annotations

from lintdoc.document import Source
from lintdoc.engine import Linter
from lintdoc.marking import FORMATS, MARKS, marked, mended
from lintdoc.reading import read

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Any

    from lintdoc.finding import Finding
    from lintdoc.rule import Rule

    Fold = Any


class Trial:
    """What came of one rule's examples: `failures` and `remarks`, a line each."""

    __slots__ = ("examples", "failures", "has_negatives", "remarks", "rule")

    def __init__(self, rule: Rule, table: Mapping[str, Any], fold: Fold = None) -> None:
        self.rule = rule
        self.examples = 0
        self.failures: list[str] = []
        self.has_negatives = bool(table.get("must-not"))
        for key in ("must", "must-not"):
            for example in table.get(key, ()):
                self.examples += 1
                self.failures += _failures(rule, example, key == "must")
        self.remarks = list(_remarks(table, fold))


def _failures(rule: Rule, example: str | Mapping[str, Any], is_bad: bool) -> list[str]:
    table = {"text": example} if isinstance(example, str) else example
    faults = list(_faults(rule, table, is_bad))
    if not table.get("known-failure"):
        return faults
    return [] if faults else [f"no longer fails, so take `known-failure` away: {_shown(table['text'])}"]


def _faults(rule: Rule, table: Mapping[str, Any], is_bad: bool) -> Iterator[str]:
    shown = table["text"]
    text = MARKS.sub("", shown) if is_bad else shown
    findings = _found(rule, text, table)
    trouble = [one for one in findings if one.rule is not rule]
    if trouble:
        yield f"{trouble[0].en}: {_shown(text)}"
        return
    if not is_bad:
        if findings:
            yield f"must not be reported: {_shown(marked(text, findings))}"
        return
    if not findings:
        yield f"must be reported, and is not: {_shown(text)}"
    elif text != shown and marked(text, findings) != shown:
        yield f"reported is {_shown(marked(text, findings))}, and should be {_shown(shown)}"
    fixed = table.get("fixed")
    if not findings or fixed is None:
        return
    if mended(text, findings) != fixed:
        yield f"fixed it reads {_shown(mended(text, findings))}, and should read {_shown(fixed)}"
    elif again := _found(rule, fixed, table):
        yield f"fixed it is reported again: {_shown(marked(fixed, again))}"


def _found(rule: Rule, text: str, table: Mapping[str, Any]) -> Sequence[Finding]:
    source = Source(text, f"example{FORMATS[table.get('format', 'text')]}")
    return Linter([rule]).findings(read(source))


def _remarks(table: Mapping[str, Any], fold: Fold) -> Iterator[str]:
    if not table.get("must-not"):
        yield "no `must-not` example shows what it leaves alone"
    if not table.get("must"):
        yield "no `must` example shows that it finds anything"
    if "scripts" in table or fold is None:
        return
    words = [*table.get("words", ()), *table.get("replace", ())]
    for word in words:
        if fold(word) not in words:
            yield f"“{word}” is not found where it is written “{fold(word)}”: add that, or set `scripts`"


def _shown(text: str) -> str:
    return text.strip().replace("\n", "⏎")
