"""A head that no rules part, and the rows below it -> the table that they make."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from extract.heads.plan_heads import find_heads
from extract.model import QUOTED, Oddity, Ruling, Table
from extract.pages.rulings import Edge
from extract.sheets.lines.gaps import TextRow
from extract.sheets.lines.line_making import make_line
from extract.unruled.act_end import before_act_end
from extract.unruled.body_rows import BodyRows
from extract.unruled.head_place import HeadPlace
from extract.unruled.known_columns import KnownColumns, ReadTable, is_ended
from extract.unruled.lanes import Lanes
from extract.unruled.lanes_under import lanes_over, lanes_under
from extract.unruled.row_starts import row_starts
from extract.unruled.table_end import TableEnd, table_end
from extract.unruled.unruled_body import UnruledBody
from extract.unruled.unruled_grid import LEAST_RULES, build_grid, own_edges
from extract.unruled.unruled_headings import UnruledHead
from extract.unruled.unruled_page import UnruledPage

NEAR = 20.0  # points: rules no further above or below a table's texts may be its own


def table_under_head(page: UnruledPage, place: HeadPlace, known: KnownColumns | None) -> ReadTable | None:
    """The table under a head, or none: its head must make a plan; `known` is the plan so far."""
    head, edges = place.head, place.edges
    lanes, texts = _lanes(page, place, known)
    if lanes is None:
        return None
    lanes = page.shown(lanes)
    heading = [part for row in place.head_rows if (part := lanes.inside(row)) is not None]
    own = [*heading, *(part for row in place.body_rows if (part := lanes.inside(row)) is not None)]
    depth = len(heading)
    if not own or not depth:
        return None  # nothing of the head itself stands in the lanes
    numbered = known is not None and known.numbered
    centred = known.centred if known is not None else None
    foot = own[-1].bottom + own[-1].height
    below = before_act_end(own[depth:], page.reader)
    act_ends = depth + len(below) < len(own)
    own = [*own[:depth], *below]
    body = BodyRows(lanes, below, page.reader, numbered)
    limits = own_edges(edges, lanes, own[depth - 1].bottom, foot)
    first = next((row.top for row, o in zip(below, body.ordinals, strict=True) if not o), 0.0)
    ruled = _parting(limits, first) >= LEAST_RULES
    ends = table_end(body, [edge.at for edge in limits] if ruled else (), page.height)
    count = ends.count
    if not count and depth < len(own):
        return None
    starts = row_starts(body, count, centred)
    read = UnruledBody(body, ends, starts, page.striped)
    table = build_grid(page.number, own[: depth + count], depth, head, read, edges if ruled else None)
    if table is None:
        table = _head_alone(page, own, depth, head, lanes, count)
    if table is None or not find_heads(table, page.reader):
        return None
    if act_ends:
        return ReadTable(table, None)
    read_columns = KnownColumns(
        lanes, body.plan_is_numbered, ruled, head.headings, texts, starts.centred, is_ended(table)
    )
    return ReadTable(table, read_columns)


def _lanes(page: UnruledPage, place: HeadPlace, known: KnownColumns | None) -> tuple[Lanes | None, int]:
    """The columns under a head, and how many texts tell them: those known before where more told these."""
    head, body_rows = place.head, place.body_rows
    near = _rules_between(
        page.rules, place.head_rows[0].top - 20, place.frame.rows[place.end - 1].bottom + 20
    )
    lanes = lanes_under(place, near)
    if not body_rows and (grid := page.grid_below(place.head_rows[-1])) is not None:
        lanes = lanes_over(head, grid.columns) or lanes
    known_lanes = known.under(head) if known is not None else None
    texts = sum(lanes.filled(row) for row in body_rows) if lanes is not None else 0
    if known is not None and known_lanes is not None:
        told = (len(lanes.strips), texts) if lanes is not None else (0, 0)
        if lanes is not None and known_lanes.fits_as(lanes, body_rows):
            lanes, texts = known_lanes, known.texts + texts
        elif (len(known_lanes.strips), known.texts) > told:
            lanes, texts = known_lanes, known.texts
    return lanes, texts


def _head_alone(
    page: UnruledPage, own: Sequence[TextRow], depth: int, head: UnruledHead, lanes: Lanes, count: int
) -> Table | None:
    """The head of a table in which nothing shows where rows begin; it is told of what stands below."""
    none = BodyRows(lanes, (), page.reader)
    body = UnruledBody(none, TableEnd(0), row_starts(none, 0))
    table = build_grid(page.number, own[:depth], depth, head, body, None)
    text = " | ".join(page.reader.legible(make_line(row.words)) for row in own[depth : depth + count])
    message = "nothing shows where the rows below this head begin: they were left out"
    odd = Oddity("table_left_out", message, "error", page.number, text[:QUOTED])
    return replace(table, oddities=(odd,)) if table is not None else None


def _parting(edges: Sequence[Edge], first: float) -> int:
    """How many rules part rows, the first of which has its top there: those of a head are one."""
    below = sum(edge.at > first for edge in edges)
    return below + (below < len(edges))


def _rules_between(rules: Iterable[Ruling], top: float, bottom: float) -> list[Ruling]:
    return [rule for rule in rules if top <= rule.top and rule.bottom <= bottom]
