"""Rows joined and separated by a reviewer, on the plans as printed: all else is then read anew."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from extract.printed import PrintedActivity, PrintedCell, PrintedPlan
from review.editing.cutting import cut_cell
from review.editing.edits import JOIN, SEPARATE, STRUCTURE, Edit, row_print, same_print

NUMBER = "no"  # the key of the new row's number in the value of `separate`


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an edit: `fault` says why it was not applied, empty where it was."""

    edit: Edit
    fault: str = ""


class _RefusedError(Exception):
    """Why an edit cannot be applied."""


def restructure(
    plans: Sequence[PrintedPlan], ids: Sequence[Sequence[str]], edits: Iterable[Edit]
) -> tuple[tuple[PrintedPlan, ...], tuple[Outcome, ...]]:
    """The plans with rows separated, then joined, and what became of each edit that names one of their rows.

    `ids` are the activity_ids of each plan's activities, in order, as read without the edits. An edit is
    refused where what was expected is not what is printed; none is applied in part.
    """
    rows = {
        activity_id: _Row(n, at, row_print(printed_texts(activity)), [activity])
        for n, plan in enumerate(plans)
        for at, (activity_id, activity) in enumerate(zip(ids[n], plan.activities, strict=True))
    }
    wanted = [edit for edit in edits if edit.field in STRUCTURE and edit.activity_id in rows]
    outcomes: list[Outcome] = []
    for edit in sorted(wanted, key=lambda each: each.field == JOIN):
        try:
            _apply(edit, rows)
            outcomes.append(Outcome(edit))
        except _RefusedError as refusal:
            outcomes.append(Outcome(edit, str(refusal)))
    return tuple(_rebuilt(plan, ids[n], rows) for n, plan in enumerate(plans)), tuple(outcomes)


@dataclass(slots=True)
class _Row:
    """A row while edits are applied, the one `at` that place of its plan: its parts from the top, none where
    it was joined `into` another."""

    plan: int
    at: int
    printed: str
    parts: list[PrintedActivity]
    into: _Row | None = None

    @property
    def last(self) -> _Row:
        """The row that ends with this one's text."""
        return self if self.parts or self.into is None else self.into.last


def _apply(edit: Edit, rows: Mapping[str, _Row]) -> None:
    row = rows[edit.activity_id]
    if not same_print(edit.expected, row.printed):
        raise _RefusedError("the row is not printed as it was when the correction was made")
    if edit.field == SEPARATE:
        if len(row.parts) > 1:
            raise _RefusedError("the row was already separated")
        row.parts = _separated(row.parts[0], _places(edit.value))
        return
    if row.into is not None:
        raise _RefusedError("the row was already joined to another")
    above = rows.get(edit.value.strip())
    target = above.last if above else None
    if target is None or target is row or target.plan != row.plan:
        raise _RefusedError(f"there is no row {edit.value.strip()!r} in its plan to join it to")
    if target.at > row.at:
        raise _RefusedError(f"{edit.value.strip()!r} stands below the row: a row continues one above it")
    target.parts[-1] = _joined(target.parts[-1], row.parts.pop(0))
    row.into = target


def _rebuilt(plan: PrintedPlan, ids: Sequence[str], rows: Mapping[str, _Row]) -> PrintedPlan:
    activities = tuple(activity for activity_id in ids for activity in rows[activity_id].parts)
    return plan if activities == plan.activities else replace(plan, activities=activities)


def printed_texts(activity: PrintedActivity) -> dict[str, str]:
    """What each cell of a row prints, by field, as `cells.printed` has it: pieces without lines left out."""
    return {
        cell.field: " ".join(piece.text for piece in cell.pieces if piece.lines) for cell in activity.cells
    }


def _joined(first: PrintedActivity, second: PrintedActivity) -> PrintedActivity:
    """One row of two: the second's pieces stand behind the first's, cell by cell."""
    more = {cell.field: cell for cell in second.cells}
    cells = [
        cell._replace(pieces=(*cell.pieces, *more.pop(cell.field).pieces)) if cell.field in more else cell
        for cell in first.cells
    ]
    return replace(
        first,
        cells=(*cells, *more.values()),
        pages=tuple(dict.fromkeys((*first.pages, *second.pages))),
        fragments=first.fragments + second.fragments,
        last_number=second.last_number or second.number or first.last_number,
    )


def _places(value: str) -> Mapping[str, Any]:
    try:
        places = json.loads(value)
    except ValueError as error:
        raise _RefusedError("its value does not say where the second row begins") from error
    numbers = isinstance(places, dict) and all(
        isinstance(at, str) if key == NUMBER else type(at) is int and at >= 0 for key, at in places.items()
    )
    if not numbers or not set(places) - {NUMBER}:
        raise _RefusedError("its value does not say where the second row begins")
    return dict(places)


def _separated(activity: PrintedActivity, places: Mapping[str, Any]) -> list[PrintedActivity]:
    unknown = set(places) - {NUMBER} - {cell.field for cell in activity.cells}
    if unknown:
        raise _RefusedError(f"the row has no cell {', '.join(sorted(unknown))}")
    cut = [(cell, *cut_cell(cell, places[cell.field])) for cell in activity.cells if cell.field in places]
    kept = [cell for cell in activity.cells if cell.field not in places]
    order = {cell.field: at for at, cell in enumerate(activity.cells)}
    upper = [*kept, *(cell._replace(pieces=before) for cell, before, _ in cut if before)]
    lower = [cell._replace(pieces=after) for cell, _, after in cut if after]
    if not upper or not lower:
        raise _RefusedError("one of the two rows would be empty")
    upper.sort(key=lambda cell: order[cell.field])
    return [
        _row(replace(activity, last_number=""), activity.number, upper),
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
