import os
import subprocess

import pytest

from lintdoc import ALWAYS, Finding, LintdocError, Rule, Source
from lintdoc.changes import WHOLE, changed_lines, git_lines, only_changed, touches
from lintdoc.checked import Checked

RULE = Rule("ZH301", "masked-text", "placeholder", ("A mask.", "遮盖。"), trigger=ALWAYS, module=__name__)
LINES = [f"第{number}行" for number in range(1, 10)]


def git(folder, *arguments):
    subprocess.run(["git", "-C", str(folder), *arguments], check=True, capture_output=True)


def commit(folder, message="c"):
    git(folder, "add", "-A")
    git(folder, "-c", "user.name=n", "-c", "user.email=e", "commit", "-q", "--allow-empty", "-m", message)


def write(path, lines):
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


@pytest.fixture
def repository(tmp_path, monkeypatch):
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("LC_ALL", "C")
    folder = tmp_path / "repository"
    folder.mkdir()
    git(folder, "init", "-q", "-b", "main")
    write(folder / "稿.md", LINES)
    commit(folder)
    return folder


def of(folder, rev="HEAD", name="稿.md"):
    return list(changed_lines(rev, str(folder)).of(str(folder / name)))


def test_nothing_changed(repository):
    assert of(repository) == []


def test_changed_added_and_cut_lines(repository):
    write(repository / "稿.md", ["新", "第1行", "改", *LINES[2:5], *LINES[7:], "++ b/x", "@@ -1 +1 @@"])
    assert of(repository) == [(1, 1), (3, 3), (6, 7), (9, 10)]


def test_staged_lines_count(repository):
    write(repository / "稿.md", [*LINES[:8], "改"])
    git(repository, "add", "-A")
    assert of(repository) == [(9, 9)]


def test_new_files_count_unless_ignored(repository):
    write(repository / "新 “稿”.md", LINES)
    write(repository / "忽略.md", LINES)
    write(repository / ".gitignore", ["忽略.md"])
    assert of(repository, name="新 “稿”.md") == list(WHOLE)
    assert of(repository, name="忽略.md") == []
    commit(repository)
    assert of(repository, "HEAD~1", "新 “稿”.md") == [(1, 9)]


@pytest.mark.parametrize(
    "name", ['a"b.md', "a\\b.md", "a\tb.md", "a\nb.md", "\x01é.md", "a and b.md", "b/../c.md"]
)
def test_odd_file_names(repository, name):
    (repository / "b").mkdir()
    write(repository / name, LINES)
    commit(repository)
    write(repository / name, [*LINES, "改"])
    assert of(repository, name=name) == [(10, 10)]


def test_a_renamed_file_has_changed_where_it_was_edited(repository):
    git(repository, "mv", "稿.md", "定稿.md")
    write(repository / "定稿.md", [*LINES, "改"])
    git(repository, "add", "-A")
    assert of(repository, name="定稿.md") == [(10, 10)]
    assert of(repository) == []


def test_what_others_did_since_the_branch_left_does_not_count(repository):
    git(repository, "switch", "-q", "-c", "branch")
    git(repository, "switch", "-q", "main")
    write(repository / "稿.md", ["改", *LINES[1:]])
    commit(repository)
    git(repository, "switch", "-q", "branch")
    write(repository / "稿.md", [*LINES, "新"])
    assert of(repository, "main") == [(10, 10)]
    git(repository, "switch", "-q", "--detach", "branch")
    assert of(repository, "main") == [(10, 10)]


def test_files_that_git_calls_binary_have_changed_as_a_whole(repository):
    path = repository / "a and b.txt"
    path.write_bytes("中文\n".encode("utf-16"))
    commit(repository)
    path.write_bytes("中文。\n".encode("utf-16"))
    assert of(repository, name="a and b.txt") == list(WHOLE)


def test_settings_of_the_user_do_not_matter(repository):
    for key, value in (
        ("diff.noprefix", "true"), ("diff.mnemonicPrefix", "true"), ("color.ui", "always"),
        ("diff.interHunkContext", "9"), ("diff.context", "5"), ("core.quotePath", "true"), ("diff.external", "false"),
    ):  # fmt: skip
        git(repository, "config", key, value)
    write(repository / "稿.md", ["改", *LINES[1:4], "改", *LINES[5:]])
    assert of(repository) == [(1, 1), (5, 5)]


def test_from_a_folder_within_and_for_files_outside(repository, tmp_path):
    (repository / "docs").mkdir()
    write(repository / "docs" / "a.md", LINES)
    changes = changed_lines("HEAD", str(repository / "docs"))
    assert changes.of(str(repository / "docs" / "a.md")) == WHOLE
    assert changes.of(str(tmp_path / "other.md")) == WHOLE
    assert changes.of("<stdin>") == WHOLE


def test_in_a_hook(repository, monkeypatch):
    (repository / "docs").mkdir()
    write(repository / "稿.md", [*LINES, "改"])
    monkeypatch.chdir(repository)
    monkeypatch.setenv("GIT_DIR", ".git")
    assert list(changed_lines("HEAD", "docs").of("稿.md")) == [(10, 10)]


def test_errors_are_one_line(repository, tmp_path, monkeypatch):
    for rev in ("no-such", "--help", ""):
        with pytest.raises(LintdocError, match=f"^git knows no revision “{rev}”; check its spelling$"):
            changed_lines(rev, str(repository))
    (tmp_path / "plain").mkdir()
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    with pytest.raises(LintdocError, match=r"^--since needs a git work tree: not a git repository"):
        changed_lines("HEAD", str(tmp_path / "plain"))
    monkeypatch.setenv("PATH", str(tmp_path / "plain"))
    with pytest.raises(LintdocError, match=r"^git cannot be run"):
        changed_lines("HEAD", str(repository))


def test_a_shallow_clone_says_what_to_fetch(repository, tmp_path):
    commit(repository)
    git(tmp_path, "clone", "-q", "--depth=1", f"file://{repository}", "clone")
    with pytest.raises(LintdocError, match="this clone is shallow, so fetch it first"):
        changed_lines("HEAD~1", str(tmp_path / "clone"))


def test_findings_that_touch_a_changed_line_stay(repository):
    text = "甲*\r乙\n丙*\n*\n丁*\n"
    write(repository / "a.md", ["甲*\r乙", "丙", "*", "丁*"])
    commit(repository)
    (repository / "a.md").write_bytes(text.encode())
    places = [start for start, character in enumerate(text) if character == "*"]
    findings = [Finding(start, start + 1, en="", zh="", rule=RULE) for start in places]
    findings.append(Finding(0, len(text), en="", zh="", rule=RULE))
    changes = changed_lines("HEAD", str(repository))
    kept = only_changed(Checked(str(repository / "a.md"), Source(text), findings, findings[:2]), changes)
    assert kept.findings == [findings[1], findings[4]]
    assert kept.suppressed == [findings[1]]


def test_touches():
    lines = git_lines("甲\n乙\n丙\n")

    def finding(start, end):
        return Finding(start, end, en="", zh="", rule=RULE)

    assert touches(finding(2, 3), lines, [(2, 2)])
    assert touches(finding(0, 6), lines, [(2, 2)])
    assert not touches(finding(0, 2), lines, [(2, 2)])
    assert not touches(finding(4, 5), lines, [(1, 1), (2, 2)])
    assert touches(finding(2, 2), lines, [(1, 1), (2, 2)])
    assert not touches(finding(2, 2), lines, [])


@pytest.mark.usefixtures("repository")
def test_a_repository_without_commits_says_so(tmp_path):
    git(tmp_path, "init", "-q", "empty")
    with pytest.raises(LintdocError, match="there is no commit yet, so leave --since out"):
        changed_lines("HEAD", str(tmp_path / "empty"))
