"""The order in which a page's tables and lines are read, in one column of the page or in two."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from math import inf

from extract.model import Line, Sheet, Table

LEFT_OF, RIGHT_OF = 0.45, 0.55  # of the page's width: where the right column begins, the left one ends
CENTRED = 0.01  # of the page's width: how far from its middle a centred line's may be
TOUCHING = 3.0  # points: columns of a page may come this near to each other
MOST_FOOT = 6  # lines of headings at a column's foot
LEAST_BACK, SHARE_BACK = 3, 0.25  # lines drawn after one below them, and their share: drawn in no order


def in_order(sheet: Sheet, is_heading: Callable[[Line], bool]) -> Iterator[Table | Line]:
    """Tables in reading order, each after the lines above it; these in drawing order, where it is one.

    A heading alone at the foot of the page's left column is over the table in the right one.
    """
    rest = _by_place(sheet.lines, sheet.width) if _are_scattered(sheet.lines) else list(sheet.lines)
    edge = _columns_begin(sheet)
    for table in _reading_order(sheet):
        top, until = table.box.top, _left_column_ends(table, sheet)
        above = [
            line
            for line in rest
            if (line.top < top and (line.top < edge or _over(line, table, sheet)))
            or (line.top < until and line.x1 <= table.box.x0 + TOUCHING)
        ]
        foot = _left_foot(table, rest, sheet, is_heading)
        taken = set(map(id, (*foot, *above)))
        rest = [line for line in rest if id(line) not in taken]
        yield from [*foot, *_in_order(above, sheet.width)]
        yield table
    yield from _in_order(rest, sheet.width)


def _in_order(lines: list[Line], width: float) -> list[Line]:
    """Lines that stand together in drawing order; from the top where one is drawn after one below it."""
    return _by_place(lines, width) if _may_go_back(lines, width) and _goes_back(lines) else lines


def _may_go_back(lines: Sequence[Line], width: float) -> bool:
    """Whether one is drawn after one below it in either half of the page: quick, as few are."""
    left = right = -inf
    for line in lines:
        in_left, in_right = line.x0 < width / 2, line.x1 > width / 2
        if (in_left and line.bottom < left) or (in_right and line.bottom < right):
            return True
        left = max(left, line.top) if in_left else left
        right = max(right, line.top) if in_right else right
    return False


def _goes_back(lines: Sequence[Line]) -> bool:
    """Whether one is drawn after one that stands below it in the same column of the page."""
    return any(
        line.bottom < before.top and before.x0 < line.x1 and line.x0 < before.x1
        for at, line in enumerate(lines)
        for before in lines[:at]
    )


def _are_scattered(lines: Sequence[Line]) -> bool:
    """Whether lines of one column of the page are often drawn after lines below them."""
    within = [(a, b) for a, b in pairwise(lines) if a.x0 < b.x1 and b.x0 < a.x1]
    back = sum(after.bottom < before.top for before, after in within)
    return back >= max(LEAST_BACK, SHARE_BACK * len(within))


def _by_place(lines: Sequence[Line], width: float) -> list[Line]:
    """The lines from the top; of those between two that are in neither column, the left column's first."""
    ordered: list[Line] = []
    between: list[Line] = []
    for line in sorted(lines, key=lambda line: (line.top, line.x0)):
        across = line.x0 < LEFT_OF * width and line.x1 > RIGHT_OF * width
        if across or _is_centred(line, width):
            ordered += [*_by_column(between, width), line]
            between = []
        else:
            between.append(line)
    return [*ordered, *_by_column(between, width)]


def _is_centred(line: Line, width: float) -> bool:
    """Whether a line stands around the middle of the page, as titles do."""
    return line.x0 < width / 2 < line.x1 and abs(line.x0 + line.x1 - width) <= 2 * CENTRED * width


def _by_column(lines: Sequence[Line], width: float) -> list[Line]:
    """Lines sorted from the top, the left column's first where any stands beside one of the right."""
    sides: tuple[list[Line], list[Line]] = ([], [])
    ends = [-inf, -inf]
    are_beside = False
    for line in lines:
        side = int(line.x0 >= LEFT_OF * width)
        are_beside = are_beside or (line.top + line.bottom) / 2 < ends[1 - side]
        sides[side].append(line)
        ends[side] = max(ends[side], line.bottom)
    return [*sides[0], *sides[1]] if are_beside else list(lines)


def _left_column_ends(table: Table, sheet: Sheet) -> float:
    """Where the left column of text beside a table in the right one ends: at a line that runs across.

    0 where the left column has a table too.
    """
    if not _is_right(table, sheet) or any(not _is_right(other, sheet) for other in sheet.tables):
        return 0.0
    side = table.box.x0 - TOUCHING
    below = (
        line.top
        for line in sheet.lines
        if line.top >= table.box.top and line.x0 < side < line.x1 - 2 * TOUCHING
    )
    return min(below, default=inf)


def _left_foot(
    table: Table, lines: Sequence[Line], sheet: Sheet, is_heading: Callable[[Line], bool]
) -> list[Line]:
    """For a table in the right column the few lines below the left one's tables that begin as a heading."""
    left = [other.box.bottom for other in sheet.tables if not _is_right(other, sheet)]
    if not left or not _is_right(table, sheet):
        return []
    side = table.box.x0 + TOUCHING
    foot = [line for line in lines if line.top >= max(left) and line.x1 <= side]
    return foot if 0 < len(foot) <= MOST_FOOT and is_heading(foot[0]) else []


def _columns_begin(sheet: Sheet) -> float:
    """Where the page's two columns begin that both have tables: below all lines over these that run across,
    or stand between the two. What stands above it (a signature at the right) is in neither column."""
    left = [table.box for table in sheet.tables if table.box.x1 <= RIGHT_OF * sheet.width]
    right = [table.box for table in sheet.tables if _is_right(table, sheet)]
    if not left or not right:
        return 0.0
    top = min(box.top for box in (*left, *right))
    first, last = max(box.x1 for box in left), min(box.x0 for box in right)
    across = (line for line in sheet.lines if line.x0 < last and line.x1 > first)
    return max((line.bottom for line in across if line.top < top), default=0.0)


def _reading_order(sheet: Sheet) -> list[Table]:
    """Tables from the top; of those that stand in one of the page's two columns, the left ones first."""
    ordered: list[Table] = []
    waiting: list[Table] = []
    for table in sheet.tables:
        if table.box.x1 <= RIGHT_OF * sheet.width or (not waiting and not _is_right(table, sheet)):
            ordered.append(table)
        elif _is_right(table, sheet):
            waiting.append(table)
        else:
            ordered += [*waiting, table]
            waiting = []
    return ordered + waiting


def _is_right(table: Table, sheet: Sheet) -> bool:
    return table.box.x0 >= LEFT_OF * sheet.width


def _over(line: Line, table: Table, sheet: Sheet) -> bool:
    """Whether a line above a table is in the same column of the page, or either runs across both."""
    wide = table.box.x1 - table.box.x0 > RIGHT_OF * sheet.width
    return wide or (line.x0 < table.box.x1 and line.x1 > table.box.x0)


def stands_elsewhere(last: Table, table: Table) -> bool:
    """Whether a table stands on another page than the last one, or in the page's next column."""
    return not table.page or table.page != last.page or table.box.x0 >= last.box.x1 - TOUCHING
