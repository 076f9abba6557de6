"""What the tables on a sheet take of its words: the rest are its rows, lines and furniture."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from extract.model import Box, Line, Loose, Sheet, Table
from extract.sheets.lines.gaps import TextRow, text_rows
from extract.sheets.lines.line_making import running_lines
from extract.sheets.lines.word_places import stands_in
from extract.unruled.upward_cells import with_upward_cells


def with_tables(sheet: Sheet, grids: Sequence[Table], tables: Sequence[Table], loose: Loose) -> Sheet:
    """The sheet with these tables, and without their words in its lines and furniture."""
    boxes = [table.box for table in tables]
    furniture = tuple(line for line in sheet.furniture if not _is_in(line, boxes))
    kept = [line.box for line in furniture]
    ruled = [table for table in sheet.tables if table in grids or not stands_in(table.box, boxes)]
    kept += boxes + [table.box for table in ruled]
    rest = [word for word in loose.words if not stands_in(word, kept)]
    tables = [with_upward_cells(table, loose.words) for table in tables]
    ordered = sorted((*ruled, *tables), key=lambda table: (table.box.top, table.box.x0))
    return replace(sheet, tables=tuple(ordered), lines=running_lines(rest), furniture=furniture, loose=None)


def outside(rows: Iterable[TextRow], tables: Sequence[Table]) -> list[TextRow]:
    """The rows without what stands in these tables."""
    boxes = [table.box for table in tables]
    if not boxes:
        return list(rows)
    return text_rows(word for row in rows for word in row.words if not stands_in(word, boxes))


def _is_in(line: Line, boxes: Iterable[Box]) -> bool:
    middle = (line.box.top + line.box.bottom) / 2
    return any(b.top <= middle <= b.bottom and line.box.x0 < b.x1 and b.x0 < line.box.x1 for b in boxes)
