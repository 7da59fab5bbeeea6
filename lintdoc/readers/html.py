"""To come: the html reader."""

from __future__ import annotations

from lintdoc.document import Document, Source
from lintdoc.readers.plain import read_plain


def read_html(source: Source, locale: str | None = None) -> Document:
    return read_plain(source, locale)
