"""lintdoc: a linter for documents written in Chinese.

These names are what packs of rules build on; everything else may change.
"""

from lintdoc.compiling import compiled, later, pays_at_once
from lintdoc.document import Block, Damage, Document, Source, View
from lintdoc.errors import LintdocError
from lintdoc.finding import Edit, Finding, Fix, safe, suggestion, unsafe
from lintdoc.marker import hookimpl
from lintdoc.offsets import OffsetMap
from lintdoc.rule import ALWAYS, Bad, Good, Rule, Trigger, rule, rules_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintdoc.terms import Term
    from lintdoc.words import Words

__all__ = [
    "ALWAYS",
    "Bad",
    "Block",
    "Damage",
    "Document",
    "Edit",
    "Finding",
    "Fix",
    "Good",
    "LintdocError",
    "OffsetMap",
    "Rule",
    "Source",
    "Term",
    "Trigger",
    "View",
    "Words",
    "compiled",
    "hookimpl",
    "later",
    "pays_at_once",
    "rule",
    "rules_of",
    "safe",
    "suggestion",
    "unsafe",
]
__version__ = "0.1.0"
SELDOM = {"Term": "lintdoc.terms", "Words": "lintdoc.words"}
"""Names that few runs need, imported when they are asked for."""


def __getattr__(name: str) -> object:
    if name not in SELDOM:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(SELDOM[name]), name)
