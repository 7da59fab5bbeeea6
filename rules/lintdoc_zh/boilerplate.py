"""Lines that are not part of the text: what kind each is, decided by evidence.

Evidence is the line's wording (cues, and how much of the line they make up), its shape (separators, counters,
addresses, no sentence), and its neighbours: a line among others of the kind needs less.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from lintdoc import Document, Fix, unsafe
from lintdoc_zh.cues import ADDRESS, Wording, may_hold_cue
from lintdoc_zh.keywords import ROW, is_keyword_list
from lintdoc_zh.residues import bare

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

BARE_LINE = re.compile("\n([^\n。，；！？]{2,400})(?=\n|\\Z)")
"""A line without a mark of sentences."""
TELLING = re.compile(
    "[编編站网網码碼扫掃藏赞讚贊载載录錄陆陸入权權信阅閱费費注註侵究聲声锁鎖Q©E]"
    "(?:(?<=©)|(?<=小[编編]|本[站网網]|[扫掃一][码碼扫掃]|收藏|[点點按][赞讚贊]|[转轉下][载載]|登[录錄陆陸入]|版[权權]|[权權][声聲]"
    "|微信|[订訂参參查][阅閱]|[付免][费費]|即[注註]|[如有若及]侵|必究|解[锁鎖]|QQ|NE))"
)
"""The second half of a word that lines around a text often have, sentences or not."""
LATIN = ("ights ", "owered ")
"""What the Latin cues hold."""
LONGEST, LONGEST_EDGE, SHORT = 260, 90, 32
CRUMB = re.compile(" ?(?:>+|»|›|→) ?| / ")
PARTED = re.compile("[\u3400-\u9fff]:.*[\u3400-\u9fff]:|[|｜].*[|｜]|[】\\]].*[【\\[]|[\u3400-\u9fff] +[\u3400-\u9fff]+ +[\u3400-\u9fff]")
"""Items in a row."""
REGISTERED = re.compile("icp[备证]|网安备|all rights reserved")
SAYING = re.compile(
    "[若如有涉][^。]{0,6}侵[权犯]|(?:未经|请勿|严禁|谢绝)[^。]{0,12}(?:转载|转贴|复制|摘编)|(?:观点|内容|文章)[^。]{0,4}代表[^。]{0,6}(?:作者|本人|立场)"
    "|(?:版权|著作权)[^。]{0,2}(?:所有|归)|信息(?:发布|存储)[^。]{0,4}(?:平台|服务)"
    "|(?:登录|登入|登陆|注册|订阅|购买|支付|付费|回复|开通|会员|vip)[^。]{0,14}(?:查看|阅读|观看|下载|浏览|看)[^。]{0,4}(?:全文|全部|剩余|完整|本文|章节|资料)"
    "|(?:内容|全文|章节)[^。]{0,4}(?:登录|登入|登陆|注册|订阅|购买|支付|付费|回复)[^。]{0,3}后"
    "|(?:分享|转发)[^。]{0,6}(?:好友|朋友|家人)|(?:点|按)个?(?:赞|关注)[^。]{0,4}(?:吧|哦|呀|喔|并|支持|收藏)"
    "|(?:扫|长按|识别)[^。]{0,8}码[^。]{0,6}(?:关注|添加|加|下载|领取|分享|阅读)"
    "|(?:加入|关注|追踪|订阅)[^。]{0,8}(?:群组|公众号|粉专|频道|telegram|line|instagram|facebook|专页)"
    "|(?:感谢|谢谢)[^。]{0,8}(?:本站|浏览|光临|访问)|(?:分享|介绍|讲)到(?:这|此)|(?:其他人|他人|大家|网友)(?:都|也|还)(?:在看|在搜|看了|喜欢|关注)"
)
"""What pages say to visitors."""
COUNTED = re.compile("(?:阅读|评论|浏览|点击|赞|收藏|转发|回复|分享|人气) ?[(:（] ?[0-9]")
LONGEST_SAYING = 80
SENTENCE = re.compile("[。！？!?](?=.)")
HOME = re.compile("首页|主页|位置|home|网站")
CONTACT = re.compile(
    "1[3-9][0-9][- ]?[0-9]{4}[- ]?[0-9]{4}|0[0-9]{2,3}[-) ][0-9]{7,8}|0[0-9]{1,3}-[0-9]{3,4}-[0-9]{3,4}|(?:4|8)00[- ]?[0-9]{3,4}[- ]?[0-9]{3,4}|09[0-9]{2}-?[0-9]{3}-?[0-9]{3}"
    "|(?:qq|扣扣|企鹅|旺旺)[号群]{0,2} ?[: ]? ?[1-9a-z][0-9]{4,}|(?:微信|weixin|wechat|v信|vx|wx|line|telegram|tg|whatsapp|赖)(?:号|id)? ?[: ]? ?@?[a-z0-9_-]{4,}"
)
REACHED = re.compile("[0-9]{5}|[0-9]{3}[- )][0-9]{3}|[a-z_][0-9]{2}|(?:微信|line|qq|vx|v信|加v)[^。]{0,4}[a-z]{2}")
"""What every number or account holds, found fast."""
OFFER = re.compile(
    "代写|代办|代发|代开|专业|免费|领取|优惠|特价|低价|批发|出售|转让|招商|加盟|诚招|招代理|咨询|客服|热线|订购|订货|包邮|折|抢购|贷款|放款|借款|办证|刻章|开票"
    "|兼职|日赚|加微|加qq|加line|同号|上门|维修|包过|保过|资料|报名|试听|团购|秒杀|下单|购买|立减|满减|送|名额|有意者|价格|元起|起售|欢迎来电|回收|诚聘|日结|侦探|征信|专线|租售|祖传|秘方|治疗|办理|证件|高价|同步|无抵押|发表|期刊|合同|范本|记账|注册|论文|立即|拨打|急售|求购|供应|大全|全套|二手|信用|快速|免"
)
NOTICE = re.compile("联系人|联络人|邮编|传真|地址|邮箱|e-?mail|监督|举报|投诉|值班|咨询电话|联系电话|服务电话")
ENUMERATED = re.compile("[ \u3000]*(?:[一二三四五六七八九十]+[、.．]|[0-9]+[、.．)）]|[(（][一二三四五六七八九十0-9]+[)）]|第[^ ]{1,4}[章节條条節]|[图圖表] ?[0-9])")
EDGE = 12
"""Lines, blank ones too, at the head and at the tail that are looked at whatever marks they have."""
SINGLE = 3
"""The least weight that a cue must have where the line is no row of items."""
SURE_WEIGHT, LEAST_WEIGHT, LONGEST_DOUBTED, LONGEST_WORDLESS = 4, 2, 60, 24
BOILERPLATE, KEYWORDS, ADVERTISEMENT = "boilerplate", "keywords", "advertisement"
CERTAIN, PROBABLE = 2, 1
BLANKS = " \t\u3000\xa0•·￼"
NEXT = re.compile("[ \t\u3000\xa0•·￼]*\n[ \t\u3000\xa0•·￼\n]*")


class Line:
    """A line that is not part of the text: its span, without the blanks around it, and its kind."""

    __slots__ = ("end", "kind", "start")

    def __init__(self, start: int, end: int, kind: str) -> None:
        self.start = start
        self.end = end
        self.kind = kind


def alien_lines(document: Document) -> list[Line]:
    """Return the lines that are not part of the text, in order; ask with `document.once`."""
    view = bare(document)
    text = view.text
    found: dict[int, Line] = {}
    for start, end in _candidates(text):
        line = _judged(text, start, end, CERTAIN)
        if line and not (document.format != "text" and _is_structure(document, *view.span(line.start, line.end))):
            found[line.start] = line
    for line in list(found.values()):
        _spread(text, found, line)
    lines = [found[start] for start in sorted(found)]
    for line in lines:
        line.start, line.end = view.span(line.start, line.end)
    return lines


def _is_structure(document: Document, start: int, end: int) -> bool:
    """Whether the line is a heading or a cell, or in Markdown an item, a link or the head of a list.

    A page in HTML has navigation of its own.
    """
    kind = _kind_of_block(document, start)
    if kind in {"heading", "cell", "caption"}:
        return True
    if document.format == "html":
        return Wording(document.text[start:end]).strong < 8
    first, last = document.source_offsets.span(start, end) if document.source_offsets else (start, end)
    return kind == "item" or "](" in document.source.text[first:last] or document.text[end - 1] in "：:"


def _kind_of_block(document: Document, offset: int) -> str:
    at = bisect_right(document.blocks, offset, key=lambda block: block.start) - 1
    return document.blocks[at].kind if at >= 0 else ""


def _candidates(text: str) -> Iterator[tuple[int, int]]:
    """Yield the lines worth a closer look: short ones that may hold a cue, those at the edges, those with a telling word."""
    begins_row = ROW.match
    for match in BARE_LINE.finditer(text):
        start, end = match.span(1)
        if may_hold_cue(text, start, end) or begins_row(text, start, end):
            yield (start, end)
    for start, end in _edges(text):
        if may_hold_cue(text, start, end) or begins_row(text, start, end):
            yield (start, end)
    reached = 0
    for match in TELLING.finditer(text):
        if match.end() > reached:
            start, reached = _line_around(text, match.start())
            if reached - start <= LONGEST:
                yield (start, reached)
    for literal in LATIN:
        at = text.find(literal)
        while at >= 0:
            start, reached = _line_around(text, at)
            if reached - start <= LONGEST:
                yield (start, reached)
            at = text.find(literal, reached)


def _line_around(text: str, offset: int) -> tuple[int, int]:
    end = text.find("\n", offset)
    return text.rfind("\n", 0, offset) + 1, end if end >= 0 else len(text)


def _edges(text: str) -> Iterator[tuple[int, int]]:
    """Yield the first and the last lines of the text that have marks, but are no long sentences."""
    start = 0
    for _ in range(EDGE):
        end = text.find("\n", start)
        if end < 0:
            break
        if _is_worth_it(text, start, end):
            yield (start, end)
        start = end + 1
    end = len(text)
    for _ in range(EDGE):
        begin = text.rfind("\n", start, end) + 1 or start
        if _is_worth_it(text, begin, end):
            yield (begin, end)
        end = begin - 1
        if begin <= start:
            break


def _is_worth_it(text: str, start: int, end: int) -> bool:
    return 1 < end - start <= (SHORT if text[end - 1] in "。；：" else LONGEST_EDGE)


def _judged(text: str, start: int, end: int, sureness: int) -> Line | None:
    """Return the line if it is alien, at least as sure as asked."""
    words = text[start:end].strip(BLANKS)
    if not words:
        return None
    first = text.index(words, start)
    if is_keyword_list(words):
        return Line(first, first + len(words), KEYWORDS)
    if ENUMERATED.match(words):
        return None
    wording = Wording(words)
    if sureness == CERTAIN and wording.weight < LEAST_WEIGHT and not REACHED.search(wording.text):
        return None
    kind, reached = _verdict(wording)
    return Line(first, first + len(words), kind) if reached >= sureness else None


def _spread(text: str, found: dict[int, Line], line: Line) -> None:
    """Add the probable lines that follow a certain one, and those before it, as far as they go on."""
    at: Line | None = line
    while at:
        at = _following(text, at.end)
        if at and at.start in found:
            break
        if at:
            found[at.start] = at
    at = line
    while at:
        at = _preceding(text, at.start)
        if at and at.start in found:
            break
        if at:
            found[at.start] = at


def _following(text: str, end: int) -> Line | None:
    """Return the next line that is not blank if it is probable."""
    start = NEXT.match(text, end)
    if not start:
        return None
    stop = text.find("\n", start.end())
    stop = stop if stop >= 0 else len(text)
    return _judged(text, start.end(), stop, PROBABLE) if stop - start.end() <= LONGEST else None


def _preceding(text: str, start: int) -> Line | None:
    """Return the line before, blank ones left out, if it is probable."""
    end = len(text[max(0, start - 200) : start].rstrip(BLANKS + "\n")) + max(0, start - 200)
    begin = text.rfind("\n", max(0, end - LONGEST), end) + 1
    if "\n" not in text[end:start] or end == 0 or (not begin and end > LONGEST):
        return None
    return _judged(text, begin, end, PROBABLE)


def _verdict(wording: Wording) -> tuple[str, int]:
    """Return kind and sureness of a line by itself."""
    text, weight = wording.text, wording.weight
    if _is_offer(text):
        return ADVERTISEMENT, CERTAIN
    kind = ADVERTISEMENT if wording.kind == "ad" else BOILERPLATE
    if kind == ADVERTISEMENT and NOTICE.search(text):
        return "", 0
    if _is_said(text) or (weight >= SURE_WEIGHT and _is_certain(wording)):
        return kind, CERTAIN
    return kind, PROBABLE if len(text) <= LONGEST_DOUBTED and _is_probable(wording) else 0


def _is_said(text: str) -> bool:
    """Whether the line says what pages say to visitors; a full sentence must say two such things."""
    return len(text) <= LONGEST_SAYING and len(SAYING.findall(text)) > text.endswith("。")


def _is_offer(text: str) -> bool:
    return REACHED.search(text) is not None and CONTACT.search(text) is not None and not NOTICE.search(text) and len(set(OFFER.findall(text))) > 1


def _is_probable(wording: Wording) -> bool:
    weight, share = wording.weight, wording.share
    if not wording.letters:
        return len(wording.text) <= LONGEST_WORDLESS
    return (weight >= 2 and share >= 0.6) or (weight >= 4 and share >= 0.3) or share >= 0.9


def _is_certain(wording: Wording) -> bool:
    text, weight, share = wording.text, wording.weight, wording.share
    if wording.kind == "prompt" and wording.strong >= 9:
        return True
    if len(text) <= 120 and len(CRUMB.findall(text)) > 1 and HOME.search(text):
        return True
    if len(SENTENCE.findall(text)) > 1 and share < 0.9:
        return False
    if wording.best < SINGLE and not PARTED.search(text):
        return False
    if text.endswith("。") and wording.strong < 8 and not (wording.strong and share >= 0.8):
        return False
    if len(text) <= 120 and (REGISTERED.search(text) or len(COUNTED.findall(text)) > 1):
        return True
    if wording.strong and share >= 0.5 and len(text) <= 40:
        return True
    if share >= 0.75 or (weight >= 7 and share >= 0.45) or (weight >= 10 and share >= 0.3):
        return True
    return ADDRESS.search(text) is not None and wording.letters <= 30 and share >= 0.4


def deletion(document: Document, line: Line) -> Fix:
    """Return the fix that deletes the line with its line end."""
    start = document.text.rfind("\n", 0, line.start) + 1
    end = document.text.find("\n", line.end)
    return unsafe(start, end + 1 if end >= 0 else len(document.text), "")


def quoted(document: Document, line: Line) -> str:
    """Return the line, cut to what a message can hold."""
    text = document.text[line.start : line.end]
    return text if len(text) <= 24 else text[:23] + "…"
