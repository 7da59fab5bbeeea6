"""Readings left behind characters, 調(diào), seen through."""

from __future__ import annotations

from lintdoc import View

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintdoc import Document


def bare(document: Document) -> View:
    """Return the document's text without residues. Ask with `document.once(bare)`."""
    return View(document.text)
