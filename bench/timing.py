"""Timing in fresh processes, so that nothing measured has been warmed or fattened by another thing."""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measure:
    """Seconds on the clock, and the peak of resident memory in MB."""

    seconds: float
    peak: float


def best_of(repeats: int, action: Callable[[], object]) -> float:
    """The least processor seconds of several runs: what else the machine does counts least so."""
    best = float("inf")
    for _ in range(repeats):
        start = time.process_time()
        action()
        best = min(best, time.process_time() - start)
    return best


def run_command(arguments: Sequence[str]) -> Measure:
    """A Python command in a process of its own, which prints its own peak memory at the end."""
    code = (
        "import resource, runpy, sys\n"
        f"sys.argv = {list(arguments)!r}\n"
        "try:\n"
        f"    runpy.run_module({arguments[0]!r}, run_name='__main__')\n"
        "except SystemExit:\n"
        "    pass\n"
        "sys.stderr.write(f'{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss}')\n"
    )
    start = time.perf_counter()
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    seconds = time.perf_counter() - start
    return Measure(seconds, int(done.stderr.strip().splitlines()[-1]) / 1024)


def peak_here() -> float:
    """The peak of resident memory of this process, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
