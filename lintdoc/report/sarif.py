"""SARIF 2.1.0, for code scanning services: rules with their pages, results with fixes.

Columns are code points (`columnKind`). Findings that were accepted are results too, with
`suppressions`: left out, they would seem mended and then come back.
"""

from __future__ import annotations

from lintdoc import __version__
from lintdoc.checked import rule_of, severity_of
from lintdoc.fingerprint import fingerprints_of
from lintdoc.position import LineTable
from lintdoc.report.record import dumped
from lintdoc.rule import page_of_rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lintdoc.checked import Checked
    from lintdoc.finding import Finding, Fix
    from lintdoc.report.style import Style
    from lintdoc.rule import Rule

    Object = dict[str, object]

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
FINGERPRINT = "lintdoc/v1"
RUN = '{"columnKind": "unicodeCodePoints", "results": ['
HEAD = f'{{"$schema": "{SCHEMA}", "version": "2.1.0", "runs": [{RUN}'


def report(checked: Iterable[Checked], style: Style) -> Iterator[str]:
    """Yield the log piece by piece; the rules come after the results that name them."""
    rules: dict[str, Rule] = {}
    yield HEAD
    separator = "\n"
    for file in checked:
        for result in _results(file, style):
            rule = rule_of(result[0])
            rules.setdefault(rule.code, rule)
            yield separator + dumped(result[1])
            separator = ",\n"
    driver = {
        "name": "lintdoc",
        "version": __version__,
        "rules": [_descriptor(rule, style) for rule in rules.values()],
    }
    yield f'\n], "tool": {{"driver": {dumped(driver)}}}}}]}}\n'


def _results(file: Checked, style: Style) -> Iterator[tuple[Finding, Object]]:
    if not file.findings and not file.suppressed:
        return
    place = _Place(file, style)
    names, suppressed_names = fingerprints_of(file)
    for finding, name in zip(file.findings, names, strict=True):
        yield (finding, place.result(finding, name))
    for finding, name in zip(file.suppressed, suppressed_names, strict=True):
        accepted = {"suppressions": [{"kind": "external", "status": "accepted"}]}
        yield (finding, place.result(finding, name) | accepted)


class _Place:
    """A file as SARIF refers to it."""

    def __init__(self, file: Checked, style: Style) -> None:
        self.lines = LineTable(file.source.text)
        self.location = {"uri": _uri(style.from_root(file.path))}
        self.style = style

    def result(self, finding: Finding, name: str) -> Object:
        place = {"artifactLocation": self.location, "region": self.region(finding.start, finding.end)}
        result: Object = {
            "ruleId": rule_of(finding).code,
            "level": severity_of(finding),
            "message": {"text": self.style.say(finding.en, finding.zh)},
            "locations": [{"physicalLocation": place}],
            "partialFingerprints": {FINGERPRINT: name},
        }
        if finding.fix and finding.fix.edits and finding.fix.applicability != "suggestion":
            result["fixes"] = [self.fix(finding.fix)]
        return result

    def fix(self, fix: Fix) -> Object:
        safe = self.style.say("mend", "修正")
        unsafe = self.style.say("mend (to be looked over)", "修正（须核对）")
        replacements = [
            {"deletedRegion": self.region(edit.start, edit.end), "insertedContent": {"text": edit.text}}
            for edit in fix.edits
        ]
        return {
            "description": {"text": safe if fix.applicability == "safe" else unsafe},
            "artifactChanges": [{"artifactLocation": self.location, "replacements": replacements}],
        }

    def region(self, start: int, end: int) -> Object:
        line, column = self.lines.position(start)
        end_line, end_column = self.lines.position(end)
        return {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}


def _descriptor(rule: Rule, style: Style) -> Object:
    summary = style.say(*rule.summary)
    page = style.say(*page_of_rule(rule))
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": summary},
        "help": {"text": page, "markdown": page},
        "defaultConfiguration": {"level": rule.severity},
        "properties": {"tags": [rule.family]},
    }


def _uri(path: str) -> str:
    from urllib.parse import quote

    return quote(path.encode("utf-8", "surrogateescape"))
