"""Offers of goods and services in a line, and how the one who makes them can be reached."""

from __future__ import annotations

from functools import cache
from operator import add

from lintdoc_zh.page_shapes import ALNUM
from lintdoc_zh.patterns import later
from lintdoc_zh.wordings import stands_in

TABLE = __file__.rpartition("offers.py")[0] + "data/offers.tsv"
IN_FIGURES = later("满[0-9]+[减送]|全面[一-九0-9]+折|折(?<=[一-九0-9]折)|前[0-9]+名")
"""Offers that no table holds."""
REACHABLE = later(
    "[0-9]{5}|[qv] ?:|[0-9]{3}[- )][0-9]{3}|[a-z_][0-9]{2}|(?:微信|line|qq|vx|v信|加v)[^。]{0,4}[a-z]{2}"
)
"""What every number or account holds, found fast."""
CONTACT = later(
    "1[3-9][0-9][- ]?[0-9]{4}[- ]?[0-9]{4}|0[0-9]{2,3}[-) ][0-9]{7,8}|0[0-9]{1,3}-[0-9]{3,4}-[0-9]{3,4}"
    "|[48]00[0-9]?[- ]?[0-9]{3,4}[- ]?[0-9]{3,4}|[(]0[0-9]{1,2}[)] ?[0-9]{3,4}-?[0-9]{4}"
    "|09[0-9]{2}-?[0-9]{3}-?[0-9]{3}"
    "|(?:qq|扣扣|企鹅|旺旺)[号群]{0,2} ?[: ]? ?[1-9a-z][0-9a-z]{4,}"
    "|(?<![a-z])[qv] ?: ?[0-9a-z_-]{5,}"
    "|(?:微信|weixin|wechat|v信|vx|wx|line|telegram|tg|whatsapp|赖)(?:号|id| id)? ?[: ]? ?@?[a-z0-9_-]{4,}"
)
MANY_OFFERS, FEW_OFFERS, LONGEST_CALL = 4, 3, 40
TALKS, TITLED = frozenset("的了是在。:"), frozenset("【《“")
"""What sentences about trade have, and headings."""
REPORTED = "破获|查处|查获|打击|严打|整治|警惕|谨防|严防|防范|诈骗|骗局|涉嫌|取缔|案件|犯罪|违法"
"""How police and press speak of offers."""
SHOP = later("本[店厂]|凭[此本][券页单]")
"""How a shop speaks of itself."""
ILLICIT = later(
    "加 ?[vq] ?:|办理[^，。]{0,4}证件|办证|刻章|代写|代考|替考|彩金|套现|代开|假证|私家侦探|无抵押"
)
"""What is offered in such lines only."""
NOTICE = later(
    "联系人|联络人|承办人|分机|洽询专线|邮编|传真|地址|邮箱|e-?mail|监督|举报|投诉|值班|咨询电话|联系电话|服务电话|报名电话|报名热线"
    "|服务时间|开放时间|办公时间|工作时间|工作日|预约电话|志愿|家长|同学|讲座|展览|义诊|凭[^，。]{0,4}(?:身份证|学生证|证件|门票)"
)
"""What the contact block of a notice holds."""


class Offered:
    """The words of offers in a line; `private` are those that offices and institutions have no use for."""

    __slots__ = ("private", "words")

    def __init__(self, text: str) -> None:
        self.words: set[str] = set()
        self.private = 0
        index = _offers_by_head()
        reached = 0
        for at, pair in enumerate(map(add, text, text[1:])):
            if pair not in index or at < reached:
                continue
            for word, is_public in index[pair]:
                if text.startswith(word, at):
                    self._take(word, is_public)
                    reached = at + len(word)
                    break
        for word in IN_FIGURES.findall(text):
            self._take(word, is_public=False)

    def _take(self, word: str, is_public: bool) -> None:
        if word not in self.words:
            self.words.add(word)
            self.private += not is_public


@cache
def _offers_by_head() -> dict[str, list[tuple[str, bool]]]:
    """Return the words by their first two characters, the longest first."""
    index: dict[str, list[tuple[str, bool]]] = {}
    with open(TABLE, encoding="utf-8") as file:
        for row in sorted(file.read().splitlines()[1:], key=len, reverse=True):
            word, _, public = row.partition("\t")
            index.setdefault(word[:2], []).append((word, bool(public)))
    return index


def is_offer(text: str, offered: Offered) -> bool:
    """Whether something is offered, and the one who offers it can be reached."""
    count, private = len(offered.words), offered.private
    if count >= MANY_OFFERS and private > 1 and len(text) <= LONGEST_CALL and not _talks(text):
        return True
    if text[0] in "本凭" and count >= FEW_OFFERS and SHOP.match(text):
        return True
    if not ALNUM.search(text) or not REACHABLE.search(text) or not CONTACT.search(text):
        return False
    is_notice = NOTICE.search(text) is not None
    return ILLICIT.search(text) is not None or (private > is_notice and count > 1 + is_notice)


def is_called(text: str, offered: Offered) -> bool:
    """Whether the line is a call to buy or to come: hardly more than offers, and no sentence."""
    count, private = len(offered.words), offered.private
    if count < FEW_OFFERS or count + private <= MANY_OFFERS:
        return False
    is_brief = len(text) <= LONGEST_CALL and text[-1] not in "。；，"
    return is_brief and (private >= MANY_OFFERS or not _talks(text))


def is_reported(text: str) -> bool:
    return stands_in(text, REPORTED)


def _talks(text: str) -> bool:
    """Whether the line is a sentence about trade, or a heading."""
    return not TALKS.isdisjoint(text) or text[:1] in TITLED or is_reported(text)
