"""An escape was never turned into its character: `&#20013;`, `\\u4e2d\\u56fd`, `%E4%B8%AD`, `&nbsp;`.

Escapes of HTML, JSON and web addresses stand for characters only where a program reads them; in prose
they are left over from a conversion that stopped halfway. Reported when what they stand for is Chinese,
or, for the entities of HTML, when they touch Chinese text. Not reported: web addresses, code, quoted
examples, and texts that explain escapes.

中文
转义没有还原成字符：`&#20013;`、`\\u4e2d\\u56fd`、`%E4%B8%AD`、`&nbsp;`。

HTML、JSON、网址里的转义只有交给程序读才代表字符；出现在正文里，就是转换半途而废。
所代表的是汉字，或者（HTML 具名实体）紧挨着汉字，即报告。网址、代码、加引号的例子、讲解转义的文章不报告。
"""

from __future__ import annotations

from collections.abc import Iterator

from lintdoc import Bad, Document, Finding, Good, Trigger, compiled, rule, unsafe
from lintdoc_zh.characters import CLOSING, OPENING, is_han
from lintdoc_zh.patterns import later

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

NAMED = {
    "nbsp": " ", "ensp": " ", "emsp": " ", "thinsp": " ", "amp": "&", "lt": "<", "gt": ">", "quot": '"',
    "apos": "'", "ldquo": "“", "rdquo": "”", "lsquo": "‘", "rsquo": "’", "hellip": "…", "mdash": "—",
    "ndash": "–", "middot": "·", "bull": "•", "times": "×", "deg": "°", "yen": "¥", "copy": "©", "reg": "®",
}  # fmt: skip
MARKS = "，。、；：？！“”‘’（）《》「」『』…—"
REFERENCE = f"&(?:#[0-9]{{2,7}}|#[xX][0-9a-fA-F]{{2,6}}|{'|'.join(NAMED)});"
ENTITIES = later(f"{REFERENCE}(?:{REFERENCE})*")
ENTITY = later("&(#[xX]?)?([0-9a-zA-Z]+);")
UNICODE = later(r"[\\%]u[0-9a-fA-F]{4}(?:[\\%]u[0-9a-fA-F]{4})+")
OCTETS = later(r"[%\\](?:(?<=%)|x)[0-9A-Fa-f]{2}(?:(?:%|\\x)[0-9A-Fa-f]{2}){2,}")
IN_ADDRESS = "/=?&.-_#:+%@~\\"
TALK_OF_ESCAPES = later(
    "[转轉][义義码碼]|[实實]体|[实實]體|[编編][码碼]|HTML|XML|JSON|URL|Unicode|字符引用|跳[脱脫]"
)
NEAR = 30
SHOWN = later("[^，。；\n]{0,8}(?:[显顯]示|表示|代表|[写寫]作|[变變]成|就是)")
"""After an escape that is spoken of: `&copy;` 在网页上显示为©."""
QUOTES = OPENING + CLOSING + "\"'`"


@rule(
    code="ZH206",
    name="leftover-escape",
    family="garbled",
    fix="unsafe",
    trigger=Trigger(characters="&", literals=["\\u", "%u", "\\x", "%E", "%e"]),
    examples=[
        Bad("⟦&#20013;&#22269;⟧人民银行", "中国人民银行"),
        Bad("今天到县里参加⟦&#39;⟧老干部⟦&#39;⟧活动", "今天到县里参加'老干部'活动"),
        Bad("第一章⟦&nbsp;&nbsp;⟧总则", "第一章  总则"),
        Bad("研究⟦&amp;⟧开发", "研究&开发"),
        Bad("标题：⟦\\u4e2d\\u56fd\\u4eba\\u6c11⟧", "标题：中国人民"),
        Bad("下载 ⟦%E4%B8%AD%E5%9B%BD%E4%BA%BA⟧ 文件", "下载 中国人 文件"),
        Good("在 HTML 里用 &lt; 表示小于号，&nbsp;表示空格。"),
        Good("“&nbsp;”与“&amp;”是两个实体。"),
        Good("见 https://example.com/%E4%B8%AD%E5%9B%BD 与 /wiki/%E4%B8%AD%E5%9B%BD%E4%BA%BA"),
        Good("字符串 \"\\u4e2d\\u56fd\" 与 '\\u4eba\\u6c11' 相同。"),
        Good("增长 100%，颜色 %20%30%40，路径 C:\\users\\xin 不变。"),
        Good("&copy; 在页面上显示为©；&hellip; 显示为……；&#x4E2D; 显示为“中”。"),
        Good("R&D;部门与 AT&T 合作，Tom&Jerry;全集。"),
    ],
)
def check(document: Document) -> Iterator[Finding]:
    text = document.text
    for starts, pattern, decoded in (
        (("&",), ENTITIES, _entities), (("\\u", "%u"), UNICODE, _units), (("%", "\\x"), OCTETS, _octets),
    ):  # fmt: skip
        for match in pattern.finditer(text) if any(one in text for one in starts) else ():
            meant = decoded(match[0])
            if meant and _is_left_over(text, match, meant):
                yield _finding(document, match, meant)


def _entities(escape: str) -> str:
    return ENTITY.sub(lambda one: _character(one[2], 16 if one[1] == "#x" or one[1] == "#X" else 10), escape)


def _character(name: str, base: int) -> str:
    if name in NAMED:
        return NAMED[name]
    number = int(name, base)
    return chr(number) if 32 <= number < 0xD800 or 0xE000 <= number < 0x110000 else ""


def _units(escape: str) -> str:
    octets = bytes.fromhex(compiled(r"\\u|%u").sub("", escape))
    return octets.decode("utf-16-be", "ignore")


def _octets(escape: str) -> str:
    return bytes.fromhex(compiled(r"\\x|%").sub("", escape)).decode("utf-8", "ignore")


def _is_left_over(text: str, match: re.Match[str], meant: str) -> bool:
    before, after = text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 1]
    if before and before in QUOTES and after and after in QUOTES:
        return False
    if match[0][0] != "&" and (_is_in_address(before) or _is_in_address(after)):
        return False
    touches = match[0][0] == "&" and (_is_chinese(before) or _is_chinese(after))
    if not touches and not any(map(is_han, meant)):
        return False
    if SHOWN.match(text, match.end()):
        return False
    return not TALK_OF_ESCAPES.search(text[max(0, match.start() - NEAR) : match.end() + NEAR])


def _is_chinese(neighbour: str) -> bool:
    return neighbour != "" and (is_han(neighbour) or neighbour in MARKS)


def _is_in_address(neighbour: str) -> bool:
    return neighbour != "" and (neighbour in IN_ADDRESS or (neighbour.isascii() and neighbour.isalnum()))


def _finding(document: Document, match: re.Match[str], meant: str) -> Finding:
    shown = match[0] if len(match[0]) <= 24 else match[0][:24] + "…"
    return document.finding(
        *match.span(),
        en=f"the escape “{shown}” was left in the text: write “{meant[:16]}”",
        zh=f"转义“{shown}”留在正文里：应作“{meant[:16]}”",
        fix=unsafe(*match.span(), meant),
    )
