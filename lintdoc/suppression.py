"""Findings that comments in the text allow."""

from __future__ import annotations

from lintdoc.rule import Rule, Trigger

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from lintdoc.finding import Finding

UNUSED = Rule(
    "LD001",
    "unused-suppression",
    "lintdoc",
    ("A comment allows what is not there.", "注释所允许的问题并不存在。"),
    trigger=Trigger(),
    module=__name__,
    severity="warning",
    fix="unsafe",
    check=lambda document: (),  # noqa: ARG005
)
UNKNOWN = Rule(
    "LD002",
    "unknown-suppression",
    "lintdoc",
    ("A comment allows a rule that does not exist.", "注释所允许的规则并不存在。"),
    trigger=Trigger(),
    module=__name__,
    severity="warning",
    check=lambda document: (),  # noqa: ARG005
)
RULES = (UNUSED, UNKNOWN)  # add these to the rules there are: they are selected like any other, and never run


def apply(
    findings: Sequence[Finding],
    text: str,
    rules: Sequence[Rule],
    known: Sequence[Rule] | None = None,
    narrowed: bool = False,
    format: str = "text",  # noqa: A002
) -> tuple[list[Finding], list[Finding]]:
    """Return the findings that stay and those that comments in `text` (the source text) allow.

    What stays includes the findings of `RULES` (those of them in `rules`). `rules` ran on
    this text; `known` are all there are (None: the same). `narrowed`: the command line
    named the rules to run, so a comment for another rule is not at fault. `format` is the
    document's.
    """
    raise NotImplementedError
