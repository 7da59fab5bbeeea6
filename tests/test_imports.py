"""Nothing is imported that a run does not need."""

import subprocess
import sys

import pytest

HEAVY = {
    "argparse": [],
    "asyncio": [], "dataclasses": [], "email": [], "hypothesis": [], "importlib.metadata": [],
    "importlib.resources": [], "lzma": [], "shutil": [], "inspect": [], "logging": [], "opencc": [], "pathspec": [], "pluggy": [],
    "pyromark": [], "regex": [], "subprocess": [], "tomllib": [], "tomli": [], "typing": [],
    "lintdoc_zh.garbled.flattened_pinyin": [], "lintdoc_zh.indexing": [],
    "lintdoc.declared": [], "lintdoc.hooks": [], "lintdoc.terms": [], "lintdoc.testing": [], "lintdoc.words": [], "lintdoc.report.sarif": [],
}  # fmt: skip
PROGRAM = "import sys, lintdoc.cli; code = lintdoc.cli.main(sys.argv[1:]); print(*sorted(sys.modules)); sys.exit(code)"


def imported(*arguments, cwd):
    done = subprocess.run(
        [sys.executable, "-S", "-c", f"import site; site.main(); {PROGRAM}", *arguments],
        cwd=cwd, capture_output=True, timeout=60, check=True,
    )  # fmt: skip
    baseline = subprocess.run(
        [sys.executable, "-S", "-c", "import site, sys; site.main(); print(*sorted(sys.modules))"],
        cwd=cwd, capture_output=True, timeout=60, check=True,
    )  # fmt: skip
    return set(done.stdout.decode().split()) - set(baseline.stdout.decode().split())


def test_a_small_clean_file(write, tmp_path):
    write("a.txt", "今天下午三点开会。\n")
    assert imported("check", "a.txt", cwd=tmp_path) & set(HEAVY) == set()


def test_a_plugin_with_plain_hooks(write, tmp_path):
    write("a.txt", "今天下午三点开会。\n")
    write("own.py", "from lintdoc import hookimpl\n\n@hookimpl\ndef lintdoc_rules():\n    return []\n")
    write("lintdoc.toml", 'plugins = ["./own.py"]\n')
    assert imported("check", "a.txt", cwd=tmp_path).isdisjoint({"pluggy", "inspect"})


def test_a_traditional_file(write, tmp_path):
    write("a.txt", "今天下午三點開會，請各單位準時出席。\n")
    assert imported("check", "a.txt", cwd=tmp_path) & set(HEAVY) == set()


@pytest.mark.parametrize(
    "text",
    [
        "今天下午三点开会，请各位准时参加。\n",
        "# 周末散记\n\n今天天气很好，我们去公园散步。孩子们跑来跑去，笑声不断。\n",
    ],
)
def test_a_small_clean_file_calls_for_no_rule(text, write, tmp_path):
    write("a.md", text)
    found = imported("check", "a.md", cwd=tmp_path)
    assert [name for name in found if name.startswith("lintdoc_zh.") and name.count(".") > 1] == []


def test_a_small_traditional_file_loads_no_large_table(write, tmp_path):
    write("a.md", "今天下午三點開會，請各位準時參加。\n")
    found = imported("check", "a.md", cwd=tmp_path)
    rules = {name for name in found if name.startswith("lintdoc_zh.") and name.count(".") > 1}
    assert rules == {"lintdoc_zh.garbled.wrong_conversion"}
    assert found.isdisjoint({"lintdoc_zh.conversion", "lintdoc_zh.contexts", "lintdoc_zh.passages"})


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_a_small_clean_file_needs_no_re_where_patterns_are_kept(name, write, tmp_path):
    write(name, "今天下午三点开会，请各位准时参加。\n")
    write("long.txt", "今天下午三点开会，请各位准时参加，不要迟到。\n" * 40)
    imported("check", "--exit-zero", "long.txt", name, cwd=tmp_path)
    assert imported("check", name, cwd=tmp_path).isdisjoint(
        {"re", "enum", "functools", "collections", "types", "lintdoc_zh.glances"}
    )


@pytest.mark.parametrize("argument", ["--help", "--version"])
def test_help_and_version(argument, tmp_path):
    assert imported(argument, cwd=tmp_path) & set(HEAVY) == set()


def test_a_run_opens_no_connection(write, tmp_path):
    write("a.txt", "我們召開了調(diào)研座談會，*個鄉鎮作了發言。\n")
    write("b.md", "# 标题\n\n正文。\n")
    program = (
        "import sys\n"
        "def forbid(event, arguments):\n"
        "    if event.startswith('socket.'):\n"
        "        raise RuntimeError(event)\n"
        "sys.addaudithook(forbid)\n"
        "import lintdoc.cli\n"
        "sys.exit(lintdoc.cli.main(['check']))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, capture_output=True, timeout=60, check=False
    )
    assert done.returncode == 1, done.stderr
    assert done.stderr == b""
