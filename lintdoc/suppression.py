"""A comment allows a finding that is not there.

Comments switch findings off where the text is right as it stands:

    <!-- lintdoc: allow masked-text -- the form is quoted as issued -->

A comment alone on its line speaks of the next line that is not blank; one that follows text
speaks of its own line. `allow-line` and `allow-next-line` say which. `allow-begin` (or
`allow-block`) reaches to `allow-end`, `allow-file` over the whole file. Rules are named by
code, name or family, several with commas; a reason follows ` -- `. In Markdown and HTML use
HTML comments; in plain text any line with `lintdoc: allow …` will do, as `// lintdoc: …` or
`# lintdoc: …`. A finding that overlaps an allowed line is allowed, and nothing is ever found
in the comment itself. A comment that allows nothing is reported, for it would hide the next
fault there.

中文
注释所允许的问题并不存在。

文字本来无误时，可用注释关闭该处的报告：

    <!-- lintdoc：允许 masked-text -- 照录原表 -->

独占一行的注释管下一个非空行，跟在文字后面的管本行；`允许本行`、`允许下一行` 可以明说，`允许块`
管到 `允许结束`，`允许文件` 管全文。规则可写编号、名称或类别，以逗号分隔；理由写在 ` -- ` 之后。
什么也没有允许的注释会被报告，因为它会掩盖此处以后出现的错误。
"""

from __future__ import annotations

from lintdoc.rule import Rule, Trigger

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lintdoc.finding import Finding

UNUSED = Rule(
    "LD001",
    "unused-suppression",
    "lintdoc",
    ("A comment allows a finding that is not there.", "注释所允许的问题并不存在。"),
    trigger=Trigger(),
    module=__name__,
    severity="warning",
    fix="unsafe",
    check=lambda document: (),  # noqa: ARG005
)
UNKNOWN = Rule(
    "LD002",
    "unknown-suppression",
    "lintdoc",
    ("A comment asks for what lintdoc does not know.", "注释的要求无法识别。"),
    trigger=Trigger(),
    module=__name__,
    severity="warning",
    check=lambda document: (),  # noqa: ARG005
    page=(
        "A comment asks for what lintdoc does not know.\n\n`lintdoc explain LD001` says how to write them.",
        "注释的要求无法识别。\n\n注释的写法见 `lintdoc explain LD001`。",
    ),
)
RULES = (UNUSED, UNKNOWN)  # add these to the rules there are: they are selected like any other, and never run
OWN = frozenset(rule.name for rule in RULES)


def apply(  # noqa: PLR0913, PLR0917
    findings: Sequence[Finding],
    text: str,
    rules: Sequence[Rule],
    known: Sequence[Rule] | None = None,
    narrowed: bool = False,
    format: str = "text",
    severities: Mapping[str, str] | None = None,
) -> tuple[list[Finding], list[Finding]]:
    """Return the findings that stay and those that comments in `text` (the source text) allow.

    What stays includes the findings of `RULES` (those of them in `rules`). `rules` ran on
    this text; `known` are all there are (None: the same). `narrowed`: the command line
    named the rules to run, so a comment for another rule is not at fault. `format` is the
    document's. `severities` replace those of `RULES`, by name.
    """
    if "lintdoc" not in text:
        return list(findings), []
    from lintdoc.allowed import Allowed

    allowed = Allowed(text, format, rules if known is None else known)
    if not allowed.comments:
        return list(findings), []
    kept, suppressed = allowed.parted([one for one in findings if not allowed.is_in_comment(one)])
    from lintdoc.unused import useless

    running = {rule.name for rule in rules}
    own = [one for one in useless(allowed, rules, narrowed) if one.rule and one.rule.name in running]
    for one in own:
        one.severity = (severities or {}).get(one.rule.name if one.rule else "", one.severity)  # type: ignore[assignment]
    kept_own, suppressed_own = allowed.parted(own)
    kept = sorted(kept + kept_own, key=lambda one: (one.start, one.end, one.rule.code if one.rule else ""))
    return kept, suppressed + suppressed_own
