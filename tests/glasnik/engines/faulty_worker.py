"""A worker that really aborts, hangs or grows at documents whose names say so, each time or only once.

One that grows does so itself, or in a process that it began.
"""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
import time
from pathlib import Path

from glasnik.engines.task import Outcome, Task, read_document
from glasnik.engines.worker import main

GROWTH = 64 << 20  # bytes at a time
# It ends with the worker, whose end closes its input.
GROWS = "import os, sys; grown = os.urandom(1) * (1 << 30); sys.stdin.read()"


def read(task: Task) -> Outcome:
    """Fail as the name says; `NAME-once` fails until a file `NAME.failed` lies beside the document.

    `hang-always` hangs whoever only looks at its bytes, as a disk does that does not answer.
    """
    name = Path(task.address).stem
    mark = Path(task.address).with_suffix(".failed")
    if not (mark.exists() or (task.gave_up and name != "hang-always")):
        if name.endswith("-once"):
            mark.touch()
        if name.startswith("abort"):
            os.abort()
        if name.startswith("segfault"):
            ctypes.string_at(0)
        if name.startswith("hang"):
            time.sleep(600)
        if name.startswith("grow"):
            grown = []
            while True:
                grown.append(bytearray(os.urandom(1) * GROWTH))
        if name.startswith("child-grows"):
            subprocess.Popen([sys.executable, "-c", GROWS], stdin=subprocess.PIPE).wait()
    return read_document(task)


if __name__ == "__main__":
    main(read)
