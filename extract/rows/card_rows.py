"""A table of cards -> its level headings and row pieces, in order, under the columns that its cards have."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.heads.card_columns import CardColumns, under
from extract.heads.card_entries import Entry
from extract.heads.cards import cards_of
from extract.heads.cell_texts import cell_lines_text
from extract.heads.columns import Column, Head, column_at
from extract.heads.text_reader import TextReader
from extract.model import Cell
from extract.printed import Piece
from extract.row_numbers import is_number
from extract.rows.row_events import HeadingPiece, NewHead, NotePiece, RowEvent, RowPiece
from extract.rows.row_notes import note_at


def card_rows(
    page: int, entries: Sequence[Entry], known: CardColumns, is_rest: bool, reader: TextReader
) -> tuple[CardColumns, list[RowEvent]]:
    """A table's events, and the columns with those that its cards add.

    Where `is_rest`, the first of them goes on with the card above: it is cut there.
    """
    events: list[RowEvent] = []
    for at, card in enumerate(cards_of(entries, known.openings)):
        labelled = next((n for n, entry in enumerate(card) if not entry.over or entry.heading), len(card))
        events += (_over(page, entry.cells[0], reader) for entry in card[:labelled])
        own = card[labelled:]
        if not own:
            continue
        begins = bool(at) or not is_rest
        own = own if begins else _with_cut_heading(own, known)
        before = known.columns
        known, cells = under(known, own, begins, reader)
        if known.columns != before:
            events.append(NewHead(Head(known.columns, 0, 0)))
        outside = tuple(entry.cells[0] for entry in own if entry.over and not entry.heading)
        events.append(_piece(page, cells, outside, known.columns, begins, reader))
    return known, events


def _with_cut_heading(rest: Sequence[Entry], known: CardColumns) -> list[Entry]:
    """A card's rest, whose first heading may be the end of one that the page cut: `provođenje:`."""
    first, *others = rest
    cut = first.heading[:1].islower() and first.field is None and not known.knows(first)
    return [replace(first, heading="") if cut else first, *others]


def _over(page: int, cell: Cell, reader: TextReader) -> HeadingPiece | NotePiece:
    """A text over all columns above a card: a level's heading, or a note."""
    text = cell_lines_text(cell, reader.legible)
    heading = reader.levels.read_over(text, (Piece.of(page, cell),))
    piece = HeadingPiece(heading, text, cell.open_top, cell.open_bottom)
    return note_at(page, [cell], piece, reader.levels) or piece


def _piece(
    page: int,
    placed: Sequence[tuple[int, Cell]],
    outside: tuple[Cell, ...],
    columns: Sequence[Column],
    begins: bool,
    reader: TextReader,
) -> RowPiece:
    cells: dict[int, list[Cell]] = {}
    for index, cell in placed:
        cells.setdefault(index, []).append(cell)
    at = column_at(columns, "no")
    labels = cells.get(at, []) if at is not None else []
    numbers = [cell for cell in labels if is_number(reader.cell_text(cell))][:1]
    return RowPiece(
        page,
        reader.cell_text(numbers[0]).replace(" ", "") if numbers else "",
        tuple((index, tuple(cells[index])) for index in sorted(cells)),
        opens=not begins or any(cell.open_top for _, cell in placed),
        stays_open=any(cell.open_bottom for _, cell in placed),
        labels=tuple(cell for cell in labels if cell not in numbers),
        outside=outside,
        begins=begins,
    )
