"""Reports of findings: one module a format, each a function from checked files to pieces of text.

`report(checked, style)` yields text as results come in. Packs add formats by the hook
`lintdoc_reporters`, as functions of the same signature.
"""

from __future__ import annotations

from lintdoc.errors import LintdocError, nearest
from lintdoc.naming import named

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from lintdoc.checked import Checked
    from lintdoc.report.style import Style

    Reporter = Callable[[Iterable[Checked], Style], Iterator[str]]


def reporter(name: str, reporters: Mapping[str, Reporter | str]) -> Reporter:
    """Return the one of `reporters` (as packs give them) for the output format `name`."""
    if name not in reporters:
        raise LintdocError(_unknown(name, list(reporters)))
    found = reporters[name]
    if isinstance(found, str):
        imported: Reporter = named(found)
        return imported
    return found


def _unknown(name: str, known: list[str]) -> str:
    near = nearest(name, known)
    hint = f"did you mean {near}?" if near else f"there are {', '.join(known)}"
    return f"unknown output format “{name}”: {hint}"
