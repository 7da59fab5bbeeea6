"""Spun documents: the tables agree with each other, and the verdict does not hang on script or length."""

import sys
from bisect import bisect_left
from itertools import accumulate, pairwise
from pathlib import Path

import pytest
from hypothesis import given, strategies

from lintdoc import Source
from lintdoc.reading import read
from lintdoc_zh import spinning_tables
from lintdoc_zh.scripts import collapse
from lintdoc_zh.spinning import spinning
from lintdoc_zh.spinning_keys import (
    MUCH,
    Finder,
    Keys,
    all_keys,
    built,
    forms_of,
    parted,
    places_of_keys,
    shipped,
)
from lintdoc_zh.spinning_model import SAYS_NOTHING, Fit, form_features, hopeless_alone, score
from lintdoc_zh.spinning_places import places_of, starts_in

CLEAN = (
    "会议强调，要深入贯彻落实安全生产责任制，切实解决群众反映的突出问题。各部门应当加强协调，"
    "把这项工作纳入年度考核，通过多种方式鼓励居民参与社区管理。\n"
    "去年以来，居民收入稳步增长，城市基础设施不断完善，公共服务水平进一步提高。\n"
)
SPUN = (
    "会议夸大，要深进贯彻落实平安临盆责任制，切实解决群众反映的突出题目。各部分该当加强调和，"
    "把这项事情纳进年度考核，经由过程多种体例鼓动勉励居民参与社区治理。\n"
    "往年以来，居民收进稳步增长，都会根蒂根基设施不断完善，公共办事水平进一步进步。\n"
)
TRADITIONAL = (
    "會議夸大，要深進貫徹落實平安臨盆責任制，切實解決群眾反映的突出題目。各部分該當加強調和，"
    "把這項事情納進年度考核，經由過程多種體例鼓動勉勵居民參與社區治理。\n"
    "往年以來，居民收進穩步增長，都會根蒂根基設施不斷完善，公共辦事水平進一步進步。\n"
)


def found(text):
    return spinning(read(Source(text, "a.txt")))


def test_clean_text_is_not_spun():
    assert found(CLEAN) is None
    assert found(CLEAN * 5) is None


def test_spun_text_is():
    spun = found(SPUN)
    words = {spun.written(place): spun.original(place) for place in spun.places}
    assert len(words) > 12
    assert words["深进"] == "深入"
    assert words["题目"] == "问题"
    assert words["经由过程"] == "通过"


def test_few_forms_prove_nothing():
    old_fashioned = "几年里家里加添了人口，景况却不见好，先前蕴蓄的一点钱，只剩下少许。"
    assert found(old_fashioned) is None
    assert found(old_fashioned * 8) is None


def test_words_in_wide_use_are_told_where_others_show_it():
    words_in_use = "各单元要守护生态环境。推助经济社会发展，兴建基础设施。"
    spun = found(SPUN + words_in_use)
    words = {spun.written(place): spun.original(place) for place in spun.places}
    assert {"守护": "保护", "推助": "推进", "兴建": "建设"}.items() <= words.items()
    assert found(words_in_use * 5) is None
    assert found(CLEAN + words_in_use) is None


def test_word_at_home_is_let_be():
    spun = found(SPUN + "科技进步突飞猛进。")
    assert "科技进步" not in {spun.view.text[place.start - 2 : place.start + 2] for place in spun.places}


def test_single_rows_are_found():
    for form, originals in spinning_tables.pairs().items():
        assert spinning_tables.originals(form) == originals
    for absent in ("", "!", "没有这样的词", "\U0010ffff"):
        with pytest.raises(KeyError):
            spinning_tables.word(absent)


def test_forms_are_found_by_their_first_characters():
    starts = parted(spinning_tables.form_starts())
    assert len(starts) == len(set(starts))
    forms = [form for start in starts for form in spinning_tables.forms_from(start)]
    assert sorted(forms) == sorted(spinning_tables.pairs())
    assert all(form.startswith(start) for start in starts for form in spinning_tables.forms_from(start))


def test_places_of_forms_are_all_of_them():
    text = "经由过程经由𠮷经由过程题目题\udc80目题目"
    places = places_of(starts_in(text), text)
    for form in places.keys() | {"经由", "经由过程", "题目"}:
        assert [at for at, _ in places[form]] == [at for at in range(len(text)) if text.startswith(form, at)]
    assert "经由" not in places_of(starts_in(text), text, {"经由"})


def test_pairs_of_another_licence_stay_in_their_file():
    rows = Path(spinning_tables.FOLDER, spinning_tables.CEDICT).read_text("utf-8").splitlines()[1:]
    for row in rows:
        assert spinning_tables.word(row.partition("\t")[0]).originals == ()


def test_script_makes_no_difference():
    assert collapse(TRADITIONAL) == SPUN
    traditional, simplified = found(TRADITIONAL), found(SPUN)
    assert [place.start for place in traditional.places] == [place.start for place in simplified.places]
    words = {traditional.written(place): traditional.original(place) for place in traditional.places}
    assert words["題目"] == "問題"


def test_long_text_is_spun_too():
    places = len(found(SPUN).places)
    assert len(found(SPUN * 2).places) >= 2 * places
    assert len(found(SPUN * 100).places) >= 90 * places
    assert len(found(SPUN.replace("\n", "") * 100).places) >= 90 * places


def test_one_section_of_a_whole_library_proves_nothing():
    article = SPUN * 15
    assert found(CLEAN * 200 + article + CLEAN * 200) is not None
    assert found(CLEAN * 5000 + article + CLEAN * 5000) is None


def test_places_lie_apart():
    places = found(SPUN + TRADITIONAL).places
    assert all(one.start + len(one.form) <= other.start for one, other in pairwise(places))


def test_keys_are_seen_in_either_script():
    simplified, traditional = (
        {str(forms_of(text[at : at + 2])) for at in places_of_keys(text)} for text in (SPUN, TRADITIONAL)
    )
    assert simplified == traditional


FEW = all_keys()[:40]


@given(strategies.text(alphabet=FEW + "的\n𠮷a\udc80", max_size=80))
def test_keys_stand_in_the_same_places_by_either_means(sample):
    expected = [at for at in range(len(sample) - 1) if sample[at : at + 2] in parted(FEW)]
    assert Keys(FEW).places(sample) == built(FEW).places(sample) == expected


def test_automaton_that_is_shipped_has_the_keys():
    everything = "\n".join(parted(all_keys()))
    assert shipped().places(everything) == built(all_keys()).places(everything)
    assert shipped().places(everything) == list(range(0, len(everything), 3))


@pytest.mark.parametrize("lacking", ["version", "package"])
def test_automaton_that_is_shipped_is_not_needed(lacking, monkeypatch):
    if lacking == "version":
        monkeypatch.setattr("daachorse.__path__", ["/nowhere/daachorse"])
    else:
        monkeypatch.setitem(sys.modules, "daachorse", None)
    assert shipped() is None
    finder = Finder()
    long = (SPUN + CLEAN) * (MUCH // len(SPUN + CLEAN) + 1)
    assert finder.places(long) == finder.places(long) == Keys(all_keys()).places(long)


@pytest.mark.parametrize("form", sorted(spinning_tables.pairs())[::100])
def test_form_that_stands_alone_is_hopeless_below_that_score(form):
    fit = Fit(form, "的是", "了，")
    for beyond in (-0.01, 0.01):
        fit.score = hopeless_alone(form) + beyond
        if -4 < fit.score < 5:
            told = score("form", form_features([fit], 0, 1000))
            assert (told > SAYS_NOTHING) == (beyond > 0)


PAIRS = ["pairs.tsv", "pairs_cedict.tsv", "pairs_nonwords.tsv"]
TABLES = [*PAIRS, "ordinary.txt", "words.tsv", "keys.tsv", "starts.tsv"]


INDEXED = ["words.tsv", "keys.tsv"]
"""Their second line holds the first cell in each block."""


def rows_of(name):
    rows = Path(spinning_tables.FOLDER, f"spinning_{name}").read_text("utf-8").splitlines()
    return rows[2 if name in [*INDEXED, "starts.tsv"] else 1 :]


@pytest.mark.parametrize("name", INDEXED)
def test_blocks_are_indexed(name):
    rows = rows_of(name)
    starts = [*accumulate((len(row.encode()) + 1 for row in rows), initial=0)]
    firsts = Path(spinning_tables.FOLDER, f"spinning_{name}").read_text("utf-8").splitlines()[1].split("\t")
    for number, first in enumerate(firsts):
        row = rows[bisect_left(starts, number * spinning_tables.BLOCK)]
        assert row.partition("\t")[0] == first
    assert len(firsts) == starts[-2] // spinning_tables.BLOCK + 1


@pytest.mark.parametrize("name", TABLES)
def test_tables_are_sorted(name):
    firsts = [row.partition("\t")[0] for row in rows_of(name)]
    assert firsts == sorted(set(firsts))


def test_ordinary_words_are_listed():
    assert spinning_tables.ordinary() <= spinning_tables.pairs().keys()


def test_no_form_is_in_two_lists():
    assert len(spinning_tables.pairs()) == sum(
        len(Path(spinning_tables.FOLDER, f"spinning_{name}").read_text("utf-8").splitlines()) - 1
        for name in PAIRS
    )


def test_every_word_of_the_list_is_known():
    for form, originals in spinning_tables.pairs().items():
        assert form not in originals
        for text in (form, *originals):
            assert spinning_tables.word(text).typical < 0
