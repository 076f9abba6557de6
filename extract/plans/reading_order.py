"""The order in which a page's tables and lines are read, in one column of the page or in two."""

from __future__ import annotations

from collections.abc import Iterator

from extract.model import Line, Sheet, Table

LEFT_OF, RIGHT_OF = 0.45, 0.55  # of the page's width: where the right column begins, the left one ends
TOUCHING = 3.0  # points: columns of a page may come this near to each other


def in_order(sheet: Sheet) -> Iterator[Table | Line]:
    """Tables in reading order, each after the lines above it; lines in drawing order."""
    rest = list(sheet.lines)
    for table in _reading_order(sheet):
        above = [line for line in rest if line.top < table.box.top and _over(line, table, sheet)]
        taken = set(map(id, above))
        rest = [line for line in rest if id(line) not in taken]
        yield from above
        yield table
    yield from rest


def _reading_order(sheet: Sheet) -> list[Table]:
    """Tables from the top; of those that stand in one of the page's two columns, the left ones first."""
    ordered: list[Table] = []
    waiting: list[Table] = []
    for table in sheet.tables:
        if table.box.x1 <= RIGHT_OF * sheet.width or (not waiting and not _is_right(table, sheet)):
            ordered.append(table)
        elif _is_right(table, sheet):
            waiting.append(table)
        else:
            ordered += [*waiting, table]
            waiting = []
    return ordered + waiting


def _is_right(table: Table, sheet: Sheet) -> bool:
    return table.box.x0 >= LEFT_OF * sheet.width


def _over(line: Line, table: Table, sheet: Sheet) -> bool:
    """Whether a line above a table is in the same column of the page, or either runs across both."""
    wide = table.box.x1 - table.box.x0 > RIGHT_OF * sheet.width
    return wide or (line.x0 < table.box.x1 and line.x1 > table.box.x0)


def stands_elsewhere(last: Table, table: Table) -> bool:
    """Whether a table stands on another page than the last one, or in the page's next column."""
    return not table.page or table.page != last.page or table.box.x0 >= last.box.x1 - TOUCHING
