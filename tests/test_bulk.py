"""Many files: whatever the number of processes, and whatever earlier runs left, the output is the same."""

import os
import sys

import pytest

from lintdoc.cache import MAGIC
from lintdoc.cli import bulk, workers
from lintdoc.cli.check import FEW
from lintdoc.cli.console import Console
from lintdoc.cli.options import plain
from lintdoc.cli.session import Session

BAD = "各級干部深入一線，關于經費的意見還沒有統一，*個鄉鎮作了發言，艱苦奮斗的作風不能丟。\n"
GOOD = "今天下午三点开会，请各位准时参加。\n"
NUMBER = FEW + 30


@pytest.fixture
def tree(write):
    """Make many files, some bad, one that is no text; return their folder."""
    for number in range(NUMBER):
        write(f"tree/{number:03}.md", BAD * (number % 5) if number % 3 == 0 else GOOD * number)
    return write("tree/077.md", b"\x00\x01\x02" * 40).parent


def output(done):
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize("format", ["text", "jsonl", "sarif"])
def test_the_number_of_processes_changes_nothing(format, lintdoc, tree, results):
    options = ("check", tree.name, "--output-format", format, "--statistics")
    alone = output(lintdoc(*options, "--jobs", "1", "--no-cache"))
    assert alone[0] == 2
    assert alone[2].decode().startswith("lintdoc: tree/077.md: ")
    assert output(lintdoc(*options, "--jobs", "3", "--no-cache")) == alone
    assert list(results.glob("*.results")) == []


def test_results_are_kept_and_used(lintdoc, tree, results):
    first = output(lintdoc("check", tree.name))
    (kept,) = results.glob("*.results")
    before = kept.read_bytes(), kept.stat().st_mtime_ns
    assert output(lintdoc("check", tree.name)) == first
    assert (kept.read_bytes(), kept.stat().st_mtime_ns) == before


@pytest.mark.parametrize("format", ["json", "sarif", "concise"])
def test_results_that_were_kept_are_reported_as_new_ones_are(format, lintdoc, tree, write):
    write("tree/clean.txt", GOOD.encode("gb18030"))
    options = ("check", tree.name, "--output-format", format, "--statistics", "--select", "garbled")
    assert output(lintdoc(*options)) == output(lintdoc(*options)) == output(lintdoc(*options, "--no-cache"))


def test_a_changed_file_is_checked_again(lintdoc, tree):
    lintdoc("check", tree.name)
    (tree / "001.md").write_text(BAD, encoding="utf-8")
    (tree / "000.md").write_text(GOOD, encoding="utf-8")
    assert output(lintdoc("check", tree.name)) == output(lintdoc("check", tree.name, "--no-cache"))


@pytest.mark.parametrize("content", [b"", MAGIC, MAGIC + b"x" * 900, None], ids=str)
def test_damaged_results_are_ignored(content, lintdoc, tree, results):
    first = output(lintdoc("check", tree.name))
    (kept,) = results.glob("*.results")
    kept.write_bytes(kept.read_bytes()[:-1] if content is None else content)
    assert output(lintdoc("check", tree.name)) == first


@pytest.mark.parametrize(
    "options", [["--ignore", "wrong-conversion"], ["--select", "garbled"], ["--locale", "zh-Hans-CN"]]
)
def test_other_settings_do_not_use_the_results(options, lintdoc, tree):
    lintdoc("check", tree.name)
    assert output(lintdoc("check", tree.name, *options)) == output(
        lintdoc("check", tree.name, *options, "--no-cache")
    )


def test_a_changed_configuration_does_not_use_the_results(lintdoc, tree, write):
    write("lintdoc.toml", 'ignore = ["masked-text"]\n')
    first = lintdoc("check", tree.name).stdout
    write("lintdoc.toml", '[rules.masked-text]\nseverity = "warning"\n')
    second = lintdoc("check", tree.name).stdout
    assert first != second
    assert second == lintdoc("check", tree.name, "--no-cache").stdout


def test_an_allow_file_counts(lintdoc, tree, write):
    lintdoc("check", tree.name)
    write(".lintdoc-allow", "tree/\tmasked-text\t\tas issued\n")
    assert output(lintdoc("check", tree.name)) == output(lintdoc("check", tree.name, "--no-cache"))


def test_code_of_the_project_is_never_answered_from_results(lintdoc, tree, write, results):
    write(
        "rules.py",
        "from lintdoc import hookimpl\n\n\n@hookimpl\ndef lintdoc_findings(document, findings):\n    return []\n",
    )
    write("lintdoc.toml", 'plugins = ["./rules.py"]\n')
    assert lintdoc("check", tree.name).stdout == b""
    assert list(results.glob("*.results")) == []


def test_a_folder_that_cannot_be_written_costs_the_results_only(lintdoc, tree, write):
    there = write("file", "not a folder")
    done = lintdoc("check", tree.name, env={"LINTDOC_CACHE_DIR": str(there)})
    assert output(done) == output(lintdoc("check", tree.name, "--no-cache"))


def test_few_files_leave_no_results_behind(lintdoc, write, results):
    write("a.md", BAD)
    lintdoc("check", "a.md")
    assert list(results.glob("*.results")) == []


@pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux only")
def test_a_process_that_is_killed_costs_nothing(tree, monkeypatch):
    paths = sorted(str(path) for path in tree.iterdir() if path.name != "077.md")
    monkeypatch.setattr(workers, "_check", _die)
    monkeypatch.setattr(bulk, "WARM_UP", 100)
    arguments = plain(["--jobs", "2", "--no-cache", "--isolated", *paths])
    session = Session(arguments, Console())
    many = bulk.Bulk(paths, session, arguments)
    found = [len(many.check(path).findings) for path in paths]
    many.close()
    assert found == [len(session.check_file(path).findings) for path in paths]


def _die(*_):
    os._exit(9)


def test_only_so_many_results_are_kept(tmp_path, monkeypatch):
    from lintdoc import cache

    monkeypatch.setattr(cache, "MOST_FILES", 3)
    for number in range(6):
        one = cache.Cache(str(tmp_path), bytes([number]))
        one.put(b"key", ((), ()))
        one.save()
        os.utime(tmp_path / f"{number:02}.results", (number, number))
    assert len(list(tmp_path.iterdir())) == 3
    assert cache.Cache(str(tmp_path), bytes([5])).get(b"key") == ((), ())


def test_declared_rules_run_in_every_process_and_a_changed_one_runs_anew(lintdoc, tree, write):
    pack = '[[rule]]\ncode = "HOUSE001"\nname = "a-word"\nwords = ["{0}"]\n[[rule]]\ncode = "HOUSE002"\nname = "a-line"\nline = ".*{0}.*"\nmessage = "m"\n'
    write("lintdoc.toml", 'plugins = ["./house.toml"]\n')
    for word in ("开会", "参加"):
        write("house.toml", pack.format(word))
        first = output(lintdoc("check", tree.name, "--output-format", "jsonl", "--select", "local"))
        assert word in first[1].decode()
        for arguments in (["--jobs", "3", "--no-cache"], ["--jobs", "1"]):
            assert (
                output(
                    lintdoc("check", tree.name, "--output-format", "jsonl", "--select", "local", *arguments)
                )
                == first
            )
