"""Simplified characters in Traditional text, or Traditional ones in Simplified text.

The script of the document is that of most of its characters; only characters that one script
uses and the other does not are counted. Reported are single characters, words, and passages (one
finding from the first to the last character, however many lines). Let be are short quotations wholly
in the other script, a character explained by its counterpart (`国（國）`), and lines with kana.
Characters that both scripts use, such as `后` or `里`, are for `wrong-conversion`.

中文
正体（繁体）文中夹有简体字，或简体文中夹有繁体字。

以多数字为准判断全文用哪种字；只看仅一方使用的字。单字、词、整段都报告（整段只报一处）。
整段都是另一种字的短引文、附有对应字的说明（`国（國）`）、含假名的行不报。
两方都用的字（如“后”“里”）归 `wrong-conversion` 管。
"""

from __future__ import annotations

from collections.abc import Iterator

from lintdoc import Bad, Document, Edit, Finding, Fix, Good, Trigger, compiled, rule
from lintdoc_zh.passages import Passage, passages
from lintdoc_zh.residues import bare
from lintdoc_zh.rewriting import Plain, Preferences, rewritten
from lintdoc_zh.scripts import characters

NAMES = {"Hans": ("Simplified", "简体"), "Hant": ("Traditional", "繁体")}
SHOWN = 12


@rule(
    code="ZH101",
    name="mixed-script",
    family="script",
    trigger=lambda: Trigger(characters=characters().simplified, beside=characters().traditional),
    fix="unsafe",
    examples=[
        Bad("這個⟦问题⟧需要重新討論，請各位準備。", fixed="這個問題需要重新討論，請各位準備。"),
        Bad("歡迎光臨本館，⟦请⟧出示證件與⟦门⟧票。", fixed="歡迎光臨本館，請出示證件與門票。"),
        Bad(
            "我們請參考下面的說明，這裡寫得很清楚：\n⟦系统将自动保存您的设置⟧。\n這樣就不會遺失資料了。",
            fixed="我們請參考下面的說明，這裡寫得很清楚：\n系統將自動保存您的設置。\n這樣就不會遺失資料了。",
        ),
        Bad(
            "本縣的基層組織已經發揮了應有的作用，羣眾的滿意度提升。\n\n⟦夏河县| 尉犁县| 崇义县| 赤城县⟧|\n",
        ),
        Bad("我们公司的⟦產⟧品销往世界各地。", fixed="我们公司的产品销往世界各地。"),
        Good("大陸的簡體字「国」對應正體字「國」，兩者都常見。"),
        Good("这套书的书名用繁体「紅樓夢」排印，内容没有变化。"),
        Good("這個國（国）字有兩種寫法，請學生記住。"),
        Good("台北與臺北兩種寫法都可以，群眾聚集在山峰下的床邊。"),
        Good("請確認：日本の会社は対応できます。"),
        Good("今天是星期五。"),
        Good("他把“開頭”和“发展”两个词写在黑板上，又写了“鬥爭”，让学生辨认。"),
        Good("《说文》的解释是：“東，動也。从木。”后来的学者对此还有别的看法。"),
        Good("- 餘生 → 余生；予與爾 → 予与尔\n\n以上各例请读者自行对照。"),
        Good(
            "以下对照两岸的说法。\n\n| 大陆 | 台湾 |\n| --- | --- |\n| 软件 | 軟體 |\n| 网络 | 網路 |\n"
            "| 数据库 | 資料庫 |\n| 鼠标 | 滑鼠 |\n| 硬盘 | 硬碟 |\n",
            format="markdown",
        ),
        Good("[English](a.md) | 简体中文 | [日本語](b.md)\n\n这个工具会检查文件。", format="markdown"),
        Good("于菟也写作於菟，是老虎的别名。"),
        Good("乾隆年间的青花瓷价值不菲。"),
        Good("电影《哪吒》上映，哪吒闹海的故事大家都知道。"),
        Good("高昌国王麴文泰到长安朝见皇帝，麴嘉、麴光与麴智盛都是他的亲属，后来国势渐衰。"),
        Bad("酒坊用糯米和酒⟦麴⟧来酿酒，味道很好，⟦麴⟧霉毒素没有检出。"),
        Good("夙興夜寐，洒掃庭內，維民之章。修爾車馬，弓矢戎兵。質爾人民，謹爾侯度，用戒不虞。"),
        Good(
            "変数束縛とは、変数に値を束縛することです。構造体の参照と、関数の引数の型も説明します。\n演習と参照\n"
        ),
    ],
)
def check(document: Document) -> Iterator[Finding]:
    found = passages(document)
    if not found:
        return
    view = bare(document)
    plain = Plain(Preferences(view.text))
    for one in found:
        written = view.text[one.start : one.end]
        better = rewritten(view.text, one.start, one.end, one.script, plain)
        en, zh = described(one, written, better)
        fix = Fix("unsafe", edits(one.start, written, better))
        yield view.finding(one.start, one.end, en=en, zh=zh, fix=fix)


def edits(start: int, written: str, better: str) -> Iterator[Edit]:
    """Yield an edit from the first character that changes to the last, parted at code and pictures."""
    for match in compiled("[^\ufffc]+").finditer(written):
        first, last = match.span()
        while first < last and written[first] == better[first]:
            first += 1
        while first < last and written[last - 1] == better[last - 1]:
            last -= 1
        if first < last:
            yield Edit(start + first, start + last, better[first:last])


def described(one: Passage, written: str, better: str) -> tuple[str, str]:
    """Return the message in English and Chinese."""
    name, name_zh = NAMES[one.script]
    host, host_zh = NAMES["Hant" if one.script == "Hans" else "Hans"]
    if one.is_stray and len(written) <= SHOWN:
        return (
            f"“{written}” is {name} in {host} text: write “{better}”",
            f"{host_zh}文中夹有{name_zh}字“{written}”：应作“{better}”",
        )
    start = written[:SHOWN] + ("…" if len(written) > SHOWN else "")
    return (
        f"“{start}” ({len(written)} characters) is {name} in {host} text: convert or remove it",
        f"{host_zh}文中夹有{name_zh}文字“{start}”（共 {len(written)} 字）：请转换或删除",
    )
