"""A term is written as the project's glossary says it must not be.

The glossary is the project's own: `[[term]]` tables in `lintdoc.toml`, in `pyproject.toml` or in a pack
of declared rules. Without one this rule does nothing; with one it is on.

    [[term]]
    preferred = "登录"
    forbidden = ["登陆", "登入"]
    unless-in = ["登陆作战"]

    [[term]]
    preferred = "GitHub"
    ignore-case = true

With `ignore-case` any other mixture of capitals and small letters is at fault too. Nothing is reported
inside a longer text of `unless-in`, inside the preferred form of any term, or where a Latin word only
contains the form (`java` in `javascript`). A form in Simplified characters is not found in Traditional
text, nor the reverse: list both, with what each should read.

中文
术语的写法为本项目术语表所不许。

术语表由项目自定：写在 `lintdoc.toml`、`pyproject.toml` 或声明式规则包里的 `[[term]]` 表。
没有术语表，此规则不起作用；有则自动启用。

    [[term]]
    preferred = "登录"
    forbidden = ["登陆", "登入"]
    unless-in = ["登陆作战"]

设 `ignore-case` 时，大小写与规定不同的写法也报告。在 `unless-in` 所列的较长文字之内、在任何术语的
规定写法之内，或只是拉丁字母单词的一部分（`javascript` 中的 `java`），都不报告。简体写法不会在正体文中
查到，反之亦然：两种都要列出，并各写明应作什么。
"""

from __future__ import annotations

from collections.abc import Iterator

from lintdoc import ALWAYS, Bad, Document, Finding, Good, Term, rule, unsafe
from lintdoc_zh.glossary import glossary

LOGIN = Term("登录", ["登陆", "登入"], unless_in=["登陆作战"])
GITHUB = Term("GitHub", ignore_case=True, note="the company writes it so")
OPTIONS = {"terms": (LOGIN, GITHUB)}


@rule(
    code="ZH801",
    name="forbidden-term",
    family="wording",
    trigger=ALWAYS,
    default=False,
    fix="unsafe",
    options={"terms": "The glossary; it is set by the [[term]] tables."},
    examples=[
        Bad("请先⟦登陆⟧系统，再⟦登入⟧后台。", fixed="请先登录系统，再登录后台。", options=OPTIONS),
        Bad("源码在⟦github⟧上。", fixed="源码在GitHub上。", options=OPTIONS),
        Good("诺曼底登陆作战的史料可登录网站查阅。", options=OPTIONS),
        Good("源码在GitHub上，页面由githubusercontent提供。", options=OPTIONS),
        Good("请先登陆系统。"),
    ],
)
def check(document: Document, *, terms: tuple[Term, ...] = ()) -> Iterator[Finding]:
    for start, end, term in glossary(terms).forbidden_in(document.text):
        found, wanted = document.text[start:end], term.preferred
        en, zh = (
            (f"write “{wanted}”", f"请写“{wanted}”")
            if wanted
            else ("say it in another way", "请改用别的说法")
        )
        note = (f" ({term.note})", f"（{term.note}）") if term.note else ("", "")
        yield document.finding(
            start,
            end,
            en=f"“{found}” is not the project's term: {en}{note[0]}",
            zh=f"“{found}”不合本项目的术语：{zh}{note[1]}",
            fix=unsafe(start, end, wanted) if wanted else None,
        )
