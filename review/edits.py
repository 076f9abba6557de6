"""`corrections.csv` as a person downloads it from the review page: one edit a row.

Columns: activity_id, field, expected, value, reason, author, date. `expected` is what was printed in the
field's cell when the edit was made; an edit is applied only where that is printed still. `field` is a field
of `cells` (the value: clean text, lists with an item a line), one of the `deadline_` columns of
`activities`, or an act on the whole row: `join` (the value: the activity_id of the row that this one
continues), `separate` (the value: JSON, the new row's number as `no` and, for each field of which it gets a
part, the place in the printed text where that part begins), `reviewed` (looked at and found right).
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from extract.errors import InputError
from normalize.vocabulary import CELL_FIELDS, OTHER_FIELD_PREFIX

COLUMNS = ("activity_id", "field", "expected", "value", "reason", "author", "date")
JOIN, SEPARATE, REVIEWED = "join", "separate", "reviewed"
STRUCTURE = (JOIN, SEPARATE)
DEADLINE_COLUMNS = (
    "deadline_kind",
    "deadline_start",
    "deadline_end",
    "deadline_recurrence",
    "deadline_as_needed",
    "deadline_offset",
)
_KNOWN = frozenset((*CELL_FIELDS, *DEADLINE_COLUMNS, *STRUCTURE, REVIEWED))


@dataclass(frozen=True, slots=True)
class Edit:
    """One correction by a person; `number` is its place among all edits of a run, from 1."""

    number: int
    activity_id: str
    field: str
    expected: str
    value: str
    reason: str = ""
    author: str = ""
    date: str = ""

    @property
    def cell(self) -> str:
        """The field of `cells` whose printed text the edit was made on."""
        if self.field in DEADLINE_COLUMNS:
            return "deadline"
        return "activity" if self.field in (*STRUCTURE, REVIEWED) else self.field


def read_edits(files: Iterable[Path | str]) -> tuple[Edit, ...]:
    """The edits of all files in order. InputError names the file and line where one cannot be read."""
    edits: list[Edit] = []
    for file in files:
        for values in _rows(Path(file)):
            edits.append(Edit(len(edits) + 1, *values))
    return tuple(edits)


def same_print(one: str | None, other: str | None) -> bool:
    """Whether two printed texts are one but for white space, which spreadsheets change."""
    return "".join((one or "").split()) == "".join((other or "").split())


def _rows(file: Path) -> list[Sequence[str]]:
    try:
        # A spreadsheet that saved the file may have put a byte order mark before it.
        text = file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise InputError(file, f"cannot be read: {(error.strerror or 'unknown fault').lower()}") from error
    except UnicodeDecodeError as error:
        raise InputError(file, "is not UTF-8: save it as CSV UTF-8") from error
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows: list[Sequence[str]] = []
    try:
        head = next(reader, [])
        if tuple(head) != COLUMNS:
            raise InputError(file, f"the first line must be {','.join(COLUMNS)}")
        for row in reader:
            if row:
                rows.append(_checked(row, file, reader.line_num))
    except csv.Error as error:
        raise InputError(file, f"line {reader.line_num}: no CSV: {error}") from error
    return rows


def _checked(row: Sequence[str], file: Path, line: int) -> Sequence[str]:
    if len(row) != len(COLUMNS):
        raise InputError(file, f"line {line}: {len(row)} values, not {len(COLUMNS)}")
    activity_id, field = row[0].strip(), row[1].strip()
    if not activity_id:
        raise InputError(file, f"line {line}: no activity_id")
    if field not in _KNOWN and not field.startswith(OTHER_FIELD_PREFIX):
        raise InputError(file, f"line {line}: no field {field!r}: one of {', '.join(sorted(_KNOWN))}")
    return (activity_id, field, *(value.replace("\r\n", "\n").replace("\r", "\n") for value in row[2:]))
