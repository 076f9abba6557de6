"""Upward text at the side of a table without rules down: its letters in the order in which they were drawn.

The rows of such a table are told by the heights of its words, and so have lost that order.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from extract.model import Cell, Table, Word
from extract.sheets.lines.line_making import cell_lines
from extract.sheets.lines.upward_text import FEW_LETTERS, LEAST_UPWARD
from extract.sheets.lines.word_places import stands_in


def with_upward_cells(table: Table, words: Sequence[Word]) -> Table:
    """The table, its cells of single letters read anew; `words` are the page's in drawing order."""
    if not any(map(_may_be_upward, table.cells)):
        return table
    return replace(table, cells=tuple(_read_anew(cell, words) for cell in table.cells))


def _may_be_upward(cell: Cell) -> bool:
    """Whether nothing but a letter or two stands together in it, on several lines, or a line is turned.

    Letters of upward text, put in order by their heights, look like downward text.
    """
    long = [line for line in cell.lines if len(line.text) > FEW_LETTERS]
    if any(line.bottom - line.top > line.x1 - line.x0 for line in long):
        return True
    return len(cell.lines) >= LEAST_UPWARD and all(
        len(part) <= FEW_LETTERS for line in cell.lines for part in line.text.split()
    )


def _read_anew(cell: Cell, words: Sequence[Word]) -> Cell:
    if not _may_be_upward(cell):
        return cell
    lines = cell_lines(word for word in words if stands_in(word, [cell.box]))
    whole = _letters(line.text for line in lines) == _letters(line.text for line in cell.lines)
    return cell._replace(lines=lines) if whole else cell


def _letters(texts: Iterable[str]) -> list[str]:
    return sorted("".join("".join(texts).split()))
