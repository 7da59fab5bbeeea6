"""Source -> Document, by the reader of its format.

Which reader reads a file is decided by the ending of its name; a file with none of the
known endings is plain text.
"""

from __future__ import annotations

from lintdoc.builtin import PLAIN, lintdoc_readers
from lintdoc.document import Document, Source
from lintdoc.naming import named

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Reader = Callable[[Source, str | None], Document]


def ending_of(path: str) -> str:
    """Return the ending of a file's name in lower case, with its dot; "" if it has none."""
    name = path.replace("\\", "/").rpartition("/")[2]
    return name[name.rfind(".") :].lower() if "." in name[1:] else ""


def read(
    source: Source, locale: str | None = None, readers: Mapping[str, Reader | str] | None = None
) -> Document:
    """Return `source` as a document, read by the one of `readers` for its ending."""
    reader = (readers or lintdoc_readers()).get(ending_of(source.path), PLAIN)
    if not isinstance(reader, str):
        return reader(source, locale)
    if reader not in _imported:
        _imported[reader] = named(reader)
    return _imported[reader](source, locale)


_imported: dict[str, Reader] = {}
