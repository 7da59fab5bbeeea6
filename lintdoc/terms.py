"""Terms of a project's glossary: what a `[[term]]` table says."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable


class Term:
    """One term. `preferred` is what to write ("" if that is not said), `forbidden` what not to.

    `forms` are all right as long as a document keeps to one. Inside `unless_in` a form is another
    word. `note` says why. A rule with an option `terms` is given the project's.
    """

    __slots__ = ("forbidden", "forms", "ignore_case", "note", "preferred", "unless_in")

    def __init__(  # noqa: PLR0913, PLR0917
        self,
        preferred: str = "",
        forbidden: Iterable[str] = (),
        forms: Iterable[str] = (),
        unless_in: Iterable[str] = (),
        ignore_case: bool = False,
        note: str = "",
    ) -> None:
        self.preferred = preferred
        self.forbidden = tuple(forbidden)
        self.forms = tuple(forms)
        self.unless_in = tuple(unless_in)
        self.ignore_case = ignore_case
        self.note = note

    def __repr__(self) -> str:
        return f"<Term {self.preferred or '/'.join(self.forbidden or self.forms)}>"
