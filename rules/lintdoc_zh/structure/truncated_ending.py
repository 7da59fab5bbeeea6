"""The last paragraph breaks off inside a sentence.

The last paragraph of running prose ends with a comma, with a word that ends no sentence (的, 把, 和), inside
a quotation or a bracket, or with no mark at all, while the paragraphs before it end with one; an item
(第三条, （二）) has no full stop, while the one before has; a short line after a paragraph begins like a
sentence (因此, 根据) or ends where hardly any clause does: text was cut off when it was copied or taken from
a page. Lines of a site and page numbers that follow it do not hide it.
Not reported: signatures, dates, headings, captions, table cells, verse, list items whose neighbours end
without a full stop, contacts, credits, notes, other short lines without a comma, what ends in a colon or an
ellipsis or with 施行, and documents whose paragraphs end without marks as a habit.

中文
最后一段在句子中间断掉。

最后一段正文以逗号、顿号收尾，以不能结句的字（的、把、和）收尾，断在引号或括号之内，或没有任何标点，而前面各段都有
句末标点；编号项（第三条、（二））没有句号，而前一项有；段落之后的短行像句子那样开头（因此、根据），或末字几乎从不
结句：复制或抓取时截断。其后的网站文字和页码不影响判断。不报告：署名、日期、标题、图题、表格、诗行、
相邻各项不用句号的列表项、联系方式、版权署名、注释、没有逗号的短行，以冒号或省略号收尾的段落，
以及各段向来不用句末标点的文档。
"""

from __future__ import annotations

from collections.abc import Iterator

from lintdoc import Bad, Block, Document, Finding, Good, Trigger, compiled, rule
from lintdoc_zh.ending_marks import ENDED, LEAST, LONG, MARKS, SHORT, TELLING

OPEN_LINE = (
    rf"\n(?:(?<![{MARKS}\n]\n)(?<=[^\n]{{{SHORT}}}\n)"
    rf"|(?<=[。！？…”」』；;]\n)\n*[^\n]{{{LEAST},{SHORT - 1}}}\n(?<![{MARKS}]\n))"
)
"""A line that ends without a mark, or a short one after a sentence: what any text that breaks off has."""
SENTENCE = "[。！？；!?;][”」』）)]?(?!\\Z)"
BULLETS = ("•", "·", "●")
TAIL = 60
"""As many short lines may follow the last paragraph."""


@rule(
    code="ZH603",
    name="truncated-ending",
    family="structure",
    trigger=Trigger(patterns=[OPEN_LINE], shortest=SHORT, glance="lintdoc_zh.glances:may_break_off"),
    examples=[
        Bad(
            "村级集体经济是今年工作的重中之重，各乡镇要早谋划、早部署、早落实。\n"
            "要抓住机遇，用好政策，争取项目。⟦要在产业上多发力，依托县级电商产业园⟧\n\n阅读全文\n分享：\n微信扫一扫"
        ),
        Bad(
            "他在乡下住了三年，和村里的人都熟了，谁家有事都来找他。\n\n"
            "后来他回城了。⟦每次通电话时，大家都要问一问他的近况，⟧\n"
        ),
        Bad(
            "夜里下了一场大雨，河水涨了很多，桥也被淹了。\n大家都很着急，站在岸边商量过河的办法。\n"
            "⟦有人从村里找来一条小船，船上只能坐⟧\n\n第 3 页 共 12 页\n"
        ),
        Bad("1. 把面粉倒进盆里，加水和匀。\n2. 把青菜洗净切碎，放盐拌匀。\n⟦3. 锅里的水烧开以后把⟧\n"),
        Bad("夜里下了一场大雨，河水涨了很多，桥也被淹了。\n⟦老人站起来说：“大家先不要急，等天亮了⟧\n"),
        Bad("第二条 申请人应当提交申请书。\n第三条 部门应当作出决定。\n⟦第四条 对决定不服的可以在收到⟧\n"),
        Bad("夜里下了一场大雨，河水涨了很多，桥也被淹了，今天谁也过不去。\n⟦因此大家商量以后决定⟧\n"),
        Bad("夜里下了一场大雨，河水涨了很多，桥也被淹了，要绕到上游才能过去。\n⟦村里的干部和群众都⟧\n"),
        Bad(
            "第三条 审计机关应当依法作出处理。\n第四条 有下列情形的，予以警告：\n"
            "（一）拒绝提供资料。\n（二）提供资料不实。\n"
            "⟦第五条 经济责任审计应当加强与干部管理监督的⟧\n"
        ),
        Bad(
            "各部门要对照方案抓好落实，按月报送进展，年底前完成全部任务。\n二、规范操作\n"
            "⟦各单位推进改造要先做好评估，再按照现⟧\n"
        ),
        Bad(
            "关于加强汛期值班工作，做好防汛物资准备，确保全市安全度汛的通知\n"
            "今年雨水偏多，防汛任务繁重，各单位要高度重视。\n⟦要安排专人值班，备足沙袋和抽水设备，发现险情立即⟧\n"
        ),
        Bad("各地要加快科技创新，支持企业增加研发投入。\n⟦重点扶持一批新技术、新产⟧\n"),
        Bad(
            "打印的遗嘱应当有两个以上见证人在场。\n要注意三点：\n⟦第一，见证人应当在每一页上签名，并注明年、⟧\n"
        ),
        Good("各地要加快科技创新，支持企业增加研发投入。\n重点扶持新技术、新产品\n"),
        Good("各部门要对照方案抓好落实，按月报送进展，年底前完成全部任务。\n二、联系人\n办公室王小河\n"),
        Good(
            "本办法自发布之日起施行，由市财政局负责解释。\n热门搜索：移动电源 蓝牙耳机 手机壳 保护膜 充电线\n"
        ),
        Bad(
            "各地普查机构要提升信息化水平，简化填报的程序，减轻基层普查人员的工作负担。\n"
            "⟦各级普查机构应会同宣传部门认真做好普查宣传⟧\n"
        ),
        Good(
            "夜里下了一场大雨，河水涨了很多，桥也被淹了，要绕到上游才能过去。\n经过三年努力建成的新校区大门（资料图片）\n"
        ),
        Good("第二条 申请人应当提交申请书。\n第三条 主管部门应当作出决定。\n第四条 本办法自发布之日起施行\n"),
        Good(
            "# 致谢\n\n- 本项目的基础是一个非常好用的框架，也谢谢它的作者。更多参考[官方文档](https://example.com/)\n",
            format="markdown",
        ),
        Good("31. 只是把书放回原处，书签却夹在了另一页，找了半天才找到。\n32. 略\n"),
        Good("夜里下了一场大雨，河水涨了很多，桥也被淹了，要绕到上游才能过去。\n青山县融媒体中心王小河\n"),
        Good(
            "夜里下了一场大雨，河水涨了很多，桥也被淹了，要绕道才能过去。\n以上路线仅供参考，出行前请先打电话问清楚\n"
        ),
        Good(
            "这本书写得很好，值得一读，我已经看了三遍，每一遍都有收获。\n书名：《河边的孩子》，王小河，青山出版社\n"
        ),
        Good("他写完了信，又从头读了一遍，放在桌上。\n“愿你永远记得这个夏天。”——写给十四岁的自己\n"),
        Good("大家都来了，只差他一个，谁也不知道他去了哪里。\n我想他总是会回来的\n"),
        Good(
            "经研究决定，自即日起施行新的考勤办法，请各部门遵照执行。\n特此通知\n某某市人民政府办公室\n2023年5月8日\n"
        ),
        Good("春天来了，花儿开了，\n小河的水轻轻地流淌，\n我在河边等你归来，\n等到夕阳染红了山岗\n"),
        Good("他望着远处的山，久久没有说话，心里只反复念着那一句老师临别时说过的话……\n"),
        Good(
            "安装时先关闭电源，再取下后盖\n把电池按图示方向放入电池仓内，注意正负极不要接反\n"
            "合上后盖，按住电源键三秒钟，直到指示灯亮起\n等待大约一分钟，设备会自动完成初始化\n"
        ),
    ],
)
def check(document: Document) -> Iterator[Finding]:
    if _ends_in_prose(document):
        return
    blocks = _tail(document)
    place = _last_paragraph(document, blocks)
    if place is None:
        return
    from lintdoc_zh.breaking_off import breaks_off  # most texts end plainly

    if not breaks_off(document.text, blocks, place) or not _ends_with_marks(document, blocks[place]):
        return
    block = blocks[place]
    if _is_link(document, block.end):
        return
    text = document.text[block.start : block.end].rstrip()
    sentences = list(compiled(SENTENCE).finditer(text))
    start = block.start + (sentences[-1].end() if sentences else 0)
    end = block.start + len(text)
    start += len(document.text[start:end]) - len(document.text[start:end].lstrip())
    last = document.text[max(start, end - 12) : end]
    yield document.finding(
        start,
        end,
        en=f"the text breaks off at “{last}”: add the rest from the original",
        zh=f"正文在“{last}”处中断：请据原文补全",
    )


def _is_link(document: Document, end: int) -> bool:
    """Whether a link of Markdown ends there: its target is no part of the text, and is whole."""
    if document.format != "markdown" or document.source_offsets is None:
        return False
    _, last = document.source_offsets.span(end - 1, end)
    return document.source.text.startswith("](", last)


def _ends_in_prose(document: Document) -> bool:
    """Whether the last block is plainly a paragraph that ends: a line of a site is shorter, or telling."""
    if document.format == "text":
        end = _end(document.text)
        text = document.text[document.text.rfind("\n", 0, end) + 1 : end].strip()
    else:
        last = document.blocks[-1] if document.blocks else Block("object", 0, 0)
        text = document.text[last.start : last.end].strip() if last.kind in ("paragraph", "item") else ""
    return len(text) >= LONG and text[-1] in ENDED and TELLING.isdisjoint(text)


def _end(text: str) -> int:
    """Return where the blanks at the end of the text begin; a long text is not copied for a few of them."""
    tail = text[-TAIL:].rstrip()
    return len(text) - TAIL + len(tail) if tail and len(text) > TAIL else len(text.rstrip())


def _tail(document: Document) -> list[Block]:
    """Return the last blocks. Of plain text they are its last lines, found without reading all the others."""
    if document.format != "text":
        return list(document.blocks[-TAIL - 1 :])
    found: list[Block] = []
    end = len(document.text)
    while end >= 0 and len(found) <= TAIL:
        start = document.text.rfind("\n", 0, end) + 1
        if document.text[start:end].strip():
            found.append(Block("paragraph", start, end))
        end = start - 1
    return found[::-1]


def _last_paragraph(document: Document, blocks: list[Block]) -> int | None:
    """Return the index of the last block of prose, if only the short lines of a site follow it."""
    from lintdoc_zh.alien_lines import alien_lines
    from lintdoc_zh.endings import is_furniture

    alien = {line.start for line in document.once(alien_lines)}
    for place in range(len(blocks) - 1, max(-1, len(blocks) - TAIL - 1), -1):
        block = blocks[place]
        text = document.text[block.start : block.end].rstrip()
        begin = text.lstrip()
        if block.start + len(text) - len(begin) in alien or begin[:1] in BULLETS or is_furniture(begin):
            continue
        return place if block.kind in ("paragraph", "item") and compiled(r"\w").search(text) else None
    return None


def _ends_with_marks(document: Document, last: Block) -> bool:
    """Whether the paragraphs before the last end with marks."""
    from lintdoc_zh.endings import CLOSED, INNER, STOP

    closed = bare = lead = 0
    for block in document.blocks:
        if block.start >= last.start:
            break
        if block.kind in ("paragraph", "item") and block.end - block.start >= SHORT:
            text = document.text[block.start : block.end].rstrip()
            if text[-1:] in CLOSED:
                closed += 1
            elif not INNER.isdisjoint(text) and len(text) >= LONG:
                # What no paragraph stands before may be a title.
                bare, lead = bare + (closed > 0), lead + 1
    if lead == closed == 0:
        return not STOP.isdisjoint(document.text[last.start : last.end])
    return closed > 0 and closed >= 4 * bare
