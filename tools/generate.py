"""Write what is generated from the rules: the index, the handbook, the tables in the READMEs.

python tools/generate.py            write
python tools/generate.py --check    exit 1 and say what to run where a file is not current
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from lintdoc_zh.indexing import declared_rules, index_module

from lintdoc import Rule
from lintdoc.handbook import index_page, rule_page, rule_table

ROOT = Path(__file__).parent.parent
BEGIN, END = "<!-- rules: generated -->", "<!-- rules: end -->"


def with_table(readme: Path, rules: list[Rule], lang: str) -> str:
    """Return the README with its table of rules made anew."""
    text = readme.read_text(encoding="utf-8")
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end):
        return text
    return f"{before}{BEGIN}\n{rule_table(rules, lang)}\n{END}{after}"


def generated() -> dict[Path, str]:
    """Return every generated file with its text."""
    from lintdoc.settings import schema

    rules = declared_rules()
    files = {
        ROOT / "rules/lintdoc_zh/index.py": index_module(rules),
        ROOT / "docs/rules/README.md": index_page(rules),
        ROOT / "docs/lintdoc.schema.json": json.dumps(schema(rules), ensure_ascii=False, indent=2) + "\n",
        ROOT / "README.md": with_table(ROOT / "README.md", rules, "en"),
        ROOT / "README.zh-CN.md": with_table(ROOT / "README.zh-CN.md", rules, "zh"),
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
