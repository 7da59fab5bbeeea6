"""A byte order mark stands at the head of a UTF-8 file.

UTF-8 needs none. Windows Notepad writes one and most programs take no harm; scripts,
front matter readers and tools that join files trip over it. Therefore off unless chosen.

中文
UTF-8 文件的开头有字节顺序标记（BOM）。

UTF-8 不需要它。Windows 记事本会写入，多数程序也不受影响；但脚本、读取文件头元数据的程序
和合并文件的工具会因它出错。因此默认关闭，需要时启用。
"""

from __future__ import annotations

from collections.abc import Iterator

from lintdoc import Bad, Document, Finding, Good, Trigger, rule


@rule(
    code="ZH903",
    name="unexpected-bom",
    family="encoding",
    severity="warning",
    default=False,
    trigger=Trigger(odd_source=True),
    examples=[
        Bad("⟦⟧会议纪要", bom=b"\xef\xbb\xbf"),
        Good("会议纪要"),
        Good("会议纪要", encoding="utf-16-le", bom=b"\xff\xfe"),
    ],
)
def check(document: Document) -> Iterator[Finding]:
    if document.source.bom and document.source.encoding == "utf-8":
        yield document.finding(
            0,
            0,
            en="BYTE ORDER MARK (U+FEFF) at the head of the file: save it as UTF-8 without one",
            zh="文件开头有字节顺序标记（U+FEFF）：请存为无 BOM 的 UTF-8",
        )
