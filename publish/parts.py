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
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any

from normalize.records import (
    ActivityRecord,
    CorrectionRecord,
    Dataset,
    DocumentRecord,
    InstitutionRecord,
    PlanRecord,
    ProblemRecord,
    merge,
)
from publish import schema
from publish.checks.row_checks import row_faults, schema_faults
from publish.checks.wrong_values import without_wrong_values
from publish.files.csv_files import csv_head, csv_rows, parse_csv, plain_csv
from publish.tables.rows import Row, plain_rows, rows_of
from publish.tables.table import DatasetError, Table

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
_SAID = ("activity", "deadline", "institutions", "partners", "indicators", "resources")
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


def pack(records: Iterable[Dataset], error: str = "", page: int | None = None) -> tuple[bytes, Summary]:
    """One document's records as a part, and what they are in sum.

    `records` are the rows of its plans, one after the other, then the document's, as `by_plan` gives them:
    those of one plan alone are held at a time. `error` and `page` are the summary's.
    A value that breaks the schema is left out and told; DatasetError where keys do, or what must be there.
    """
    archive = io.BytesIO()
    plans: list[PlanRecord] = []
    activities: list[str] = []
    left_out: list[ProblemRecord] = []
    in_pieces: list[ActivityRecord] = []
    own = Dataset()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as part:
        for rows in records:
            if rows.documents:
                own = rows
                continue
            activities += (row.activity_id for row in rows.activities)
            in_pieces += (row for row in rows.activities if row.fragments > 1)
            packed, told = _pack_plan(part, rows, len(plans) + 1)
            plans += packed
            left_out += told
        own, tables = _of_document(_with_problems(replace(own, plans=tuple(plans)), left_out), activities)
        joined = _over_pages(in_pieces, own.corrections)
        summary = _summary(own, plans, len(activities), joined, error, page)
        _pack_document(part, tables, summary)
    return archive.getvalue(), summary


def _over_pages(in_pieces: Iterable[ActivityRecord], corrections: Iterable[CorrectionRecord]) -> int:
    """How many of the rows in pieces a page or column cut: not those of one page that a reviewer joined."""
    by_hand = {row.activity_id for row in corrections if row.source == "reviewer" and row.field == "join"}
    return sum(
        1 for row in in_pieces if row.activity_id not in by_hand or row.pdf_page_first != row.pdf_page_last
    )


def _with_problems(rows: Dataset, more: Iterable[ProblemRecord]) -> Dataset:
    """The document's rows with problems added that it does not have."""
    return replace(rows, problems=tuple({row.problem_id: row for row in (*rows.problems, *more)}.values()))


def _summary(
    rows: Dataset, plans: Sequence[PlanRecord], activities: int, joined: int, error: str, page: int | None
) -> Summary:
    (document,) = rows.documents
    return Summary(
        status=document.status,
        pages=document.pages or 0,
        plans=len(plans),
        activities=activities,
        joined=joined,
        corrections=len(rows.corrections),
        problems=dict(Counter(f"{row.severity}: {row.code}" for row in rows.problems)),
        error=error,
        page=page,
    )


def _pack_plan(
    part: zipfile.ZipFile, rows: Dataset, number: int
) -> tuple[tuple[PlanRecord, ...], list[ProblemRecord]]:
    """A plan's rows into its folder; its own row, and what is told of values left out."""
    named = {schema.DOCUMENTS.name: {plan.document_id for plan in rows.plans}}
    find = partial(row_faults, known=named)
    rows, tables, told = without_wrong_values(rows, (schema.PLANS, *PLAN_TABLES), find)
    for table in PLAN_TABLES:
        _add(part, f"{number}/{table.name}.csv", csv_head(table) + csv_rows(tables[table.name]))
    return rows.plans, told


def _of_document(rows: Dataset, activities: Iterable[str]) -> tuple[Dataset, dict[str, list[Row]]]:
    """The document's own records and the rows of its tables, without wrong values."""
    find = partial(schema_faults, known={schema.ACTIVITIES.name: set(activities)})
    found, tables, told = without_wrong_values(rows, DOCUMENT_TABLES, find)
    if told:
        found = _with_problems(found, told)
        tables[schema.PROBLEMS.name] = rows_of(schema.PROBLEMS, found)
    # In the order of the plans' folders.
    tables[schema.PLANS.name] = [row for plan in found.plans for row in plain_rows(schema.PLANS, [plan])]
    return found, tables


def _pack_document(part: zipfile.ZipFile, tables: Mapping[str, Sequence[Row]], summary: Summary) -> None:
    for table in DOCUMENT_TABLES:
        _add(part, f"{table.name}.csv", csv_head(table) + csv_rows(tables[table.name]))
    _add(part, _SUMMARY, json.dumps(asdict(summary), ensure_ascii=False, sort_keys=True).encode())


def _add(part: zipfile.ZipFile, name: str, data: bytes) -> None:
    part.writestr(zipfile.ZipInfo(name, _NO_TIME), data, zipfile.ZIP_DEFLATED, 1)


class Part:
    """A part's file, opened; DatasetError where it is damaged. Close it, or use it in a `with`."""

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            self._archive = zipfile.ZipFile(path)
        except _DAMAGED as error:
            raise self._damaged(error) from error

    def __enter__(self) -> Part:
        return self

    def __exit__(self, *_: object) -> None:
        self._archive.close()

    def check_whole(self) -> None:
        """DatasetError where any of its files is damaged, not that of the summary alone."""
        try:
            damaged = self._archive.testzip()
        except _DAMAGED as error:
            raise self._damaged(error) from error
        if damaged:
            raise self._damaged(zipfile.BadZipFile(damaged))

    @property
    def summary(self) -> Summary:
        """What was found in the document."""
        try:
            return Summary(**json.loads(self._archive.read(_SUMMARY)))
        except _DAMAGED as error:
            raise self._damaged(error) from error

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

    def activity_texts(self, number: int) -> dict[str, tuple[str, ...]]:
        """What a plan's activities say, by an activity's number in the plan, as its id has it.

        The clean text, deadline, bodies, partners, indicators and funds, as `activities` has them.
        """
        name = f"{number}/{schema.ACTIVITIES.name}.csv"
        columns = [column.name for column in schema.ACTIVITIES.columns]
        places = [columns.index(column) for column in ("activity_id", *_SAID)]
        said: dict[str, tuple[str, ...]] = {}
        # Neither dates nor numbers are asked for: reading them too takes most of the time of a whole row.
        for texts in plain_csv(schema.ACTIVITIES, self._text(name), name):
            activity_id, *rest = (texts[place] for place in places)
            said[activity_id.partition("/")[2]] = tuple(rest)
        return said

    def body(self, table: Table, number: int | None = None) -> bytes:
        """A table's rows as CSV without the head: the document's, or those of a plan by number."""
        data = self._read(f"{table.name}.csv" if number is None else f"{number}/{table.name}.csv")
        return data[data.index(b"\n") + 1 :]

    def dataset(self, plans: Container[str] | None = None) -> Dataset:
        """All records of the document; the rows of those `plans` alone, by id, where they are given."""
        own = Dataset(**{table.name: self._records(table, f"{table.name}.csv") for table in DOCUMENT_TABLES})
        wanted = (n for n, plan in enumerate(own.plans, 1) if plans is None or plan.plan_id in plans)
        return merge([own, *self._plan_rows(wanted)])

    def _plan_rows(self, numbers: Iterable[int]) -> Iterator[Dataset]:
        for number in numbers:
            yield Dataset(
                **{table.name: self._records(table, f"{number}/{table.name}.csv") for table in PLAN_TABLES}
            )

    def _records(self, table: Table, name: str) -> tuple[Any, ...]:
        columns = [column.attribute for column in table.columns]
        return tuple(
            table.record(**dict(zip(columns, row, strict=True)))
            for row in parse_csv(table, self._text(name), name)
        )

    def _text(self, name: str) -> io.StringIO:
        return io.StringIO(self._read(name).decode("utf-8"), newline="")

    def _read(self, name: str) -> bytes:
        try:
            return self._archive.read(name)
        except _DAMAGED as error:
            raise self._damaged(error) from error

    def _damaged(self, error: Exception) -> DatasetError:
        return DatasetError(f"{self._path}: a damaged part ({error}); `--force` reads the documents anew")
