"""Tables inside a cell of another one: their text is that cell's, and told of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.model import Box, Cell, Oddity, Table

LEAST_COLUMNS = 3  # of the table around: one of fewer sets a page, and holds whole tables
LARGEST = 0.25  # of the area of the table around
INSIDE = 1.0  # points: a table in a cell keeps this far from its rules, but where a page cuts both


def without_nested(tables: Sequence[Table]) -> list[Table]:
    """The tables that stand in no cell of another; those around have an oddity where one does."""
    if len(tables) < 2:
        return list(tables)
    around = {id(inner): outer for inner in tables for outer in tables if _is_in_cell(inner, outer)}
    found: list[Table] = []
    for table in tables:
        if id(table) in around:
            continue
        holds_one = any(outer is table for outer in around.values())
        message = "a table inside a cell was read as that cell's text"
        odd = Oddity("nested_table", message, page=table.page)
        found.append(replace(table, oddities=(*table.oddities, odd)) if holds_one else table)
    return found


def _is_in_cell(inner: Table, outer: Table) -> bool:
    if inner is outer or len(outer.columns) <= LEAST_COLUMNS:
        return False
    if _area(inner.box) > LARGEST * _area(outer.box):
        return False
    return any(_holds(cell, inner.box) for cell in outer.cells)


def _holds(cell: Cell, inner: Box) -> bool:
    outer = cell.box
    return (
        outer.x0 + INSIDE <= inner.x0
        and inner.x1 <= outer.x1 - INSIDE
        and outer.top + _inside(cell.open_top) <= inner.top
        and inner.bottom <= outer.bottom - _inside(cell.open_bottom)
    )


def _inside(is_cut: bool) -> float:
    """How far a table keeps from an edge of its cell: where the page cuts that, it may end there too."""
    return -INSIDE if is_cut else INSIDE


def _area(box: Box) -> float:
    return (box.x1 - box.x0) * (box.bottom - box.top)
