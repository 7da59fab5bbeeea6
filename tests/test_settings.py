import json
import subprocess
import sys

import jsonschema
import pytest

from lintdoc import LintdocError, Rule, Trigger
from lintdoc.settings import check_against, describe, find_config, read_settings, schema

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

OPTIONS = {
    "least": (3, "how many"), "share": (0.5, "how much"), "mark": ("*", "which"),
    "marks": (("*", "○"), "which"), "strict": (False, "whether"),
}  # fmt: skip
RULES = [
    Rule(
        "ZH301", "masked-text", "placeholder", ("A.", "甲。"), trigger=Trigger(), module="m", options=OPTIONS
    ),
    Rule("ZH205", "replacement-character", "garbled", ("B.", "乙。"), trigger=Trigger(), module="m"),
]


@pytest.fixture
def project(tmp_path, monkeypatch):
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def read(project, text, overrides=None):
    (project / "lintdoc.toml").write_text(text, encoding="utf-8")
    settings = read_settings("lintdoc.toml", overrides)
    check_against(settings, RULES)
    return settings


GOOD = [
    "",
    'select = ["ZH3", "masked-text", "garbled", "ALL"]\nextend-select = []\nignore = ["official"]',
    'exclude = ["a/", "!b"]\nrespect-gitignore = false\nlocale = "zh-Hant-TW"\nlang = "zh"\nplugins = ["./a.py"]',
    '[per-file-ignores]\n"docs/**" = ["ZH2"]',
    '[rules.masked-text]\nleast = 4\nshare = 1\nmark = "x"\nmarks = ["a"]\nstrict = true\nseverity = "warning"',
    '[rules.ZH205]\nseverity = "error"',
]
BAD = [
    ('\n\nselct = ["ZH3"]', "3: unknown key “selct”; did you mean “select”?"),
    ("[rule]\na = 1", "1: “rule” must be a list of tables, not this table; write [[rule]]"),
    ('select = "ZH3"', '1: “select” must be a list of strings, not the string "ZH3"; write select = ["ZH3"]'),
    ("ignore = [3]", "1: “ignore” must be a list of strings, not this list"),
    ('select = [\n  "ZH3",\n  "masked-txt",\n]', "3: unknown rule “masked-txt”; did you mean “masked-text”?"),
    ('lang = "cn"', '1: “lang” must be one of "auto", "en", "zh", not "cn"'),
    (
        'lang="en"\nrespect-gitignore = "yes"',
        '2: “respect-gitignore” must be true or false, not the string "yes"',
    ),
    (
        '[per-file-ignores]\n"a" = "ZH3"',
        '2: “a” must be a list of strings, not the string "ZH3"; write a = ["ZH3"]',
    ),
    ('[per-file-ignores]\n"a" = ["ZH3", "ZH9"]', "2: unknown rule “ZH9”; `lintdoc rules` lists them all"),
    ("[rules.masked-txt]\nleast = 1", "1: unknown rule “masked-txt”; did you mean “masked-text”?"),
    ("[rules.maskd-text]", "1: unknown rule “maskd-text”; did you mean “masked-text”?"),
    ("[rules]\nmasked-text = 1", "2: “masked-text” must be a table, not the number 1"),
    ("[rules.masked-text]\nlest = 1", "2: the rule masked-text has no option “lest”; did you mean “least”?"),
    ("[rules.masked-text]\n\nleast = true", "3: “least” must be a whole number, not true"),
    ("[rules.masked-text]\nmarks = [1]", "2: “marks” must be a list of strings, not this list"),
    ('[rules.masked-text]\nseverity = "warn"', '2: “severity” must be one of "error", "warning", not "warn"'),
]


@pytest.mark.parametrize("text", GOOD)
def test_a_good_file_is_read_and_fits_the_schema(project, text):
    read(project, text)
    jsonschema.validate(tomllib.loads(text), schema(RULES))


@pytest.mark.parametrize(("text", "message"), BAD)
def test_a_bad_file_is_answered_with_file_line_and_remedy(project, text, message):
    with pytest.raises(LintdocError) as error:
        read(project, text)
    assert str(error.value).startswith(f"lintdoc.toml:{message}")
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("text", [text for text, _ in BAD])
def test_a_bad_file_does_not_fit_the_schema(text):
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(tomllib.loads(text), schema(RULES))


def test_the_schema_is_one_and_can_be_written():
    jsonschema.Draft202012Validator.check_schema(schema(RULES))
    json.dumps(schema(RULES))


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"a = 1\nb = = 2\n", "lintdoc.toml:2: not valid TOML: "),
        (b'a = "', "lintdoc.toml:1: not valid TOML: "),
        ("lang = 'zh'\n# 中文".encode("gbk"), "lintdoc.toml:2: not UTF-8"),
    ],
    ids=["wrong sign", "open string", "GBK"],
)
def test_a_file_that_is_not_toml_is_named_with_its_line(project, data, message):
    (project / "lintdoc.toml").write_bytes(data)
    with pytest.raises(LintdocError) as error:
        read_settings("lintdoc.toml")
    assert str(error.value).startswith(message)


def test_a_byte_order_mark_does_no_harm(project):
    (project / "lintdoc.toml").write_bytes(b'\xef\xbb\xbflang = "zh"\r\n')
    assert read_settings("lintdoc.toml").lang == "zh"


@pytest.mark.usefixtures("project")
def test_a_missing_file_is_named():
    with pytest.raises(LintdocError, match=r"absent\.toml: no such file"):
        read_settings("absent.toml")


def test_lines_are_right_in_pyproject_with_inline_tables_and_quoted_keys(project):
    text = '[project]\nname = "select"\nselect = 1\n[tool.lintdoc]\nper-file-ignores = {"a.md" = ["ZH3"]}\n'
    (project / "pyproject.toml").write_text(text + '"ignore" = ["ZH9"]\n[tool.other]\nignore = ["ZH9"]\n')
    with pytest.raises(LintdocError, match=r"^pyproject.toml:6: unknown rule “ZH9”"):
        check_against(read_settings("pyproject.toml"), RULES)


def test_what_the_command_line_says_is_checked_by_its_option():
    with pytest.raises(LintdocError, match="--select: unknown rule “garbld”; did you mean “garbled”"):
        check_against(read_settings(None, {"select": ["garbld"]}), RULES)
    with pytest.raises(LintdocError, match='--locale: “locale” must be one of "auto"'):
        read_settings(None, {"locale": "zh-Hans"})


def test_the_command_line_replaces_and_nothing_said_changes_nothing(project):
    settings = read(project, 'lang = "zh"\nexclude = ["a"]', {"lang": "en", "exclude": None})
    assert (settings.lang, settings.exclude) == ("en", ["a"])
    assert not settings.narrowed
    assert read_settings(None, {"select": ["ZH3"]}).narrowed


def test_options_come_by_rule_name_whatever_the_table_says(project):
    settings = read(
        project, '[rules.ZH301]\nmarks = ["x"]\nseverity = "warning"\n[rules.masked-text]\nleast = 5'
    )
    assert settings.rule_options == {"masked-text": {"marks": ("x",), "least": 5}}
    assert settings.severities == {"masked-text": "warning"}


class TestExtend:
    def test_plain_keys_replace_tables_and_selections_merge(self, project):
        (project / "base").mkdir()
        (project / "base/house.toml").write_text(
            'exclude = ["a"]\nlang = "zh"\nignore = ["ZH2"]\nplugins = ["./mine.py", "module"]\n'
            "[rules.masked-text]\nleast = 5\nshare = 0.1\n[per-file-ignores]\n'x' = ['ZH3']"
        )
        settings = read(
            project,
            'extend = "base/house.toml"\nexclude = ["b"]\nignore = ["ZH301"]\n[rules.masked-text]\nleast = 6',
        )
        assert (settings.exclude, settings.lang) == (["b"], "zh")
        assert [list(layer.ignore) for layer in settings.layers] == [["ZH2"], ["ZH301"]]
        assert settings.rule_options == {"masked-text": {"least": 6, "share": 0.1}}
        assert settings.plugins == [str(project / "base/mine.py"), "module"]
        assert settings.per_file_ignores == {"x": ["ZH3"]}

    def test_an_error_in_the_extended_file_is_named_there(self, project):
        (project / "base.toml").write_text("\nselct = []")
        with pytest.raises(LintdocError, match=r"^base.toml:2: unknown key"):
            read(project, 'extend = "base.toml"')

    def test_a_circle_is_an_error(self, project):
        (project / "a.toml").write_text('extend = "lintdoc.toml"')
        with pytest.raises(LintdocError, match=r"a\.toml:1: “extend” goes in a circle: lintdoc\.toml -> a"):
            read(project, 'extend = "a.toml"')

    def test_a_file_that_is_not_there_is_an_error(self, project):
        with pytest.raises(LintdocError, match=r"^lintdoc.toml:2: “extend” names no file: no.toml"):
            read(project, '\nextend = "no.toml"')


class TestFindConfig:
    def test_the_nearest_wins(self, project):
        (project / "sub/deep").mkdir(parents=True)
        assert find_config("sub/deep") is None
        (project / "lintdoc.toml").touch()
        assert find_config("sub/deep") == str(project / "lintdoc.toml")
        (project / "sub/.lintdoc.toml").touch()
        assert find_config("sub/deep") == str(project / "sub/.lintdoc.toml")

    def test_a_pyproject_counts_only_with_our_table(self, project):
        (project / "pyproject.toml").write_text(
            '[project]\nname = "lintdoc"\n# [tool.lintdoc]\n[tool.lintdoctor]\n'
        )
        assert find_config(".") is None
        (project / "pyproject.toml").write_text("[project]\n[tool.lintdoc.rules.masked-text]\nleast = 1\n")
        assert find_config(".") == str(project / "pyproject.toml")
        assert read_settings(find_config(".")).rule_options == {"masked-text": {"least": 1}}

    def test_nothing_above_the_repository_counts(self, project):
        (project / "lintdoc.toml").touch()
        (project / "inner/.git").mkdir(parents=True)
        assert find_config("inner") is None


def test_described_settings_are_toml_and_say_where_each_comes_from(project):
    text = 'select = ["ZH3"]\n[rules.ZH301]\nleast = 4\n[per-file-ignores]\n"文档/*" = ["ZH2"]\n'
    shown = describe(read(project, text, {"lang": "en"}))
    assert 'select = ["ZH3"]  # lintdoc.toml:1' in shown
    assert 'lang = "en"  # --lang' in shown
    assert "respect-gitignore = true  # default" in shown
    assert '"文档/*" = ["ZH2"]  # lintdoc.toml:5' in shown
    assert "[rules.masked-text]\nleast = 4  # lintdoc.toml:3" in shown
    assert tomllib.loads(shown)["rules"] == {"masked-text": {"least": 4}}
    jsonschema.validate(tomllib.loads(shown), schema(RULES))


def test_a_run_without_configuration_imports_no_parser():
    code = (
        "import sys; from lintdoc.settings import *; from lintdoc import discovery, selection, suppression;"
        "check_against(read_settings(find_config('/')), []);"
        "suppression.apply([], '正文', []);"
        "print(sorted({'tomllib', 'tomli', 'json', 'difflib', 'pathspec', 'typing', 'pathlib', 'fnmatch',"
        "'dataclasses', 'logging', 'lintdoc.allowed', 'lintdoc.keys'} & set(sys.modules)))"
    )
    shown = subprocess.run([sys.executable, "-S", "-c", f"import sys; sys.path[:0] = {sys.path!r}; {code}"],
                           capture_output=True, text=True, check=True).stdout  # fmt: skip
    assert shown == "[]\n"
