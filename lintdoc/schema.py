"""The JSON schema of `lintdoc.toml`, for editors."""

from __future__ import annotations

from lintdoc.keys import BOOL, CHOICES, KEYS, LIST, STRING, TABLE_OF_LISTS, TABLES, is_of_strings
from lintdoc.selection import PRESETS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from lintdoc.rule import Rule

    Schema = dict[str, object]

REFERENCES: Schema = {"type": "array", "items": {"$ref": "#/$defs/reference"}}


def schema(rules: Sequence[Rule]) -> Schema:
    """Return the JSON schema of `lintdoc.toml` when `rules` are all rules there are."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Settings of lintdoc",
        "type": "object",
        "properties": {key: _schema_of_key(key, rules) for key in KEYS},
        "additionalProperties": False,
        "$defs": {"reference": {"enum": _references(rules)}},
    }


def _schema_of_key(key: str, rules: Sequence[Rule]) -> Schema:
    kind, default, text = KEYS[key]
    found: Schema = {"description": text, **_schema_of(kind)}
    if default is not None:
        found["default"] = default
    if key in CHOICES:
        found["enum"] = list(CHOICES[key])
    if key in ("select", "extend-select", "ignore"):
        found |= REFERENCES
    if key == "rules":
        names = {name: rule for rule in rules for name in (rule.name, rule.code)}
        found["properties"] = {name: _schema_of_rule(rule) for name, rule in names.items()}
        found["additionalProperties"] = False
    return found


def _references(rules: Sequence[Rule]) -> list[str]:
    names = {name for rule in rules for name in (rule.name, rule.family)}
    codes = {rule.code[:length] for rule in rules for length in range(2, len(rule.code) + 1)}
    return [*PRESETS, "all", *sorted(codes), *sorted(names)]


def _schema_of_rule(rule: Rule) -> Schema:
    properties: Schema = {
        name: {"description": text, **_schema_of_default(default)}
        for name, (default, text) in rule.options.items()
    }
    for key in ("severity", "fix"):
        properties[key] = {"enum": list(CHOICES[key])}
    whole = {"type": "object", "properties": properties, "additionalProperties": False}
    return {"description": rule.summary[0], **whole}


def _schema_of(kind: str) -> Schema:
    schemas: dict[str, Schema] = {
        LIST: {"type": "array", "items": {"type": "string"}},
        TABLE_OF_LISTS: {"type": "object", "additionalProperties": REFERENCES},
        TABLES: {"type": "object"},
        STRING: {"type": "string"},
        BOOL: {"type": "boolean"},
    }
    return schemas[kind]


def _schema_of_default(default: object) -> Schema:
    if default is None:
        return {}
    if isinstance(default, (list, tuple, set, frozenset)):
        items = {"items": {"type": "string"}} if is_of_strings(default) else {}
        return {"type": "array", **items, "default": list(default)}
    names = {bool: "boolean", int: "integer", float: "number", str: "string", dict: "object"}
    return {"type": names.get(type(default), "string"), "default": default}
