"""Patterns against what git itself says of the same ones."""

import os
import shutil
import subprocess

import pytest

from lintdoc.patterns import Patterns

PATHS = [
    "a.md", "b.txt", "草稿/一二.md", "草稿/旧/二三.md", "docs/a.md", "docs/a b.md", "docs/x/a.md", "docs/x/y/a.md",
    "[z].md", "!c", "#d", "z.md", "x", "logs/1.log", "logs/keep/2.log", "A.MD", "back\\slash",
]  # fmt: skip
PATTERNS = [
    ["*.md"], ["/a.md"], ["docs/a.md"], ["a.md", "!docs/a.md"], ["docs/", "!docs/a.md"], ["docs/*", "!docs/x/"],
    ["**/a.md"], ["docs/**"], ["docs/**/a.md"], ["/**/x"], ["***/a.md"], ["x/"], ["x"], ["/x"], ["?.md"],
    ["[!a].md"], ["[^b-z].md"], ["[[:alpha:]].md"], ["\\[z\\].md"], ["[z].md"], ["[]z].md"], ["[", "a.md"],
    ["\\!c"], ["!c"], ["\\#d"], ["#d"], ["docs/a\\ b.md"], ["docs/a b.md  "], ["a.md\\ "], [""], ["/"], ["//"],
    ["草稿/"], ["草稿/*.md"], ["旧"], ["*"], ["*", "!*/", "!*.log"], ["**"], ["logs/**", "!logs/keep/"],
    ["logs/*.log"], ["*/"], ["back\\\\slash"], ["a.m\\d"], ["docs/?/a.md"], ["docs/[!y]/a.md"], ["docs[/]a.md"],
]  # fmt: skip


@pytest.fixture(scope="module")
def tree(tmp_path_factory):
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    root = tmp_path_factory.mktemp("tree")
    for path in PATHS:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).touch()
    subprocess.run(["git", "init", "-q"], cwd=root, check=True)
    return root


@pytest.mark.parametrize("lines", PATTERNS, ids=" ".join)
def test_patterns_name_what_git_ignores(tree, lines):
    (tree / ".gitignore").write_text("\n".join(lines) + "\n", encoding="utf-8")
    command = [
        "git",
        "-c",
        "core.excludesFile=",
        "-c",
        "core.ignoreCase=false",
        "check-ignore",
        "--stdin",
        "-z",
    ]
    answer = subprocess.run(
        command, input="\0".join(PATHS).encode(), cwd=tree, capture_output=True, check=False
    )
    patterns = Patterns(lines, str(tree))
    named = [path for path in PATHS if patterns.match(str(tree / path))]
    assert named == [path for path in PATHS if path.encode() in answer.stdout.split(b"\0")]


def test_nothing_outside_the_root_is_named(tmp_path):
    patterns = Patterns(["*"], str(tmp_path / "in"))
    assert patterns.match(str(tmp_path / "in" / "a"))
    assert not patterns.match(str(tmp_path / "inner"))
    assert not patterns.match(str(tmp_path / "in"))
    assert not patterns.match(os.sep)


def test_odd_names_are_matched_whole(tmp_path):
    patterns = Patterns(["*.md"], str(tmp_path))
    assert patterns.match(str(tmp_path / "a\nb.md"))
    assert patterns.match(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.md"))
    assert not patterns.match(str(tmp_path / "a.md\n"))
