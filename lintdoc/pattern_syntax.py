"""One line of a `.gitignore` as a regular expression.

The syntax is gitignore(5)'s: `*` and `?` stop at `/`, `**/` is any number of directories, a
pattern with a `/` before its end is anchored at the root, `name/` names directories only, `!`
takes back. (`?` is one character here and one byte there.) Written out because importing a
library for it costs more than checking a file.
"""

from __future__ import annotations

import re

TOKEN = re.compile(
    r"(?P<inner>/\*\*+(?:/\*\*+)*/)|(?P<above>\A(?:\*\*+/)+)|(?P<below>/\*\*+\Z)|(?P<run>\*+)"
    r"|(?P<one>\?)|(?P<open>\[)|\\(?P<escaped>.)|(?P<plain>.)",
    re.DOTALL,
)
SET = r"(?s)\[(?P<not>[!^]?)(?P<members>\]?(?:\[:[a-z]+:\]|\\.|[^\]\\])*)\]"
MEMBER = r"(?s)\[:(?P<named>[a-z]+):\]|(?P<dash>-)|\\?(?P<plain>.)"
NAMED = {
    "alnum": "a-zA-Z0-9", "alpha": "a-zA-Z", "blank": r" \t", "digit": "0-9", "lower": "a-z",
    "space": r"\s", "upper": "A-Z", "xdigit": "0-9a-fA-F",
}  # fmt: skip
NEVER = "(?!)"


def translate(line: str) -> tuple[str, bool] | None:
    """Return a pattern as a regular expression, and whether it takes back. None for no pattern.

    The expression is for a relative path in full, with `/` at its end if it is a directory.
    """
    pattern = re.sub(r"(?<!\\)[ \t]+\Z", "", line.rstrip("\r\n"))
    if not pattern or pattern.startswith("#"):
        return None
    is_negation = pattern.startswith("!")
    pattern = pattern[is_negation:]
    directory = pattern.endswith("/")
    pattern = pattern.removesuffix("/")
    if not pattern:
        return None
    anchored = "/" in pattern
    body = _body(pattern.removeprefix("/"))
    if body is None:
        return None
    return (("" if anchored else "(?:.*/)?") + body + "(?<!/)" + ("/" if directory else "/?"), is_negation)


def _body(pattern: str) -> str | None:
    pieces, at = [], 0
    while at < len(pattern):
        match = TOKEN.match(pattern, at)
        assert match is not None
        if match.lastgroup == "open":
            match = re.compile(SET).match(pattern, at)
            if match is None:
                return None
            pieces.append(_set(match))
        else:
            pieces.append(_piece(match))
        at = match.end()
    return "".join(pieces)


def _piece(match: re.Match[str]) -> str:
    kind = match.lastgroup or "plain"
    fixed = {"inner": "/(?:.*/)?", "above": "(?:.*/)?", "below": "/.+", "run": "[^/]*", "one": "[^/]"}
    return fixed.get(kind) or re.escape(match[kind])


def _set(match: re.Match[str]) -> str:
    members = []
    for member in re.finditer(MEMBER, match["members"]):
        if member["named"]:
            members.append(NAMED.get(member["named"], ""))
        else:
            members.append("-" if member["dash"] else re.escape(member["plain"]))
    body = "".join(members)
    try:
        re.compile(f"[{body}]")
    except re.error:
        return NEVER
    return f"(?!/)[{'^' if match['not'] else ''}{body}]"
