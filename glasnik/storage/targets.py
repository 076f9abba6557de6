"""Where a run writes: a folder of this machine or one behind an address, held by one run at a time.

Beside the dataset lies `.glasnik-parts`, the results of single documents, which later runs take up again.
It may be deleted at any time: the next run reads everything anew.
"""

from __future__ import annotations

import shutil
import socket
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Protocol

from extract.errors import OutputError
from glasnik.storage.folders import RemoteFolder, is_remote, local_path
from glasnik.storage.reviewed import Reviewed, reviewed_in
from normalize.records import ProblemRecord
from publish import check_writable
from publish.assembly import Entry, write_entries
from publish.files.atomic import current_file
from publish.files.dataset_folder import is_dataset
from publish.files.package import PACKAGE_FILE
from publish.schema import TABLES

PARTS = ".glasnik-parts"
LOCK = "lock"
CORRECTIONS = "corrections.csv"
NEW = ".glasnik-new"


class Target(Protocol):
    """Where the dataset goes."""

    @property
    def parts(self) -> str:
        """The address of the folder of parts."""

    def held(self) -> AbstractContextManager[None]:
        """Keep other runs out; OutputError where one is under way, or where nothing can be written."""

    def reviewed(self) -> frozenset[Reviewed]:
        """The reviewer's corrections in the dataset that is there; none where it cannot be read."""

    def write(self, entries: Sequence[Entry], problems: Sequence[ProblemRecord], version: str) -> int:
        """Put the dataset in place of the one before; returns how many bodies it names."""

    def sweep(self, code: str) -> None:
        """Let go of the parts that other code made."""


class LocalTarget:
    """A folder of this machine."""

    def __init__(self, out: Path) -> None:
        self._out = out
        self.parts = str((out / PARTS).absolute())

    @contextmanager
    def held(self) -> Iterator[None]:
        """Hold a lock that ends with this process, however it ends; a new folder that stays empty goes."""
        is_new = not self._out.exists()
        check_writable(self._out)
        self._check_own()
        folder = Path(self.parts)
        held = False
        try:
            folder.mkdir(exist_ok=True)
            with open(folder / LOCK, "a") as lock:
                _lock(lock.fileno(), self._out)
                for rest in folder.rglob(".new-*"):
                    rest.unlink(missing_ok=True)
                held = True
                try:
                    yield
                finally:
                    if is_new:
                        self._drop_empty()
        except OSError as error:
            # What fails in the run itself may be another disk's fault, or the network's.
            fault = f"was left as it was ({error})" if held else f"cannot be written to ({error.strerror})"
            raise OutputError(f"{self._out}: {fault}") from error

    def _drop_empty(self) -> None:
        """Delete the folder where there is nothing in it but the lock."""
        folder = Path(self.parts)
        if list(folder.iterdir()) == [folder / LOCK]:
            (folder / LOCK).unlink()
            folder.rmdir()
            if not any(self._out.iterdir()):
                self._out.rmdir()

    def _check_own(self) -> None:
        """Refuse a folder with files that are called as the dataset's and that no run wrote."""
        if is_dataset(self._out):
            return
        for table in TABLES:
            for name in (f"{table.name}.csv", f"{table.name}.parquet"):
                if (self._out / name).exists():
                    raise OutputError(
                        f"{self._out}: holds a {name} that no run wrote; name another folder by --out"
                    )

    def reviewed(self) -> frozenset[Reviewed]:
        """The reviewer's corrections in the dataset that is there; none where it cannot be read."""
        return reviewed_in(current_file(self._out, CORRECTIONS))

    def write(self, entries: Sequence[Entry], problems: Sequence[ProblemRecord], version: str) -> int:
        """Put the dataset in place of the one before, all at once."""
        return write_entries(entries, self._out, version=version, problems=problems)

    def sweep(self, code: str) -> None:
        """Delete the parts that other code made."""
        for folder in Path(self.parts).iterdir():
            if folder.is_dir() and not folder.name.startswith(code):
                shutil.rmtree(folder, ignore_errors=True)


class RemoteTarget:
    """A folder behind an address; object stores know no locks and no folders that change places.

    The files are put beside the old ones first and moved in one by one, the description last, so that a run
    that dies leaves the old dataset, or one whose description does not fit: `glasnik validate` tells.
    """

    def __init__(self, address: str) -> None:
        self._address = address.rstrip("/")
        self._folder = RemoteFolder(self._address)
        self.parts = f"{self._address}/{PARTS}"

    @contextmanager
    def held(self) -> Iterator[None]:
        """Hold a file that says who is writing; a run that is killed leaves it, to be deleted by hand."""
        name = f"{PARTS}/{LOCK}"
        if not self._folder.create(name, socket.gethostname().encode()):
            raise OutputError(
                f"{self._address}: another run is writing to it; wait until it ends, or, if it died, "
                f"delete {name}"
            )
        try:
            yield
        finally:
            self._folder.delete([name])

    def reviewed(self) -> frozenset[Reviewed]:
        """The reviewer's corrections in the dataset that is there; their table alone is fetched."""
        if not self._folder.has(CORRECTIONS):
            return frozenset()
        with tempfile.TemporaryDirectory(prefix="glasnik-") as scratch:
            return reviewed_in(self._folder.fetch([CORRECTIONS], Path(scratch))[CORRECTIONS])

    def write(self, entries: Sequence[Entry], problems: Sequence[ProblemRecord], version: str) -> int:
        """Make the dataset here, send it beside the one that is there, then move it in."""
        with tempfile.TemporaryDirectory(prefix="glasnik-") as scratch:
            out = Path(scratch) / "out"
            bodies = write_entries(entries, out, version=version, problems=problems)
            files = sorted(out.iterdir(), key=lambda path: (path.name == PACKAGE_FILE, path.name))
            self._folder.send({f"{NEW}/{path.name}": path for path in files})
            for path in files:
                self._folder.move(f"{NEW}/{path.name}", path.name)
        return bodies

    def sweep(self, code: str) -> None:
        """Delete the parts that other code made."""
        names = [name for name in self._folder.names(PARTS) if "/" in name.removeprefix(f"{PARTS}/")]
        self._folder.delete([name for name in names if not name.startswith(f"{PARTS}/{code}")])


def open_target(out: Path | str) -> Target:
    """The target behind a path or address. OutputError where the name is empty, or not to be written."""
    if not str(out).strip():
        raise OutputError("--out: an empty name; name a folder to write the dataset to")
    try:
        str(out).encode()
    except UnicodeEncodeError as error:  # the library that writes Parquet takes no such name
        raise OutputError(f"{out}: this name is no UTF-8; name another folder by --out") from error
    return RemoteTarget(str(out)) if is_remote(out) else LocalTarget(local_path(out))


def _lock(descriptor: int, out: Path) -> None:
    try:
        import fcntl
    except ImportError:
        return  # no such lock on this system: runs are not told apart
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        raise OutputError(f"{out}: another run is writing to it; wait until it ends") from error
