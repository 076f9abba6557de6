"""Documents spread over the workers of a Dask cluster that is there already.

A Dask worker runs several tasks in threads of one process, which PDFium forbids. So each of its threads
hands its documents to a reader process of its own, with the same limits as on one machine. A document
whose Dask worker is lost is given to another by the scheduler.
"""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from typing import Any

from extract.errors import GlasnikError
from glasnik.engines.cluster_watch import watched
from glasnik.engines.fingerprint import code_fingerprint
from glasnik.engines.reader import Reader, ReaderDiedError
from glasnik.engines.task import Outcome, Outcomes, Task
from glasnik.options import Limits
from glasnik.storage.folders import INSTALL, is_remote, local_path

CONNECT_WITHIN = 30  # seconds
_own = threading.local()


def read_on_cluster(tasks: Sequence[Task], scheduler: str, limits: Limits) -> Outcomes:
    """The outcomes of all tasks as they come. GlasnikError where the scheduler cannot be reached.

    A scheduler that was lost and is there again is asked anew for what it had not given.
    """
    left = {task.address: task for task in tasks}
    while left:
        before = len(left)
        try:
            with closing(_read(list(left.values()), scheduler, limits)) as outcomes:
                for outcome in outcomes:
                    del left[outcome.address]
                    yield outcome
        except LostError as error:
            if len(left) == before:
                told = f"{scheduler}: cannot read ({error}); the same command goes on from there"
                raise GlasnikError(told) from error


class LostError(Exception):
    """The scheduler was lost, or does not understand what is asked of it; the text is the reason."""


def _read(tasks: Sequence[Task], scheduler: str, limits: Limits) -> Outcomes:
    """The outcomes of the tasks as they come; LostError where those of the others do not."""
    try:
        from distributed import Client, as_completed
    except ImportError as error:
        raise GlasnikError(f"--cluster needs Dask: {INSTALL}") from error
    logging.getLogger("distributed.client").setLevel(logging.CRITICAL)  # the run itself tells of it
    try:
        client = Client(scheduler, timeout=CONNECT_WITHIN)
    except (OSError, ValueError) as error:
        raise GlasnikError(f"{scheduler}: no Dask scheduler answers there") from error
    # A worker has a working folder of its own: the documents go by their whole names.
    sent = [task if is_remote(task.address) else replace(task, address=_whole_name(task)) for task in tasks]
    with client, watched(client, scheduler):
        futures = client.map(
            read_guarded, sent, limits=limits, code=code_fingerprint(), pure=False, key="glasnik"
        )
        task_of = dict(zip(futures, tasks, strict=True))
        del futures
        done = as_completed(list(task_of), raise_errors=False)
        for future in done:
            task = task_of.pop(future)
            yield replace(_outcome(future, task, limits), address=task.address)


def _whole_name(task: Task) -> str:
    return os.path.abspath(local_path(task.address))


def _outcome(future: Any, task: Task, limits: Limits) -> Outcome:
    """A future's outcome; where worker after worker was lost with the document, that is its outcome."""
    from distributed.scheduler import KilledWorker

    try:
        outcome: Outcome = future.result()
    except KilledWorker:
        with Reader(limits) as reader:
            return reader.give_up(task, "its reader was lost with each machine that tried")
    except Exception as error:  # whatever Dask raises: what a document meets is an outcome
        raise LostError(" ".join(str(error).split())[:200] or type(error).__name__) from error
    return outcome


def read_guarded(task: Task, limits: Limits, code: str) -> Outcome:
    """Read a document in this thread's own reader process; once more where that dies."""
    if code_fingerprint() != code:
        return Outcome(task.address, stop="a worker of the cluster runs another version of glasnik")
    reader: Reader | None = getattr(_own, "reader", None)
    if reader is None or reader.limits != limits:
        reader = _own.reader = Reader(limits)
    try:
        return reader.read(task)
    except ReaderDiedError:
        try:
            return reader.read(task)
        except ReaderDiedError as error:
            return reader.give_up(task, str(error))
