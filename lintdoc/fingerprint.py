"""A finding's name for ever: what it says of which words, wherever they stand in the file.

A fingerprint is made of the rule's code, the text found and twelve characters on either side,
white space left out; of several that are equal in one file, their order tells them apart.
So it outlives edits elsewhere in the file, and a paragraph that moves.
"""

from __future__ import annotations

from lintdoc.checked import rule_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lintdoc.checked import Checked
    from lintdoc.finding import Finding

NEIGHBOURS = 12  # characters on either side; enough to tell two places apart, few enough to stay unedited
REACH = 4 * NEIGHBOURS  # where they are looked for


def place(text: str, finding: Finding) -> str:
    """Return the fingerprint of `finding` in `text` if no other is equal to it: 16 hex digits."""
    return fingerprint(text, finding, 0)


def fingerprint(text: str, finding: Finding, ordinal: int) -> str:
    """Return the fingerprint of `finding` in `text` with `ordinal` equal ones before it."""
    from hashlib import blake2b

    before = _solid(text[max(0, finding.start - REACH) : finding.start])[-NEIGHBOURS:]
    after = _solid(text[finding.end : finding.end + REACH])[:NEIGHBOURS]
    parts = [rule_of(finding).code, before, _solid(text[finding.start : finding.end]), after]
    if ordinal:
        parts.append(str(ordinal))
    return blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def fingerprints(text: str, findings: Iterable[Finding]) -> list[str]:
    """Return the fingerprints of `findings` (all of the file, in order)."""
    seen: dict[str, int] = {}
    result = []
    for finding in findings:
        key = place(text, finding)
        ordinal = seen.get(key, 0)
        seen[key] = ordinal + 1
        result.append(fingerprint(text, finding, ordinal) if ordinal else key)
    return result


def fingerprints_of(checked: Checked) -> tuple[Sequence[str], Sequence[str]]:
    """Return the fingerprints of a file's findings and of its suppressed ones.

    They are counted together: accepting one finding must not rename the next.
    """
    every = [*checked.findings, *checked.suppressed]
    order = sorted(range(len(every)), key=lambda index: (every[index].start, every[index].end))
    named = [""] * len(every)
    for index, name in zip(order, fingerprints(checked.source.text, (every[i] for i in order)), strict=True):
        named[index] = name
    return (named[: len(checked.findings)], named[len(checked.findings) :])


def _solid(text: str) -> str:
    return "".join(text.split())
