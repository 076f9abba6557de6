"""Python's search for garbage in circles, rare or put off while many small tuples are made, which hold none.

The search goes over all that was made so far, again and again: a third of the time that reading takes.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

FEW_CYCLES = 100_000  # new objects between two searches


def collect_rarely() -> None:
    """Search seldom in this whole process, which is ours."""
    gc.set_threshold(FEW_CYCLES)


@contextmanager
def without_collecting() -> Iterator[None]:
    """Put the search off until the block (or the function so decorated) is left; may be nested."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
