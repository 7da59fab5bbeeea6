"""Which findings are new after an edit: neither there before, nor an old one that has moved."""

from __future__ import annotations

from lintdoc.checked import rule_of
from lintdoc.stretches import Stretches

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lintdoc.displacement import Displacement
    from lintdoc.finding import Finding

    Key = tuple[str, str]


def new_findings(
    before: Sequence[Finding], after: Iterable[Finding], displacement: Displacement, text: str
) -> list[Finding]:
    """Return those of `after` (findings in `text`, the text after the edits) that are new.

    A finding is not new where the same rule found something at that place before, or as often
    the same words elsewhere.
    """
    spans: dict[str, list[tuple[int, int]]] = {}
    allowed: dict[Key, int] = {}
    for one in before:
        start, end = displacement.span(one.start, one.end)
        spans.setdefault(rule_of(one).code, []).append((start, end))
        key = (rule_of(one).code, text[start:end])
        allowed[key] = allowed.get(key, 0) + 1
    known = {code: Stretches(places) for code, places in spans.items()}
    elsewhere: dict[Key, list[Finding]] = {}
    for one in after:
        code = rule_of(one).code
        key = (code, text[one.start : one.end])
        if code in known and known[code].touch(one.start, one.end):
            allowed[key] = allowed.get(key, 0) - 1
        else:
            elsewhere.setdefault(key, []).append(one)
    return [one for key, found in elsewhere.items() for one in found[max(0, allowed.get(key, 0)) :]]
