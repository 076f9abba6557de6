"""Documents spread over this machine's cores: a worker process each, and a thread here that waits for it."""

from __future__ import annotations

import os
import queue
import threading
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace

from glasnik.engines.reader import Reader, ReaderDiedError
from glasnik.engines.task import Outcome, Outcomes, Task, read_document
from glasnik.options import Limits

PROCESS = 128  # MB: twice what a process holds that looks at pages
Answer = tuple[Task, Outcome | ReaderDiedError | BaseException]


def default_jobs() -> int:
    """As many workers as this process may use cores."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def read_here(tasks: Sequence[Task]) -> Outcomes:
    """The outcomes of all tasks, read in this very process: for what no other process can see."""
    for task in tasks:
        yield read_document(task)


def read_locally(tasks: Sequence[Task], jobs: int, limits: Limits) -> Outcomes:
    """The outcomes of all tasks as they come, read by `jobs` workers at once.

    A document whose worker dies is tried once more when all others are done, with no other beside it.
    """
    again: list[Task] = []
    # Cores that have no document of their own help with the pages of a long one, as the limit has room.
    processes = max(1, min(jobs // max(1, len(tasks)), limits.memory // PROCESS))
    tasks = [replace(task, processes=processes) for task in tasks]
    for task, answer in _spread(tasks, min(jobs, len(tasks)), limits):
        if isinstance(answer, ReaderDiedError):
            again.append(task)
        elif isinstance(answer, BaseException):
            raise answer
        else:
            yield answer
    with Reader(limits) as reader:
        for task in again:
            try:
                yield reader.read(task)
            except ReaderDiedError as error:
                yield reader.give_up(task, str(error))


def _spread(tasks: Sequence[Task], jobs: int, limits: Limits) -> Iterator[Answer]:
    waiting: queue.SimpleQueue[Task] = queue.SimpleQueue()
    for task in tasks:
        waiting.put(task)
    answers: queue.SimpleQueue[Answer] = queue.SimpleQueue()
    readers = [Reader(limits) for _ in range(jobs)]
    threads = [
        threading.Thread(target=_serve, args=(reader, waiting, answers), daemon=True) for reader in readers
    ]
    for thread in threads:
        thread.start()
    try:
        for _ in tasks:
            yield answers.get()
    finally:
        with suppress(queue.Empty):  # a reader's thread may take the last one
            while True:
                waiting.get_nowait()
        for reader in readers:
            reader.close()


def _serve(reader: Reader, waiting: queue.SimpleQueue[Task], answers: queue.SimpleQueue[Answer]) -> None:
    """Read what waits, one after the other; whatever is raised is an answer too."""
    while True:
        try:
            task = waiting.get_nowait()
        except queue.Empty:
            reader.close()
            return
        try:
            answers.put((task, reader.read(task)))
        except BaseException as error:
            answers.put((task, error))
