"""A line of the web page around the text was copied with it.

Reported are lines of navigation (`当前位置：首页 > 新闻`, `上一篇：没有了`), sharing (`微信扫一扫`), login
and payment (`阅读全文`, `登录后查看剩余内容`), copyright (`版权所有`, `转载请注明出处`), particulars of the
page (`来源：… 点击：…`), pointers to other texts (`相关阅读`) and addresses to the visitor (
`以下是小编为大家整理的…`). A line is judged by its wording, and by how much of it such words make up; a
line beside others of the kind needs less, and so does one that stands apart: between sentences or behind
the last, in a document that has no such headings and does not speak of such things. No list of sites is
used. The end of a paragraph counts by itself where such words were glued to it, and so do the titles under
`相关阅读：` where nothing else follows, and titles of model papers (`……发言稿（精选8篇）`).

Left alone: sentences about such things, headings, signatures and dates, the contact block of a notice, a
licence section, `央视网消息：`, links between the pages of a manual, what a README asks for under a heading
that says so, lines in bold, the columns of a manual set for a terminal.

中文
把网页上正文以外的行一起复制了下来。

报告导航（`当前位置：首页 > 新闻`、`上一篇：没有了`）、分享（`微信扫一扫`）、登录与付费（`阅读全文`、
`登录后查看剩余内容`）、版权（`版权所有`、`转载请注明出处`）、 页面信息（`来源：… 点击：…`）、推荐（
`相关阅读`）以及对访客说的话（`以下是小编为大家整理的…`）。依据是该行的用语及其所占比重；与同类行相邻的，要
求较低；孤立于正文之间或文末、而全文没有此类标题、也不谈此类事物的，同样较低。不使用网站名单。

不报告：谈论这些事物的句子、标题、落款与日期、通知中的联系方式、许可证一节、`央视网消息：`、手册各页之间的链
接、README 在自己的小标题下发出的邀请、整行加粗的文字，以及按终端宽度折行的手册正文。
"""

from __future__ import annotations

from collections.abc import Iterator

from lintdoc import Bad, Document, Finding, Good, rule
from lintdoc_zh.alien_lines import BOILERPLATE, SOME_LINE, alien_lines, deletion, quoted


@rule(
    code="ZH401",
    name="boilerplate-line",
    family="spam",
    trigger=SOME_LINE,
    fix="unsafe",
    examples=[
        Bad(
            "⟦您的当前位置: 某某文秘网 > 范文大全 > 公文范文⟧\n"
            "⟦来源:网络 时间:2023-11-14 点击: 21⟧\n\n春天来了。\n",
            fixed="\n春天来了。\n",
        ),
        Bad("⟦回上一頁 ｜ 回首頁 ｜ 友善列印 ｜ 轉寄好友⟧\n\n春天來了。\n", fixed="\n春天來了。\n"),
        Bad("春天来了。\n\n⟦(想读完全部图文内容,您需要先登录!)⟧\n\n⟦分享:⟧\n⟦微信扫一扫 ×⟧\n⟦Top⟧\n"),
        Bad("春天来了。\n⟦关注公众号“每日一文”，回复“总结”获取更多资料⟧\n"),
        Bad("春天來了。\n⟦版權為原作者所有，若侵權請通知刪除⟧\n⟦責任編輯：陳大文⟧\n"),
        Bad("春天来了。\n⟦手机(jī)版⟧\n"),
        Bad("⟦以下是小编为大家整理的年终总结范文，欢迎大家参考借鉴。⟧\n\n春天来了。\n"),
        Bad("春天来了。\n⟦上一篇：没有了 下一篇：关于召开会议的通知⟧\n⟦粤ICP备12345678号-1⟧\n"),
        Bad("春天来了。\n\n⟦延伸閱讀：年終獎金怎麼算？一次看懂⟧\n", format="markdown"),
        Bad("⟦积分 108 帖子 32 注册时间 2012-3-4⟧\n春天来了。\n⟦[编辑] [查看历史] [讨论]⟧\n"),
        Bad("春天來了。\n⟦本網站使用 Cookie，繼續瀏覽即表示您同意隱私權政策。⟧\n⟦發表留言 檢舉⟧\n"),
        Bad("春天来了，花都开了。\n⟦相似文档⟧\n河水解冻，燕子回来了。\n"),
        Bad("春天來了，花都開了。\n\n⟦同場加映：三天兩夜賞花行程⟧\n"),
        Bad("⟦昨天 18:20 阅读 3.2万⟧\n春天来了。\n⟦第 1 页，共 12 页 下一页⟧\n"),
        Bad("春天来了，花都开了。\n⟦更多干货，请持续关注本平台。⟧\n⟦戳左下角“阅读原文”看全部⟧\n"),
        Bad("春天来了。\n⟦« 前一篇：怎样种菜 | 后一篇：怎样养花 »⟧\n⟦字号：【大 中 小】⟧\n⟦更多 >>⟧\n"),
        Bad(
            "春天来了。\n⟦声明：转载此文出于传递更多信息之目的⟧\n⟦圖片來源：翻攝自網路⟧\n⟦您是第 5 位访客⟧\n"
        ),
        Bad(
            "春天来了，花都开了，孩子们在院子里捉蝴蝶，老人们坐在门口晒太阳。⟦本文由小编整理，转载请注明出处⟧\n",
            fixed="春天来了，花都开了，孩子们在院子里捉蝴蝶，老人们坐在门口晒太阳。\n",
        ),
        Bad(
            "春天来了，花都开了。\n⟦相关文章：⟧\n⟦怎样给果树剪枝⟧\n⟦1.果树嫁接的时间⟧\n⟦果树病虫害防治方法⟧\n"
        ),
        Bad("春天來了，花都開了。\n⟦延伸閱讀：⟧\n⟦賞櫻去哪裡？五條路線⟧\n⟦賞櫻交通管制時段⟧\n"),
        Bad("⟦幼儿园开学典礼发言稿（精选8篇）⟧\n春天来了。\n⟦家长会发言稿范文（篇2）⟧\n"),
        Bad("春天来了，花都开了。\n⟦【相关推荐】植树节倡议书；春游作文⟧\n⟦点击上方蓝字关注我们⟧\n"),
        Good("春天来了，花都开了。\n推荐阅读：\n《农政全书》\n《齐民要术》\n"),
        Good("春天来了，花都开了。\n延伸閱讀：\n農業部農糧署網站\n國家圖書館期刊文獻\n"),
        Good("讲座于周六下午在礼堂举行，请凭入场券从东门进入，车辆停放在操场。名额有限，先到先得。\n"),
        Good("工作总结三篇\n第一篇：总论\n写一篇不少于八百字的作文\n"),
        Good("他人作品的使用，应当指明作者姓名；未经著作权人许可，不得复制、转载其作品。\n"),
        Good("国务院办公厅关于转发教育部等部门意见的通知\n如何关注公众号\n（本文作者系某大学教授）\n"),
        Good("如有侵权行为，权利人可以提起诉讼\n版权归属：由双方约定\n未经许可，不得进入\n编辑于2020年春\n"),
        Good("阅读量：每周不少于两本书\n下载地址见附件\n圖片來源於網路的，應註明出處。\n"),
        Good("第三條依法辦理。\n（刪除）\n第五條另定之。\n多元土地來源：國有地、都更分回、捐贈等\n"),
        Good("好了會提供給各位。\n什麼時間點可以給我們？\n盡量下禮拜給。\n"),
        Good(
            "# 小河\n\n## 许可证\n\n版权所有 © 2021 小河项目的贡献者，转载请注明出处。\n", format="markdown"
        ),
        Bad("春天来了，花都开了。\n⟦下一篇更精彩：冬天穿什么最显瘦？⟧\n"),
        Good("本周菜单\n\n周一有西红柿炒鸡蛋，周二有清炒油麦菜。\n"),
        Good("使用手册\n\n下载\n点按“下载”，选择位置。\n\n搜索\n点按放大镜，输入要找的字。\n"),
        Good("导航条上的“上一篇：没有了”毫无意义，不要写“点击这里”“阅读全文”。\n"),
        Good("扫码进群，了解更多（二维码见背面）\n主办：青禾图书馆　协办：团区委\n"),
        Good("谢谢观看\n请扫描二维码填写问卷\n投诉举报电话：12345\n手机版面配置\n"),
        Good("记者：请您谈谈？\n馆长：今天就跟大家分享到这里，谢谢！\n"),
        Good("上一篇文章里我们讲了变量。\n点赞、收藏、关注，俗称“一键三连”。\n当前位置：操场东侧。\n"),
        Bad(
            "[⟦首页](http://www.example.com/) > [新闻](http://www.example.com/n/) > 正文⟧\n\n"
            "春天来了，花都开了。\n\n"
            "[⟦返回顶部⟧](javascript:scroll(0,0))\n\n⟦上一篇：[雨水⟧](http://www.example.com/1.html)\n",
            format="markdown",
        ),
        Good(
            "# 春耕\n\n春天来了，花都开了。\n\n"
            "[上一篇：雨水](rain.md) | [下一篇：清明](tomb.md) | [返回首页](../index.md)\n",
            format="markdown",
        ),
        Good("## 目录\n\n[⬆ 回到顶部](#说明)\n", format="markdown"),
        Good(
            "# 小河\n\n小河是一个排版工具，支持三种文件。\n\n"
            "<details>\n<summary>点击展开全部选项</summary>\n\n选项写在配置文件里。\n\n</details>\n\n"
            "**请先登录微信客户端**\n\n简体中文 | <a href='en.md'>English</a> | <a href='ja.md'>日本語</a>\n",
            format="markdown",
        ),
        Good(
            "# 小河\n\n用 `pip install xiaohe` 安装。\n\n## 请作者喝咖啡\n\n"
            "如果小河对您有帮助，请点击右上角的 Star 关注，也欢迎扫码捐赠！\n\n## 答疑\n\n"
            "有问题请用微信扫码加入答疑群\n\n## 许可证\n\n本项目用 MIT 许可证。\n\n"
            "Copyright (c) 2020, Xiaohe\nAll rights reserved.\n",
            format="markdown",
        ),
        Bad(
            "# 小河\n\n用 `pip install xiaohe` 安装。\n\n## 许可证\n\n本项目用 MIT 许可证。\n\n"
            "⟦如果觉得本文对您有帮助，请点赞、收藏并转发给好友⟧\n",
            format="markdown",
        ),
        Good("GNU 通用公共许可证\n\n第二版\n\n版权所有 (C) 1989, 1991 Free Software Foundation, Inc.\n"),
        Good(
            "# 登录\n\n被限制时会提示「此处登录有风险。\n请用手机客户端或微信登录」\n等等。\n",
            format="markdown",
        ),
        Good("概述\n       bash [選項] [檔案]\n\n版權所有\n       本程式依通用公共授權條款發布。\n"),
        Good("使用说明\n\n照片可以从以下三类页面下载\n- 相册\n- 首页\n"),
        Good("按钮位置：开发工具顶部 -> 工具 -> 构建\n标签的位置: Left / Right / Top / Bottom\n"),
        Good(
            "3.1. 启动服务\n\n" + "    服务由守护进程启动，配置写在目录里的文件中，每个文件说明一项服务，文\n"
            "    件的名字就是服务的名字，改过之后要重新读取配置，服务才会照新的配置运\n"
            * 4
            + "    行。\n\n    如果您喜欢 System V 的启动方式，但不喜欢它的那些链接，您可以安装\n"
            "    file-rc 软件包。它把链接换成一个文件。\n"
        ),
        Good("网站首页应当公示备案号。微信是一款即时通信软件，二维码是一种编码方式。\n"),
        Good("The River\n\nCopyright (c) 2020 The River Authors. All rights reserved.\n\nSee the file.\n"),
        Good("特此通知。\n\n某某市人民政府办公室\n2023年5月8日\n"),
        Good("央视网消息（新闻联播）：今天上午，会议在北京举行。\n资料来源：国家统计局\n"),
        Good("二、版权声明的写法\n图1 网站访问量变化趋势\n举报电话：010-12388\n"),
        Good("本规定所称转载，是指网站刊登其他媒体已发表作品的行为。未经许可，不得入内。\n"),
        Good("打开微信，扫描二维码即可完成支付。\n返回首页按钮位于左上角。\n"),
        Good("选择“文件 > 导出 > PDF”保存文档。\n作者：鲁迅\n全文完\n"),
        Good("* [回目錄](README.md)\n* [上一篇](01.md)\n\n## 延伸閱讀\n", format="markdown"),
        Good("以上意见仅供参考。\n感谢大家的聆听！\n希望大家喜欢这本书。\n"),
        Good("他在微信公众号上发表了三篇文章，点击量都超过一万。\n"),
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
