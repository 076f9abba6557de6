"""The parts of many documents -> one dataset, without holding it all in memory.

The rows of a part are sorted, and so are whole plans and documents among one another: no key of one plan
begins with that of another and a slash. So the rows of a table are the parts' rows one after the other,
taken over as they stand. `documents`, `plans` and `institutions`, a row for each, are held in memory.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from normalize.records import Dataset, DocumentRecord, InstitutionRecord, PlanRecord, ProblemRecord
from publish import schema
from publish.checks.row_checks import schema_faults
from publish.files.csv_files import csv_rows
from publish.files.dataset_files import write_files
from publish.files.package import document_sources
from publish.parts import PLAN_TABLES, Part, Summary
from publish.schema import TABLES
from publish.tables.rows import rows_of
from publish.tables.table import Table, refuse

_STREAMED = [table for table in PLAN_TABLES if table is not schema.INSTITUTIONS]


@dataclass(frozen=True, slots=True)
class Entry:
    """One document of the dataset to be: its part, its row, and its plans' rows in the part's order."""

    part: Path
    summary: Summary
    document: DocumentRecord
    plans: tuple[PlanRecord, ...]


def write_entries(
    entries: Sequence[Entry],
    out: Path,
    *,
    version: str,
    problems: Iterable[ProblemRecord] = (),
    told: Callable[[], None] = lambda: None,
) -> int:
    """Write the dataset of all entries to `out`; returns how many bodies it names.

    `problems` are those that no part holds; `told` is called after each part that was gone through.
    DatasetError, and nothing written, where keys clash; OutputError where `out` cannot be written to.
    """
    entries = sorted(entries, key=lambda entry: entry.document.document_id)
    bodies = _bodies(entries, told)
    small = Dataset(
        documents=tuple(entry.document for entry in entries),
        plans=tuple(plan for entry in entries for plan in entry.plans),
        institutions=bodies,
    )
    # A part's own rows were checked when it was made, totals included: what may clash are keys.
    refuse(schema_faults({table.name: rows_of(table, small) for table in TABLES}), out)
    rows = {
        table.name: [csv_rows(rows_of(table, small))]
        for table in (schema.DOCUMENTS, schema.PLANS, schema.INSTITUTIONS)
    }
    streams = {table.name: _plan_bodies(table, entries) for table in _STREAMED}
    corrected = [entry for entry in entries if entry.summary.corrections]
    streams["corrections"] = _document_bodies(schema.CORRECTIONS, corrected)
    doubtful = [entry for entry in entries if entry.summary.problems]
    streams["problems"] = _document_bodies(schema.PROBLEMS, doubtful, problems)
    write_files(out, {**rows, **streams}, version=version, sources=document_sources(small.documents))
    return len(bodies)


def _bodies(entries: Sequence[Entry], told: Callable[[], None]) -> tuple[InstitutionRecord, ...]:
    """The bodies that any plan names, their mentions added up."""
    mentions: Counter[InstitutionRecord] = Counter()
    for entry in entries:
        if entry.plans:
            with Part(entry.part) as part:
                for number in range(1, len(entry.plans) + 1):
                    for body in part.institutions(number):
                        mentions[replace(body, mentions=0)] += body.mentions
        told()
    return tuple(replace(body, mentions=count) for body, count in mentions.items())


def _plan_bodies(table: Table, entries: Sequence[Entry]) -> Iterator[bytes]:
    runs = sorted(
        (f"{plan.plan_id}/", entry.part, number)
        for entry in entries
        for number, plan in enumerate(entry.plans, start=1)
    )
    for _, path, number in runs:
        with Part(path) as part:
            yield part.body(table, number)


def _document_bodies(
    table: Table, entries: Sequence[Entry], others: Iterable[ProblemRecord] = ()
) -> Iterator[bytes]:
    """The documents' rows in the order of their ids, with those of no part behind the parts they are about.

    The latter's ids begin with a letter behind `r`, which those in parts do not.
    """
    extra = sorted(others, key=lambda row: row.problem_id)
    for entry in entries:
        while extra and extra[0].problem_id < entry.document.document_id:
            yield csv_rows(rows_of(table, Dataset(problems=(extra.pop(0),))))
        with Part(entry.part) as part:
            yield part.body(table)
    yield csv_rows(rows_of(table, Dataset(problems=tuple(extra))))
