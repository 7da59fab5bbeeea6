"""A line is a row of keywords put there for search engines.

Reported are five or more short words in a row with one separator and no sentence: place names with `科技`
and `财经` among them, kinds of model papers, goods and services, tags after `标签：`. Rows parted by `|` or
`_` need no more; rows that prose could hold (parted by `、`, commas or spaces) must be long and made of
such words.

Left alone: lists of participants, lines of poems, tables, names of files, enumerations that belong to a
sentence.

中文
整行是为搜索引擎堆砌的关键词。

报告五个以上短词以同一分隔号相连、不成句子的行：夹着“科技”“财经”的地名、各类范文名称、商品与服务，以及“标
签：”之后的词。以 `|` 或 `_` 相隔的即可报告； 以顿号、逗号或空格相隔的，须足够长且由上述词语组成。

不报告：与会名单、诗行、表格、文件名，以及属于句子的列举。
"""

from __future__ import annotations

from collections.abc import Iterator

from lintdoc import Bad, Document, Finding, Good, rule
from lintdoc_zh.alien_lines import KEYWORDS, SOME_LINE, alien_lines, deletion, quoted


@rule(
    code="ZH402",
    name="keyword-list",
    family="spam",
    trigger=SOME_LINE,
    fix="unsafe",
    examples=[
        Bad("春天来了。\n⟦清河县| 科技| 平山县| 财经| 定州市| 游戏|⟧\n", fixed="春天来了。\n"),
        Bad("春天來了。\n⟦桃園市_中壢區_平鎮區_八德區_楊梅區_蘆竹區⟧\n"),
        Bad("⟦标签：选举、民调、政党、立委、投票箱⟧\n春天来了。\n"),
        Bad("春天来了。\n⟦借錢 當舖 票貼 汽車借款 機車借款 房屋二胎 搬家公司 室內設計⟧\n"),
        Bad("春天来了。\n⟦#党建 #工作总结 #述职报告 #心得体会 #会议纪要⟧\n"),
        Bad(
            "春天来了。\n⟦苏州 无锡 常州 南通 扬州 镇江 泰州 盐城 宿迁⟧\n"
            "⟦留学英国,留学美国,留学费用,留学条件,留学中介⟧\n"
        ),
        Bad("春天来了，花都开了。\n⟦板橋區、三重區、中和區、永和區、新莊區、新店區、土城區、蘆洲區⟧\n"),
        Bad(
            "春天来了。\n⟦电缆桥架,镀锌桥架,防火桥架,桥架厂家,桥架价格⟧\n⟦文章标签：职场、求职、面试、履历⟧\n"
        ),
        Good("下列地区自即日起停水：\n板橋區、三重區、中和區、永和區、新莊區、新店區、土城區、蘆洲區\n"),
        Good("途经苏州、无锡、常州、镇江、南京\n一年级 二年级 三年级 四年级 五年级 六年级\n"),
        Good("出席：王建国、李红、张伟、刘洋、陈静、杨帆、赵磊、周敏、吴刚\n"),
        Good("甲 乙 丙 丁 戊 己 庚 辛 壬 癸\n张三 李四 王五 赵六 钱七 孙八 周九 吴十\n"),
        Good("东城区、西城区、朝阳区、海淀区、丰台区、石景山区\n"),
        Good("富强、民主、文明、和谐、自由、平等、公正、法治、爱国、敬业、诚信、友善\n"),
        Good("语文 数学 英语 物理 化学 生物 历史 地理 政治\n春|夏|秋|冬\n"),
        Good("关键词：党建；基层治理；乡村振兴；制度建设；组织力\n"),
        Good("git add | git commit | git push | git pull | git log\n"),
    ],
)
def check(document: Document) -> Iterator[Finding]:
    for line in document.once(alien_lines):
        if line.kind == KEYWORDS:
            text = quoted(document, line)
            yield document.finding(
                line.start,
                line.end,
                en=f"“{text}” is a row of keywords for search engines: delete the line",
                zh=f"“{text}”是为搜索引擎堆砌的关键词：请删去该行",
                fix=deletion(document, line),
            )
