import os
import stat
import sys

import pytest

from lintdoc import LintdocError
from lintdoc.writing import diff, write_atomically


def test_a_file_is_replaced_and_keeps_its_mode(tmp_path):
    path = tmp_path / "稿.md"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_atomically(str(path), b"new")
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert os.listdir(tmp_path) == ["稿.md"]


def test_a_new_file_has_the_usual_mode(tmp_path):
    mask = os.umask(0o027)
    try:
        write_atomically(str(tmp_path / "new"), b"new")
    finally:
        os.umask(mask)
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o640


def test_a_symbolic_link_stays_one(tmp_path):
    (tmp_path / "folder").mkdir()
    real = tmp_path / "folder" / "real.md"
    real.write_bytes(b"old")
    link = tmp_path / "link.md"
    link.symlink_to("folder/real.md")
    write_atomically(str(link), b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


@pytest.mark.parametrize("step", ["fsync", "replace", "chmod"])
@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_whatever_goes_wrong_the_file_is_as_it_was(tmp_path, monkeypatch, step, error):
    def fail(*_):
        raise error

    path = tmp_path / "稿.md"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, step, fail)
    with pytest.raises((LintdocError, KeyboardInterrupt)) as caught:
        write_atomically(str(path), b"new")
    if caught.type is LintdocError:
        assert str(caught.value).endswith("稿.md: cannot be written: No space left on device")
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["稿.md"]


def test_no_such_folder_is_said_in_a_line(tmp_path):
    with pytest.raises(LintdocError, match="cannot be written: No such file or directory"):
        write_atomically(str(tmp_path / "none" / "a.md"), b"")


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such device")
def test_a_device_is_written_to():
    write_atomically("/dev/null", b"new")


def test_diff():
    assert diff("a/稿.md", "甲\n戰斗\n", "甲\n戰鬥\n") == (
        "--- a/a/稿.md\n+++ b/a/稿.md\n@@ -1,2 +1,2 @@\n 甲\n-戰斗\n+戰鬥\n"
    )
    assert diff("a", "甲", "甲") == ""


def test_diff_of_files_without_a_last_line_end():
    end = "\\ No newline at end of file\n"
    assert diff("a", "甲\u2028", "乙") == f"--- a/a\n+++ b/a\n@@ -1 +1 @@\n-甲\u2028\n{end}+乙\n{end}"
    assert diff("a", "甲\r\n", "乙\r\n") == "--- a/a\n+++ b/a\n@@ -1 +1 @@\n-甲\r\n+乙\r\n"
    assert diff("a", "", "乙\n") == "--- a/a\n+++ b/a\n@@ -0,0 +1 @@\n+乙\n"


@pytest.mark.skipif(getattr(os, "geteuid", int)() == 0, reason="root may write to everything")
def test_a_file_that_is_not_to_be_written_is_left_alone(tmp_path):
    path = tmp_path / "a"
    path.write_bytes(b"old")
    path.chmod(0o444)
    with pytest.raises(LintdocError, match="Permission denied"):
        write_atomically(str(path), b"new")
    assert path.read_bytes() == b"old"
