from lintdoc_medical import lintdoc_rules

from lintdoc.testing import contract

test_example, test_declaration = contract(lintdoc_rules())
