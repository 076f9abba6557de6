"""Opening an input file: whatever is wrong with it as one line that says what to do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from extract.errors import InputError


@contextmanager
def opened(path: Path, name: Path | str = "") -> Iterator[BinaryIO]:
    """The file, open for reading; InputError, which calls it `name` where one is given, if it cannot be."""
    name = name or path
    try:
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
