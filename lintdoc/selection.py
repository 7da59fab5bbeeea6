"""Which rules run: the names a user may give a rule, and the layers of a selection.

A rule is named by its code (`ZH301`), the beginning of its code (`ZH3`), its name
(`masked-text`) or its family (`placeholder`); `ALL` is every rule, `default` the rules that
are on unasked, `official` the preset for official papers.
"""

from __future__ import annotations

from lintdoc.errors import LintdocError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from lintdoc.rule import Rule
    from lintdoc.settings import Settings


def matching(reference: str, rules: Sequence[Rule]) -> list[Rule]:
    """Return the rules that `reference` names, in their order.

    Raises `LintdocError` with the nearest right name where it names none.
    """
    raise NotImplementedError


def selected(rules: Sequence[Rule], settings: Settings) -> list[Rule]:
    """Return the rules that the settings select, in their order."""
    raise NotImplementedError


def for_path(rules: Sequence[Rule], path: str, settings: Settings) -> list[Rule]:
    """Return `rules` (selected ones) without those that `per-file-ignores` turns off for `path`."""
    raise NotImplementedError
