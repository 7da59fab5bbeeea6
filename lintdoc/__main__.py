"""`python -m lintdoc` is `lintdoc`."""

import sys

from lintdoc.cli import main

if __name__ == "__main__":
    sys.exit(main())
