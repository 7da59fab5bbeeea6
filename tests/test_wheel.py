"""What is shipped: the wheel holds the two import packages and works without the checkout."""

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """Build sdist and wheel once and return the folder that holds them."""
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT],
        check=True, capture_output=True, timeout=300,
    )  # fmt: skip
    return folder


def test_the_wheel_holds_two_packages(built):
    (wheel,) = built.glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.partition("/")[0] for name in names if ".dist-info/" not in name} == {
        "lintdoc",
        "lintdoc_zh",
    }
    assert "lintdoc_zh/data/SOURCES.md" in names
    assert "lintdoc/py.typed" in names
    assert not [name for name in names if "__pycache__" in name]


def test_the_sdist_holds_what_a_packager_needs(built):
    (sdist,) = built.glob("*.tar.gz")
    names = {name.partition("/")[2] for name in tarfile.open(sdist).getnames()}
    assert {
        "pyproject.toml",
        "README.md",
        "LICENSE",
        "tests/test_rules.py",
        "rules/lintdoc_zh/index.py",
    } <= names


def test_the_installed_wheel_finds_its_rules(built, tmp_path):
    (wheel,) = built.glob("*.whl")
    zipfile.ZipFile(wheel).extractall(tmp_path)
    (tmp_path / "a.txt").write_text("我们完成了\N{REPLACEMENT CHARACTER}项任务。\n", encoding="utf-8")
    program = (
        "import sys; sys.path.insert(0, sys.argv.pop(1)); import lintdoc, lintdoc_zh, lintdoc.cli;"
        "assert lintdoc.__file__.startswith(sys.path[0]), lintdoc.__file__;"
        "assert lintdoc_zh.__file__.startswith(sys.path[0]), lintdoc_zh.__file__;"
        "sys.exit(lintdoc.cli.main())"
    )
    command = [sys.executable, "-c", program, tmp_path, "check", "a.txt", "--output-format", "concise"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, timeout=120, check=False)
    assert done.returncode == 1, done.stderr
    assert b"ZH205" in done.stdout


def test_no_rules_is_an_error_never_clean(built, tmp_path):
    (wheel,) = built.glob("*.whl")
    archive = zipfile.ZipFile(wheel)
    archive.extractall(tmp_path, [name for name in archive.namelist() if name.startswith("lintdoc/")])
    (tmp_path / "a.txt").write_text("好\n", encoding="utf-8")
    program = (
        "import sys; sys.path[:] = [sys.argv.pop(1), *[p for p in sys.path if 'site-packages' not in p and p]];"
        "import lintdoc.cli; sys.exit(lintdoc.cli.main())"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", program, tmp_path, "check", "a.txt"],
        cwd=tmp_path, capture_output=True, timeout=120, check=False, env={"PATH": os.environ["PATH"]},
    )  # fmt: skip
    assert done.returncode == 2
    assert b"no rules are installed" in done.stderr
