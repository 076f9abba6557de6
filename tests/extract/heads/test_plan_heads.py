"""Heads of plans among a table's rows."""

from __future__ import annotations

import pytest

from extract.heads.plan_heads import find_heads
from tests.extract.by_hand import HEAD, table, text_reader
from tests.extract.head_rows import ROW, heads

WIDE_ROW = (*ROW[:4], "Registar", "1", "2")


def test_a_head_of_two_lines_takes_the_lower_ones() -> None:
    found = heads(
        ("R.br.", "Aktivnost", "Nosilac", "Rok", None), ("^", "^", "^", "Početak", "Rok izvršenja"), ROW
    )
    assert [(head.first, head.last) for head in found] == [(0, 1)]


GROUPED = ("R.br.", "Aktivnost", "Rok", "Nosilac", "Indikatori", None, None)


def test_a_line_below_that_parts_a_group_of_columns_alone_belongs_to_the_head() -> None:
    (head,) = heads(GROUPED, ("", "", "", "", "Opis", "Polazna vrijednost", "Ciljna vrijednost"), WIDE_ROW)
    assert head.last == 1 and [column.field for column in head.columns[-2:]] == ["baseline", "target"]


@pytest.mark.parametrize(
    "below",
    [
        ("", "", "", "", "Opis", "Polazna vrijednost", ""),
        ("", "provođenja", "", "", "Opis", "Polazna vrijednost", "Ciljna vrijednost"),
        ("", "", "", "", "Opis", "Polazna vrijednost", "Ciljna vrijednost: 3"),
        ("", "", "", "", "službenika", "obuka", "Ciljna vrijednost"),
    ],
    ids=["a column without", "an activity", "a value", "a cut row's rest"],
)
def test_other_lines_below_a_group_of_columns_stay_rows(below: tuple[str, ...]) -> None:
    (head,) = heads(GROUPED, below, WIDE_ROW)
    assert head.last == 0


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


OVER = ("", "Aktivnost", "Provođenje", None, "Praćenje", None)
UNDER = ("^", "^", "Nosioci", "Rok", "Indikatori", "Sredstva")
SIX = ("1.", "Izraditi plan", "MUP", "2021.", "Plan izrađen", "Budžet")


def test_headings_that_stand_under_groups_but_for_one_are_a_head() -> None:
    (head,) = heads(OVER, UNDER, SIX)
    assert (head.first, head.last) == (0, 1)
    assert [c.field for c in head.columns][1:] == [
        "activity",
        "institution",
        "deadline",
        "indicator",
        "resource",
    ]


def test_so_are_they_under_groups_whose_width_no_rule_shows() -> None:
    (head,) = heads(("", "Aktivnost", "Provođenje", "", "Praćenje", ""), UNDER, SIX)
    assert (head.first, head.last) == (0, 1)


def test_a_row_beside_a_merged_side_cell_is_no_head_for_a_word_below() -> None:
    rows = [("Aktivnost", "Izraditi", "MUP", "2021."), ("^", "Rok", "Nosilac", "Indikator broj 2")]
    assert heads(*rows, ("^", "Raditi", "Vlada", "2022.")) == []


BANDS = [("Provedba", None, None, "Praćenje", None), ("Mjera", None, "Ko i kada", None, "Učinak"), HEAD]


def test_bands_of_titles_over_groups_of_columns_belong_to_the_head() -> None:
    (head,) = heads(*BANDS, ROW)
    assert (head.first, head.last) == (0, 2)


@pytest.mark.parametrize(
    "above",
    [
        ("Cilj", None, "Zdravlje", None, None),
        ("Institucija", None, "Ministarstvo sigurnosti", None, None),
        ("1.", "Zdravlje", None, None, None),
        ROW,
        ("", "dostaviti ga", None, "MUP", "Plan"),
        ("Kupiti opremu", None, "Stalno", "MUP", "Oprema"),
    ],
    ids=[
        "a level beside its title",
        "an institution beside its name",
        "a number",
        "a row",
        "a row's rest",
        "a row with a merged cell",
    ],
)
def test_other_bands_above_a_head_are_none_of_it(above: tuple[str | None, ...]) -> None:
    (head,) = heads(above, HEAD, ROW)
    assert head.first == 1
