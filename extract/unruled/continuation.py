"""The rows of an unruled table that goes on under columns known before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.pages.rulings import Edge
from extract.sheets.lines.gaps import TextRow
from extract.unruled.act_end import before_act_end
from extract.unruled.body_rows import BodyRows
from extract.unruled.known_columns import KnownColumns, ReadTable, is_ended
from extract.unruled.lanes import Lanes
from extract.unruled.row_starts import row_starts
from extract.unruled.supplied_edges import INSIDE
from extract.unruled.table_end import table_end
from extract.unruled.unruled_body import UnruledBody
from extract.unruled.unruled_grid import LEAST_RULES, build_grid, own_edges
from extract.unruled.unruled_page import UnruledPage


def continuation(
    page: UnruledPage,
    rows: Sequence[TextRow],
    edges: Sequence[Edge],
    known: KnownColumns,
    below: float | None = None,
) -> ReadTable | None:
    """The table that goes on under columns known before; `below` is where a boxed head ends.

    None where what stands there is none of the plan's; no table where there is nothing.
    """
    lanes = page.shown(known.lanes)
    inside = [part for row in rows if (part := lanes.inside(row)) is not None]
    own = before_act_end(inside, page.reader)
    if not own:
        return ReadTable(None, known if not inside else None)
    body = BodyRows(lanes, own, page.reader, known.numbered)
    foot = inside[-1].bottom + inside[-1].height
    limits = own_edges(edges, lanes, own[0].top - own[0].height, foot)
    if known.ruled and (lines := _lines_above(body, limits)):
        own, inside = own[lines:], inside[lines:]
        body = BodyRows(lanes, own, page.reader, known.numbered)
    end = table_end(body, [edge.at for edge in limits] if known.ruled else (), page.height)
    count = end.count
    if not _are_plans(body, count, known, bool(limits)):
        return None
    ruled = known.ruled and (below is None or len(limits) >= LEAST_RULES)
    if below is not None and ruled:
        edges = [*edges, Edge(below, lanes.bounds[0], lanes.bounds[-1])]
    starts = row_starts(body, count, known.centred, goes_on=below is None)
    read = UnruledBody(body, end, starts, page.striped)
    table = build_grid(page.number, own[:count], 0, None, read, edges if ruled else None)
    if table is None:
        return None
    if len(own) < len(inside):
        return ReadTable(table, None)  # the plan's act ends below
    numbered, ended = body.plan_is_numbered, is_ended(table)
    return ReadTable(
        table, replace(known, numbered=numbered, ruled=ruled, centred=starts.centred, ended=ended)
    )


def _lines_above(body: BodyRows, limits: Sequence[Edge]) -> int:
    """How many rows stand over a ruled table, a note or a caption: a heading in it has a rule above."""
    if not limits or limits[0].at <= body.rows[0].top + INSIDE:
        return 0
    above = sum(row.bottom <= limits[0].at + INSIDE for row in body.rows)
    return next((at for at in range(above) if body.fit[at]), above if above < len(body.rows) else 0)


def _are_plans(body: BodyRows, count: int, known: KnownColumns, ruled: bool) -> bool:
    """Whether the first rows, `count` of them, stand in the plan's columns as its rows do, and are no prose.

    `ruled` tells that rules across stand among them.
    """
    fitting = [row for row, fit in zip(body.rows[:count], body.fit, strict=False) if fit]
    shown = not known.ruled or ruled or any(body.numbered[:count])
    if not fitting or not _are_aligned(fitting, body.lanes, shown):
        return False
    if known.ruled and known.ended and not shown and _is_prose(fitting, body):
        return False
    if known.numbered and not any(body.numbered) and body.has_words_for_numbers(count):
        return False
    return not (any(body.numbered) and all(map(body.stands_alone, body.numbers())))


def _is_prose(rows: Sequence[TextRow], body: BodyRows) -> bool:
    """Whether rows may be prose, which begins where the first column does.

    Not in mid sentence; the mark of a list (`a)`) and an abbreviation (`mr.`) are none.
    """
    first = body.text(rows[0]).split(None, 1)[0]
    goes_on = first[:1].islower() and not first.endswith((".", ")"))
    return all(body.lanes.is_in_first(row) for row in rows) and not goes_on


def _are_aligned(rows: Sequence[TextRow], lanes: Lanes, shown: bool) -> bool:
    """Whether the rows' texts begin where their columns' lines do: in half of the rows, at least half.

    In all, all of them, where neither a number nor a rule has `shown` that a ruled table goes on: lines of
    another act may happen to stand there.
    """
    if shown:
        return sum(map(lanes.is_aligned, rows)) * 2 >= len(rows)
    return all(lanes.is_aligned(row, share=1.0) for row in rows)
