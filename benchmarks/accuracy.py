"""Precision, recall and false alarms of the rules, on a benchmark and on clean text.

    python benchmarks/accuracy.py --bench ../shared/bench --corpus ../shared/corpus --write docs/accuracy.md

The benchmark is a folder with `dev.jsonl` (documents with marked defects), `families.json`
(rule -> family) and `score.py`, whose scoring is used; the corpus a folder of clean documents.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import lintdoc
from lintdoc import Finding, Source
from lintdoc.engine import Linter
from lintdoc.naming import import_local
from lintdoc.packs import load_packs
from lintdoc.reading import read

ENDINGS = {".txt", ".md", ".html"}


def default_linter() -> Linter:
    """Return the rules of the default selection."""
    return Linter([rule for rule in load_packs().rules if rule.default])


def as_scored(finding: Finding, identity: str) -> dict[str, Any]:
    """Return a finding as the scorer takes it: an only edit stands for the finding's span."""
    assert finding.rule is not None
    start, end, suggestion = finding.start, finding.end, None
    if finding.fix and len(finding.fix.edits) == 1:
        edit = finding.fix.edits[0]
        start, end, suggestion = edit.start, edit.end, edit.text
    elif finding.fix and finding.fix.candidates:
        suggestion = finding.fix.candidates[0]
    return {"id": identity, "start": start, "end": end, "family": finding.rule.name, "suggestion": suggestion}


def bench_tables(folder: Path, linter: Linter) -> list[str]:
    """Return what the scorer says of all documents: per family, and recall per kind of defect."""
    documents = [json.loads(line) for line in (folder / "dev.jsonl").open(encoding="utf-8")]
    found: list[dict[str, Any]] = []
    for one in documents:
        name = f"{one['id']}.{one.get('format', 'txt')}"
        found += [
            as_scored(finding, one["id"]) for finding in linter.findings(read(Source(one["text"], name)))
        ]
    names = json.loads((folder / "families.json").read_text("utf-8"))
    families, total, kinds, _ = import_local("score.py", str(folder)).score(
        documents, found, names, by="kind"
    )
    lines = ["| family | gold | precision | recall | F1 | right suggestion | false alarms / 10,000 |"]
    lines.append("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    for row in families:
        figures = [row[key] for key in ("precision", "recall", "f1", "right", "fp_per_10k")]
        cells = ["–" if figure is None else f"{figure:.3f}" for figure in figures]
        lines.append(f"| {row['family']} | {row['gold']} | {' | '.join(cells)} |")
    lines += [
        "",
        f"Clean documents of the benchmark: {total['fp_per_10k_all']:.2f} findings per 10,000 characters.",
        "",
    ]
    lines += ["| kind of defect | recall |", "| --- | ---: |"]
    lines += [f"| {kind} | {hits}/{number} = {hits / number:.3f} |" for kind, (hits, number) in kinds.items()]
    return lines


def corpus_table(folder: Path, linter: Linter) -> list[str]:
    """Return the findings per rule on clean text, per 10,000 characters."""
    counts: Counter[str] = Counter()
    size = 0
    for path in sorted(path for path in folder.rglob("*") if path.suffix in ENDINGS):
        text = path.read_bytes().decode("utf-8")
        size += len(text)
        counts.update(one.rule.name for one in linter.findings(read(Source(text, str(path)))) if one.rule)
    lines = ["| rule | findings | per 10,000 characters |", "| --- | ---: | ---: |"]
    lines += [f"| {name} | {count} | {count * 10000 / size:.3f} |" for name, count in counts.most_common()]
    total = counts.total()
    return [*lines, f"| all | {total} | {total * 10000 / size:.3f} |", "", f"{size:,} characters."]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--bench", type=Path)
    parser.add_argument("--corpus", type=Path)
    parser.add_argument("--write", type=Path)
    arguments = parser.parse_args()
    linter = default_linter()
    lines = [
        "# Accuracy",
        "",
        f"`python benchmarks/accuracy.py`, lintdoc {lintdoc.__version__}, default selection.",
    ]
    if arguments.bench:
        lines += ["", "## Documents with known defects", "", *bench_tables(arguments.bench, linter)]
    if arguments.corpus:
        lines += ["", "## Clean documents", "", *corpus_table(arguments.corpus, linter)]
    text = "\n".join([*lines, ""])
    print(text)
    if arguments.write:
        arguments.write.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
