"""Write what is generated from the rules: the index, the handbook, the example and the table in the READMEs.

python tools/generate.py            write
python tools/generate.py --check    exit 1 and say what to run where a file is not current
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from lintdoc import Finding, Rule, Source
from lintdoc.checked import Checked
from lintdoc.engine import Linter
from lintdoc.fixing import converge
from lintdoc.handbook import index_page, rule_page, rule_table
from lintdoc.reading import read
from lintdoc.report import concise
from lintdoc.report.style import Style
from lintdoc_zh.indexing import declared_rules, index_module

ROOT = Path(__file__).parent.parent
DRAFT = "examples/drafts/speech.txt"
SHOWN = (4, 6)
"""The lines of the draft that the READMEs show before and after fixing."""
SHOWN_FINDINGS = 12


def readme(path: Path, rules: list[Rule], lang: str) -> str:
    """Return a README with its example and its table of rules made anew."""
    text = path.read_text(encoding="utf-8")
    for name, made in (("demo", demo(rules, lang)), ("rules", rule_table(rules, lang))):
        before, begin, rest = text.partition(f"<!-- {name}: generated -->\n")
        _, end, after = rest.partition(f"<!-- {name}: end -->")
        if begin and end:
            text = f"{before}{begin}{made}\n{end}{after}"
    return text


def demo(rules: list[Rule], lang: str) -> str:
    """Return what lintdoc does on a draft: some of its lines, the findings, the lines after fixing."""
    linter = Linter([rule for rule in rules if rule.default])
    source = Source((ROOT / DRAFT).read_text(encoding="utf-8"), DRAFT)

    def check(one: Source) -> list[Finding]:
        return linter.findings(read(one))

    found = Checked(DRAFT, source, check(source))
    findings = list(concise.report([found], Style("zh" if lang == "zh" else "en")))
    report = "".join(findings[:SHOWN_FINDINGS]) + f"… {len(findings) - SHOWN_FINDINGS} more\n"
    fixed = converge(source, check, "unsafe").source.text.splitlines()
    lines = source.text.splitlines()
    removed = sum(line not in fixed for line in lines[: SHOWN[0] - 1])  # lines that a fix deletes above
    before = "\n\n".join(lines[number - 1] for number in SHOWN)
    after = "\n\n".join(fixed[number - 1 - removed] for number in SHOWN)
    head, middle = (
        ("原稿中的两段：", "`lintdoc check --fix --unsafe-fixes` 之后：")
        if lang == "zh"
        else ("Two paragraphs of a draft:", "After `lintdoc check --fix --unsafe-fixes`:")
    )
    return (
        f"{head}\n\n```text\n{before}\n```\n\n```console\n$ lintdoc check {DRAFT} --output-format concise\n"
        f"{report}```\n\n{middle}\n\n```text\n{after}\n```"
    )


def generated() -> dict[Path, str]:
    """Return every generated file with its text."""
    from lintdoc.settings import schema

    rules = declared_rules()
    files = {
        ROOT / "rules/lintdoc_zh/index.py": index_module(rules),
        ROOT / "docs/rules/README.md": index_page(rules),
        ROOT / "docs/lintdoc.schema.json": json.dumps(schema(rules), ensure_ascii=False, indent=2) + "\n",
        ROOT / "README.md": readme(ROOT / "README.md", rules, "en"),
        ROOT / "README.zh-CN.md": readme(ROOT / "README.zh-CN.md", rules, "zh"),
    }
    for rule in rules:
        files[ROOT / f"docs/rules/{rule.name}.md"] = rule_page(rule)
    return files


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--check", action="store_true")
    check: bool = parser.parse_args().check
    files = generated()
    pages = set((ROOT / "docs/rules").glob("*.md"))
    stale = [path for path, text in files.items() if not path.exists() or path.read_text("utf-8") != text]
    dead = sorted(pages - set(files))
    if check:
        for path in [*stale, *dead]:
            print(f"{path.relative_to(ROOT)} is not current; run: python tools/generate.py")
        return 1 if stale or dead else 0
    for path in dead:
        path.unlink()
    for path in stale:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(files[path], encoding="utf-8", newline="\n")
        print(f"wrote {path.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
