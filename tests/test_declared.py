"""Rules and terms declared in TOML, as a user meets them."""

import json
import re
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from lintdoc.settings import schema
from lintdoc_zh.indexing import declared_rules

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

GUIDE = Path(__file__).parent.parent / "docs/declarative-rules.md"
EXAMPLE = re.search(r"```toml\n(.*?)```", GUIDE.read_text("utf-8"), re.DOTALL)[1]
LOGIN = """
[[rule]]
code = "HOUSE001"
name = "wrong-login"
replace = { "登陆" = "登录" }
unless-in = ["登陆作战"]
"""


@pytest.fixture
def declared(lintdoc, write):
    """Check `text` under the configuration `config`; return (exit code, findings, lines of complaint)."""

    def run(config, text, *arguments, name="a.txt"):
        write("lintdoc.toml", config)
        write(name, text)
        done = lintdoc("check", name, "--output-format", "jsonl", *arguments)
        records = [json.loads(line) for line in done.stdout.decode().splitlines()]
        return done.returncode, records, done.stderr.decode().splitlines()

    return run


def toml(value):
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(key)} = {toml(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(toml, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


def rule(**keys):
    """Return a `[[rule]]` table with a code, a name and `keys`."""
    keys = {"code": "HOUSE001", "name": "a-fault", **keys}
    lines = (f"{key.replace('_', '-')} = {toml(value)}\n" for key, value in keys.items())
    return "\n[[rule]]\n" + "".join(lines)


def texts(records):
    return [record["text"] for record in records]


class TestTheGuide:
    def test_its_example_holds(self, lintdoc, write):
        write("house.toml", EXAMPLE)
        done = lintdoc("test", "house.toml")
        assert (done.returncode, done.stderr) == (0, b"")
        assert b"5 rules, 14 examples, all hold" in done.stdout
        write("lintdoc.toml", 'plugins = ["./house.toml"]\n')
        write("a.txt", "请登陆云盘通。\n2024年5月1日\n")
        done = lintdoc("check", "a.txt", "--output-format", "concise")
        assert re.findall(r"[A-Z]+\d+ [a-z-]+", done.stdout.decode()) == [
            "ZH801 forbidden-term", "HOUSE001 wrong-product-name",
        ]  # fmt: skip

    @pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md"])
    def test_the_examples_of_the_readmes_hold(self, lintdoc, write, name):
        text = (GUIDE.parent.parent / name).read_text("utf-8")
        write("house.toml", re.search(r"```toml\n(\[\[rule.*?)```", text, re.DOTALL)[1])
        done = lintdoc("test", "house.toml")
        assert done.stdout.decode() == "1 rule, 2 examples, all hold\n"

    def test_the_schema_takes_it(self):
        jsonschema.validate(tomllib.loads(EXAMPLE), schema(declared_rules()))

    @pytest.mark.parametrize("text", ['[[rule]]\nname = "x"\n', '[[term]]\nprefered = "x"\n'])
    def test_the_schema_refuses_what_lintdoc_refuses(self, text):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(tomllib.loads(text), schema(declared_rules()))


class TestWording:
    def test_words_are_reported_and_mended(self, declared, lintdoc, tmp_path):
        code, records, _ = declared(LOGIN, "请登陆系统，登陆作战除外。\n")
        assert code == 1
        assert [(one["code"], one["name"], one["text"], one["suggestion"]) for one in records] == [
            ("HOUSE001", "wrong-login", "登陆", "登录")
        ]
        assert lintdoc("check", "a.txt", "--fix").returncode == 1
        assert lintdoc("check", "a.txt", "--fix", "--unsafe-fixes").returncode == 0
        assert (tmp_path / "a.txt").read_text("utf-8") == "请登录系统，登陆作战除外。\n"

    def test_several_answers_are_shown_and_not_applied(self, declared):
        _, (record,), _ = declared(rule(replace={"帐号": ["账号", "账户"]}), "帐号\n")
        assert record["fix"] == {"applicability": "suggestion", "edits": [], "candidates": ["账号", "账户"]}

    def test_the_other_script_is_found_where_that_is_asked_for(self, declared):
        text = "请登陸系統，這個網站的連結。\n"
        assert declared(LOGIN, text, "--select", "local")[1] == []
        _, (record,), _ = declared(f'{LOGIN}scripts = "both"\n', text, "--select", "local")
        assert (record["text"], record["fix"]["applicability"]) == ("登陸", "suggestion")

    def test_a_form_that_only_its_script_tells_from_the_right_one_is_left_alone(self, declared):
        config = rule(replace={"裏面": "裡面"}, scripts="both")
        assert texts(declared(config, "裏面與裡面與里面。\n", "--select", "local")[1]) == ["裏面", "里面"]

    def test_scope(self, declared):
        text = "# 甲词\n\n乙词\n\n- 丙词\n\n| 丁词 | 戊 |\n|--|--|\n| 己 | 庚 |\n"
        for scope, expected in [
            ("headings", "# 甲词"),
            ("lists", "- 丙词"),
            ("body", "乙词"),
            ("tables", "| 丁词 |"),
        ]:
            _, (record,), _ = declared(rule(words=["词"], scope=[scope]), text, name="a.md")
            assert text[: record["end"]].endswith(expected.rstrip(" |"))


class TestPatterns:
    def test_a_pattern_with_groups_is_mended(self, declared):
        config = rule(
            pattern=r"(\d+)元(?P<what>整)", replacement=r"\g<what>\1元", message="{found} -> {preferred}"
        )
        _, (record,), _ = declared(config, "共5元整。\n")
        assert (record["suggestion"], record["message"]) == ("整5元", "5元整 -> 整5元")

    def test_no_pattern_reaches_into_the_next_paragraph(self, declared):
        config = rule(pattern=r"甲\s*乙", message="m")
        assert declared(config, "甲\n\n乙\n", name="a.md")[1] == []
        assert texts(declared(config, "甲\n乙\n", name="a.md")[1]) == ["甲\n乙"]

    def test_a_whole_line(self, declared):
        assert texts(declared(rule(line="草稿", message="m"), "草稿\n  草稿 \n草稿一\n")[1]) == [
            "草稿",
            "草稿",
        ]

    def test_edges_and_exceptions(self, declared):
        config = rule(pattern="[a-z]*script", message="m", edges=True, unless_in=["typescript"])
        assert texts(declared(config, "javascript、typescript、scripts\n")[1]) == ["javascript"]

    def test_what_is_required(self, declared):
        config = rule(require=r"\d{4}年", message="m")
        assert declared(config, "2024年\n")[0] == 0
        assert texts(declared(config, "\n通知\n正文\n")[1]) == ["通知"]
        config = rule(require="^第", scope=["headings"], message="m")
        assert texts(declared(config, "# 第一章\n\n# 前言\n", name="a.md")[1]) == ["前言"]

    def test_one_that_never_ends_is_told_and_the_rest_runs(self, declared):
        config = rule(pattern="(a|aa)+$", message="m") + LOGIN.replace("001", "002")
        code, records, complaints = declared(config, f"登陆{'a' * 60}b\n")
        assert (code, complaints) == (2, [])
        assert {one["name"] for one in records} == {"internal", "wrong-login"}
        assert "a-fault (HOUSE001) failed here: its pattern takes longer than 1 s" in records[0]["message"]


class TestErrors:
    @pytest.mark.parametrize(
        ("table", "complaint"),
        [
            (rule(word=["甲"]), "lintdoc.toml:5: the rule “a-fault”: unknown key “word”; did you mean “words”?"),
            (rule(words=["甲"], scope=["heading"]), "unknown scope “heading”; did you mean “headings”?"),
            (rule(words=["甲"], severity="eror"), "“severity” must be one of error, warning, not “eror”"),
            (rule(words="甲"), "“words” must be a list of strings, not the string \"甲\""),
            (rule(pattern="(a", message="m"), "lintdoc.toml:5: the rule “a-fault”: `pattern`: not a regular expression:"),
            (rule(pattern="a*", message="m"), "matches the empty text"),
            (rule(pattern="(a)", replacement="\\2", message="m"), "`replacement` names the group \\2, which it has not"),
            (rule(pattern="a"), "no `message`"),
            (rule(words=["甲"], pattern="a"), "it has words and pattern"),
            (rule(message="m"), "one of words, replace, pattern, line, require must say what to look for"),
            (rule(words=["甲"], unless_in=["甲"]), "“甲” is never found"),
            (rule(words=["甲"], fix="safe"), "nothing says what to write"),
            (rule(code="HOUSE1", words=["甲"]), "“HOUSE1” is no code"),
            (rule(code="ZH301", words=["甲"]), "has the code of ZH301 masked-text"),
            (rule(name="masked-text", words=["甲"]), "has the name of ZH301 masked-text"),
            (rule(name="default", words=["甲"]), "“default” is no name"),
            ('\n[[rule]]\nname = "a"\n', "the rule “a”: no `code`"),
            ('\n[[term]]\npreferred = "甲"\n', "the term “甲”: nothing to look for"),
            ('\n[[term]]\npreferred = "甲"\nforbidden = ["乙"]\nunless-in = ["乙"]\n', "“乙” is never found"),
            (
                '\n[[term]]\npreferred = "甲"\nforbidden = ["乙"]\n[[term]]\npreferred = "乙"\nforbidden = ["丙"]\n',
                "lintdoc.toml:5: “乙” is in the term at lintdoc.toml:2 too; join the two",
            ),
            ('\n[[term]]\nforbiden = ["甲"]\n', "unknown key “forbiden”; did you mean “forbidden”?"),
        ],
    )  # fmt: skip
    def test_each_is_one_line_and_the_rest_runs(self, declared, table, complaint):
        code, records, complaints = declared(table + LOGIN.replace("001", "002"), "登陆\n")
        assert code == 2
        (line,) = complaints
        assert complaint in line
        assert [one["code"] for one in records] == ["HOUSE002"]

    def test_a_pack_names_itself(self, lintdoc, write):
        write("a.txt", "好\n")
        write("house.toml", '[[rules]]\ncode = "A"\n')
        write("lintdoc.toml", 'plugins = ["./house.toml", "./nowhere.toml"]\n')
        done = lintdoc("check", "a.txt")
        assert done.returncode == 2
        first, second = done.stderr.decode().splitlines()
        assert "house.toml:1: unknown key “rules”; did you mean “rule”?" in first
        assert "nowhere.toml" in second


class TestLikeAnyRule:
    def test_selection_comments_and_severity(self, declared):
        text = "请先登陆系统。<!-- lintdoc: allow wrong-login -->\n\n再登陆邮箱。\n"
        assert len(declared(LOGIN, text, name="a.md")[1]) == 1
        assert declared(LOGIN, text, "--ignore", "HOUSE001", name="a.md")[1] == []
        assert declared(f"select = ['ZH3']\n{LOGIN}", text, name="a.md")[1] == []
        assert len(declared(f"select = ['local']\n{LOGIN}", text, name="a.md")[1]) == 1
        config = f'{LOGIN}[rules.wrong-login]\nseverity = "warning"\nfix = "safe"\n'
        _, (record,), _ = declared(config, "请先登陆系统。\n")
        assert (record["severity"], record["fix"]["applicability"]) == ("warning", "safe")

    def test_baseline(self, declared, lintdoc):
        assert declared(LOGIN, "请先登陆系统。\n")[0] == 1
        lintdoc("baseline")
        assert declared(LOGIN, "请先登陆系统。\n", "--baseline", ".lintdoc-baseline")[0] == 0

    def test_explain_rules_try_config_and_sarif(self, declared, lintdoc):
        declared(LOGIN + 'why = "因为"\n', "请先登陆系统。\n")
        assert "因为" in lintdoc("explain", "wrong-login").stdout.decode()
        assert "- 登陆 → 登录" in lintdoc("explain", "HOUSE001").stdout.decode()
        assert "* HOUSE001 wrong-login" in lintdoc("rules").stdout.decode()
        assert lintdoc("try", "HOUSE001", "a.txt").returncode == 1
        assert "# [[rule]] HOUSE001 wrong-login  # lintdoc.toml:2" in lintdoc("config").stdout.decode()
        (run,) = json.loads(lintdoc("check", "--output-format", "sarif").stdout)["runs"]
        assert run["tool"]["driver"]["rules"][0]["name"] == "wrong-login"

    def test_pyproject_and_extended_files(self, lintdoc, write):
        write("a.txt", "请先登陆系统。\n")
        write("base.toml", LOGIN)
        write(
            "pyproject.toml",
            '[tool.lintdoc]\nextend = "base.toml"\n\n[[tool.lintdoc.term]]\nforbidden = ["登陆"]\n',
        )
        done = lintdoc("check", "a.txt", "--output-format", "concise")
        assert re.findall(r"[A-Z]+\d+", done.stdout.decode()) == ["HOUSE001", "ZH801"]

    def test_isolated_reads_none(self, declared):
        assert declared(LOGIN, "请先登陆系统。\n", "--isolated")[0] == 0

    @pytest.mark.parametrize(
        ("table", "is_imported"), [(LOGIN, False), (rule(pattern="甲", message="m"), True)]
    )
    def test_only_patterns_import_regex(self, write, tmp_path, table, is_imported):
        write("lintdoc.toml", table)
        write("a.txt", "好\n")
        program = (
            "import sys, lintdoc.cli; lintdoc.cli.main(['check', 'a.txt']); print('regex' in sys.modules)"
        )
        done = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, capture_output=True, check=True)
        assert done.stdout.decode().split() == [str(is_imported)]


class TestGlossary:
    TERMS = '[[term]]\npreferred = "GitHub"\nignore-case = true\n[[term]]\nforms = ["账号", "帐号"]\n'

    def test_it_switches_its_rules_on(self, declared):
        code, records, _ = declared(self.TERMS, "github上的账号，该帐号与这个账号。\n")
        assert code == 1
        assert [(one["name"], one["text"], one["suggestion"]) for one in records] == [
            ("forbidden-term", "github", "GitHub"), ("inconsistent-term", "帐号", "账号"),
        ]  # fmt: skip

    def test_its_rules_can_be_ignored(self, declared):
        assert declared(f'ignore = ["wording"]\n{self.TERMS}', "github\n")[0] == 0

    def test_only_tables_set_it(self, declared):
        code, _, (line,) = declared('[rules.forbidden-term]\nterms = ["甲"]\n', "好\n")
        assert code == 2
        assert "the rule forbidden-term has no option “terms”" in line


class TestTest:
    def run(self, lintdoc, write, *tables):
        write("house.toml", "".join(tables))
        done = lintdoc("test", "house.toml")
        return done.returncode, done.stdout.decode(), done.stderr.decode()

    @pytest.mark.parametrize(
        ("keys", "failure"),
        [
            ({"must": ["没有"]}, "must be reported, and is not: 没有"),
            ({"must": ["⟦坏⟧字"], "words": ["坏字"]}, "reported is ⟦坏字⟧, and should be ⟦坏⟧字"),
            ({"must-not": ["坏"]}, "must not be reported: ⟦坏⟧"),
            ({"must": [{"text": "坏", "known-failure": True}]}, "no longer fails"),
        ],
    )
    def test_an_example_that_does_not_hold_fails(self, lintdoc, write, keys, failure):
        code, out, _ = self.run(lintdoc, write, rule(**{"words": ["坏"], **keys}))
        assert code == 1
        assert f"house.toml:2: HOUSE001 a-fault: failed: {failure}" in out

    def test_a_replacement_that_reads_wrong_fails(self, lintdoc, write):
        code, out, _ = self.run(lintdoc, write, LOGIN, 'must = [{ text = "登陆", fixed = "登入" }]\n')
        assert (code, "fixed it reads 登录, and should read 登入" in out) == (1, True)

    def test_a_replacement_that_is_reported_again_fails(self, lintdoc, write):
        table = rule(pattern="a+", replacement="aab", message="m", must=[{"text": "a", "fixed": "aab"}])
        code, out, _ = self.run(lintdoc, write, table)
        assert (code, "fixed it is reported again: ⟦aa⟧b" in out) == (1, True)

    def test_rules_without_negatives_are_named(self, lintdoc, write):
        code, out, _ = self.run(lintdoc, write, LOGIN, 'must = ["登陆"]\n')
        assert code == 0
        assert "no `must-not` example" in out
        assert "1 rule, 1 example, all hold, 1 rule without `must-not`" in out

    def test_a_word_whose_other_form_is_not_looked_for_is_named(self, lintdoc, write):
        _, out, _ = self.run(lintdoc, write, rule(words=["講師"]))
        assert "“講師” is not found where it is written “讲师”" in out
        _, out, _ = self.run(lintdoc, write, rule(words=["講師"], scripts="as-written"))
        assert "讲师" not in out

    def test_a_faulty_rule_is_2_and_the_others_are_tested(self, lintdoc, write):
        code, out, complaint = self.run(
            lintdoc, write, rule(words=["坏"], wrong=1), LOGIN.replace("001", "002")
        )
        assert code == 2
        assert "unknown key “wrong”" in complaint
        assert "1 rule" in out

    def test_nothing_to_test_is_2(self, lintdoc, write):
        write("lintdoc.toml", "")
        assert lintdoc("test").returncode == 2
        assert lintdoc("test", "house.txt").returncode == 2
