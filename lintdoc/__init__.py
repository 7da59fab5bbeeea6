"""lintdoc: a linter for documents written in Chinese.

These names are what packs of rules build on; everything else may change.
"""

from lintdoc.document import Block, Damage, Document, Source, View
from lintdoc.errors import LintdocError
from lintdoc.finding import Edit, Finding, Fix, safe, suggestion, unsafe
from lintdoc.marker import hookimpl
from lintdoc.offsets import OffsetMap
from lintdoc.rule import ALWAYS, Bad, Good, Rule, Trigger, rule, rules_of

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
    "Trigger",
    "View",
    "hookimpl",
    "rule",
    "rules_of",
    "safe",
    "suggestion",
    "unsafe",
]
__version__ = "0.1.0"
