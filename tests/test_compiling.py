"""Patterns are kept compiled, and are the same whether they were kept or not."""

import os
import re
import subprocess
import sys

import pytest

from lintdoc import compiling
from lintdoc.compiling import MAGIC, MOST_FILES, compiled, keep_in, later, save
from lintdoc.keeping import keep, kept
from lintdoc.packs import load_packs

TEXT = "我們召開了調(diào)研座談會，*個鄉鎮作了發言。\n\n一、目标\n三、办法\n"
WRITTEN = [
    "一", "[一二四五]+", "(?m)^一$", "(?P<first>一)(二)?(?P<last>三)", "(?i)[a-zé]+", "(?s)一.*?二",
    "[\U00020000-\U0002ffff]", "(?<=[甲乙丙丁])(?!戊)", rb"[\xe2-\xe9][\x80-\xbf]{2}", "(一)\\1{2,}", "[\ud800-\udfff]",
]  # fmt: skip


@pytest.fixture
def keeping(tmp_path):
    """Keep patterns in a folder, as if the process had just begun; return the folder."""
    folder = tmp_path / "kept"

    def begin():
        compiling.forget()
        keep_in(str(folder))
        return folder

    yield begin
    keep_in(None)


def files(folder):
    return sorted(folder.glob("*.patterns"))


def facts(pattern):
    return (pattern, pattern.pattern, pattern.flags, pattern.groups, dict(pattern.groupindex), repr(pattern))


@pytest.mark.parametrize("written", WRITTEN, ids=repr)
def test_a_pattern_is_the_same_new_kept_and_compiled(written, keeping):
    folder = keeping()
    new = compiled(written)
    save()
    keeping()
    assert compiling.is_compiled(written)
    again = compiled(written)
    assert again is not new
    assert facts(new) == facts(again) == facts(re.compile(written))
    assert [list(kept(str(path), MAGIC)) for path in files(folder)] == [[written]]


def test_every_pattern_of_the_pack(write, lintdoc, results):
    for rule in load_packs().rules:
        for number, example in enumerate(rule.loaded().examples):
            write(f"{rule.name}-{number}.txt", example.text)
            write(f"{rule.name}-{number}.md", f"# 标题\n\n{example.text}\n")
    first = lintdoc("check", "--isolated", "--jobs", "1", "--select", "all", "--output-format", "jsonl")
    [path] = files(results)
    codes = kept(str(path), MAGIC)
    assert len(codes) > 150
    engine = compiling.import_module("_sre")
    for written, (flags, code, *groups) in codes.items():
        again = engine.compile(written, flags, memoryview(code).cast("I").tolist(), *groups)
        assert facts(again) == facts(re.compile(written))
    for one in results.glob("*.results"):
        one.unlink()
    before = path.read_bytes()
    assert (
        lintdoc("check", "--isolated", "--jobs", "1", "--select", "all", "--output-format", "jsonl").stdout
        == first.stdout
    )
    assert path.read_bytes() == before


def damaged(data):
    return {
        "empty": b"", "cut": data[:-1], "begun": data[: len(data) // 2], "head": data[:10], "other": b"x" * len(data),
        "changed": data[:-9] + bytes([data[-9] ^ 1]) + data[-8:], "longer": data + b"\0",
    }  # fmt: skip


def test_a_damaged_file_is_as_good_as_none(write, lintdoc, results):
    write("a.txt", TEXT)
    first = lintdoc("check", "a.txt")
    [path] = files(results)
    data = path.read_bytes()
    for content in damaged(data).values():
        path.write_bytes(content)
        again = lintdoc("check", "a.txt")
        assert (again.stdout, again.stderr, again.returncode) == (
            first.stdout,
            first.stderr,
            first.returncode,
        )
        assert set(kept(str(path), MAGIC)) == set(kept_of(data, path))


def kept_of(data, path):
    path.write_bytes(data)
    return kept(str(path), MAGIC)


def test_code_that_the_interpreter_refuses_is_compiled_anew(keeping):
    folder = keeping()
    compiled("一")
    save()
    [path] = files(folder)
    values = kept(str(path), MAGIC)
    for wrong in (("一",), (0, b"\xff" * 16, 0, {}, (None,)), (0, b"abc", 0, {}, (None,)), None):
        keep(str(path), MAGIC, {**values, "一": wrong}, 1)
        keeping()
        assert compiled("一") == re.compile("一")


@pytest.mark.parametrize("place", ["file", "file/below"])
def test_where_nothing_can_be_written(place, write, lintdoc, tmp_path):
    write("file", "")
    write("a.txt", TEXT)
    done = lintdoc("check", "a.txt", env={"LINTDOC_CACHE_DIR": str(tmp_path / place)})
    alone = lintdoc("check", "a.txt", "--no-cache")
    assert (done.stdout, done.stderr) == (alone.stdout, alone.stderr)
    assert (tmp_path / "file").read_bytes() == b""


def test_without_a_cache_nothing_is_read_or_written(write, tmp_path, results):
    write("a.txt", TEXT)
    program = (
        "import sys\n"
        "def tell(event, arguments):\n"
        f"    if event == 'open' and {str(results)!r} in str(arguments[0]):\n"
        "        print('opened', arguments[0])\n"
        "sys.addaudithook(tell)\n"
        "from lintdoc.cli import main\n"
        "main(sys.argv[1:])\n"
    )
    command = [sys.executable, "-c", program, "check", "a.txt"]

    def opened(*more):
        done = subprocess.run([*command, *more], cwd=tmp_path, capture_output=True, timeout=60, check=False)
        return done.stdout.count(b"opened")

    assert opened("--no-cache") == 0
    assert os.listdir(results) == []
    assert opened() > 0
    assert opened() > 0
    assert opened("--no-cache") == 0


def test_processes_at_the_same_time(write, tmp_path, results):
    texts = [TEXT, "# 标题\n\n正文***没有完。\n", "戰斗堡壘，*個鄉鎮。\n", "“”制度\n\n第一章\n\n第三章\n"]
    for number, text in enumerate(texts):
        write(f"{number}.md", text)
    command = [sys.executable, "-m", "lintdoc", "check"]
    running = [
        subprocess.Popen(
            [*command, f"{number}.md"], cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        for number in range(len(texts))
        for _ in range(3)
    ]
    for number, one in enumerate(running):
        out, err = one.communicate(timeout=120)
        alone = [*command, "--no-cache", f"{number // 3}.md"]
        assert err == b""
        assert out == subprocess.run(alone, cwd=tmp_path, capture_output=True, timeout=60, check=False).stdout
    assert os.listdir(results) == [path.name for path in files(results)]
    assert [bool(kept(str(path), MAGIC)) for path in files(results)] == [True]


def test_what_others_learnt_meanwhile_stays(keeping):
    folder = keeping()
    compiled("甲")
    path = str(folder / os.listdir(folder)[0]) if folder.exists() else None
    assert path is None
    save()
    [there] = files(folder)
    keep(str(there), MAGIC, {**kept(str(there), MAGIC), "乙": (0, b"", 0, {}, (None,))}, 1)
    compiled("丙")
    save()
    assert list(kept(str(there), MAGIC)) == ["甲", "乙", "丙"]


def test_a_file_that_grew_too_large_is_begun_anew(keeping, monkeypatch):
    folder = keeping()
    compiled("[甲丙戊庚]")
    save()
    monkeypatch.setattr(compiling, "MOST_CODE", 100)
    compiled("[乙丁己辛]")
    save()
    assert list(kept(str(files(folder)[0]), MAGIC)) == ["[乙丁己辛]"]


def test_each_interpreter_has_its_file_and_few_stay(keeping, monkeypatch):
    folder = keeping()
    for number in range(MOST_FILES + 2):
        monkeypatch.setattr(sys, "version", f"3.{number}")
        keeping()
        compiled("一")
        save()
        assert len(files(folder)) == min(number + 1, MOST_FILES)


@pytest.mark.parametrize("error", [ImportError, AttributeError, TypeError, RuntimeError, OverflowError])
def test_an_interpreter_without_these_private_parts(error, keeping, monkeypatch):
    def missing(_):
        raise error

    monkeypatch.setattr(compiling, "import_module", missing)
    folder = keeping()
    assert not compiling.is_compiled("[一三五七]")
    assert compiled("[一三五七]") == re.compile("[一三五七]")
    assert compiling.is_compiled("[一三五七]")
    save()
    assert files(folder) == []


def test_another_implementation_keeps_none(keeping, monkeypatch):
    monkeypatch.setattr(sys.implementation, "name", "another")
    folder = keeping()
    assert compiled("[一三五七]") == re.compile("[一三五七]")
    save()
    assert not folder.exists()


def test_what_is_wrong_with_a_pattern_is_told(keeping):
    keeping()
    with pytest.raises(re.error, match="missing \\)"):
        compiled("(一")


def test_what_is_special_in_patterns_is_escaped_as_re_does():
    every = "".join(map(chr, range(0x300))) + "一\u2028\ud800\U0001f600"
    assert compiling.escaped(every) == re.escape(every)


def test_a_later_pattern_does_what_a_pattern_does():
    pattern = later("(?P<one>一)二")
    assert pattern.pattern == "(?P<one>一)二"
    assert pattern.search("零一二")["one"] == "一"
    assert pattern.sub("", "零一二三") == "零三"
    assert dict(pattern.groupindex) == {"one": 1}
    with pytest.raises(AttributeError):
        pattern.nothing  # noqa: B018
