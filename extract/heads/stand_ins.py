"""Which column has the activities where none is called so: a level's, or one of unknown name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from extract.folding import fold
from extract.heads.columns import LEVEL_FIELDS, Column, Head, column_at, column_of, with_fields
from extract.model import Cell, Table
from extract.vocabulary import Vocabulary

MAIN = ("institution", "deadline", "indicator", "resource", "partner", "target")
LEAST_MAIN = 3  # of these: so many are a plan's, whatever its column of activities is called

Below = Mapping[int, Sequence[Cell]]  # by a column's place in the head, the cells with text below it


def stand_in(columns: Sequence[Column], below: Below, vocabulary: Vocabulary) -> Column | None:
    """The column taken for that of activities, or None.

    The innermost level's (`Mjera`), but where its cells are merged over rows that a column of unknown name
    parts (`Mjera | Postupci`): then it is a level's indeed, and that column has the activities. Without a
    level, where enough of a plan's other columns are, the widest of unknown name.
    """
    fields = {column.field for column in columns}
    levels = [c for c in columns if c.field in LEVEL_FIELDS]
    level = next((c for c in reversed(levels) if c.field == "measure"), levels[-1] if levels else None)
    unknown = [c for c in columns if c.heading and vocabulary.field_of(c.heading) is None]
    if level is not None:
        return _parting(columns, level, unknown, below) or level
    if len(fields.intersection(MAIN)) < LEAST_MAIN or not {"institution", "deadline"} <= fields:
        return None
    return _widest(unknown)


def _parting(
    columns: Sequence[Column], level: Column, unknown: Sequence[Column], below: Below
) -> Column | None:
    """The widest unknown column behind a level's that parts a merged cell of it into rows.

    A main column parts the same cell: what it alone parts are several values of one row.
    """
    at = next(i for i, column in enumerate(columns) if column is level)
    merged = [cell for cell in below.get(at, ()) if cell.last_band > cell.first_band]
    for over in merged:
        parting = [c for i, c in enumerate(columns) if i > at and _parts(over, below.get(i, ()))]
        if any(column.field in MAIN for column in parting):
            texts = [c for c in parting if any(c is each for each in unknown)]
            if texts:
                return _widest(texts)
    return None


def _parts(over: Cell, cells: Sequence[Cell]) -> bool:
    """Whether several cells with words begin beside one that is merged over rows."""
    begun = [cell for cell in cells if over.first_band <= cell.first_band <= over.last_band]
    return sum(any(any(map(str.isalnum, line.text)) for line in cell.lines) for cell in begun) > 1


def _widest(columns: Sequence[Column]) -> Column | None:
    return max(columns, key=lambda column: column.x1 - column.x0, default=None)


def for_table(columns: tuple[Column, ...], table: Table, vocabulary: Vocabulary) -> tuple[Column, ...]:
    """A plan's columns for a table without a head, whose merged cells may be the first to tell of a level."""
    at = column_at(columns, "activity")
    level = vocabulary.field_of(columns[at].heading) if at is not None else None
    if at is None or level not in LEVEL_FIELDS:
        return columns
    below: dict[int, list[Cell]] = {}
    for cell in table.cells:
        index = column_of(cell, columns) if cell.lines else None
        if index is not None:
            below.setdefault(index, []).append(cell)
    unknown = [c for c in columns if c.heading and vocabulary.field_of(c.heading) is None]
    parting = _parting(columns, columns[at], unknown, below)
    if parting is None:
        return columns
    fields = {at: level, columns.index(parting): "activity"}
    return with_fields(columns, fields)


def as_before(head: Head, known: Sequence[Column], vocabulary: Vocabulary) -> Head:
    """A head with the `known` plan's fields, where it repeats that plan's and the activities were assumed.

    A page whose merged cells are over one row each does not tell which column parts the rows.
    """
    if [fold(c.heading) for c in head.columns] != [fold(c.heading) for c in known]:
        return head
    assumed = next(
        (c for c in known if c.field == "activity" and vocabulary.field_of(c.heading) is None), None
    )
    if assumed is None:
        return head
    columns = tuple(replace(own, field=c.field) for own, c in zip(head.columns, known, strict=True))
    return replace(head, columns=columns)
