"""`--statistics` leaves standard output to the report where a program reads it."""

import json

TEXT = "深入調(diào)研，推動(dòng)工作，加強基層組織建設，完善各項制度。\n"
ONLY = ("--select", "flattened-pinyin", "--statistics")


def test_people_read_the_tables_below_the_report(lintdoc, write):
    done = lintdoc("check", write("a.txt", TEXT), *ONLY)
    assert "findings  files  fixable  rule\n" in done.stdout.decode()
    assert done.stderr == b""


def test_json_stays_json(lintdoc, write):
    done = lintdoc("check", write("a.txt", TEXT), "--output-format", "json", *ONLY)
    assert json.loads(done.stdout)["summary"]["ZH203"]["findings"] == 2
    assert "findings  files  fixable  rule\n" in done.stderr.decode()


def test_a_diff_stays_a_diff(lintdoc, write):
    done = lintdoc("check", write("a.txt", TEXT * 2), "--diff", *ONLY)
    assert "rule" not in done.stdout.decode()
