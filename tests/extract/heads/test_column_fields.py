"""Column headings -> fields."""

from __future__ import annotations

import pytest

from extract.heads.plan_heads import find_heads
from tests.extract.by_hand import HEAD, table, text_reader, vocabulary
from tests.extract.head_rows import ROW, fields, heads


def test_headings_name_their_fields() -> None:
    assert fields(HEAD, ROW) == ["no", "activity", "deadline", "institution", "indicator"]


def test_an_empty_heading_at_the_left_is_over_the_numbers() -> None:
    assert fields(("", *HEAD[1:]), ROW)[0] == "no"


@pytest.mark.parametrize(
    ("below", "field"),
    [(("1.1.", "1.2.", "L3."), "no"), (("1.", "1.", "2."), "no"), (("1.", "1.", "1."), "other:Pb.")],
    ids=["numbers", "one comes twice", "groups"],
)
def test_a_misread_heading_at_the_left_is_over_the_numbers(below: tuple[str, ...], field: str) -> None:
    rows = [(number, *ROW[1:]) for number in below]
    assert fields(("Pb.", *HEAD[1:]), *rows)[0] == field


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


def test_a_measure_alone_is_the_activity_and_beside_one_a_level() -> None:
    assert fields(("R.br.", "Mjera", "Rok", "Nosilac", "Indikatori"), ROW)[1] == "activity"
    assert fields(("Mjera", "Aktivnost", "Rok", "Nosilac", "Indikatori"), ROW)[:2] == ["measure", "activity"]


def test_a_sign_alone_is_no_heading() -> None:
    assert not vocabulary().is_exact("—")


def test_a_column_that_says_which_values_it_has_is_no_level() -> None:
    head = ("R.br.", "Aktivnost", "Nosilac", "Rok", "Prioritet (V/S/N)")
    (found,) = find_heads(table([head]), text_reader())
    assert found.columns[-1].field == "other:Prioritet (V/S/N)"


def test_headings_in_english_are_known() -> None:
    head = ("No.", "Activity", "Responsible institution", "Deadline", "Indicators")
    (found,) = find_heads(table([head]), text_reader())
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


def test_a_source_under_a_heading_of_funds_or_behind_their_column_is_that_of_the_funds() -> None:
    above = ("Aktivnost", "Nosilac", "Rok", "Potrebna sredstva", None)
    below = ("^", "^", "^", "Iznos (KM)", "Izvor")
    funds = ["other:Potrebna sredstva Iznos (KM)", "resource"]
    assert fields(above, below)[3:] == funds
    assert fields(("Aktivnost", "Nosilac", "Rok", "Iznos", "Izvor"))[3:] == ["other:Iznos", "resource"]


def test_a_source_beside_an_indicator_is_not_that_of_funds() -> None:
    head = ("Aktivnost", "Nosilac", "Rok", "Indikator", "Izvor")
    assert fields(head)[3:] == ["indicator", "other:Izvor"]
    above, below = (*head[:4], None), ("^", "^", "^", "Naziv", "Izvor")
    assert fields(above, below)[4] == "other:Indikator Izvor"


def test_a_level_stands_in_for_the_activity_no_more_where_projects_are_named() -> None:
    head = ("Mjera", "Ključni projekti", "Nosilac", "Rok")
    assert fields(head) == ["measure", "activity", "institution", "deadline"]


@pytest.mark.parametrize(
    "head",
    [
        ("Radno mjesto", "Poslovi i zadaci", "Izvršioci", "Plaća"),
        ("Programi i projekti", "Nosilac", "Iznos", "Bodovi"),
        ("Obveznik", "Obaveze", "Iznos", "Rok"),
        ("Ministarstvo", "Program", "Iznos", "Ukupno"),
        ("Organizaciona jedinica", "Program", "Iznos", "Ukupno"),
        ("Organizaciona jedinica", "Program", "2023", "2024"),
        ("Projekat", "Izvođač", "Iznos", "Rok"),
    ],
)
def test_tables_of_staff_grants_fees_budgets_and_contracts_are_no_plans(head: tuple[str, ...]) -> None:
    assert [each for each in heads(head) if any(c.field == "institution" for c in each.columns)] == []


@pytest.mark.parametrize("who", ["Akteri", "Ključni akteri", "Uključene institucije"])
def test_actors_lead_where_no_other_column_says_who(who: str) -> None:
    assert fields(("R.br.", "Aktivnost", who, "Rok"))[2] == "institution"
    assert fields(("R.br.", "Aktivnost", who, "Nosilac", "Rok"))[2:4] == ["partner", "institution"]
