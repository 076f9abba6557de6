"""Edges -> ruled tables: cells with spans, open where a page cut a row and drew no rule.

Where a page cuts a row, most producers end the side rules and draw nothing across: an edge is supplied
at the extent of the vertical rules, else the piece is lost. Cells that such an edge closes are marked.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from extract.model import Box, Cell, Table
from extract.pages.rulings import Edge, Edges
from extract.sheets.grids.merged_feet import edges_over_foot

TOUCH = 3.0  # points: rules that miss each other by less than this meet
LEAST_BARE = 3  # side rules of one extent that make a table where no rule crosses them
LEAST_BESIDE = 12.0  # points: what is narrower beside a table is a gutter, or the frame's second line
MOST_EDGES = 4000  # a page of more edges than this is a drawing, not a table


@dataclass(frozen=True, slots=True)
class Frame:
    """The edges of one table and their shared positions; the outermost may be supplied."""

    horizontal: tuple[Edge, ...]
    vertical: tuple[Edge, ...]
    columns: tuple[float, ...]
    bands: tuple[float, ...]
    open_top: bool
    open_bottom: bool


def find_tables(page: int, edges: Edges) -> tuple[Table, ...]:
    """The tables that a page's edges make, each with its cells (no text yet), top to bottom."""
    if len(edges.horizontal) > MOST_EDGES or len(edges.vertical) > MOST_EDGES:
        return ()
    tables = [_table(page, _closed(*group)) for group in _connected(edges)]
    tables = [table for table in tables if table.cells]
    return tuple(sorted(tables, key=lambda table: (table.box.top, table.box.x0)))


def table_of(page: int, rows: Sequence[Edge], columns: Sequence[Edge]) -> Table:
    """The table that these edges make; `rows` across and `columns` down, both at least one."""
    return _table(page, _closed(list(rows), list(columns)))


def _connected(edges: Edges) -> Iterator[tuple[list[Edge], list[Edge]]]:
    """Groups of edges that meet, each with at least two verticals or two horizontals.

    A row that fills its page and goes on before and behind it may show no horizontal at all.
    """
    horizontal, vertical = edges.horizontal, edges.vertical
    parent = list(range(len(horizontal) + len(vertical)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    positions = [edge.at for edge in vertical]
    for h, row in enumerate(horizontal):
        first = bisect_left(positions, row.start - TOUCH)
        for v in range(first, bisect_right(positions, row.end + TOUCH)):
            if vertical[v].start - TOUCH <= row.at <= vertical[v].end + TOUCH:
                parent[root(len(horizontal) + v)] = root(h)
    groups: dict[int, tuple[list[Edge], list[Edge]]] = {}
    for h, row in enumerate(horizontal):
        groups.setdefault(root(h), ([], []))[0].append(row)
    for v, column in enumerate(vertical):
        groups.setdefault(root(len(horizontal) + v), ([], []))[1].append(column)
    crossed = [(r, c) for r, c in groups.values() if c and r and len(r) + len(c) > 2]
    bare = [column for rows, columns in groups.values() if not rows for column in columns]
    beside = [(edge, _runs_beside(edge, crossed)) for edge in bare]
    for at, (rows, columns) in enumerate(crossed):
        yield rows, [*columns, *(edge for edge, table in beside if table == at)]
    for columns in _of_one_extent(edge for edge, table in beside if table is None):
        if len(columns) >= LEAST_BARE:
            yield [], columns


def _runs_beside(edge: Edge, tables: Sequence[tuple[list[Edge], list[Edge]]]) -> int | None:
    """The nearest table that a rule down runs beside from top to bottom, as of a cell over all its rows."""
    found: list[tuple[float, int]] = []
    for at, (rows, columns) in enumerate(tables):
        top = min([*(r.at for r in rows), *(c.start for c in columns)])
        bottom = max([*(r.at for r in rows), *(c.end for c in columns)])
        ends = [r.start for r in rows] + [r.end for r in rows]
        away = max(min(ends) - edge.at, edge.at - max(ends))
        along = abs(top - edge.start) <= TOUCH and abs(bottom - edge.end) <= TOUCH
        if along and len(columns) > 1 and away >= LEAST_BESIDE:
            found.append((away, at))
    return min(found)[1] if found else None


def _of_one_extent(verticals: Iterable[Edge]) -> list[list[Edge]]:
    """Groups of verticals that begin and end at one height."""
    groups: list[list[Edge]] = []
    for edge in sorted(verticals, key=lambda e: (e.start, e.at)):
        for group in groups:
            if abs(group[0].start - edge.start) <= TOUCH and abs(group[0].end - edge.end) <= TOUCH:
                group.append(edge)
                break
        else:
            groups.append([edge])
    return groups


def _closed(rows: list[Edge], columns: list[Edge]) -> Frame:
    """Supply the outer edges that no rule drew."""
    left = min([*(c.at for c in columns), *(r.start for r in rows)])
    right = max([*(c.at for c in columns), *(r.end for r in rows)])
    top = min([*(r.at for r in rows), *(c.start for c in columns)])
    bottom = max([*(r.at for r in rows), *(c.end for c in columns)])
    open_top = not rows or top < min(r.at for r in rows) - TOUCH
    open_bottom = not rows or bottom > max(r.at for r in rows) + TOUCH
    if open_top:
        rows = [Edge(top, left, right), *rows]
    if open_bottom:
        rows = [*rows, Edge(bottom, left, right)]
    if left < min(c.at for c in columns) - TOUCH:
        columns = [Edge(left, top, bottom), *columns]
    if right > max(c.at for c in columns) + TOUCH:
        columns = [*columns, Edge(right, top, bottom)]
    rows = [*rows, *edges_over_foot(rows, columns)]
    return Frame(
        tuple(rows),
        tuple(columns),
        _positions(columns),
        _positions(rows),
        open_top,
        open_bottom,
    )


def _positions(edges: Sequence[Edge]) -> tuple[float, ...]:
    """The distinct positions, ascending; those that touch count once."""
    found: list[float] = []
    for at in sorted(edge.at for edge in edges):
        if not found or at - found[-1] > TOUCH:
            found.append(at)
    return tuple(found)


def _covered(edges: Sequence[Edge], lanes: tuple[float, ...], stops: tuple[float, ...]) -> list[list[bool]]:
    """`[lane][i]`: whether an edge on the lane covers the whole way from stop i to stop i + 1."""
    covered = [[False] * (len(stops) - 1) for _ in lanes]
    for edge in edges:
        lane = _nearest(lanes, edge.at)
        first = bisect_left(stops, edge.start - TOUCH)
        last = bisect_right(stops, edge.end + TOUCH) - 1
        for i in range(first, last):
            covered[lane][i] = True
    return covered


def _nearest(positions: tuple[float, ...], at: float) -> int:
    i = bisect_left(positions, at)
    if i == len(positions) or (i and at - positions[i - 1] <= positions[i] - at):
        return i - 1
    return i


def _table(page: int, frame: Frame) -> Table:
    columns, bands = frame.columns, frame.bands
    box = Box(columns[0], bands[0], columns[-1], bands[-1])
    if len(columns) < 2 or len(bands) < 2:
        return Table(page, box, columns, bands, ())
    across = _covered(frame.horizontal, bands, columns)
    down = _covered(frame.vertical, columns, bands)
    cells = tuple(_cells(frame, across, down))
    return Table(page, box, columns, bands, cells)


def _cells(frame: Frame, across: list[list[bool]], down: list[list[bool]]) -> Iterator[Cell]:
    """Join the places of the grid that no edge parts; skip what is open to the outside."""
    wide, high = len(frame.columns) - 1, len(frame.bands) - 1
    seen = bytearray(wide * high)
    for place in range(wide * high):
        if seen[place]:
            continue
        band, column = divmod(place, wide)
        if (
            across[band + 1][column]
            and down[column + 1][band]
            and across[band][column]
            and down[column][band]
        ):
            yield _cell(frame, [place], wide)  # edges on all four sides: most are
            continue
        for part in _rectangles(_reached(place, wide, high, across, down, seen), wide):
            cell = _cell(frame, part, wide)
            if across[cell.first_band][cell.first_column] or across[cell.last_band + 1][cell.first_column]:
                yield cell
            elif cell.last_band - cell.first_band == high - 1 and _is_between(cell, down):
                yield cell  # its rules down run beside the whole table


def _is_between(cell: Cell, down: list[list[bool]]) -> bool:
    """Whether rules down stand on both sides of a cell, over all its height."""
    return all(down[cell.first_column]) and all(down[cell.last_column + 1])


def _reached(
    place: int, wide: int, high: int, across: list[list[bool]], down: list[list[bool]], seen: bytearray
) -> list[int]:
    """The places that one gets to from this one without crossing an edge, each marked as seen."""
    seen[place] = 1
    places = [place]
    for here in places:  # grows while it is walked
        band, column = divmod(here, wide)
        if column + 1 < wide and not down[column + 1][band] and not seen[here + 1]:
            seen[here + 1] = 1
            places.append(here + 1)
        if band + 1 < high and not across[band + 1][column] and not seen[here + wide]:
            seen[here + wide] = 1
            places.append(here + wide)
        if column and not down[column][band] and not seen[here - 1]:
            seen[here - 1] = 1
            places.append(here - 1)
        if band and not across[band][column] and not seen[here - wide]:
            seen[here - wide] = 1
            places.append(here - wide)
    return places


def _rectangles(places: list[int], wide: int) -> list[list[int]]:
    """A group as it is where it fills its own rectangle, else band by band, so that no cells overlap."""
    if len(places) == 1:
        return [places]
    bands = [place // wide for place in places]
    columns = [place % wide for place in places]
    area = (max(bands) - min(bands) + 1) * (max(columns) - min(columns) + 1)
    if area == len(places):
        return [places]
    parts: list[list[int]] = []
    for place in sorted(places):
        if parts and place == parts[-1][-1] + 1 and place % wide:
            parts[-1].append(place)
        else:
            parts.append([place])
    return parts


def _cell(frame: Frame, places: list[int], wide: int) -> Cell:
    start, end = min(places), max(places)  # of a rectangle: its first and its last corner
    first_band, first = divmod(start, wide)
    last_band, last = divmod(end, wide)
    box = Box(
        frame.columns[first],
        frame.bands[first_band],
        frame.columns[last + 1],
        frame.bands[last_band + 1],
    )
    return Cell(
        box,
        first_band,
        last_band,
        first,
        last,
        open_top=frame.open_top and first_band == 0,
        open_bottom=frame.open_bottom and last_band == len(frame.bands) - 2,
    )
