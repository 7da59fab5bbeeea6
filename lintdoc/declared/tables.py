"""What a `[[rule]]` and a `[[term]]` table may hold, and whether one does."""

from __future__ import annotations

import re

from lintdoc.errors import LintdocError
from lintdoc.keys import BOOL, CHOICES, LIST, LIST_OF_TABLES, STRING, is_of, shown_value
from lintdoc.selection import PRESETS, did_you_mean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from lintdoc.toml_file import TomlFile

    Keys = Mapping[str, tuple[str, str]]

TEXT = "a string, or a table of the strings `en` and `zh`"
REPLACEMENTS = "a table: what is written -> what to write, or a list of what could be written"
EXAMPLES = "a list of strings, or of tables with `text`, `fixed`, `format` and `known-failure`"
SCOPES = {
    "headings": ("heading",),
    "lists": ("item",),
    "tables": ("cell",),
    "body": ("paragraph", "caption", "note"),
}
EXAMPLE_KEYS = {
    "text": STRING,
    "fixed": STRING,
    "format": "one of text, markdown, html",
    "known-failure": BOOL,
}
KINDS = ("words", "replace", "pattern", "line", "require")
RULE_KEYS: Keys = {
    "code": (STRING, "Letters and three digits, never used twice: HOUSE001."),
    "name": (STRING, "The fault, in small letters and hyphens: wrong-product-name."),
    "family": (STRING, "The group that the rule is selected with; `local` unless given."),
    "message": (
        TEXT,
        "What a finding says. {found} is what stands there, {preferred} what should. Needed with a pattern.",
    ),
    "why": (TEXT, "Why that is a fault: what `lintdoc explain` prints."),
    "severity": (STRING, "`error` (unless given) or `warning`."),
    "fix": (STRING, "When the replacement is applied: `safe` (--fix), `unsafe` (unless given) or `never`."),
    "words": (LIST, "Wording that is not to stand in a document."),
    "replace": (REPLACEMENTS, "Wording and what to write for it."),
    "pattern": (STRING, "A regular expression for what is not to stand within a paragraph, heading or item."),
    "line": (STRING, "A regular expression for whole lines that are not to stand in a document."),
    "require": (
        STRING,
        "A regular expression of which each document must hold a match; with `scope`, each block.",
    ),
    "replacement": (STRING, "What to write for a match of `pattern`; \\1 and \\g<name> are its groups."),
    "unless-in": (LIST, "Texts inside which the wording or pattern is right."),
    "scope": (LIST, "Where to look: headings, lists, tables, body; everywhere unless given."),
    "edges": (
        BOOL,
        "Whether a Latin letter or digit at an edge needs a boundary: true for words, false for patterns.",
    ),
    "ignore-case": (BOOL, "Whether capitals and small letters count as the same; false unless given."),
    "scripts": (STRING, "`as-written` (unless given), or `both`: words are found in the other script too."),
    "must": (EXAMPLES, "Examples that must be reported; ⟦ and ⟧ may mark where."),
    "must-not": (EXAMPLES, "Examples in which nothing may be reported."),
}
TERM_KEYS: Keys = {
    "preferred": (STRING, "What to write."),
    "forbidden": (LIST, "What is not to be written for it: reported by forbidden-term."),
    "forms": (LIST, "Forms that are right as long as a document keeps to one: inconsistent-term."),
    "unless-in": (LIST, "Texts inside which a form is another word, or right."),
    "ignore-case": (BOOL, "Whether capitals and small letters count as the same; false unless given."),
    "note": (STRING, "Why; added to the message."),
}
RULE_CHOICES = {
    "severity": CHOICES["severity"],
    "fix": CHOICES["fix"],
    "scripts": ("as-written", "both"),
}
NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
CODE = re.compile(r"[A-Z]{2,8}[0-9]{3}")


class TableError(LintdocError):
    """A table is not right."""


class Entry:
    """One table of a file: where it stands, and the complaints about it."""

    __slots__ = ("file", "index", "kind", "table")

    def __init__(self, file: TomlFile, kind: str, index: int, table: Mapping[str, Any]) -> None:
        self.file = file
        self.kind = kind
        self.index = index
        self.table = table

    def place(self, *keys: str) -> str:
        """Return `file:line` of the table, or of an entry in it."""
        return self.file.place(self.kind, str(self.index), *keys)

    def fault(self, fact: str, *keys: str) -> TableError:
        """Return the error that says where and in which rule something is wrong."""
        name = self.table.get("name") or self.table.get("code") or self.table.get("preferred")
        what = f"the {self.kind} “{name}”" if isinstance(name, str) else f"a [[{self.kind}]]"
        return TableError(f"{self.place(*keys)}: {what}: {fact}")


def check_pack(file: TomlFile) -> None:
    """Raise `LintdocError` unless the file holds `[[rule]]` and `[[term]]` tables and nothing else."""
    for key, value in file.table.items():
        if key not in ("rule", "term"):
            near = did_you_mean(key, ("rule", "term")) or "; a pack holds [[rule]] and [[term]] tables"
            raise LintdocError(f"{file.place(key)}: unknown key “{key}”{near}")
        if not is_of(LIST_OF_TABLES, value):
            raise LintdocError(f"{file.place(key)}: “{key}” must be a list of tables: write [[{key}]]")


def check_rule(entry: Entry) -> None:
    """Raise `LintdocError` for the first fault of a `[[rule]]` table, patterns aside."""
    _check_keys(entry, RULE_KEYS)
    table = entry.table
    for key in ("code", "name"):
        if key not in table:
            raise entry.fault(f"no `{key}`; {RULE_KEYS[key][1]}")
    if not CODE.fullmatch(table["code"]):
        raise entry.fault(f"“{table['code']}” is no code; it takes the form HOUSE001", "code")
    for key in ("name", "family"):
        name = table.get(key, "local")
        if not NAME.fullmatch(name) or name in {one.lower() for one in PRESETS}:
            raise entry.fault(f"“{name}” is no {key}; it takes the form wrong-product-name", key)
    kinds = [kind for kind in KINDS if kind in table]
    if len(kinds) != 1:
        said_kinds = " and ".join(kinds) or "none"
        raise entry.fault(f"one of {', '.join(KINDS)} must say what to look for; it has {said_kinds}")
    _check_fit(entry, kinds[0])


def check_term(file: TomlFile, index: int, table: Mapping[str, Any]) -> None:
    """Raise `LintdocError` for the first fault of a `[[term]]` table."""
    entry = Entry(file, "term", index, table)
    _check_keys(entry, TERM_KEYS)
    if not (table.get("forbidden") or len(table.get("forms", ())) > 1 or table.get("ignore-case")):
        raise entry.fault("nothing to look for; give `forbidden`, or two `forms` or more")
    if table.get("ignore-case") and not table.get("preferred"):
        raise entry.fault("`ignore-case` needs `preferred`: the case that is right", "ignore-case")
    for key in ("forbidden", "forms"):
        if "" in table.get(key, ()):
            raise entry.fault(f"an empty string in `{key}`", key)
    if table.get("preferred") in table.get("forbidden", ()):
        raise entry.fault(f"“{table['preferred']}” is both preferred and forbidden", "forbidden")
    for word in (*table.get("forbidden", ()), *table.get("forms", ())):
        if word in table.get("unless-in", ()):
            raise entry.fault(f"“{word}” is never found: it is in `unless-in` as well", "unless-in")


def _check_keys(entry: Entry, keys: Keys) -> None:
    for key, value in entry.table.items():
        if key not in keys:
            raise entry.fault(f"unknown key “{key}”" + did_you_mean(key, keys), key)
        kind = keys[key][0]
        if not _has_kind(kind, value):
            raise entry.fault(f"“{key}” must be {kind}, not {shown_value(value)}", key)
        choices = RULE_CHOICES.get(key, ())
        if choices and value not in choices:
            raise entry.fault(f"“{key}” must be one of {', '.join(choices)}, not “{value}”", key)
    for scope in entry.table.get("scope", ()):
        if scope not in SCOPES:
            near = did_you_mean(scope, SCOPES) or f"; there are {', '.join(SCOPES)}"
            raise entry.fault(f"unknown scope “{scope}”{near}", "scope")


def _has_kind(kind: str, value: object) -> bool:
    if kind == TEXT:
        return isinstance(value, str) or _is_table_of(value, {"en": STRING, "zh": STRING})
    if kind == REPLACEMENTS:
        values = value.values() if isinstance(value, dict) else (None,)
        return all(isinstance(one, str) or (one and is_of(LIST, one)) for one in values)
    if kind == EXAMPLES:
        return isinstance(value, list) and all(map(_is_example, value))
    return is_of(kind, value)


def _is_example(value: object) -> bool:
    if isinstance(value, str):
        return True
    if not _is_table_of(value, EXAMPLE_KEYS) or "text" not in value:  # type: ignore[operator]
        return False
    return value.get("format", "text") in ("text", "markdown", "html")  # type: ignore[attr-defined]


def _is_table_of(value: object, kinds: Mapping[str, str]) -> bool:
    if not isinstance(value, dict) or not value:
        return False
    return all(
        key in kinds and isinstance(one, bool if kinds[key] == BOOL else str) for key, one in value.items()
    )


def _check_fit(entry: Entry, kind: str) -> None:
    """Raise `LintdocError` for keys that do not go with what the rule looks for."""
    table = entry.table
    of_words = kind in ("words", "replace")
    if not of_words and "message" not in table:
        raise entry.fault("no `message`, and what a pattern is for does not show from it")
    only = {
        "scripts": of_words,
        "replacement": kind == "pattern",
        "unless-in": kind != "require",
        "edges": kind != "line",
    }
    for key, fits in only.items():
        if key in table and not fits:
            raise entry.fault(f"`{key}` does not go with `{kind}`", key)
    words = table[kind] if of_words else [table[kind]]
    if not words or "" in words:
        raise entry.fault(f"nothing to look for in `{kind}`", kind)
    if "fix" in table and not (kind == "replace" or "replacement" in table):
        raise entry.fault("`fix` without a replacement: nothing says what to write", "fix")
