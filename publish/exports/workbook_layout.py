"""How wide a workbook's columns and how high its rows are, in characters and points."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Any

from publish.tables.table import Table

_NARROWEST, _WIDEST, _JSON_WIDTH, _DATE_WIDTH = 8, 60, 30, 12  # characters
_BUTTON = 3  # characters that the filter's button covers
_LINE_HEIGHT, _HIGHEST = 15, 409  # points; the latter is Excel's limit
# A column's width counts digits, and letters are wider; words do not fill a line.
_LETTERS = 0.9


def column_widths(table: Table, rows: Iterable[tuple[Any, ...]]) -> list[int]:
    """A width for each column: that of its head and its longest line, within bounds."""
    widths = [max(_NARROWEST, len(column.name) + _BUTTON) for column in table.columns]
    for row in rows:
        for place, value in enumerate(row):
            if isinstance(value, str):
                longest = max(map(len, value.split("\n")))
                widths[place] = max(widths[place], min(math.ceil(longest / _LETTERS) + 1, _WIDEST))
    for place, column in enumerate(table.columns):
        if column.type == "json":
            widths[place] = _JSON_WIDTH
        elif column.type == "date":
            widths[place] = max(widths[place], _DATE_WIDTH)
    return widths


def line_count(text: str, width: int) -> int:
    """In how many lines the text will be wrapped in a column of that width."""
    room = width * _LETTERS
    return sum(max(1, math.ceil(len(line) / room)) for line in text.split("\n"))


def row_height(lines: int) -> int:
    """The height of a row of so many lines; of more than it may have, the rest shows on opening the cell."""
    return min(lines * _LINE_HEIGHT, _HIGHEST)
