"""The files that a run reads: those below a folder, and a file's name as the dataset has it."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path


def as_text(name: str) -> str:
    """The name with U+FFFD for what in it is no UTF-8."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def comparable(name: str) -> str:
    """The same for names that people read alike: a disk may keep `č` as `c` and a mark behind it."""
    return unicodedata.normalize("NFC", as_text(name))


def files_below(folder: Path, onerror: Callable[[OSError], None] | None = None) -> Iterator[Path]:
    """The files of a folder and of those below it, linked ones too, each folder once; hidden ones aside."""
    seen = {os.path.realpath(folder)}  # a link may lead back to a folder above it
    for root, folders, names in os.walk(folder, onerror=onerror, followlinks=True):
        below = []
        for name in sorted(name for name in folders if not name.startswith(".")):
            real = os.path.realpath(os.path.join(root, name))
            if real not in seen:
                seen.add(real)
                below.append(name)
        folders[:] = below
        yield from (Path(root) / name for name in names if not name.startswith("."))
