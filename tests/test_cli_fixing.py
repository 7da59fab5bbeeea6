"""Fixing, baselines and changed lines on the command line: what is written, and what is left alone."""

import json
import subprocess

import pytest

RESIDUES = "深入調(diào)研，推動(dòng)工作，加強基層組織建設，完善各項制度。\n"
MENDED = "深入調研，推動工作，加強基層組織建設，完善各項制度。\n"
LOST = "我们完成了\N{REPLACEMENT CHARACTER}项任务。\n"
ONLY = ("--select", "flattened-pinyin,replacement-character")


@pytest.fixture
def git(tmp_path):
    def run(*arguments):
        subprocess.run(
            ["git", "-c", "user.name=a", "-c", "user.email=a@example.org", *arguments],
            cwd=tmp_path, check=True, capture_output=True,
        )  # fmt: skip

    run("init", "-q")
    return run


def test_safe_fixes_are_written(lintdoc, write):
    path = write("a.txt", RESIDUES)
    done = lintdoc("check", "a.txt", "--fix", *ONLY)
    assert path.read_text("utf-8") == MENDED
    assert (done.returncode, done.stderr) == (0, b"")
    assert lintdoc("check", "a.txt", "--fix", *ONLY, "--exit-non-zero-on-fix").returncode == 0


def test_the_fixing_hook_fails_when_it_changed_a_file(lintdoc, write):
    write("a.txt", RESIDUES)
    assert lintdoc("check", "a.txt", "--fix", *ONLY, "--exit-non-zero-on-fix").returncode == 1


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gb18030", "utf-8"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_every_byte_outside_the_edits_stays(lintdoc, write, encoding, end):
    text = (RESIDUES * 5).replace("\n", end).rstrip()
    path = write("a.txt", text.encode(encoding))
    lintdoc("check", "a.txt", "--fix", *ONLY)
    assert path.read_bytes() == (MENDED * 5).replace("\n", end).rstrip().encode(encoding)


def test_what_was_fixed_is_told(lintdoc, write):
    write("a.txt", RESIDUES)
    write("b.txt", MENDED)
    done = lintdoc("check", "--fix", *ONLY, "--output-format", "concise")
    assert done.stdout.decode() == "fixed a.txt: 2 flattened-pinyin\n2 fixed in 1 file\n"


def test_damaged_bytes_stay_as_they_are(lintdoc, write):
    path = write("a.txt", RESIDUES.encode() * 9 + b"\xff\xfe\n")
    lintdoc("check", "a.txt", "--fix", *ONLY)
    assert path.read_bytes() == MENDED.encode() * 9 + b"\xff\xfe\n"


def test_unsafe_fixes_alone_is_an_error(lintdoc, write):
    write("a.txt", RESIDUES)
    done = lintdoc("check", "a.txt", "--unsafe-fixes")
    assert (done.returncode, "add --fix" in done.stderr.decode()) == (2, True)


def test_what_the_baseline_knows_is_not_fixed(lintdoc, write):
    path = write("a.txt", RESIDUES)
    lintdoc("baseline", *ONLY)
    path.write_text(f"{RESIDUES}又調(diào)研。\n", encoding="utf-8")
    done = lintdoc("check", "a.txt", "--fix", "--baseline", ".lintdoc-baseline", *ONLY)
    assert done.returncode == 0
    assert path.read_text("utf-8") == f"{RESIDUES}又調研。\n"


def test_only_changed_lines_are_fixed(lintdoc, write, git):
    write("a.txt", RESIDUES)
    git("add", ".")
    git("commit", "-qm", "a")
    path = write("a.txt", f"又調(diào)研。\n{RESIDUES}")
    done = lintdoc("check", "a.txt", "--fix", "--since", "HEAD", *ONLY)
    assert done.returncode == 0
    assert path.read_text("utf-8") == f"又調研。\n{RESIDUES}"


def test_what_is_gone_from_the_baseline_is_told(lintdoc, write):
    write("a.txt", LOST * 2)
    assert b": 2 findings known\n" in lintdoc("baseline", *ONLY).stdout
    write("a.txt", f"又{LOST}")
    done = lintdoc("check", "--baseline", ".lintdoc-baseline", *ONLY)
    assert (done.returncode, done.stdout) == (
        0, b"1 in the baseline not found any more: lintdoc baseline takes them out\n",
    )  # fmt: skip
    assert b": 1 finding known, 1 new, 2 gone\n" in lintdoc("baseline", *ONLY).stdout


def test_the_configuration_may_name_the_baseline(lintdoc, write, tmp_path):
    write("lintdoc.toml", 'baseline = "known/drafts"\n')
    write("sub/a.txt", LOST)
    write("known/x", "")
    assert lintdoc("check", "sub/a.txt").returncode == 2
    assert lintdoc("baseline", *ONLY).stdout == b"known/drafts: 1 finding known\n"
    assert lintdoc("check", "a.txt", *ONLY, cwd=tmp_path / "sub").returncode == 0
    assert lintdoc("check", "sub/a.txt", *ONLY, "--isolated").returncode == 1
    assert lintdoc("baseline", *ONLY).stdout == b"known/drafts: 1 finding known, 0 new, 0 gone\n"
    assert b'baseline = "known/drafts"  # lintdoc.toml:1' in lintdoc("config").stdout


def test_diff_shows_and_writes_nothing(lintdoc, write):
    path = write("a.txt", RESIDUES)
    done = lintdoc("check", "a.txt", "--diff", *ONLY)
    assert done.returncode == 1
    assert f"+{MENDED}" in done.stdout.decode()
    assert path.read_text("utf-8") == RESIDUES
    write("a.txt", MENDED)
    assert lintdoc("check", "a.txt", "--diff", *ONLY).returncode == 0


def test_standard_input_goes_to_standard_output(lintdoc):
    done = lintdoc("check", "-", "--fix", *ONLY, stdin=RESIDUES.encode())
    assert done.stdout.decode() == MENDED


def test_a_known_finding_is_not_reported_and_a_new_one_is(lintdoc, write):
    write("a.txt", LOST)
    assert lintdoc("baseline", *ONLY).returncode == 0
    assert lintdoc("check", "--baseline", ".lintdoc-baseline", *ONLY).returncode == 0
    write("a.txt", f"前言如下。\n\n{LOST}又{LOST}")
    done = lintdoc("check", "a.txt", "--baseline", ".lintdoc-baseline", *ONLY, "--output-format", "jsonl")
    (record,) = map(json.loads, done.stdout.decode().splitlines())
    assert record["line"] == 4
    write("a.txt", MENDED)
    lintdoc("baseline", *ONLY)
    write("a.txt", LOST)
    assert lintdoc("check", "a.txt", "--baseline", ".lintdoc-baseline", *ONLY).returncode == 1


def test_only_changed_lines_are_reported(lintdoc, write, git):
    write("a.txt", LOST)
    git("add", ".")
    git("commit", "-qm", "a")
    assert lintdoc("check", "a.txt", "--since", "HEAD", *ONLY).returncode == 0
    write("a.txt", f"{LOST}改动：{LOST}")
    write("b.txt", LOST)
    done = lintdoc("check", "--since", "HEAD", *ONLY, "--output-format", "concise")
    places = [line.partition(": ")[0] for line in done.stdout.decode().splitlines()]
    assert places == ["a.txt:2:9", "b.txt:1:6"]


@pytest.mark.parametrize("arguments", [["--since", "nowhere"], ["--baseline", "nowhere.txt"]])
def test_what_is_not_there_is_one_line(lintdoc, write, arguments):
    write("a.txt", LOST)
    done = lintdoc("check", "a.txt", *arguments)
    assert done.returncode == 2
    assert len(done.stderr.decode().splitlines()) == 1
    assert "nowhere" in done.stderr.decode() or "git" in done.stderr.decode()
