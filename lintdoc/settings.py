"""What the user set: found, read, checked and merged from configuration files and the command line."""

from __future__ import annotations

import os

from lintdoc.errors import LintdocError
from lintdoc.tree import shown, upwards


class CommandLine:
    """Where a setting stands that was given on the command line."""

    __slots__ = ()
    directory = "."

    def place(self, *keys: str, value: str | None = None) -> str:  # noqa: ARG002
        """Return the option's name."""
        return f"--{keys[0]}"


COMMAND_LINE = CommandLine()

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from lintdoc.patterns import Patterns
    from lintdoc.rule import Rule
    from lintdoc.terms import Term
    from lintdoc.toml_file import TomlFile

    Origin = TomlFile | CommandLine

MARKS = (b"[tool.lintdoc]", b"[tool.lintdoc.", b"[[tool.lintdoc.")
FILES = (".py", ".toml")
"""Endings of plugins that are files."""
SELECTION = ("select", "extend-select", "ignore")


class Layer:
    """One file's selection (or the command line's): `select` starts anew, the others go on from it.

    Within a layer what is ignored stays ignored; a later layer has the last word.
    """

    __slots__ = ("extend_select", "ignore", "origin", "select")

    def __init__(
        self,
        select: Sequence[str] | None = None,
        extend_select: Sequence[str] = (),
        ignore: Sequence[str] = (),
        origin: Origin = COMMAND_LINE,
    ) -> None:
        self.select = select
        self.extend_select = extend_select
        self.ignore = ignore
        self.origin = origin


class Settings:
    """Every setting in force. `Settings()` holds the defaults.

    `layers`: the selection; `per_file_ignores`: pattern -> references; `exclude`: gitignore
    patterns; patterns are relative to `root`. `baseline`: a file of known findings, or None.
    `locale`: None is "auto". `lang`: "en", "zh" or "auto". `rule_options`: rule name -> option ->
    value and `severities`: rule name -> severity and `applicability`: rule name -> `safe`,
    `unsafe` or `never`, of its fixes; all
    by rule *name* once `check_against` has run. `config`: the file read, or None; `files`: it, those
    it extends, and packs of declared rules.
    `narrowed`: the command line named the rules to run. `declaring`: the files that hold
    `[[rule]]` or `[[term]]` tables; `terms`: the glossary.
    """

    __slots__ = (
        "_matchers", "_origins", "applicability", "baseline", "config", "declaring", "exclude", "files",
        "lang", "layers", "locale", "narrowed", "per_file_ignores", "plugins", "respect_gitignore", "root",
        "rule_options", "severities", "terms",
    )  # fmt: skip

    def __init__(self) -> None:
        self.layers: list[Layer] = []
        self.per_file_ignores: dict[str, list[str]] = {}
        self.baseline: str | None = None
        self.exclude: list[str] = []
        self.locale: str | None = None
        self.lang = "auto"
        self.plugins: list[str] = []
        self.respect_gitignore = True
        self.rule_options: dict[str, dict[str, object]] = {}
        self.severities: dict[str, str] = {}
        self.applicability: dict[str, str] = {}
        self.root = "."
        self.config: str | None = None
        self.files: list[str] = []
        self.narrowed = False
        self.declaring: list[TomlFile] = []
        self.terms: tuple[Term, ...] = ()
        self._origins: dict[tuple[str, ...], tuple[Origin, tuple[str, ...]]] = {}
        self._matchers: dict[str, Patterns] = {}

    @property
    def declares(self) -> bool:
        """Whether there are rules or terms that TOML tables declare."""
        return bool(self.declaring) or any(plugin.endswith(".toml") for plugin in self.plugins)

    @property
    def runs_code(self) -> bool:
        """Whether plugins are code of the project."""
        return any(not plugin.endswith(".toml") for plugin in self.plugins)

    def note(self, origin: Origin, *keys: str, shown_as: tuple[str, ...] = ()) -> None:
        """Remember that the entry that `keys` lead to stands in `origin`.

        `shown_as`: the keys by which it is known from here on, where they are others.
        """
        self._origins[shown_as or keys] = (origin, keys)

    def origin_of(self, *keys: str) -> Origin:
        """Return where the entry that `keys` lead to stands."""
        return self._origins.get(keys, (COMMAND_LINE, keys))[0]

    def place_of(self, *keys: str) -> str:
        """Return `file:line` of that entry, `--option` of the command line, or `default`."""
        if keys not in self._origins:
            return "default"
        origin, written = self._origins[keys]
        return origin.place(*written)

    def ignored_at(self, path: str) -> list[str]:
        """Return the references that `per-file-ignores` turns off for the file `path`."""
        from lintdoc.patterns import Patterns

        absolute = os.path.abspath(path)
        found: list[str] = []
        for pattern, references in self.per_file_ignores.items():
            if pattern not in self._matchers:
                self._matchers[pattern] = Patterns([pattern], self.root)
            if self._matchers[pattern].match(absolute):
                found += references
        return found


def find_config(start: str) -> str | None:
    """Return the configuration file that governs the directory `start`, or None.

    The nearest `lintdoc.toml`, `.lintdoc.toml` or `pyproject.toml` with `[tool.lintdoc]`,
    upwards to the repository root, the home directory or the file system's root.
    """
    for directory in upwards(start):
        for name in ("lintdoc.toml", ".lintdoc.toml"):
            path = os.path.join(directory, name)
            if os.path.isfile(path):
                return path
        path = os.path.join(directory, "pyproject.toml")
        if _mentions_lintdoc(path):
            return path
    return None


def _mentions_lintdoc(path: str) -> bool:
    """Whether it is a `pyproject.toml` with our table; looks at bytes, since parsing costs more."""
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError:
        return False
    return data.startswith(MARKS) or any(b"\n" + mark in data for mark in MARKS)


def read_settings(config: str | None = None, overrides: Mapping[str, object] | None = None) -> Settings:
    """Return the settings of the file `config` (None: the defaults), what it extends, and `overrides`.

    `overrides` is what the command line says, by the keys of the configuration file
    (`select`, `extend-select`, `ignore`, `exclude`, `locale`, `lang`, `plugins`,
    `respect-gitignore`, `rules`); None says nothing.
    Raises `LintdocError` naming file and line. Names of rules are not looked at: see `check_against`.
    """
    settings = Settings()
    if config is not None:
        from lintdoc.toml_file import TomlFile

        nearest = TomlFile(config)
        settings.config, settings.root = nearest.path, nearest.directory
        chain = _with_extended(nearest)
        settings.files = [file.path for file in chain]
        for file in reversed(chain):
            _add(settings, file.table, file)
            if "rule" in file.table or "term" in file.table:
                settings.declaring.append(file)
    given = {key: value for key, value in (overrides or {}).items() if value is not None}
    if given:
        _add(settings, given, COMMAND_LINE)
        settings.narrowed = "select" in given or "ignore" in given
    return settings


def _with_extended(file: TomlFile) -> list[TomlFile]:
    """Return the file, the one it extends, and so on."""
    from lintdoc.toml_file import TomlFile

    chain = [file]
    while isinstance(extend := chain[-1].table.get("extend"), str):
        last = chain[-1]
        path = os.path.abspath(os.path.join(last.directory, os.path.expanduser(extend)))
        if any(one.path == path for one in chain):
            circle = " -> ".join([one.title for one in chain] + [shown(path)])
            raise LintdocError(f"{last.place('extend')}: “extend” goes in a circle: {circle}")
        if not os.path.isfile(path):
            raise LintdocError(f"{last.place('extend')}: “extend” names no file: {shown(path)}")
        chain.append(TomlFile(path))
    return chain


def _add(settings: Settings, table: Mapping[str, Any], origin: Origin) -> None:
    """Put a file's settings over those so far: tables and `extend-…` merge, the rest replaces."""
    from lintdoc.keys import check_table

    check_table(table, origin.place)
    selection = [table.get(key) for key in SELECTION]
    if selection != [None, None, None]:
        select, extend_select, ignore = selection
        settings.layers.append(Layer(select, extend_select or (), ignore or (), origin))
    for key in ("exclude", "lang", "respect-gitignore"):
        if key in table:
            setattr(settings, key.replace("-", "_"), table[key])
    if "locale" in table:
        settings.locale = None if table["locale"] == "auto" else table["locale"]
    if "baseline" in table:
        settings.baseline = os.path.abspath(os.path.join(origin.directory, table["baseline"]))
    if "plugins" in table:
        settings.plugins = [_placed(plugin, origin.directory) for plugin in table["plugins"]]
    settings.per_file_ignores.update(table.get("per-file-ignores", {}))
    for rule, options in table.get("rules", {}).items():
        settings.rule_options.setdefault(rule, {}).update(options)
        for option in options:
            settings.note(origin, "rules", rule, option)
    for key, value in table.items():
        settings.note(origin, key)
        for name in value if isinstance(value, dict) else ():
            settings.note(origin, key, name)


def _placed(plugin: str, directory: str) -> str:
    """Return a plugin that is a file as an absolute path: it is relative to where it is named."""
    return os.path.abspath(os.path.join(directory, plugin)) if plugin.endswith(FILES) else plugin


def check_against(settings: Settings, rules: Sequence[Rule]) -> None:
    """Check every rule and option that `settings` names, and key them by rule name.

    `rules` are all rules there are. Raises `LintdocError` naming file and line.
    """
    if settings.layers or settings.per_file_ignores or settings.rule_options:
        _check_references(settings, rules)
    for rule in rules if settings.terms else ():
        if "terms" in rule.options:
            settings.rule_options.setdefault(rule.name, {})["terms"] = settings.terms


def _check_references(settings: Settings, rules: Sequence[Rule]) -> None:
    from lintdoc.keys import check_choice, check_references, option_value, rule_of_table

    for layer in settings.layers:
        for key, references in zip(SELECTION, (layer.select, layer.extend_select, layer.ignore), strict=True):
            check_references(references or (), rules, layer.origin.place, key)
    for pattern, references in settings.per_file_ignores.items():
        place = settings.origin_of("per-file-ignores", pattern).place
        check_references(references, rules, place, "per-file-ignores", pattern)
    tables, settings.rule_options = settings.rule_options, {}
    for table, options in tables.items():
        rule = rule_of_table(table, rules, settings.origin_of("rules", table).place)
        for option, value in options.items():
            origin = settings.origin_of("rules", table, option)
            settings.note(origin, "rules", table, option, shown_as=("rules", rule.name, option))
            if option in ("severity", "fix"):
                check_choice(option, value, origin.place("rules", table, option))
                chosen = settings.severities if option == "severity" else settings.applicability
                chosen[rule.name] = str(value)
            else:
                checked = option_value(rule, table, option, value, origin.place)
                settings.rule_options.setdefault(rule.name, {})[option] = checked


def describe(settings: Settings) -> str:
    """Return every setting in force as TOML, with a comment saying where it comes from."""
    from lintdoc.describing import describe as described

    return described(settings)


def schema(rules: Sequence[Rule]) -> dict[str, object]:
    """Return the JSON schema of `lintdoc.toml` when `rules` are all rules there are."""
    from lintdoc.schema import schema as made

    return made(rules)
