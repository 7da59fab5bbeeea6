"""To come: the markdown reader."""

from __future__ import annotations

from lintdoc.document import Document, Source
from lintdoc.readers.plain import read_plain


def read_markdown(source: Source, locale: str | None = None) -> Document:
    return read_plain(source, locale)
