"""Rules -> pages: what `lintdoc explain` prints and what the handbook in docs/ holds."""

from __future__ import annotations

from lintdoc.rule import Bad, Rule, page_of_rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

WORDS = {
    "en": {
        "head": ("Code", "Name", "Default", "Fix", "Reports"),
        "on": "on", "off": "off", "bad": "Reported", "good": "Not reported", "options": "Options",
        "default": "default", "fixed": "fixed", "none": "none",
    },
    "zh": {
        "head": ("代码", "名称", "默认", "修正", "报告内容"),
        "on": "开", "off": "关", "bad": "报告", "good": "不报告", "options": "选项",
        "default": "默认", "fixed": "修正后", "none": "无",
    },
}  # fmt: skip
FIXES = {
    "en": {"safe": "safe", "unsafe": "unsafe", "suggestion": "suggestion", "": "–"},
    "zh": {"safe": "安全", "unsafe": "不安全", "suggestion": "仅建议", "": "–"},
}


def rule_table(rules: Sequence[Rule], lang: str, folder: str = "docs/rules/") -> str:
    """Return a Markdown table of the rules; names link to their pages in `folder`."""
    words = WORDS[lang]
    rows = [words["head"], ("---",) * 5]
    for rule in rules:
        state = words["on" if rule.default else "off"]
        name = f"[{rule.name}]({folder}{rule.name}.md)"
        rows.append((rule.code, name, str(state), FIXES[lang][rule.fix], _summary(rule, lang)))
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def index_page(rules: Sequence[Rule]) -> str:
    """Return the page that lists all rules, in English and Chinese."""
    return (
        "# Rules\n\nGenerated from the rules by `python tools/generate.py`.\n\n"
        f"{rule_table(rules, 'en', '')}\n\n# 规则\n\n{rule_table(rules, 'zh', '')}\n"
    )


def rule_page(rule: Rule) -> str:
    """Return a rule's page as Markdown: English, then Chinese."""
    return f"# {rule.code} {rule.name}\n\n{explanation(rule, 'en')}\n\n---\n\n{explanation(rule, 'zh')}\n"


def explanation(rule: Rule, lang: str) -> str:
    """Return what a person needs to know of `rule`, as Markdown without a title."""
    rule = rule.loaded()
    words = WORDS[lang]
    page = page_of_rule(rule)[lang == "zh"]
    state = words["on" if rule.default else "off"]
    head = f"`{rule.family}` · {rule.severity} · {words['default']}: {state} · fix: {FIXES[lang][rule.fix]}"
    parts = [page, head]
    if rule.options:
        lines = [
            f"- `{name}` ({words['default']} `{value}`): {text}"
            for name, (value, text) in rule.options.items()
        ]
        parts.append(f"**{words['options']}** (`[rules.{rule.name}]`)\n\n" + "\n".join(lines))
    for kind in ("bad", "good"):
        shown = [one for one in rule.examples if isinstance(one, Bad) == (kind == "bad")]
        if shown:
            parts.append(f"**{words[kind]}**\n\n" + "\n\n".join(_block(one.text) for one in shown))
    return "\n\n".join(parts)


def _summary(rule: Rule, lang: str) -> str:
    return rule.summary[lang == "zh"].replace("|", "\\|")


def _block(text: str) -> str:
    """Return an example as a fenced block, invisible characters written as `‹U+200B›`."""
    import unicodedata

    shown = "".join(
        f"‹U+{ord(char):04X}›"
        if unicodedata.category(char) in ("Cf", "Cc", "Co", "Cs") and char != "\n"
        else char
        for char in text
    )
    fence = "```" if "```" not in shown else "````"
    return f"{fence}text\n{shown}\n{fence}"
