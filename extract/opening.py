"""Opening an input file: whatever is wrong with it as one line that says what to do."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from extract.errors import InputError

MOST_BYTES = (1 << 31) - 1  # that `documents.bytes` can hold: far more than any issue has


@contextmanager
def opened(path: Path, name: Path | str = "") -> Iterator[BinaryIO]:
    """The file, open for reading; InputError, which calls it `name` where one is given, if it cannot be."""
    name = name or path
    try:
        # Asked first: opening a pipe would wait for ever.
        status = path.stat()
        if not (stat.S_ISREG(status.st_mode) or stat.S_ISDIR(status.st_mode)):
            raise InputError(name, "is no file but a pipe or a device: save it as a file")
        if status.st_size > MOST_BYTES:
            raise InputError(name, f"has {status.st_size:,} bytes, more than any issue: cut it in parts")
        with open(path, "rb") as file:
            yield file
    except FileNotFoundError as error:
        raise InputError(name, "no such file: check the name") from error
    except IsADirectoryError as error:
        raise InputError(name, "is a folder: name the files in it") from error
    except PermissionError as error:
        raise InputError(name, "may not be read: check its permissions") from error
    except OSError as error:
        raise InputError(name, f"cannot be read: {error.strerror}") from error
