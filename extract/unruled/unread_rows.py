"""What stands where a plan's unruled table would go on, but could not be read: told, as it may be rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.model import QUOTED, Oddity
from extract.pages.rulings import Edge
from extract.row_numbers import begins_count
from extract.sheets.lines.gaps import TextRow
from extract.unruled.act_end import before_act_end
from extract.unruled.body_rows import BodyRows
from extract.unruled.known_columns import KnownColumns
from extract.unruled.supplied_edges import INSIDE
from extract.unruled.unruled_page import UnruledPage

MOST_HEADING_LINES = 3  # between two rules: more lines across the columns are prose
LEAST_ROWS = 2  # numbered rows, with text in two columns more: prose has none
WANDER = 12.0  # points: margins, and a table's sides in them, differ by as much from page to page
MOST_OF = 0.5  # of the lines over a rule stand in the columns: those of prose do not


def unread_rows(
    page: UnruledPage, rows: Sequence[TextRow], edges: Sequence[Edge], known: KnownColumns
) -> Iterator[Oddity]:
    """A warning where text stands over a rule as wide as the table, or numbered rows in its columns."""
    body = _own_rows(page, rows, known)
    if _look_like_rows(body, edges, known):
        message = "text where the plan's table would go on, in columns that no rules part, was left out"
        text = " ".join(map(body.text, body.rows))[:QUOTED]
        yield Oddity("text_left_out", message, page=page.number, value=text)


def goes_on_behind(page: UnruledPage, rows: Sequence[TextRow], known: KnownColumns) -> bool:
    """Whether the plan goes on here behind a page that had none of it: as `unread_rows` tells text.

    Not where the rows are counted anew: an act that stands between has lists of its own.
    """
    body = _own_rows(page, rows, known)
    return _look_like_rows(body, page.edges, known) and not _counts_anew(body)


def _look_like_rows(body: BodyRows, edges: Sequence[Edge], known: KnownColumns) -> bool:
    return _are_numbered(body) or (known.ruled and _stands_over_rule(body, edges))


def _counts_anew(body: BodyRows) -> bool:
    """Whether the first number is the first of a count."""
    at, first = body.lanes.number, next(iter(body.numbers()), None)
    cell = body.lanes.part(body.rows[first], at) if at is not None and first is not None else None
    return cell is not None and begins_count(body.text(cell))


def _own_rows(page: UnruledPage, rows: Sequence[TextRow], known: KnownColumns) -> BodyRows:
    inside = [part for row in rows if (part := known.lanes.inside(row)) is not None]
    return BodyRows(known.lanes, before_act_end(inside, page.reader), page.reader, known.numbered)


def _are_numbered(body: BodyRows) -> bool:
    """Whether several numbers stand beside texts in two columns more, or a line off: at half height."""
    rows = body.rows

    def filled(number: int) -> int:
        near = range(max(number - 1, 0), min(number + 2, len(rows)))
        texts = [rows[i] for i in near if i == number or body.fit[i]]
        return sum(any(body.lanes.part(row, at) for row in texts) for at in range(len(body.lanes.strips)))

    return sum(filled(number) > LEAST_ROWS for number in body.numbers()) >= LEAST_ROWS


def _stands_over_rule(body: BodyRows, edges: Sequence[Edge]) -> bool:
    """Whether the first rows, but for headings, stand in the columns and over a rule as wide as the table."""
    left, right = body.lanes.bounds[0], body.lanes.bounds[-1]
    whole = sorted(e.at for e in edges if e.start <= left + WANDER and right - WANDER <= e.end)
    above = 0
    for at in whole:
        end = sum(row.bottom - INSIDE < at for row in body.rows)
        fit, across = body.fit[above:end], body.across[above:end]
        if fit and not (all(across) and len(across) <= MOST_HEADING_LINES):
            return sum(fit) - sum(across) >= MOST_OF * len(fit)
        above = end
    return False
