"""The built-in rules, for documents in Chinese."""

from __future__ import annotations

from lintdoc import Rule, hookimpl


@hookimpl
def lintdoc_rules() -> list[Rule]:
    """Return the rules of this pack, from the generated index; no rule module is imported."""
    from lintdoc_zh.index import rules

    return rules()


@hookimpl
def lintdoc_foldings() -> dict[str, str]:
    """Return what makes Simplified and Traditional text the same."""
    return {"zh": "lintdoc_zh.scripts:collapse"}
