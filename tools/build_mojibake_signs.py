"""Make `mojibake_signs.txt`, rare characters of which any wrongly decoded text holds some.

    python tools/build_mojibake_signs.py OUT.txt rules/lintdoc_zh/data/character_cost.tsv TEXT.txt.xz ...

Each text is damaged in four ways; of the characters that come out, the commonest that ordinary text
hardly uses are kept: `MOST` of a kind. Ordinary are those of the first levels of GB 2312 and Big5 too,
whatever they cost.
"""

from __future__ import annotations

import lzma
import sys
from collections import Counter
from pathlib import Path

DAMAGES = [("utf-8", "gbk"), ("utf-8", "cp950"), ("gbk", "cp950"), ("cp950", "gbk")]
RARE = 12
MOST = 200
SAMPLE = 1_000_000


def costs(path: Path) -> dict[str, int]:
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:]]
    return {character: int(cost) for cost, characters in rows for character in characters}


def is_rare(character: str, cost: dict[str, int]) -> bool:
    gbk, big5 = character.encode("gbk", "ignore"), character.encode("cp950", "ignore")
    return (
        "\u4e00" <= character <= "\u9fff"
        and cost.get(character, 15) >= RARE
        and not (b"\xb0\xa1" <= gbk <= b"\xd7\xf9" and gbk[1] >= 0xA1)
        and not b"\xa4\x40" <= big5 <= b"\xc6\x7e"
    )


def damaged(paragraph: str, written: str, read: str) -> str:
    return paragraph.encode(written, "ignore").decode(read, "replace")


def signs(texts: list[str], written: str, read: str, cost: dict[str, int]) -> set[str]:
    """Return the telling characters of text written in one encoding and read in another."""
    counts: Counter[str] = Counter()
    for text in texts:
        for paragraph in text.split("\n"):
            counts.update(damaged(paragraph, written, read))
    total = sum(count for character, count in counts.items() if character > "\x7f")
    kept: set[str] = set()
    covered = 0
    for character, count in counts.most_common():
        if is_rare(character, cost):
            kept.add(character)
            covered += count
        if len(kept) >= MOST:
            break
    print(f"{written} read as {read}: {len(kept)} characters, {covered / total:.2f} of damaged text")
    return kept


def main() -> None:
    cost = costs(Path(sys.argv[2]))
    texts = []
    for path in sys.argv[3:]:
        with lzma.open(path, "rt", encoding="utf-8") as text:
            texts.append(text.read(SAMPLE))
    found: set[str] = set()
    for written, read in DAMAGES:
        found |= signs(texts, written, read, cost)
    Path(sys.argv[1]).write_text("".join(sorted(found)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
