"""Findings about the comments themselves: they allow nothing, or ask for what is not known."""

from __future__ import annotations

from lintdoc.comments import END
from lintdoc.finding import Edit, Finding, Fix
from lintdoc.suppression import OWN, UNKNOWN, UNUSED

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lintdoc.allowances import Allowance
    from lintdoc.allowed import Allowed
    from lintdoc.comments import Comment, Lines
    from lintdoc.rule import Rule


def useless(allowed: Allowed, rules: Sequence[Rule], narrowed: bool) -> Iterator[Finding]:
    """Yield what is wrong with the comments once all findings are parted.

    `rules` ran; `narrowed`: the command line named them, so that others may have findings.
    """
    running = {rule.name for rule in rules}
    deletable = _Deletable(allowed)
    by_comment: dict[Comment, list[Allowance]] = {comment: [] for comment in allowed.comments}
    for one in allowed.allowances:
        by_comment[one.comment].append(one)
    for comment, group in by_comment.items():
        if comment.verb == END:
            if comment not in deletable.closed_by:
                yield _stray_end(comment, deletable)
            continue
        if comment.verb is None or not comment.names:
            yield _not_understood(comment)
        yield from (_unknown(one, allowed) for one in group if one.reference.lower() in allowed.wrong)
        yield from (_endless(one) for one in group if one.scope == "block" and not one.closing)
        unused = [one for one in group if _is_unused(one, allowed, running, narrowed)]
        yield from _unused(unused, group, allowed, running, deletable)


def _is_unused(one: Allowance, allowed: Allowed, running: set[str], narrowed: bool) -> bool:
    names = {rule.name for rule in allowed.rules_named.get(one.reference.lower(), ())} - OWN
    return bool(names) and not one.used and (not narrowed or names <= running)


def _unused(
    unused: list[Allowance],
    group: list[Allowance],
    allowed: Allowed,
    running: set[str],
    deletable: _Deletable,
) -> Iterator[Finding]:
    whole = len(unused) == len(group)
    for index, one in enumerate(unused):
        names = {rule.name for rule in allowed.rules_named[one.reference.lower()]}
        if names & running:
            en, zh = f"nothing to allow here for {one.reference}", f"此处并无 {one.reference} 的问题可允许"
        else:
            en, zh = f"{one.reference} is not selected here", f"此处未启用 {one.reference}"
        what = ("delete the comment", "请删去此注释") if whole else ("delete the name", "请删去此名")
        fix = _without_name(one) if not whole else None
        if whole and index == 0:
            fix = deletable.without(one.comment, {each.closing for each in unused if each.closing})
        yield _of(UNUSED, one.place, f"{en}; {what[0]}", f"{zh}；{what[1]}", fix)


def _stray_end(comment: Comment, deletable: _Deletable) -> Finding:
    return _of(
        UNUSED,
        (comment.start, comment.end),
        f"“{comment.said}” ends no block; delete the comment",
        f"“{comment.said}”没有对应的开头；请删去此注释",
        deletable.without(comment, set()),
    )


def _not_understood(comment: Comment) -> Finding:
    if comment.verb is None:
        en = f"lintdoc does not know “{comment.said}”; write “allow”, “allow-file” or “allow-begin”"
        zh = f"无法识别“{comment.said}”；请写“允许”“允许文件”或“允许块”"
    else:
        en = f"“{comment.said}” names no rule; name those that are meant, or ALL"
        zh = f"“{comment.said}”未写规则；请写明规则名，或写 ALL"
    return _of(UNKNOWN, (comment.start, comment.end), en, zh)


def _unknown(one: Allowance, allowed: Allowed) -> Finding:
    fact = allowed.wrong[one.reference.lower()]
    near = fact.partition("did you mean ")[2].removesuffix("?")
    en = f"{fact}; a reason goes after “ -- ”" if not near else fact
    zh = f"没有名为“{one.reference}”的规则" + (f"；是否应为{near}？" if near else "；理由请写在“ -- ”之后")
    return _of(UNKNOWN, one.place, en, zh)


def _endless(one: Allowance) -> Finding:
    en = f"this block of {one.reference} has no end; write “lintdoc: allow-end” after it, or “allow-file”"
    zh = f"{one.reference} 的这一段没有结尾；请在其后写“lintdoc：允许结束”，或改用“允许文件”"
    return _of(UNKNOWN, one.place, en, zh)


def _of(rule: Rule, span: tuple[int, int], en: str, zh: str, fix: Fix | None = None) -> Finding:
    return Finding(*span, en=en, zh=zh, fix=fix, severity=rule.severity, rule=rule)


def _without_name(one: Allowance) -> Fix:
    """Delete a name and what parts it from the next (the last: from the one before)."""
    spans = [name[1:] for name in one.comment.names]
    index = spans.index(one.place)
    start, end = one.place
    if index + 1 < len(spans):
        end = spans[index + 1][0]
    else:
        start = spans[index - 1][1]
    return Fix("unsafe", [Edit(start, end, "")])


class _Deletable:
    """Which comments can be deleted: those that share neither their place nor their block's end."""

    def __init__(self, allowed: Allowed) -> None:
        self._lines = allowed.lines
        self._at: dict[int, int] = {}
        for comment in allowed.comments:
            self._at[comment.start] = self._at.get(comment.start, 0) + 1
        self.closed_by: dict[Comment, set[Comment]] = {}
        for one in allowed.allowances:
            if one.closing:
                self.closed_by.setdefault(one.closing, set()).add(one.comment)

    def without(self, comment: Comment, closing: set[Comment]) -> Fix | None:
        """Return the fix that deletes a comment and the ends of its blocks, if that can be done."""
        doomed = [comment, *closing]
        if any(self._at[one.start] > 1 for one in doomed):
            return None
        if any(self.closed_by[one] != {comment} for one in closing):
            return None
        edits = [_deletion(one, self._lines) for one in doomed]
        return Fix("unsafe", sorted(edits, key=lambda edit: edit.start))


def _deletion(comment: Comment, lines: Lines) -> Edit:
    """Delete the comment: its lines where nothing else stands there, else it and the space before."""
    text = lines.text
    first, last = lines.span(lines.number(comment.start))[0], lines.span(lines.number(comment.end))[1]
    start, end = comment.start, comment.end
    while start > first and text[start - 1].isspace():
        start -= 1
    while end < last and text[end].isspace():
        end += 1
    if start == first and end == last:
        return Edit(first, min(last + 1, len(text)), "")
    return Edit(start, comment.end, "")
