"""The command line as a user meets it: output, exit codes, one clear line for every error."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from lintdoc.cli import main

BAD = "我们完成了\N{REPLACEMENT CHARACTER}项任务。\n"
GOOD = "我们完成了三项任务。\n"


def lines(output):
    return output.decode("utf-8").splitlines()


def test_a_clean_file_is_quiet(lintdoc, write):
    done = lintdoc("check", write("a.txt", GOOD))
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_findings_exit_with_one(lintdoc, write):
    write("a.txt", BAD)
    done = lintdoc("check", "a.txt", "--output-format", "concise")
    assert done.returncode == 1
    assert lines(done.stdout)[0].startswith("a.txt:1:6: ZH205 replacement-character: ")
    assert done.stderr == b""


def test_exit_zero(lintdoc, write):
    assert lintdoc("check", write("a.txt", BAD), "--exit-zero").returncode == 0


@pytest.mark.parametrize("format", ["text", "concise", "json", "jsonl", "github", "sarif"])
def test_the_format_never_changes_the_exit_code(lintdoc, write, format):
    assert lintdoc("check", write("a.txt", BAD), "--output-format", format).returncode == 1
    assert lintdoc("check", write("a.txt", GOOD), "--output-format", format).returncode == 0


def test_jsonl_keys_and_offsets(lintdoc, write):
    done = lintdoc("check", write("a.txt", BAD), "--output-format", "jsonl")
    (record,) = map(json.loads, lines(done.stdout))
    assert list(record) == [
        "path",
        "code",
        "name",
        "family",
        "severity",
        "message",
        "line",
        "column",
        "end_line",
        "end_column",
        "start",
        "end",
        "text",
        "suggestion",
        "fix",
        "fingerprint",
    ]
    assert BAD[record["start"] : record["end"]] == record["text"] == "\N{REPLACEMENT CHARACTER}"


def test_standard_input(lintdoc):
    done = lintdoc("check", "-", "--output-format", "concise", stdin=BAD.encode())
    assert done.returncode == 1
    assert lines(done.stdout)[0].startswith("<stdin>:1:6:")
    done = lintdoc(
        "check", "-", "--stdin-filename", "稿.md", "--output-format", "concise", stdin=BAD.encode()
    )
    assert lines(done.stdout)[0].startswith("稿.md:1:6:")


def test_a_folder_is_searched(lintdoc, write):
    write("文稿/甲 乙.txt", BAD)
    write("文稿/c.md", BAD)
    write("文稿/c.py", BAD)
    write("文稿/.git/x.txt", BAD)
    done = lintdoc("check", "--output-format", "concise")
    assert [line.partition(":")[0] for line in lines(done.stdout)] == ["文稿/c.md", "文稿/甲 乙.txt"]


def test_messages_in_chinese(lintdoc, write):
    path = write("a.txt", BAD)
    for arguments, env in ((["--lang", "zh"], {}), ([], {"LANG": "zh_CN.UTF-8"})):
        done = lintdoc("check", path, *arguments, env=env)
        assert "替换字符" in done.stdout.decode()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["check", "nowhere.txt"], "nowhere.txt: no such file or directory"),
        (["check", "."], "no documents in ."),
        (["check", "--selct", "ZH1"], "did you mean --select?"),
        (["check", "--output-format", "jsno", "a.txt"], "did you mean json"),
        (["check", "--select", "masked-txt", "."], "did you mean “masked-text”?"),
        (["check", "--config", "nowhere.toml", "."], "nowhere.toml"),
        (["chekc"], "did you mean “check”?"),
        (["explain", "nothing-like-it"], "nothing-like-it"),
        (["new", "X", "--family", "script"], "“X” is no name for a rule"),
    ],
)
def test_errors_are_one_line(lintdoc, arguments, message):
    done = lintdoc(*arguments)
    assert done.returncode == 2
    assert done.stdout == b""
    (line,) = lines(done.stderr)
    assert line.startswith("lintdoc: ")
    assert message in line


def test_a_path_that_is_no_command(lintdoc, write):
    write("a.txt", GOOD)
    assert "lintdoc check a.txt" in lintdoc("a.txt").stderr.decode()


def test_binary_and_vanished_files_do_not_stop_the_others(lintdoc, write):
    write("a.txt", bytes(range(256)) * 8)
    write("b.txt", BAD)
    os.symlink("nowhere", write("c.txt", "").parent / "d.txt")
    done = lintdoc("check", "a.txt", "b.txt", "d.txt", "--output-format", "concise")
    assert done.returncode == 2
    assert [line.partition(":")[0] for line in lines(done.stdout)] == ["b.txt"]
    assert len(lines(done.stderr)) == 2
    assert all(name in done.stderr.decode() for name in ("a.txt", "d.txt"))


def test_an_empty_file_is_clean(lintdoc, write):
    assert lintdoc("check", write("a.txt", b"")).returncode == 0


def test_names_that_are_not_text(lintdoc, tmp_path):
    path = os.path.join(os.fsencode(tmp_path), b"\xff\n.txt")
    with open(path, "wb") as file:
        file.write(BAD.encode())
    for format in ("text", "concise", "json", "jsonl", "github", "sarif"):
        done = lintdoc("check", "--output-format", format)
        assert done.returncode == 1, done.stderr
        assert done.stderr == b""


@pytest.mark.parametrize("encoding", ["gbk", "cp950", "ascii"])
def test_any_console_encoding(lintdoc, write, encoding):
    path = write("a.txt", "𠀀訂\N{REPLACEMENT CHARACTER}单😀\n")
    for lang in ("en", "zh"):
        done = lintdoc("check", path, "--lang", lang, env={"PYTHONIOENCODING": encoding})
        assert done.returncode == 1
        assert b"Traceback" not in done.stderr
        done.stdout.decode("utf-8" if encoding == "ascii" else encoding)


def test_the_c_locale(lintdoc, write):
    env = {"LANG": "C", "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    done = lintdoc("check", write("文.txt", BAD), env=env)
    assert done.returncode == 1
    assert "我们完成了" in done.stdout.decode("utf-8")


def test_a_closed_pipe_is_quiet(tmp_path, write):
    write("a.txt", BAD * 50000)
    command = f"{sys.executable} -m lintdoc check a.txt --output-format concise | head -n 1"
    done = subprocess.run(command, shell=True, cwd=tmp_path, capture_output=True, timeout=120, check=False)
    assert done.stderr == b""
    assert len(lines(done.stdout)) == 1


def test_an_interrupt_is_one_line(write, capsys, monkeypatch):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("lintdoc.cli.session.Session.source", interrupted)
    assert main(["check", str(write("a.txt", GOOD))]) == 130
    assert capsys.readouterr() == ("", "lintdoc: interrupted; nothing was left half written\n")


def test_output_file(lintdoc, write, tmp_path):
    done = lintdoc("check", write("a.txt", BAD), "--output-format", "jsonl", "--output-file", "out.jsonl")
    assert (done.returncode, done.stdout) == (1, b"")
    assert json.loads((tmp_path / "out.jsonl").read_text("utf-8"))["code"] == "ZH205"


def test_selection_by_code_prefix_name_and_family(lintdoc, write):
    path = write("a.txt", BAD)
    for reference in ("ZH205", "ZH2", "replacement-character", "garbled", "ALL"):
        assert lintdoc("check", path, "--select", reference).returncode == 1
        assert lintdoc("check", path, "--ignore", reference, "--extend-select", "ZH301").returncode in {0, 2}
    assert lintdoc("check", path, "--ignore", "garbled").returncode == 0


def test_explain_shows_both_languages(lintdoc):
    assert "decod" in lintdoc("explain", "ZH205", "--lang", "en").stdout.decode()
    assert "解码" in lintdoc("explain", "replacement-character", "--lang", "zh").stdout.decode()


def test_rules_as_json(lintdoc):
    rules = json.loads(lintdoc("rules", "--output-format", "json").stdout)
    (rule,) = [rule for rule in rules if rule["code"] == "ZH205"]
    assert rule["name"] == "replacement-character"
    assert rule["selected"]


def test_try_and_show(lintdoc, write):
    path = write("a.md", f"# 标题\n\n`代码` {BAD}")
    done = lintdoc("try", "ZH205", path)
    assert done.returncode == 1
    assert "ZH205" in done.stdout.decode()
    shown = lintdoc("show", path).stdout.decode()
    assert "标题" in shown
    assert "代码" not in shown
    assert lintdoc("try", "ZH205", write("b.txt", GOOD)).returncode == 0


def test_new_rule_takes_the_next_code_and_passes_the_contract(lintdoc, write, tmp_path):
    write("pack/numbers/one_fault.py", 'x = dict(\n    code="ZH141",\n)\n')
    done = lintdoc("new", "odd-number", "--family", "numbers", "--pack", "pack")
    assert done.returncode == 0
    text = (tmp_path / "pack/numbers/odd_number.py").read_text("utf-8")
    assert 'code="ZH142"' in text
    write("lintdoc.toml", 'plugins = ["./pack/numbers/odd_number.py", "./hooks.py"]\n')
    write("test_it.py", "from lintdoc import rules_of\nfrom lintdoc.testing import contract\nimport odd_number\n"
          "test_example, test_declaration = contract(rules_of(odd_number))\n")  # fmt: skip
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "test_it.py"]
    env = {**os.environ, "PYTHONPATH": str(tmp_path / "pack/numbers")}
    tested = subprocess.run(command, cwd=tmp_path, capture_output=True, env=env, timeout=120, check=False)
    assert tested.returncode == 0, tested.stdout.decode()
    assert lintdoc("new", "odd-number", "--family", "numbers", "--pack", "pack").returncode == 2


def test_config_says_where_a_setting_is_from(lintdoc, write):
    write("lintdoc.toml", 'lang = "en"\nignore = ["ZH205"]\n')
    done = lintdoc("config")
    assert done.returncode == 0
    assert "ZH205" in done.stdout.decode()
    assert "lintdoc.toml:2" in done.stdout.decode()


def test_help_and_version(lintdoc):
    assert lintdoc("--version").stdout.startswith(b"lintdoc ")
    assert lintdoc("--help").returncode == 0
    assert lintdoc().returncode == 2
    for command in ("check", "explain", "rules", "try", "show", "new", "config", "baseline"):
        assert lintdoc(command, "--help").returncode == 0


def test_excluded_files_stay_excluded_when_named(lintdoc, write):
    write("lintdoc.toml", 'exclude = ["vendor/"]\n')
    write("vendor/a.txt", BAD)
    done = lintdoc("check", "vendor/a.txt")
    assert (done.returncode, done.stdout) == (0, b"")
    assert "vendor/a.txt: excluded" in done.stderr.decode()
    write("b.txt", GOOD)
    done = lintdoc("check", "vendor/a.txt", "b.txt")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_the_example_drafts_hold_every_family(lintdoc):
    drafts = Path(__file__).parent.parent / "examples/drafts"
    done = lintdoc("check", drafts, "--isolated", "--output-format", "jsonl")
    assert done.returncode == 1
    families = {json.loads(line)["family"] for line in lines(done.stdout)}
    assert families == {"script", "garbled", "placeholder", "spam", "numbering", "structure"}


def test_who_is_to_be_called_at_the_end_is_called(lintdoc, write):
    write("own.py", "import atexit\n\natexit.register(print, 'done')\n")
    write("lintdoc.toml", 'plugins = ["./own.py"]\n')
    write("a.txt", "我們召開了調(diào)研座談會。\n")
    done = lintdoc("check", "a.txt")
    assert done.returncode == 1
    assert done.stdout.decode().endswith("done\n")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no device that is always full")
@pytest.mark.parametrize("text", ["我們召開了調(diào)研座談會。\n", "我們召開了調(diào)研座談會。\n" * 2000])
def test_a_report_that_cannot_be_written(text, write, tmp_path):
    write("a.txt", text)
    with open("/dev/full", "wb") as full:
        command = [sys.executable, "-m", "lintdoc", "check", "a.txt", "--output-format", "concise"]
        done = subprocess.run(
            command, cwd=tmp_path, stdout=full, stderr=subprocess.PIPE, timeout=120, check=False
        )
    assert done.returncode == 2
    assert done.stderr.decode().startswith("lintdoc: the report cannot be written: ")
    assert done.stderr.count(b"\n") == 1
