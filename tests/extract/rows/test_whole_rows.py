"""Rows that are made of pieces: each text keeps its place and its field."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extract.heads.columns import Column
from extract.rows.row_draft import Draft
from extract.rows.row_events import RowPiece
from extract.rows.table_rows import read_rows
from extract.rows.whole_rows import finish
from tests.extract.by_hand import HEAD, table
from tests.extract.row_pieces import NUMBERED, READER, REST, columns, draft, piece


def test_a_finished_row_keeps_the_place_of_each_piece() -> None:
    made = draft()
    made.add(piece(REST), continued=True)
    activity = finish(made, READER.levels)
    cell = next(cell for cell in activity.cells if cell.field == "activity")
    assert [p.text for p in cell.pieces] == ["Izraditi plan i", "dostaviti ga Vladi"]
    assert [p.page for p in cell.pieces] == [1, 2]
    assert all(p.box is not None for p in cell.pieces)
    assert (activity.number, activity.pages, activity.fragments) == ("1.", (1, 2), 2)


def test_an_empty_cell_has_no_piece_but_stays_a_cell() -> None:
    activity = finish(draft(("1.", "Izraditi plan", "", "MUP", "")), READER.levels)
    assert {cell.field: len(cell.pieces) for cell in activity.cells} == {
        "activity": 1,
        "deadline": 0,
        "institution": 1,
        "indicator": 0,
    }


def test_a_number_found_behind_the_cut_is_the_rows() -> None:
    made = draft(("", *NUMBERED[1:]), stays_open=True)
    made.add(piece(("1.", *REST[1:]), opens=True), continued=True)
    assert finish(made, READER.levels).number == "1."


def test_text_in_the_number_column_is_kept_as_a_column_of_its_own() -> None:
    activity = finish(draft(("Akt. 1", *NUMBERED[1:])), READER.levels)
    assert [p.text for c in activity.cells if c.field == "other:R.br." for p in c.pieces] == ["Akt. 1"]


def test_a_row_that_prints_its_number_alone_keeps_its_place_on_the_page() -> None:
    row = finish(draft(("1.", "", "", "", "")), READER.levels)
    (cell,) = (cell for cell in row.cells if cell.field == "activity")
    assert [(piece.page, piece.text) for piece in cell.pieces] == [(1, "")] and cell.pieces[0].box


def test_a_piece_under_other_columns_keeps_every_text_under_its_own_field() -> None:
    """The head behind the cut has a column less in the middle, and one more at its end."""
    other = columns((HEAD[0], HEAD[1], HEAD[3], HEAD[4]))
    more = (*other, Column(other[-1].x1, other[-1].x1 + 100, "other:Napomena", "Napomena"))
    found = table([("", "dostaviti ga", "Vlada", "i dostavljen", "hitno")], page=2, open_top=True)
    (event,) = read_rows(found, [], more, READER)
    assert isinstance(event, RowPiece)
    row = draft(stays_open=True)
    row.add(event, continued=True, columns=more)
    texts = {cell.field: [piece.text for piece in cell.pieces] for cell in finish(row, READER.levels).cells}
    assert texts["activity"] == ["Izraditi plan i", "dostaviti ga"]
    assert texts["deadline"] == ["2021."] and texts["institution"] == ["MUP", "Vlada"]
    assert texts["indicator"] == ["Plan izrađen", "i dostavljen"] and texts["other:Napomena"] == ["hitno"]


@pytest.mark.parametrize(("behind", "own_row"), [("provedenih obuka", False), ("Zapisnik", True)])
def test_of_a_row_with_sub_rows_a_text_in_mid_sentence_goes_on_over_a_ruled_cut(
    behind: str, own_row: bool
) -> None:
    first, sub = piece(NUMBERED, page=1), piece(("", "", "2022.", "", "Broj svih"), page=1)
    with_sub = replace(first, cells=tuple((i, (*cells, *sub.column(i))) for i, cells in first.cells))
    whole = Draft(first.number, (), columns())
    whole.add(with_sub, continued=False)
    whole.add(piece(("", "", "2023.", "", behind)), continued=True)
    assert [p.own_row for p in finish(whole, READER.levels).cells[-1].pieces] == [False, True, own_row]


def test_a_pieces_place_holds_a_line_that_stands_below_its_cells_rule() -> None:
    made = draft()
    at, (cell,) = made.rows[0].cells[1]
    spilled = cell.lines[0]._replace(text="svim", top=cell.box.bottom, bottom=cell.box.bottom + 10)
    cells = (*made.rows[0].cells[:1], (at, (cell._replace(lines=(*cell.lines, spilled)),)))
    made.rows[0] = replace(made.rows[0], cells=(*cells, *made.rows[0].cells[2:]))
    activity = next(cell for cell in finish(made, READER.levels).cells if cell.field == "activity")
    assert [piece.box for piece in activity.pieces] == [cell.box._replace(bottom=spilled.bottom)]
