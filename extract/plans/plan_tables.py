"""Which tables are a plan's: those under a head of its own, and those that go on under its columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from extract.heads.alignment import has_foreign_head, line_up
from extract.heads.boxed_headings import BoxedHeadings, boxed_headings
from extract.heads.columns import Column, Head
from extract.heads.glued_heads import with_head_apart
from extract.heads.plan_heads import find_heads, without_ordinals
from extract.heads.short_heads import short_head
from extract.heads.stand_ins import as_before, for_table
from extract.heads.text_reader import TextReader
from extract.heads.titled_tables import with_title_apart
from extract.model import Line, Oddity, Table
from extract.plans.plan_draft import PlanDraft
from extract.plans.resized_tables import read_by_place, resized
from extract.plans.since_table import SinceTable
from extract.rows.continued_marks import TWO_SIDES
from extract.rows.row_events import RowEvent

Columns = tuple[Column, ...]


class HeadedTable(NamedTuple):
    """A table and the plan's heads in it, if any; of a title that was printed in it, the lines."""

    table: Table
    heads: Sequence[Head]
    title: tuple[Line, ...]


class PlanTable(NamedTuple):
    """A plan's table: its heads, and the columns that hold above the first of them.

    One of cards is read already: its `events`.
    """

    table: Table
    heads: Sequence[Head]
    columns: Columns
    events: Sequence[RowEvent] = ()

    def telling(self, *told: Oddity) -> PlanTable:
        """The same, with more to be told of it."""
        return self._replace(table=replace(self.table, oddities=(*told, *self.table.oddities)))


def heads_in(table: Table, known: Columns, reader: TextReader) -> Sequence[Head]:
    """The heads of plans in a table, or the `known` plan's own, repeated in fewer letters."""
    heads = [as_before(head, known, reader.vocabulary) for head in find_heads(table, reader)]
    short = short_head(table, known, reader.legible) if known and not heads else None
    return [short] if short is not None else heads


def headings_alone(table: Table, known: Columns, reader: TextReader) -> BoxedHeadings | None:
    """The level headings that a table without a head begins with; None where it goes on under the columns."""
    boxed = boxed_headings(table, reader)
    if boxed is None or len(table.columns) <= TWO_SIDES:
        return boxed
    return boxed if _columns_under(table, known, reader) is None else None


def headed_table(
    table: Table, heads: Sequence[Head], known: Columns, above: Sequence[str], reader: TextReader
) -> HeadedTable:
    """The table with rows apart from its head, without a title or ordinals; `above` has the texts above."""
    apart = with_head_apart(table, heads, known, reader)
    if apart is not table:
        table, heads = (
            apart,
            [as_before(head, known, reader.vocabulary) for head in find_heads(apart, reader)],
        )
    table, title = with_title_apart(table, heads, above, reader)
    return HeadedTable(table if heads else without_ordinals(table, reader.legible), heads, title)


def plan_table(
    headed: HeadedTable, plan: PlanDraft | None, since: SinceTable, reader: TextReader
) -> PlanTable | None:
    """A table under its own head, or under the columns of the plan so far; None where it is another table."""
    table, heads, _ = headed
    if heads:
        return PlanTable(table, heads, heads[0].columns)
    if plan is None:
        return None
    if (columns := _columns_under(table, plan.columns, reader)) is not None:
        return PlanTable(table, (), for_table(columns, table, reader.vocabulary))
    if (columns := resized(table, plan, since, reader)) is not None:
        by_place = replace(table, oddities=(*table.oddities, read_by_place(table)))
        return PlanTable(by_place, (), columns)
    return None


def _columns_under(table: Table, known: Columns, reader: TextReader) -> Columns | None:
    """The columns that a table without a head goes on under, or None where it is another table."""
    if not known or has_foreign_head(table, reader):
        return None
    return line_up(table, known)
