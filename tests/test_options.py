"""A plain command line reads the same whether argparse reads it or not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintdoc.cli.arguments import check_arguments
from lintdoc.cli.options import CHECK, plain
from lintdoc.errors import LintdocError

SWITCHES = [flag for option in CHECK if option.takes is None for flag in option.flags]
VALUES = [
    [flag, value]
    for option in CHECK
    if option.takes is not None
    for flag in option.flags
    for value in (option.choices or ["3", "12"])
]
words = st.lists(st.one_of(st.sampled_from(SWITCHES).map(lambda flag: [flag]), st.sampled_from(VALUES)))
paths = st.lists(st.sampled_from(["a.md", "-", "文 稿.txt", "b/"]), max_size=3)


@given(words, paths)
def test_it_reads_as_argparse_does(options, files):
    argv = [word for option in options for word in option] + files
    assert vars(plain(argv)) == vars(check_arguments(argv))


@given(words)
def test_a_value_may_be_joined(options):
    argv = ["=".join(option) if option[0].startswith("--") else " ".join(option) for option in options]
    argv = [word for word in argv if " " not in word]
    assert vars(plain(argv)) == vars(check_arguments(argv))


@pytest.mark.parametrize(
    "argv",
    [
        ["-h"],
        ["--", "-a.md"],
        ["--fold", "x"],
        ["--fold"],
        ["--color", "red"],
        ["--fixx"],
        ["--fix=1"],
        ["-j4"],
    ],
)
def test_the_rest_is_left_to_argparse(argv):
    assert plain(argv) is None


def test_options_may_stand_between_paths():
    assert plain(["a.md", "--fix", "b.md"]).paths == ["a.md", "b.md"]


@pytest.mark.parametrize("argv", [["--fold", "x"], ["--fold"], ["--color", "red"], ["--fixx"]])
def test_what_is_wrong_is_one_line(argv):
    with pytest.raises(LintdocError) as error:
        check_arguments(argv)
    assert "\n" not in str(error.value)
