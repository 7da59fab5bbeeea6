"""What kind of document it is, where that tells what its words are meant for.

Asked only by rules that have found something; with `document.once`.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintdoc import Document

FEWEST_HEADINGS = 2
GARBLINGS = (
    "古文码", "口字码", "符号码", "拼音码", "问句码", "锟拷码", "乱码",
    "古文碼", "口字碼", "符號碼", "拼音碼", "問句碼", "亂碼",
)  # fmt: skip
"""Names of what text becomes that is read in another encoding."""
FEWEST_GARBLINGS = 2


def is_on_software(document: Document) -> bool:
    """Whether it has headings and code: a README, a manual, a change log, an article about programs."""
    if document.format != "markdown" or "`" not in document.source.text:
        return False
    return sum(1 for block in document.blocks if block.kind == "heading") >= FEWEST_HEADINGS


def is_on_garbling(document: Document) -> bool:
    """Whether it names several kinds of garbled text, and so shows them."""
    return sum(one in document.text for one in GARBLINGS) >= FEWEST_GARBLINGS
