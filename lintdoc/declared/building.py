"""A `[[rule]]` table -> a rule like any other."""

from __future__ import annotations

from functools import partial

from lintdoc.declared.checks import check_of, matches, missing, whole_lines, wording
from lintdoc.declared.tables import KINDS, SCOPES, Entry, check_rule
from lintdoc.naming import named
from lintdoc.rule import ALWAYS, Bad, Good, Rule, Trigger
from lintdoc.words import Words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from lintdoc.declared.checks import Check, Places
    from lintdoc.declared.expression import Expression
    from lintdoc.finding import Applicability
    from lintdoc.toml_file import TomlFile

FAMILY = "local"
MESSAGES = {
    "words": ("“{found}” is not to be used: say it in another way", "不用“{found}”：请改用别的说法"),
    "replace": ("“{found}” is not to be used: write “{preferred}”", "“{found}”不宜使用：请写“{preferred}”"),
}
SHOWN = 3  # words that a summary names
FEW = 50
"""So many words are the rule's trigger; more are looked for at once when the rule runs."""


def rule_of(file: TomlFile, index: int, table: Mapping[str, Any], fold: str = "") -> Rule:
    """Return the rule that the table declares, number `index` of its file. Raises `LintdocError`.

    `fold` names the function that makes the scripts of a text the same, for `scripts = "both"`.
    """
    entry = Entry(file, "rule", index, table)
    check_rule(entry)
    kind = next(kind for kind in KINDS if kind in table)
    message = _in_both(table["message"]) if "message" in table else MESSAGES[kind]
    summary = _summary(table, kind, message)
    return Rule(
        table["code"],
        table["name"],
        table.get("family", FAMILY),
        summary,
        trigger=_trigger(table, kind),
        module=entry.place(),
        severity=table.get("severity", "error"),
        fix=_kind_of_fix(table, kind),
        examples=[*_examples(table, "must"), *_examples(table, "must-not")],
        check=_check(entry, kind, message, fold),
        page=_page(table, kind, summary),
    )


def _check(entry: Entry, kind: str, message: tuple[str, str], fold: str) -> Check:
    table = entry.table
    applicability: Applicability = "suggestion" if table.get("fix") == "never" else table.get("fix", "unsafe")
    places = _worded(entry, kind, fold) if kind in ("words", "replace") else _matched(entry, kind)
    return check_of(places, message, applicability)


def _worded(entry: Entry, kind: str, fold: str) -> Places:
    table = entry.table
    answers = _answers(table) if kind == "replace" else {}
    is_folded = table.get("scripts") == "both"
    if is_folded and not fold:
        raise entry.fault("`scripts`: no pack that is installed knows of scripts", "scripts")
    for word in table[kind]:
        if word in table.get("unless-in", ()):
            raise entry.fault(f"“{word}” is never found: it is in `unless-in` as well", "unless-in")
    right = [one for group in answers.values() for one in group]
    make = partial(
        Words,
        ignore_case=table.get("ignore-case", False),
        edges=table.get("edges", True),
        fold=named(fold) if is_folded else None,
    )
    # what to write protects the words in it, but not those that only script or case tells from it
    covering = [one for one in right if not make(table[kind]).is_one(one)]
    words = make(table[kind], [*table.get("unless-in", ()), *covering])
    return wording(words, answers, _kinds(table), is_folded)


def _answers(table: Mapping[str, Any]) -> dict[str, Sequence[str]]:
    return {word: (one,) if isinstance(one, str) else tuple(one) for word, one in table["replace"].items()}


def _matched(entry: Entry, kind: str) -> Places:
    table, kinds = entry.table, _kinds(entry.table)
    expression = _expression(entry, kind)
    exceptions = Words(()) if "unless-in" not in table else Words((), table["unless-in"])
    if kind == "pattern":
        return matches(expression, kinds, exceptions, table.get("edges", False))
    if kind == "line":
        return whole_lines(expression, kinds, exceptions)
    return missing(expression, kinds)


def _expression(entry: Entry, kind: str) -> Expression:
    try:
        from lintdoc.declared.expression import Expression
    except ImportError:
        raise entry.fault(
            "patterns need the package regex, which is not installed: pip install regex"
        ) from None
    table = entry.table
    try:
        return Expression(table[kind], table.get("ignore-case", False), table.get("replacement"))
    except ValueError as error:
        raise entry.fault(f"`{kind}`: {error}", kind) from None


def _kinds(table: Mapping[str, Any]) -> list[str]:
    return [kind for scope in table.get("scope", ()) for kind in SCOPES[scope]]


def _trigger(table: Mapping[str, Any], kind: str) -> Trigger:
    is_plain = table.get("scripts") != "both" and not table.get("ignore-case")
    if kind in ("words", "replace") and is_plain and len(table[kind]) <= FEW:
        return Trigger(literals=list(table[kind]))
    return ALWAYS


def _kind_of_fix(table: Mapping[str, Any], kind: str) -> str:
    if not (kind == "replace" or "replacement" in table):
        return ""
    if kind == "replace" and all(len(one) > 1 for one in _answers(table).values()):
        return "suggestion"
    fix = table.get("fix", "unsafe")
    return "suggestion" if fix == "never" else str(fix)


def _in_both(text: str | Mapping[str, str]) -> tuple[str, str]:
    """Return a text in English and Chinese; one alone is used for both."""
    if isinstance(text, str):
        return (text, text)
    either = next(iter(text.values()))
    return (text.get("en", either), text.get("zh", either))


def _summary(table: Mapping[str, Any], kind: str, message: tuple[str, str]) -> tuple[str, str]:
    """Return a sentence on the rule: the words it is about, or what it says with the slots left open."""
    if kind in ("words", "replace") and "message" not in table:
        words = list(table[kind])
        more = (", …", "等") if len(words) > SHOWN else ("", "")
        return (
            f"Wording that this project does not use: {', '.join(words[:SHOWN])}{more[0]}.",
            f"本项目不用的说法：{'、'.join(words[:SHOWN])}{more[1]}。",
        )
    open_slots = [text.replace("{found}", "…").replace("{preferred}", "…") for text in message]
    return (open_slots[0], open_slots[1])


def _page(table: Mapping[str, Any], kind: str, summary: tuple[str, str]) -> tuple[str, str]:
    """Return what `lintdoc explain` prints: the summary, why, and what is looked for."""
    why = _in_both(table.get("why", ""))
    sought = table[kind]
    if kind == "replace":
        pairs = {word: (one,) if isinstance(one, str) else one for word, one in sought.items()}
        lines = [f"- {word} → {' / '.join(ones)}" for word, ones in pairs.items()]
    else:
        lines = [f"- {word}" for word in sought] if kind == "words" else [f"- `{kind}`: `{sought}`"]
    parts = [(summary[at], why[at].strip(), "\n".join(lines)) for at in (0, 1)]
    english, chinese = ("\n\n".join(filter(None, part)) for part in parts)
    return (english, chinese)


def _examples(table: Mapping[str, Any], key: str) -> list[Bad | Good]:
    made: list[Bad | Good] = []
    for one in table.get(key, ()):
        example = {"text": one} if isinstance(one, str) else one
        text, format = example["text"], example.get("format", "text")
        made.append(Bad(text, example.get("fixed"), format) if key == "must" else Good(text, format))
    return made
