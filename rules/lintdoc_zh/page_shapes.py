"""The shapes of lines of web pages: the way to a page, counters, numbers of pages, credits, replies."""

from __future__ import annotations

from lintdoc_zh.patterns import later

CRUMB = later(" ?(?:>+|»|›|→) ?| / ")
PAPERS = (
    "范文|总结|报告|心得|体会|讲话|演讲|发言|致辞|贺词|申请书|计划|规划|作文|读后感|观后感|方案|预案|简历|自荐|介绍信|检讨"
    "|倡议|协议|合同|说课|教案|课件|评语|祝福语|主持词|台词|文案|反思|鉴定|汇报|对照检查|剖析|材料|日记|周记|短信|标语|感想"
    "|推荐信|邀请函|证明|保证书|承诺书|决心书|表扬信|感谢信|实习|述职|竞聘|策划|通讯稿|新闻稿|公文|论文|试题|考点|句子"
)
GATHERED = (
    "精选|大全|通用|热门|汇总|锦集|合集|集锦|最新|优秀|必备|推荐|模板|实用|优质|范文|荐读"
    "|汇编|简短|整理|精彩|经典"
)
PAPER = later(
    f"(?:{PAPERS})[^。，]*[(（](?:{GATHERED}|共)*[0-9一二三四五六七八九十]{{1,3}}篇[)）]?$"
    f"|(?:{PAPERS})[^。，]*(?:{GATHERED})[0-9一二三四五六七八九十]{{1,3}}篇$"
    f"|(?:{PAPERS})[^。，]{{0,6}}[0-9]{{3,4}}字(?:左右|以上)?(?:{GATHERED})"
    f"|(?:{PAPERS})[^。，]*(?:[(（]篇[0-9一二三四五六七八九十]{{1,3}}[)）]|范文[(（]?[0-9一二三四五六七八九十]{{1,2}}[)）]?)$"
    f"|[【(（]?篇[0-9一二三四五六七八九十]{{1,3}}[】)）: ][^。，]*(?:{PAPERS})[^。，]{{0,8}}$"
)
"""The title of one of the model papers that a page gathers, or of all of them."""
MENU = later("(?:网站|本站|返回|回)?[首主]页(?:[ |｜·]+[^ |｜·。，:]{2,6}){4,}[ |｜]*$")
LONGEST_CRUMBS, LONGEST_WAY_POINT = 120, 10
HOME = later(
    "(?:^|[:>»›→/]) ?[^:>»›→/]{0,6}(?:首页|主页|(?<![$a-z])home|正文|频道|论坛|网站?)(?= *(?:>|»|›|→|/|$))"
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


def is_menu(text: str) -> bool:
    return "页" in text[:5] and MENU.match(text) is not None


def is_model_paper(text: str) -> bool:
    """Whether it is the title of model papers; what they have at the end is asked for first."""
    may_be = "篇" in text[-4:] or "篇" in text[:2] or "范文" in text[-6:] or "字" in text
    return may_be and PAPER.search(text) is not None
