"""`corrections.csv` as a person downloads it from the review page: one edit a row.

Columns: activity_id, field, expected, value, reason, author, date, activity. `expected` is what was printed
when the edit was made, in the field's cell or in the whole row; an edit is applied only where that is printed
still. `activity` is what the row's cell of that name printed then, because short cells are alike in many
rows; files that were made before there was this column are read too.
`field` is a field of `cells` (the value: clean text, lists with an item a line, behind a body its role where
that is another than before), one of the `deadline_` columns of `activities`, or an act on the whole row:
`join` (the value: the activity_id of the row that this one continues), `separate` (the value: JSON, the new
row's number as `no` and, for each field of which it gets a part, the place in the printed text where that
part begins, in characters of Unicode from 0), `reviewed` (looked at and found right).
"""

from __future__ import annotations

import csv
import io
import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from extract.errors import InputError
from normalize.vocabulary import CELL_FIELDS, OTHER_FIELD_PREFIX
from publish.files.csv_files import CsvReader

COLUMNS = ("activity_id", "field", "expected", "value", "reason", "author", "date", "activity")
OLD_COLUMNS = COLUMNS[:-1]
JOIN, SEPARATE, REVIEWED = "join", "separate", "reviewed"
STRUCTURE = (JOIN, SEPARATE)
ACTS = (*STRUCTURE, REVIEWED)  # what is done to a whole row
DEADLINE_COLUMNS = (
    "deadline_kind",
    "deadline_start",
    "deadline_end",
    "deadline_recurrence",
    "deadline_as_needed",
    "deadline_offset",
)
FIELDS = (*CELL_FIELDS, *DEADLINE_COLUMNS, *ACTS)
_DELIMITERS = (",", ";", "\t")  # a spreadsheet puts a semicolon where the decimal sign is a comma
_SEPARATOR = re.compile(
    r'"?sep=([,;\t])"?\r?\n', re.IGNORECASE
)  # a line for Excel, before the columns' names
_WORKBOOK = b"PK\x03\x04"


@dataclass(frozen=True, slots=True)
class Edit:
    """One correction by a person; `number` is its place among all edits of a run, from 1.

    `place` is the file's name and the line where it begins.
    """

    number: int
    activity_id: str
    field: str
    expected: str
    value: str
    reason: str = ""
    author: str = ""
    date: str = ""
    activity: str = ""
    place: str = ""


def read_edits(files: Iterable[Path | str]) -> tuple[Edit, ...]:
    """The edits of all files in order, one that is in several of them once.

    InputError names the file and line where one cannot be read.
    """
    rows: dict[tuple[str, ...], tuple[Sequence[str], str]] = {}
    for row, place in (found for file in files for found in _rows(Path(file))):
        key = (*row[:4], row[5], *row[7:])  # all but the reason and the date
        rows.pop(key, None)  # made again, it is the last one
        rows[key] = row, place
    found = enumerate(rows.values(), start=1)
    return tuple(replace(Edit(number, *row), place=place) for number, (row, place) in found)


def is_field(name: str) -> bool:
    """Whether an edit can be of a field of that name."""
    return name in FIELDS or name.startswith(OTHER_FIELD_PREFIX)


def expected_print(edit: Edit, printed: Mapping[str, str]) -> str | None:
    """What `expected` of an edit stands for, of a row's printed texts by field; None where of nothing."""
    if edit.field in ACTS:
        return row_print(printed)
    return printed.get("deadline" if edit.field in DEADLINE_COLUMNS else edit.field)


def row_print(printed: Mapping[str, str]) -> str:
    """What a whole row prints, of its printed texts by field: the texts in the order of the fields' names."""
    return "\n".join(printed[field] for field in sorted(printed))


def same_print(one: str | None, other: str | None) -> bool:
    """Whether two printed texts are one but for white space, which spreadsheets change."""
    return squashed(one) == squashed(other)


def squashed(text: str | None) -> str:
    """A printed text without white space, which spreadsheets change."""
    return "".join((text or "").split())


def same_row(edit: Edit, activity: str | None) -> bool:
    """Whether a row whose activity is printed so is the one that an edit was made on, or joined since."""
    known, now = squashed(edit.activity), squashed(activity)
    return not known or known == now or (bool(now) and (now.startswith(known) or known.startswith(now)))


def _rows(file: Path) -> list[tuple[Sequence[str], str]]:
    """The rows of a file, each with its place."""
    text = _text(file)
    reader = CsvReader(io.StringIO(text, newline=""), _delimiter(text))
    rows: list[tuple[Sequence[str], str]] = []
    try:
        head = next(reader, [])
        if _SEPARATOR.match(text):
            head = next(reader, [])
        if tuple(head) not in (COLUMNS, OLD_COLUMNS):
            raise InputError(file, f"is no file of corrections: its first line must be {','.join(COLUMNS)}")
        line = reader.line_num + 1  # where a row begins; a value may have lines
        for row in reader:
            if any(value.strip() for value in row):  # a spreadsheet leaves emptied rows
                rows.append((_checked(row, len(head), file, line), f"{file.name}, line {line}"))
            line = reader.line_num + 1
    except csv.Error as error:
        raise InputError(file, f"line {reader.line_num}: no CSV: {error}") from error
    return rows


def _text(file: Path) -> str:
    """The file's text, in UTF-8 or as a spreadsheet's `Unicode text`; InputError where it is in neither."""
    try:
        data = file.read_bytes()
        # A spreadsheet that saved the file may have put a byte order mark before it.
        return data.decode("utf-16" if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) else "utf-8-sig")
    except OSError as error:
        raise InputError(file, f"cannot be read: {(error.strerror or 'unknown fault').lower()}") from error
    except UnicodeDecodeError as error:
        is_workbook = data.startswith(_WORKBOOK)
        fault = "is a workbook, no CSV" if is_workbook else "is not UTF-8"
        raise InputError(file, f"{fault}: save it as CSV UTF-8") from error


def _delimiter(text: str) -> str:
    if named := _SEPARATOR.match(text):
        return named[1]
    return max(_DELIMITERS, key=text.split("\n", 1)[0].count)


def _checked(row: Sequence[str], columns: int, file: Path, line: int) -> Sequence[str]:
    if len(row) != columns:
        raise InputError(file, f"line {line}: {len(row)} values, not {columns}")
    activity_id, field = row[0].strip(), row[1].strip()
    if not activity_id:
        raise InputError(file, f"line {line}: no activity_id")
    if field.lower() in FIELDS:
        field = field.lower()
    return (activity_id, field, *(value.replace("\r\n", "\n").replace("\r", "\n") for value in row[2:]))
