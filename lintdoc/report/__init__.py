"""Reports of findings: one module a format, each a function from checked files to pieces of text.

`report(checked, style)` yields text as results come in. Packs add formats by the hook
`lintdoc_reporters`, as functions of the same signature.
"""

from __future__ import annotations

from lintdoc.errors import LintdocError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from lintdoc.checked import Checked
    from lintdoc.report.style import Style

    Reporter = Callable[[Iterable[Checked], Style], Iterator[str]]

REPORTERS = {
    "text": "lintdoc.report.text:report",
    "concise": "lintdoc.report.concise:report",
    "jsonl": "lintdoc.report.jsonl:report",
}


def reporter(name: str, foreign: Mapping[str, Reporter] | None = None) -> Reporter:
    """Return the reporter of the format `name`; `foreign` are those that packs add."""
    if foreign and name in foreign:
        return foreign[name]
    if name not in REPORTERS:
        raise LintdocError(_unknown(name, [*REPORTERS, *(foreign or ())]))
    from importlib import import_module

    module, _, function = REPORTERS[name].partition(":")
    found: Reporter = getattr(import_module(module), function)
    return found


def _unknown(name: str, known: list[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, known, 1)
    hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(known)}"
    return f"unknown output format {name!r}: {hint}"
