"""A mask stands where a number, a date, a name or a word belongs.

Reported are runs of `*` `＊` `×` `○` `□` `_` `X` `x` in a slot: before a measure word, a unit or a part of
a date (`*个乡镇`, `20XX年`), before a title or a body (`XX同志`), in a list of masks (`*、*、*乡镇`), alone
in title marks or after a label (`《××》`, `联系人：XXX`), inside a word (`保持*員先進性`). `X` before an
ordinary word counts only in a document that holds other masks.

A sign of many uses (`●●`, `N`, `??`, `——`) is a mask where two places of the document show it, and then in
every slot.

Left alone: blanks of a form or an exercise, variables, masks that are spoken of, emphasis, list markers,
footnote stars, formulas, wildcards, sizes and chromosomes (XXL, XX), Roman numerals, hidden telephone
numbers (138****1234), people made anonymous (张XX, 王○明), numerals written with ○, check boxes. A form, with
many blanks after labels, is told once. Rests on published speeches whose figures and names were masked for
resale, and on dates blanked in model texts.

中文
应写数字、日期、姓名或词语的地方留着掩码。

报告处在空位上的 `*` `＊` `×` `○` `□` `_` `X` `x`：后接量词、单位或日期成分（`*个乡镇`、`20XX年`），后接称谓
或机构（`XX同志`），并列的掩码（`*、*、*乡镇`），独占书名号或写在标签之后（`《××》`、`联系人：XXX`），夹在词
中（`保持*員先進性`）。`X` 后接普通词语的，仅在文中另有掩码时报告。

多用途的符号（`●●`、`N`、`??`、`——`），须有两处足以证明，才作掩码，此后各处空位一并报告。

不报告：表格与习题的空格、未知数、谈论掩码的文字、强调标记、列表符号、脚注星号、算式、通配符、尺码与染色体（XXL、XX）、罗马数字、隐去的电话号码（
138****1234）、 匿名的人名（张XX、王○明）、用○写的数字、复选框。满是空栏的表格只报告一次。依据：供人套用的讲
话稿中被隐去的数字与姓名。
"""

from __future__ import annotations

from collections.abc import Iterator

from lintdoc import Bad, Block, Document, Finding, Good, Trigger, rule
from lintdoc_zh.document_kinds import is_foreign
from lintdoc_zh.gaps import GAP, NEEDS, gaps

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lintdoc_zh.masks import Mask

WHAT = {
    "date": ("part of a date", "日期"),
    "number": ("a number", "数字"),
    "name": ("a name", "姓名"),
    "body": ("a place, a body or a firm", "地名或单位名称"),
    "list": ("an item of a list", "并列的一项"),
    "titled": ("a title or a word", "名称"),
    "label": ("what the label asks for", "该栏内容"),
    "whole": ("a title", "名称"),
    "word": ("a word", "词语"),
}
VARIABLE = "x"
"""A number that the reader chooses, in documents about software."""
FORM = 4
"""Blanks after labels from which on a document is a form."""


@rule(
    code="ZH301",
    name="masked-text",
    family="placeholder",
    trigger=Trigger(patterns=(GAP,), needs=NEEDS, glance="lintdoc_zh.glances:may_have_gap"),
    examples=[
        Bad("走访了⟦*⟧个乡镇，听取⟦**⟧位同志发言，占比达⟦*⟧%。"),
        Bad("刚才，⟦*⟧、⟦*⟧、⟦*⟧乡镇分别作了表态发言。"),
        Bad("迎接党的⟦XX⟧胜利召开。⟦XX⟧同志作了部署，县委⟦*⟧书记十分重视。"),
        Bad("20⟦XX⟧年⟦××⟧月⟦○○⟧日，全市共建成⟦□□⟧座桥梁。"),
        Bad("開展保持⟦*⟧員先進性教育，社會主義制度和⟦*⟧的領導。"),
        Bad("自⟦___⟧年⟦___⟧月起施行。"),
        Bad("完成投资⟦##⟧万元，惠及群众⟦##⟧户。于⟦……⟧年⟦……⟧月⟦……⟧日签订。"),
        Bad("他写的《⟦××⟧》获得一等奖。\n联系人：⟦XXX⟧\n"),
        Bad("会期⟦X⟧月⟦X⟧日至⟦X⟧日，约⟦×⟧个月后公布结果。"),
        Bad("姓名：⟦____⟧\n性别：____\n住址：____\n电话：____\n"),
        Bad("接待游客超过⟦●●⟧万人次，同比增长⟦●●⟧%。会议由⟦●●⟧同志主持。"),
        Bad("自⟦○⟧年⟦○⟧月起，投入⟦○⟧万元。"),
        Bad("总投资⟦N⟧亿元，占地⟦N⟧亩，每户增收⟦N⟧元。"),
        Bad("⟦??⟧年⟦??⟧月⟦??⟧日，在⟦??⟧村召开座谈会。\n联系人：⟦??⟧\n"),
        Bad("喜迎党的⟦XX⟧胜利召开，位于⟦XX⟧路⟦XX⟧号。签约金额达⟦[●]⟧亿元，会议由副主任⟦×××⟧主持。"),
        Bad("⟦某某⟧省⟦某某⟧市⟦某某⟧县人民政府文件，由⟦△△⟧局起草。本校共有学生⟦OO⟧人。"),
        Bad("上午，⟦〇〇⟧主席出席会议。水深约⟦□⟧亿吨，占⟦☆☆⟧％。"),
        Bad("20⟦X⟧年第⟦X⟧季度，完成投资⟦X⟧.X亿元。二○⟦××⟧年，水库下设⟦x⟧个管理站，共有职工⟦xx⟧名。"),
        Bad("感謝⟦○○⟧國民小學提供場地，活動由⟦○○○⟧擔任主持人，上午⟦×⟧時許開始。"),
        Bad("⟦ＸＸ⟧里里長陪同訪視，本所擬訂⟦○○⟧計畫一份。⟦○○⟧实业有限公司到场，他曾任⟦○○⟧局副局长。"),
        Bad("我叫⟦____⟧，现任渡口水文站站长，于⟦____⟧年⟦__⟧月调入本站，一直从事水位观测和资料整编。"),
        Bad("⟦X⟧政办发〔2021〕⟦X⟧号文件下发以来，扶持乡镇企业⟦●⟧家、专业合作社⟦●●⟧家。"),
        Good("型号为KT-XXX的水泵里，XXX为三位序号。绿化名木二十株。甲地种○，乙地种●。\n"),
        Good("帳號後四碼以*表示，不便写出的字用***代替。\n"),
        Good("他说：“我叫____，你呢？”201X年的冬天，我在渡口等船。设x、y为整数。\n"),
        Good("现收到____同志交来押金________元，此致。\n三角形有____个角，正方形有______条边。\n"),
        Good("因丙○○年紀漸長，水位超過三八二‧○○公尺。他進了劇場——日後成了名角——月月登台。\n"),
        Bad("地震短期预报，是指对未来⟦某某⟧个月内的预报，由⟦某某⟧、⟦某某⟧、⟦某某⟧等单位作出。"),
        Good("第八條自一百年一月一日施行。九十九年○○月○○日修正發布之條文，自發布日施行。\n"),
        Bad("张⟦●⟧同志是好样的。20⟦●●⟧年，根据第⟦●⟧条的规定，全县建成水库⟦●⟧座。"),
        Bad("香港⟦●⟧军暨遮打杯的比赛，是三⟦●⟧大赛的第三关，观众很多。"),
        Bad("我们召开了⟦■■⟧会议，学习的是关于加强基层建设的意见。由⟦△⟧局长牵头，成立了专班。"),
        Bad("省级平台30个、市级平台⟦N⟧个、区县级平台129个，共计⟦N⟧个，查出问题8个、线索5条。"),
        Bad("会议由⟦X⟧同志主持。请⟦×⟧县委组织部报送名单。环保、国土、⟦xx⟧等部门派员参加。"),
        Bad("环保、国土、⟦●●⟧等部门派员参加，整改的效果很好。"),
        Bad("县政府召开会议，部署经济工作，实施的方案由⟦某某⟧镇制定，管理的办法由县委员会规定。"),
        Good("节目单上标有●的是直播，带★的是新节目。春●夏●秋的风景，各不相同，都很美的。"),
        Good("他的网名叫幸运☆星，爱看《魔法少女小圆★叛逆》。本报讯◆记者张明，昨日的消息。"),
        Good("改了N个版本，等了N天，用了3个人，2个月，客户说还是用第一版的，N种方案都没有用。"),
        Good("与节点数n成正比，当n个节点连成环时，有3个环，2个点，5个边，需要遍历n次。"),
        Good("这是优衣库×迪士尼的联名款，还有喜茶×原神、奈雪×薄盾，都卖得很好。"),
        Good("X城的冬天很冷，她每天清晨都到X市去，X局长站在桥上看她。许多X射线与X光的仪器。"),
        Good("老师在好句下画○○○，在病句下画×××，学生的本子上红红的一片。大盘▲上涨，个股的跌势不小。"),
        Good("“××牌香烟”这样的写法，在旧报纸的广告里随处可见。"),
        Good(
            "域名的结构为“△△△政务”，其中△△△为网站主办单位的全称。凡标有□□的，其中□□表示本部门的名称，是必填的。"
        ),
        Good("為部分提貨者，亦應加蓋「本提貨單××部分出倉」戳記，俟全部提清後收回，存查的單據由海關保管。"),
        Good("甲队派○子，乙队派●子，黑●白○交替落下，先连成五子的一方获胜。"),
        Good("凡带*的栏目为必填项，本品含有*号成分，****级景区。密码显示为“******”。\n"),
        Good("敦煌卷子残损，录文作“□□年三月”。标语只剩“×××万岁”几个字，已经模糊。\n"),
        Good("甲方（盖章）：__________\n他说某某某同志好，某某局长也好，某年某月的事。\n"),
        Good("报告里的“××”念作“叉叉”，落款写作“20XX年X月X日”，就是没有写完。"),
        Good("出租方：________\n租期自____年____月____日起至____年____月____日止。\n"),
        Good("填空题：《春》的作者是____，全文共____段。"),
        Good("患者××，男，××省××县人，某年在××医院就诊。"),
        Good("设有x名学生，X个苹果分给Y个人，方程怎么列？"),
        Good("×月×日，晴。"),
        Good("N种方法、N个理由，N年以后再说。真的？？年年如此——年轻人……万一呢。"),
        Good("会员价格*以柜台为准，满三件再打九折。\n*注：价格含税。\n"),
        Good("**注意**：`*.log` 会匹配所有日志，面积 = 5*3 = 15（平方厘米）。\n", format="markdown"),
        Good("* 第一步\n* 第二步\n\n带星号（*）的项目为必填项。初步统计结果*，以年鉴为准。\n"),
        Good("衣服有 S、M、XL、XXL 四码，女性染色体为 XX。约公元 XX 世纪，第XX卷。"),
        Good(
            "# 金价\n\n用 `pip install` 安装。\n\n## 命令\n\n查询历史x天的价格。\n\n"
            "| 参数 | 说明 |\n| --- | --- |\n| at | 第xx秒时调用回调 |\n",
            format="markdown",
        ),
        Bad(
            "# 金价\n\n用 `pip install` 安装。\n\n## 更新\n\n20⟦xx⟧年⟦xx⟧月⟦xx⟧日，首次发布。\n",
            format="markdown",
        ),
        Good("文档一般叫做 README*、INSTALL*、*.lsm 或 *.html，等待时间的计算方式是平均秒数*设定的倍数。\n"),
        Good('仅用一条类似"xxx条消息被丢弃"的消息来代替。可以在表名后面跟一个*来表示扫描全部。\n'),
        Good("倒计时显示为「X天X时X分」。第xx行（xx∈[1,9]）可以不填。\n"),
        Good("拍了X光，X射线的波长很短，MAX客机停飞，Linux发行版更新，社交平台X被罚。"),
        Good("手机号码138****1234，证件号3201**********1234，密码：******。"),
        Good("原告张××诉称，被告王○明欠款。证人李X、赵**出庭。"),
        Good("自二○○四年十月一日起施行，新台幣三、○○○元，六○年的灾荒。"),
        Good("安装依赖 □ 是 □ 否，□是 □否\n"),
        Good("奖金=基数*月数*系数，用户×小时计，《大小姐×执事》放送，C*代数。"),
        Good("这里**年度重点**工作很多，*强调*一下。\n## 标题\n", format="markdown"),
        Good("* * *\n\n*本文数据来自年鉴。\n"),
    ],
)
def check(document: Document) -> Iterator[Finding]:
    places = document.once(gaps)
    if not (places.masks or places.odd):
        return
    from lintdoc_zh.mask_kinds import LABEL
    from lintdoc_zh.masks import masks_in

    masks = _without_variables(document, document.once(masks_in))
    if masks != [] and document.once(is_foreign):
        return
    blanks = [one for one in masks if one.kind == LABEL]
    is_form = len(blanks) >= FORM
    for mask in masks:
        if not (is_form and mask.kind == LABEL):
            yield _masked(document, mask.start, mask.end, mask.kind)
        elif mask is blanks[0]:
            yield document.finding(
                mask.start,
                mask.end,
                en=f"{len(blanks)} blanks after labels: a form nobody filled in; fill it in",
                zh=f"标签之后有 {len(blanks)} 处空白：表格尚未填写，请填写",
            )


def _without_variables(document: Document, masks: list[Mask]) -> list[Mask]:
    """Return the masks without those that in a document on software stand for what its reader chooses."""
    if not any(document.text[mask.start] == VARIABLE for mask in masks):
        return masks
    from lintdoc_zh.document_kinds import block_at, is_on_software

    if not document.once(is_on_software):
        return masks
    return [mask for mask in masks if not _is_variable(document, mask, block_at(document, mask.start))]


def _is_variable(document: Document, mask: Mask, block: Block | None) -> bool:
    """Whether a letter in a table, or one that a measure word follows, is meant: 查询历史x天."""
    if document.text[mask.start] != VARIABLE or document.text[mask.start - 1 : mask.start].isdigit():
        return False
    is_number = mask.kind == "number" and mask.end - mask.start == 1
    return is_number or (block is not None and block.kind == "cell")


def _masked(document: Document, start: int, end: int, kind: str) -> Finding:
    mask = document.text[start:end]
    behind = document.text[end : end + 4].partition("\n")[0]
    english, chinese = WHAT[kind]
    return document.finding(
        start,
        end,
        en=f"“{mask}” stands for {english} (“{mask}{behind}”): put in what belongs there",
        zh=f"“{mask}”占着{chinese}的位置（“{mask}{behind}”）：请补上实际内容",
    )
