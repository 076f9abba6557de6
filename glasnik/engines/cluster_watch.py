"""Tells when a cluster has no worker to read with: a run that waits is not to look like one that hangs."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

LOOK_EVERY = 2.0  # seconds
LOOKS_IN_VAIN = 3  # in a row: a worker that has only just been started needs a moment
NO_WORKER = (
    "{scheduler}: no worker is there, and the run waits for one: start one (`dask worker {scheduler}`), "
    "or end the run by Ctrl-C"
)


@contextmanager
def watched(client: Any, scheduler: str) -> Iterator[None]:
    """While the block runs, say on stderr when no worker was there for some seconds, each time once."""
    ended = threading.Event()
    watcher = threading.Thread(target=_watch, args=(client, scheduler, ended), daemon=True)
    watcher.start()
    try:
        yield
    finally:
        ended.set()
        watcher.join(LOOK_EVERY)


def _watch(client: Any, scheduler: str, ended: threading.Event) -> None:
    in_vain = 0
    while not ended.wait(LOOK_EVERY):
        try:
            in_vain = 0 if client.nthreads() else in_vain + 1
        except Exception:  # whatever it is: the scheduler is gone, and the run itself tells of that
            return
        if in_vain == LOOKS_IN_VAIN:
            line = "\n" if sys.stderr.isatty() else ""  # the bar stands on one of its own
            print(line + NO_WORKER.format(scheduler=scheduler), file=sys.stderr, flush=True)
