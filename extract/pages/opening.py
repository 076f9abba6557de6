"""Opening an input file: whatever is wrong with it as one line that says what to do. Its SHA-256."""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedReader
from pathlib import Path

from extract.errors import InputError

MOST_BYTES = (1 << 31) - 1  # that `documents.bytes` can hold: far more than any issue has


@contextmanager
def opened(path: Path, name: Path | str = "") -> Iterator[BufferedReader]:
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


def sha256_of(file: BufferedReader) -> str:
    """The SHA-256 of an open file's bytes, in hex."""
    return hashlib.file_digest(file, "sha256").hexdigest()
