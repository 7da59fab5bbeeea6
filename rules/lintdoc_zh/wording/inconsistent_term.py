"""One document writes a term in several forms that the glossary lets it choose from.

Each form is right by itself; a document should keep to one. Which forms there are the project says, in
`[[term]]` tables; without them this rule does nothing, with them it is on.

    [[term]]
    forms = ["账号", "帐号"]

The form that the document writes most is taken to be meant (of equals the one listed first; where
`preferred` is one of the forms, that one), and the others are reported. Nothing is reported inside a
longer text of `unless-in`, or where a Latin word only contains the form.

中文
同一文件里，一个术语有几种写法，而术语表容许任择其一。

几种写法单独看都对，但一份文件应当前后一致。有哪些写法由项目在 `[[term]]` 表的 `forms` 里列出；
没有则此规则不起作用，有则自动启用。

    [[term]]
    forms = ["账号", "帐号"]

以文件中最多的写法为准（次数相同取列在前面的；`preferred` 是其中之一时以它为准），报告其余的。在 `unless-in`
所列的较长文字之内，或只是拉丁字母单词的一部分，都不报告。
"""

from __future__ import annotations

from collections.abc import Iterator

from lintdoc import ALWAYS, Bad, Document, Finding, Good, Term, rule, unsafe
from lintdoc_zh.glossary import glossary

OPTIONS = {"terms": (Term(forms=["账号", "帐号"], unless_in=["帐号簿"]),)}


@rule(
    code="ZH802",
    name="inconsistent-term",
    family="wording",
    trigger=ALWAYS,
    default=False,
    fix="unsafe",
    options={"terms": "The glossary; it is set by the [[term]] tables."},
    examples=[
        Bad(
            "注册帐号之后，用该帐号登录。⟦账号⟧不可转让。",
            fixed="注册帐号之后，用该帐号登录。帐号不可转让。",
            options=OPTIONS,
        ),
        Bad("账号与⟦帐号⟧各一次。", fixed="账号与账号各一次。", options=OPTIONS),
        Good("注册帐号之后，用该帐号登录。", options=OPTIONS),
        Good("账号记在帐号簿里。", options=OPTIONS),
        Good("账号与帐号各一次。"),
    ],
)
def check(document: Document, *, terms: tuple[Term, ...] = ()) -> Iterator[Finding]:
    for start, end, wanted, times in glossary(terms).inconsistent_in(document.text):
        found = document.text[start:end]
        count = "once" if times == 1 else f"{times} times"
        yield document.finding(
            start,
            end,
            en=f"“{found}” stands here, “{wanted}” ({count}) elsewhere in the document: write “{wanted}”",
            zh=f"此处作“{found}”，文中另作“{wanted}”（{times} 处）：请统一写作“{wanted}”",
            fix=unsafe(start, end, wanted),
        )
