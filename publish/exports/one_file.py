"""Writing one file at once: whoever opens it finds the old one or the new one, whole."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from extract.errors import OutputError


@contextmanager
def replaced_file(path: Path, protected: Iterable[Path] = ()) -> Iterator[Path]:
    """Give a path to write to; when the block ends well, the file there takes the place of `path`.

    What the writer leaves beside that path goes with it. OutputError where `path` cannot be written to, or
    is one of the `protected`; an error of the block leaves what was there.
    """
    if path.resolve() in set(protected):
        raise OutputError(f"{path}: is a file of the dataset itself; name another")
    if path.is_dir():
        raise OutputError(f"{path}: is a folder; name a file")
    try:
        # A folder beside it: on the same disk, and out of the way of other writers.
        with tempfile.TemporaryDirectory(prefix=f".{path.name}-", dir=path.parent) as scratch:
            new = Path(scratch) / path.name
            yield new
            _to_disk(new)
            os.replace(new, path)
    except OSError as error:
        reason = error.strerror or str(error)
        raise OutputError(f"{path}: cannot be written ({reason}); what was there is as it was") from error


def _to_disk(path: Path) -> None:
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
