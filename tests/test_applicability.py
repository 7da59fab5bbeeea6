"""`[rules.NAME] fix`: the project says when a rule's fixes apply."""

import pytest

RESIDUES = "深入調(diào)研，推動(dòng)工作，加強基層組織建設，完善各項制度。\n"
MENDED = "深入調研，推動工作，加強基層組織建設，完善各項制度。\n"
ONLY = ("--select", "flattened-pinyin")


@pytest.mark.parametrize(
    ("setting", "options", "after"),
    [
        ("safe", ["--fix"], MENDED),
        ("unsafe", ["--fix"], RESIDUES),
        ("unsafe", ["--fix", "--unsafe-fixes"], MENDED),
        ("never", ["--fix", "--unsafe-fixes"], RESIDUES),
    ],
)
def test_the_setting_decides(lintdoc, write, setting, options, after):
    path = write("a.txt", RESIDUES)
    write("lintdoc.toml", f'[rules.ZH203]\nfix = "{setting}"\n')
    done = lintdoc("check", "a.txt", *options, *ONLY)
    assert path.read_text("utf-8") == after
    assert (done.returncode, done.stderr) == (int(after == RESIDUES), b"")


def test_a_wrong_setting_is_named_with_its_line(lintdoc, write):
    write("lintdoc.toml", '[rules.flattened-pinyin]\nfix = "no"\n')
    done = lintdoc("check", write("a.txt", RESIDUES))
    assert done.returncode == 2
    assert "lintdoc.toml:2: “fix” must be one of" in done.stderr.decode()


def test_the_setting_is_shown(lintdoc, write):
    write("lintdoc.toml", '[rules.flattened-pinyin]\nfix = "never"\n')
    assert '[rules.flattened-pinyin]\nfix = "never"  # lintdoc.toml:2\n' in lintdoc("config").stdout.decode()
