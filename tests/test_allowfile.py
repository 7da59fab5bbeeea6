import pytest

from lintdoc import Finding, LintdocError, Rule, Trigger
from lintdoc.allowfile import find_allowfile, read_allowfile


def made(code, name, family):
    return Rule(code, name, family, ("A.", "甲。"), trigger=Trigger(), module="m")


STARS = made("ZH301", "masked-text", "placeholder")
LOST = made("ZH205", "replacement-character", "garbled")
TEXT = "共有*个乡镇，\n其中*个村。"


@pytest.fixture
def project(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    return tmp_path


def read(project, text):
    (project / ".lintdoc-allow").write_text(text, encoding="utf-8")
    return read_allowfile(".lintdoc-allow", [STARS, LOST])


def allowed(allow, path="drafts/a.txt", text=TEXT, rule=STARS):
    """Return the offsets of the stars that are allowed."""
    found = [Finding(at, at + 1, en="", zh="", rule=rule) for at, one in enumerate(text) if one == "*"]
    kept, gone = allow.apply(found, text, path)
    assert sorted(one.start for one in kept + gone) == [one.start for one in found]
    return [one.start for one in gone]


@pytest.mark.parametrize(
    ("entry", "offsets"),
    [
        ("drafts/*.txt\tmasked-text", [2, 10]),
        ("drafts/\tZH3\t\tfilled in by hand", [2, 10]),
        ("*.txt\tplaceholder\tfilled in by hand", [2, 10]),
        ("drafts/\tZH301\t“*个乡镇”\twhy", [2]),
        ('drafts/\tZH301\t"*个村"', [10]),
        ("drafts/\tZH301\t「*」", [2, 10]),
        ("drafts/\tZH301\t“乡镇， 其中*个”", [10]),
        ("drafts/\tZH301\t“乡镇”", []),
        ("drafts/*.md\tZH301", []),
        ("drafts/\tgarbled", []),
        ("/a.txt\tALL", []),
    ],
)
def test_an_entry_allows_by_file_rule_and_text(project, entry, offsets):
    assert allowed(read(project, f"# 说明\n\n{entry}\r\n")) == offsets


def test_a_finding_over_a_line_end_is_quoted_with_a_space(project):
    allow = read(project, "*.txt\tZH301\t“甲 乙”")
    found = [Finding(1, 4, en="", zh="", rule=STARS)]
    assert allow.apply(found, "一甲\n乙二", "a.txt") == ([], found)


def test_patterns_are_relative_to_the_file_wherever_one_stands(project, monkeypatch):
    allow = read(project, "/drafts/\tZH301")
    (project / "drafts").mkdir()
    monkeypatch.chdir(project / "drafts")
    assert allowed(allow, "a.txt") == [2, 10]
    assert allowed(allow, "../a.txt") == []


def test_entries_that_allow_nothing_can_be_asked_for(project):
    allow = read(project, "a.txt\tZH301\nb.txt\tZH301\t“*”\twhy\n")
    allowed(allow, "a.txt")
    assert allow.used == {1}
    assert [(one.line, one.pattern, one.reference, one.text, one.reason) for one in allow.unused()] == [
        (2, "b.txt", "ZH301", "*", "why")
    ]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("drafts/ ZH301", "an entry is a pattern, a tab and a rule"),
        ("\tZH301", "an entry is a pattern, a tab and a rule"),
        ("a.txt\tmasked-txt", "unknown rule “masked-txt”; did you mean “masked-text”?"),
        ("a.txt\tZH301\t*个\twhy", "the text *个 must stand in quotation marks: “*个”"),
        ("a.txt\tZH301\t“*”\twhy\tmore", "5 fields parted by tabs, at most 4"),
    ],
)
def test_a_wrong_line_is_named(project, line, message):
    with pytest.raises(LintdocError) as error:
        read(project, f"# one\n{line}\n")
    assert str(error.value).startswith(f".lintdoc-allow:2: {message}")


def test_a_file_that_is_not_utf8_is_named(project):
    (project / ".lintdoc-allow").write_bytes("# 说明\n# 乡镇".encode("gbk"))
    with pytest.raises(LintdocError, match=r"^.lintdoc-allow:1: not UTF-8"):
        read_allowfile(".lintdoc-allow", [STARS])


def test_the_nearest_file_holds(project):
    (project / "a/b").mkdir(parents=True)
    assert find_allowfile("a/b") is None
    (project / ".lintdoc-allow").touch()
    assert find_allowfile("a/b") == str(project / ".lintdoc-allow")
    (project / "a/.lintdoc-allow").touch()
    assert find_allowfile("a/b") == str(project / "a/.lintdoc-allow")
