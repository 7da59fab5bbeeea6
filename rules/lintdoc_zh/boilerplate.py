"""Lines that are not part of the text: what kind each is, decided by evidence.

Evidence is the line's wording (cues, and how much of the line they make up), its shape (separators, counters,
addresses, no sentence), and its neighbours: a line among others of the kind needs less.
"""

from __future__ import annotations

import re

from lintdoc import Document, Fix, unsafe
from lintdoc_zh.cues import ADDRESS, Wording
from lintdoc_zh.keywords import is_keyword_list
from lintdoc_zh.residues import bare

BARE_LINE = re.compile("(?:\\A|(?<=\n))[^\n。，；！？]{1,400}(?=\n|\\Z)")
"""A line without a mark of sentences."""
TELLING = re.compile(
    "[编編站网網码碼扫掃藏赞讚贊载載录錄陆陸入权權信线線阅閱费費册冊员員锁鎖服写寫理Qq©Ee]"
    "(?:(?<=©)|(?<=小[编編]|[本][站网網]|[扫掃一][码碼扫掃]|收藏|[点點按][赞讚贊]|[转轉下][载載]|登[录錄陆陸入]|[侵版作][权權]"
    "|微信|[热熱][线線]|[订訂参參查][阅閱]|[付免][费費]|[注註][册冊]|[会會][员員]|解[锁鎖]|客服|代[写寫]|整理|[Qq][Qq]|[Nn][Ee]))"
)
"""The second half of a word that lines around a text often have, sentences or not."""
LONGEST = 260
CRUMBS = re.compile("[^>»›→\n]{1,20}(?: ?(?:>+|»|›|→|&gt;) ?[^>»›→\n]{1,30}){2,}")
SENTENCE = re.compile("[。！？!?](?=.)")
HOME = re.compile("首页|主页|位置|home|网站")
CONTACT = re.compile(
    "1[3-9][0-9][- ]?[0-9]{4}[- ]?[0-9]{4}|0[0-9]{2,3}[-) ][0-9]{7,8}|(?:4|8)00[- ]?[0-9]{3,4}[- ]?[0-9]{3,4}|09[0-9]{2}-?[0-9]{3}-?[0-9]{3}"
    "|(?:qq|扣扣|企鹅)[号群]{0,2} ?[: ]? ?[1-9][0-9]{4,}|(?:微信|weixin|wechat|v信|vx|wx|line|telegram|tg|whatsapp|赖)(?:号|id)? ?[: ]? ?@?[a-z0-9_-]{4,}"
)
OFFER = re.compile(
    "代写|代办|代发|代开|专业|免费|领取|优惠|特价|低价|批发|出售|转让|招商|加盟|诚招|招代理|咨询|客服|热线|订购|订货|包邮|折|抢购|贷款|放款|借款|办证|刻章|开票"
    "|兼职|日赚|加微|加qq|加line|同号|上门|维修|包过|保过|资料|报名|试听|团购|秒杀|下单|购买|立减|满减|送|名额|有意者|价格|元起|起售|欢迎来电"
)
NOTICE = re.compile("联系人|联络人|邮编|传真|地址|邮箱|e-?mail|监督|举报|投诉|值班|咨询电话|联系电话|服务电话")
ENUMERATED = re.compile("[ \u3000]*(?:[一二三四五六七八九十]+[、.．]|[0-9]+[、.．)）]|[(（][一二三四五六七八九十0-9]+[)）]|第[^ ]{1,4}[章节條条節])")
PROSE_BLOCKS = {"paragraph", "note"}
EDGE = 7
BOILERPLATE, KEYWORDS, ADVERTISEMENT = "boilerplate", "keywords", "advertisement"
CERTAIN, PROBABLE = 2, 1


class Line:
    """A line that may not be part of the text: its span in `document.text`, its kind, how sure."""

    __slots__ = ("cue", "end", "kind", "start", "sureness")

    def __init__(self, start: int, end: int, kind: str, sureness: int, cue: str) -> None:
        self.start = start
        self.end = end
        self.kind = kind
        self.sureness = sureness
        self.cue = cue


def alien_lines(document: Document) -> list[Line]:
    """Return the lines that are not part of the text, in order; ask with `document.once`."""
    view = bare(document)
    text = view.text
    judged: dict[int, Line] = {}
    for start, end in _candidates(text):
        line = _judged(document, text, start, end)
        if line:
            judged[start] = line
    if not any(one.sureness == CERTAIN for one in judged.values()):
        return []
    _promote(text, judged)
    found = [judged[start] for start in sorted(judged) if judged[start].sureness == CERTAIN]
    for line in found:
        line.start, line.end = view.span(line.start, line.end)
    return found


def _candidates(text: str) -> list[tuple[int, int]]:
    spans = {match.span() for match in BARE_LINE.finditer(text)}
    reached = 0
    for match in TELLING.finditer(text):
        if match.end() > reached:
            start = text.rfind("\n", 0, match.start()) + 1
            reached = text.find("\n", match.end())
            reached = reached if reached >= 0 else len(text)
            if reached - start <= LONGEST:
                spans.add((start, reached))
    return sorted(spans)


def _judged(document: Document, text: str, start: int, end: int) -> Line | None:
    """Return the line if it may be alien; its span without the blanks around it."""
    raw = text[start:end]
    words = raw.strip(" \t\u3000\xa0•·￼")
    if not words:
        return None
    first = start + raw.find(words)
    if is_keyword_list(words):
        return Line(first, first + len(words), KEYWORDS, CERTAIN, "")
    wording = Wording(words)
    kind, sureness = _verdict(wording, words)
    if not sureness:
        return None
    return Line(first, first + len(words), kind, sureness, "")


def _verdict(wording: Wording, words: str) -> tuple[str, int]:
    """Return kind and sureness of a line by itself."""
    text, weight, share = wording.text, wording.weight, wording.share
    if not wording.letters:
        return BOILERPLATE, PROBABLE if len(text) <= 24 and not ENUMERATED.match(text) else 0
    if not weight or ENUMERATED.match(text):
        return "", 0
    if CONTACT.search(text) and not NOTICE.search(text) and len(set(OFFER.findall(text))) > 1:
        return ADVERTISEMENT, CERTAIN
    kind = ADVERTISEMENT if wording.kind == "ad" else BOILERPLATE
    if _is_certain(wording):
        return kind, CERTAIN
    probable = (weight >= 2 and share >= 0.6) or (weight >= 4 and share >= 0.3) or share >= 0.9
    return kind, PROBABLE if probable and len(text) <= 60 else 0


def _is_certain(wording: Wording) -> bool:
    text, weight, share = wording.text, wording.weight, wording.share
    if weight >= 4 and share >= 0.75:
        return True
    if len(SENTENCE.findall(text)) > 1:
        return wording.kind == "prompt" and weight >= 12
    if (weight >= 7 and share >= 0.45) or (weight >= 10 and share >= 0.3):
        return True
    if CRUMBS.search(text) and HOME.search(text) and len(text) <= 120:
        return True
    if wording.kind == "prompt" and weight >= 12:
        return True
    return ADDRESS.search(text) is not None and weight >= 4 and wording.letters <= 30


def _promote(text: str, judged: dict[int, Line]) -> None:
    """Make probable lines beside certain ones certain, as far as they go on."""
    starts = sorted(judged)
    for order in (starts, starts[::-1]):
        before: Line | None = None
        for start in order:
            line = judged[start]
            if before and before.sureness == CERTAIN and line.sureness == PROBABLE and _touch(text, before, line):
                line.sureness = CERTAIN
            before = line


def _touch(text: str, one: Line, other: Line) -> bool:
    """Whether nothing but blanks stands between the two lines."""
    first, second = (one, other) if one.start < other.start else (other, one)
    return not text[first.end : second.start].strip(" \t\n\u3000\xa0•·￼")


def deletion(document: Document, line: Line) -> Fix:
    """Return the fix that deletes the line with its line end."""
    start = document.text.rfind("\n", 0, line.start) + 1
    end = document.text.find("\n", line.end)
    return unsafe(start, end + 1 if end >= 0 else len(document.text), "")


def quoted(document: Document, line: Line) -> str:
    """Return the line, cut to what a message can hold."""
    text = document.text[line.start : line.end]
    return text if len(text) <= 24 else text[:23] + "…"
