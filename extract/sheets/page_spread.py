"""A long document's pages looked at by several processes, each with a part of them."""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections import deque
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from pathlib import Path

from extract.sheets.looks import Look, Looker
from extract.vocabulary import Vocabulary

LONG = 200  # pages: below that, starting a process costs more than it saves
PART = 50  # pages at a time
AHEAD = 2  # parts for each process that may wait to be taken: what waits is held in memory


def spread_looks(path: Path, pages: int, vocabulary: Vocabulary, processes: int) -> Iterator[Look] | None:
    """The looks at all pages of a long document, in order; None where one process is to look at it."""
    if processes < 2 or pages < LONG:
        return None
    return _spread(path, pages, vocabulary, processes)


def _spread(path: Path, pages: int, vocabulary: Vocabulary, processes: int) -> Iterator[Look]:
    """The looks at all pages; ChildProcessError where a process was ended: no fault of the file's."""
    try:
        yield from _looks(path, pages, vocabulary, processes)
    except BrokenExecutor as error:
        raise ChildProcessError("a process that looked at its pages was ended") from error


def _looks(path: Path, pages: int, vocabulary: Vocabulary, processes: int) -> Iterator[Look]:
    parts = [range(first, min(first + PART, pages + 1)) for first in range(1, pages + 1, PART)]
    context = multiprocessing.get_context("spawn")  # PDFium's state must not be shared
    with ProcessPoolExecutor(processes, context, initializer=_end_with_parent) as pool:
        ahead: deque[Future[list[Look]]] = deque()
        for part in parts:
            ahead.append(pool.submit(_look_at, path, part, vocabulary))
            if len(ahead) > AHEAD * processes:
                yield from ahead.popleft().result()
        while ahead:
            yield from ahead.popleft().result()


def _look_at(path: Path, part: range, vocabulary: Vocabulary) -> list[Look]:
    with Looker(path, vocabulary) as looker:
        return [looker.look(number) for number in part]


def _end_with_parent() -> None:
    """Let this process end when its parent is killed, which tells its children nothing."""

    def wait() -> None:
        parent = multiprocessing.parent_process()
        if parent is not None:
            parent.join()
            os._exit(1)

    threading.Thread(target=wait, daemon=True).start()
