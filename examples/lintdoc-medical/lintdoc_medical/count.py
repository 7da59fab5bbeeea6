"""The reporter `count`: one line a file, its path and how many findings it has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any


def report(checked: Iterable[Any], style: Any) -> Iterator[str]:
    for file in checked:
        yield f"{file.path}: {len(file.findings)}\n"
