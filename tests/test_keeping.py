"""Where lintdoc keeps files of its own."""

import os
import sys

import pytest

from lintdoc.keeping import folder, keep, kept

MAGIC = b"test 1\n"
elsewhere = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="these have places of their own")


@pytest.fixture
def home(tmp_path, monkeypatch):
    """Give the user a home and nothing else; return it."""
    for name in ("LINTDOC_CACHE_DIR", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


@elsewhere
def test_the_folder_is_the_systems_place_for_caches(home, monkeypatch):
    assert folder() == str(home / ".cache" / "lintdoc")
    monkeypatch.setenv("XDG_CACHE_HOME", str(home / "caches"))
    assert folder() == str(home / "caches" / "lintdoc")


def test_the_user_may_name_the_folder(home, monkeypatch):
    monkeypatch.setenv("LINTDOC_CACHE_DIR", str(home / "own"))
    assert folder() == str(home / "own")


@elsewhere
@pytest.mark.parametrize("name", ["HOME", "XDG_CACHE_HOME"])
def test_a_place_that_is_not_absolute_is_none(home, name, monkeypatch):
    monkeypatch.chdir(home)
    monkeypatch.setenv(name, "here")
    keep(os.path.join(folder(), "a.test"), MAGIC, 1, 1)
    assert not (home / "here").exists()


def test_what_is_kept_is_there_again(tmp_path):
    path = str(tmp_path / "new" / "a.test")
    keep(path, MAGIC, {"a": (1, b"2")}, 1)
    assert kept(path, MAGIC) == {"a": (1, b"2")}
    assert kept(path, b"test 2\n") is None
