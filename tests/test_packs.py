"""Packs: found, loaded, checked; what is wrong with one is said by name and does not stop the others."""

import os
import subprocess
import sys
from pathlib import Path

import pluggy
import pytest

from lintdoc import hookimpl
from lintdoc.entry_points import entry_points
from lintdoc.marker import hookimpl as marker

ROOT = Path(__file__).parent.parent

RULE = '''\
"""Nobody writes this.

In no document.

中文
没有人这样写。

任何文档都没有。
"""
from lintdoc import Bad, Good, Trigger, hookimpl, rule, rules_of

@rule(code="{code}", name="{name}", family="local", trigger=Trigger(literals=["坏"]), examples=[])
def check(document):
    start = document.text.index("坏")
    yield document.finding(start, start + 1, en="bad", zh="坏")

@hookimpl
def {hook}():
    import sys
    return rules_of(sys.modules[__name__])
'''


@pytest.fixture
def plugin(write):
    write("a.txt", "这里有坏字。\n")

    def make(code="LOC101", name="bad-word", hook="lintdoc_rules", file="my_rules.py", extra=""):
        write(file, RULE.format(code=code, name=name, hook=hook) + extra)
        write("lintdoc.toml", f'plugins = ["./{file}"]\n')

    return make


def test_marker_is_pluggys():
    def function():
        pass

    assert marker(function).lintdoc_impl == pluggy.HookimplMarker("lintdoc")(lambda: None).lintdoc_impl
    assert hookimpl is marker


def test_the_built_in_pack_is_an_entry_point():
    assert [point.module for point in entry_points() if point.name == "zh"] == ["lintdoc_zh"]


def test_a_local_rule_runs(lintdoc, plugin):
    plugin()
    done = lintdoc("check", "a.txt", "--output-format", "concise")
    assert done.stdout.decode() == "a.txt:1:4: LOC101 bad-word: bad\n"
    assert done.returncode == 1


def test_isolated_runs_no_local_code(lintdoc, plugin):
    plugin(extra='raise SystemExit("ran")\n')
    done = lintdoc("check", "a.txt", "--isolated")
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize(
    ("keywords", "message"),
    [
        ({"hook": "lintdoc_rule"}, "unknown hook 'lintdoc_rule'"),
        ({"extra": "import nowhere_to_be_found\n"}, "nowhere_to_be_found"),
        ({"extra": "raise SystemExit(0)\n"}, "cannot be imported"),
        ({"code": "ZH205"}, "has the code of ZH205 replacement-character"),
        ({"name": "replacement-character"}, "has the name of ZH205 replacement-character"),
    ],
)
def test_a_faulty_pack_is_named_and_the_rest_runs(lintdoc, plugin, write, keywords, message):
    plugin(**keywords)
    write("a.txt", "丢\N{REPLACEMENT CHARACTER}了\n")
    done = lintdoc("check", "a.txt", "--output-format", "concise")
    assert done.returncode == 2
    (line,) = done.stderr.decode().splitlines()
    assert "my_rules.py" in line
    assert message in line
    assert "ZH205" in done.stdout.decode()


def test_a_missing_plugin_is_named(lintdoc, write):
    write("a.txt", "好\n")
    write("lintdoc.toml", 'plugins = ["./nowhere.py"]\n')
    done = lintdoc("check", "a.txt")
    assert done.returncode == 2
    assert "nowhere.py" in done.stderr.decode()


def test_a_rule_that_raises_is_a_finding_and_the_others_go_on(lintdoc, plugin, write):
    plugin(extra="")
    write("a.txt", "坏\N{REPLACEMENT CHARACTER}\n")
    write("my_rules.py", RULE.format(code="LOC101", name="bad-word", hook="lintdoc_rules").replace(
        'document.text.index("坏")', 'document.text.index("没有")'))  # fmt: skip
    done = lintdoc("check", "a.txt", "--output-format", "concise")
    assert done.returncode == 2
    output = done.stdout.decode()
    assert "LD000 internal: the rule bad-word (LOC101) failed here: ValueError" in output
    assert "ZH205" in output


def test_filters_keep_what_all_of_them_keep(lintdoc, plugin):
    plugin(extra=(
        "\n@hookimpl\ndef lintdoc_findings(document, findings):\n"
        "    return [one for one in findings if one.rule.code != 'LOC101']\n"
    ))  # fmt: skip
    assert lintdoc("check", "a.txt").returncode == 0


@pytest.fixture(scope="module")
def medical(tmp_path_factory):
    """Install the example pack into a folder of its own and return that."""
    target = tmp_path_factory.mktemp("medical")
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation"]
    command += ["--no-index", "--disable-pip-version-check", "--target", target]
    subprocess.run([*command, ROOT / "examples/lintdoc-medical"], check=True, timeout=120)
    return target


def test_an_installed_pack_brings_rule_and_reporter(lintdoc, write, medical):
    write("a.txt", "口服，每次5，每日三次。\n")
    env = {"PYTHONPATH": str(medical)}
    done = lintdoc("check", "a.txt", "--output-format", "concise", env=env)
    assert done.stdout.decode().startswith("a.txt:1:4: MED101 dosage-without-unit:")
    done = lintdoc("check", "a.txt", "--output-format", "count", env=env)
    assert done.stdout.decode() == "a.txt: 1\n"


def test_an_installed_pack_keeps_the_contract(medical):
    example = ROOT / "examples/lintdoc-medical"
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", example]
    env = {**os.environ, "PYTHONPATH": str(medical)}
    done = subprocess.run(command, capture_output=True, env=env, timeout=120, check=False)
    assert done.returncode == 0, done.stdout.decode()
    assert b"3 passed" in done.stdout
