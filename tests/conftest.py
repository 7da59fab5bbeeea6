"""What tests of the command line share."""

import os
import subprocess
import sys

import pytest
from hypothesis import settings

# Whether a test holds does not depend on how busy the machine is.
settings.register_profile("lintdoc", deadline=None)
settings.load_profile("lintdoc")

pytest.register_assert_rewrite("lintdoc.testing")


@pytest.fixture(autouse=True)
def results(tmp_path_factory, monkeypatch):
    """Keep results of runs in a folder of the test's own; return it."""
    folder = tmp_path_factory.mktemp("results")
    monkeypatch.setenv("LINTDOC_CACHE_DIR", str(folder))
    return folder


@pytest.fixture
def lintdoc(tmp_path):
    """Run the command `lintdoc` in `tmp_path` as a process of its own; return it finished."""

    def run(*arguments, stdin=b"", env=None, cwd=tmp_path, **keywords):
        environment = {**os.environ, "LANG": "C.UTF-8", "LC_ALL": "", "NO_COLOR": "1", **(env or {})}
        return subprocess.run(
            [sys.executable, "-m", "lintdoc", *map(str, arguments)],
            cwd=cwd, input=stdin, env=environment, capture_output=True, timeout=120, check=False, **keywords,
        )  # fmt: skip

    return run


@pytest.fixture
def write(tmp_path):
    """Write a file below `tmp_path`: text as UTF-8, bytes as they are; return its path."""

    def make(name, content):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return make
