"""Running heads and feet in ruled boxes, as word processors set them: lines of the page, and no tables."""

from __future__ import annotations

from extract.issue_marks import DATE, ISSUE_MARK, marked_page
from extract.model import Box, Table
from extract.row_numbers import is_number
from extract.sheets.furniture import zones

MOST_BANDS = 2
MOST_CELLS = 3


def may_be_framed_head(box: Box, bands: int, height: float) -> bool:
    """Whether a grid of so many bands stands in the head or foot of a page that is so high. In points."""
    head, foot = zones(height)
    return bands <= MOST_BANDS and (box.bottom <= head or box.top >= foot)


def is_framed_head(table: Table) -> bool:
    """Whether such a grid's text gives the page's number, or the issue's with its date in a few cells.

    A plan's row may have a date and `Broj obuka: 10` too, but has more cells, or a number of its own.
    """
    filled = [cell for cell in table.cells if cell.lines]
    texts = [line.text for cell in filled for line in cell.lines]
    if not filled or len(filled) > MOST_CELLS or is_number(filled[0].lines[0].text):
        return False
    whole = " ".join(texts)
    numbered = any(marked_page(text) is not None for text in texts)
    return numbered or bool(ISSUE_MARK.search(whole) and DATE.search(whole))
