"""Where rows and headings begin in an unruled table's text: at numbers, behind blanks, at activities."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from extract.sheets.lines.gaps import TextRow, part_of, white
from extract.unruled.body_rows import USUAL_WHITE, BodyRows
from extract.unruled.half_height import PlacedNumbers, Start

MORE_WHITE = 0.35  # heights: a blank so much higher than between lines parts rows
LONGEST_UNPARTED = 6  # lines of a table that nothing parts into rows: it may not be read as one row


class RowStarts(NamedTuple):
    """Where rows and headings begin; `found` is None where nothing parts long text.

    `centred` tells whether numbers stand at half their rows' height, None if unknown; `doubtful` whether
    rows were parted where nothing shows for certain that they part.
    """

    found: list[Start] | None
    centred: bool | None
    doubtful: bool


def row_starts(body: BodyRows, end: int, centred: bool | None = None, *, goes_on: bool = False) -> RowStarts:
    """Where they begin in the first `end` rows; `centred` as pages before showed it.

    Where the table `goes_on` from the page before, one row may fill the page: it is doubtful, not unread.
    """
    runs = _runs(body, end) if end else []
    placed = PlacedNumbers(body.lanes, body.rows, body.numbered)
    found: list[Start] = []
    doubtful = False
    if centred is None:
        centred = placed.alignment(runs)
    for run in runs:
        already = len(found)
        if body.across[run[0]] or body.ordinals[run[0]]:
            found.append(Start(run[0], True))
        elif body.plan_is_numbered:
            begun, unsure = _numbered_starts(body, placed, run, found, centred, run[-1] == end - 1)
            found += begun
            doubtful = doubtful or unsure
        elif not found or found[-1].heading or _begins_activity(body, run):
            found.append(Start(run[0], False))
        elif _has_activity(body, run):
            doubtful = True  # behind a blank, its other texts above the activity's: perhaps a row of its own
        known = {start.index for start in found[already:]}
        totals = [Start(i, False) for i in run if body.totals[i] and i not in known]
        found[already:] = sorted([*found[already:], *totals], key=lambda start: start.index)
    unparted = _is_unparted(body, found, end)
    return RowStarts(None if unparted and not goes_on else found, centred, doubtful or unparted)


def _is_unparted(body: BodyRows, found: Sequence[Start], end: int) -> bool:
    """Whether nothing tells one activity's text from the next one's."""
    at = body.lanes.activity
    if body.plan_is_numbered or len(found) > 1 or at is None:
        return False
    lines = sum(body.lanes.part(row, at) is not None for row in body.rows[:end])
    return lines > LONGEST_UNPARTED


def _runs(body: BodyRows, end: int) -> list[range]:
    """Rows in succession that no blank of a row's parting and no change to a heading divides."""
    runs: list[range] = []
    least = _parting(body, end)
    bottom = 0.0
    for index in range(end):
        core = _core(body, index)
        row = core or body.rows[index]
        new = not runs or body.across[index] != body.across[runs[-1][0]]
        new = new or body.ordinals[index] or body.ordinals[index - 1]
        new = new or (body.across[index] and not body.wraps(body.rows[index - 1], row))
        if new or (core is not None and row.top - bottom > least):
            runs.append(range(index, index + 1))
            bottom = row.bottom
        else:
            runs[-1] = range(runs[-1].start, index + 1)
            bottom = max(bottom, row.bottom if core is not None else bottom)
    return runs


def _core(body: BodyRows, index: int) -> TextRow | None:
    """The row without the side cells, whose texts run past the rows they span."""
    row, sides = body.rows[index], body.lanes.sides
    if not sides or body.across[index]:
        return row
    strips = body.lanes.strips
    if sides != tuple(range(len(sides))):
        return row
    return part_of(row, strips[len(sides)].x0, strips[-1].x1)


def _parting(body: BodyRows, end: int) -> float:
    """The least blank, in points, that parts rows: higher than what stands between lines."""
    height = sorted(row.height for row in body.rows)[len(body.rows) // 2]
    blanks = sorted(
        gap for a, b in pairwise(body.rows[:end]) if 0 < (gap := white(a, b)) <= USUAL_WHITE * height
    )
    usual = blanks[len(blanks) // 2] if blanks else 0.3 * height
    return usual + MORE_WHITE * height


def _numbered_starts(
    body: BodyRows,
    placed: PlacedNumbers,
    run: range,
    before: Sequence[Start],
    centred: bool | None,
    at_foot: bool,
) -> tuple[list[Start], bool]:
    """Where numbered rows begin in a run of rows, and whether that is in doubt.

    Above the first number of rows that have theirs at the top stands the rest of the row before. `at_foot`,
    as the page's last, a run may begin a row that has its number, at half its height, on the next page.
    """
    numbers = [i for i in run if body.numbered[i]]
    orphan = not before or before[-1].heading
    if not numbers:
        begins = bool(centred) and at_foot and placed.fill_several(run)
        return [Start(run[0], False)] if orphan or begins else [], begins and not orphan
    doubtful = False
    first, *more = numbers
    if more and (centred or (centred is None and first > placed.first_line(run))):
        mirrored = placed.mirrored_starts(run, numbers, at_foot)
        if mirrored is not None:
            return mirrored, len(mirrored) > len(numbers)
        doubtful = True
    if centred and not before and not more:
        begin, doubtful = placed.mirrored_begin(run, first)
        return [Start(i, False) for i in sorted({run[0], begin})], doubtful
    if centred or first <= placed.first_line(run):
        found = [Start(run[0], False)]
    else:
        found = [Start(run[0], False)] if orphan else []
        found.append(Start(first, False))
    return found + [Start(i, False) for i in more], doubtful


def _has_activity(body: BodyRows, run: range) -> bool:
    at = body.lanes.activity
    return at is not None and any(body.lanes.part(body.rows[i], at) for i in run)


def _begins_activity(body: BodyRows, run: range) -> bool:
    return _has_activity(body, run[:2])
