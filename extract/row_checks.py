"""What whole rows lack that no row of a plan should."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extract.model import Oddity, PrintedActivity


def without_activity(activities: Iterable[PrintedActivity]) -> Iterator[Oddity]:
    """A warning for each row with nothing in its column of activities: it may be a piece of another row."""
    for activity in activities:
        own = [cell for cell in activity.cells if cell.field == "activity"]
        if own and not any(piece.text.strip() for cell in own for piece in cell.pieces):
            page = activity.pages[0] if activity.pages else None
            message = "a row without any text of an activity: it may be a piece of another row"
            yield Oddity("activity_empty", message, page=page, value=activity.number)
