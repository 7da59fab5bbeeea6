"""How long a run takes, and which rules take it.

What several rules share (the sections of a document, its script) is counted with the first that asks.
"""

from __future__ import annotations

import time

from lintdoc.engine import Linter
from lintdoc.statistics import aligned

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, ParamSpec, TypeVar

    from lintdoc.document import Document
    from lintdoc.finding import Finding
    from lintdoc.report.style import Style
    from lintdoc.rule import Rule

    Given = ParamSpec("Given")
    Made = TypeVar("Made")


class Stopwatch:
    """Nanoseconds of processor time by what took them, and how many documents each was for."""

    def __init__(self) -> None:
        self.spent: dict[str, int] = {}
        self.documents: dict[str, int] = {}
        self.characters = 0

    def timed(self, what: str, do: Callable[Given, Made], *given: Given.args, **named: Given.kwargs) -> Made:
        """Return what `do` does, and count the time it takes."""
        began = time.process_time_ns()
        made = do(*given, **named)
        self.spent[what] = self.spent.get(what, 0) + time.process_time_ns() - began
        self.documents[what] = self.documents.get(what, 0) + 1
        return made

    def linter(self, *given: Any) -> Linter:
        """Return a linter, made of what any is made of, that this stopwatch times."""
        return TimedLinter(self, *given)


class TimedLinter(Linter):
    """A linter that tells `watch` what takes how long; the rest is as for any."""

    def __init__(self, watch: Stopwatch, *given: Any) -> None:
        super().__init__(*given)
        self._watch = watch

    def fired(self, document: Document) -> list[Rule]:
        self._watch.characters += len(document.text)
        return self._watch.timed("triggers", super().fired, document)

    def findings_of(self, rule: Rule, document: Document) -> list[Finding]:
        return self._watch.timed(f"{rule.code} {rule.name}", super().findings_of, rule, document)


def table(watch: Stopwatch, style: Style) -> str:
    """Return a row for each rule that ran, dearest first: time in all, time a character, documents."""
    headings = style.say("ms ns/character documents what", "毫秒 纳秒/字 文档 项目").split()
    rows = [
        [f"{spent / 1e6:.1f}", f"{spent / (watch.characters or 1):.1f}", str(watch.documents[what]), what]
        for what, spent in sorted(watch.spent.items(), key=lambda one: -one[1])
    ]
    return "".join(aligned([headings, *rows]))
