"""A reviewer's corrections in a dataset, told apart so that two runs can be compared."""

from __future__ import annotations

import csv
from dataclasses import dataclass, fields
from pathlib import Path

from publish.files.csv_files import CsvReader
from review.editing.edits import STRUCTURE
from review.editing.traces import REVIEWER


@dataclass(frozen=True, slots=True, order=True)
class Reviewed:
    """What a reviewer made of one field of a row; `before` tells apart two rows joined to the same one."""

    activity_id: str
    field: str
    before: str
    after: str


def reviewed_in(path: Path) -> frozenset[Reviewed]:
    """The reviewer's corrections in a `corrections.csv`; none where there is no such file or it is no CSV."""
    if not path.is_file():
        return frozenset()
    names = [column.name for column in fields(Reviewed)]
    try:
        with open(path, encoding="utf-8", newline="") as file:
            rows = CsvReader(file)
            head = next(rows, [])
            source, places = head.index("source"), [head.index(name) for name in names]
            return frozenset(
                _reviewed(*(row[place] for place in places)) for row in rows if row[source] == REVIEWER
            )
    except (csv.Error, ValueError, IndexError):
        return frozenset()


def _reviewed(activity_id: str, field: str, before: str, after: str) -> Reviewed:
    # What a value was before the pipeline decides, which may have learned since.
    return Reviewed(activity_id, field, before if field in STRUCTURE else "", after)
