"""The memory that one page leaves is kept for the next: a fifth of the time that a page of prose takes."""

from __future__ import annotations

import ctypes
import sys
from functools import cache

TRIM_THRESHOLD, MMAP_THRESHOLD = -1, -3  # glibc's names for them, mallopt(3)
KEPT = 64 << 20  # bytes at the heap's end that are not given back to the system
LARGE = 16 << 20  # bytes: only larger pieces are asked of the system one by one


@cache
def keep_freed_memory() -> None:
    """Tell glibc once for this process; nothing where another C library is in use."""
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None) if sys.platform == "linux" else None
    if mallopt is not None:
        mallopt(TRIM_THRESHOLD, KEPT)
        mallopt(MMAP_THRESHOLD, LARGE)
