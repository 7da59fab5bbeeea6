"""Rules: how one is declared, and what the run knows of it before its module is loaded."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from typing import Protocol

    from lintdoc.finding import Finding, Severity

    Check = Callable[..., Iterable[Finding]]

    class Decorator(Protocol):
        def __call__(self, check: Check) -> Rule: ...


class Trigger:
    """When a rule must run: any of these stands in the text it reads.

    `characters`: any of them, and where `beside` is given any of those too; `literals`: any of them;
    `patterns`: any of these regular expressions matches the text between two line ends (so that `\\n`
    is the start and the end of every line); `signs`: any of these pairs of characters and of a regular
    expression that matches behind one of them, and may look back: all rules' signs are sought at once;
    `always`: it runs on every document. Beyond the text, `odd_source`: the file is not UTF-8, or has a byte
    order mark, damaged bytes or carriage returns. On a text of fewer than `shortest` characters the rule does
    not run all the same.

    What follows changes nothing but how fast that is told. `needs`: characters one of which is in all that
    patterns and signs match; `glance` (`"module:function"`) tells of a brief text whether any of them may
    match, without compiling them; `common`: the characters stand in many a text without a fault.
    `ranges` holds the characters as pairs of first and last, one after the other.
    """

    __slots__ = (
        "always", "beside", "common", "glance", "literals", "needs", "odd_source", "patterns", "ranges",
        "shortest", "signs",
    )  # fmt: skip

    def __init__(  # noqa: PLR0913, PLR0917
        self,
        characters: str = "",
        literals: Sequence[str] = (),
        always: bool = False,
        ranges: str = "",
        shortest: int = 0,
        patterns: Sequence[str] = (),
        beside: str = "",
        odd_source: bool = False,
        needs: str = "",
        glance: str = "",
        signs: Sequence[tuple[str, str]] = (),
        common: bool = False,
    ) -> None:
        self.ranges = ranges or as_ranges(characters)
        self.literals = tuple(literals)
        self.always = always
        self.shortest = shortest
        self.patterns = tuple(patterns)
        self.beside = beside
        self.needs = needs
        self.glance = glance
        self.signs = tuple(signs)
        self.common = common
        self.odd_source = odd_source


def as_ranges(characters: str) -> str:
    """Return the characters as pairs of first and last, one after the other."""
    ranges: list[str] = []
    for character in sorted(set(characters)):
        if ranges and ord(character) == ord(ranges[-1]) + 1:
            ranges[-1] = character
        else:
            ranges += [character, character]
    return "".join(ranges)


ALWAYS = Trigger(always=True)


class Bad:
    """A text with faults. `⟦` and `⟧` enclose what must be reported; they are not in the text.

    `fixed` is the text after all fixes, unsafe ones too (None: not checked). `format` is
    `text`, `markdown` or `html`; `encoding` and `bom` are what the file's bytes would be;
    `options` are those of the rule under which it holds.
    """

    __slots__ = ("bom", "encoding", "fixed", "format", "options", "text")

    def __init__(  # noqa: PLR0913, PLR0917
        self,
        text: str,
        fixed: str | None = None,
        format: str = "text",
        encoding: str = "utf-8",
        bom: bytes = b"",
        options: Mapping[str, object] | None = None,
    ) -> None:
        self.text = text
        self.fixed = fixed
        self.format = format
        self.encoding = encoding
        self.bom = bom
        self.options = options or {}


class Good:
    """A correct text that looks suspicious: the rule must stay silent."""

    __slots__ = ("bom", "encoding", "format", "options", "text")

    def __init__(
        self,
        text: str,
        format: str = "text",
        encoding: str = "utf-8",
        bom: bytes = b"",
        options: Mapping[str, object] | None = None,
    ) -> None:
        self.text = text
        self.format = format
        self.encoding = encoding
        self.bom = bom
        self.options = options or {}


class Rule:
    """A rule: identity, settings and trigger; `check` imports the rule's module on first use.

    `page`: what `lintdoc explain` prints, in English and Chinese, where no module's docstring is it.
    """

    __slots__ = (
        "_check", "_trigger", "code", "default", "examples", "family", "fix", "hides", "module", "name",
        "options", "page", "severity", "summary",
    )  # fmt: skip

    def __init__(  # noqa: PLR0913
        self,
        code: str,
        name: str,
        family: str,
        summary: tuple[str, str],
        *,
        trigger: Trigger | Callable[[], Trigger],
        module: str,
        severity: Severity = "error",
        default: bool = True,
        fix: str = "",
        hides: Sequence[str] = (),
        options: Mapping[str, tuple[object, str]] | None = None,
        examples: Sequence[Bad | Good] = (),
        check: Check | None = None,
        page: tuple[str, str] | None = None,
    ) -> None:
        self.code = code
        self.name = name
        self.family = family
        self.summary = summary
        self._trigger = trigger
        self.module = module
        self.severity = severity
        self.default = default
        self.fix = fix
        self.hides = tuple(hides)
        self.options = dict(options or {})
        self.examples = tuple(examples)
        self._check = check
        self.page = page

    @property
    def trigger(self) -> Trigger:
        """When it must run; made when it is first asked for, if a function was given that makes it."""
        if not isinstance(self._trigger, Trigger):
            self._trigger = self._trigger()
        return self._trigger

    @property
    def check(self) -> Check:
        """Findings of a document; offsets into `document.text`."""
        if self._check is None:
            self._check = self.loaded()._check
        assert self._check is not None
        return self._check

    def loaded(self) -> Rule:
        """Return the rule as its own module declares it, with examples."""
        if self._check is not None:
            return self
        from lintdoc.naming import import_module

        return next(one for one in rules_of(import_module(self.module)) if one.name == self.name)

    def __repr__(self) -> str:
        return f"<Rule {self.code} {self.name}>"


def page_of(module: object) -> tuple[str, str]:
    """Return a rule module's page in English and in Chinese."""
    english, _, chinese = (getattr(module, "__doc__", None) or "").partition("\n中文\n")
    return (english.strip(), chinese.strip())


def page_of_rule(rule: Rule) -> tuple[str, str]:
    """Return a rule's page in English and in Chinese; its summary where it has none of its own."""
    from importlib import import_module

    if rule.page is not None:
        return rule.page
    try:
        english, chinese = page_of(import_module(rule.module))
    except ImportError:
        return rule.summary
    return (english, chinese) if english.startswith(rule.summary[0]) else rule.summary


def rules_of(module: object) -> list[Rule]:
    """Return the rules that a module declares, in order of code."""
    found = {id(value): value for value in vars(module).values() if isinstance(value, Rule)}
    own = [value for value in found.values() if value.module == getattr(module, "__name__", None)]
    return sorted(own, key=lambda one: one.code)


def rule(  # noqa: PLR0913
    *,
    code: str,
    name: str,
    family: str,
    trigger: Trigger | Callable[[], Trigger],
    examples: Sequence[Bad | Good],
    severity: Severity = "error",
    default: bool = True,
    fix: str = "",
    hides: Sequence[str] = (),
    options: Mapping[str, str] | None = None,
) -> Decorator:
    """Declare the function below as a rule.

    The module's docstring is the rule's page: English, a line `中文`, Chinese; the first line
    of each is the summary. `fix` says which kind of fix findings may carry: `safe`,
    `unsafe`, `suggestion` or none (""). `hides` names rules and families whose findings
    are dropped where they lie inside a finding of this one. `options` explains the function's
    keyword-only parameters, which users set in `[rules.NAME]`; type and default are their own. Where
    a trigger is made of tables, give a function: a run has it from the index.

    Raises `TypeError` when an option is not a keyword-only parameter with a default.
    """

    def declare(check: Check) -> Rule:
        import sys

        english, chinese = page_of(sys.modules[check.__module__])
        return Rule(
            code, name, family, (english.partition("\n")[0], chinese.partition("\n")[0]),
            trigger=trigger, module=check.__module__, severity=severity, default=default, fix=fix,
            hides=hides, options=_options(check, options or {}), examples=examples, check=check,
        )  # fmt: skip

    return declare


def _options(check: Check, texts: Mapping[str, str]) -> dict[str, tuple[object, str]]:
    defaults = getattr(check, "__kwdefaults__", None) or {}
    if set(defaults) != set(texts):
        given, taken = sorted(texts), sorted(defaults)
        raise TypeError(f"{check.__module__}: options {given} must be the keyword-only parameters {taken}")
    return {name.replace("_", "-"): (defaults[name], text) for name, text in texts.items()}
