import pytest

from lintdoc import LintdocError, Rule, Trigger
from lintdoc.selection import for_path, matching, selected
from lintdoc.settings import Layer, Settings


def made(code, name, family, default=True):
    return Rule(code, name, family, ("A.", "甲。"), trigger=Trigger(), module="m", default=default)


RULES = [
    made("ZH101", "mixed-script", "script"),
    made("ZH301", "masked-text", "placeholder"),
    made("ZH302", "empty-brackets", "placeholder"),
    made("ZH701", "half-width-mark", "typography", default=False),
]


def chosen(*layers, rules=RULES):
    settings = Settings()
    settings.layers += layers
    return [rule.code for rule in selected(rules, settings)]


@pytest.mark.parametrize(
    ("reference", "codes"),
    [
        ("ZH301", ["ZH301"]),
        ("zh301", ["ZH301"]),
        ("ZH3", ["ZH301", "ZH302"]),
        ("masked-text", ["ZH301"]),
        ("placeholder", ["ZH301", "ZH302"]),
        ("ALL", ["ZH101", "ZH301", "ZH302", "ZH701"]),
        ("all", ["ZH101", "ZH301", "ZH302", "ZH701"]),
        ("default", ["ZH101", "ZH301", "ZH302"]),
        ("official", ["ZH101", "ZH301", "ZH302", "ZH701"]),
    ],
)
def test_a_rule_is_named_by_code_prefix_name_family_or_preset(reference, codes):
    assert [rule.code for rule in matching(reference, RULES)] == codes


@pytest.mark.parametrize(
    ("wrong", "right"),
    [("masked-txt", "masked-text"), ("placeholders", "placeholder"), ("ZH1O1", "ZH101"), ("al", "ALL")],
)
def test_an_unknown_name_is_answered_with_the_nearest_right_one(wrong, right):
    with pytest.raises(LintdocError) as error:
        matching(wrong, RULES)
    assert str(error.value) == f"unknown rule “{wrong}”; did you mean “{right}”?"


@pytest.mark.parametrize("wrong", ["", "Z", "xyzzy", "错字", "\n", "*"])
def test_a_name_unlike_any_other_is_answered_in_one_line(wrong):
    with pytest.raises(LintdocError, match="unknown rule"):
        matching(wrong, RULES)


def test_without_layers_the_default_rules_run():
    assert chosen() == ["ZH101", "ZH301", "ZH302"]


def test_select_replaces_the_default_rules():
    assert chosen(Layer(["typography"])) == ["ZH701"]


def test_extend_select_adds_to_them():
    assert chosen(Layer(extend_select=["typography"])) == ["ZH101", "ZH301", "ZH302", "ZH701"]


def test_ignore_takes_away_and_wins_in_its_layer():
    assert chosen(Layer(["ALL"], ["ZH301"], ["ZH3"])) == ["ZH101", "ZH701"]


def test_the_command_line_has_the_last_word():
    config = Layer(ignore=["masked-text"])
    assert chosen(config, Layer(extend_select=["masked-text"])) == ["ZH101", "ZH301", "ZH302"]
    assert chosen(config, Layer(["masked-text"])) == ["ZH301"]
    assert chosen(config, Layer(ignore=["ZH1"])) == ["ZH302"]


def test_per_file_ignores_are_relative_to_the_configuration(tmp_path):
    settings = Settings()
    settings.root = str(tmp_path)
    settings.per_file_ignores = {"/drafts/": ["ZH3"], "*.html": ["mixed-script"]}
    codes = {
        path: [rule.code for rule in for_path(RULES[:3], str(tmp_path / path), settings)]
        for path in ("a.md", "drafts/deep/a.md", "drafts/a.html", "other/drafts/a.md")
    }
    assert codes == {
        "a.md": ["ZH101", "ZH301", "ZH302"],
        "drafts/deep/a.md": ["ZH101"],
        "drafts/a.html": [],
        "other/drafts/a.md": ["ZH101", "ZH301", "ZH302"],
    }
