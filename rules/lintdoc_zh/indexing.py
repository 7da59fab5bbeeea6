"""Find the rules this pack declares by importing every rule module: for tests and generators."""

from __future__ import annotations

import pkgutil
from importlib import import_module

import lintdoc_zh
from lintdoc import Rule, rules_of


def declared_rules() -> list[Rule]:
    """Return all rules in order of code, read from the modules in the family folders."""
    found: list[Rule] = []
    for family in pkgutil.iter_modules(lintdoc_zh.__path__, "lintdoc_zh."):
        if family.ispkg:
            for module in pkgutil.iter_modules(import_module(family.name).__path__, family.name + "."):
                found += rules_of(import_module(module.name))
    return sorted(found, key=lambda rule: rule.code)
