"""Reads every input and writes one dataset; a file that cannot be read does not stop the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from extract.errors import GlasnikError, InputError
from glasnik.inputs import find_files

if TYPE_CHECKING:
    from normalize.records import Dataset

RAW = Path("data/raw")
OUT = Path("data/out")


@dataclass(frozen=True, slots=True)
class FileResult:
    """What became of one input: `status` as in the documents table, `error` the reason of a failure."""

    file: str
    status: str
    plans: int = 0
    activities: int = 0
    error: str = ""


@dataclass(frozen=True, slots=True)
class RunReport:
    """What a run found: a result for each input, and rows by table, problems by severity and code."""

    out: Path
    files: tuple[FileResult, ...]
    rows: dict[str, int]
    joined: int
    problems: dict[str, int]
    written: bool

    @property
    def failed(self) -> tuple[FileResult, ...]:
        """The inputs that could not be read."""
        return tuple(result for result in self.files if result.error)


def run(
    inputs: Iterable[Path | str] | None = None,
    out: Path | str = OUT,
    *,
    source: str = "pdfium",
    join: bool = True,
    corrections: Iterable[Path | str] = (),
    progress: Callable[[str], None] | None = None,
) -> RunReport:
    """Read `inputs` (files, folders, patterns; `data/raw` by default) and write the dataset to `out`.

    `corrections` are files that the review page gave (`review/edits.py`), applied in their order.

    Files that cannot be read are told in the report, and in `documents` and `problems` where they could
    be opened at all. Where no input could be read nothing is written. OutputError where `out` cannot be.
    """
    from glasnik.document import failed_document, process
    from normalize.facts import load_facts
    from normalize.records import merge
    from normalize.same_issue import settle
    from publish import check_writable, write_dataset
    from review.corrections import with_values
    from review.edits import read_edits
    from review.traces import with_unplaced

    out = Path(out)
    edits = read_edits(corrections)
    check_writable(out)
    files = list(find_files([RAW] if inputs is None else inputs))
    facts = load_facts()
    results: list[FileResult] = []
    datasets: list[Dataset] = []
    seen: set[str] = set()
    for file in files:
        if isinstance(file, InputError):
            results.append(FileResult(file.file, "failed", error=str(file)))
            continue
        if progress:
            progress(str(file))
        try:
            dataset = process(file, facts, source=source, join=join, edits=edits)
        except GlasnikError as error:
            results.append(FileResult(str(file), "failed", error=str(error)))
            dataset = failed_document(file, error)
        else:
            results.append(_result(file, dataset))
        new = [row.document_id for row in dataset.documents if row.document_id not in seen]
        if new:
            seen.update(new)
            datasets.append(dataset)
    corrected = [with_values(dataset, edits, facts) for dataset in settle(datasets)]
    whole = with_unplaced(merge(corrected), edits)
    readable = any(not result.error for result in results)
    if readable:
        from glasnik import __version__

        write_dataset(whole, out, version=__version__)
    return _report(out, results, whole, readable)


def _result(file: Path, dataset: Dataset) -> FileResult:
    return FileResult(str(file), dataset.documents[0].status, len(dataset.plans), len(dataset.activities))


def _report(out: Path, results: list[FileResult], whole: Dataset, written: bool) -> RunReport:
    problems: dict[str, int] = {}
    for row in whole.problems:
        key = f"{row.severity}: {row.code}"
        problems[key] = problems.get(key, 0) + 1
    rows = {
        "documents": len(whole.documents),
        "plans": len(whole.plans),
        "activities": len(whole.activities),
        "institutions": len(whole.institutions),
        "corrections": len(whole.corrections),
        "problems": len(whole.problems),
    }
    joined = sum(1 for activity in whole.activities if activity.fragments > 1)
    return RunReport(out, tuple(results), rows, joined, dict(sorted(problems.items())), written)
