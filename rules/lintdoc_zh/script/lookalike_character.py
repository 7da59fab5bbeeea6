"""A character that only looks like the right one stands in its place.

Text copied out of PDF files holds radical symbols (⼀, U+2F00, for 一) and compatibility ideographs
(U+F9D1 for 六); scanned text holds kana for Han characters (エ for 工, ロ for 口); mixed keyboards leave
Cyrillic or Greek letters inside Latin words. They look right and no search finds them. Not reported:
kana near other kana, texts about radicals, and letters that stand for themselves (μm, ΔH).

中文
形近的别的字符占了本字的位置。

从 PDF 复制的文字里有部首符号（“⼀”U+2F00 代“一”）和兼容汉字（U+F9D1 代“六”）；
扫描识别的文字里有假名代汉字（エ代工、ロ代口）；混用键盘会在拉丁单词里留下西里尔或希腊字母。
看上去没错，却搜索不到。附近另有假名的、谈论部首的、本身就该用该字母的（μm、ΔH）不报告。
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache

from lintdoc import Bad, Document, Edit, Finding, Fix, Good, Trigger, rule
from lintdoc_zh.characters import is_han
from lintdoc_zh.patterns import later
from lintdoc_zh.scripts import collapse, script_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

TABLE = __file__.rpartition("script")[0] + "data/radicals.tsv"
KANA = dict(zip("ロニエタトカハー", "口二工夕卜力八一", strict=True))
CYRILLIC = dict(zip("аеорсухіјѕһАВЕНІЈКМОРСТХЅ", "aeopcyxijshABEHIJKMOPCTXS", strict=True))
GREEK = dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEZHIKMNOPTYXo", strict=True))
LATIN = str.maketrans(CYRILLIC | GREEK)
POSERS = "".join(one * 2 for one in sorted([*GREEK, *CYRILLIC]))
"""Pairs of first and last, as the trigger takes them."""

IDEOGRAPHS = "\u2e80-\u2fdf\uf900-\ufaff"
LETTERS = "".join([*CYRILLIC, *GREEK])
SUSPECT = later("[{0}{1}{2}](?:(?<=[{2}])[{2}]*)?".format("".join(KANA), LETTERS, IDEOGRAPHS))
ONE = later("ー(?:(?<=第ー)|(?=[章节節条條款项項个個次些切般定样樣直年月日号號届屆级級类類种種位名部份]))")
ALPHABETS = "A-Za-z\u0370-\u03ff\u0400-\u04ff"
WORD_SO_FAR = later(rf"[{ALPHABETS}]*\Z")
WORD = later(f"[{ALPHABETS}]+")
OTHER_KANA = later(f"(?![{''.join(KANA)}])[\u3041-\u3096\u30a1-\u30fc]")
TALK_OF_KANA = later("假名|日[文语語本]")
TALK_OF_RADICALS = later("部首|偏旁|字[头頭旁]|Unicode|U\\+")
NEAR = 24
LONGEST = 16
"""Characters that a message quotes."""
LONGEST_WORD = 60


@rule(
    code="ZH104",
    name="lookalike-character",
    family="script",
    fix="safe",
    trigger=Trigger(
        ranges=POSERS + "\u2e80\u2fdf" + "".join(one * 2 for one in sorted(KANA)) + "\uf900\ufaff",
    ),
    examples=[
        Bad("⟦⼀⼈⟧之下，万⟦⼈⟧之上", "一人之下，万人之上"),
        Bad("开⟦⻔⟧见山的⟦⼾⟧籍管理办法", "开门见山的户籍管理办法"),
        Bad("資料的⟦\uf9d1⟧個例子", "資料的六個例子"),
        Bad("化⟦エ⟧原料进⟦ロ⟧第⟦ー⟧名", "化工原料进口第一名"),
        Bad("安装⟦Wіndows⟧系统", "安装Windows系统"),
        Bad("安装软件 Word\n⟦Оffice⟧ 的说明。", "安装软件 Word\nOffice 的说明。"),
        Good("以下是俄文。\nАдрес и имя\nМосква"),
        Good("部首⼀⼁⼂⼃⼄⼅共二百十四个。"),
        Good("这家店名叫トマト工房，ニコニコ动画很红。"),
        Good("日文片假名ロ与エ读作ro和e。"),
        Good("北京ー上海ー广州一线。"),
        Good("长度为5μm，ΔH与λX，Москва是俄语的莫斯科。"),
        Good("α粒子与β射线，ΤΟΧ是希腊文大写。"),
    ],
)
def check(document: Document) -> Iterator[Finding]:
    text = document.text
    word_end = 0
    for match in SUSPECT.finditer(text):
        if match[0] in KANA:
            if _is_posing(text, match):
                yield _finding(document, match, KANA[match[0]])
        elif match[0] not in LETTERS:
            meant = _ideographs(document, match[0])
            if meant != match[0] and not _is_about(TALK_OF_RADICALS, text, match):
                yield _finding(document, match, meant)
        elif match.start() >= word_end:
            word = _word_around(text, match.start())
            word_end = word.end()
            meant = word[0].translate(LATIN)
            if _is_latin_word(meant, word[0]):
                yield _finding(document, word, meant)


def _word_around(text: str, place: int) -> re.Match[str]:
    before = WORD_SO_FAR.search(text, max(0, place - LONGEST_WORD), place)
    word = WORD.match(text, before.start() if before else place)
    assert word is not None
    return word


def _ideographs(document: Document, symbols: str) -> str:
    """Return the symbols as ordinary characters, in the script of the document."""
    meant = unicodedata.normalize("NFC", symbols.translate(_radicals()))
    return collapse(meant) if document.once(script_of) == "Hans" else meant


@cache
def _radicals() -> dict[int, str]:
    with open(TABLE, encoding="utf-8") as rows:
        return {ord(row[0]): row[2] for row in rows if row[0] != "#"}


def _is_posing(text: str, match: re.Match[str]) -> bool:
    if not (is_han(text[match.start() - 1 : match.start()]) and is_han(text[match.end() : match.end() + 1])):
        return False
    around = text[max(0, match.start() - NEAR) : match.start()] + text[match.end() : match.end() + NEAR]
    if OTHER_KANA.search(around) or TALK_OF_KANA.search(around):
        return False
    return match[0] != "ー" or bool(ONE.match(text, match.start()))


def _is_latin_word(meant: str, word: str) -> bool:
    """Whether the word is Latin but for lookalikes, which are the lesser part of it."""
    latin = sum(letter <= "z" for letter in word)
    return meant.isascii() and latin >= 2 and latin >= len(word) - latin


def _is_about(subject: re.Pattern[str], text: str, match: re.Match[str]) -> bool:
    return bool(subject.search(text, max(0, match.start() - NEAR), match.end() + NEAR))


def _finding(document: Document, match: re.Match[str], meant: str) -> Finding:
    shown, right = match[0][:LONGEST], meant[:LONGEST]
    named = ", ".join(f"U+{ord(one):04X}" for one in dict.fromkeys(shown) if one not in right)
    return document.finding(
        *match.span(),
        en=f"“{shown}” ({named}) only looks like “{right}”: write “{right}”",
        zh=f"“{shown}”（{named}）只是形似“{right}”：应作“{right}”",
        fix=_fix(match, meant),
    )


def _fix(match: re.Match[str], meant: str) -> Fix:
    """Return a fix that touches nothing but the characters that change."""
    places = [
        (place, new) for place, (old, new) in enumerate(zip(match[0], meant, strict=True)) if old != new
    ]
    return Fix("safe", [Edit(match.start() + place, match.start() + place + 1, new) for place, new in places])
