"""Every rule of the built-in pack keeps the contract of `lintdoc.testing`, and the index knows every rule."""

from pathlib import Path

import lintdoc_zh.index
from lintdoc.testing import contract
from lintdoc_zh.indexing import declared_rules, index_module

test_example, test_declaration = contract(declared_rules())


def test_the_index_is_current():
    current = Path(lintdoc_zh.index.__file__).read_text("utf-8")
    assert current == index_module(declared_rules()), "run: python tools/generate.py"
