"""Lines beside a plan's tables where a page cuts them: likely to be the rest of the row that it cut."""

from __future__ import annotations

from collections.abc import Sequence

from extract.heads.columns import Column
from extract.heads.prose import SIDES
from extract.model import Line, Table


def beside_rows(
    lines: Sequence[tuple[Line, int]], above: Table, table: Table, columns: Sequence[Column]
) -> list[tuple[Line, int]]:
    """Lines right below a plan's table, or right above the next one on a later page, inside one column.

    Such are likely to be the rest of a row that the page cut. Not in the first column, where headings begin,
    but below a table that has its activities there; nor in the middle of the table.
    """
    if not above.page or above.page == table.page:
        return []
    below = [pair for pair in lines if pair[1] == above.page and pair[0].bottom > above.box.bottom]
    over = [pair for pair in lines if pair[1] == table.page and pair[0].top < table.box.top]
    found: list[tuple[Line, int]] = []
    edge = above.box.bottom
    for line, page in sorted(below, key=lambda pair: pair[0].top):
        if line.top - edge > line.bottom - line.top:
            break
        found.append((line, page))
        edge = line.bottom
    edge = table.box.top
    for line, page in sorted(over, key=lambda pair: -pair[0].bottom):
        if edge - line.bottom > line.bottom - line.top:
            break
        found.append((line, page))
        edge = line.top
    return [(line, page) for line, page in found if _is_in_column(line, columns, page == above.page)]


def _is_in_column(line: Line, columns: Sequence[Column], below: bool) -> bool:
    """Whether a line, `below` a table or over one, stands in a column of its rows, not where headings do."""
    middle = (columns[0].x0 + columns[-1].x1) / 2
    centred = abs((line.x0 + line.x1) / 2 - middle) <= 2 * SIDES
    row = columns[0].field == "activity" and below and not line.bold and line.text[:1].isalpha()
    texts = columns if row else columns[1:]  # a footnote begins with its mark
    return not centred and any(c.x0 - SIDES <= line.x0 and line.x1 <= c.x1 + SIDES for c in texts)
