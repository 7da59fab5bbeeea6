"""What pages say to their visitors, and what is said to readers else."""

from __future__ import annotations

from lintdoc_zh.patterns import later

LONGEST_SAYING = 80
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
SERVICE = later(
    "码[^。]{0,4}(?:填写|报名|签到|投票|缴费|参与|预约|查询)|(?<!不良信息)(?:投诉|举报|监督)[^。]{0,4}电话"
)
"""What notices ask of their readers."""
ASKS = later(
    "(?:如何|怎样|怎么|为何|为什么)[^?]*$|[（(]?本文作者[系是为单]|大家都在看(?:电|书|报|球)|下载地址[见在]"
    "|未经许可.{0,4}不得(?!转载|复制|摘|使用本|镜像|引用)|(?:阅读|点击|浏览|访问)量:[^0-9]{5}"
)
"""Headings that ask, who wrote a text, what is forbidden besides copying, and rules about what is read."""


def is_said(text: str) -> bool:
    """Whether the line says what pages say to visitors; a full sentence must say two such things."""
    if len(text) > LONGEST_SAYING:
        return False
    return SURE_SAYING.search(text) is not None or len(SAYING.findall(text)) > text.endswith("。")


def is_question(text: str) -> bool:
    return ASKS.match(text) is not None


def is_date(text: str) -> bool:
    return "月" in text and DATE_ONLY.fullmatch(text) is not None


def is_spoken(text: str) -> bool:
    return (":" in text or "谢谢" in text) and SPEECH.search(text) is not None


def is_service(text: str) -> bool:
    return ("码" in text or "电话" in text) and SERVICE.search(text) is not None
