"""Funds that stand in several columns of a plan."""

from __future__ import annotations

from decimal import Decimal

import pytest

from normalize.records import Dataset
from tests.normalize.documents import HEAD, plan

ROW = ("1.", "Izraditi plan", "2021.", "Vlada Kantona Sarajevo", "Plan izrađen")


def funds(head: tuple[str, ...], *cells: str) -> Dataset:
    """A plan of one activity with these columns of funds."""
    return plan((*ROW, *cells), head=(*HEAD, *head), columns=5 + len(head))


def sources(found: Dataset) -> list[tuple[str, Decimal | None, str | None]]:
    return [(row.kind, row.amount, row.currency) for row in found.activity_resources]


@pytest.mark.parametrize("amount_first", [True, False])
def test_an_amount_goes_to_the_source_printed_beside_it(amount_first: bool) -> None:
    head, cells = ("Izvor finansiranja", "Iznos (KM)"), ("Budžet Kantona Sarajevo", "10.000,00")
    found = funds(head[::-1], *cells[::-1]) if amount_first else funds(head, *cells)
    assert sources(found) == [("regular budget", Decimal(10000), "BAM")]
    assert found.activities[0].resources == "regular budget 10000.00 BAM"


def test_who_pays_is_the_source_of_how_much() -> None:
    assert sources(funds(("Koliko", "Ko plaća"), "5.000 KM", "Budžet KS")) == [
        ("regular budget", 5000, "BAM")
    ]


@pytest.mark.parametrize("amount_first", [True, False])
@pytest.mark.parametrize(("amount", "given"), [("500,00", Decimal(500)), ("-", None), ("", None)])
def test_sources_beside_a_budget_in_figures_are_its_sources(
    amount_first: bool, amount: str, given: Decimal | None
) -> None:
    head, cells = ("Budžet (KM)", "Potrebna sredstva"), (amount, "Donatori")
    found = funds(head, *cells) if amount_first else funds(head[::-1], *cells[::-1])
    assert sources(found) == [("donor funds", given, given and "BAM")]


def test_things_needed_beside_a_budget_are_no_sources_of_it() -> None:
    found = funds(("Budžet (KM)", "Potrebna sredstva"), "500,00", "Računar i projektor")
    assert [(row.institution, row.amount) for row in found.activity_resources] == [(None, 500)]


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("Budžet UNDP-a", 1),
        ("Proračun EU 10.000 KM", 1),
        ("Budžet NVO", 1),
        ("Budžet MUP-a KS", 0),
        ("UNDP", 0),
    ],
)
def test_a_budget_of_a_donor_is_told(cell: str, told: int) -> None:
    found = funds(("Sredstva",), cell)
    assert [row.code for row in found.problems if "donor" in row.message] == ["kind_doubtful"] * told


def test_as_many_amounts_as_sources_go_one_to_each() -> None:
    found = funds(("Izvor finansiranja", "Iznos (KM)"), "Budžet; donatori", "5.000; 4.000")
    assert sources(found) == [
        ("regular budget", Decimal(5000), "BAM"),
        ("donor funds", Decimal(4000), "BAM"),
    ]


def test_one_amount_of_several_sources_is_given_to_none_of_them() -> None:
    found = funds(("Izvor finansiranja", "Iznos (KM)"), "Budžet; donatori", "9.000")
    assert sources(found) == [
        ("regular budget", None, None),
        ("donor funds", None, None),
        ("unspecified", Decimal(9000), "BAM"),
    ]
    (problem,) = [problem for problem in found.problems if problem.code == "amount_doubtful"]
    assert "given to none of them" in problem.message


def test_an_amount_for_each_year_is_kept_and_their_total_is_no_amount_of_its_own() -> None:
    found = funds(("Sredstva 2021.", "Sredstva 2022.", "Ukupno"), "1.000", "2.000", "3.000")
    assert [(row.amount, row.printed) for row in found.activity_resources] == [
        (Decimal(1000), "Sredstva 2021. 1.000"),
        (Decimal(2000), "Sredstva 2022. 2.000"),
    ]
    assert not [problem for problem in found.problems if problem.code == "amount_doubtful"]


@pytest.mark.parametrize("total", ["Ukupna vrijednost (KM)", "Ukupni troškovi", "Ukupan budžet (KM)"])
def test_a_column_called_a_whole_value_has_totals(total: str) -> None:
    head = (total, "Finansiranje iz budžeta", "Finansiranje iz ostalih izvora")
    found = funds(head, "100.000", "60.000", "40.000")
    assert [row.amount for row in found.activity_resources] == [Decimal(60000), Decimal(40000)]


def test_a_total_that_the_amounts_do_not_make_is_told() -> None:
    found = funds(("Sredstva 2021.", "Sredstva 2022.", "Ukupno"), "1.000", "2.000", "4.000")
    (problem,) = [problem for problem in found.problems if problem.code == "amount_doubtful"]
    assert (problem.severity, problem.value) == ("warning", "4.000")


def test_a_total_alone_is_the_amount() -> None:
    found = funds(("Sredstva 2021.", "Sredstva 2022.", "Ukupno (KM)"), "", "", "4.000")
    assert sources(found) == [("unspecified", Decimal(4000), "BAM")]


def test_a_column_for_each_source_gives_its_amounts_that_source() -> None:
    head = ("Izvori finansiranja Budžet", "Izvori finansiranja Donatori", "Ukupno (KM)")
    assert sources(funds(head, "1.000", "2.000", "3.000")) == [
        ("regular budget", Decimal(1000), None),
        ("donor funds", Decimal(2000), None),
    ]


def test_an_amount_beside_sources_that_have_theirs_is_their_total() -> None:
    head, cells = ("Izvor finansiranja", "Ukupno (KM)"), "Budžet 5.000 KM; donatori 4.000 KM"
    assert [row.amount for row in funds(head, cells, "9.000").activity_resources] == [5000, 4000]


def test_an_amount_among_words_in_a_second_column_is_told() -> None:
    found = funds(("Izvor finansiranja", "Potrebna sredstva"), "Budžet", "10.000 KM donatora UNDP")
    (problem,) = [problem for problem in found.problems if problem.code == "amount_doubtful"]
    assert problem.severity == "warning"


def test_amounts_on_lines_of_their_own_are_two() -> None:
    found = funds(("Izvor finansiranja", "Iznos (KM)"), "Budžet\nDonatori", "3.000,00\n2.000,00")
    assert [row.amount for row in found.activity_resources] == [3000, 2000]


def test_a_heading_may_name_the_body_that_pays() -> None:
    head = ("Izvori finansiranja Budžet KS", "Izvori finansiranja UNDP")
    rows = funds(head, "1.000", "2.000").activity_resources
    assert [(row.kind, row.institution, row.amount) for row in rows] == [
        ("regular budget", None, 1000),
        ("unspecified", "UNDP", 2000),
    ]


def test_a_column_left_empty_does_not_take_the_source_from_the_other() -> None:
    head = ("Potrebna sredstva: budžet", "Potrebna sredstva: donatori")
    assert sources(funds(head, "5.000", "")) == [("regular budget", Decimal(5000), None)]


def test_the_cantons_own_budget_beside_another_source_is_kept() -> None:
    for cell in ("Budžet KS, UNDP", "Budžet KS; UNDP", "Budžet KS i UNDP"):
        rows = funds(("Resursi",), cell).activity_resources
        assert [(row.kind, row.institution) for row in rows] == [
            ("regular budget", None),
            ("unspecified", "UNDP"),
        ]


@pytest.mark.parametrize("cell", ["8.500,0\n0 KM", "8.\n500,00 KM", "8.500,\n00 KM"])
def test_an_amount_that_its_cell_cuts_is_one(cell: str) -> None:
    assert sources(funds(("Resursi",), cell)) == [("unspecified", Decimal(8500), "BAM")]


@pytest.mark.parametrize(
    ("cell", "told"),
    [("50.000 KM godišnje", 1), ("1.000 KM/mj.", 1), ("50.000 KM", 0), ("1.000 KM mjesne zajednice", 0)],
)
def test_an_amount_for_each_year_or_month_is_told(cell: str, told: int) -> None:
    found = funds(("Sredstva",), cell)
    assert [row.code for row in found.problems if "each year" in row.message] == ["amount_doubtful"] * told


@pytest.mark.parametrize(
    ("cell", "code", "holder"),
    [
        ("50.000 k.m.", "amount_unparsed", None),
        ("5.000 KM za štampu", None, None),
        ("5.000 KM UNKNOWN", "institution_unmatched", "UNKNOWN"),
    ],
)
def test_figures_and_purposes_are_no_institutions(cell: str, code: str | None, holder: str | None) -> None:
    found = funds(("Sredstva",), cell)
    assert [row.institution for row in found.activity_resources] == [holder]
    codes = {row.code for row in found.problems} & {"amount_unparsed", "institution_unmatched"}
    assert codes == ({code} if code else set())


def test_a_body_beside_figures_that_cannot_be_read_is_kept() -> None:
    found = funds(("Sredstva (KM)",), "UNDP 5000")
    assert [(row.institution, row.amount) for row in found.activity_resources] == [("UNDP", None)]
    assert "amount_unparsed" in {row.code for row in found.problems}


@pytest.mark.parametrize(
    ("printed", "holder", "told"),
    [
        ("Kantonalni budžet", None, False),
        ("Županijski proračun", None, False),
        ("Općinski budžeti", "Općine na području Kantona Sarajevo", False),
        ("Federalni budžet", "Federacija Bosne i Hercegovine", False),
        ("Gradski budžet", "Gradski budžet", True),
        ("Redovna sredstva (Državni proračun)", "Bosna i Hercegovina", False),
        ("Budžet svih kantona", "svih kantona", True),
    ],
)
def test_a_budget_of_another_is_not_the_plans_own(printed: str, holder: str | None, told: bool) -> None:
    found = funds(("Izvor finansiranja",), printed)
    assert [(row.kind, row.institution) for row in found.activity_resources] == [("regular budget", holder)]
    assert [each.value for each in found.problems if each.code == "institution_unmatched"] == [holder] * told


def test_names_behind_a_budget_that_has_its_owner_are_other_sources() -> None:
    found = funds(("Izvor finansiranja",), "Federalni budžet, UNDP")
    rows = [(row.kind, row.institution_id) for row in found.activity_resources]
    assert rows == [("regular budget", None), ("unspecified", "int-undp")]


def test_a_columns_heading_may_name_anothers_budget() -> None:
    found = funds(("Sredstva kantonalnog budžeta (KM)", "Sredstva federalnog budžeta (KM)"), "1.000", "2.000")
    rows = [(row.kind, row.institution, row.amount) for row in found.activity_resources]
    assert rows == [
        ("regular budget", None, 1000),
        ("regular budget", "Federacija Bosne i Hercegovine", 2000),
    ]
