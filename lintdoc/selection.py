"""Which rules run: the names a user may give a rule, and the layers of a selection.

A rule is named by its code (`ZH301`), the beginning of its code (`ZH3`), its name
(`masked-text`) or its family (`placeholder`). `ALL` is every rule, `default` the rules that
are on unasked, `official` these and the style rules that official papers must keep.
"""

from __future__ import annotations

from lintdoc.errors import LintdocError, nearest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lintdoc.rule import Rule
    from lintdoc.settings import Layer, Settings

OFFICIAL = ("typography", "mixed-regional-wording", "mixed-variants", "encoding")
PRESETS = ("ALL", "default", "official")


def matching(reference: str, rules: Sequence[Rule]) -> list[Rule]:
    """Return the rules that `reference` names, in their order.

    Raises `LintdocError` with the nearest right name where it names none.
    """
    found = named(reference, rules)
    if not found:
        raise LintdocError(unknown_rule(reference, rules))
    return found


def unknown_rule(reference: str, rules: Sequence[Rule]) -> str:
    """Return the line that says that no rule is named `reference`, with the nearest right name."""
    names = {name: name for rule in rules for name in (rule.code, rule.name, rule.family)}
    names |= {preset: preset for preset in PRESETS}
    near = did_you_mean(reference, names)
    return f"unknown rule “{reference}”" + (near or "; `lintdoc rules` lists them all")


def did_you_mean(wrong: str, right: Iterable[str]) -> str:
    """Return `; did you mean “…”?` with the nearest of `right`, or "" where none is near."""
    near = nearest(wrong, right)
    return f"; did you mean “{near}”?" if near else ""


def named(reference: str, rules: Sequence[Rule]) -> list[Rule]:
    """Return the rules that `reference` names; none where it is unknown."""
    lower = reference.lower()
    if lower == "all":
        return list(rules)
    if lower == "default":
        return [rule for rule in rules if rule.default]
    if lower == "official":
        return [rule for rule in rules if rule.default or {rule.name, rule.family} & set(OFFICIAL)]
    found = [rule for rule in rules if lower in (rule.name, rule.family)]
    if not found and _is_code(reference):
        upper = reference.upper()
        found = [rule for rule in rules if rule.code.startswith(upper)]
    return found


def _is_code(reference: str) -> bool:
    """Whether it is a code or the beginning of one: at least its letters."""
    return len(reference) > 1 and reference.isascii() and reference[:2].isalpha() and reference.isalnum()


def selected(rules: Sequence[Rule], settings: Settings) -> list[Rule]:
    """Return the rules that the settings select, in their order."""
    names = {rule.name for rule in rules if rule.default}
    for layer in settings.layers:
        names = _after(layer, names, rules)
    return [rule for rule in rules if rule.name in names]


def _after(layer: Layer, names: set[str], rules: Sequence[Rule]) -> set[str]:
    if layer.select is not None:
        names = _names_of(layer.select, rules)
    return (names | _names_of(layer.extend_select, rules)) - _names_of(layer.ignore, rules)


def _names_of(references: Iterable[str], rules: Sequence[Rule]) -> set[str]:
    return {rule.name for reference in references for rule in matching(reference, rules)}


def for_path(rules: Sequence[Rule], path: str, settings: Settings) -> list[Rule]:
    """Return `rules` (selected ones) without those that `per-file-ignores` turns off for `path`.

    A name that none of `rules` has turns nothing off: whether it is right is checked once,
    against all rules, by `lintdoc.settings.check_against`.
    """
    if not settings.per_file_ignores:
        return list(rules)
    off = {rule.name for reference in settings.ignored_at(path) for rule in named(reference, rules)}
    return [rule for rule in rules if rule.name not in off]
