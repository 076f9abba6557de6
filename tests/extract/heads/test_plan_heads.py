"""Heads of plans among a table's rows."""

from __future__ import annotations

import pytest

from extract.heads.plan_heads import find_heads
from tests.extract.by_hand import HEAD, table, text_reader
from tests.extract.head_rows import ROW, heads


def test_a_head_of_two_lines_takes_the_lower_ones() -> None:
    found = heads(
        ("R.br.", "Aktivnost", "Nosilac", "Rok", None), ("^", "^", "^", "Početak", "Rok izvršenja"), ROW
    )
    assert [(head.first, head.last) for head in found] == [(0, 1)]


def test_a_row_of_column_numbers_belongs_to_the_head() -> None:
    (head,) = heads(HEAD, ("1", "2", "3", "4", "5"), ROW)
    assert head.last == 1


def test_a_lone_word_under_a_head_that_is_a_heading_too_stays_a_row() -> None:
    (head,) = heads(HEAD, ("", "", "", "", "aktivnosti"), ROW)
    assert head.last == 0


def test_signs_alone_under_a_head_stay_a_row() -> None:
    (head,) = heads(HEAD, ("", "—+", "", "", ""), ROW)
    assert head.last == 0


@pytest.mark.parametrize(
    "row",
    [
        ("R.br.", "Naziv usluge", "Jedinica mjere", "Cijena", "Ukupno"),
        ("R.br.", "Aktivnost", "Cijena", "Količina", "Ukupno"),
        ("Ime", "Prezime", "Adresa", "Rok", "Broj"),
    ],
)
def test_headings_that_make_no_plan_are_no_head(row: tuple[str, ...]) -> None:
    assert heads(row, ROW) == []


def test_headings_in_plain_words_are_a_head() -> None:
    row = ("R.br.", "Šta treba uraditi", "Ko je zadužen", "Do kada", "Koliko košta")
    (head,) = heads(row, ROW)
    assert [column.field for column in head.columns] == [
        "no",
        "activity",
        "institution",
        "deadline",
        "resource",
    ]


def test_a_second_head_in_one_table_is_found() -> None:
    assert [head.first for head in heads(HEAD, ROW, HEAD, ROW)] == [0, 2]


@pytest.mark.parametrize(
    "row",
    [
        (
            "14.",
            "Pokazatelj uspješnosti pratiti kroz izvještaje",
            "Rok: 2024.",
            "Nosilac: Vlada",
            "Broj obuka",
        ),
        ("", "Aktivnosti na jačanju kapaciteta", "Rok: 2024.", "Nosilac: Vlada", "Indikator: broj obuka"),
    ],
)
def test_a_row_whose_texts_begin_as_headings_do_is_no_head(row: tuple[str, ...]) -> None:
    heads = find_heads(table([HEAD, row, row]), text_reader())
    assert [(head.first, head.last) for head in heads] == [(0, 0)]


@pytest.mark.parametrize("above", [[HEAD], []])
def test_a_numbered_row_of_texts_that_are_headings_is_no_head(above: list[tuple[str, ...]]) -> None:
    row = ("5", "Provesti aktivnosti", "početak 2022.", "nadležne institucije", "Budžet")
    heads = find_heads(table([*above, row, row]), text_reader())
    assert [head.first for head in heads] == [0] * len(above)


def test_a_head_repeated_below_is_one() -> None:
    row = ("1.", "Izraditi registar", "2024.", "Vlada", "Broj obuka")
    heads = find_heads(table([HEAD, row, HEAD, row]), text_reader())
    assert [head.first for head in heads] == [0, 2]


@pytest.mark.parametrize(
    "second",
    [
        ("1.1.", *HEAD[1:]),
        (
            "",
            "Planirane aktivnosti u sportu",
            "Rokovi za sport",
            "Nositelji u sportu",
            "Pokazatelji u sportu",
        ),
    ],
)
def test_a_head_below_another_is_one_though_it_has_a_number_or_other_words(second: tuple[str, ...]) -> None:
    row = ("1.", "Izraditi registar", "2024.", "Vlada", "Broj obuka")
    heads = find_heads(table([HEAD, row, second, row]), text_reader())
    assert [head.first for head in heads] == [0, 2]


def test_a_row_beside_a_merged_side_cell_is_no_head_for_a_word_below() -> None:
    rows = [("Aktivnost", "Izraditi", "MUP", "2021."), ("^", "Rok", "Nosilac", "Indikator broj 2")]
    assert heads(*rows, ("^", "Raditi", "Vlada", "2022.")) == []
