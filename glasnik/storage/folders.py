"""Where files lie: on this machine, or behind an address such as `s3://bucket/issues` that fsspec opens.

fsspec, and the library behind each kind of address, are loaded only where an address asks for them.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import Any, Protocol, TypeVar

from extract.errors import InputError, OutputError
from publish.files.input_files import as_text

LOCAL = "file://"
# Not `pip install '.[cluster]'`, which would put a copy of the code in the place of the folder's own.
INSTALL = f"{sys.executable} -m pip install -r requirements-cluster.txt, in the folder of glasnik"
Result = TypeVar("Result")


def is_remote(address: Path | str) -> bool:
    """Whether it is an address to be opened by fsspec, not a path of this machine."""
    return "://" in str(address) and not str(address).startswith(LOCAL)


def local_path(address: Path | str) -> Path:
    """The path that a local address stands for."""
    return Path(str(address).removeprefix(LOCAL))


def file_name(address: str) -> str:
    """The last part of a path or address; U+FFFD stands for what in it is no UTF-8."""
    return as_text(PurePosixPath(address).name if is_remote(address) else local_path(address).name)


class Folder(Protocol):
    """A folder of small files, each written whole or not at all; names may have folders before them."""

    def has(self, name: str) -> bool:
        """Whether the file is there."""

    def write(self, name: str, data: bytes) -> None:
        """Write the file, in the place of one that was there."""

    def fetch(self, names: Iterable[str], into: Path) -> dict[str, Path]:
        """Where on this machine each file lies, fetched into the folder `into` where it has to be."""


def open_folder(address: str) -> Folder:
    """The folder behind a path or address."""
    return RemoteFolder(address) if is_remote(address) else LocalFolder(local_path(address))


class LocalFolder:
    """A folder of this machine."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def has(self, name: str) -> bool:
        """Whether the file is there."""
        return (self._path / name).is_file()

    def write(self, name: str, data: bytes) -> None:
        """Write the file beside its place, then move it there in one step."""
        path = self._path / name
        made = path.with_name(f".new-{os.getpid()}-{threading.get_ident()}-{path.name}")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            try:
                made.write_bytes(data)
                os.replace(made, path)
            finally:
                made.unlink(missing_ok=True)
        except OSError as error:
            reason = error.strerror or str(error)
            raise OutputError(f"{self._path}: cannot be written to ({reason})") from error

    def fetch(self, names: Iterable[str], into: Path) -> dict[str, Path]:
        """Where each file lies; nothing has to be fetched."""
        return {name: self._path / name for name in names}


class RemoteFolder:
    """A folder behind an address. OutputError where it does not let itself be used."""

    def __init__(self, address: str) -> None:
        self._address = address.rstrip("/")
        self._files, self._root = _open(self._address)

    def has(self, name: str) -> bool:
        """Whether the file is there."""
        return bool(self._tried(lambda: self._files.exists(f"{self._root}/{name}")))

    def write(self, name: str, data: bytes) -> None:
        """Write the file; object stores show it whole or not at all."""
        self._tried(lambda: self._files.pipe_file(f"{self._root}/{name}", data))

    def fetch(self, names: Iterable[str], into: Path) -> dict[str, Path]:
        """The files, fetched into `into`, many at a time."""
        places = {name: into / name for name in names}
        for path in places.values():
            path.parent.mkdir(parents=True, exist_ok=True)
        if places:
            sources = [f"{self._root}/{name}" for name in places]
            self._tried(lambda: self._files.get(sources, [str(path) for path in places.values()]))
        return places

    def create(self, name: str, data: bytes) -> bool:
        """Write the file if there is none; False where there is one."""
        path = f"{self._root}/{name}"
        try:
            self._files.pipe_file(path, data, mode="create")
        except FileExistsError:
            return False
        except Exception as error:  # each kind of store has errors of its own
            raise OutputError(f"{self._address}: cannot be written to ({_reason(error)})") from error
        return True

    def send(self, files: Mapping[str, Path]) -> None:
        """Write files of this machine under the names given."""
        targets = [f"{self._root}/{name}" for name in files]
        self._tried(lambda: self._files.put([str(path) for path in files.values()], targets))

    def move(self, name: str, to: str) -> None:
        """Give a file another name, in the place of one that was there."""
        self._tried(lambda: self._files.mv(f"{self._root}/{name}", f"{self._root}/{to}"))

    def delete(self, names: Iterable[str]) -> None:
        """Delete files."""
        paths = [f"{self._root}/{name}" for name in names]
        if paths:
            self._tried(lambda: self._files.rm(paths))

    def names(self, below: str) -> list[str]:
        """The names of all files below a folder."""
        found = self._tried(lambda: self._files.find(f"{self._root}/{below}"))
        return [str(path)[len(self._root) + 1 :] for path in found]

    def _tried(self, action: Callable[[], Result]) -> Result:
        try:
            return action()
        except Exception as error:  # each kind of store has errors of its own
            raise OutputError(f"{self._address}: cannot be used ({_reason(error)})") from error


@contextmanager
def fetched(address: str) -> Iterator[Path]:
    """The file behind a path or address, on this machine while it is looked at. InputError if none."""
    if not is_remote(address):
        yield local_path(address)
        return
    folder = Path(tempfile.mkdtemp(prefix="glasnik-"))
    try:
        path = folder / f"document{PurePosixPath(address).suffix.lower()[:8]}"
        files, name = _open(address)
        try:
            files.get_file(name, str(path))
        except Exception as error:
            raise InputError(address, f"cannot be fetched: {_reason(error)}") from error
        yield path
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def find_remote(address: str, suffixes: tuple[str, ...]) -> list[str]:
    """The addresses of the files that an address names, by name: one file, a folder's, or a pattern's.

    As on this machine: a folder that a pattern names gives its files, and hidden ones have to be named.
    """
    files, name = _open(address)
    try:
        if files.isfile(name):
            found = [name]
        elif any(sign in name for sign in "*?["):
            matches = files.glob(name, detail=True).items()
            shown = [(path, kind) for path, kind in matches if "/." in name or "/." not in path]
            found = [path for path, kind in shown if kind["type"] == "file"]
            for path in (path for path, kind in shown if kind["type"] != "file"):
                found += _in_remote_folder(files, path, suffixes)
        else:
            found = _in_remote_folder(files, name, suffixes)
    except Exception as error:
        raise InputError(address, f"cannot be read: {_reason(error)}") from error
    return [str(files.unstrip_protocol(path)) for path in sorted(set(found))]


def _in_remote_folder(files: Any, folder: str, suffixes: tuple[str, ...]) -> list[str]:
    """The issues in a folder and in those below it, hidden ones aside."""
    root = folder.rstrip("/")
    below = [path for path in files.find(root) if "/." not in path.removeprefix(root)]
    return [path for path in below if path.lower().endswith(suffixes)]


def _open(address: str) -> tuple[Any, str]:
    """The file system of an address, and the path in it."""
    try:
        import fsspec
    except ImportError as error:
        raise InputError(address, f"an address needs fsspec: {INSTALL}") from error
    try:
        files, path = fsspec.core.url_to_fs(address, use_listings_cache=False)
    except (ImportError, ValueError) as error:
        raise InputError(address, f"no such kind of address ({_reason(error)})") from error
    return files, str(path)


def _reason(error: Exception) -> str:
    return " ".join(str(error).split())[:200] or type(error).__name__
