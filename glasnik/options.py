"""What a person may choose of a run: how documents are read, by whom, within which bounds."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """What of a person's choice decides a document's result.

    `source` is the library that reads the pages, `pdfium` or `pdfplumber`; without `join` rows stay in the
    pieces that were printed; with `all_pages` those too are read in full that cannot hold a plan.
    """

    source: str = "pdfium"
    join: bool = True
    all_pages: bool = False


@dataclass(frozen=True, slots=True)
class Limits:
    """How long (seconds) and how large (MB of resident memory) the reader of one document may grow, with the
    processes that look at its pages."""

    timeout: float = 600.0
    memory: int = 2048


@dataclass(frozen=True, slots=True)
class RunOptions:
    """How a run reads its documents.

    By `jobs` processes (by default one a core), or by the workers of the Dask scheduler at `cluster`; one
    beyond the `limits` is given up. What an earlier run read, and nothing has changed of, is taken from it
    unless `force` is set. `corrections` are files that the review page gave, applied in their order.
    """

    settings: Settings = Settings()
    limits: Limits = Limits()
    corrections: tuple[Path | str, ...] = ()
    jobs: int | None = None
    force: bool = False
    cluster: str | None = None


DEFAULT_OPTIONS = RunOptions()
