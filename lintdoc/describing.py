"""The settings in force as `lintdoc config` shows them."""

from __future__ import annotations

import json

from lintdoc.keys import TERMS
from lintdoc.tree import shown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lintdoc.settings import Settings


def describe(settings: Settings) -> str:
    """Return every setting in force as TOML, with a comment saying where it comes from."""
    return "\n".join(_lines(settings)) + "\n"


def _lines(settings: Settings) -> Iterator[str]:
    yield f"# configuration: {settings.config or 'none found; defaults'}"
    yield from _selection(settings)
    locale = settings.locale or "auto"
    values = {"exclude": settings.exclude, "respect-gitignore": settings.respect_gitignore}
    values |= {"locale": locale, "lang": settings.lang, "plugins": settings.plugins}
    if settings.baseline:
        values["baseline"] = shown(settings.baseline)
    for key, value in values.items():
        yield _entry(key, value, settings.place_of(key))
    if settings.per_file_ignores:
        yield "\n[per-file-ignores]"
    for pattern, references in settings.per_file_ignores.items():
        yield _entry(_toml(pattern), references, settings.place_of("per-file-ignores", pattern))
    yield from _rules(settings)
    for file in settings.declaring:
        for kind in ("rule", "term"):
            for index, table in enumerate(file.table.get(kind, ())):
                title = " ".join(str(table[key]) for key in ("code", "name", "preferred") if key in table)
                yield f"# [[{kind}]] {title}  # {file.place(kind, str(index))}"


def _selection(settings: Settings) -> Iterator[str]:
    if not settings.layers:
        yield _entry("select", ["default"], "default")
    anew = max((n for n, layer in enumerate(settings.layers) if layer.select is not None), default=0)
    for number, layer in enumerate(settings.layers[anew:]):
        lists = {"select": layer.select, "extend-select": layer.extend_select, "ignore": layer.ignore}
        for key, references in lists.items():
            if references:  # TOML has each key once: what a later layer adds is shown as a comment
                mark = "# then " if number else ""
                yield mark + _entry(key, references, layer.origin.place(key))


def _rules(settings: Settings) -> Iterator[str]:
    options = {name for name, given in settings.rule_options.items() if set(given) - {TERMS}}
    names = sorted({*options, *settings.severities, *settings.applicability})
    for name in names:
        yield f"\n[rules.{name}]"
        if name in settings.severities:
            yield _entry("severity", settings.severities[name], settings.place_of("rules", name, "severity"))
        if name in settings.applicability:
            yield _entry("fix", settings.applicability[name], settings.place_of("rules", name, "fix"))
        for option, value in settings.rule_options.get(name, {}).items():
            if option == TERMS:
                continue
            yield _entry(option, value, settings.place_of("rules", name, option))


def _entry(key: str, value: object, place: str) -> str:
    return f"{key} = {_toml(value)}  # {place}"


def _toml(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_toml(key)} = {_toml(one)}" for key, one in value.items()) + "}"
    if isinstance(value, (list, tuple, set, frozenset)):
        return "[" + ", ".join(_toml(one) for one in value) + "]"
    if isinstance(value, (str, bool, int, float)):
        return json.dumps(value, ensure_ascii=False)
    return json.dumps(str(value), ensure_ascii=False)
