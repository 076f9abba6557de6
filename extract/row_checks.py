"""What whole rows and headings lack that none of a plan should."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from extract.model import LevelHeading, Oddity, PrintedActivity


def without_activity(activities: Iterable[PrintedActivity]) -> Iterator[Oddity]:
    """A warning for each row with nothing in its column of activities: it may be a piece of another row."""
    for activity in activities:
        own = [cell for cell in activity.cells if cell.field == "activity"]
        if own and not any(piece.text.strip() for cell in own for piece in cell.pieces):
            page = activity.pages[0] if activity.pages else None
            message = "a row without any text of an activity: it may be a piece of another row"
            yield Oddity("activity_empty", message, page=page, value=activity.number)


def without_rows(
    headings: Iterable[tuple[LevelHeading, int]], activities: Sequence[PrintedActivity]
) -> Iterator[Oddity]:
    """A warning for each heading (with its page) in a plan's tables that no row stands under.

    It may be the rest of a row that stands alone in its line, taken for a heading.
    """
    above = {level for activity in activities for level in activity.path}
    for heading, page in headings:
        if any(heading.repeats(level) for level in above):
            continue
        text = " ".join(part for part in (heading.level, heading.no, heading.title) if part)
        message = "a line over the whole table was taken for a heading, but no row stands below it"
        yield Oddity("heading_without_rows", message, page=page or None, value=text)
