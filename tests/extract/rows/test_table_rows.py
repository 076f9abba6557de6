"""A table under a known head -> headings and row pieces."""

from __future__ import annotations

from dataclasses import replace

from extract.heads.columns import Column, column_of
from extract.heads.levels import LevelReader
from extract.heads.plan_heads import find_heads
from extract.heads.text_reader import TextReader
from extract.hyphens import as_hyphen
from extract.model import Table
from extract.rows.row_events import HeadingPiece, NewHead, NotePiece, RowEvent, RowPiece, TotalPiece
from extract.rows.table_rows import read_rows
from tests.extract.by_hand import COLUMNS, HEAD, over_all, table, text_reader, vocabulary

FUNDED = (*HEAD[:-1], "Sredstva")
ROW = ("1.", "Izraditi plan", "2021.", "MUP", "Plan izrađen")
READER = text_reader()


def columns() -> tuple[Column, ...]:
    return find_heads(table([HEAD, ROW]), text_reader())[0].columns


def events(found: Table) -> list[RowEvent]:
    heads = find_heads(found, text_reader())
    return list(read_rows(found, heads, columns(), READER))


def pieces(found: Table) -> list[RowPiece]:
    return [event for event in events(found) if isinstance(event, RowPiece)]


def texts(piece: RowPiece, column: int) -> list[str]:
    return [line.text for cell in piece.column(column) for line in cell.lines]


def test_each_numbered_row_is_a_piece() -> None:
    assert [piece.number for piece in pieces(table([HEAD, ROW, ("2.", *ROW[1:])]))] == ["1.", "2."]


def test_a_head_stands_before_its_rows() -> None:
    kinds = [type(event) for event in events(table([HEAD, ROW]))]
    assert kinds == [NewHead, RowPiece]


def test_a_text_over_the_whole_table_is_a_heading() -> None:
    found = events(table([HEAD, over_all("Strateški program 1.1 Usvojiti plan"), ROW]))
    assert isinstance(found[1], HeadingPiece)
    assert (found[1].heading.level, found[1].heading.no) == ("Strateški program", "1.1")


def test_the_only_text_of_a_cut_row_is_no_heading_however_wide_its_column() -> None:
    wide = (40.0, 60.0, 460.0, 500.0, 530.0, 560.0)
    head = find_heads(table([HEAD, ROW], columns=wide), text_reader())[0]
    rest = table([("", "i dostaviti ga Vladi", "", "", ""), ROW], columns=wide)
    found = list(read_rows(rest, [], head.columns, READER))
    assert [type(event) for event in found] == [RowPiece, RowPiece]


def test_a_sub_row_without_number_and_activity_belongs_to_the_row_above() -> None:
    found = pieces(
        table([HEAD, ("1.", "Izraditi plan", "2021.", "MUP", "a"), ("^", "^", "2022.", "Vlada", "b")])
    )
    assert len(found) == 1
    assert texts(found[0], 2) == ["2021.", "2022."]


def test_a_merged_cell_belongs_to_each_of_its_rows() -> None:
    found = pieces(
        table([HEAD, ("1.", "Prva", "Kontinuirano", "MUP", "a"), ("2.", "Druga", "^", "Vlada", "b")])
    )
    assert [texts(piece, 2) for piece in found] == [["Kontinuirano"], ["Kontinuirano"]]


def test_an_empty_row_is_left_out() -> None:
    assert len(pieces(table([HEAD, ROW, ("", "", "", "", "")]))) == 1


def test_open_edges_are_told_of_the_rows_that_touch_them() -> None:
    found = pieces(table([ROW, ("2.", *ROW[1:])], open_top=True, open_bottom=True))
    assert [(piece.opens, piece.stays_open) for piece in found] == [(True, False), (False, True)]


def test_what_the_number_column_prints_beside_a_number_is_kept() -> None:
    (piece,) = pieces(table([HEAD, ("Akt. 1", *ROW[1:])]))
    assert piece.number == ""
    assert [line.text for cell in piece.labels for line in cell.lines] == ["Akt. 1"]


def test_a_cell_goes_to_the_column_that_it_shares_most_width_with() -> None:
    cell = table([("a", "b", None, "c", "d")], columns=COLUMNS).cells[1]
    assert column_of(cell, columns()) == 1


def test_a_levels_cell_that_the_page_cuts_does_not_open_its_rows() -> None:
    head = ("Mjera", "Aktivnost", "Rok", "Nosilac", "Indikatori")
    made = table([head, ("Prevencija", *ROW[1:])])
    cut = [cell._replace(open_bottom=cell.first_column == 0 and cell.first_band == 1) for cell in made.cells]
    found = find_heads(made, text_reader())
    (row,) = (
        event
        for event in read_rows(replace(made, cells=tuple(cut)), found, found[0].columns, READER)
        if isinstance(event, RowPiece)
    )
    assert not row.stays_open


def test_what_says_of_what_a_total_is_made_is_no_row() -> None:
    total = ("UKUPNO", "", "", "", "1.500.000 KM")
    part = ("", "donatori", "", "", "500.000 KM")
    kinds = [type(event) for event in events(table([FUNDED, ROW, total, part]))]
    assert kinds == [NewHead, RowPiece, TotalPiece, TotalPiece]


def test_a_line_that_begins_with_a_columns_name_is_a_note_and_no_heading() -> None:
    found = events(table([HEAD, ROW, over_all("Napomena: zavisi od sredstava"), over_all("Mladi: obuke")]))
    assert [type(event) for event in found] == [NewHead, RowPiece, NotePiece, HeadingPiece]
    assert isinstance(found[2], NotePiece) and found[2].label == "Napomena"


def test_a_row_with_a_deadline_is_no_total_nor_a_part_of_one() -> None:
    total = ("UKUPNO", "", "", "", "1.500.000 KM")
    for activity in ("Objaviti budžet", "Prenos sredstava"):
        found = events(table([FUNDED, ROW, total, ("", activity, "juni 2027.", "", "")]))
        assert isinstance(found[-1], RowPiece)


def test_a_sum_with_a_currency_is_one_wherever_its_cell_reaches() -> None:
    for total in (("UKUPNO", "", "20.000 KM", "", ""), ("UKUPNO", None, None, "20.000 KM", None)):
        assert isinstance(events(table([FUNDED, ROW, total]))[-1], TotalPiece)


def test_a_soft_hyphen_at_the_end_of_a_line_is_none_of_a_rows_number() -> None:
    reader = TextReader(LevelReader(vocabulary()), lambda line: as_hyphen(line.text))
    rows = table([("1.3.\u00ad\n1.", *ROW[1:]), ("1.3.\u00ad", *ROW[1:])])
    found = [event for event in read_rows(rows, [], columns(), reader) if isinstance(event, RowPiece)]
    assert [piece.number for piece in found] == ["1.3.1.", "1.3."]
