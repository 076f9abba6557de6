"""The documents of one run, each read into a part by whatever engine there is."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from importlib import import_module

from extract.errors import OutputError
from glasnik.engines.fingerprint import fingerprint
from glasnik.engines.local import default_jobs, read_here, read_locally
from glasnik.engines.task import Outcome, Outcomes, Task
from glasnik.options import RunOptions
from review.editing.edits import Edit

Progress = Callable[[int, Iterable[Outcome]], Iterable[Outcome]]
"""Is given how many documents there are and their outcomes, and passes these on as it shows them."""

Engine = Callable[[Sequence[Task]], Outcomes]
"""Reads documents, wherever it does so."""


def engine_for(addresses: Iterable[str], options: RunOptions) -> Engine:
    """What reads documents: a cluster, this machine's cores, or this process for what it alone can see."""
    limits, cluster = options.limits, options.cluster
    if cluster:
        from glasnik.engines.cluster import read_on_cluster

        return lambda tasks: read_on_cluster(tasks, cluster, limits)
    if any(address.startswith("memory://") for address in addresses):
        return read_here
    return lambda tasks: read_locally(tasks, options.jobs or default_jobs(), limits)


@dataclass(frozen=True, slots=True)
class Job:
    """The reading of documents into parts.

    `engine` reads, `parts` is the address of the folder of parts, `code` the fingerprint of what reads.
    """

    engine: Engine
    parts: str
    code: str
    options: RunOptions

    def read(
        self,
        addresses: Sequence[str],
        progress: Progress | None = None,
        edits: Mapping[str, tuple[Edit, ...]] | None = None,
    ) -> dict[str, Outcome]:
        """The outcome of each document, by address. OutputError where the parts cannot be written."""
        settings, force = self.options.settings, self.options.force
        stem = f"{self.code}-{fingerprint(repr(settings))}"
        tasks = [
            Task(address, self.parts, stem, settings, (edits or {}).get(address, ()), force)
            for address in addresses
        ]
        outcomes_of: dict[str, Outcome] = {}
        # What writing needs takes a while to load: it does so while the workers read.
        threading.Thread(target=import_module, args=("pyarrow.parquet",), daemon=True).start()
        with closing(self.engine(tasks)) as outcomes:
            for outcome in progress(len(tasks), outcomes) if progress else outcomes:
                if outcome.stop:
                    raise OutputError(outcome.stop)
                outcomes_of[outcome.address] = outcome
        return outcomes_of
