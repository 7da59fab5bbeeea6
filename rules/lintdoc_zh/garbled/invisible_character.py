"""A character that cannot be seen stands in the text: zero-width, bidirectional, control, private.

Zero-width spaces, stray byte order marks and soft hyphens come with text copied from web pages; they
break searching, comparing and line breaking. Control characters come from terminals and old word
processors. Each is named by its number. Private-use characters show only in the font they were made
for, and are reported without a fix. Not reported: joiners inside emoji and in scripts that need them,
directional marks in texts with Arabic or Hebrew, soft hyphens inside Latin words, variation selectors,
and a zero-width space beside Markdown's emphasis or after an ellipsis, where AsciiDoc writes one.

中文
文中有看不见的字符：零宽、双向、控制、私用字符。

零宽空格、残留的字节序标记、软连字符随网页复制而来，妨碍检索、比对和换行；
控制字符来自终端和旧式文字处理软件。逐一以编号指明。私用字符只在特制字体下可见，只报告不改。
表情符号内部和需要连接符的文字里的连接符、有阿拉伯文希伯来文时的方向标记、拉丁单词里的软连字符、
变体选择符、为使 Markdown 强调生效而加的和 AsciiDoc 写在省略号后的零宽空格都不报告。
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from lintdoc import Bad, Document, Finding, Fix, Good, Trigger, compiled, rule, safe, unsafe
from lintdoc_zh.patterns import later

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

ZERO_WIDTH = "\u00ad\u034f\u115f\u1160\u180e\u200b-\u200f\u2060-\u2064\u206a-\u206f\u3164\ufeff\uffa0"
BIDIRECTIONAL = "\u202a-\u202e\u2066-\u2069"
CONTROLS = "\x00-\x08\x0b\x0e-\x1f\x7f-\x9f"
RANGES = (
    "\x00\x08\x0b\x0b\x0e\x1f\x7f\x9f\u00ad\u00ad\u034f\u034f\u115f\u1160\u180e\u180e\u200b\u200f\u2028\u202e"
    "\u2060\u2064\u2066\u206f\u3164\u3164\ue000\uf8ff\ufeff\ufeff\uffa0\uffa0\ufff9\ufffb"
)
"""All of them as the trigger takes them, pairs of first and last."""
BREAKS = "\x0b\x85\u2028\u2029"
"""They end a line where they are known at all."""
ANNOTATIONS = "\ufff9-\ufffb"
PRIVATE = "\ue000-\uf8ff"
UNSEEN = f"{CONTROLS}{ZERO_WIDTH}{BIDIRECTIONAL}{BREAKS}{ANNOTATIONS}"
INVISIBLE = later(f"[{UNSEEN}{PRIVATE}](?:(?<=[{PRIVATE}])[{PRIVATE}]*|[{UNSEEN}]*)")
JOINERS = "\u200b\u200c\u200d"
RIGHT_TO_LEFT = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]"
DIRECTIONS = later("[\u200e\u200f\u202a-\u202e\u2066-\u2069]+")
ANNOTATION = later("[\ufff9-\ufffb]")
BREAK = later(f"[{BREAKS}]")
MEANT_SOMETHING = later("[\x80-\x9f\u202d\u202e]")
"""Bytes of some other encoding, and what turns the order of letters about."""
EMPHASIS = "*_~`"
TALK_OF_GARBLING = later("[乱亂][码碼]|[编編][码碼]|字符集|字元集|[Mm]ojibake|UTF-8|Latin-1")
NEAR = 80


@rule(
    code="ZH208",
    name="invisible-character",
    family="garbled",
    fix="safe",
    trigger=Trigger(ranges=RANGES),
    examples=[
        Bad("零宽⟦\u200b⟧空格", "零宽空格"),
        Bad("⟦\ufeff⟧第一章 总则", "第一章 总则"),
        Bad("软⟦\u00ad⟧连字符与⟦\u200e⟧方向标记", "软连字符与方向标记"),
        Bad("控制⟦\x08\x08⟧字符", "控制字符"),
        Bad("不予许可：⟦\ue004⟧一是"),
        Good("家庭👨\u200d👩\u200d👧与❤\ufe0f，女工程师👩🏽\u200d💻。"),
        Good("波斯文 می\u200cخواهم 与希伯来文 \u200fשלום\u200e。"),
        Good("德语词 Donau\u00addampf\u00adschiff 可以断行。"),
        Good("**“强调”**\u200b后文", format="markdown"),
        Good("乱码“ä¸\u00adæ–‡”本是中文二字。"),
        Good("等一下…\u200b，请选择…\u200b"),
        Good("泰文 ภาษา\u200bไทย 用零宽空格分词。"),
        Good("全角　空格与不间断\u00a0空格看得见宽度，制表符\t也是。"),
    ],
)
def check(document: Document) -> Iterator[Finding]:
    text = document.text
    mirrored = None
    for match in INVISIBLE.finditer(text):
        if DIRECTIONS.fullmatch(match[0]):
            if mirrored is None:
                mirrored = bool(compiled(RIGHT_TO_LEFT).search(text))
            if mirrored:
                continue
        if not _belongs(document, match):
            yield _finding(document, match)


def _belongs(document: Document, match: re.Match[str]) -> bool:
    text = document.text
    before, after = text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 1]
    if "\x7f" < match[0] <= "\u00ad" and _is_example(text, match, before + after):
        return True
    if match[0] == "\u00ad":
        return before.isalpha() and after.isalpha() and before < "\u0250" and after < "\u0250"
    if match[0] not in JOINERS:
        return "\uac00" <= before <= "\ud7a3" or "\u1100" <= after <= "\u11ff"
    if before == "…" or _is_joined(before) or _is_joined(after):
        return True
    if match[0] == "\u200d" and _is_emoji(before) and _is_emoji(after):
        return True
    return _is_beside_emphasis(document, match)


def _is_example(text: str, match: re.Match[str], neighbours: str) -> bool:
    """Whether it is a byte of garbled text, ä¸\u00adæ, in a text about such."""
    if not any("\x80" <= one <= "\xff" for one in neighbours):
        return False
    return bool(TALK_OF_GARBLING.search(text, max(0, match.start() - NEAR), match.end() + NEAR))


def _is_joined(letter: str) -> bool:
    """Whether it is of Arabic, a script of India or South-East Asia, or Mongolian: joiners belong there."""
    return "\u0590" <= letter <= "\u109f" or "\u1780" <= letter <= "\u18af" or "\ua800" <= letter <= "\uabff"


def _is_emoji(character: str) -> bool:
    return (
        "\u2190" <= character <= "\u2bff"
        or character == "\ufe0f"
        or "\U0001f000" <= character <= "\U0001fbff"
    )


def _is_beside_emphasis(document: Document, match: re.Match[str]) -> bool:
    """Whether the source has emphasis beside it, which Markdown would not see without it."""
    offsets = document.source_offsets
    start, end = offsets.span(*match.span()) if offsets else match.span()
    around = document.source.text[max(0, start - 1) : start] + document.source.text[end : end + 1]
    return document.format == "markdown" and any(mark in EMPHASIS for mark in around)


def _finding(document: Document, match: re.Match[str]) -> Finding:
    named = _names("".join(sorted(set(match[0][:64])))) + (f" × {len(match[0])}" if len(match[0]) > 1 else "")
    if "\ue000" <= match[0][0] <= "\uf8ff":
        return document.finding(
            *match.span(),
            en=f"{named} shows only in the font it was made for: write the character it stands for",
            zh=f"{named} 只在特制字体下可见：改用它所代表的字符",
        )
    return document.finding(
        *match.span(),
        en=f"{named} stands in the text and cannot be seen: delete it",
        zh=f"文中有看不见的字符 {named}：应删去",
        fix=_fix(match),
    )


@lru_cache(maxsize=256)
def _names(characters: str) -> str:
    return ", ".join(f"{_name(one)} (U+{ord(one):04X})" for one in characters[:4])


def _name(character: str) -> str:
    if "\ue000" <= character <= "\uf8ff":
        return "PRIVATE USE CHARACTER"
    return unicodedata.name(character, "CONTROL CHARACTER")


def _fix(match: re.Match[str]) -> Fix | None:
    if ANNOTATION.search(match[0]):
        return None
    if BREAK.search(match[0]):
        return unsafe(*match.span(), "\n")
    return (unsafe if MEANT_SOMETHING.search(match[0]) else safe)(*match.span(), "")
