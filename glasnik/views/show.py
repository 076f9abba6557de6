"""One activity of a dataset as text: its values, what was printed, where it stands, what was changed."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from extract.errors import GlasnikError
from glasnik.wording import NOTHING
from normalize.vocabulary import CELL_FIELDS
from publish.files.dataset_folder import read_at_once, rows_of_file
from publish.schema import TABLES
from publish.tables.table import Table
from review.editing.edits import JOIN, REVIEWED, SEPARATE
from review.editing.structure import NUMBER

Row = Mapping[str, object]
Note = tuple[str, str]  # a name, and what is said of it
WIDTH = 96
NARROWEST = 30
NAME = 14


class UnknownActivityError(GlasnikError):
    """No activity of that id; the message names near ones."""


def show(activity_id: str, folder: Path, width: int = WIDTH) -> str:
    """The text that `glasnik show` prints, its values wrapped at `width` characters.

    UnknownActivityError where the dataset has no such activity.
    """
    tables = read_at_once(folder, lambda _: {table.name: _rows(table, folder) for table in TABLES})
    activity = _find(activity_id, tables["activities"], folder)
    plan = next(row for row in tables["plans"] if row["plan_id"] == activity["plan_id"])
    document = next(row for row in tables["documents"] if row["document_id"] == plan["document_id"])
    notes: list[Note] = []
    readings = _readings(activity, tables)
    for cell in sorted(_of(tables["cells"], activity), key=_in_order_of_print):
        notes += _cell(cell, readings.get(str(cell["field"]), ""))
    notes += (("changed", _change(row)) for row in _of(tables["corrections"], activity))
    notes += (("problems", f"{p['severity']}: {p['message']}") for p in _of(tables["problems"], activity))
    lines = [str(activity["activity_id"]), _place(activity, document), *_heading(activity), ""]
    return "\n".join([*lines, *(line for note in notes for line in _wrapped(*note, width))])


def _rows(table: Table, folder: Path) -> Sequence[Row]:
    names = [column.name for column in table.columns]
    return [dict(zip(names, row, strict=True)) for row in rows_of_file(table, folder)]


def _find(activity_id: str, rows: Sequence[Row], folder: Path) -> Row:
    matches = [row for row in rows if activity_id in _names(row)]
    if len(matches) == 1:
        return matches[0]
    near = [str(row["activity_id"]) for row in matches or rows][:5]
    reason = "more than one activity has this number" if matches else "no such activity"
    raise UnknownActivityError(
        f"{activity_id}: {reason} in {folder}; ids look like {', '.join(near) or 'none'}"
    )


def _names(row: Row) -> tuple[str, ...]:
    """How a row may be called: by its id, by that without its plan, by its number."""
    key = str(row["activity_id"])
    return key, key.removeprefix(f"{row['plan_id']}/"), str(row["activity_no"])


def _of(rows: Sequence[Row], activity: Row) -> list[Row]:
    return [row for row in rows if row["activity_id"] == activity["activity_id"]]


def _place(activity: Row, document: Row) -> str:
    parts = [str(document["file_name"])]
    for label, first, last in (
        ("page", "page_first", "page_last"),
        ("page of the file", "pdf_page_first", "pdf_page_last"),
    ):
        if activity[first] is not None:
            pages = (
                str(activity[first])
                if activity[first] == activity[last]
                else f"{activity[first]}-{activity[last]}"
            )
            parts.append(f"{label} {pages}")
    if isinstance(activity["fragments"], int) and activity["fragments"] > 1:
        parts.append(f"printed in {activity['fragments']} pieces")
    return ", ".join(parts)


def _heading(activity: Row) -> Iterator[str]:
    for level in json.loads(str(activity["heading_path"] or "[]")):
        yield " ".join(part for part in (level["level"], level["no"], level["title"]) if part)


def _in_order_of_print(cell: Row) -> tuple[int, str]:
    """The fields in the order in which plans print their columns, those that only this plan has last."""
    field = str(cell["field"])
    return (CELL_FIELDS.index(field) if field in CELL_FIELDS else len(CELL_FIELDS)), field


def _readings(activity: Row, tables: Mapping[str, Sequence[Row]]) -> dict[str, str]:
    """What was understood of a field, by field, where that is more than its clean text."""
    bodies = _of(tables["activity_institutions"], activity)
    lead, partner = (
        "; ".join(_body(body) for body in bodies if body["role"] == role) for role in ("lead", "partner")
    )
    funds = (
        f"{source['kind']}: {source['institution_id'] or 'not in the list of institutions'}"
        for source in _of(tables["activity_resources"], activity)
        if source["institution"]
    )
    return {
        "deadline": _deadline(activity),
        "institution": lead,
        "partner": partner,
        "resource": "; ".join(funds),
    }


def _body(body: Row) -> str:
    return f"{body['institution_id']} ({body['match']})" if body["institution_id"] else str(body["match"])


def _deadline(activity: Row) -> str:
    kind, start, end, recurrence, as_needed, offset = (
        activity[f"deadline_{name}"] for name in ("kind", "start", "end", "recurrence", "as_needed", "offset")
    )
    parts = [
        str(kind).replace("_", " "),
        " to ".join(str(day) for day in (start, end) if day),
        f"every {recurrence}" if recurrence else "",
        f"after {offset}" if offset else "",
        "as needed" if as_needed and kind != "as_needed" else "",
    ]
    return ", ".join(part for part in parts if part)


def _cell(cell: Row, reading: str) -> Iterator[Note]:
    boxes = json.loads(str(cell["boxes"] or "[]"))
    places = "; ".join(
        f"p. {b['page']} ({b['x0']:g}, {b['top']:g}, {b['x1']:g}, {b['bottom']:g})" for b in boxes
    )
    yield str(cell["field"]), str(cell["clean"] or "")
    printed = " ".join(str(cell["printed"] or "").split())
    if printed != cell["clean"]:
        yield "  printed", printed
    if reading:
        yield "  read as", reading
    if places:
        yield "  at", places


def _change(correction: Row) -> str:
    """What was changed, and by what; an act on the whole row in words."""
    field, before, after = (str(correction[name] or "") for name in ("field", "before", "after"))
    if field == JOIN:
        return f"{before} joined to {after} ({correction['rule']})"
    if field == SEPARATE:
        return f"parted in two: {_second_row(after)} ({correction['rule']})"
    if field == REVIEWED:
        return f"looked at ({correction['rule']})"
    return f"{before or NOTHING} -> {after or NOTHING} ({field}, {correction['rule']})"


def _second_row(value: str) -> str:
    """Where the second of two parted rows begins, of the value of the correction that parted them."""
    places = json.loads(value)
    number = places.pop(NUMBER, "") or "without a number"
    begins = ", ".join(f"at character {place + 1} of {field}" for field, place in places.items())
    return f"the second, {number}, began {begins}"


def _wrapped(name: str, text: str, width: int) -> list[str]:
    indent = " " * (NAME + 1)
    return textwrap.wrap(
        text, max(width, NARROWEST), initial_indent=f"{name:<{NAME}} ", subsequent_indent=indent
    ) or [name]
