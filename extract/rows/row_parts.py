"""Rows that no rule parts within one band of a ruled table: told by the numbers in the number column."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extract.model import Box, Cell, Legible, Line
from extract.row_numbers import is_number

BLANK = 0.6  # heights: lines of one number, wrapped in a narrow column, stand closer than this
FIRST_LINE = 0.5  # heights: a row's number stands no further from the top of its row's text
EVEN = 1.0  # points: lines of one text are as far apart as one another
LEAST_BEGUN = 4  # cells, the number's among them
PARTS = re.compile(r"[^\W_]+")


def part_rows(
    cells: Sequence[Cell], number: Cell, whole: Sequence[Cell], legible: Legible
) -> list[Sequence[Cell]]:
    """The cells of a band, row by row; `number` is the one of the number column.

    Those of `whole` span the rows and belong to each.
    """
    # The point of a number may stand on a line of its own in a narrow column.
    numbered = [line for line in number.lines if any(map(str.isalnum, line.text))]
    numbers = [legible(line).replace(" ", "") for line in numbered]
    if not numbers or not all(map(is_number, numbers)):
        return [cells]
    if len(numbers) == 1 and not _begins_below_a_rest(cells, numbered[0], whole):
        return [cells]
    lines = [line for cell in cells if cell not in whole for line in cell.lines]
    if not _all_whole(number.lines, numbered, numbers, max(line.bottom - line.top for line in lines)):
        return [cells]
    first = numbered[0]
    height = first.bottom - first.top
    stops = [line.top - 0.5 for line in numbered[1:]]
    if first.top - min(line.top for line in lines) > FIRST_LINE * height:
        over = max(line.bottom for line in lines if line.top < first.top - FIRST_LINE * height)
        if first.top - over < BLANK * height:
            return [cells]  # set at half their rows' height: no place is known where these part
        stops = [first.top - 0.5, *stops]  # above it is what goes on from the page before
    return [[_piece(c, stops, n) if c not in whole else c for c in cells] for n in range(len(stops) + 1)]


def _begins_below_a_rest(cells: Sequence[Cell], number: Line, whole: Sequence[Cell]) -> bool:
    """Whether a band has text above its one number, at whose line all other cells begin.

    It is open at its top; or, under a head that is printed again, at its foot: then each text that begins
    there has a capital or a digit, as none in the midst of a row has in all cells, and no cell's lines stand
    as far from one another above the number as below, as those of a row with its number at half height do.
    """
    near = FIRST_LINE * (number.bottom - number.top)
    own = [cell for cell in cells if cell not in whole and cell.lines]
    if not all(cell.open_top for cell in own) and not (
        all(cell.open_bottom for cell in own)
        and _begin_anew(own, number)
        and not any(_runs_past(cell, number.top - near) for cell in own)
    ):
        return False
    below = [[line.top for line in cell.lines if line.top >= number.top - near] for cell in own]
    begun = [min(tops) <= number.top + near for tops in below if tops]
    return (
        len(begun) >= LEAST_BEGUN
        and all(begun)
        and any(cell.lines[0].top < number.top - near for cell in own)
    )


def _begin_anew(cells: Sequence[Cell], number: Line) -> bool:
    """Whether all texts at the number's line begin with a capital or a digit."""
    near = FIRST_LINE * (number.bottom - number.top)
    texts = [line.text for cell in cells for line in cell.lines if abs(line.top - number.top) <= near]
    return all(text[:1].isupper() or text[:1].isdigit() for text in texts)


def _runs_past(cell: Cell, place: float) -> bool:
    """Whether a cell's lines are as far apart across a place, in points, as the next two below it."""
    tops = [line.top for line in cell.lines]
    at = sum(top < place for top in tops)
    if not 0 < at < len(tops) - 1:
        return False
    return abs((tops[at] - tops[at - 1]) - (tops[at + 1] - tops[at])) < EVEN


def _all_whole(printed: Sequence[Line], lines: Sequence[Line], numbers: Sequence[str], height: float) -> bool:
    """Whether each of the `lines` is a number of its own below the other, not the rest of a long one.

    Letters of the band's lines are as high as `height`; digits may be lower, and so further apart.
    What is `printed` between two of them are the points of a number that is set sign by sign.
    """
    for (line, below), (one, other) in zip(pairwise(lines), pairwise(numbers), strict=True):
        first, second = PARTS.findall(one), PARTS.findall(other)
        if len(first) != len(second):
            return False
        if below.top <= (line.top + line.bottom) / 2:
            return False  # beside one another: no place is known where their rows part
        end = max(each.bottom for each in printed if line.top <= each.top < below.top)
        higher = max(height - (line.bottom - line.top), 0.0)
        tight = below.top - end - higher <= BLANK * (line.bottom - line.top + higher)
        if tight and (len(first) == 1 or first[:-1] != second[:-1]):
            return False
    return True


def _piece(cell: Cell, stops: Sequence[float], n: int) -> Cell:
    """What of a cell stands in the nth row."""
    top = stops[n - 1] if n else cell.box.top
    bottom = stops[n] if n < len(stops) else cell.box.bottom
    first, last = n == 0, n == len(stops)
    lines = tuple(
        line
        for line in cell.lines
        if (first or (line.top + line.bottom) / 2 >= top) and (last or (line.top + line.bottom) / 2 < bottom)
    )
    return cell._replace(
        box=Box(cell.box.x0, top, cell.box.x1, bottom),
        lines=lines,
        open_top=cell.open_top and first,
        open_bottom=cell.open_bottom and last,
    )
