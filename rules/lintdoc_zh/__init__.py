"""The built-in rules, for documents in Chinese."""

from __future__ import annotations

from lintdoc import Rule, hookimpl


@hookimpl
def lintdoc_rules() -> list[Rule]:
    """Return the rules of this pack, from the generated index; no rule module is imported."""
    from lintdoc_zh.index import rules

    return rules()
