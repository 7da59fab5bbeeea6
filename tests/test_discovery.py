import os
import subprocess
import sys

import pytest

from lintdoc.discovery import discover
from lintdoc.settings import Settings

ENDINGS = {".md", ".txt"}
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX files")


@pytest.fixture
def tree(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def make(*paths, **texts):
        for path in paths:
            (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / path).touch()
        for path, text in texts.items():
            (tmp_path / path).write_text(text, encoding="utf-8")
        return tmp_path

    return make


def made(root=".", **values):
    settings = Settings()
    settings.root = str(root)
    for name, value in values.items():
        setattr(settings, name, value)
    return settings


def found(*paths, settings=None, skipped=None):
    return list(discover(paths, settings or made(), ENDINGS, skipped))


def names(*paths, settings=None, skipped=None):
    return [path.replace(os.sep, "/") for path, problem in found(*paths, settings=settings, skipped=skipped)]


class TestDirectories:
    def test_documents_are_found_in_order(self, tree):
        tree("b.md", "a.txt", "a/z.md", "a/b/c.MD", "c.py", "Makefile", "中 文\n.md")
        assert names(".") == ["a/b/c.MD", "a/z.md", "a.txt", "b.md", "中 文\n.md"]

    def test_paths_are_shown_as_they_were_named(self, tree):
        root = tree("d/a.md")
        assert names("./d") == ["d/a.md"]
        assert names("d/") == ["d/a.md"]
        assert names(str(root / "d")) == [str(root / "d/a.md").replace(os.sep, "/")]

    def test_hidden_and_foreign_ones_are_not_entered(self, tree):
        tree(".venv/a.md", ".git/a.md", "node_modules/a.md", ".a.md", "ok.md")
        assert names(".") == ["ok.md"]
        assert names(".venv", ".a.md") == [".a.md", ".venv/a.md"]

    @POSIX
    def test_links_to_directories_are_not_followed_and_links_to_files_are(self, tree):
        root = tree("real/a.md")
        (root / "loop").symlink_to(root)
        (root / "real/loop.md").symlink_to(root)
        (root / "b.md").symlink_to(root / "real/a.md")
        (root / "data").write_text("")
        (root / "c.md").symlink_to(root / "data")
        assert names(".") == ["c.md", "real/a.md"]
        assert names("real", "b.md") == ["b.md", "real/a.md"]

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes")
    def test_what_is_not_a_file_is_reported_and_not_opened(self, tree):
        root = tree("a.md")
        os.mkfifo(root / "pipe.md")
        (root / "gone.md").symlink_to(root / "nothing")
        problems = dict(found(".", "/dev/null"))
        assert problems.pop("a.md") is None
        assert problems["gone.md"] == "a link to a file that does not exist"
        assert "not a regular file" in problems["pipe.md"]
        assert "not a regular file" in problems["/dev/null"]

    @POSIX
    @pytest.mark.skipif(getattr(os, "geteuid", int)() == 0, reason="root may read everything")
    def test_a_closed_directory_is_reported_and_the_others_read(self, tree):
        root = tree("closed/a.md", "open/a.md")
        (root / "closed").chmod(0)
        assert found(".") == [("closed/", "permission denied"), ("open/a.md", None)]

    @POSIX
    def test_a_very_deep_tree_is_no_recursion(self, tree):
        root = tree()
        made_ones = [root]
        while len(made_ones) < 1500 and len(str(made_ones[-1])) < 4000:
            made_ones.append(made_ones[-1] / "d")
            made_ones[-1].mkdir()
        (made_ones[-1] / "a.md").touch()
        try:
            assert len(names(".")) == 1
        finally:  # what clears up after tests does recurse
            (made_ones[-1] / "a.md").unlink()
            for one in made_ones[:0:-1]:
                one.rmdir()

    @POSIX
    def test_names_that_are_not_utf8_are_found(self, tree):
        root = tree()
        try:
            open(os.fsencode(root) + b"/\xff.md", "w").close()
        except OSError:
            pytest.skip("the file system takes only UTF-8")
        assert names(".") == ["\udcff.md"]


class TestNamedFiles:
    def test_any_ending_is_taken(self, tree):
        tree("a.py", "b")
        assert names("b", "a.py") == ["a.py", "b"]

    def test_each_file_is_taken_once(self, tree):
        root = tree("a.md", "d/b.md")
        assert names("a.md", "./a.md", ".", "d", str(root / "d/b.md"), "d/../a.md").count("a.md") == 1
        assert len(names("a.md", "./a.md", ".", "d", str(root / "d/b.md"), "d/../a.md")) == 2

    def test_one_that_is_missing_does_not_stop_the_others(self, tree):
        tree("b.md")
        assert found("a.md", "b.md", "\0") == [
            ("\0", "not a name that a file can have"), ("a.md", "no such file or directory"), ("b.md", None),
        ]  # fmt: skip

    def test_standard_input_is_passed_on(self, tree):
        tree("-", "a.md")
        assert names("-", "a.md") == ["-", "a.md"]
        assert names("./-") == ["./-"]


class TestExclude:
    def test_it_holds_in_directories_and_for_named_files_which_are_told(self, tree):
        root = tree("old/a.md", "old/x/b.md", "new/a.md", "new/draft.md")
        settings, skipped = made(root, exclude=["/old/", "draft.*"]), []
        assert names(".", settings=settings, skipped=skipped) == ["new/a.md"]
        assert skipped == []
        files = ["old/a.md", "old/x/b.md", "old", "new/draft.md", "new/a.md"]
        assert names(*files, settings=settings, skipped=skipped) == ["new/a.md"]
        assert skipped == ["new/draft.md", "old", "old/a.md", "old/x/b.md"]

    def test_patterns_are_relative_to_the_configuration(self, tree, monkeypatch):
        root = tree("sub/old/a.md", "sub/a.md")
        monkeypatch.chdir(root / "sub")
        assert names(".", settings=made(root, exclude=["/sub/old"])) == ["a.md"]
        assert names(".", settings=made(root, exclude=["/old"])) == ["a.md", "old/a.md"]


class TestGitignore:
    def ignoring(self, tree):
        root = tree("a.md", "b.md", "out/a.md", "sub/a.md", "sub/b.md", "sub/deep/c.md", ".git/info/exclude")
        (root / ".gitignore").write_text("/out/\nb.md\nc.md\n", encoding="utf-8")
        (root / "sub/.gitignore").write_text("!b.md\n/a.md\n", encoding="utf-8")
        return root

    def test_nested_files_and_taking_back(self, tree):
        self.ignoring(tree)
        assert names(".") == ["a.md", "sub/b.md"]

    def test_files_above_the_directory_that_is_named_hold_too(self, tree):
        self.ignoring(tree)
        assert names("sub") == ["sub/b.md"]

    def test_what_is_named_is_taken(self, tree):
        self.ignoring(tree)
        assert names("b.md", "out") == ["b.md", "out/a.md"]

    def test_it_can_be_switched_off(self, tree):
        self.ignoring(tree)
        assert len(names(".", settings=made(respect_gitignore=False))) == 6

    def test_the_repository_s_own_exclude_file(self, tree):
        root = tree("a.md", "b.md", ".git/info/exclude")
        (root / ".git/info/exclude").write_text("b.md\n")
        assert names(".") == ["a.md"]

    def test_a_linked_work_tree_has_the_same(self, tree):
        root = tree("main/.git/info/exclude", "main/.git/worktrees/w/HEAD", "w/a.md", "w/b.md")
        (root / "main/.git/info/exclude").write_text("b.md\n")
        (root / "main/.git/worktrees/w/commondir").write_text("../..\n")
        (root / "w/.git").write_text(f"gitdir: {root / 'main/.git/worktrees/w'}\n")
        assert names("w") == ["w/a.md"]

    def test_above_a_directory_outside_any_repository_nothing_holds(self, tree):
        root = tree("sub/a.md")
        (root / ".gitignore").write_text("*\n")
        assert names("sub") == ["sub/a.md"]


def test_nothing_heavy_is_imported_to_walk():
    code = (
        "import sys; sys.path[:0] = %r; from lintdoc.discovery import discover; from lintdoc.settings import Settings;"
        "list(discover(['.'], Settings(), ['.md']));"
        "print({'pathspec', 'fnmatch', 'pathlib', 'typing', 'dataclasses'} & set(sys.modules))"
    )
    shown = subprocess.run(
        [sys.executable, "-S", "-c", code % sys.path], capture_output=True, text=True, check=True
    )
    assert shown.stdout == "set()\n"
