"""Reads every input and writes one dataset; a file that cannot be read does not stop the others."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from extract.errors import InputError
from glasnik.options import DEFAULT_OPTIONS, RunOptions
from glasnik.storage.inputs import corrections_in, find_files, passed_over
from glasnik.version import VERSION

if TYPE_CHECKING:
    from glasnik.engines.job import Job, Progress
    from glasnik.engines.task import Outcome
    from glasnik.report import RunReport
    from normalize.records import ProblemRecord
    from publish.assembly import Entry
    from review.editing.edits import Edit

RAW = Path("data/raw")
CORRECTIONS = Path("data/corrections")
OUT = Path("data/out")


def run(
    inputs: Iterable[Path | str] | None = None,
    out: Path | str = OUT,
    options: RunOptions = DEFAULT_OPTIONS,
    *,
    progress: Progress | None = None,
) -> RunReport:
    """Read `inputs` (files, folders, patterns, addresses; by default `data/raw`), write the dataset to `out`.

    Where neither inputs nor corrections are named, the corrections in `data/corrections` are applied.
    Files that cannot be read are told in the report, and in `documents` and `problems` where they could
    be opened at all. Where no input could be read nothing is written. OutputError where `out` cannot be.
    """
    from glasnik.engines.fingerprint import code_fingerprint
    from glasnik.engines.job import Job, engine_for
    from glasnik.report import file_results, report_of
    from glasnik.settling import by_content
    from glasnik.storage.targets import open_target
    from review.editing.edits import read_edits

    standing = corrections_in(CORRECTIONS) if inputs is None and not options.corrections else ()
    edits = read_edits(options.corrections or standing)
    given = [RAW] if inputs is None else list(inputs)
    files = list(find_files(given))
    addresses = [file for file in files if isinstance(file, str)]
    target = open_target(out)
    engine, code = engine_for([*addresses, str(out)], options), code_fingerprint()
    with target.held(), tempfile.TemporaryDirectory(prefix="glasnik-") as scratch:
        job = Job(engine, target.parts, code, options)
        outcomes, entries, problems = _assembled(job, addresses, edits, Path(scratch), progress)
        chosen = {sha256: each.address for sha256, each in by_content(outcomes.values()).items()}
        results = file_results(_of_inputs(files, outcomes), chosen)
        report = report_of(out, results, entries, problems)
        if not all(result.error for result in results):
            before = target.reviewed()
            report = report.when_written(target.write(entries, problems, VERSION))
            report = replace(report, not_given=tuple(sorted(before - target.reviewed() if before else ())))
            target.sweep(code)
        return replace(report, corrections=tuple(map(str, standing)), passed_over=passed_over(given))


def _assembled(
    job: Job, addresses: Sequence[str], edits: Sequence[Edit], scratch: Path, progress: Progress | None
) -> tuple[dict[str, Outcome], list[Entry], tuple[ProblemRecord, ...]]:
    """The outcomes by address, the entries of the dataset to be, and the problems that no part holds.

    Documents of which a reviewer has joined or separated rows are read twice: which they are is known by the
    ids that their plans have among all others.
    """
    from glasnik.settling import copies_of, documents_of, entries_of, own_edits, settled

    outcomes = job.read(addresses, progress)
    documents = documents_of(outcomes.values(), job.parts, scratch)
    settlement = settled(documents)
    if own := own_edits(documents, settlement, edits):
        outcomes |= job.read(list(own), edits=own)
        documents = documents_of(outcomes.values(), job.parts, scratch)
    entries, problems = entries_of(documents, settlement, edits, scratch)
    return outcomes, entries, (*problems, *copies_of(documents, outcomes.values()))


def _of_inputs(files: Iterable[str | InputError], outcomes: Mapping[str, Outcome]) -> list[Outcome]:
    """The outcome of each input, in their order; of one that gave no file its error is the outcome."""
    from glasnik.engines.task import Outcome

    return [
        outcomes[file] if isinstance(file, str) else Outcome(file.file, error=file.message) for file in files
    ]
