"""Names of things that are imported when they are needed."""

from __future__ import annotations

import os
import sys

from lintdoc.errors import LintdocError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import ModuleType
    from typing import Any


def named(reference: str) -> Any:
    """Return what `"module:attribute"` names. Raises what the import raises."""
    module, _, attribute = reference.partition(":")
    return getattr(import_module(module), attribute)


def import_module(name: str) -> ModuleType:
    """Return the module of that name, imported: `importlib` itself would cost as much as ten of ours."""
    __import__(name)
    return sys.modules[name]


def import_local(plugin: str, root: str) -> ModuleType:
    """Import a module by name, or the file `plugin` (`./my_rules.py`) relative to `root`.

    Raises `LintdocError` when there is no such file, else what the import raises.
    """
    if not plugin.endswith(".py"):
        return import_module(plugin)
    path = os.path.normpath(os.path.join(root, plugin))
    if not os.path.isfile(path):
        raise LintdocError(f"the plugin “{plugin}” is not there: no file {path}; correct `plugins`")
    from importlib.util import module_from_spec, spec_from_file_location

    name = os.path.basename(path)[:-3]
    spec = spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module
