"""Column headings -> fields."""

from __future__ import annotations

import pytest

from extract.heads.columns import Head, find_heads
from extract.row_numbers import is_number
from tests.extract.by_hand import COLUMNS, HEAD, legible, table, vocabulary

ROW = ("1.", "Izraditi plan", "2021.", "MUP", "Plan izrađen")


def heads(*rows: tuple[str | None, ...]) -> list[Head]:
    columns = COLUMNS if len(rows[0]) < len(COLUMNS) else [100.0 * x for x in range(len(rows[0]) + 1)]
    return find_heads(table(rows, columns=columns), vocabulary(), legible)


def fields(*rows: tuple[str | None, ...]) -> list[str]:
    (head,) = heads(*rows)
    return [column.field for column in head.columns]


def test_headings_name_their_fields() -> None:
    assert fields(HEAD, ROW) == ["no", "activity", "deadline", "institution", "indicator"]


def test_an_empty_heading_at_the_left_is_over_the_numbers() -> None:
    assert fields(("", *HEAD[1:]), ROW)[0] == "no"


def test_a_heading_broken_by_a_hyphen_is_read_whole() -> None:
    assert fields(("R.br.", "Aktiv-\nnost", "Rok", "Nosilac", "Indika-\ntori"), ROW)[1] == "activity"


def test_capitals_and_cyrillic_are_read_alike() -> None:
    assert fields(("Р.бр.", "АКТИВНОСТ", "Рок", "Носилац", "Индикатори"), ROW) == [
        "no",
        "activity",
        "deadline",
        "institution",
        "indicator",
    ]


def test_a_remark_in_brackets_behind_a_heading_does_not_hide_it() -> None:
    assert fields((*HEAD[:4], "Finansijski okvir (KM)"), ROW)[4] == "resource"


def test_a_column_unknown_to_the_scheme_is_kept_under_its_heading() -> None:
    assert fields((*HEAD[:4], "Stepen hitnosti"), ROW)[4] == "other:Stepen hitnosti"


def test_the_second_of_two_columns_of_one_field_is_kept_apart() -> None:
    assert fields(("R.br.", "Aktivnost", "Rok", "Nosilac", "Rok"), ROW)[4] == "other:Rok"


def test_unknown_headings_printed_twice_have_names_of_their_own() -> None:
    found = fields(("Aktivnost", "Rok", "Nosilac", "Boja", "Boja"), ROW)
    assert found[3:] == ["other:Boja", "other:Boja (2)"]


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


def test_a_measure_alone_is_the_activity_and_beside_one_a_level() -> None:
    assert fields(("R.br.", "Mjera", "Rok", "Nosilac", "Indikatori"), ROW)[1] == "activity"
    assert fields(("Mjera", "Aktivnost", "Rok", "Nosilac", "Indikatori"), ROW)[:2] == ["measure", "activity"]


def test_a_second_head_in_one_table_is_found() -> None:
    assert [head.first for head in heads(HEAD, ROW, HEAD, ROW)] == [0, 2]


@pytest.mark.parametrize(
    "text",
    [
        "1.",
        "1",
        "1.1.10.",
        "12)",
        "A.1",
        "1.1.1. a",
        "IV",
        "2.3-1",
        "1. 1. 2.",
        "M1-A1",
        "SC1.M2.A3.",
        "SC1-1.2",
        "(1)",
        "1.A.1",
        "1.1:",
    ],
)
def test_a_row_number(text: str) -> None:
    assert is_number(text)


@pytest.mark.parametrize(
    "text", ["", "Kontinuirano", "Akt. 1", "2021. godina", "MUP", "1.1.1 Izraditi", "PM2.5", "CO2"]
)
def test_no_row_number(text: str) -> None:
    assert not is_number(text)


def test_a_sign_alone_is_no_heading() -> None:
    assert not vocabulary().is_exact("—")


def test_a_column_that_says_which_values_it_has_is_no_level() -> None:
    head = ("R.br.", "Aktivnost", "Nosilac", "Rok", "Prioritet (V/S/N)")
    (found,) = find_heads(table([head]), vocabulary(), legible)
    assert found.columns[-1].field == "other:Prioritet (V/S/N)"


def test_headings_in_english_are_known() -> None:
    head = ("No.", "Activity", "Responsible institution", "Deadline", "Indicators")
    (found,) = find_heads(table([head]), vocabulary(), legible)
    assert [c.field for c in found.columns] == ["no", "activity", "institution", "deadline", "indicator"]


INTEGRITY = ("R.br.", "Oblast / proces rada", "Identificirani rizik", "Mjera za smanjenje rizika")


@pytest.mark.parametrize(
    "measure",
    ["Mjera za smanjenje rizika", "Мере за отклањање ризика", "Preventivne mjere", "Korektivne mjere"],
)
def test_measures_of_a_plan_of_integrity_are_its_activities(measure: str) -> None:
    head = (*INTEGRITY[:3], measure, "Odgovorna osoba", "Rok za realizaciju")
    found = fields(head)
    assert found[3:] == ["activity", "institution", "deadline"]
    assert found[1] == "other:Oblast / proces rada"  # no level: its cells may say more than an area


@pytest.mark.parametrize(
    ("what", "who"),
    [
        ("Naziv akta / aktivnosti", "Obrađivač"),
        ("Naziv materijala", "Predlagač"),
        ("Назив прописа", "Предлагач/обрађивач"),
        ("Programski zadatak", "Obrađivači"),
        ("Zaključak", "Služba"),
    ],
)
def test_headings_of_a_programme_of_work_are_known(what: str, who: str) -> None:
    found = fields(("R.br.", what, who, "Rok", "Napomena"))
    assert found[:4] == ["no", "activity", "institution", "deadline"]


def test_an_activity_beside_its_parts_is_a_level() -> None:
    head = ("Mjera", "Aktivnost", "Podaktivnost", "Nosilac", "Rok")
    assert fields(head) == ["measure", "measure", "activity", "institution", "deadline"]


def test_a_heading_that_counts_alone_gives_way_to_a_plain_one() -> None:
    head = ("Vrsta aktivnosti", "Aktivnost", "Služba", "Nosilac", "Godina", "Rok")
    assert fields(head) == [
        "other:Vrsta aktivnosti",
        "activity",
        "other:Služba",
        "institution",
        "other:Godina",
        "deadline",
    ]
    assert fields(("R.br.", "Aktivnost", "Nosilac", "Godina"))[3] == "deadline"
    assert fields(("Aktivnost", "Nosilac", "Rok", "Iznos", "Donatori"))[3:] == ["resource", "other:Donatori"]
    assert fields(("Aktivnost", "Nosilac", "Rok", "Donatori"))[3] == "resource"


def test_a_heading_that_counts_alone_makes_no_plan_without_who_and_when() -> None:
    assert heads(("R.br.", "Naziv materijala", "Cijena", "Rok", "Količina")) == []


def test_institutions_that_are_partners_lead_nothing() -> None:
    head = ("R.br.", "Aktivnost", "Nosilac", "Institucije partneri", "Rok")
    assert fields(head)[2:4] == ["institution", "partner"]


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
    heads = find_heads(table([HEAD, row, row]), vocabulary(), legible)
    assert [(head.first, head.last) for head in heads] == [(0, 0)]


@pytest.mark.parametrize("above", [[HEAD], []])
def test_a_numbered_row_of_texts_that_are_headings_is_no_head(above: list[tuple[str, ...]]) -> None:
    row = ("5", "Provesti aktivnosti", "početak 2022.", "nadležne institucije", "Budžet")
    heads = find_heads(table([*above, row, row]), vocabulary(), legible)
    assert [head.first for head in heads] == [0] * len(above)


def test_a_head_repeated_below_is_one() -> None:
    row = ("1.", "Izraditi registar", "2024.", "Vlada", "Broj obuka")
    heads = find_heads(table([HEAD, row, HEAD, row]), vocabulary(), legible)
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
    heads = find_heads(table([HEAD, row, second, row]), vocabulary(), legible)
    assert [head.first for head in heads] == [0, 2]
