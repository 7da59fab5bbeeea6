"""The keys of `lintdoc.toml`: the table of them, and checks of what users write."""

from __future__ import annotations

from lintdoc.errors import LintdocError
from lintdoc.selection import did_you_mean, matching, unknown_rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from lintdoc.rule import Rule

    Place = Callable[..., str]

LIST = "a list of strings"
TABLE_OF_LISTS = "a table of lists of strings"
TABLES = "a table of tables"
STRING = "a string"
TABLE = "a table"
LIST_OF_TABLES = "a list of tables"
BOOL = "true or false"
TERMS = "terms"
"""The option of a rule that is given the glossary; only `[[term]]` tables set it."""
INNER = {TABLE_OF_LISTS: LIST, TABLES: TABLE}
CHOICES = {
    "locale": ("auto", "zh-Hans-CN", "zh-Hant-TW", "zh-Hant-HK"),
    "lang": ("auto", "en", "zh"),
    "severity": ("error", "warning"),
    "fix": ("safe", "unsafe", "never"),
}
KEYS: dict[str, tuple[str, object, str]] = {
    "select": (LIST, None, "The rules that run: codes, beginnings of codes, names, families, or presets."),
    "extend-select": (LIST, [], "Rules that run besides those of `select`."),
    "ignore": (LIST, [], "Rules that do not run."),
    "per-file-ignores": (TABLE_OF_LISTS, {}, "Rules that do not run on files that match a pattern."),
    "exclude": (LIST, [], "Files that are not checked, even if named: patterns as in .gitignore."),
    "respect-gitignore": (BOOL, True, "Whether files that git ignores are left out in directories."),
    "extend": (STRING, None, "Another configuration file, on which this one builds."),
    "locale": (STRING, "auto", "The language of the documents; auto infers it from each."),
    "lang": (STRING, "auto", "The language of messages; auto takes the system's."),
    "baseline": (
        STRING,
        None,
        "A file of known findings, made by `lintdoc baseline`; check leaves them out.",
    ),
    "plugins": (LIST, [], "Further rules: modules, or files ending in .py or .toml."),
    "rules": (TABLES, {}, "Options of single rules, their severity, and when their fixes apply."),
    "rule": (LIST_OF_TABLES, None, "Rules declared here: see the guide to declarative rules."),
    "term": (LIST_OF_TABLES, None, "The glossary: what forbidden-term and inconsistent-term report."),
}


def check_table(table: Mapping[str, object], place: Place) -> None:
    """Raise `LintdocError` for the first key or type of value that is not right.

    `place(*keys, value=…)` says where an entry stands.
    """
    for key, value in table.items():
        if key not in KEYS:
            raise LintdocError(f"{place(key)}: unknown key “{key}”" + did_you_mean(key, KEYS))
        _check_type(KEYS[key][0], (key,), value, place)
        if key in CHOICES:
            check_choice(key, value, place(key))


def _check_type(kind: str, keys: tuple[str, ...], value: object, place: Place) -> None:
    if kind in INNER and isinstance(value, dict):
        for name, inner in value.items():
            _check_type(INNER[kind], (*keys, name), inner, place)
    elif not is_of(kind, value):
        key = keys[-1]
        remedy = f'; write {key} = ["{value}"]' if kind == LIST and isinstance(value, str) else ""
        if kind == LIST_OF_TABLES and isinstance(value, dict):
            remedy = f"; write [[{key}]]"
        raise LintdocError(f"{place(*keys)}: “{key}” must be {kind}, not {shown_value(value)}{remedy}")


def is_of(kind: str, value: object) -> bool:
    if kind == LIST:
        return isinstance(value, list) and all(isinstance(one, str) for one in value)
    if kind == LIST_OF_TABLES:
        return isinstance(value, list) and all(isinstance(one, dict) for one in value)
    types = {STRING: str, BOOL: bool, TABLE: dict}
    return kind in types and isinstance(value, types[kind])


def shown_value(value: object) -> str:
    """Return how a message names a value that has the wrong type."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return f'the string "{value}"'
    if isinstance(value, (int, float)):
        return f"the number {value}"
    if isinstance(value, list):
        return "this list"
    return "this table" if isinstance(value, dict) else "this value"


def check_choice(key: str, value: object, place: str) -> None:
    """Raise `LintdocError` unless `value` is one that `key` may have."""
    choices = CHOICES[key]
    if value not in choices:
        names = ", ".join(f'"{one}"' for one in choices)
        said = f'"{value}"' if isinstance(value, str) else shown_value(value)
        near = did_you_mean(value, choices) if isinstance(value, str) else ""
        raise LintdocError(f"{place}: “{key}” must be one of {names}, not {said}{near}")


def check_references(references: Sequence[str], rules: Sequence[Rule], place: Place, *keys: str) -> None:
    """Raise `LintdocError` for the first reference that names none of `rules`."""
    for reference in references:
        try:
            matching(reference, rules)
        except LintdocError as error:
            raise LintdocError(f"{place(*keys, value=reference)}: {error}") from None


def rule_of_table(name: str, rules: Sequence[Rule], place: Place) -> Rule:
    """Return the rule that `[rules.NAME]` sets options of: by its name or code."""
    found = [rule for rule in rules if name.lower() in (rule.name, rule.code.lower())]
    if not found:
        raise LintdocError(f"{place('rules', name)}: {unknown_rule(name, rules)}")
    return found[0]


def option_value(rule: Rule, table: str, option: str, value: object, place: Place) -> object:
    """Return the value as the rule takes it. Raises `LintdocError` for an unknown option or a wrong type."""
    where = place("rules", table, option)
    if option not in rule.options or option == TERMS:
        names = [*(name for name in rule.options if name != TERMS), "severity", "fix"]
        near = did_you_mean(option, names) or f"; it has {', '.join(names)}"
        raise LintdocError(f"{where}: the rule {rule.name} has no option “{option}”{near}")
    default = rule.options[option][0]
    if not _has_type_of(default, value):
        raise LintdocError(f"{where}: “{option}” must be {_type_name(default)}, not {shown_value(value)}")
    if isinstance(default, (tuple, set, frozenset)) and isinstance(value, list):
        return type(default)(value)
    return value


def _has_type_of(default: object, value: object) -> bool:
    if default is None:
        return True
    if isinstance(default, bool) or isinstance(value, bool):
        return isinstance(default, bool) and isinstance(value, bool)
    if isinstance(default, float):
        return isinstance(value, (int, float))
    if isinstance(default, (list, tuple, set, frozenset)):
        return is_of(LIST, value) or (isinstance(value, list) and not is_of_strings(default))
    return isinstance(value, type(default))


def is_of_strings(default: Iterable[object]) -> bool:
    """Whether an option that holds several values holds strings."""
    return all(isinstance(one, str) for one in default)


def _type_name(default: object) -> str:
    if isinstance(default, (list, tuple, set, frozenset)):
        return LIST
    names = {bool: BOOL, int: "a whole number", float: "a number", str: STRING, dict: TABLE}
    return names.get(type(default), type(default).__name__)
