"""The file is not UTF-8, or holds bytes that do not belong to its encoding.

Repositories, browsers, diff and search take text for UTF-8. A file in GB18030, Big5 or
UTF-16 shows as rubbish there, and bytes that belong to no character are lost when an
editor saves it. One finding names the encoding; stray bytes are reported one by one.

中文
文件不是 UTF-8 编码，或夹有不属于其编码的字节。

代码仓库、浏览器、比较与搜索工具都按 UTF-8 读取文本。GB18030、Big5、UTF-16 文件在那里
显示为乱码；不成字符的字节，编辑器一存盘就丢失。编码不同只报一次，残损的字节逐处报告。
"""

from __future__ import annotations

from collections.abc import Iterator

from lintdoc import Bad, Document, Finding, Good, Trigger, rule
from lintdoc_zh.source_places import reading_span

NAMES = {"gb18030": "GB18030", "big5hkscs": "Big5-HKSCS", "cp950": "Big5"}


@rule(
    code="ZH901",
    name="not-utf8",
    family="encoding",
    severity="warning",
    trigger=Trigger(odd_source=True),
    hides=["replacement-character"],
    examples=[
        Bad("⟦⟧关于开展安全生产检查的通知", encoding="gb18030"),
        Bad("⟦⟧關於辦理安全檢查之說明", encoding="cp950"),
        Good("关于开展安全生产检查的通知"),
        Good("關於辦理安全檢查之說明", bom=b"\xef\xbb\xbf"),
    ],
)
def check(document: Document) -> Iterator[Finding]:
    source = document.source
    name = NAMES.get(source.encoding, source.encoding.upper())
    if source.encoding != "utf-8":
        yield document.finding(
            0,
            0,
            en=f"the file is in {name}: convert it to UTF-8",
            zh=f"文件编码为 {name}：请转换为 UTF-8",
        )
    for damage in source.damage:
        octets = " ".join(f"{octet:02X}" for octet in damage.octets[:8])
        yield document.finding(
            *reading_span(document, damage.start, damage.end),
            en=f"bytes {octets} are not {name}: text was lost here; restore it from the original",
            zh=f"字节 {octets} 不是 {name}：此处文字已损坏，请据原稿补上",
        )
