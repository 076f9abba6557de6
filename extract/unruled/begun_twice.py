"""Whether a row without a number, told by the text alone, may be several: its texts begin anew in it."""

from __future__ import annotations

from collections.abc import Sequence

from extract.unruled.body_rows import BodyRows
from extract.unruled.half_height import Start

LEAST = 3  # columns that begin anew in one line, where none of them has the deadlines


def any_begins_twice(body: BodyRows, starts: Sequence[Start], end: int) -> bool:
    """Whether in one of the rows that begin at `starts`, the last before `end`, a line begins several texts.

    The activity's and the deadline's, or of three columns, below others there: as another row does. Nothing
    is asked of rows that have numbers.
    """
    if body.plan_is_numbered or body.lanes.activity is None:
        return False
    stops = [start.index for start in starts[1:]]
    return any(
        _begins_twice(body, range(start.index, stop))
        for start, stop in zip(starts, [*stops, end], strict=False)
        if not start.heading
    )


def _begins_twice(body: BodyRows, row: range) -> bool:
    begun: set[int] = set()
    for index in row:
        anew = {at for at in range(len(body.lanes.strips)) if _begins(body, index, at)}
        again = anew & begun
        if body.lanes.activity in again and (body.lanes.index_of("deadline") in again or len(again) >= LEAST):
            return True
        begun |= anew
    return False


def _begins(body: BodyRows, index: int, column: int) -> bool:
    """Whether a text may begin in a line: with a capital or a digit."""
    part = body.lanes.part(body.rows[index], column)
    first = body.text(part).lstrip('„"“(')[:1] if part is not None else ""
    return first.isupper() or first.isdigit()
