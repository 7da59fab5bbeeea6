"""The shapes of lines of web pages: the way to a page, counters, numbers of pages, credits, replies."""

from __future__ import annotations

from lintdoc_zh.patterns import later

CRUMB = later(" ?(?:>+|»|›|→) ?| / ")
LONGEST_CRUMBS, LONGEST_WAY_POINT = 120, 10
HOME = later(
    "(?:^|[:>»›→/]) ?[^:>»›→/]{0,6}(?:首页|主页|home|正文|频道|论坛|网站?)(?= *(?:>|»|›|→|/|$))"
    "|^[\\[【(]?[您你]?的?(?:当前|现在|目前)?(?:所[在处])?的?位置(?![^: ])|(?:当前|正在|[您你])[^:]{0,4}浏览"
)
"""A point that is the first page or a part of a site, or what says that the visitor is here."""
REGISTERED = later(
    "字[号级体][^。]{0,3}[:\\[【( ]+(?:[大中小a][-+]?[ \\]】)|/]*){2,}"
    "|icp[备证]|网安备|网文〔|[a-z][12]-20[0-9]{6}"
    "|all rights reserved|powered by .*(?:©|版权|copyright|v?[0-9.]+$)"
)
DIGITS, ALNUM = frozenset("0123456789"), later("[0-9a-z]")
"""What numbers, accounts and addresses are written with."""
COUNTED = later(
    "(?:阅读|评论|浏览|点击|赞|收藏|转发|回复|分享|人气|播放|下载)(?:数|量|次数|人数)?"
    " ?[(:（ ] ?[0-9.,]+[万k+次]*(?=[)）|丨 ]|$)"
)
CLOCK = later("[0-9]{1,2}:[0-9]{2}|前 |[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}")
DATELINE = later("[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2} [0-9]{1,2}:[0-9]{2}.*(?:记者|来源|编辑|责编|新闻网)")
TURNED = later("共计? ?[0-9]+ ?[页条]")
TURNS = later("[首上下前后末尾][一]?页|第 ?[0-9]+ ?页|跳转|每页|当前|条记录|页次")
"""Page numbers, and the buttons beside them."""
POST = later("[推嘘→] ?[a-z][a-z0-9]+ ?:.*[0-9]{1,2}/[0-9]{2}(?: [0-9:]{4,5})?$")
"""A reply on a bulletin board."""
CREDIT = later("[【\\[(（][^ -~]{0,4}(?:编辑|责编|编审|校对|美编|监制)[:/ ] ?[^。]{1,16}[】\\])）]$")


def is_dateline(text: str) -> bool:
    return not DIGITS.isdisjoint(text) and DATELINE.search(text) is not None


def is_counter(text: str) -> bool:
    """Whether the line is a registration, a row of counters, or the numbers of pages."""
    if len(text) > LONGEST_CRUMBS or text[-1] == "。":
        return False
    if ALNUM.search(text) is None and "字" not in text and "网" not in text:
        return False
    if REGISTERED.search(text) or (TURNED.search(text) and len(TURNS.findall(text)) > 1):
        return True
    counted = 0 if DIGITS.isdisjoint(text) else len(COUNTED.findall(text))
    return counted > 1 or (counted == 1 and CLOCK.search(text) is not None)


def is_trail(text: str) -> bool:
    """Whether the line is the way from the first page to this one."""
    return len(text) <= LONGEST_CRUMBS and len(CRUMB.findall(text)) > 1 and HOME.search(text) is not None


def is_way(text: str) -> bool:
    """Whether the line may be the way to a page: short items, parted by the sign of a way."""
    items = CRUMB.split(text)
    return len(items) > 2 and all(
        1 < len(one) <= LONGEST_WAY_POINT and one.replace("、", "").isalnum() for one in items
    )


def is_credit(text: str) -> bool:
    return text[0] in "【[(（" and CREDIT.match(text) is not None


def is_reply(text: str) -> bool:
    return text[0] in "推嘘→" and POST.match(text) is not None
