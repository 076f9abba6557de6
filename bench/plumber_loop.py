"""The bare pdfplumber loop as a command: `python -m bench.plumber_loop FILE`."""

from __future__ import annotations

import sys
from pathlib import Path

from bench.readers import plumber_tables

if __name__ == "__main__":
    plumber_tables(Path(sys.argv[1]))
