"""One JSON document: findings as in `jsonl`, files with their scores, how much each rule found."""

from __future__ import annotations

from lintdoc import __version__
from lintdoc.report.record import dumped, records
from lintdoc.statistics import score

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lintdoc.checked import Checked
    from lintdoc.report.style import Style


def report(checked: Iterable[Checked], style: Style) -> Iterator[str]:
    """Yield the document piece by piece; findings are not kept."""
    files: list[dict[str, object]] = []
    rules: dict[str, dict[str, object]] = {}
    yield f'{{"version": {dumped(__version__)}, "findings": ['
    separator = "\n"
    for file in checked:
        files.append(_file(file))
        for record in records(file, style):
            yield separator + dumped(record)
            separator = ",\n"
            count = rules.setdefault(str(record["code"]), {"name": record["name"], "findings": 0})
            count["findings"] = int(str(count["findings"])) + 1
    yield f'\n], "files": {dumped(files)}, "summary": {dumped(dict(sorted(rules.items())))}}}\n'


def _file(file: Checked) -> dict[str, object]:
    return {
        "path": file.path,
        "encoding": file.source.encoding,
        "findings": len(file.findings),
        "suppressed": len(file.suppressed),
        "score": round(score(file), 1),
    }
