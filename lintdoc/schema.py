"""The JSON schema of `lintdoc.toml`, for editors."""

from __future__ import annotations

from lintdoc.declared.tables import (
    EXAMPLE_KEYS,
    EXAMPLES,
    REPLACEMENTS,
    RULE_CHOICES,
    RULE_KEYS,
    SCOPES,
    TERM_KEYS,
    TEXT,
)
from lintdoc.keys import (
    BOOL,
    CHOICES,
    KEYS,
    LIST,
    LIST_OF_TABLES,
    STRING,
    TABLE_OF_LISTS,
    TABLES,
    TERMS,
    is_of_strings,
)
from lintdoc.selection import PRESETS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from lintdoc.declared.tables import Keys
    from lintdoc.rule import Rule

    Schema = dict[str, object]

WORDS: Schema = {"type": "string"}
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
    if key in ("rule", "term"):
        found["items"] = _schema_of_table(RULE_KEYS if key == "rule" else TERM_KEYS)
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
        if name != TERMS
    }
    for key in ("severity", "fix"):
        properties[key] = {"enum": list(CHOICES[key])}
    whole = {"type": "object", "properties": properties, "additionalProperties": False}
    return {"description": rule.summary[0], **whole}


def _schema_of_table(keys: Keys) -> Schema:
    properties: Schema = {
        key: _schema_of_entry(key, kind) | {"description": text} for key, (kind, text) in keys.items()
    }
    required = {"required": ["code", "name"]} if "code" in keys else {}
    return _object(properties) | required


def _schema_of_entry(key: str, kind: str) -> Schema:
    """Return the schema of one key of a `[[rule]]` or `[[term]]` table."""
    if key in RULE_CHOICES:
        return {"enum": list(RULE_CHOICES[key])}
    if key == "scope":
        return {"type": "array", "items": {"enum": list(SCOPES)}}
    if kind == TEXT:
        return {"anyOf": [WORDS, _object({"en": WORDS, "zh": WORDS})]}
    if kind == REPLACEMENTS:
        answers = {"anyOf": [WORDS, {"type": "array", "items": WORDS}]}
        return {"type": "object", "additionalProperties": answers}
    if kind == EXAMPLES:
        example: Schema = {
            name: {"type": "boolean" if of == BOOL else "string"} for name, of in EXAMPLE_KEYS.items()
        }
        example["format"] = {"enum": ["text", "markdown", "html"]}
        return {"type": "array", "items": {"anyOf": [WORDS, _object(example) | {"required": ["text"]}]}}
    return _schema_of(kind)


def _object(properties: Schema) -> Schema:
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _schema_of(kind: str) -> Schema:
    schemas: dict[str, Schema] = {
        LIST: {"type": "array", "items": {"type": "string"}},
        LIST_OF_TABLES: {"type": "array"},
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
