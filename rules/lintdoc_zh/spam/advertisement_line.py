"""A line offers goods or services that the text is not about.

Reported are lines with an offer and a way to reach the one who makes it (a telephone number, QQ, WeChat,
LINE, an address): `专业代写论文，电话：…（微信同号）`, and lines made up of such wording (`联系客服`,
`免费领取全套资料`).

Left alone: the contact block of a notice, sentences about trade and prices.

中文
整行是与正文无关的广告。

报告既有兜售之辞又有联系方式（电话、QQ、微信、LINE、网址）的行：`专业代写论文，电话：…（微信同号）`，以及全
由此类用语组成的行（`联系客服`、`免费领取全套资料`）。

不报告：通知中的联系方式，以及谈论买卖与价格的句子。
"""

from __future__ import annotations

from collections.abc import Iterator

from lintdoc import Bad, Document, Finding, Good, rule
from lintdoc_zh.alien_lines import ADVERTISEMENT, SOME_LINE, alien_lines, deletion, quoted


@rule(
    code="ZH403",
    name="advertisement-line",
    family="spam",
    trigger=SOME_LINE,
    fix="unsafe",
    examples=[
        Bad("⟦论文代写代发，QQ：123456789，微信同号⟧\n春天来了。\n", fixed="春天来了。\n"),
        Bad("春天來了。\n⟦免費試用！立即撥打 0800-000-000⟧\n"),
        Bad("春天来了。\n⟦贷款就找小张，电话139-0000-0000，无抵押，当天放款⟧\n⟦联系客服⟧\n"),
        Bad("春天来了。\n⟦高价上门回收旧家电，专业估价⟧\n⟦办证刻章，电话：13900000000⟧\n"),
        Bad("春天来了，花都开了。\n⟦限时免费！名师直播课，扫码立即报名⟧\n"),
        Bad(
            "春天来了。\n⟦本店新开业，凭此券到店立减二十元，地址：人民路8号⟧\n⟦厂家直销，量大从优，加微信看货⟧\n"
        ),
        Bad("春天来了。\n⟦出售学区房一套，拎包入住，中介勿扰，电话 13700001111⟧\n"),
        Bad(
            "春天來了，花都開了。\n⟦二胎房貸、票貼，利息低，專線0900-111-222⟧\n⟦免加盟金，輔導開店，月入六萬⟧\n"
        ),
        Bad("春天来了，花都开了，河边的柳树绿了。\n\n⟦— 广告 —⟧\n\n孩子们在院子里捉蝴蝶，玩了一整天。\n"),
        Bad("春天来了。\n⟦不看征信，秒下款，黑户可贷⟧\n⟦开服首充返利，登录送VIP，爆率翻倍⟧\n"),
        Good("警方查获“黑户可贷、秒下款”广告\n严打代开发票、办证刻章、低价回收烟酒\n"),
        Good("洽詢專線：(02)2345-6789 分機 12 承辦人：林先生\n職業訓練免費參加，額滿為止\n"),
        Good("招生办公室电话：0571-88888888 收费标准见附件\n服务热线：96333 服务时间：8:00-20:00\n"),
        Good("维修请拨打 82345678，急修免费上门，夜间也有人值班。\n本次讲座免费，名额五十人，先到先得\n"),
        Good("家政服务培训班开班，咨询电话 85678901，免费培训\n凭身份证免费领取\n婚姻登记预约电话：62341\n"),
        Good("报名咨询：010-12345678（工作日9:00-17:00）\n"),
        Good("警方提醒：凡是看到“贷款秒批，加微信详聊”的，都是骗局。\n咨询：8600 4321\n"),
        Good(
            "# 小河\n\n用 `pip install xiaohe` 安装。\n\n## 交流群\n\n添加微信号：xiaohe-dev 加入用户群\n\n"
            "## 更新\n\nfeat: 增加微信小程序的防抖配置\n",
            format="markdown",
        ),
        Good("联系人：李老师，联系电话：010-12345678，邮箱：office@example.com\n"),
        Good("服务热线：95588\n报名电话：021-66668888，联系人：王老师\n"),
        Good("这家公司推出限时优惠活动，吸引了大批顾客。酒店价格从每晚三百元起。\n"),
        Good("广告应当具有可识别性，不得以新闻报道形式变相发布广告。\n"),
    ],
)
def check(document: Document) -> Iterator[Finding]:
    for line in document.once(alien_lines):
        if line.kind == ADVERTISEMENT:
            text = quoted(document, line)
            yield document.finding(
                line.start,
                line.end,
                en=f"“{text}” is an advertisement: delete the line",
                zh=f"“{text}”是广告：请删去该行",
                fix=deletion(document, line),
            )
