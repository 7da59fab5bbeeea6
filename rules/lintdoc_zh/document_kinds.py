"""What kind of document it is, and in which section, where that tells what words are meant for.

Asked only by rules that have found something; with `document.once`.
"""

from __future__ import annotations

from bisect import bisect_right

from lintdoc_zh.characters import is_han
from lintdoc_zh.patterns import later

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintdoc import Block, Document

KANA = later("[\u3041-\u30ff]")
FEWEST_HEADINGS = 2
JAPANESE = 2
"""Japanese has a kana for every so many ideographs at least; Chinese that quotes it has fewer."""
CHINESE = 20
"""Chinese prose has an ideograph for every so many letters at least, however many words are foreign."""
SAMPLE = 1000
"""So many characters at the head of a text, in its middle and at its end tell its language."""
GARBLINGS = (
    "古文码", "口字码", "符号码", "拼音码", "问句码", "锟拷码", "乱码",
    "古文碼", "口字碼", "符號碼", "拼音碼", "問句碼", "亂碼",
)  # fmt: skip
"""Names of what text becomes that is read in another encoding."""
FEWEST_GARBLINGS = 2


def is_in_japanese(document: Document) -> bool:
    """Whether the document is Japanese, which has characters of both scripts and some of its own."""
    some = _some_of(document.text)
    kana = len(KANA.findall(some))
    return kana > 0 and kana * JAPANESE >= sum(map(is_han, some))


def is_foreign(document: Document) -> bool:
    """Whether hardly anything in the document is Chinese; what would look odd there is right elsewhere."""
    some = _some_of(document.text)
    return sum(map(is_han, some)) * CHINESE < sum(map(str.isalpha, some))


def _some_of(text: str) -> str:
    if len(text) <= 3 * SAMPLE:
        return text
    middle = (len(text) - SAMPLE) // 2
    return text[:SAMPLE] + text[middle : middle + SAMPLE] + text[-SAMPLE:]


def is_on_software(document: Document) -> bool:
    """Whether it has headings and code: a README, a manual, a change log, an article about programs."""
    if document.format != "markdown" or "`" not in document.source.text:
        return False
    return sum(1 for block in document.blocks if block.kind == "heading") >= FEWEST_HEADINGS


def is_on_garbling(document: Document) -> bool:
    """Whether it names several kinds of garbled text, and so shows them."""
    return sum(one in document.text for one in GARBLINGS) >= FEWEST_GARBLINGS


def block_at(document: Document, offset: int) -> Block | None:
    """Return the block that holds `offset`, or the last before it."""
    at = bisect_right(document.blocks, offset, key=lambda block: block.start) - 1
    return document.blocks[at] if at >= 0 else None


def heading_above(document: Document, offset: int) -> Block | None:
    """Return the heading of the section; plain text has none."""
    if document.format == "text":
        return None
    blocks = document.blocks
    for at in range(bisect_right(blocks, offset, key=lambda block: block.start) - 1, -1, -1):
        if blocks[at].kind == "heading":
            return blocks[at]
    return None
