"""A plan's title printed as the first row of its table, over the head: taken out, to stand above it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.folding import fold
from extract.heads.cell_texts import cell_lines_text
from extract.heads.columns import Head
from extract.heads.prose import may_title_plan
from extract.heads.text_reader import TextReader
from extract.model import Line, Table

YEARS = re.compile(r"20\d\d")
TITLE_SHARE = 0.9  # of the table's width


def with_title_apart(
    table: Table, heads: Sequence[Head], before: Sequence[str], reader: TextReader
) -> tuple[Table, tuple[Line, ...]]:
    """The table without the rows of its plan's title above its first head, and the lines of these.

    All that stands above that head must be the title: a text as wide as the table that names a plan, and
    others below it that are no level's heading (its years, its act). Where the lines `before` the table have
    a title, it must be that one again: another is the heading of an area (`OPERATIVNI PLAN 1 – PREVENCIJA`).
    """
    first = heads[0].first if heads else 0
    above = [cell for cell in table.cells if cell.last_band < first and cell.lines]
    width = TITLE_SHARE * (table.box.x1 - table.box.x0)
    wide = all(cell.box.x1 - cell.box.x0 >= width for cell in above)
    texts = [cell_lines_text(cell, reader.legible) for cell in above]
    levels, vocabulary = reader.levels, reader.vocabulary
    if not above or not wide or not may_title_plan(texts[0], vocabulary) or any(map(levels.read_line, texts)):
        return table, ()
    titled = any(may_title_plan(text, vocabulary) for text in before)
    plain = fold(YEARS.sub("", texts[0])) in vocabulary.plan_titles  # `AKCIONI PLAN 2023-2024`
    if titled and not plain and fold(texts[0]) not in fold(" ".join(before)):
        return table, ()
    cells = tuple(cell for cell in table.cells if cell not in above)
    return replace(table, cells=cells), tuple(line for cell in above for line in cell.lines)
