"""Reads every input and writes one dataset; a file that cannot be read does not stop the others."""

from __future__ import annotations

import tempfile
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from extract.errors import OutputError
from glasnik.folders import file_name, open_folder
from glasnik.inputs import find_files, passed_over

if TYPE_CHECKING:
    from glasnik.reader import Limits
    from glasnik.report import RunReport
    from glasnik.settling import Found
    from glasnik.task import Outcome, Outcomes, Settings, Task
    from review.edits import Edit

RAW = Path("data/raw")
OUT = Path("data/out")
TIMEOUT = 600.0  # seconds
MEMORY_LIMIT = 2048  # MB

Progress = Callable[[int, "Iterable[Outcome]"], "Iterable[Outcome]"]
"""Is given how many documents there are and their outcomes, and passes these on as it shows them."""

Engine = Callable[["Sequence[Task]"], "Outcomes"]
"""Reads documents, wherever it does so."""


def run(
    inputs: Iterable[Path | str] | None = None,
    out: Path | str = OUT,
    *,
    source: str = "pdfium",
    join: bool = True,
    all_pages: bool = False,
    corrections: Iterable[Path | str] = (),
    jobs: int | None = None,
    timeout: float = TIMEOUT,
    memory_limit: int = MEMORY_LIMIT,
    force: bool = False,
    cluster: str | None = None,
    progress: Progress | None = None,
) -> RunReport:
    """Read `inputs` (files, folders, patterns, addresses; by default `data/raw`), write the dataset to `out`.

    Documents are read by `jobs` processes (by default one a core), or by the workers of the Dask scheduler
    at `cluster`. One that takes longer than `timeout` seconds, or more than `memory_limit` MB, is given up.
    What an earlier run read, and nothing has changed of, is taken from it unless `force` is set.
    `all_pages` reads every page in full, also those that cannot hold a plan. `corrections` are files that
    the review page gave (`review/edits.py`), applied in their order.

    Files that cannot be read are told in the report, and in `documents` and `problems` where they could
    be opened at all. Where no input could be read nothing is written. OutputError where `out` cannot be.
    """
    from glasnik import __version__
    from glasnik.fingerprint import code_fingerprint
    from glasnik.reader import Limits
    from glasnik.report import file_results, report_of
    from glasnik.settling import copies_of, entries_of, own_edits, settled
    from glasnik.targets import open_target
    from glasnik.task import Outcome, Settings
    from review.edits import read_edits

    edits = read_edits(corrections)
    given = [RAW] if inputs is None else list(inputs)
    files = list(find_files(given))
    target = open_target(out)
    read = _engine([*files, out], jobs, Limits(timeout, memory_limit), cluster)
    code = code_fingerprint()
    with target.held(), tempfile.TemporaryDirectory(prefix="glasnik-") as scratch:
        job = _Job(read, target.parts, code, Settings(source, join, all_pages), force, Path(scratch))
        outcomes = job.read([file for file in files if isinstance(file, str)], progress)
        documents = job.documents(outcomes)
        settlement = settled(documents)
        if own := own_edits(documents, settlement, edits):
            outcomes |= job.read(list(own), edits=own)
            documents = job.documents(outcomes)
        entries, problems = entries_of(documents, settlement, edits, Path(scratch))
        problems = (*problems, *copies_of(documents, outcomes.values()))
        results = file_results(
            [
                outcomes[file] if isinstance(file, str) else Outcome(file.file, error=file.message)
                for file in files
            ],
            {sha256: outcome.address for sha256, outcome in job.by_content(outcomes).items()},
        )
        bodies, not_given = None, 0
        if not all(result.error for result in results):
            not_given = 0 if edits else target.reviewed()
            bodies = target.write(entries, problems, __version__)
            target.sweep(code)
        report = report_of(out, results, entries, problems, bodies, not_given)
        return replace(report, passed_over=passed_over(given))


def _engine(addresses: Iterable[object], jobs: int | None, limits: Limits, cluster: str | None) -> Engine:
    """What reads documents: a cluster, this machine's cores, or this process for what it alone can see."""
    from glasnik.local_engine import default_jobs, read_here, read_locally

    if cluster:
        from glasnik.cluster_engine import read_on_cluster

        return lambda tasks: read_on_cluster(tasks, cluster, limits)
    if any(str(address).startswith("memory://") for address in addresses):
        return read_here
    return lambda tasks: read_locally(tasks, jobs or default_jobs(), limits)


@dataclass(frozen=True, slots=True)
class _Job:
    """The reading of documents into parts: `engine` reads, `parts` is the address of the folder of parts."""

    engine: Engine
    parts: str
    code: str
    settings: Settings
    force: bool
    scratch: Path

    def read(
        self,
        addresses: Sequence[str],
        progress: Progress | None = None,
        edits: Mapping[str, tuple[Edit, ...]] | None = None,
    ) -> dict[str, Outcome]:
        """The outcome of each document, by address. OutputError where the parts cannot be written."""
        from glasnik.fingerprint import fingerprint
        from glasnik.task import Task

        stem = f"{self.code}-{fingerprint(repr(self.settings))}"
        tasks = [
            Task(address, self.parts, stem, self.settings, (edits or {}).get(address, ()), self.force)
            for address in addresses
        ]
        found: dict[str, Outcome] = {}
        # What writing needs takes a while to load: it does so while the workers read.
        threading.Thread(target=import_module, args=("pyarrow.parquet",), daemon=True).start()
        with closing(self.engine(tasks)) as outcomes:
            for outcome in progress(len(tasks), outcomes) if progress else outcomes:
                if outcome.stop:
                    raise OutputError(outcome.stop)
                found[outcome.address] = outcome
        return found

    def documents(self, outcomes: Mapping[str, Outcome]) -> list[Found]:
        """Each document that has a part, once, its part on this machine."""
        from glasnik.settling import found

        by_content = self.by_content(outcomes)
        paths = open_folder(self.parts).fetch([o.part for o in by_content.values()], self.scratch / "parts")
        return [found(outcome, paths[outcome.part]) for outcome in by_content.values()]

    @staticmethod
    def by_content(outcomes: Mapping[str, Outcome]) -> dict[str, Outcome]:
        """For each content that has a part, by SHA-256, the first document that holds it and was read."""

        def order(outcome: Outcome) -> tuple[bool, str, str]:
            # As text does whose name does not end in .txt.
            failed = outcome.summary.status == "failed"
            return failed, file_name(outcome.address), outcome.address

        first: dict[str, Outcome] = {}
        for outcome in sorted(outcomes.values(), key=order):
            if outcome.part:
                first.setdefault(outcome.sha256, outcome)
        return first
