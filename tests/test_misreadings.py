"""Damage put in is found, covered exactly and, where nothing was lost, undone."""

import pytest

from lintdoc import Source
from lintdoc.reading import read
from lintdoc_zh.garbled.mojibake import check

HANS = "各级单位应当认真组织实施安全生产检查，发现问题及时整改。"
HANT = "各級機關應當認真辦理安全檢查，發現問題立即改善。"
BEFORE = "第一段文字没有问题。\n"
AFTER = "\n第三段文字也没有问题。"

EXACT = [
    (HANS, "gbk", "latin-1"), (HANS, "gb18030", "cp1252"), (HANS, "utf-8", "latin-1"),
    (HANT, "utf-8", "latin-1"), (HANT, "cp950", "latin-1"),
    (HANS, "utf-8", "cp437"), (HANT, "utf-8", "cp850"), (HANS, "utf-8", "cp866"), (HANT, "utf-8", "koi8-r"),
    (HANT, "utf-8", "cp1251"), (HANS, "utf-8", "mac-roman"), (HANS, "gbk", "cp437"), (HANS, "gbk", "cp850"),
    (HANS, "gbk", "koi8-r"), (HANS, "gbk", "cp1251"), (HANS, "gbk", "mac-roman"), (HANT, "cp950", "gb18030"),
    (HANS, "utf-16-le", "utf-16-be"),
]  # fmt: skip
LOSSY = [
    (HANS, "utf-8", "gbk"),
    (HANT, "utf-8", "gbk"),
    (HANT, "utf-8", "cp1252"),
    (HANS, "gbk", "cp950"),
    (HANT, "utf-8", "cp1250"),
    (HANS, "utf-8", "cp932"),
    (HANS, "gbk", "cp932"),
]


def findings(text):
    return list(check.check(read(Source(text, "a.txt"))))


@pytest.mark.parametrize(("text", "written", "read_as"), EXACT)
def test_exact(text, written, read_as):
    damaged = text.encode(written).decode(read_as)
    (found,) = findings(BEFORE + damaged + AFTER)
    assert (found.start, found.end) == (len(BEFORE), len(BEFORE + damaged))
    assert found.fix.applicability == "safe"
    assert found.fix.edits[0].text == text


@pytest.mark.parametrize(("text", "written", "read_as"), LOSSY)
def test_lossy(text, written, read_as):
    damaged = text.encode(written).decode(read_as, "replace")
    (found,) = findings(BEFORE + damaged + AFTER)
    assert len(BEFORE) <= found.start < found.end <= len(BEFORE + damaged)
    assert found.end - found.start > 0.8 * len(damaged)
    assert found.fix.applicability != "safe"


@pytest.mark.parametrize("text", [HANS, HANT, BEFORE, "Größe, déjà vu, ÄÖÜß, naïve café, 25 °C ± 2"])
def test_sound(text):
    assert findings(text) == []
