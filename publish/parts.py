"""One document's result in one file, a part: a later run takes it instead of reading the document again.

A part is a ZIP archive, which any tool opens. `summary.json` says what was found. `documents.csv`,
`plans.csv`, `corrections.csv` and `problems.csv` are the document's tables; the rows of its plans lie in a
folder for each, `1/activities.csv` and so on, in the order of `plans.csv`. The columns are the dataset's.
Bodies are counted plan by plan, so that those of any choice of plans add up. The same records give the same
bytes.
"""

from __future__ import annotations

import io
import json
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from normalize.plan_rows import of_plan
from normalize.records import Dataset, DocumentRecord, InstitutionRecord, PlanRecord, merge
from publish import schema
from publish.checks import row_faults
from publish.schema import TABLES, DatasetError, Table, refuse
from publish.tables import csv_head, csv_rows, parse_csv, rows_of

DOCUMENT_TABLES = (schema.DOCUMENTS, schema.PLANS, schema.CORRECTIONS, schema.PROBLEMS)
PLAN_TABLES = (
    schema.ACTIVITIES,
    schema.ACTIVITY_INSTITUTIONS,
    schema.ACTIVITY_INDICATORS,
    schema.ACTIVITY_RESOURCES,
    schema.INSTITUTIONS,
    schema.CELLS,
)
_SUMMARY = "summary.json"
_NO_TIME = (1980, 1, 1, 0, 0, 0)
_DAMAGED = (zipfile.BadZipFile, zlib.error, KeyError, ValueError, TypeError, EOFError, OSError, DatasetError)


@dataclass(frozen=True, slots=True)
class Summary:
    """What a document gave: counts of rows, rows joined over pages, problems by `severity: code`.

    `error` is the reason, in one line, why it could not be read; `page` the page at fault.
    """

    status: str
    pages: int = 0
    plans: int = 0
    activities: int = 0
    joined: int = 0
    corrections: int = 0
    problems: dict[str, int] = field(default_factory=dict)
    error: str = ""
    page: int | None = None


def summarize(dataset: Dataset, error: str = "", page: int | None = None) -> Summary:
    """The summary of one document's records."""
    document = dataset.documents[0]
    return Summary(
        status=document.status,
        pages=document.pages or 0,
        plans=len(dataset.plans),
        activities=len(dataset.activities),
        joined=sum(1 for row in dataset.activities if row.fragments > 1),
        corrections=len(dataset.corrections),
        problems=dict(Counter(f"{row.severity}: {row.code}" for row in dataset.problems)),
        error=error,
        page=page,
    )


def pack(dataset: Dataset, summary: Summary) -> bytes:
    """One document's records as a part. DatasetError where they break the schema or do not add up."""
    refuse(row_faults({table.name: rows_of(table, dataset) for table in TABLES}))
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as part:

        def add(name: str, data: bytes) -> None:
            part.writestr(zipfile.ZipInfo(name, _NO_TIME), data, zipfile.ZIP_DEFLATED, 1)

        add(_SUMMARY, json.dumps(asdict(summary), ensure_ascii=False, sort_keys=True).encode())
        for table in DOCUMENT_TABLES:
            add(f"{table.name}.csv", csv_head(table) + csv_rows(rows_of(table, dataset)))
        plans = dataset.plans
        for number, plan_id in enumerate(sorted(plan.plan_id for plan in plans), start=1):
            rows = of_plan(dataset, plan_id)
            for table in PLAN_TABLES:
                add(f"{number}/{table.name}.csv", csv_head(table) + csv_rows(rows_of(table, rows)))
    return archive.getvalue()


class Part:
    """A part's file, opened; DatasetError where it is damaged. Close it, or use it in a `with`."""

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            self._archive = zipfile.ZipFile(path)
            self.summary = Summary(**json.loads(self._archive.read(_SUMMARY)))
        except _DAMAGED as error:
            raise self._damaged(error) from error

    def __enter__(self) -> Part:
        return self

    def __exit__(self, *_: object) -> None:
        self._archive.close()

    @property
    def document(self) -> DocumentRecord:
        """The document's row."""
        rows: tuple[DocumentRecord, ...] = self._records(schema.DOCUMENTS, "documents.csv")
        return rows[0]

    @property
    def plans(self) -> tuple[PlanRecord, ...]:
        """The rows of the document's plans, in the order of their folders."""
        return self._records(schema.PLANS, "plans.csv")

    def institutions(self, number: int) -> tuple[InstitutionRecord, ...]:
        """The bodies that one plan names, counted in it; plans are numbered from 1."""
        return self._records(schema.INSTITUTIONS, f"{number}/institutions.csv")

    def activity_texts(self, number: int) -> dict[str, str]:
        """The clean text of each of a plan's activities, by number."""
        rows = self._records(schema.ACTIVITIES, f"{number}/activities.csv")
        return {row.activity_no: row.activity or "" for row in rows}

    def body(self, table: Table, number: int | None = None) -> bytes:
        """A table's rows as CSV without the head: the document's, or those of a plan by number."""
        data = self._read(f"{table.name}.csv" if number is None else f"{number}/{table.name}.csv")
        return data[data.index(b"\n") + 1 :]

    def dataset(self) -> Dataset:
        """All records of the document."""
        own = Dataset(**{table.name: self._records(table, f"{table.name}.csv") for table in DOCUMENT_TABLES})
        return merge([own, *self._plan_rows(len(own.plans))])

    def _plan_rows(self, plans: int) -> Iterator[Dataset]:
        for number in range(1, plans + 1):
            yield Dataset(
                **{table.name: self._records(table, f"{number}/{table.name}.csv") for table in PLAN_TABLES}
            )

    def _records(self, table: Table, name: str) -> tuple[Any, ...]:
        text = io.StringIO(self._read(name).decode("utf-8"), newline="")
        columns = [column.attribute for column in table.columns]
        return tuple(
            table.record(**dict(zip(columns, row, strict=True))) for row in parse_csv(table, text, name)
        )

    def _read(self, name: str) -> bytes:
        try:
            return self._archive.read(name)
        except _DAMAGED as error:
            raise self._damaged(error) from error

    def _damaged(self, error: Exception) -> DatasetError:
        return DatasetError(f"{self._path}: a damaged part ({error}); `--force` reads the documents anew")
