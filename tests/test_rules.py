"""Every rule of every installed pack keeps the contract of `lintdoc.testing`."""

from lintdoc.testing import contract
from lintdoc_zh.indexing import declared_rules

test_example, test_declaration = contract(declared_rules())
