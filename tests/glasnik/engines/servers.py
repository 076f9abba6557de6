"""Servers on localhost that tests start, a Dask cluster and an object store; they end with the test."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.ports import wait_for

ROOT = Path(__file__).parents[3]
HOST = "127.0.0.1"
START_WITHIN = 60.0  # seconds


@dataclass(frozen=True, slots=True)
class Cluster:
    """A Dask scheduler's address, itself first and its workers, which may be killed."""

    address: str
    started: list[subprocess.Popen[bytes]]
    folder: Path

    @property
    def workers(self) -> list[subprocess.Popen[bytes]]:
        """The workers that were started with it."""
        return self.started[1:]

    def restart(self) -> None:
        """Kill all, then start a scheduler that knows of nothing, at the same address, with a worker."""
        _end(self.started)
        self.started[:] = [_scheduler(self.address, self.folder), _worker(self.address, self.folder)]

    @contextmanager
    def one_more(self) -> Iterator[None]:
        """Another worker while the block runs."""
        started = _worker(self.address, self.folder)
        try:
            yield
        finally:
            _end([started])


@contextmanager
def cluster(workers: int, folder: Path, environment: dict[str, str] | None = None) -> Iterator[Cluster]:
    """A scheduler and workers of one thread each, without nannies: a killed worker stays dead."""
    port = free_port()
    address = f"tcp://{HOST}:{port}"
    started = [_scheduler(address, folder, environment)]
    try:
        wait_for(HOST, port, START_WITHIN)
        for _ in range(workers):
            started.append(_worker(address, folder, environment))
        yield Cluster(address, started, folder)
    finally:
        _end(started)


@contextmanager
def object_store() -> Iterator[str]:
    """The address of an S3 server."""
    port = free_port()
    server = subprocess.Popen(
        [sys.executable, "-m", "moto.server", "-H", HOST, "-p", str(port)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_for(HOST, port, START_WITHIN)
        yield f"http://{HOST}:{port}"
    finally:
        _end([server])


def free_port() -> int:
    """A port of localhost that nobody listens on."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port


def _scheduler(
    address: str, folder: Path, environment: dict[str, str] | None = None
) -> subprocess.Popen[bytes]:
    port = address.rpartition(":")[2]
    return _start(["scheduler", "--host", HOST, "--port", port, "--no-dashboard"], folder, environment)


def _worker(address: str, folder: Path, environment: dict[str, str] | None = None) -> subprocess.Popen[bytes]:
    options = ["--nthreads", "1", "--no-nanny", "--no-dashboard", "--host", HOST]
    return _start(["worker", address, *options], folder, environment)


def _start(arguments: list[str], folder: Path, environment: dict[str, str] | None) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "distributed.cli.dask_" + arguments[0], *arguments[1:]],
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": str(ROOT), **(environment or {})},
    )


def _end(processes: list[subprocess.Popen[bytes]]) -> None:
    for process in reversed(processes):
        process.kill()
        process.wait()
