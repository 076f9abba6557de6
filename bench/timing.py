"""Timing in fresh processes, so that nothing measured has been warmed or fattened by another thing."""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measure:
    """Seconds on the clock, and the peak of resident memory in MB."""

    seconds: float
    peak: float


def best_of(repeats: int, action: Callable[[], object]) -> float:
    """The least processor seconds of several runs: what else goes on counts least so."""
    return best_of_each(repeats, {"": action})[""]


def best_of_each(rounds: int, actions: Mapping[str, Callable[[], object]]) -> dict[str, float]:
    """The least processor seconds of each action, own and children's, the actions taken in turns."""
    best = dict.fromkeys(actions, float("inf"))
    for _ in range(rounds):
        for name, action in actions.items():
            start = _processor_time()
            action()
            best[name] = min(best[name], _processor_time() - start)
    return best


def clock(action: Callable[[], object], repeats: int = 2) -> float:
    """The least seconds on the clock of several runs."""
    taken: list[float] = []
    for _ in range(repeats):
        start = time.perf_counter()
        action()
        taken.append(time.perf_counter() - start)
    return min(taken)


def _processor_time() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def run_command(arguments: Sequence[str]) -> Measure:
    """A Python command in a process of its own, which prints the peak memory of any of its processes."""
    code = (
        "import resource, runpy, sys\n"
        f"sys.argv = {list(arguments)!r}\n"
        "try:\n"
        f"    runpy.run_module({arguments[0]!r}, run_name='__main__')\n"
        "except SystemExit:\n"
        "    pass\n"
        "whose = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)\n"
        "peak = max(resource.getrusage(who).ru_maxrss for who in whose)\n"
        "sys.stderr.write(f'{peak}')\n"
    )
    start = time.perf_counter()
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    seconds = time.perf_counter() - start
    return Measure(seconds, int(done.stderr.strip().splitlines()[-1]) / 1024)
