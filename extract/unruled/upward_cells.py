"""Turned text at the side of a table without rules down: its letters in the order in which they were drawn.

The rows of such a table are told by the heights of its words, and so have lost that order: upward text would
be read downward.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from extract.model import Cell, Line, Table, Word
from extract.sheets.lines import cell_lines
from extract.sheets.upward_text import FEW_LETTERS, LEAST_UPWARD, TURNED
from extract.sheets.word_places import stands_in


def with_upward_cells(table: Table, words: Sequence[Word]) -> Table:
    """The table, its cells of single letters read anew; `words` are the page's in drawing order."""
    if not any(map(_may_be_upward, table.cells)):
        return table
    return replace(table, cells=tuple(_read_anew(cell, words) for cell in table.cells))


def _may_be_upward(cell: Cell) -> bool:
    """Whether it was read as turned, or its lines, several, have but a letter or two together."""
    return any(map(_is_turned, cell.lines)) or (
        len(cell.lines) >= LEAST_UPWARD
        and all(len(part) <= FEW_LETTERS for line in cell.lines for part in line.text.split())
    )


def _is_turned(line: Line) -> bool:
    return len(line.text) > FEW_LETTERS and line.bottom - line.top > TURNED * (line.x1 - line.x0)


def _read_anew(cell: Cell, words: Sequence[Word]) -> Cell:
    if not _may_be_upward(cell):
        return cell
    lines = cell_lines(word for word in words if stands_in(word, [cell.box]))
    whole = _letters(line.text for line in lines) == _letters(line.text for line in cell.lines)
    return cell._replace(lines=lines) if whole else cell


def _letters(texts: Iterable[str]) -> list[str]:
    return sorted("".join("".join(texts).split()))
