"""Documents read in the process of the tests, for all that comes before and behind their reading.

A worker of its own takes longer to begin than a small document to be read; `tests/glasnik/test_reader.py`,
`test_run.py` and `test_resume.py` have real ones.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest

from glasnik.document import process
from glasnik.engines.local import read_here
from glasnik.engines.task import shared_facts
from normalize.records import Dataset, merge


@cache
def dataset_of(path: Path) -> Dataset:
    """The dataset of a kept document, read once for all tests of a process."""
    return merge(process(path, shared_facts()))


@contextmanager
def read_in_this_process() -> Iterator[None]:
    """Runs within it begin no workers."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("glasnik.engines.job.read_locally", lambda tasks, jobs, limits: read_here(tasks))
        yield


@pytest.fixture
def without_workers() -> Iterator[None]:
    """The test's runs begin no workers."""
    with read_in_this_process():
        yield
