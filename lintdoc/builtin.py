"""The readers and reporters that come with lintdoc, given through the hooks of any pack."""

from __future__ import annotations

from lintdoc.marker import hookimpl

MARKDOWN = "lintdoc.readers.markdown:read_markdown"
HTML = "lintdoc.readers.html:read_html"
PLAIN = "lintdoc.readers.plain:read_plain"


@hookimpl
def lintdoc_readers() -> dict[str, str]:
    """Return the readers of plain text, Markdown and HTML."""
    return {
        ".txt": PLAIN, ".text": PLAIN,
        ".md": MARKDOWN, ".markdown": MARKDOWN, ".mdown": MARKDOWN, ".mkd": MARKDOWN, ".mdx": MARKDOWN,
        ".html": HTML, ".htm": HTML, ".xhtml": HTML,
    }  # fmt: skip


@hookimpl
def lintdoc_reporters() -> dict[str, str]:
    """Return the output formats."""
    formats = ("text", "concise", "json", "jsonl", "github", "sarif")
    return {name: f"lintdoc.report.{name}:report" for name in formats}
