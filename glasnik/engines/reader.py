"""A reader of documents: a worker process with a bound on time and memory, begun anew whenever it dies."""

from __future__ import annotations

import contextlib
import json
import os
import queue
import signal
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import replace
from typing import IO, Any

import psutil

from extract.errors import GlasnikError
from glasnik.engines.task import Outcome, Task
from glasnik.engines.worker import READY
from glasnik.options import Limits

LOOK_EVERY = 0.1  # seconds between two looks at a busy worker
WORKER = "glasnik.engines.worker"  # the module that is run
START_WITHIN = 120.0  # seconds that a worker may take to begin
MEGABYTE = 1 << 20


class ReaderDiedError(GlasnikError):
    """A worker that crashed, or was ended because it passed a limit; the text is the reason."""


class Reader:
    """One worker process. Use it in a `with`; one thread at a time may call it."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self._process: subprocess.Popen[bytes] | None = None
        self._answers: queue.Queue[bytes | None] = queue.Queue()
        self._errors: IO[bytes] | None = None
        self._alone = True

    def __enter__(self) -> Reader:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def read(self, task: Task) -> Outcome:
        """Read a document. ReaderDiedError where the worker died of it; the next call begins a new one."""
        self._alone = task.processes < 2
        try:
            process = self._process or self._begin()
            assert process.stdin is not None
            process.stdin.write(json.dumps(task.to_json()).encode() + b"\n")
            process.stdin.flush()
            return Outcome.from_json(self._answer(process, self.limits.timeout))
        except BrokenPipeError as error:
            raise self._died("stopped") from error
        except BaseException:
            self.close()
            raise

    def give_up(self, task: Task, reason: str) -> Outcome:
        """The outcome of a document that is not read: its bytes too may be what cannot be waited for."""
        try:
            return self.read(replace(task, gave_up=reason))
        except ReaderDiedError:
            return Outcome(task.address, error=reason)

    def close(self) -> None:
        """End the worker, whatever it is doing."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()
            for stream in (process.stdin, process.stdout, self._errors):
                if stream is not None:
                    with contextlib.suppress(OSError):
                        stream.close()

    def _begin(self) -> subprocess.Popen[bytes]:
        self._answers = queue.Queue()
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115 (closed with the worker)
        self._process = process = subprocess.Popen(
            [sys.executable, "-P", "-m", WORKER],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            start_new_session=True,  # Ctrl-C is the parent's alone to answer
        )
        assert process.stdout is not None
        threading.Thread(target=_pass_on, args=(process.stdout, self._answers), daemon=True).start()
        if self._answer(process, START_WITHIN) != READY:
            raise self._died("did not begin")
        return process

    def _answer(self, process: subprocess.Popen[bytes], within: float) -> Any:
        """The worker's next answer, watched over while it comes."""
        end = time.monotonic() + within
        while True:
            try:
                line = self._answers.get(timeout=LOOK_EVERY)
            except queue.Empty:
                self._watch(process, end, within)
                continue
            if line is None:
                raise self._died(_ending(process.wait()))
            return json.loads(line)

    def _watch(self, process: subprocess.Popen[bytes], end: float, within: float) -> None:
        if time.monotonic() > end:
            raise self._died(f"took longer than {within:g} seconds (--timeout)")
        with contextlib.suppress(psutil.Error):
            if _memory(psutil.Process(process.pid), self._alone) > self.limits.memory * MEGABYTE:
                raise self._died(f"needed more than {self.limits.memory} MB of memory (--memory-limit)")

    def _died(self, reason: str) -> ReaderDiedError:
        said = _last_line(self._errors) if self._errors else ""
        self.close()
        return ReaderDiedError(f"its reader {reason}{f': {said}' if said else ''}")


def _memory(process: psutil.Process, alone: bool) -> int:
    """The bytes of memory of a process and, if it is not alone, of all that it began."""
    found: int = process.memory_info().rss
    for child in [] if alone else process.children(recursive=True):
        with contextlib.suppress(psutil.Error):  # it may have ended
            found += child.memory_info().rss
    return found


def _pass_on(stream: IO[bytes], answers: queue.Queue[bytes | None]) -> None:
    for line in iter(stream.readline, b""):
        answers.put(line)
    answers.put(None)


def _ending(code: int) -> str:
    if code >= 0:
        return f"ended with code {code}"
    with contextlib.suppress(ValueError):
        return f"crashed ({signal.Signals(-code).name})"
    return f"crashed (signal {-code})"


def _last_line(errors: IO[bytes]) -> str:
    errors.seek(0)
    lines = errors.read().decode("utf-8", "replace").split("\n")
    return next((line.strip()[:200] for line in reversed(lines) if line.strip()), "")
