"""Waits for servers on localhost that tests start."""

from __future__ import annotations

import socket
import subprocess
import time


def wait_for(host: str, port: int, within: float, server: subprocess.Popen[bytes] | None = None) -> None:
    """Return when something listens at a port; OSError after `within` seconds, or when its `server` ended."""
    end = time.monotonic() + within
    while True:
        try:
            with socket.create_connection((host, port), timeout=1):
                return
        except OSError:
            if (server is not None and server.poll() is not None) or time.monotonic() > end:
                raise
            time.sleep(0.1)
