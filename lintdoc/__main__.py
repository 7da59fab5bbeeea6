"""`python -m lintdoc` is `lintdoc`."""

import sys

from lintdoc.cli import command

if __name__ == "__main__":
    sys.exit(command())
