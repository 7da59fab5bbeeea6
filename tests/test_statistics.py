import pytest

from lintdoc import ALWAYS, Finding, Fix, Rule, Source, safe
from lintdoc.checked import Checked
from lintdoc.report.style import Style
from lintdoc.statistics import Statistics, score, table

MASK = Rule("ZH301", "masked-text", "placeholder", ("A.", "甲。"), trigger=ALWAYS, module=__name__)
LEVEL = Rule("ZH505", "numbering-level-jump", "numbering", ("B.", "乙。"), trigger=ALWAYS, module=__name__)


def checked(path, characters, masks=0, levels=0, fix=None):
    findings = [Finding(0, 1, en="a", zh="甲", rule=MASK, fix=fix) for _ in range(masks)]
    findings += [Finding(0, 1, en="b", zh="乙", rule=LEVEL, severity="warning") for _ in range(levels)]
    return Checked(path, Source("中 文\n" * (characters // 2)), findings)


@pytest.mark.parametrize(
    ("characters", "masks", "levels", "points"),
    [
        (0, 0, 0, 100),
        (2000, 0, 0, 100),
        (2000, 4, 0, 50),
        (2000, 8, 0, 25),
        (2000, 0, 16, 50),
        (10, 1, 0, 50),
    ],
)
def test_score(characters, masks, levels, points):
    assert score(checked("a", characters, masks, levels)) == points


def test_tables_in_both_languages():
    statistics = Statistics()
    statistics.add(checked("稿/甲.md", 2000, 4, 1, safe(0, 1, "")))
    statistics.add(checked("稿/乙.md", 2000, 10, fix=Fix("suggestion", candidates=["三"])))
    statistics.add(checked("稿/丙.md", 2000))
    assert table(statistics, Style()) == (
        "findings  files  fixable  rule\n"
        "      14      2        4  ZH301 masked-text\n"
        "       1      1        0  ZH505 numbering-level-jump\n"
        "\n"
        "score  findings  characters  file\n"
        "   18        10        2000  稿/乙.md\n"
        "   48         5        2000  稿/甲.md\n"
    )
    assert table(statistics, Style("zh")) == (
        "问题  文件  可修正  规则\n"
        "  14     2       4  ZH301 masked-text\n"
        "   1     1       0  ZH505 numbering-level-jump\n"
        "\n"
        "得分  问题  字数  文件\n"
        "  18    10  2000  稿/乙.md\n"
        "  48     5  2000  稿/甲.md\n"
    )


def test_many_files_are_cut_short():
    statistics = Statistics()
    for number in range(25):
        statistics.add(checked(f"{number}.md", 100, 1))
    assert table(statistics, Style()).endswith("… 5 more files with findings\n")
    assert table(Statistics(), Style()) == ""
