"""What a line says it is, by its wording and its shape alone."""

from __future__ import annotations

from lintdoc_zh.alien_lines import ADVERTISEMENT, BOILERPLATE
from lintdoc_zh.cues import ADDRESS, STRONG, Wording
from lintdoc_zh.patterns import later
from lintdoc_zh.wordings import spelt, stands_in

CERTAIN, LIKELY, PROBABLE, NEITHER = 3, 2, 1, 0
"""Likely: certain if the line stands apart from the text. Probable: certain beside one that is."""
CRUMB = later(" ?(?:>+|»|›|→) ?| / ")
LONGEST_WAY_POINT = 10
HOME = later("首页|主页|位置|home|网站|论坛|正文|频道|浏览")
PARTED = later(
    "[^ -~]:.*[^ -~]:|[|｜].*[|｜]|[】\\]].*[【\\[]|[^ -~] +[^ -~]+ +[^ -~]|[^ -~][ 0-9]* [0-9]+ [^ -~]"
)
"""Items in a row."""
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
SAYING = later(
    "[若如有涉][^。]{0,6}侵[权犯](?!行为|责任|案|纠纷|诉讼|他人|商业)|(?:未经|请勿|严禁|谢绝)[^。]{0,12}(?:转载|转贴|复制|摘编)"
    "|(?:观点|内容|文章)[^。]{0,4}代表[^。]{0,6}(?:作者|本人|立场)|与本(?:平台|站|网|网站)(?:立场)?无关|信息(?:发布|存储)[^。]{0,4}(?:平台|服务)"
    "|(?<!制)(?:版权|著作权)[^。]{0,2}(?:所有(?![人者权])|归(?!属))"
    "|(?:登录|登入|登陆|注册|订阅|购买|支付|付费|回复|开通|会员|vip)[^。]{0,14}"
    "(?:查看|阅读|观看|下载|浏览|看)[^。]{0,4}(?:全文|全部|剩余|完整|本文|章节|资料)"
    "|(?:内容|全文|章节)[^。]{0,4}(?:登录|登入|登陆|注册|订阅|购买|支付|付费|回复)[^。]{0,3}后"
    "|(?:全文|内容|本文|章节)[^。]{0,6}(?:登录|登入|登陆|注册|会员)|非(?:会员|vip|登录|注册)(?:用户)?[只仅不无]|转载[^。]{0,6}(?:联系|注明|授权|标明|保留)"
    "|[您你][^。]{0,2}(?:可能|也许|或许)[^。]{0,8}(?:感兴趣|喜欢|想看)"
    "|(?:分享|转发)[^。]{0,6}(?:好友|朋友|家人)|(?:点|按)个?(?:赞|关注)[^。]{0,4}(?:吧|哦|呀|喔|并|支持|收藏)"
    "|(?:扫|长按|识别)[^。]{0,8}码[^。]{0,6}(?:关注|添加|加|下载|领取|分享|阅读)"
    "|(?:加入|关注|追踪|订阅)[^。]{0,8}(?:群组|公众号|粉专|频道|telegram|line|instagram|facebook|专页)"
    "|(?:感谢|谢谢)[^。]{0,8}(?:本站|浏览|光临|访问)"
    "|(?:其他人|他人|大家|网友)(?:都|也|还)(?:在看|在搜|看了|喜欢|关注)(?=$|[:了的])"
)
"""What pages say to visitors."""
SURE_SAYING = later(
    "本?[页文条]面?最后(?:修订|编辑|更新)于|最后由[^。]{1,24}编辑$"
    "|(?:持续|继续|多多|欢迎|请)(?:关注|支持|收藏|锁定)[^。]{0,3}本(?:站|网(?![点格络])|平台|公众号|频道)(?![的建工])"
    "|凡本[站网][^。]{0,6}注明"
    "|^(?:(?:查看|阅读|浏览)?更多 ?(?:[>»›]+|\\.{3}|…+)|[+＋] ?关注)$"
    "|^(?:编辑|发布|发表|更新|修改)于 ?[0-9]{4}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}"
    "|(?:图片|文章|资料|素材|信息|内容|文字)[^。]{0,4}来[源自]于?:? ?[^。]{0,3}(?:网络|网路|互联网)"
    "(?![^。]*[。，]|调查|问卷|的)"
    "|cookie.*(?:同意|接受|体验|隐私|设置)|继续(?:浏览|使用|访问)[^。]{0,12}(?:同意|接受)"
    "|可以?(?:透过|通过)?编辑或修订|文章来源于?网络|由(?:本站|网友)[^。]{0,6}(?:整理|上传|提供)"
    "|篇幅[所有]限[^。]{0,12}下载|(?:目前|暂|还)[没无]有?(?:人|评论|留言)[^。]{0,8}(?:快来|抢|发表)"
    "|[本该][文贴][^。]{0,3}共[0-9]+页|[0-9]人(?:下载|购买|付款|评价|已读|看过)|该(?:用户|帖)[^。]{0,2}(?:被|注销|删除)"
    "|看不清[^。]{0,3}换|小编[^。]{0,8}(?:大家|您|你|整理|为)"
)
"""What nobody but a page says to its visitors."""
PARTICULARS = "主办|协办|承办|联系人|联络人|传真|邮编|电话[:：]|见[背下右左反]面"
DATE_ONLY = later(
    "[0-9○〇零一二三四五六七八九十]{2,4} ?年 ?[0-9一二三四五六七八九十]{1,3} ?月"
    "[ 0-9一二三四五六七八九十]{0,4}日?"
)
SPEECH = later("[^ -~]{1,6}:.*[？?！!。]$|谢谢(?:大家|各位)?[!！。]?$")
"""A line of a conversation, and how a talk ends."""
POST = later("[推嘘→] ?[a-z][a-z0-9]+ ?:.*[0-9]{1,2}/[0-9]{2}(?: [0-9:]{4,5})?$")
"""A reply on a bulletin board."""
CREDIT = later("[【\\[(（][^ -~]{0,4}(?:编辑|责编|编审|校对|美编|监制)[:/ ] ?[^。]{1,16}[】\\])）]$")
SERVICE = later(
    "码[^。]{0,4}(?:填写|报名|签到|投票|缴费|参与|预约|查询)|(?<!不良信息)(?:投诉|举报|监督)[^。]{0,4}电话"
)
"""What notices ask of their readers."""
LONGEST_SAYING = 80
GRAMMAR = later("[的了是在。：:]")
VISITOR = later("[您请]|本[站网]")
"""Whom pages speak to, and how they call themselves."""
TELLS = later("[的了是之]")
SENTENCE_END = later("[。！？!?](?=.)")
REACHABLE = later(
    "[0-9]{5}|[qv] ?:|[0-9]{3}[- )][0-9]{3}|[a-z_][0-9]{2}|(?:微信|line|qq|vx|v信|加v)[^。]{0,4}[a-z]{2}"
)
"""What every number or account holds, found fast."""
CONTACT = later(
    "1[3-9][0-9][- ]?[0-9]{4}[- ]?[0-9]{4}|0[0-9]{2,3}[-) ][0-9]{7,8}|0[0-9]{1,3}-[0-9]{3,4}-[0-9]{3,4}"
    "|[48]00[- ]?[0-9]{3,4}[- ]?[0-9]{3,4}|09[0-9]{2}-?[0-9]{3}-?[0-9]{3}"
    "|(?:qq|扣扣|企鹅|旺旺)[号群]{0,2} ?[: ]? ?[1-9a-z][0-9a-z]{4,}"
    "|(?<![a-z])[qv] ?: ?[0-9a-z_-]{5,}"
    "|(?:微信|weixin|wechat|v信|vx|wx|line|telegram|tg|whatsapp|赖)(?:号|id| id)? ?[: ]? ?@?[a-z0-9_-]{4,}"
)
OFFER = later(
    "代写|代办|代发|代开|代理|专业|免费|领取|优惠|特价|低价|高价|批发|出售|转让|招商|加盟|诚招|咨询|客服"
    "|热线|专线|订购|订货|包邮|抢购|贷款|放款|借款|无抵押|信用|办证|办理|证件|刻章|开票|记账|注册|兼职"
    "|诚聘|日结|日赚|加微|加qq|加line|同号|同步|上门|维修|回收|租售|二手|包过|保过|资料|合同|范本|论文"
    "|发表|期刊|报名|试听|团购|秒杀|下单|购买|选购|立减|满减|送货|赠送|承接|收购|洽[询谈]|意者|请洽|诚征"
    "|主营|旗舰店|优惠券|红包|限时|名师|直播课|仅需|首月|见效|疗程|祛[斑痘]|满[0-9]+[减送]|写作|制作"
    "|兑换|会员|长期|货源|名额|借钱|拨款|退款|专治|先写后付|包通过|有意者|价格|实惠|起售|欢迎来电|侦探"
    "|征信|祖传|秘方|治疗|立即|拨打|急售|求购|供应|新张|新开业|开业|到店|进店|凭[此本][券页单]"
    "|买[一二三]送|货到付款|量大从优|现货|零售|正品|高仿|无效退款|拎包入住|中介勿扰|非诚勿扰|面交|面议"
    "|商量|私信|承办|承包|开锁|疏通|搬家|保洁|清洁|打扫|家政|家电|快修|收费|随到随|随叫随到|招生|真题"
    "|加急|见刊|代运营|网站建设|小程序|推广|引流|打字|一单|一结|百家乐|娱乐场|首存|提款|彩票|带单|导师"
    "|返利|佣金|立省|再减|手慢无|先到先得|送礼|送千|储值|首付|学区房|调查|取证|保密|全面[一-九0-9]+折"
    "|新店|再送|清仓|甩卖|亏本|仅此|底薪|提成|在家|急用钱|到账|直销|专科|随治|当日|免保|专营|享折|订房"
    "|好礼|专办|小额|网贷|秒批|大全|全套|全台|快速|预约|优惠码|首堂|首课|独家|抢先|好康|到府|估价|过件"
    "|利低|周转|有意|电联|电洽|速洽|靓号|一站式|成功率|不收|中介费|专车|接送|看房|量房|价格低|欢迎|分期"
    "|报班|零基础|包退|月瘦|减肥|代孕|试管|包成功|发票|开具|先验|付款|代做|代考|代上|交稿|刷信誉|升钻"
    "|必备|九块九|打折|机票|预订|查询|交友|金币|算命|风水|信誉|精装|地铁口|马桶|下水道|不通|认准|拔火罐"
    "|刮痧|网红|同款|下卡|额度|秒发|招募|手工|工资|一对一|大纲|点击领取|再折|翻新|抓漏|房贷|首选|创业"
    "|注册就送|靠谱|口碑|寄养|美容|定制|折(?<=[一-九0-9]折)|前[0-9]+名"
)
"""Words of offers, each begun by a sign itself: then the text is read for their signs only."""
SERVICES = frozenset(spelt(
    "咨询|客服|热线|专线|报名|价格|专业|试听|资料|报告|论文|快速|供应|招生|收费|调查|取证|保密|家电|真题|清洁|打扫|家政|保洁"
    "|承包|承办|推广|到店|开业|导师|维修|上门|办理|证件|贷款|回收|办证|转让|求购|二手|出租|拨打|当日|专科|在家|机票|预订|查询|付款|分期|发票|开具|估价|接送|看房"
    "|欢迎|预约|立即|额度|手工|工资|大纲|零基础|招募|精装|一对一|信誉|创业|首选|一站式|成功率|翻新|美容|定制|打折|独家|意者|有意者|有意"
))  # fmt: skip
"""Offers that notices and institutions make as well."""
MANY_OFFERS, FEW_OFFERS, LONGEST_CALL = 4, 3, 40
TALKS, TITLED = frozenset("的了是在。:"), frozenset("【《“")
"""What sentences about trade have, and headings."""
SHOP = later("本[店厂]|凭[此本][券页单]")
"""How a shop speaks of itself."""
ILLICIT = later(
    "加 ?[vq] ?:|办理[^，。]{0,4}证件|办证|刻章|代写|代考|替考|彩金|套现|代开|假证|私家侦探|无抵押"
)
"""What is offered in such lines only."""
NOTICE = later(
    "联系人|联络人|邮编|传真|地址|邮箱|e-?mail|监督|举报|投诉|值班|咨询电话|联系电话|服务电话|报名电话|报名热线"
    "|服务时间|开放时间|办公时间|工作时间|工作日|预约电话|志愿|家长|同学|讲座|展览|义诊|凭[^，。]{0,4}(?:身份证|学生证|证件|门票)"
)
"""What the contact block of a notice holds."""
ASKS = later(
    "(?:如何|怎样|怎么|为何|为什么)[^?]*$|[（(]?本文作者[系是为单]|大家都在看(?:电|书|报|球)|下载地址[见在]"
    "|未经许可.{0,4}不得(?!转载|复制|摘|使用本|镜像|引用)|(?:阅读|点击|浏览|访问)量:[^0-9]{5}"
)
"""Headings that ask, who wrote a text, what is forbidden besides copying, and rules about what is read."""
TITLE = later("[^ -~]关于[^ -~]")
"""What titles of documents have."""
SPOKEN = 0.7
"""Of a line of which more is covered by cues nobody says it."""
CLOSING = "）)】]”」"
SURE_WEIGHT, SINGLE = 4, 3
"""The least weight of a line that is certain, and of one cue in it where the line is no row of items."""
STRONG_PROMPT, STRONG_SENTENCE, SOLID_OFFER = 9, 8, 8
LONGEST_DOUBTED, LONGEST_WORDLESS, LONGEST_CRUMBS, LONGEST_SAID = 60, 24, 120, 30
LONGEST_LABELLED = 40


def verdict(wording: Wording) -> tuple[str, int]:
    """Return kind and sureness of a line by itself."""
    text, weight = wording.text, wording.weight
    if _is_offer(text):
        return ADVERTISEMENT, CERTAIN
    if ASKS.match(text):
        return "", NEITHER
    if ("月" in text and DATE_ONLY.fullmatch(text)) or (
        wording.share < SPOKEN and wording.strong < STRONG_SENTENCE and _is_spoken(text)
    ):
        return "", NEITHER
    kind = ADVERTISEMENT if wording.kind == "ad" else BOILERPLATE
    if kind == ADVERTISEMENT and NOTICE.search(text):
        return "", NEITHER
    if (not wording.strong and stands_in(text, PARTICULARS)) or (
        ("码" in text or "电话" in text) and SERVICE.search(text) and wording.strong < STRONG_SENTENCE
    ):
        return "", NEITHER
    if (
        _is_counter(text)
        or (text[0] in "【[(（" and CREDIT.match(text))
        or (text[0] in "推嘘→" and POST.match(text))
        or (not wording.letters and wording.strong)
    ):
        return kind, CERTAIN
    if (weight >= SURE_WEIGHT and _is_certain(wording)) or _is_trail(text) or _is_said(text):
        return kind, CERTAIN
    if len(text) > LONGEST_DOUBTED:
        return kind, NEITHER
    if _is_likely(wording) or _is_called(text) or _is_way(text) or _is_dateline(text):
        return kind, LIKELY
    return kind, PROBABLE if _is_probable(wording) else NEITHER


def _is_dateline(text: str) -> bool:
    return not DIGITS.isdisjoint(text) and DATELINE.search(text) is not None


def _is_counter(text: str) -> bool:
    """Whether the line is a registration, a row of counters, or the numbers of pages."""
    if len(text) > LONGEST_CRUMBS or text[-1] == "。":
        return False
    if ALNUM.search(text) is None and "字" not in text and "网" not in text:
        return False
    if REGISTERED.search(text) or (TURNED.search(text) and len(TURNS.findall(text)) > 1):
        return True
    counted = 0 if DIGITS.isdisjoint(text) else len(COUNTED.findall(text))
    return counted > 1 or (counted == 1 and CLOCK.search(text) is not None)


def _is_said(text: str) -> bool:
    """Whether the line says what pages say to visitors; a full sentence must say two such things."""
    if len(text) <= LONGEST_SAYING and SURE_SAYING.search(text):
        return True
    return len(text) <= LONGEST_SAYING and len(SAYING.findall(text)) > text.endswith("。")


def _is_trail(text: str) -> bool:
    """Whether the line is the way from the first page to this one."""
    return len(text) <= LONGEST_CRUMBS and len(CRUMB.findall(text)) > 1 and HOME.search(text) is not None


def _is_way(text: str) -> bool:
    """Whether the line may be the way to a page: short items, parted by the sign of a way."""
    items = CRUMB.split(text)
    return len(items) > 2 and all(
        1 < len(one) <= LONGEST_WAY_POINT and one.replace("、", "").isalnum() for one in items
    )


def _is_spoken(text: str) -> bool:
    return (":" in text or "谢谢" in text) and SPEECH.search(text) is not None


def _talks(text: str) -> bool:
    """Whether the line is a sentence about trade, or a heading."""
    return not TALKS.isdisjoint(text) or text[:1] in TITLED


def _is_offer(text: str) -> bool:
    """Whether something is offered, and the one who offers it can be reached."""
    if len(text) <= LONGEST_CALL and not _talks(text):
        offers = set(OFFER.findall(text))
        if len(offers) >= MANY_OFFERS and len(offers - SERVICES) > 1:
            return True
    if text[0] in "本凭" and SHOP.match(text) and len(set(OFFER.findall(text))) >= FEW_OFFERS:
        return True
    if not ALNUM.search(text) or not REACHABLE.search(text) or not CONTACT.search(text):
        return False
    if ILLICIT.search(text):
        return True
    offers = set(OFFER.findall(text))
    return len(offers) > (2 if NOTICE.search(text) else 1) and not offers <= SERVICES


def _is_likely(wording: Wording) -> bool:
    """Whether the line is no sentence, and most of it are words of pages."""
    last, weight, share = (wording.text.rstrip(CLOSING) or wording.text)[-1], wording.weight, wording.share
    if last in "。；，" or not wording.letters or (last in "！？!?" and weight < SURE_WEIGHT):
        return False
    if last == ":" or wording.kind == "meta":
        return wording.strong > 0 and share >= 0.9
    if wording.best < SINGLE and (":" in wording.text or wording.kind == "prompt"):
        return False
    if not (PARTED.search(wording.text) or VISITOR.search(wording.text)):
        weight = wording.solid
    return weight >= 2 and share >= (0.9 if weight == 2 else 0.6 if weight < 5 else 0.5)


def _is_called(text: str) -> bool:
    """Whether the line is a call to buy or to come: nothing but offers, and no sentence."""
    if len(text) > LONGEST_CALL or text[-1] in "。；，" or _talks(text):
        return False
    offers = set(OFFER.findall(text))
    return len(offers) >= FEW_OFFERS and len(offers) + len(offers - SERVICES) > MANY_OFFERS


def _is_probable(wording: Wording) -> bool:
    weight, share = wording.weight, wording.share
    if TITLE.search(wording.text):
        return False
    if not wording.letters:
        return len(wording.text) <= LONGEST_WORDLESS
    if wording.text[-1] == "。":
        return wording.strong > 0 and share >= 0.6
    return (weight >= 2 and share >= 0.6) or (wording.solid >= 4 and share >= 0.3) or share >= 0.9


def _is_certain(wording: Wording) -> bool:
    text, share, solid = wording.text, wording.share, wording.solid
    if text[-1] == ":":
        return False
    if wording.kind == "prompt" and wording.strong >= STRONG_PROMPT and len(text) <= LONGEST_CRUMBS:
        return True
    if len(SENTENCE_END.findall(text)) > 1 and share < 0.9:
        return False
    if wording.best < SINGLE and not PARTED.search(text):
        return _is_terse(wording)
    if (
        text.endswith("。")
        and wording.strong < STRONG_SENTENCE
        and not (wording.best > STRONG and share >= 0.8)
    ):
        return False
    if wording.strong and share >= 0.5 and len(text) <= LONGEST_LABELLED:
        return (
            wording.best > STRONG or share >= 0.7 or PARTED.search(text) is not None or not TELLS.search(text)
        )
    if wording.kind == "ad" and wording.best > STRONG and solid >= SOLID_OFFER and share >= 0.3:
        return not TELLS.search(text) or _is_covered(wording)
    return _is_covered(wording)


def _is_terse(wording: Wording) -> bool:
    """Whether a short line is hardly more than weak cues."""
    text = wording.text
    if ":" in text or len(text) > LONGEST_SAID or text[-1] in "。：:":
        return False
    return wording.solid > SURE_WEIGHT and wording.weight > SURE_WEIGHT and wording.share >= 0.85


def _is_covered(wording: Wording) -> bool:
    """Whether cues make up most of the line, or much of one with an address."""
    text, share, solid = wording.text, wording.share, wording.solid
    if share >= 0.75 or (solid >= 7 and share >= 0.45) or (solid >= 10 and share >= 0.3):
        return True
    return ADDRESS.search(text) is not None and wording.letters <= 30 and share >= 0.4
