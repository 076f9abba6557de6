"""Writing a whole folder of files at once: a run that dies at any moment leaves the previous ones whole.

The new files are made in `OUT/.glasnik-new`. Then OUT and the finished folder change places in one step of
the system (Linux), so that whoever looks finds all old files or all new ones. Files in OUT that no dataset
names (`.gitkeep`, `review/`) are hard-linked into the new folder first, and stay.

Where the system has no such step, or OUT cannot be moved (a mount point, the folder one is working in, a
parent that may not be written to), the finished folder is renamed to `OUT/.glasnik-commit` and its files
move out one by one, the description last. A run that dies among them leaves the rest there: `current_file`
finds each file of the new dataset at either place, and the next run completes the move.

A lock on OUT keeps a second writer out; it ends with its process, and leaves no file.
"""

from __future__ import annotations

import ctypes
import json
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from extract.errors import OutputError
from publish.files.links import link_missing
from publish.files.package import PACKAGE_FILE

_NEW = ".glasnik-new"
_COMMIT = ".glasnik-commit"
_OURS = (_NEW, _COMMIT)

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def replace_files(out: Path, make: Callable[[Path], None]) -> None:
    """Let `make` write files into an empty folder, then make them the files of `out`.

    Files that the previous description in `out` names, and the new one does not, go; all others stay.
    OutputError where `out` cannot be written to; whatever `make` raises leaves `out` as it was.
    """
    try:
        out = _prepare(out)
        with _locked(out):
            _finish(out)
            new = out / _NEW
            try:
                _make(new, make)
                _commit(out, new)
            finally:
                shutil.rmtree(new, ignore_errors=True)
    except OSError as error:
        raise _unwritable(out, error) from error


def check_writable(out: Path) -> None:
    """Make the folder if need be, and try it, so that a long run does not end in vain. OutputError if not."""
    try:
        probe = _prepare(out) / f"{_NEW}-probe"
        probe.touch()
        probe.unlink(missing_ok=True)  # another run that begins now may have done so
    except OSError as error:
        raise _unwritable(out, error) from error


def _unwritable(out: Path, error: OSError) -> OutputError:
    reason = error.strerror or str(error)
    kept = "the files in it are as they were, " if _has_files(out) else ""
    return OutputError(f"{out}: cannot be written to ({reason}); {kept}name another folder")


def _has_files(out: Path) -> bool:
    try:
        return any(not path.name.startswith(".") for path in out.iterdir())
    except OSError:
        return False


def current_file(folder: Path, name: str) -> Path:
    """Where the file `name` of the dataset in `folder` is, also when a run died while moving files."""
    pending = folder / _COMMIT / name
    return pending if pending.is_file() else folder / name


def _prepare(out: Path) -> Path:
    if out.exists() and not out.is_dir():
        raise OutputError(f"{out}: is a file; name a folder to write the dataset to")
    out.mkdir(parents=True, exist_ok=True)
    return out.resolve()


def _make(new: Path, make: Callable[[Path], None]) -> None:
    """The finished folder: files written, and on the disk itself."""
    new.mkdir()
    shutil.copymode(new.parent, new)
    make(new)
    for path in new.iterdir():
        _sync(path)
    _sync(new)


def _commit(out: Path, new: Path) -> None:
    """Put the finished folder `new` in the place of `out`."""
    beside = out.parent / f".{out.name}{_NEW}"
    shutil.rmtree(beside, ignore_errors=True)
    if _exchanging_call() is None or not _may_move(out):
        return _move_each(out, new)
    try:
        os.rename(new, beside)
    except OSError:
        return _move_each(out, new)
    owned = _owned(out) | _owned(beside)
    # The new folder is locked before it is seen, or a second writer could slip in while the old one goes.
    with _locked(beside):
        try:
            _link_others(out, beside, owned)
            _exchange(beside, out)
        except OSError:
            _drop_others(beside)
            return _move_each(out, beside)
        _sync(out.parent)
        try:
            # What someone put there between the links and the exchange.
            _link_others(beside, out, owned)
        except OSError as error:
            fault = f"what was put there meanwhile could not be taken over ({error.strerror or error})"
            where = f"fetch it from {beside} before the next run"
            raise OutputError(f"{out}: the new files are in place, but {fault}: {where}") from error
        shutil.rmtree(beside, ignore_errors=True)


def _may_move(out: Path) -> bool:
    """Whether nobody would be left standing in a folder that is gone, as far as this process knows."""
    try:
        return not Path.cwd().is_relative_to(out)
    except OSError:
        return True


def _owned(folder: Path) -> set[str]:
    """The names of the files that the folder's description describes, and the description's own."""
    try:
        resources = json.loads((folder / PACKAGE_FILE).read_bytes())["resources"]
        paths = {str(resource["path"]) for resource in resources}
    except (OSError, ValueError, LookupError, TypeError):
        paths = set()
    return {path for path in paths if path == os.path.basename(path)} | {PACKAGE_FILE}


def _link_others(source: Path, target: Path, owned: set[str]) -> None:
    """Link the files of `source` that no dataset owns into `target`, where they are not there yet."""
    for path in source.iterdir():
        if path.name not in owned and path.name not in _OURS:
            link_missing(path, target / path.name)


def _drop_others(new: Path) -> None:
    """Take the links out again: what is moved file by file leaves the others where they are."""
    owned = _owned(new)
    for path in new.iterdir():
        if path.name in owned:
            continue
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()


def _exchanging_call() -> Any:
    """The call by which two folders change places; None where the system, or its C library, has none."""
    on_linux = sys.platform.startswith("linux")
    return getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None) if on_linux else None


def _exchange(one: Path, other: Path) -> None:
    """Let two folders change places in one step; OSError where the disk cannot."""
    if _exchanging_call()(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE):
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))


def _move_each(out: Path, new: Path) -> None:
    commit = out / _COMMIT
    os.rename(new, commit)
    _sync(out)
    _finish(out)


def _finish(out: Path) -> None:
    """Complete what an earlier run began; a run may die after any step, and the next does the rest."""
    shutil.rmtree(out / _NEW, ignore_errors=True)
    commit = out / _COMMIT
    if not commit.is_dir():
        return
    if (commit / PACKAGE_FILE).is_file():
        try:
            _move_in(out, commit)
        except OSError as error:
            fault = f"a file cannot be replaced ({error.strerror or error}), some are new and some old"
            raise OutputError(f"{out}: {fault}: close what has it open, then run again") from error
    _sync(out)
    # Of a file that is linked at both places, as a comparison's dataset is, renaming leaves both.
    shutil.rmtree(commit)


def _move_in(out: Path, commit: Path) -> None:
    for name in sorted(_owned(out) - _owned(commit)):
        (out / name).unlink(missing_ok=True)
    for path in sorted(commit.iterdir(), key=lambda each: (each.name == PACKAGE_FILE, each.name)):
        os.replace(path, out / path.name)


def _sync(path: Path) -> None:
    """Bring a file, or a folder's list of names, to the disk; not every system can do the latter."""
    if path.is_dir():
        with suppress(OSError):
            _sync_opened(os.open(path, os.O_RDONLY))
    else:
        _sync_opened(os.open(path, os.O_RDWR))


def _sync_opened(descriptor: int) -> None:
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Hold `folder` for one writer at a time; OutputError where another holds it."""
    try:
        import fcntl
    except ImportError:
        # No such lock on this system: writers are not told apart.
        yield
        return
    while True:
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                raise OutputError(f"{folder}: another run is writing to it; wait until it ends") from error
            # Another writer may have put a new folder in this one's place since it was opened.
            if os.path.samestat(os.fstat(descriptor), os.stat(folder)):
                yield
                return
        finally:
            os.close(descriptor)
