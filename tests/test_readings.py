"""Spellings of Mandarin readings, and the tables behind them."""

from pathlib import Path

import pytest

import lintdoc_zh
from lintdoc_zh.readings import is_first_reading, spelling, syllables_read

DATA = Path(lintdoc_zh.__file__).parent / "data"

EXACT = {
    "tone mark": ("diào", "調", 1),
    "figure": ("chan3", "產", 1),
    "combining accent": ("dia\N{COMBINING GRAVE ACCENT}o", "調", 1),
    "phonetic letters": ("zhɑnɡ4", "帳", 1),
    "ü": ("lǜ", "綠", 1),
    "v for ü": ("lv4", "綠", 1),
    "u: for ü": ("lu:4", "綠", 1),
    "breve for caron": ("hăo", "好", 1),
    "bopomofo": ("ㄒㄩㄝˊ", "學", 1),
    "bopomofo, neutral tone first": ("˙ㄇㄚ", "嗎", 1),
    "two syllables": ("xuéxí", "去學習", 2),
    "neutral second syllable": ("xièxie", "說謝謝", 2),
    "where the syllables part": ("xī'ān", "在西安", 2),
    "rhotic": ("wánr", "玩儿", 2),
    "no tone": ("shu", "輸", 1),
    "another tone": ("diāo", "調", 0),
    "another character's": ("diào", "研", 0),
    "English": ("the", "他", 0),
}


@pytest.mark.parametrize(("reading", "characters", "count"), EXACT.values(), ids=EXACT)
def test_syllables_read(reading, characters, count):
    assert syllables_read(spelling(reading), characters) == count


def test_tones_may_be_left_out_of_account():
    assert syllables_read(spelling("diāo"), "調", tones_matter=False) == 1


@pytest.mark.parametrize("text", ["x&y", "ㄅㄆㄇㄈㄉ", "1234", "好"])
def test_what_is_no_spelling(text):
    assert spelling(text) is None


def test_first_reading():
    assert is_first_reading(spelling("xíng"), "行")
    assert not is_first_reading(spelling("háng"), "行")


@pytest.mark.parametrize("name", ["readings.tsv", "radicals.tsv", "japanese_forms.tsv"])
def test_tables_are_sorted(name):
    header, *rows = (DATA / name).read_text(encoding="utf-8").splitlines()
    keys = [row.partition("\t")[0] for row in rows]
    assert header.startswith("# ")
    assert keys == sorted(set(keys))
