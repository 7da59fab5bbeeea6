from lintdoc.testing import contract
from lintdoc_medical import lintdoc_rules

test_example, test_declaration = contract(lintdoc_rules())
