"""The legible text of a cell."""

from __future__ import annotations

from extract.hyphens import SOFT_HYPHEN, join_heading
from extract.model import Cell, Legible


def cell_text(cell: Cell, legible: Legible) -> str:
    """The cell's legible text on one line, hyphens at line ends resolved as for headings."""
    return join_heading([legible(line) for line in cell.lines])


def cell_number(cell: Cell, legible: Legible) -> str:
    """The same of a row's number: a soft hyphen at a line's end (`1.3.-` over `1.`) is none of it."""
    if not any(line.text.endswith(SOFT_HYPHEN) for line in cell.lines):
        return cell_text(cell, legible)
    return "".join(legible(line).removesuffix("-") for line in cell.lines)


def cell_lines_text(cell: Cell, legible: Legible) -> str:
    """The cell's legible text, lines by LF: what may be put together by their ends later."""
    return "\n".join(legible(line) for line in cell.lines)
