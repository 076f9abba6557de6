"""Last lines of rows that are too low for their text: they stand over the rule below, half in the next row.

Spreadsheets set a row's height by another printer's letters. What stands below the rule is the row's above
where it follows that one's lines at their own distance, and the lines below it do not follow it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from extract.capitals import begins_small
from extract.model import Cell, Line, Oddity, Table

OVER = 0.1  # heights: so far a line that crosses a rule reaches over it
SAME_LEADING = 0.5  # points
CLOSE = 0.85  # of two lines' distance: lines of one text are no nearer
SAME_START = 0.5  # points
SENTENCE_END = (".", "!", "?", ";", ":")
BESIDE = 1.5  # points: lines of one row are no further apart


def with_spilled_lines(table: Table) -> Table:
    """The table with such lines in the cells of the rows above; told of those that may be some."""
    found = [at for at, cell in enumerate(table.cells) if cell.first_band and _crosses_top(cell)]
    if not found:
        return table
    cells = list(table.cells)
    oddities: list[Oddity] = []
    for at in found:
        cell, line = cells[at], cells[at].lines[0]
        above = _goes_on_from(
            line, (i for i, c in enumerate(cells) if c.last_band == cell.first_band - 1), cells
        )
        leading = line.top - cells[above].lines[-1].top if above is not None else line.bottom - line.top
        if not _is_apart(line, cell, cells, CLOSE * leading):
            continue
        if above is not None:
            cells[above] = cells[above]._replace(lines=(*cells[above].lines, line))
            cells[at] = cell._replace(lines=cell.lines[1:])
        else:
            message = "a line stands over the rule above its cell: it may belong to the row above"
            oddities.append(Oddity("text_overprinted", message, page=table.page, value=line.text))
    return replace(table, cells=tuple(cells), oddities=(*table.oddities, *oddities))


def with_lines_below(
    tables: Sequence[Table], lines: tuple[Line, ...]
) -> tuple[tuple[Table, ...], tuple[Line, ...]]:
    """The tables with the lines that stand over or right below their lowest rules, and the lines left.

    A table is told of one over its rule that follows no line of its cells, and is left out. A row of text
    that no rules part from a head's box goes on with none of it, though one text may follow a long heading.
    A line wholly below the rule must go on in mid sentence too: a note may stand there.
    """
    done, rest = [], lines
    for table in tables:
        near = [line for line in rest if _is_near_bottom(line, table)] if rest else []
        places = [_goes_on_below(line, table) for line in near]
        for line, at in zip(near, places, strict=True):
            height, below = line.bottom - line.top, line.top - table.box.bottom
            in_row = _is_in_row(line, near, places, len(table.columns) - 1)
            over = below <= OVER * height
            if at is not None and (not in_row if over else _goes_on_in_sentence(line, table.cells[at])):
                cells = list(table.cells)
                cells[at] = cells[at]._replace(lines=(*cells[at].lines, line))
                table = replace(table, cells=tuple(cells))
                rest = tuple(other for other in rest if other is not line)
            elif below < -OVER * height or (at is not None and _begins_with(line, table.cells[at])):
                message = "a line that stands over the table's lowest rule was left out"
                if below >= 0:
                    message = "a line below the table's lowest rule follows those of a cell, and was left out"
                odd = Oddity("text_left_out", message, page=table.page, value=line.text)
                table = replace(table, oddities=(*table.oddities, odd))
        done.append(table)
    return tuple(done), rest


def _goes_on_below(line: Line, table: Table) -> int | None:
    """Which of the table's lowest cells a line below it goes on from, or None."""
    lowest = (i for i, cell in enumerate(table.cells) if cell.last_band == len(table.bands) - 2)
    return _goes_on_from(line, lowest, table.cells)


def _is_in_row(line: Line, near: Sequence[Line], places: Sequence[int | None], columns: int) -> bool:
    """Whether a line is of a row below: one beside it follows no cell, or half the columns have one."""
    beside = [at for other, at in zip(near, places, strict=True) if abs(other.top - line.top) <= BESIDE]
    return None in beside or (len(beside) > 2 and 2 * len(beside) >= columns)


def _crosses_top(cell: Cell) -> bool:
    line = cell.lines[0] if cell.lines else None
    return line is not None and line.top < cell.box.top - OVER * (line.bottom - line.top)


def _is_near_bottom(line: Line, table: Table) -> bool:
    """Whether a line stands over the table's lowest rule or right below it, within its sides."""
    below = line.top - table.box.bottom
    height = line.bottom - line.top
    return -height / 2 <= below <= height and table.box.x0 <= line.x0 and line.x1 <= table.box.x1


def _begins_with(line: Line, cell: Cell) -> bool:
    """Whether a line begins where the last of a cell does."""
    return abs(line.x0 - cell.lines[-1].x0) <= SAME_START


def _goes_on_in_sentence(line: Line, cell: Cell) -> bool:
    """Whether a line goes on with a cell's last one in mid sentence."""
    begins = begins_small(line.text) and not cell.lines[-1].text.rstrip().endswith(SENTENCE_END)
    return begins and _begins_with(line, cell)


def _is_apart(line: Line, cell: Cell, cells: Iterable[Cell], close: float) -> bool:
    """Whether other lines of its row begin below it, but nearer than a text's next line does."""
    beside = (c.lines[0] for c in cells if c.first_band == cell.first_band and c is not cell and c.lines)
    return any(BESIDE < other.top - line.top < close for other in (*cell.lines[1:2], *beside))


def _goes_on_from(line: Line, above: Iterator[int], cells: Sequence[Cell]) -> int | None:
    """Which of the cells above a line has lines at whose distance it follows, or None."""
    for at in above:
        box, own = cells[at].box, cells[at].lines
        if len(own) > 1 and box.x0 <= line.x0 and line.x1 <= box.x1:
            leading = own[-1].top - own[-2].top
            if abs(line.top - own[-1].top - leading) <= SAME_LEADING:
                return at
    return None
