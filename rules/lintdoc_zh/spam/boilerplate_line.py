"""A line of the web page around the text was copied with it.

Reported are lines of navigation (`当前位置：首页 > 新闻`, `上一篇：没有了`), sharing (`微信扫一扫`), login
and payment (`阅读全文`, `登录后查看剩余内容`), copyright (`版权所有`, `转载请注明出处`), particulars of the
page (`来源：… 点击：…`), pointers to other texts (`相关阅读`) and addresses to the visitor (
`以下是小编为大家整理的…`). A line is judged by its wording, and by how much of it such words make up; a
line beside others of the kind needs less. No list of sites is used.

Left alone: sentences about such things, headings, signatures and dates, the contact block of a notice, a
licence section, `央视网消息：`, links between the pages of a manual.

中文
把网页上正文以外的行一起复制了下来。

报告导航（`当前位置：首页 > 新闻`、`上一篇：没有了`）、分享（`微信扫一扫`）、登录与付费（`阅读全文`、
`登录后查看剩余内容`）、版权（`版权所有`、`转载请注明出处`）、 页面信息（`来源：… 点击：…`）、推荐（
`相关阅读`）以及对访客说的话（`以下是小编为大家整理的…`）。依据是该行的用语及其所占比重；与同类行相邻的，要
求较低。 不使用网站名单。

不报告：谈论这些事物的句子、标题、落款与日期、通知中的联系方式、许可证一节、`央视网消息：`，以及手册各页之间
的链接。
"""

from __future__ import annotations

from collections.abc import Iterator

from lintdoc import ALWAYS, Bad, Document, Finding, Good, rule
from lintdoc_zh.boilerplate import BOILERPLATE, alien_lines, deletion, quoted


@rule(
    code="ZH401",
    name="boilerplate-line",
    family="spam",
    trigger=ALWAYS,
    fix="unsafe",
    examples=[
        Bad("⟦您的当前位置: 某某文秘网 > 范文大全 > 公文范文⟧\n\n春天来了。\n", fixed="\n春天来了。\n"),
        Good("网站首页应当公示备案号。微信是一款即时通信软件，二维码是一种编码方式。\n"),
    ],
)
def check(document: Document) -> Iterator[Finding]:
    for line in document.once(alien_lines):
        if line.kind == BOILERPLATE:
            text = quoted(document, line)
            yield document.finding(
                line.start,
                line.end,
                en=f"“{text}” belongs to the web page, not to the text: delete the line",
                zh=f"“{text}”是网页上的内容，不属于正文：请删去该行",
                fix=deletion(document, line),
            )
