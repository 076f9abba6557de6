"""What stands behind or between a plan's tables and is read as no row of it: told, as it may be some."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from extract.heads.cell_texts import cell_text
from extract.heads.columns import Column
from extract.model import QUOTED, Legible, Line, Oddity, Sheet, Table
from extract.plans.lines_beside import beside_rows
from extract.plans.since_table import SinceTable
from extract.row_numbers import is_number
from extract.sheets.lines.gaps import WIDE_BLANK
from extract.sheets.sheet_making import stands_in_columns

LEFT_OUT = "text_left_out"
LEAST_FIRST = 12  # lines of a page: of several rows, if any
SAME_START = 1.0  # points: lines of one column begin within this
LEAST_BEGUN = 2  # texts that begin where those of as many columns do: of a row


def unread_table(table: Table, message: str, legible: Legible, severity: str = "warning") -> Oddity:
    """A table that was left out, with its text."""
    text = " | ".join(text for cell in table.cells if (text := cell_text(cell, legible)))
    return Oddity("table_left_out", message, severity, table.page, text[:QUOTED])


def unread_behind(sheet: Sheet, legible: Legible, resized: bool = False) -> Iterator[Oddity]:
    """Numbers and text in columns on the page behind a plan's last table are likely to be rows of it.

    Without numbers too where the page is `resized`, turned to hold a wide table, or back, and begins with
    such text: an act that follows has its signature in columns at its end.
    """
    texts = [legible(line) for line in sheet.lines]
    first = sorted(sheet.lines, key=lambda line: line.top)[: max(LEAST_FIRST, len(sheet.lines) // 2)]
    if (any(map(is_number, texts)) and stands_in_columns(sheet.lines)) or (
        resized and stands_in_columns(first)
    ):
        message = "text in columns on the page after the plan's last row was left out"
        yield Oddity(LEFT_OUT, message, page=sheet.number, value=_quoted(sheet.lines, legible))


def unread_below(sheet: Sheet, since: SinceTable, legible: Legible) -> Iterator[Oddity]:
    """Text in columns below a plan's last table on its page, with a number where rows have theirs.

    Other text stands beside it: the points of a decision have theirs above them (`II`). Without a number,
    where it stands right below the table, as its row would.
    """
    last, lines = since.last, since.on_page(sheet.number)
    if last is None or last.page != sheet.number or len(last.columns) < 2:
        return
    low = [line for line in lines if line.top >= last.box.bottom - 1]
    side = last.columns[1]
    numbers = [line for line in low if line.x0 < side and line.x1 <= side + 1 and is_number(legible(line))]
    numbered = any(_has_beside(number, low) for number in numbers) and stands_in_columns(low)
    if numbered or _is_row_below(last, low):
        message = "text in columns below the plan's last row was left out"
        yield Oddity(LEFT_OUT, message, page=sheet.number, value=_quoted(lines, legible))


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
            yield Oddity(LEFT_OUT, message, page=page, value=_quoted(own, legible))


def unread_beside(
    table: Table, columns: Sequence[Column], lines: Sequence[Line], legible: Legible
) -> Iterator[Oddity]:
    """Lines at a table's height, in its plan's columns or in the table, are likely to be its rows' text.

    So are those that begin right behind it, as text does that is wider than its cell.
    """
    left, right = min(columns[0].x0, table.box.x0), max(columns[-1].x1, table.box.x1)
    top, bottom = table.box.top, table.box.bottom
    own = [
        line
        for line in lines
        if top < (line.top + line.bottom) / 2 < bottom
        and left <= (line.x0 + line.x1) / 2
        and ((line.x0 + line.x1) / 2 <= right or line.x0 - right <= WIDE_BLANK * (line.bottom - line.top))
    ]
    if table.page and own:
        message = "text at a table's height, in its plan's columns or right behind them, was left out"
        yield Oddity(LEFT_OUT, message, page=table.page, value=_quoted(own, legible))


def _is_row_below(table: Table, low: Sequence[Line]) -> bool:
    """Whether the first lines below a table are as near as a row's, and several begin where its cells' do."""
    first = min(low, key=lambda line: line.top, default=None)
    if first is None or first.top - table.box.bottom > first.bottom - first.top:
        return False
    begins: dict[int, set[float]] = {}
    for cell in table.cells:
        begins.setdefault(cell.first_column, set()).update(line.x0 for line in cell.lines)
    own = [line for line in low if line.top < first.bottom]
    return (
        sum(
            left <= line.x0 and line.x1 <= right and any(abs(line.x0 - x) <= SAME_START for x in begins[at])
            for line in own
            for at, (left, right) in enumerate(pairwise(table.columns))
            if at in begins
        )
        >= LEAST_BEGUN
    )


def _has_beside(number: Line, lines: Iterable[Line]) -> bool:
    """Whether another line stands at a number's height, if but in part."""
    return any(
        line.x0 >= number.x1 and line.top < number.bottom and number.top < line.bottom for line in lines
    )


def not_told(found: Iterable[Oddity], told: Sequence[Oddity]) -> list[Oddity]:
    """Those found on pages of which nothing was told so far to be left out."""
    pages = {odd.page for odd in told if odd.code == LEFT_OUT}
    return [odd for odd in found if odd.page not in pages]


def _quoted(lines: Sequence[Line], legible: Legible) -> str:
    return " | ".join(map(legible, lines))[:QUOTED]
