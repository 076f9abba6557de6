"""A plan's columns: which x range of a table holds what field, and which column a cell stands in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from extract.model import Cell

LEVEL_FIELDS = ("goal", "measure")  # columns whose cells are headings over rows
TIMES = ("deadline_start", "deadline_end")
COVERED = 0.5  # of a column's width: a cell over more than this of it reaches over that column


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a plan: its x range in points, its field, its printed heading."""

    x0: float
    x1: float
    field: str
    heading: str


@dataclass(frozen=True, slots=True)
class Head:
    """A plan's head: its columns, and the bands of its table that it fills (`first..last`)."""

    columns: tuple[Column, ...]
    first: int
    last: int


def column_of(cell: Cell, columns: Sequence[Column]) -> int | None:
    """The column that shares most of the cell's width, or None where they do not meet."""
    x0, _, x1, _ = cell.box
    best, most = None, 0.01
    for index, column in enumerate(columns):
        if column.x0 >= x1:
            break
        shared = (x1 if x1 < column.x1 else column.x1) - (x0 if x0 > column.x0 else column.x0)
        if shared > most:
            best, most = index, shared
    return best


def covers(cell: Cell, column: Column) -> bool:
    """Whether a cell reaches over more than half of a column's width."""
    shared = min(cell.box.x1, column.x1) - max(cell.box.x0, column.x0)
    return shared > COVERED * (column.x1 - column.x0)


def with_fields(columns: Sequence[Column], fields: Mapping[int, str]) -> tuple[Column, ...]:
    """The columns with other fields for those at some places."""
    return tuple(replace(c, field=fields.get(i, c.field)) for i, c in enumerate(columns))


def column_at(columns: Sequence[Column], field: str) -> int | None:
    """The first column of that field, or None."""
    return next((i for i, column in enumerate(columns) if column.field == field), None)
