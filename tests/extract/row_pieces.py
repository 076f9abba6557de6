"""Pieces of rows made by hand, as they stand on their pages."""

from __future__ import annotations

from extract.heads.columns import Column
from extract.heads.plan_heads import find_heads
from extract.rows.row_draft import Draft
from extract.rows.row_events import RowPiece
from extract.rows.table_rows import read_rows
from tests.extract.by_hand import HEAD, table, text_reader

READER = text_reader()
NUMBERED = ("1.", "Izraditi plan i", "2021.", "MUP", "Plan izrađen")
REST = ("", "dostaviti ga Vladi", "", "", "")


def columns(head: tuple[str, ...] = HEAD) -> tuple[Column, ...]:
    """The columns under a head."""
    return find_heads(table([head, NUMBERED[: len(head)]]), text_reader())[0].columns


def piece(row: tuple[str, ...], page: int = 2, *, opens: bool = False, stays_open: bool = False) -> RowPiece:
    """A row as it stands on a page, open at the cuts that are said to be."""
    found = table([row], page=page, open_top=opens, open_bottom=stays_open)
    (event,) = read_rows(found, [], columns(), READER)
    assert isinstance(event, RowPiece)
    return event


def draft(row: tuple[str, ...] = NUMBERED, *, stays_open: bool = False) -> Draft:
    """A row on the first page, so far."""
    first = piece(row, page=1, stays_open=stays_open)
    made = Draft(first.number, (), columns())
    made.add(first, continued=False)
    return made
