"""What stands behind or between a plan's tables and is read as no row of it: told, as it may be some."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.heads.cell_texts import cell_text
from extract.heads.columns import Column
from extract.model import QUOTED, Legible, Line, Oddity, Sheet, Table
from extract.plans.lines_beside import beside_rows
from extract.plans.since_table import SinceTable
from extract.row_numbers import is_number
from extract.sheets.sheet_making import stands_in_columns


def unread_table(table: Table, message: str, legible: Legible, severity: str = "warning") -> Oddity:
    """A table that was left out, with its text."""
    text = " | ".join(text for cell in table.cells if (text := cell_text(cell, legible)))
    return Oddity("table_left_out", message, severity, table.page, text[:QUOTED])


def unread_behind(sheet: Sheet, legible: Legible, resized: bool = False) -> Iterator[Oddity]:
    """Numbers and text in columns on the page behind a plan's last table are likely to be rows of it.

    Without numbers too where the page is `resized`: turned to hold a wide table, or back.
    """
    texts = [legible(line) for line in sheet.lines]
    if (resized or any(map(is_number, texts))) and stands_in_columns(sheet.lines):
        message = "text in columns on the page after the plan's last row was left out"
        yield Oddity("text_left_out", message, page=sheet.number, value=" | ".join(texts)[:QUOTED])


def unread_between(
    since: SinceTable, headings: int, table: Table, columns: Sequence[Column], legible: Legible
) -> Iterator[Oddity]:
    """Text in columns, or in one, between two tables of a plan is likely to be rows of it.

    Of the lines `since` the one above, the last `headings` are level headings.
    """
    lines, above = since.lines, since.last
    rest = beside_rows(lines[: len(lines) - headings], above, table, columns) if above is not None else []
    for page in sorted({page for _, page in lines}):
        own = [line for line, on in lines if on == page]
        if page and (stands_in_columns(own) or any(on == page for _, on in rest)):
            message = "text in columns between two tables of the plan was left out"
            text = " | ".join(legible(line) for line in own)[:QUOTED]
            yield Oddity("text_left_out", message, page=page, value=text)


def unread_beside(
    table: Table, columns: Sequence[Column], lines: Sequence[Line], legible: Legible
) -> Iterator[Oddity]:
    """Lines at a table's height, in the plan's columns but outside of it, are likely to be its rows' text."""
    left, right = min(columns[0].x0, table.box.x0), max(columns[-1].x1, table.box.x1)
    top, bottom = table.box.top, table.box.bottom
    own = [
        line
        for line in lines
        if top < (line.top + line.bottom) / 2 < bottom
        and left <= (line.x0 + line.x1) / 2 <= right
        and not table.box.x0 < (line.x0 + line.x1) / 2 < table.box.x1
    ]
    if table.page and own:
        message = "text beside a table, in other columns of its plan, was left out"
        text = " | ".join(map(legible, own))[:QUOTED]
        yield Oddity("text_left_out", message, page=table.page, value=text)
