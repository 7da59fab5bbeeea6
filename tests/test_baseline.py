import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintdoc import ALWAYS, Finding, LintdocError, Rule, Source
from lintdoc.baseline import read_baseline, without_known, write_baseline
from lintdoc.checked import Checked

RULE = Rule("ZH301", "masked-text", "placeholder", ("A mask.", "遮盖。"), trigger=ALWAYS, module=__name__)
TEXT = "他們下到*個鄉鎮，走訪了*戶人家，\n又訪問了XX同志和XX同志。\n"


def checked(path, text):
    findings = [
        Finding(*match.span(), en="masked", zh="遮盖", rule=RULE) for match in re.finditer(r"\*|XX", text)
    ]
    return Checked(str(path), Source(text), findings)


@pytest.fixture
def known(tmp_path):
    """Return a function: what is still reported of a text, when TEXT at the same path is the baseline."""
    path = tmp_path / "lintdoc-baseline.txt"
    (tmp_path / "稿.md").write_text(TEXT, encoding="utf-8")
    write_baseline(str(path), [checked(tmp_path / "稿.md", TEXT)])

    def reported(text, name="稿.md"):
        file = without_known(checked(tmp_path / name, text), read_baseline(str(path)))
        assert len(file.findings) + len(file.suppressed) == len(checked(name, text).findings)
        return [text[one.start : one.end] for one in file.findings]

    return reported


def test_the_file_is_sorted_lines(tmp_path):
    path = tmp_path / "baseline"
    files = [checked(tmp_path / "b.md", TEXT), checked(tmp_path / "a.md", "*\n" * 3)]
    assert len(write_baseline(str(path), files)) == 7
    header, *lines = path.read_text(encoding="utf-8").splitlines()
    assert header.startswith("# ")
    assert lines == sorted(lines)
    assert re.fullmatch(r"a\.md\tZH301\t[0-9a-f]{16}\t1\t\*", lines[0])


def test_known_findings_are_suppressed(known):
    assert known(TEXT) == []


def test_edits_elsewhere_and_moves_do_no_harm(known):
    first, second = TEXT.splitlines(keepends=True)
    assert known(f"# 標題\n\n新的一段話寫在這裏，不短。\n{TEXT}") == []
    assert known(second + "中間隔了一段很長很長的話，不短。\n" + first) == []


def test_a_mended_or_edited_neighbour_does_no_harm(known):
    assert known(TEXT.replace("*個", "三個")) == []
    assert known(TEXT.replace("走訪", "先後拜訪")) == []


def test_new_findings_are_reported(known):
    assert known(f"{TEXT}共有*人。\n") == ["*"]
    assert sorted(known(TEXT + TEXT)) == ["*", "*", "XX", "XX"]


def test_a_renamed_file_is_known(known, tmp_path):
    assert known(TEXT, "新稿.md") == ["*", "*", "XX", "XX"]
    (tmp_path / "稿.md").unlink()
    assert known(TEXT, "新稿.md") == []


def test_what_is_gone_is_counted_and_falls_out(tmp_path):
    path, file = str(tmp_path / "baseline"), tmp_path / "a.md"
    write_baseline(path, [checked(file, TEXT)])
    baseline = read_baseline(path)
    mended = checked(file, TEXT.replace("*", "三"))
    without_known(mended, baseline)
    assert baseline.gone == 2
    assert len(write_baseline(path, [mended], baseline)) == 2
    assert "*" not in (tmp_path / "baseline").read_text(encoding="utf-8")


def test_an_update_keeps_the_files_that_were_not_checked(tmp_path):
    path = str(tmp_path / "baseline")
    (tmp_path / "b.md").touch()
    write_baseline(path, [checked(tmp_path / name, TEXT) for name in ("a.md", "b.md", "c.md")])
    assert len(write_baseline(path, [checked(tmp_path / "a.md", "")], read_baseline(path))) == 4
    assert list(read_baseline(path).files) == ["b.md"]


def test_both_sides_of_a_merge_may_know_a_finding(tmp_path):
    path = tmp_path / "baseline"
    write_baseline(str(path), [checked(tmp_path / "a.md", "*")])
    entry = path.read_text(encoding="utf-8").splitlines()[-1]
    path.write_text(f"{entry}\r\n\n{entry}\n", encoding="utf-8")
    assert without_known(checked(tmp_path / "a.md", "*"), read_baseline(str(path))).findings == []
    assert sum(read_baseline(str(path)).files["a.md"].values()) == 1


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("<<<<<<< HEAD", "baseline:2: a merge conflict; keep the lines of both sides"),
        ("a.md\tZH301", "baseline:2: not an entry of a baseline"),
        ("a.md\tZH301\t00\tmany\ttext", "baseline:2: not an entry of a baseline"),
    ],
)
def test_a_broken_baseline_is_an_error_with_its_line(tmp_path, line, message):
    (tmp_path / "baseline").write_text(f"# head\n{line}\n", encoding="utf-8")
    with pytest.raises(LintdocError, match=message):
        read_baseline(str(tmp_path / "baseline"))


def test_a_missing_baseline_says_how_to_make_one(tmp_path):
    with pytest.raises(LintdocError, match="make it with lintdoc baseline"):
        read_baseline(str(tmp_path / "none"))


@given(
    st.lists(st.sampled_from(["a", "#", "\\", "\t", "\n", "\r", "t", "稿", "\udcff", " "]), min_size=1).map(
        "".join
    )
)
def test_any_file_name_comes_back(name):
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        file = checked(f"{folder}/{name}", "共*人")
        write_baseline(f"{folder}/..baseline", [file])
        baseline = read_baseline(f"{folder}/..baseline")
        assert list(baseline.files) == [baseline.inside(file.path)]
        assert without_known(file, baseline).findings == []


def test_what_rules_that_do_not_run_know_is_neither_gone_nor_lost(tmp_path):
    path = str(tmp_path / "baseline")
    file = tmp_path / "a.md"
    file.touch()
    write_baseline(path, [checked(file, TEXT)])
    baseline = read_baseline(path, {"ZH101"})
    without_known(checked(file, ""), baseline)
    assert baseline.gone == 0
    assert len(write_baseline(path, [checked(file, "")], baseline)) == 4
    assert len(write_baseline(path, [checked(file, "")], read_baseline(path, {"ZH301"}))) == 0
