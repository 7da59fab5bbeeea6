"""Rules written down instead of programmed: `[[rule]]` and `[[term]]` tables -> rules.

They stand in the configuration, or in files ending in `.toml` that `plugins` names.
`docs/declarative-rules.md` is their manual. What a table may hold is in `tables`; `building` makes
a rule of it, `checks` is what the rule does, `trial` runs the examples.
"""

from __future__ import annotations

import os

from lintdoc.errors import LintdocError
from lintdoc.keys import TERMS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lintdoc.packs import Packs
    from lintdoc.settings import Settings
    from lintdoc.terms import Term
    from lintdoc.toml_file import TomlFile


def add_declared(packs: Packs, settings: Settings) -> None:
    """Add the rules that tables declare to `packs`, and give the terms to the rules that take them.

    A table with a fault is named in `packs.problems`, a line each; the others are kept.
    """
    from lintdoc.declared.building import rule_of

    fold = _fold(packs)
    terms: list[Term] = []
    taken: dict[str, tuple[TomlFile, int]] = {}
    for file in _files(packs, settings):
        for index, table in enumerate(file.table.get("rule", ())):
            try:
                rule = rule_of(file, index, table, fold)
            except LintdocError as error:
                packs.problems.append(str(error))
                continue
            if packs.add_rule(rule.module, rule):
                packs.declared.append((rule, table))
        terms += _terms(packs, file, taken)
    packs.rules.sort(key=lambda rule: rule.code)
    settings.terms = tuple(terms)
    for rule in packs.rules:
        if TERMS in rule.options and terms:  # such a rule is on where there is a glossary
            rule.default = True


def _files(packs: Packs, settings: Settings) -> Iterator[TomlFile]:
    """Yield the configuration files with such tables, then the packs that are TOML files."""
    from lintdoc.declared.tables import check_pack
    from lintdoc.toml_file import TomlFile

    yield from settings.declaring
    for plugin in settings.plugins:
        if plugin.endswith(".toml"):
            try:
                file = TomlFile(os.path.join(settings.root, plugin))
                check_pack(file)
            except LintdocError as error:
                packs.problems.append(f"the plugin “{os.path.basename(plugin)}”: {error}")
            else:
                settings.files.append(file.path)
                yield file


def _terms(packs: Packs, file: TomlFile, taken: dict[str, tuple[TomlFile, int]]) -> Iterator[Term]:
    """Yield the terms of a file; `taken`: where each word is preferred or forbidden so far."""
    from lintdoc.declared.tables import check_term
    from lintdoc.terms import Term

    for index, table in enumerate(file.table.get("term", ())):
        try:
            check_term(file, index, table)
        except LintdocError as error:
            packs.problems.append(str(error))
            continue
        words = [*table.get("forbidden", ()), *filter(None, [table.get("preferred")])]
        twice = next((word for word in words if word in taken), None)
        if twice is not None:
            places = [where.place("term", str(at)) for where, at in ((file, index), taken[twice])]
            packs.problems.append(f"{places[0]}: “{twice}” is in the term at {places[1]} too; join the two")
            continue
        taken.update(dict.fromkeys(words, (file, index)))
        yield Term(**{key.replace("-", "_"): value for key, value in table.items()})


def _fold(packs: Packs) -> str:
    """Return the name of the function that makes the scripts of a language the same."""
    return next(iter(packs.foldings.values()), "")
