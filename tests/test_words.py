"""Words are found where a reader of Chinese would find them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintdoc import Words


def found(words, text, *exceptions, **keywords):
    return [text[start:end] for start, end, _ in Words(words, exceptions, **keywords).spans(text)]


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("登陆", "请登陆系统"),
        ("github", "使用github的人"),
        ("GitHub", "GitHub-hosted, (GitHub)"),
        ("5G", "支持5G，5G网络"),
        ("C++", "用C++写"),
        ("的", "的"),
        ("テスト", "これはテストです"),
        ("𠮷野", "在𠮷野家"),
    ],
)
def test_han_needs_no_boundary_and_latin_has_one(word, text):
    assert set(found([word], text)) == {word}


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("java", "javascript"),
        ("java", "myjava"),
        ("java", "my_java"),
        ("5G", "15G"),
        ("5G", "5GHz"),
        ("naïve", "naïveté"),
        ("тест", "тесты"),
    ],
)
def test_latin_without_a_boundary_is_another_word(word, text):
    assert found([word], text) == []
    assert found([word], text, edges=False) == [word]


def test_the_longer_word_wins_and_exceptions_cover():
    assert found(["登陆", "登陆页"], "登陆页与登陆") == ["登陆页", "登陆"]
    assert found(["布署"], "公布署名，布署工作", "公布署名") == ["布署"]


def test_case_and_folds_keep_the_length():
    assert found(["github"], "GITHUB和İGitHub", ignore_case=True) == ["GITHUB"]
    assert found(["发"], "發發", fold=lambda text: text.replace("發", "发")) == ["發", "發"]


@given(
    st.text(alphabet="ab登陆 ", max_size=30),
    st.lists(st.text(alphabet="ab登陆", min_size=1, max_size=3), max_size=4),
)
def test_places_are_in_order_apart_and_say_the_word(text, words):
    reached = 0
    for start, end, word in Words(words).spans(text):
        assert reached <= start < end
        assert text[start:end] == word
        reached = end
