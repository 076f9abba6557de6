"""The legible text of a cell."""

from __future__ import annotations

from extract.hyphens import join_heading
from extract.model import Cell, Legible


def cell_text(cell: Cell, legible: Legible) -> str:
    """The cell's legible text on one line, hyphens at line ends resolved as for headings."""
    return join_heading([legible(line) for line in cell.lines])


def cell_lines_text(cell: Cell, legible: Legible) -> str:
    """The cell's legible text, lines by LF: what may be put together by their ends later."""
    return "\n".join(legible(line) for line in cell.lines)
