"""Characters were lost when the text was decoded or written.

`U+FFFD` is what a decoder puts where bytes made no sense; 锟斤拷 is a row of it read as GBK once more,
ï»¿ and 锘 a byte order mark read as text. Rows of question marks among Chinese marks, ????，????????。, are
what an encoding without Chinese made of it. 烫烫烫, 屯屯屯 and 葺葺葺 are memory that a program never filled
in. What stood there cannot be told from them. Not reported where a text about garbled text quotes them.

中文
解码或写入时丢失了字符。

解码器遇到无法识别的字节时写下 `U+FFFD`；“锟斤拷”是一串 `U+FFFD` 又被当作 GBK 来读，
“ï»¿”与“锘”是被当作文字的字节序标记；中文标点之间成排的问号（????，????????。）是存为没有汉字的
编码所致；“烫烫烫”“屯屯屯”“葺葺葺”是程序未曾填写的内存。
原文无从得知，须据原稿补上。谈论乱码的文章所引的例子不报告。
"""

from __future__ import annotations

from collections.abc import Iterator

from lintdoc import Bad, Document, Finding, Good, Trigger, rule
from lintdoc_zh.characters import CLOSING, OPENING, is_han
from lintdoc_zh.patterns import later

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

FFFD = "\N{REPLACEMENT CHARACTER}"
LOST = later(f"{FFFD}{FFFD}*")
TRACES = later(
    "锟[^\n锟拷]{0,4}[斤拷](?:[锟斤拷]|[^\n锟拷]{1,3}拷)*|烫烫烫+屯*|屯屯屯+烫*|葺葺葺+|ï»¿|锘[挎縴?\ue5e5]?"
)
"""锟斤拷 with whole characters between its own: 锟斤拷锟叫癸拷. Fast: all begin with a letter."""
TALK_OF_GARBLING = later(
    "[乱亂][码碼]|[编編][码碼]|字符集|字元集|[Mm]ojibake|UTF-8|GBK|BOM|内存|記憶體|FFFD|替[换換]字"
)
QUESTIONS = later(r"\?[?，、；：。（）《》“”「」]*")
LOST_WORDS = later(r"\?{4,}[，、；：。]|[，、；：]\?{4,}(?=[\u4e00-\u9fff，、；：。])")
"""Not the end of a sentence, where question marks may be meant: 真的吗????"""
WILDCARD = later("通配|[问問][号號]|万用|萬用|占位|佔位|正[则則]|匹配")
NEAR = 60
NAMED = later("(?i:replacement character|fffd)[^，。；\n]{0,20}$|替[换換]字[元符][^\\w，。；\n]{0,4}$")
EXCLAIMED = later("[，！!～~…—、]")


@rule(
    code="ZH205",
    name="replacement-character",
    family="garbled",
    hides=("script",),
    trigger=Trigger(characters=FFFD + "锟锘屯葺»", literals=["烫烫烫", "????"]),
    examples=[
        Bad("文件⟦\N{REPLACEMENT CHARACTER}\N{REPLACEMENT CHARACTER}⟧损坏"),
        Bad("招标人⟦锟斤拷锟斤拷⟧公开招标"),
        Bad("不仅在机器上测⟦锟斤拷锟叫癸拷⟧总是好的"),
        Bad("应急组织⟦屯屯屯⟧作业，另有⟦烫烫烫烫屯屯⟧若干"),
        Bad("⟦ï»¿⟧第一章 总则"),
        Bad("各地要高度重视，⟦????????，⟧确保安全。"),
        Bad("会上传达了⟦????⟧精神，提出⟦????，⟧并作部署。"),
        Bad("一、总则\n⟦??????，????????。⟧\n二、附则"),
        Good("真的吗????我不信。你说什么?????"),
        Good("用通配符????，代表四个字符。"),
        Good("文件没有损坏"),
        Good("我说“锟斤拷”是著名的乱码，烫伤要用冷水冲。"),
        Good("“锟斤拷”和“烫烫烫”都是编码错误的笑谈。"),
        Good("汤刚出锅，他直喊：“烫烫烫！”"),
        Good("本命令能生成古文码、口字码与下面这种：\n\n锟拷码 / 锟斤拷\n"),
        Good("解码失败处显示替换字符“\N{REPLACEMENT CHARACTER}”（U+FFFD）。"),
        Good("The Unicode replacement character: \N{REPLACEMENT CHARACTER}."),
        Good("直系曹锟与奉系张作霖。"),
        Good("安屯屯长在修葺房屋。"),
    ],
)
def check(document: Document) -> Iterator[Finding]:
    text = document.text
    for match in LOST.finditer(text):
        if _is_named(text, match) or (_is_quoted(text, match) and _is_explained(text, match)):
            continue
        count = len(match[0])
        yield document.finding(
            *match.span(),
            en=f"{count} × REPLACEMENT CHARACTER (U+FFFD): text was lost here; restore it from the original",
            zh=f"{count} 个替换字符（U+FFFD）：此处原文已丢失，请据原稿补上",
        )
    if "????" in text:
        yield from _question_marks(document)
    for match in TRACES.finditer(text):
        if not _is_meant(document, match):
            yield document.finding(
                *match.span(),
                en=f"“{match[0][:12]}” stands for text that was lost: restore it from the original",
                zh=f"“{match[0][:12]}”是文字丢失后的痕迹：请据原稿补上",
            )


def _question_marks(document: Document) -> Iterator[Finding]:
    text = document.text
    rows = [row for row in QUESTIONS.finditer(text) if "??" in row[0] and not _is_about_signs(text, row)]
    lost = {row.start() for row in rows if LOST_WORDS.search(text, max(0, row.start() - 1), row.end() + 1)}
    for match in rows if lost else []:
        if match.start() in lost or is_han(text[match.end() : match.end() + 1]):
            yield document.finding(
                *match.span(),
                en=f"“{match[0][:12]}” stands for characters that the encoding of a file had no place for: "
                "restore them from the original",
                zh=f"“{match[0][:12]}”原是文件编码中没有的字：请据原稿补上",
            )


def _is_about_signs(text: str, row: re.Match[str]) -> bool:
    around = text[max(0, row.start() - NEAR) : row.start()] + text[row.end() : row.end() + NEAR]
    return bool(WILDCARD.search(around))


def _is_meant(document: Document, match: re.Match[str]) -> bool:
    text = document.text
    before, after = text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 1]
    exclaimed = match[0][0] == "烫" and before in OPENING and EXCLAIMED.match(after)
    if exclaimed or _is_quoted(text, match) or _is_explained(text, match):
        return True
    from lintdoc_zh.document_kinds import is_on_garbling

    return document.once(is_on_garbling)


def _is_quoted(text: str, match: re.Match[str]) -> bool:
    before, after = text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 1]
    return before != "" and before in OPENING and after != "" and after in CLOSING


def _is_named(text: str, match: re.Match[str]) -> bool:
    """Whether the single character is what the words before it name."""
    return len(match[0]) == 1 and NAMED.search(text, max(0, match.start() - NEAR), match.start()) is not None


def _is_explained(text: str, match: re.Match[str]) -> bool:
    return bool(TALK_OF_GARBLING.search(text, max(0, match.start() - NEAR), match.end() + NEAR))
