"""A worker: reads one document after the other in a process of its own. Run by `glasnik.engines.reader`.

Tasks come as lines of JSON on standard input, outcomes go as lines of JSON to standard output. A worker
ends with its parent, also in the middle of a document.
"""

from __future__ import annotations

import json
import logging
import os
import queue
import sys
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, BinaryIO, TextIO

from extract.collecting import collect_rarely

if TYPE_CHECKING:
    from glasnik.engines.task import Outcome, Task

READY = "ready"


def main(read: Callable[[Task], Outcome] | None = None) -> None:
    """Serve until standard input ends; each task is given to `read`, by default `read_document`."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # whatever a library prints is no answer
    tasks: queue.Queue[bytes] = queue.Queue()
    threading.Thread(target=_listen, args=(sys.stdin.buffer, tasks), daemon=True).start()
    from glasnik.engines.task import Task, read_document

    collect_rarely()
    logging.disable()
    _say(answers, READY)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    while True:
        task = Task.from_json(json.loads(tasks.get()))
        _say(answers, (read or read_document)(task).to_json())


def _listen(lines: BinaryIO, tasks: queue.Queue[bytes]) -> None:
    """Pass on what comes; when nothing more can come, end at once, even while PDFium is busy."""
    for line in iter(lines.readline, b""):
        tasks.put(line)
    os._exit(0)


def _say(answers: TextIO, value: object) -> None:
    print(json.dumps(value), file=answers, flush=True)


if __name__ == "__main__":
    main()
