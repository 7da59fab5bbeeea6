"""What each rule costs on clean text, and whether that grows with the text alone; in one process.

python benchmarks/budget.py                    the tables
python benchmarks/budget.py --check            exit with 1 where a bound is not kept
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import defaultdict
from collections.abc import Callable

from inputs import adversarial, prose

from lintdoc import Document, Rule, Source, Trigger
from lintdoc.engine import Linter
from lintdoc.packs import load_packs
from lintdoc.timing import Stopwatch
from lintdoc.triggers import Triggers

PER_RULE, ALL_ALWAYS = 5.0, 30.0
"""Nanoseconds a character that a rule which always runs may cost, and all of them."""
GROWTH = 2.6
"""How much longer twice the text may take; what takes less than `LEAST` seconds is not judged."""
LEAST = 0.03


def defaults() -> list[Rule]:
    """Return the rules of the default selection."""
    return [rule for rule in load_packs().rules if rule.default]


def costs(text: str) -> dict[str, float]:
    """Return nanoseconds a character of what took time on `text`, once all that is loaded is loaded."""
    watch = Stopwatch()
    linter = watch.linter(defaults())
    linter.findings(Document(Source(text[:200_000])))
    watch.spent.clear()
    linter.findings(Document(Source(text)))
    return {what: spent / len(text) for what, spent in watch.spent.items()}


def cost_table() -> tuple[list[str], list[str]]:
    """Return the table of costs on clean text, and what is over its bound."""
    columns = [costs(prose(script, 2_000_000)) for script in ("hans", "hant")]
    always = {f"{rule.code} {rule.name}" for rule in defaults() if rule.trigger.always}
    names = sorted(set().union(*columns), key=lambda what: -sum(column.get(what, 0) for column in columns))
    table = ["| what | Simplified, ns/character | Traditional |", "| --- | ---: | ---: |"]
    table += [f"| {what} | {columns[0].get(what, 0):.1f} | {columns[1].get(what, 0):.1f} |" for what in names]
    table += [
        _sum_row("script and garbled (ZH1, ZH2)", columns, ("ZH1", "ZH2")),
        _sum_row("all", columns, ("",)),
    ]
    faults = [
        f"{what} {cost:.1f} ns"
        for one in columns
        for what, cost in one.items()
        if what in always and cost > PER_RULE
    ]
    faults += [
        f"all rules that always run {total:.1f} ns"
        for one in columns
        if (total := sum(cost for what, cost in one.items() if what in always)) > ALL_ALWAYS
    ]
    return table, faults


def _sum_row(name: str, columns: list[dict[str, float]], codes: tuple[str, ...]) -> str:
    sums = [sum(cost for what, cost in one.items() if what.startswith(codes)) for one in columns]
    return f"| **{name}** | {sums[0]:.1f} | {sums[1]:.1f} |"


def growth_table(size: int = 150_000) -> tuple[list[str], list[str]]:
    """Return how much longer each rule takes on twice the text, at worst, and which take too much."""
    worst: dict[str, tuple[float, float, str]] = defaultdict(lambda: (0.0, 0.0, ""))
    once, twice = adversarial(size), adversarial(2 * size)
    triggers = Triggers(defaults())
    readings = {rule.name: _reading(rule) for rule in defaults()} | {"triggers": triggers.fired}
    for name, text in once.items():
        for what, read in readings.items():
            short, long = _seconds(read, text, twice[name])
            if long > LEAST and long / short > worst[what][0]:
                worst[what] = (long / short, long, name)
    rows = sorted(worst.items(), key=lambda one: -one[1][0])
    table = ["| rule | twice the text takes | ms | on |", "| --- | ---: | ---: | --- |"]
    table += [
        f"| {rule} | × {growth:.1f} | {1000 * took:.0f} | {name} |" for rule, (growth, took, name) in rows
    ]
    return table, [f"{rule} × {growth:.1f} on {name}" for rule, (growth, _, name) in rows if growth > GROWTH]


def _reading(rule: Rule) -> Callable[[str], object]:
    return lambda text: list(rule.check(Document(Source(text))))


def _seconds(read: Callable[[str], object], *texts: str) -> list[float]:
    """Return the least of three tries for each text, taken in turn."""
    took = [[_once(read, text) for text in texts] for _ in range(3)]
    return [min(times) for times in zip(*took, strict=True)]


def _once(read: Callable[[str], object], text: str) -> float:
    began = time.process_time()
    read(text)
    return time.process_time() - began


def more_rules() -> float:
    """Return how much longer clean text takes with ten times as many rules that hardly ever run."""
    text = prose("hans", 2_000_000)
    own = defaults()
    extra = [
        Rule(
            f"X{number}",
            f"extra-{number}",
            "extra",
            ("", ""),
            trigger=Trigger(characters=chr(0xE000 + number)),
            module="",
        )
        for number in range(10 * len(own))
    ]
    linters = [Linter(own), Linter([*own, *extra])]
    took: list[list[float]] = [[], []]
    for _ in range(4):
        for linter, times in zip(linters, took, strict=True):
            began = time.process_time()
            linter.findings(Document(Source(text)))
            times.append(time.process_time() - began)
    return min(took[1][1:]) / min(took[0][1:])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    (table, dear), (growth, steep) = cost_table(), growth_table()
    print(
        "\n".join(
            [*table, "", *growth, "", f"Ten times as many rules with rare triggers: × {more_rules():.2f}."]
        )
    )
    faults = [*dear, *steep]
    for fault in faults:
        print(f"over its bound: {fault}", file=sys.stderr)
    return 1 if arguments.check and faults else 0


if __name__ == "__main__":
    sys.exit(main())
