"""Write `script_characters.tsv`: the characters that belong to one script only, and their counterparts.

    python tools/build_scripts.py --opencc DICTIONARIES --unihan Unihan_Variants.txt \\
        --pairs variant_pairs.tsv --train DIR OUT

A character is exclusive when OpenCC and Unihan agree that it has a counterpart and is not its own,
unless running text of the other script uses it.
"""

from __future__ import annotations

import argparse
import lzma
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

HEAD = (
    "# kind (S T vote on the script, s t rare, h also Hong Kong's, - both), characters, their counterparts; "
    "in rows of their own those with several\n"
)
KINDS = "-STsth"
VOTING = 300  # these cover 93 % of Traditional and 96 % of Simplified markers in running text
NAMES = "昇陞甯勳淩崑吒"  # Simplified text keeps them in names
SHARED = "咤腭韵脉撑霉晒祢虱"  # variants that Traditional text has too
REGIONAL = ("HKVariants.txt", "HKVariantsRev.txt", "TWVariants.txt")
CERTAIN = "於係綫羣"  # the sources call them shared, running text does not


def opencc_table(path: Path) -> dict[str, list[str]]:
    """Return the candidates of each character."""
    rows = (line.split("\t") for line in path.read_text("utf-8").splitlines() if "\t" in line)
    return {row[0]: row[1].split() for row in rows}


def unihan_table(path: Path, name: str) -> dict[str, list[str]]:
    """Return the values of one variant property."""
    found = {}
    for line in path.read_text("utf-8").splitlines():
        if f"\t{name}\t" in line:
            character, _, values = line.split("\t")
            found[chr(int(character[2:], 16))] = [
                chr(int(value.partition("<")[0][2:], 16)) for value in values.split()
            ]
    return found


def counted(folder: Path, prefix: str) -> Counter[str]:
    """Count the characters of the training text whose file names begin with `prefix`."""
    counts: Counter[str] = Counter()
    for path in sorted(folder.glob(f"{prefix}-*.txt.xz")):
        with lzma.open(path, "rt", encoding="utf-8") as file:
            counts.update(file.read())
    return counts


def only(here: dict[str, list[str]], there: dict[str, list[str]]) -> set[str]:
    """Return the characters of `here` that are neither their own counterpart nor one of another."""
    alone = {one for one, others in here.items() if one not in others and one not in there}
    return {one for one in alone if ord(one) < 0x10000}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--opencc", type=Path, required=True)
    parser.add_argument("--unihan", type=Path, required=True)
    parser.add_argument("--pairs", type=Path, required=True)
    parser.add_argument("--train", type=Path, required=True)
    parser.add_argument("out", type=Path)
    arguments = parser.parse_args()
    rows = [line.split("\t") for line in arguments.pairs.read_text("utf-8").splitlines()]
    variants = {row[0]: row[1] for row in rows if row[-1] == "variant"}
    to_traditional = opencc_table(arguments.opencc / "STCharacters.txt")
    for one, others in to_traditional.items():
        to_traditional[one] = list(dict.fromkeys(variants.get(other, other) for other in others))
    to_simplified = opencc_table(arguments.opencc / "TSCharacters.txt")
    simple = unihan_table(arguments.unihan, "kSimplifiedVariant")
    full = unihan_table(arguments.unihan, "kTraditionalVariant")
    hans, hant = counted(arguments.train, "hans"), counted(arguments.train, "hant")

    simplified = only(to_traditional, to_simplified) & only(full, simple)
    simplified = {one for one in simplified if hant[one] * (20 if hant[one] <= 12 else 200) <= hans[one]}
    simplified -= set(SHARED)
    table = opencc_table(arguments.opencc / "HKVariants.txt")
    hong_kong = {form for forms in table.values() for form in forms}
    both, simplified = simplified & hong_kong, simplified - hong_kong
    traditional = only(to_simplified, to_traditional)
    regional = {one for name in REGIONAL for one in opencc_table(arguments.opencc / name)}
    traditional &= only(simple, full) | regional | {one for one in traditional if hant[one] >= 20}
    traditional = {one for one in traditional if hans[one] * 50 <= hant[one]} | set(CERTAIN)
    traditional -= set(NAMES)

    rows = kept(simplified, hans, to_traditional, "S") + kept(traditional, hant, to_simplified, "T")
    rows += [f"{one}\th\t{''.join(to_traditional[one])}" for one in both]
    rows += [
        f"{one}\t-\t{others[0]}"
        for one, others in to_simplified.items()
        if one not in traditional and others[0] != one and max(ord(one), ord(others[0])) < 0x10000
    ]
    arguments.out.write_text(HEAD + "".join(line + "\n" for line in grouped(rows)), "utf-8")


def grouped(rows: list[str]) -> Iterator[str]:
    """Yield the rows of each kind as one, and on their own those with several counterparts."""
    cells = sorted(row.split("\t") for row in rows)
    for kind in KINDS:
        single = [row for row in cells if row[1] == kind and len(row[2]) == 1]
        if single:
            yield f"{kind}\t{''.join(row[0] for row in single)}\t{''.join(row[2] for row in single)}"
        yield from (f"{kind}\t{one}\t{others}" for one, of, others in cells if of == kind and len(others) > 1)


def kept(members: set[str], counts: Counter[str], table: dict[str, list[str]], kind: str) -> list[str]:
    """Return rows of `members`: the commonest vote; of the rest only what is in use or in a national set."""
    ranked = sorted(members, key=lambda one: (-counts[one], one))
    charset, several = ("gb2312", None) if kind == "S" else ("big5", 1)
    return [
        f"{one}\t{kind if rank < VOTING else kind.lower()}\t{''.join(table[one][:several])}"
        for rank, one in enumerate(ranked)
        if (counts[one] or one.encode(charset, "ignore")) and ord(table[one][0]) < 0x10000
    ]


if __name__ == "__main__":
    main()
