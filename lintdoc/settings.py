"""What the user set: found, read, checked and merged from configuration files and the command line."""

from __future__ import annotations

from lintdoc.errors import LintdocError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lintdoc.rule import Rule


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
        origin: str = "command line",
    ) -> None:
        self.select = select
        self.extend_select = extend_select
        self.ignore = ignore
        self.origin = origin


class Settings:
    """Every setting in force. `Settings()` holds the defaults.

    `layers`: the selection; `per_file_ignores`: pattern -> references; `exclude`: gitignore
    patterns; patterns are relative to `root`. `locale`: None is "auto". `lang`: "en", "zh" or
    "auto". `rule_options`: rule name -> option -> value and `severities`: rule name ->
    severity, both by rule *name* once `check_against` has run. `config`: the file read, or
    None. `narrowed`: the command line named the rules to run.
    """

    __slots__ = (
        "config", "exclude", "lang", "layers", "locale", "narrowed", "per_file_ignores",
        "plugins", "respect_gitignore", "root", "rule_options", "severities", "_sources",
    )  # fmt: skip

    def __init__(self) -> None:
        self.layers: list[Layer] = []
        self.per_file_ignores: dict[str, list[str]] = {}
        self.exclude: list[str] = []
        self.locale: str | None = None
        self.lang = "auto"
        self.plugins: list[str] = []
        self.respect_gitignore = True
        self.rule_options: dict[str, dict[str, object]] = {}
        self.severities: dict[str, str] = {}
        self.root = "."
        self.config: str | None = None
        self.narrowed = False


def find_config(start: str) -> str | None:
    """Return the configuration file that governs the directory `start`, or None.

    The nearest `lintdoc.toml`, `.lintdoc.toml` or `pyproject.toml` with `[tool.lintdoc]`,
    upwards to the repository root, the home directory or the file system's root.
    """
    raise NotImplementedError


def read_settings(config: str | None = None, overrides: Mapping[str, object] | None = None) -> Settings:
    """Return the settings of the file `config` (None: the defaults), what it extends, and `overrides`.

    `overrides` is what the command line says, by the keys of the configuration file
    (`select`, `extend-select`, `ignore`, `exclude`, `locale`, `lang`, `plugins`,
    `respect-gitignore`, `rules`); None says nothing.
    Raises `LintdocError` naming file and line. Names of rules are not looked at: see `check_against`.
    """
    raise NotImplementedError


def check_against(settings: Settings, rules: Sequence[Rule]) -> None:
    """Check every rule and option that `settings` names, and key them by rule name.

    `rules` are all rules there are. Raises `LintdocError` naming file and line.
    """
    raise NotImplementedError


def describe(settings: Settings) -> str:
    """Return every setting in force as TOML, with a comment saying where it comes from."""
    raise NotImplementedError


def schema(rules: Sequence[Rule]) -> dict[str, object]:
    """Return the JSON schema of `lintdoc.toml` when `rules` are all rules there are."""
    raise NotImplementedError
