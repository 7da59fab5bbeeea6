"""How a report is to look: language, colours, width; and the words all reporters share."""

from __future__ import annotations

from lintdoc.paths import from_root, is_outside
from lintdoc.width import shown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    from lintdoc.finding import Finding

    Language = Literal["en", "zh"]

COLORS = {"error": "1;31", "warning": "1;33", "path": "1", "rule": "36", "mark": "1;32", "dim": "2"}


class Style:
    """What the user wants of a report.

    `width` is the terminal's in columns (0: unknown). `fold` is how many findings of one rule
    the text report shows for each file (0: all). `root` is the project's root directory:
    reports that machines read give paths from there ("": as given on the command line).
    """

    __slots__ = ("color", "fold", "lang", "root", "width")

    def __init__(
        self, lang: Language = "en", color: bool = False, width: int = 0, fold: int = 5, root: str = ""
    ) -> None:
        self.lang = lang
        self.color = color
        self.width = width
        self.fold = fold
        self.root = root

    def say(self, en: str, zh: str) -> str:
        """Return the one of two texts that is in the user's language."""
        return zh if self.lang == "zh" else en

    def message(self, finding: Finding) -> str:
        """Return the finding's message in the user's language, fit to print."""
        return shown(self.say(finding.en, finding.zh))

    def from_root(self, path: str) -> str:
        """Return `path` from the project's root, parts joined by `/`; as it is, if it lies elsewhere."""
        if not self.root or path == "-" or path.startswith("<"):
            return path
        inside = from_root(path, self.root)
        return path if is_outside(inside) else inside

    def paint(self, text: str, color: str) -> str:
        """Return `text` in the colour of that name, where colours are wanted."""
        return f"\x1b[{COLORS[color]}m{text}\x1b[0m" if self.color else text


def printable(path: str) -> str:
    r"""Return `path` as it may be printed: bytes that are not UTF-8 as `\xff`, no control characters."""
    if path.isprintable():
        return path
    return shown(path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace"))
