"""Columns called by a level that hold values of the rows, no headings: `Prioritet` with `Visok`, `Nizak`.

A heading stands once, over its rows; a value comes back after others, in each row's own cell.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from extract.folding import fold
from extract.heads.columns import LEVEL_FIELDS, Column, column_at
from extract.heads.levels import LevelReader
from extract.model import Oddity
from extract.printed import LevelHeading
from extract.rows.row_draft import Draft
from extract.rows.sides import SideHeading

VALUES = "a column called by a level has values that come back, no headings: it is kept as printed"
DOUBTFUL = "headings at the side without numbers come back, or stand behind the activities: are they values?"


class _Side(NamedTuple):
    """A row's heading in a column, those above and left of it, and whether it has a cell of its own."""

    above: tuple[LevelHeading, ...]
    heading: LevelHeading
    is_own: bool


def as_values(
    drafts: Sequence[Draft], columns: tuple[Column, ...], levels: LevelReader
) -> tuple[tuple[Column, ...], list[Oddity]]:
    """Give columns of values back to their rows, as `other:`; the plan's `columns` so, and what is told.

    A column is known by its heading, under which no other may stand.
    """
    told: list[Oddity] = []
    heads = dict.fromkeys(draft.columns for draft in drafts if draft.sides)
    page = drafts[0].rows[0].page or None if drafts else None
    for name, heading in {fold(c.heading): c.heading for head in heads for c in head if _is_level(c)}.items():
        sides = list(_sides(drafts, name, levels))
        twice = any(sum(fold(column.heading) == name for column in head) > 1 for head in heads)
        if twice or any(side.heading.no for side in sides):
            continue
        in_rows = 2 * sum(side.is_own for side in sides) > len(sides) > 1
        behind = any(_is_behind(name, head) for head in heads)
        back = _come_back([side._replace(above=()) for side in sides] if behind else sides)
        if back and in_rows:
            columns = _given_back(columns, name)
            for draft in drafts:
                draft.columns = _given_back(draft.columns, name)
                draft.sides = tuple(side for side in draft.sides if fold(side.column) != name)
            told.append(Oddity("column_unknown", VALUES, "info", page, heading))
        elif back or (in_rows and behind):
            told.append(Oddity("headings_off", DOUBTFUL, page=page, value=heading))
    return columns, told


def _is_level(column: Column) -> bool:
    return column.field in LEVEL_FIELDS


def _is_behind(name: str, columns: Sequence[Column]) -> bool:
    """Whether the column so called stands behind that of the activities, as values do."""
    at = next((i for i, column in enumerate(columns) if fold(column.heading) == name), 0)
    return at > (column_at(columns, "activity") or 0)


def _sides(drafts: Sequence[Draft], name: str, levels: LevelReader) -> Iterator[_Side]:
    """A column's heading beside each row that has one."""
    last: SideHeading | None = None
    for draft in drafts:
        at = next((i for i, side in enumerate(draft.sides) if fold(side.column) == name), None)
        heading = draft.sides[at].resolve(levels) if at is not None else None
        if at is None or heading is None:
            continue
        side = draft.sides[at]
        left = (outer.resolve(levels) for outer in draft.sides[:at])
        above = (*draft.path, *(outer for outer in left if outer is not None))
        yield _Side(above, heading, last is None or (side is not last and side.cell != last.cell))
        last = side


def _come_back(sides: Sequence[_Side]) -> bool:
    """Whether one is printed again behind others below the same headings."""
    seen: set[tuple[tuple[LevelHeading, ...], str]] = set()
    last: tuple[tuple[LevelHeading, ...], str] | None = None
    for side in sides:
        own = side.above, fold(side.heading.title)
        if own != last and own in seen:
            return True
        seen.add(own)
        last = own
    return False


def _given_back(columns: tuple[Column, ...], name: str) -> tuple[Column, ...]:
    """The columns, those of headings that are so called as columns of the rows' own cells."""
    values = [_is_level(column) and fold(column.heading) == name for column in columns]
    return tuple(
        replace(column, field=f"other:{column.heading}") if is_value else column
        for column, is_value in zip(columns, values, strict=True)
    )
