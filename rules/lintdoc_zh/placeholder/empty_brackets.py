"""Quotation marks or brackets enclose nothing.

What stood between them was cut out, by a filter (`严格坚持“”制度`) or by a program that dropped foreign
words, notes or links (`涂尔干（）认为`, `公布《》`). Brackets that hold nothing but a separator (`（，）`)
count too, and in running text those that hold one blank (`坚持“ ”方针`).

Left alone: marks that are spoken of (`书名号《》`, `在（）里填数`), a call (`f()`), blanks left for answers
(`（  ）`), and exercises with choices to put there.

中文
引号或括号里没有内容。

其中的词语被过滤掉了（`严格坚持“”制度`），或被程序连同外文、注释、链接一起删去（`涂尔干（）认为`、
`公布《》`）。 只剩分隔号的（`（，）`）同样报告，
正文里只剩一个空格的（`坚持“ ”方针`）也报告。

不报告：谈论标点本身（`书名号《》`、`在（）里填数`）、函数写法（`f()`）、留空待答的括号（`（  ）`）以及选择
题。
"""

from __future__ import annotations

from collections.abc import Iterator

from lintdoc import Bad, Document, Finding, Good, Trigger, compiled, rule
from lintdoc_zh.characters import is_han
from lintdoc_zh.document_kinds import is_foreign
from lintdoc_zh.gaps import GAP, NEEDS, PAIRS, gaps
from lintdoc_zh.wordings import spelt, stands_in

SEPARATED = "（[，、；,;]+）|《[，、；,;]+》"
STRAIGHT = '"'
SPOKEN_OF = (
    "[引括书書专專私]名?[号號]|[标標][点點]|符[号號]|[全半][角形]|直角|大括|方括|成[对對]|空字符|空[字列值串]"
)
CALLED = "函[数數式]|方法|陣列|数组"
"""What round brackets without arguments belong to."""
NAMES = "[引括冒分逗句顿][号號]|頓號|[书書]名[号號]|[夹夾][注註]|破折|[间間]隔[号號]|[删刪][节節]|省略[号號]"
MANY_NAMES = 3
"""Of so many marks a text speaks that is on marks."""
BEHIND_SPOKEN_OF, INSIDE = (
    "[这這][类類种種些]|之[类類]|[里裡裏内內中]|之[间間]|表示|[号號]",
    "[里裡裏内內中][国國外文华華]",
)
"""What stands behind marks that are spoken of, and words that only begin like it."""
ONE_BLANK = "“[ \u3000]”|「[ \u3000]」|『[ \u3000]』|《[ \u3000]》|（[ \u3000]）"
FOLLOWS_STRAIGHT = frozenset("，。；：、,")
FOLLOWS = frozenset("，。；：、！？”」』》）,;\n《“「")
ANSWERS = (
    "[（(][ \u3000]{2,}[)）]|[_＿]{3}|填空|[选選][择擇][题題]|填[入写寫]|□|[小大每][题題][：:（]"
    "|得分[：:_＿]|[参參]考答案|答案[：:]"
    "|[練练][習习](?=[题題：:\n])|\n *[（(][ \u3000]*[)）]|（[ \u3000]）[^\n。]*（[ \u3000]）"
)
"""A form or an exercise, whose brackets are left open for answers."""
APPLIED = ("适用", "適用", "引用", "援用")
"""Laws and sources are; marks are only used."""
WRITTEN_IN = "[写寫放填括置][在于入]?\\Z"
"""What is done with title marks, before `《》中`."""
ASSIGNED = ("=", "＝", "(", "{", "[", ",", "用", "加上")
"""Before `""`: it is a value, or marks to be typed."""
BOX = "(?<![^0-9\n□])（）(?![，。、])"
"""A bracket that a form leaves open at the head of its items."""
CHOICE = "\n[ \t]*[(（]?[AＡ][.、．)） ]"
OPENERS, CLOSERS = frozenset("“「『"), frozenset("”」』》：，、")
FAR = 40
REACH = 12
"""Characters before and behind in which marks are spoken of."""


@rule(
    code="ZH302",
    name="empty-brackets",
    family="placeholder",
    trigger=Trigger(patterns=(GAP,), needs=NEEDS, glance="lintdoc_zh.glances:may_have_gap"),
    examples=[
        Bad("要建立完善学习检查、考核、评价制度，严格坚持⟦“”⟧制度。"),
        Bad("国务院日前公布⟦《》⟧，自五月一日起施行。當地人稱之為⟦「」⟧。"),
        Bad("社会学家涂尔干⟦（）⟧认为，曾炯⟦()⟧，字炯之，邓飏⟦（，）⟧是南阳人。"),
        Bad('他们坚持⟦""⟧方针，落实"两个维护"。'),
        Bad("近年来，全县坚持⟦“ ”⟧方针，印发了⟦《　》⟧，央视网消息⟦（ ）⟧：今天上午开会。"),
        Good("下列各句中，加点的词解释正确的是（ ）。\n鲁迅的《 》和《 》写于何时？请填空。\n"),
        Good("公告里写作“《》”，便是漏了书名。同意（　）　不同意（　）\n"),
        Good("引号“”和书名号《》都是成对使用的标点，括号（）也是如此。"),
        Good("看到「」這類方塊時，多半是字型缺字。甲（）这种写法不好。"),
        Good(
            "雙引號用於引語。書名號《》用於書名，〈〉用於篇名。夾註號分為（）與——兩種。找出所有的「」和《》。"
        ),
        Good("用《》把书名括起来，在（）里填上合适的数。"),
        Good("调用 setup() 与 calloc()。主要用途：数组方法()调用。"),
        Good("下列说法正确的是（）\nA. 甲\nB. 乙\n"),
        Good("□4.03（）[0~2]未依規定辦理。\n□4.04（）[0~2]未作檢測，或（）無紀錄。\n"),
        Bad("为正确适用⟦《》⟧，根据调查制定本规定。该词在⟦《》⟧中没有收入。"),
        Bad("計算方法爭論十分激烈。臺灣的⟦《》⟧採用較為傳統的方法。"),
        Good("请把答案写在（  ）处。"),
        Good(
            'The answer holds a name and a price, which may be empty:\n\n    "name": "river", "price": "",\n'
        ),
        Good('注意这里要使用"",否则会出错。修复了 type="" 时报错的问题。把 user_key = "",token 填好。'),
        Good('全局的名字是“”\n       (一个空串)。如果它是 "", 就执行 join("", @_), 插入 {"",""}，然后结束。'),
        Good('他说"甲""乙""丙"三人都到了。'),
    ],
)
def check(document: Document) -> Iterator[Finding]:
    places = document.once(gaps).empty
    text = document.text
    if not places or document.once(is_foreign) or sum(name in text for name in spelt(NAMES)) >= MANY_NAMES:
        return
    for start, end in _empty(text, places):
        if not _is_spoken_of(text, start, end):
            pair = text[start:end]
            yield document.finding(
                start,
                end,
                en=f"“{pair}” encloses nothing: put back what was cut out, or take the marks out",
                zh=f"“{pair}”里没有内容：请补上被删去的词语，或去掉这对符号",
            )


def _empty(text: str, places: list[int]) -> Iterator[tuple[int, int]]:
    """Yield the pairs at `places` that hold nothing, a separator, or a blank where nobody is to write."""
    has_answers: bool | None = None
    has_boxes = len(compiled(BOX).findall(text)) > 1
    reached = marks = 0
    for at in places:
        pair = text[at : at + 2]
        if pair == STRAIGHT * 2:
            line = text.rfind("\n", reached, at)
            marks = text.count(STRAIGHT, max(line, reached), at) + (0 if line >= 0 else marks)
            reached = at
            if marks % 2 == 0 and _goes_on(text[at + 2 : at + 3]):
                yield (at, at + 2)
        elif pair in PAIRS:
            if pair == "（）" and has_boxes:
                continue
            if pair != "()" or is_han(text[max(0, at - 1)]):
                yield (at, at + 2)
        elif separated := compiled(SEPARATED).match(text, at):
            yield separated.span()
        elif match := compiled(ONE_BLANK).match(text, at):
            if has_answers is None:
                has_answers = compiled(ANSWERS).search(text) is not None
            if not has_answers and _is_among_words(text, *match.span()):
                yield match.span()


def _goes_on(after: str) -> bool:
    """Whether a word or a mark follows."""
    return bool(after) and (is_han(after) or after in FOLLOWS_STRAIGHT)


def _is_among_words(text: str, start: int, end: int) -> bool:
    """Whether the pair stands between words or before a mark: nobody is to write there."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if not before or before.isspace() or not (is_han(before) or before in CLOSERS):
        return False
    return not after or after in FOLLOWS or is_han(after)


def _is_value(before: str) -> bool:
    """Whether `""` stands where code has a value: behind =, a bracket or a comma, or as what something is."""
    return before.rstrip(" ").endswith(ASSIGNED) or before.endswith("是 ")


def _is_spoken_of(text: str, start: int, end: int) -> bool:
    if text[start - 1 : start] in OPENERS and text[end : end + 1] in CLOSERS:
        return True
    if text[start] == STRAIGHT and _is_value(text[max(0, start - 4) : start]):
        return True
    if text[start] == "《" and text.startswith("中", end):
        return compiled(WRITTEN_IN).search(text[max(0, start - 3) : start]) is not None
    around = text[max(0, start - REACH) : start] + " " + text[end : end + FAR].lstrip()[:REACH]
    if text[start] == "(" and stands_in(around, CALLED):
        return True
    behind = end + text.startswith(" ", end)
    if stands_in(around, SPOKEN_OF) or (
        text.startswith(spelt(BEHIND_SPOKEN_OF), behind) and not text.startswith(spelt(INSIDE), behind)
    ):
        return True
    if text[start] == "《" and text[start - 1 : start] in {"用", "以", "加"}:
        return not text.endswith(APPLIED, 0, start)
    return text[start] in "（(" and compiled(CHOICE).search(text[end : end + 60]) is not None
