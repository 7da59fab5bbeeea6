"""Source -> Document, by the reader of its format.

A reader is a function `read(source, locale) -> Document`; which one reads a file is
decided by the ending of its name (`.txt` where it has none of the known ones).
"""

from __future__ import annotations

from lintdoc.document import Document, Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Reader = Callable[[Source, str | None], Document]

ENDINGS = {
    ".txt": "text", ".text": "text",
    ".md": "markdown", ".markdown": "markdown", ".mdown": "markdown", ".mkd": "markdown", ".mdx": "markdown",
    ".html": "html", ".htm": "html", ".xhtml": "html",
}  # fmt: skip


def read(source: Source, locale: str | None = None, readers: Mapping[str, Reader] | None = None) -> Document:
    """Return `source` as a document. `readers` maps file endings of further formats."""
    ending = source.path[source.path.rfind(".") :].lower() if "." in source.path else ""
    if readers and ending in readers:
        return readers[ending](source, locale)
    format = ENDINGS.get(ending, "text")  # noqa: A001
    if format == "markdown":
        from lintdoc.readers.markdown import read_markdown

        return read_markdown(source, locale)
    if format == "html":
        from lintdoc.readers.html import read_html

        return read_html(source, locale)
    from lintdoc.readers.plain import read_plain

    return read_plain(source, locale)
