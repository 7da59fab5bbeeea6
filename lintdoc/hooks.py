"""The hooks a pack may implement: lintdoc's manual page for plugin authors.

A pack is a module named by an entry point of the group `lintdoc`, or by `plugins` in the
configuration. It implements any of the functions below, marked with `lintdoc.hookimpl`:

    from lintdoc import hookimpl, rules_of
    from lintdoc_medical import dosage_without_unit

    @hookimpl
    def lintdoc_rules():
        return rules_of(dosage_without_unit)

A function marked so whose name is not one of these ends the run with exit code 2.
The built-in rules, readers and reporters come through the same hooks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

import pluggy

from lintdoc.checked import Checked
from lintdoc.document import Document, Source
from lintdoc.finding import Finding
from lintdoc.report.style import Style
from lintdoc.rule import Rule

hookspec = pluggy.HookspecMarker("lintdoc")

Reader = Callable[[Source, "str | None"], Document]
Reporter = Callable[[Iterable[Checked], Style], Iterator[str]]


@hookspec
def lintdoc_rules() -> Sequence[Rule]:
    """Return rules; called once per run.

    Every code and every name may be given by one pack only. Declare rules with
    `lintdoc.rule`; `lintdoc.rules_of(module)` lists those of a module.
    """
    raise NotImplementedError


@hookspec
def lintdoc_readers() -> Mapping[str, Reader | str]:
    """Return readers by the ending of the files they read (`.org`, lower case); called once per run.

    A reader takes the decoded source and the document's locale or None, and returns a
    `Document` whose `text` holds only what a person reads, with an `OffsetMap` to the source.
    A string `"module:function"` names a reader that is imported when a file needs it.
    """
    raise NotImplementedError


@hookspec
def lintdoc_reporters() -> Mapping[str, Reporter | str]:
    """Return reporters by the name they have in `--output-format`; called once per run.

    A reporter takes checked files one by one and yields the output in pieces. It never
    prints, and does not decide the exit code. A string `"module:function"` names one that
    is imported when it is asked for.
    """
    raise NotImplementedError


@hookspec
def lintdoc_foldings() -> Mapping[str, str]:
    """Return, by language, the name `"module:function"` of what makes its scripts the same.

    The function takes a text and returns one of the same length, in which a word is written one
    way whatever script it was in. Declarative rules with `scripts = "both"` look for words so.
    """
    raise NotImplementedError


@hookspec
def lintdoc_findings(document: Document, findings: Sequence[Finding]) -> Sequence[Finding]:
    """Return those of `findings` (offsets into `document.source.text`) that are to stay.

    Called once per document with the findings of all rules; a finding stays when every
    pack that implements this hook keeps it.
    """
    raise NotImplementedError
