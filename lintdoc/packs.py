"""Packs: find, load and check the plugins that bring rules, readers and reporters."""

from __future__ import annotations

import os

from lintdoc import builtin
from lintdoc.entry_points import entry_points
from lintdoc.errors import LintdocError, in_a_line
from lintdoc.naming import import_local, import_module

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from types import ModuleType
    from typing import Any

    from lintdoc.document import Document
    from lintdoc.engine import Filter
    from lintdoc.finding import Finding
    from lintdoc.rule import Rule

    Implementation = tuple[str, str, Callable[..., Any]]

HOOKS = ("lintdoc_rules", "lintdoc_readers", "lintdoc_reporters", "lintdoc_foldings", "lintdoc_findings")


class Packs:
    """What the plugins bring. `problems` are lines for the user; any of them means exit code 2.

    `folders` are where the code of the installed ones lies, lintdoc's own with them. `declared`: those of
    the rules that TOML tables declare, and the tables.
    """

    def __init__(self) -> None:
        self.places: list[str] = []
        self.rules: list[Rule] = []
        self._known: dict[tuple[str, str], Rule] = {}
        self.readers: dict[str, Any] = {}
        self.reporters: dict[str, Any] = {}
        self.foldings: dict[str, str] = {}
        self.declared: list[tuple[Rule, Mapping[str, Any]]] = []
        self.filters: list[Filter] = []
        self.problems: list[str] = []

    def add_rule(self, title: str, rule: Rule) -> bool:
        """Add a rule that `title` brings; return whether. Another with its code or name is a problem."""
        for what, mine in (("code", rule.code), ("name", rule.name)):
            if other := self._known.get((what, mine)):
                self.problems.append(
                    f"{title}: its rule {rule.code} {rule.name} ({rule.module}) has the {what} of"
                    f" {other.code} {other.name} ({other.module}); give one of them another {what}"
                )
                return False
        self._known["code", rule.code] = self._known["name", rule.name] = rule
        self.rules.append(rule)
        return True


def load_packs(plugins: Sequence[str] = (), root: str = ".") -> Packs:
    """Load the installed packs, then `plugins`: modules, or files of Python relative to `root`.

    A pack that cannot be loaded, or whose rules clash, is named in `problems`; what the
    others bring is kept.
    """
    packs = Packs()
    modules: list[tuple[str, ModuleType]] = [("lintdoc", builtin)]
    for point in entry_points():
        title = f"the pack “{point.name}” of {point.distribution}"
        _load(packs, modules, title, import_module, point.module)
    packs.places = [_place_of(module) for _, module in modules]
    plugins = [plugin for plugin in plugins if not plugin.endswith(".toml")]
    for plugin in plugins:
        _load(packs, modules, f"the plugin “{plugin}”", import_local, plugin, root)
    is_plain = all(_is_plain(module) for _, module in modules)
    for title, hook, function in _own(modules) if is_plain else _checked(packs, modules):
        _collect(packs, title, hook, function)
    packs.rules.sort(key=lambda rule: rule.code)
    return packs


def _load(
    packs: Packs,
    modules: list[tuple[str, ModuleType]],
    title: str,
    load: Callable[..., ModuleType],
    *given: str,
) -> None:
    try:
        modules.append((title, load(*given)))
    except LintdocError as error:
        packs.problems.append(str(error))
    except (Exception, SystemExit) as error:
        packs.problems.append(f"{title} cannot be imported: {in_a_line(error)}; repair or uninstall it")


def _place_of(module: ModuleType) -> str:
    """Return the folder of a package, the file of a module."""
    file = str(module.__file__)
    return os.path.dirname(file) if hasattr(module, "__path__") or module is builtin else file


def _is_plain(module: ModuleType) -> bool:
    """Whether pluggy would find nothing to say: its hooks are there, and are functions without arguments."""
    for name, value in vars(module).items():
        if hasattr(value, "lintdoc_impl") and not (
            name in HOOKS[:-1]
            and isinstance(value, type(_is_plain))  # `types` would be imported for it
            and not any(value.lintdoc_impl.values())  # type: ignore[attr-defined]
            and value.__code__.co_argcount == 0
        ):
            return False
    return True


def _own(modules: Sequence[tuple[str, ModuleType]]) -> Iterator[Implementation]:
    """Yield the hooks of modules that are plain, without importing pluggy, which takes long."""
    for hook in HOOKS:
        for title, module in modules:
            function = getattr(module, hook, None)
            if hasattr(function, "lintdoc_impl"):
                yield (title, hook, function)  # type: ignore[misc]


def _checked(packs: Packs, modules: Sequence[tuple[str, ModuleType]]) -> Iterator[Implementation]:
    """Yield the hooks of all modules that pluggy finds to agree with `lintdoc.hooks`."""
    import pluggy

    from lintdoc import hooks

    manager = pluggy.PluginManager("lintdoc")
    manager.add_hookspecs(hooks)
    for title, module in modules:
        try:
            manager.register(module, name=title)
            manager.check_pending()
        except (pluggy.PluginValidationError, ValueError) as error:
            packs.problems.append(f"{title}: {in_a_line(error)}; the hooks are {', '.join(HOOKS)}")
            if manager.is_registered(module):
                manager.unregister(module)
    for hook in HOOKS[:-1]:
        for implementation in getattr(manager.hook, hook).get_hookimpls():
            yield (implementation.plugin_name, hook, implementation.function)
    if (filters := manager.hook.lintdoc_findings).get_hookimpls():
        yield ("lintdoc", "lintdoc_findings", lambda document, found: _kept_by_all(filters, document, found))


def _kept_by_all(hook: Callable[..., Any], document: Document, findings: Sequence[Finding]) -> list[Finding]:
    kept = [{id(one) for one in answer} for answer in hook(document=document, findings=findings)]
    return [one for one in findings if all(id(one) in ids for ids in kept)]


def _collect(packs: Packs, title: str, hook: str, function: Callable[..., Any]) -> None:
    try:
        if hook == "lintdoc_rules":
            for rule in function():
                packs.add_rule(title, rule)
        elif hook == "lintdoc_readers":
            packs.readers.update(function())
        elif hook == "lintdoc_reporters":
            packs.reporters.update(function())
        elif hook == "lintdoc_foldings":
            packs.foldings.update(function())
        else:
            packs.filters.append(function)
    except Exception as error:
        packs.problems.append(f"{title} failed in {hook}: {in_a_line(error)}; repair or uninstall it")
