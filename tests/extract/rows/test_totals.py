"""Rows of totals, and rows that but begin like one."""

from __future__ import annotations

import pytest

from extract.heads.plan_heads import find_heads
from extract.rows.row_events import RowPiece, TotalPiece
from extract.rows.table_rows import read_rows
from tests.extract.by_hand import table, text_reader

HEAD = ("R.br.", "Aktivnost", "Rok", "Nosilac", "Indikatori", "Sredstva")
ROW = ("1.", "Izraditi plan", "2021.", "MUP", "Plan", "500 KM")
COLUMNS = (40.0, 80.0, 220.0, 300.0, 380.0, 460.0, 560.0)
Row = tuple[str | None, ...]


def last(row: Row, open_top: bool = False) -> type:
    made = (
        table([row], columns=COLUMNS, open_top=True) if open_top else table([HEAD, ROW, row], columns=COLUMNS)
    )
    head = find_heads(table([HEAD], columns=COLUMNS), text_reader())
    heads = find_heads(made, text_reader())
    return [type(e) for e in read_rows(made, heads, head[0].columns, text_reader())][-1]


@pytest.mark.parametrize(
    "row",
    [
        ("UKUPNO", "", "", "", "", "20.000 KM"),
        ("", "Ukupno za program 1", "", "", "", "20.000,00"),
        ("U K U P N O:", None, None, None, "20.000,00", None),
        ("", "UKUPNO:", "", "", "", ""),
        ("Ukupno za mjeru 1: 20.000,00", None, None, None, None, None),
        ("UKUPNO ZA PROGRAM 1.1", None, None, None, None, None),
        ("", "Ukupno(KM)", "", "", "", "20.000"),
        ("", "", "", "", "", "Ukupno: 20.000 KM"),
        ("УКУПНО", "", "", "", "", "20.000 КМ"),
        ("Ukupno – mjera 1", None, None, None, None, None),
        ("Ukupno za Mjeru 1. Jačanje institucija", None, None, None, None, None),
        ("", "Ukupno – mjera 1", "", "", "", ""),
        ("2.", "Ukupno za mjeru 1", "", "", "", "20.000"),
        ("Mjera 1 – ukupno", None, None, None, None, None),
        ("Mjera 1 – ukupno: 20.000 KM", None, None, None, None, None),
        ("", "Mjera 1 ukupno", "", "", "", "20.000"),
    ],
)
def test_a_total_is_left_out(row: Row) -> None:
    assert last(row) is TotalPiece


@pytest.mark.parametrize(
    "row",
    [
        ("", "ukupnog broja slučajeva", "", "", "", ""),
        ("", "Ukupno smanjenje broja nesreća", "2021.", "", "5%", ""),
        ("", "Ukupno smanjenje broja nesreća", "2021.", "", "5", ""),
        ("", "", "", "", "ukupno 5 obuka", ""),
        ("", "Svega što je planirano do 2021.", "", "", "", ""),
        ("", "Od čega polovinu do 2021.", "", "", "", ""),
        ("2.", "Ukupno za mjeru 1 izraditi", "2021.", "", "", "20.000"),
        ("2.", "Ukupno uređenje obale rijeke", "", "", "", "50.000"),
        ("2.", "Obučiti službenika ukupno", "", "", "", "20.000"),
    ],
)
def test_a_text_that_begins_like_a_total_is_none(row: Row) -> None:
    assert last(row) is RowPiece


def test_the_rest_of_a_cut_cell_is_no_total() -> None:
    assert last(("", "", "", "", "", "ukupno 20.000 KM"), open_top=True) is RowPiece
