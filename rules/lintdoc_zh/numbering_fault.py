"""A place where numbering does not add up."""

from __future__ import annotations

from lintdoc_zh.enumerators import Enumerator


class Fault:
    """A place where a sequence does not add up.

    `kind` is `gap`, `repeat`, `order` or `style`; `expected` the number that should stand at `one`;
    `other` the neighbour the message points to; `swapped` says that `one` and `other` changed places.
    """

    __slots__ = ("expected", "kind", "one", "other", "settled", "swapped")

    def __init__(  # noqa: PLR0913, PLR0917
        self,
        kind: str,
        one: Enumerator,
        other: Enumerator,
        expected: int,
        settled: bool,
        swapped: bool = False,
    ) -> None:
        self.kind = kind
        self.one = one
        self.other = other
        self.expected = expected
        self.settled = settled
        self.swapped = swapped
