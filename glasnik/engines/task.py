"""One document: an address in, a part out. The same function runs in every engine, on every machine."""

from __future__ import annotations

import tempfile
import traceback
from collections.abc import Generator, Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extract.errors import GlasnikError, InputError
from extract.pages.opening import opened, sha256_of
from glasnik.engines.fingerprint import fingerprint
from glasnik.options import Settings
from glasnik.storage.folders import Folder, fetched, file_name, open_folder
from publish.parts import Part, Summary, pack
from publish.tables.table import DatasetError
from review.editing.edits import Edit

if TYPE_CHECKING:
    from normalize.facts import Facts
    from normalize.records import Dataset

FAILED = Summary("failed")
CHANGED = "it changed while it was read"


@dataclass(frozen=True, slots=True)
class Task:
    """A document to be read: its address, and that of the folder of parts; `stem` is the part's folder there.

    `edits` are those that join or separate rows of this document, under its own plan ids. So many
    `processes` may look at its pages at once. `gave_up` is why it is not to be read any more, but told of.
    """

    address: str
    parts: str
    stem: str
    settings: Settings
    edits: tuple[Edit, ...] = ()
    force: bool = False
    processes: int = 1
    gave_up: str = ""

    def to_json(self) -> dict[str, Any]:
        """Plain values."""
        return asdict(self)

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> Task:
        """The task of plain values."""
        edits = tuple(Edit(**edit) for edit in values["edits"])
        return cls(**{**values, "settings": Settings(**values["settings"]), "edits": edits})


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a document: the name of its part, and its summary; `kept` where it was there before.

    Without a part, `error` says why the document could not be opened at all. `stop` ends the whole run.
    """

    address: str
    sha256: str = ""
    part: str = ""
    summary: Summary = FAILED
    kept: bool = False
    error: str = ""
    stop: str = ""

    def to_json(self) -> dict[str, Any]:
        """Plain values."""
        return asdict(self)

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> Outcome:
        """The outcome of plain values."""
        return cls(**{**values, "summary": Summary(**values["summary"])})


Outcomes = Generator[Outcome, None, None]
"""Outcomes as they come; closing it ends all reading."""


@cache
def shared_facts() -> Facts:
    """The reference data, loaded once a process."""
    from normalize.facts import load_facts

    return load_facts()


def read_document(task: Task) -> Outcome:
    """Read the document, or take the part that is there; whatever is wrong with it is in the outcome."""
    if task.gave_up:
        return give_up(task, task.gave_up)
    try:
        with fetched(task.address) as path:
            sha256 = _hash(path, task.address)
            name = part_name(task, sha256)
            folder = open_folder(task.parts)
            if not task.force and (summary := _kept(folder, name)):
                return Outcome(task.address, sha256, name, summary, kept=True)
            part, summary = _read_again(path, sha256, task)
            folder.write(name, part)
            return Outcome(task.address, sha256, name, summary)
    except InputError as error:
        return Outcome(task.address, error=error.message)
    except GlasnikError as error:
        return Outcome(task.address, stop=str(error))
    except OSError as error:
        return give_up(task, f"could not be read ({error.strerror or error}): run again")


def give_up(task: Task, reason: str) -> Outcome:
    """The outcome of a document whose reader died; its part is never taken for a result by a later run."""
    from glasnik.document import failed_document

    try:
        with fetched(task.address) as path:
            sha256 = _hash(path, task.address)
            part, summary = pack([failed_document(path, file_name(task.address), sha256, reason)], reason)
            name = part_name(task, sha256).removesuffix(".zip") + ".gave-up.zip"
            open_folder(task.parts).write(name, part)
            return Outcome(task.address, sha256, name, summary)
    except InputError as error:
        return Outcome(task.address, error=error.message)
    except GlasnikError as error:
        return Outcome(task.address, stop=str(error))


def part_name(task: Task, sha256: str) -> str:
    """Where the part of a document lies in the folder of parts: its content, its kind, a reviewer's edits."""
    kind = "txt" if task.address.lower().endswith(".txt") else "pdf"
    edits = f"-{fingerprint(*(repr(edit) for edit in task.edits))}" if task.edits else ""
    return f"{task.stem}/{sha256[:2]}/{sha256}.{kind}{edits}.zip"


def _hash(path: Path, address: str) -> str:
    with opened(path, address) as file:
        return sha256_of(file)


def _kept(folder: Folder, name: str) -> Summary | None:
    """The summary of a part that is there and whole."""
    if not folder.has(name):
        return None
    with tempfile.TemporaryDirectory(prefix="glasnik-") as scratch:
        try:
            with Part(folder.fetch([name], Path(scratch))[name]) as part:
                part.check_whole()
                return part.summary
        except DatasetError:
            return None


def _read_again(path: Path, sha256: str, task: Task) -> tuple[bytes, Summary]:
    """The document's part and summary, at the second try where the machine was at fault (OSError)."""
    try:
        return _read(path, sha256, task)
    except OSError:
        return _read(path, sha256, task)


def _read(path: Path, sha256: str, task: Task) -> tuple[bytes, Summary]:
    """The document's part and summary; a fault of ours that one document meets must not cost the others.

    OSError where it is the machine's, which may be gone at the next try, and where the file is not that of
    `sha256` any more; GlasnikError where a reference file is wrong, which every document would meet.
    """
    from glasnik.document import failed_document, process

    name, page = file_name(task.address), None
    try:
        records = process(path, shared_facts(), task.settings, edits=task.edits, processes=task.processes)
        return pack(_of_file(name, sha256, records))
    except InputError as error:
        reason, page = error.message, error.page
    except DatasetError as error:
        reason = f"was read, but its rows do not add up ({error}); please report it"
    except (GlasnikError, MemoryError, OSError):
        raise  # a wrong reference file is no fault of the document
    except Exception as error:
        place = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{Path(place.filename).name}, line {place.lineno}"
        reason = f"could not be read ({type(error).__name__} in {where}); please report it"
    if _hash(path, task.address) != sha256:
        raise OSError(CHANGED)
    return pack([failed_document(path, name, sha256, reason, page)], reason, page)


def _of_file(name: str, sha256: str, records: Iterable[Dataset]) -> Iterator[Dataset]:
    """The records under the name that the document has where it lies; OSError if they are of other bytes."""
    for rows in records:
        if any(row.sha256 != sha256 for row in rows.documents):
            raise OSError(CHANGED)
        yield replace(rows, documents=tuple(replace(row, file_name=name) for row in rows.documents))
