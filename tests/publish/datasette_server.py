"""A datasette on localhost that serves one database while a test, or a picture, needs it."""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.ports import wait_for

HOST = "127.0.0.1"
START_WITHIN = 60.0  # seconds


@contextmanager
def datasette(database: Path) -> Iterator[str]:
    """The address under which datasette shows the database."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port = probe.getsockname()[1]
    server = subprocess.Popen(
        [sys.executable, "-m", "datasette", "serve", str(database), "--host", HOST, "--port", str(port)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_for(HOST, port, START_WITHIN, server)
        yield f"http://{HOST}:{port}/{database.stem}"
    finally:
        server.kill()
        server.wait()
