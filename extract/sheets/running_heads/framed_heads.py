"""Running heads and feet in ruled boxes, as word processors set them: lines of the page, and no tables."""

from __future__ import annotations

from extract.beside_marks import DATE
from extract.issue_marks import IssueMarks
from extract.model import Box, Table
from extract.row_numbers import is_number
from extract.sheets.zones import Zones, usual_zones

MOST_BANDS = 2


def may_be_framed_head(box: Box, bands: int, zones: Zones) -> bool:
    """Whether a grid of so many bands stands in the head or foot of a page."""
    return bands <= MOST_BANDS and (box.bottom <= zones.head or box.top >= zones.foot)


def is_framed_head(table: Table, issue_marks: IssueMarks, height: float) -> bool:
    """Whether a line of such a grid begins with the page's number, or the issue's where a date stands too.

    A plan's row may have a date and `Broj obuka: 10`, or `Izvještaj, strana 12`; further in than a page's
    head usually stands, only the page's number tells.
    """
    filled = [cell for cell in table.cells if cell.lines]
    texts = [line.text for cell in filled for line in cell.lines]
    if not texts or is_number(texts[0]):
        return False
    alone = len(filled) == 1  # all of the head in one cell: a plan's row has more
    marks = [text for text in texts if alone or issue_marks.begins(text)]
    numbered = any(issue_marks.page_of(text) is not None for text in marks)
    usual = may_be_framed_head(table.box, len(table.bands) - 1, usual_zones(height))
    return numbered or (usual and bool(marks) and DATE.search(" ".join(texts)) is not None)
