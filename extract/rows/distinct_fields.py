"""Cells of one row that would have one name: a column and a note of one label, years printed twice."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

from extract.printed import PrintedActivity, PrintedCell


def with_distinct_fields(activity: PrintedActivity) -> PrintedActivity:
    """The row, the second cell of a name with ` (2)` behind it, as a second column of one heading has."""
    printed = {cell.field for cell in activity.cells}
    if len(printed) == len(activity.cells):
        return activity
    given: set[str] = set()
    cells: list[PrintedCell] = []
    for cell in activity.cells:
        further = (f"{cell.field} ({n})" for n in count(2))
        free = (name for name in further if name not in printed | given)
        name = next(free) if cell.field in given else cell.field
        given.add(name)
        cells.append(cell._replace(field=name))
    return replace(activity, cells=tuple(cells))
