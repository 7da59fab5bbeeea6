"""Whole processes, measured by the operating system: interleaved, medians."""

from __future__ import annotations

import os
import statistics
import time

KEPT = ("PATH", "HOME", "SYSTEMROOT", "LANG")


class Run:
    """One finished run: CPU and wall seconds, peak memory in MiB."""

    __slots__ = ("cpu", "peak", "wall")

    def __init__(self, cpu: float, wall: float, peak: float) -> None:
        self.cpu = cpu
        self.wall = wall
        self.peak = peak


def run(command: list[str], environment: dict[str, str] | None = None) -> Run:
    """Run `command` with its output thrown away."""
    kept = {name: value for name, value in os.environ.items() if name in KEPT}
    quiet = [(os.POSIX_SPAWN_OPEN, descriptor, os.devnull, os.O_WRONLY, 0) for descriptor in (1, 2)]
    began = time.perf_counter()
    process = os.posix_spawnp(command[0], command, kept | (environment or {}), file_actions=quiet)
    _, _, usage = os.wait4(process, 0)
    return Run(usage.ru_utime + usage.ru_stime, time.perf_counter() - began, usage.ru_maxrss / 1024)


def measure(
    commands: dict[str, list[str]], rounds: int, environment: dict[str, str] | None = None
) -> dict[str, Run]:
    """Return the medians of each command; they run in turn, and the first round does not count."""
    runs: dict[str, list[Run]] = {name: [] for name in commands}
    for number in range(rounds + 1):
        for name, command in commands.items():
            one = run(command, environment)
            if number:
                runs[name].append(one)
    return {name: _median(some) for name, some in runs.items()}


def _median(runs: list[Run]) -> Run:
    return Run(*(statistics.median(getattr(one, what) for one in runs) for what in ("cpu", "wall", "peak")))
