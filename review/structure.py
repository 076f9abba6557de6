"""Rows joined and separated by a reviewer, on the plans as printed: all else is then read anew."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from extract.model import Box, Line, Piece, PrintedActivity, PrintedCell, PrintedPlan
from review.edits import JOIN, SEPARATE, STRUCTURE, Edit, same_print

NUMBER = "no"  # the key of the new row's number in the value of `separate`


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an edit: `fault` says why it was not applied, empty where it was."""

    edit: Edit
    fault: str = ""


class _Refused(Exception):
    """Why an edit cannot be applied."""


def restructure(
    plans: Sequence[PrintedPlan], ids: Sequence[Sequence[str]], edits: Iterable[Edit]
) -> tuple[tuple[PrintedPlan, ...], tuple[Outcome, ...]]:
    """The plans with rows joined and separated, and what became of each edit that names one of their rows.

    `ids` are the activity_ids of each plan's activities, in order, as read without the edits. An edit is
    refused where what was expected is not what is printed; none is applied in part.
    """
    rows = {
        activity_id: (n, [activity])
        for n, plan in enumerate(plans)
        for activity_id, activity in zip(ids[n], plan.activities, strict=True)
    }
    outcomes: list[Outcome] = []
    for edit in edits:
        if edit.field not in STRUCTURE or edit.activity_id not in rows:
            continue
        try:
            _apply(edit, rows)
            outcomes.append(Outcome(edit))
        except _Refused as refusal:
            outcomes.append(Outcome(edit, str(refusal)))
    return tuple(_rebuilt(plan, ids[n], rows) for n, plan in enumerate(plans)), tuple(outcomes)


Rows = dict[str, tuple[int, list[PrintedActivity]]]


def _apply(edit: Edit, rows: Rows) -> None:
    plan, parts = rows[edit.activity_id]
    if not parts:
        raise _Refused("the row was already joined to another")
    if not same_print(edit.expected, printed_text(parts[0], edit.cell)):
        raise _Refused("the row is not printed as it was when the correction was made")
    if edit.field == JOIN:
        target = rows.get(edit.value.strip())
        if target is None or not target[1] or target[1] is parts or target[0] != plan:
            raise _Refused(f"there is no row {edit.value.strip()!r} in its plan to join it to")
        target[1][-1] = _joined(target[1][-1], parts[0])
        del parts[0]
    elif edit.field == SEPARATE:
        if len(parts) > 1:
            raise _Refused("the row was already separated")
        parts[:] = _separated(parts[0], _places(edit.value))


def _rebuilt(plan: PrintedPlan, ids: Sequence[str], rows: Rows) -> PrintedPlan:
    activities = [activity for activity_id in ids for activity in rows[activity_id][1]]
    if all(len(rows[activity_id][1]) == 1 for activity_id in ids) and tuple(activities) == plan.activities:
        return plan
    return replace(plan, activities=tuple(activities))


def printed_text(activity: PrintedActivity, field: str) -> str:
    """What the cell of a field prints, as `cells.printed` has it."""
    cell = next((cell for cell in activity.cells if cell.field == field), None)
    return " ".join(piece.text for piece in cell.pieces) if cell else ""


def _joined(first: PrintedActivity, second: PrintedActivity) -> PrintedActivity:
    """One row of two: the second's pieces stand behind the first's, cell by cell."""
    more = {cell.field: cell for cell in second.cells}
    cells = [
        replace(cell, pieces=(*cell.pieces, *more.pop(cell.field).pieces)) if cell.field in more else cell
        for cell in first.cells
    ]
    return replace(
        first,
        cells=(*cells, *more.values()),
        pages=tuple(dict.fromkeys((*first.pages, *second.pages))),
        fragments=first.fragments + second.fragments,
    )


def _places(value: str) -> Mapping[str, Any]:
    try:
        places = json.loads(value)
    except ValueError as error:
        raise _Refused("its value does not say where the second row begins") from error
    numbers = isinstance(places, dict) and all(
        isinstance(at, str) if key == NUMBER else type(at) is int and at >= 0 for key, at in places.items()
    )
    if not numbers or not set(places) - {NUMBER}:
        raise _Refused("its value does not say where the second row begins")
    return dict(places)


def _separated(activity: PrintedActivity, places: Mapping[str, Any]) -> list[PrintedActivity]:
    unknown = set(places) - {NUMBER} - {cell.field for cell in activity.cells}
    if unknown:
        raise _Refused(f"the row has no cell {', '.join(sorted(unknown))}")
    cut = [(cell, *_cut(cell, places[cell.field])) for cell in activity.cells if cell.field in places]
    kept = [cell for cell in activity.cells if cell.field not in places]
    order = {cell.field: at for at, cell in enumerate(activity.cells)}
    upper = [*kept, *(replace(cell, pieces=before) for cell, before, _ in cut if before)]
    lower = [replace(cell, pieces=after) for cell, _, after in cut if after]
    if not upper or not lower:
        raise _Refused("one of the two rows would be empty")
    upper.sort(key=lambda cell: order[cell.field])
    return [
        _row(activity, activity.number, upper),
        _row(activity, str(places.get(NUMBER, "")), lower),
    ]


def _row(activity: PrintedActivity, number: str, cells: Sequence[PrintedCell]) -> PrintedActivity:
    pages = {piece.page for cell in cells for piece in cell.pieces if piece.page}
    most = max(len(cell.pieces) for cell in cells)
    return replace(
        activity,
        number=number,
        cells=tuple(cells),
        pages=tuple(page for page in activity.pages if page in pages),
        fragments=min(activity.fragments, most),
    )


def _cut(cell: PrintedCell, place: int) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """The cell's pieces before and after a place in its printed text; a piece that holds it is cut in two."""
    before: list[Piece] = []
    after: list[Piece] = []
    start = 0
    for piece in cell.pieces:
        end = start + len(piece.text)
        if end <= place:
            before.append(piece)
        elif start >= place:
            after.append(piece)
        else:
            upper, lower = _cut_lines(piece.lines, place - start)
            before += [_part(piece, upper)] if upper else []
            after += [_part(piece, lower)] if lower else []
        start = end + 1  # the blank between pieces
    return tuple(before), tuple(after)


def _cut_lines(lines: Sequence[Line], place: int) -> tuple[list[Line], list[Line]]:
    upper: list[Line] = []
    lower: list[Line] = []
    start = 0
    for line in lines:
        end = start + len(line.text)
        if end <= place:
            upper.append(line)
        elif start >= place:
            lower.append(line)
        else:
            upper.append(_line_part(line, 0, place - start))
            lower.append(_line_part(line, place - start, len(line.text)))
        start = end + 1  # the line feed between lines
    return upper, lower


def _line_part(line: Line, start: int, end: int) -> Line:
    """The characters `start` to `end` of a line, with their fonts; the box stays the whole line's."""
    fonts: list[tuple[int, str]] = []
    for at, font in line.fonts:
        if at <= start:
            fonts = [(0, font)]
        elif at < end:
            fonts.append((at - start, font))
    return line._replace(text=line.text[start:end], fonts=tuple(fonts))


def _part(piece: Piece, lines: Sequence[Line]) -> Piece:
    """A part of a piece: as wide as the cell, as high as its lines."""
    if piece.box is None:
        return replace(piece, lines=tuple(lines))
    box = piece.box
    top, bottom = min(line.box.top for line in lines), max(line.box.bottom for line in lines)
    return replace(piece, lines=tuple(lines), box=Box(box.x0, top, box.x1, bottom))
