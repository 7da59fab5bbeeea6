"""The formats programs read: jsonl, json, github and sarif."""

import json
from urllib.parse import unquote

import jsonschema
import pytest

from lintdoc import ALWAYS, Edit, Finding, Fix, Rule, Source, safe, suggestion
from lintdoc.builtin import lintdoc_reporters
from lintdoc.checked import Checked
from lintdoc.report import reporter
from lintdoc.report.record import suggestion as suggested
from lintdoc.report.style import Style

RULE = Rule(
    "ZH201", "wrong-conversion", "garbled", ("A word.", "词。"), trigger=ALWAYS, module="lintdoc.engine"
)
KEYS = [
    "path", "code", "name", "family", "severity", "message", "line", "column", "end_line", "end_column",
    "start", "end", "text", "suggestion", "fix", "fingerprint",
]  # fmt: skip


def finding(start, end, fix=None, severity=None):
    return Finding(start, end, en="a fault: 100%", zh="有误", fix=fix, severity=severity, rule=RULE)


def rendered(name, *files, style=None):
    return "".join(reporter(name, lintdoc_reporters())(files, style or Style()))


def checked(text, findings, suppressed=(), path="稿.txt"):
    return Checked(path, Source(text, path=path), findings, suppressed)


def test_jsonl_in_both_languages():
    file = checked("甲\r\n參加戰斗", [finding(5, 7, safe(6, 7, "鬥"))])
    line = rendered("jsonl", file)
    record = json.loads(line)
    assert list(record) == KEYS
    assert line.endswith("}\n")
    assert len(record.pop("fingerprint")) == 16
    assert record == {
        "path": "稿.txt", "code": "ZH201", "name": "wrong-conversion", "family": "garbled",
        "severity": "error", "message": "a fault: 100%",
        "line": 2, "column": 3, "end_line": 2, "end_column": 5, "start": 5, "end": 7,
        "text": "戰斗", "suggestion": "戰鬥",
        "fix": {"applicability": "safe", "edits": [{"start": 6, "end": 7, "text": "鬥"}], "candidates": []},
    }  # fmt: skip
    assert json.loads(rendered("jsonl", file, style=Style("zh")))["message"] == "有误"


def test_jsonl_is_one_line_a_finding_whatever_the_text():
    text = "甲\u2028乙\u2029丙\x85丁\udc80\ud83d\\\udc80\n\x1b"
    output = rendered("jsonl", checked(text, [finding(0, len(text)), finding(1, 1)], path="a\udcff\n.md"))
    assert output.encode().decode() == output
    records = [json.loads(line) for line in output.splitlines()]
    assert len(records) == 2
    assert records[0]["text"] == text
    assert records[0]["path"] == "a\udcff\n.md"
    assert records[0]["fix"] is None
    assert records[0]["suggestion"] is None


@pytest.mark.parametrize(
    ("fix", "text"),
    [
        (None, None),
        (safe(3, 4, "鬥"), "戰鬥"),
        (Fix("unsafe", [Edit(2, 4, "")]), ""),
        (Fix("safe", [Edit(3, 4, "鬥"), Edit(2, 2, "大")]), "大戰鬥"),
        (Fix("safe", [Edit(4, 5, "")]), None),
        (suggestion("戰鬥", "戰斗"), "戰鬥"),
        (Fix("suggestion", [Edit(0, 1, "")], ["丙"]), "丙"),
    ],
)
def test_the_suggestion_is_what_the_span_would_read(fix, text):
    assert suggested("參加戰斗。", finding(2, 4, fix)) == text


def test_json_is_one_document():
    files = [checked("戰斗", [finding(0, 2), finding(1, 2)], [finding(0, 1)]), checked("好", [], path="b.md")]
    document = json.loads(rendered("json", *files))
    assert list(document) == ["version", "findings", "files", "summary"]
    assert [record["start"] for record in document["findings"]] == [0, 1]
    assert document["files"] == [
        {"path": "稿.txt", "encoding": "utf-8", "findings": 2, "suppressed": 1, "score": 25.0},
        {"path": "b.md", "encoding": "utf-8", "findings": 0, "suppressed": 0, "score": 100.0},
    ]
    assert document["summary"] == {"ZH201": {"name": "wrong-conversion", "findings": 2}}
    assert json.loads(rendered("json"))["findings"] == []


def test_output_is_made_as_files_come_in():
    def files():
        yield checked("戰斗", [finding(0, 2)])
        raise KeyboardInterrupt

    for name in ("jsonl", "json", "sarif", "github", "concise", "text"):
        pieces = reporter(name, lintdoc_reporters())(files(), Style())
        seen = ""
        while "ZH201" not in seen:
            seen += next(pieces)


def test_github_commands():
    file = checked("甲\n戰斗乙", [finding(2, 4), finding(0, 3, severity="warning")], path="a,b:c%.md")
    assert rendered("github", file) == (
        "::error file=a%2Cb%3Ac%25.md,line=2,endLine=2,col=1,endColumn=3,title=ZH201 wrong-conversion"
        "::a fault: 100%25\n"
        "::warning file=a%2Cb%3Ac%25.md,line=1,endLine=2,title=ZH201 wrong-conversion::a fault: 100%25\n"
    )


def test_github_is_given_no_more_than_it_shows():
    files = [checked("甲" * 30, [finding(i, i + 1) for i in range(30)], path=f"{n}.md") for n in range(7)]
    lines = rendered("github", *files).splitlines()
    assert len(lines) == 51
    assert sum("file=0.md" in line for line in lines) == 10
    assert lines[-1] == "::notice title=lintdoc::160 more findings are not annotated; run lintdoc to see all"


def test_paths_are_from_the_root(tmp_path):
    file = checked("甲", [finding(0, 1)], path=str(tmp_path / "docs" / "a b.md"))
    style = Style(root=str(tmp_path))
    assert "file=docs/a b.md," in rendered("github", file, style=style)
    result = json.loads(rendered("sarif", file, style=style))["runs"][0]["results"][0]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "docs/a%20b.md"
    outside = Style(root=str(tmp_path / "other"))
    assert outside.from_root(file.path) == file.path
    assert style.from_root("-") == "-"


# What SARIF 2.1.0 demands of the parts that are written here (section numbers of the standard).
REGION = {  # 3.30: lines and columns from 1
    "type": "object",
    "required": ["startLine"],
    "additionalProperties": False,
    "properties": {
        key: {"type": "integer", "minimum": 1} for key in ("startLine", "startColumn", "endLine", "endColumn")
    },
}
MESSAGE = {"type": "object", "required": ["text"], "properties": {"text": {"type": "string"}}}
LOCATION = {  # 3.4: a relative reference is percent-encoded
    "type": "object",
    "required": ["uri"],
    "properties": {"uri": {"type": "string", "pattern": "^[A-Za-z0-9%/._~-]+$"}},
}
REPLACEMENT = {
    "required": ["deletedRegion"],
    "properties": {"deletedRegion": REGION, "insertedContent": MESSAGE},
}
CHANGE = {
    "required": ["artifactLocation", "replacements"],
    "properties": {"artifactLocation": LOCATION, "replacements": {"minItems": 1, "items": REPLACEMENT}},
}
RESULT = {  # 3.27
    "required": ["message"],
    "properties": {
        "level": {"enum": ["none", "note", "warning", "error"]},
        "message": MESSAGE,
        "locations": {
            "items": {
                "properties": {
                    "physicalLocation": {"properties": {"artifactLocation": LOCATION, "region": REGION}}
                }
            }
        },
        "partialFingerprints": {"additionalProperties": {"type": "string"}},
        "suppressions": {
            "items": {"required": ["kind"], "properties": {"kind": {"enum": ["inSource", "external"]}}}
        },
        "fixes": {
            "items": {"required": ["artifactChanges"], "properties": {"artifactChanges": {"items": CHANGE}}}
        },
    },
}
RULES = {"items": {"required": ["id"], "properties": {"shortDescription": MESSAGE, "help": MESSAGE}}}
SARIF = {
    "required": ["version", "runs"],
    "properties": {
        "version": {"const": "2.1.0"},
        "runs": {
            "items": {
                "required": ["tool"],
                "properties": {
                    "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                    "results": {"items": RESULT},
                    "tool": {
                        "required": ["driver"],
                        "properties": {"driver": {"required": ["name"], "properties": {"rules": RULES}}},
                    },
                },
            }
        },
    },
}


def test_sarif_keeps_to_the_standard():
    fix = Fix("unsafe", [Edit(3, 4, "鬥")])
    file = checked("甲\r\n戰斗\udc80", [finding(3, 5, fix)], [finding(0, 1)], path="稿 件\udcff.md")
    log = json.loads(rendered("sarif", file))
    jsonschema.validate(log, SARIF)
    run = log["runs"][0]
    result, accepted = run["results"]
    place = result["locations"][0]["physicalLocation"]
    assert place["region"] == {"startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 3}
    assert unquote(place["artifactLocation"]["uri"], errors="surrogateescape") == file.path
    assert result["fixes"][0]["artifactChanges"][0]["replacements"] == [
        {
            "deletedRegion": {"startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 2},
            "insertedContent": {"text": "鬥"},
        }
    ]
    assert "suppressions" not in result
    assert accepted["suppressions"] == [{"kind": "external", "status": "accepted"}]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["ZH201"]
    jsonschema.validate(json.loads(rendered("sarif")), SARIF)


def test_sarif_rules_carry_their_page():
    rule = next(iter(__import__("lintdoc_zh").lintdoc_rules()))
    file = checked("甲", [Finding(0, 1, en="a", zh="b", rule=rule), finding(0, 1)])
    own, other = json.loads(rendered("sarif", file, style=Style("zh")))["runs"][0]["tool"]["driver"]["rules"]
    assert own["help"]["text"].startswith(rule.summary[1])
    assert len(own["help"]["text"]) > len(rule.summary[1])
    assert other["help"]["text"] == "词。"
