"""What is no money beside a sum, and totals called a whole budget."""

from __future__ import annotations

import pytest

from normalize.money.resources import read_resources


def found(text: str) -> list[tuple[str, str, int | None]]:
    rows = read_resources(text, lambda part: [part], lambda name: name == "KS")
    return [(row.kind, row.holder, None if row.amount is None else int(row.amount)) for row in rows]


@pytest.mark.parametrize("text", ["10.000 KM; ljudski resursi", "10.000 KM, kadrovski kapaciteti"])
def test_a_sum_before_people_is_none_of_theirs(text: str) -> None:
    assert found(text)[0] == ("unspecified", "", 10000)
    assert ("other", "", None) in found(text)[1:]


@pytest.mark.parametrize("text", ["Ljudski resursi; 10.000 KM", "Ljudski resursi\n10.000 KM"])
def test_a_sum_behind_people_is_none_of_theirs(text: str) -> None:
    assert found(text) == [("other", "", None), ("unspecified", "", 10000)]


def test_a_sum_that_nothing_parts_from_people_is_theirs() -> None:
    assert found("ljudski resursi 10.000 KM") == [("other", "", 10000)]


@pytest.mark.parametrize("text", ["10.000 KM i\nBudžet KS", "10.000 KM i Budžet KS"])
def test_what_i_joins_to_a_sum_is_one_more_source_on_the_next_line_too(text: str) -> None:
    assert found(text) == [("unspecified", "", 10000), ("regular budget", "", None)]


def test_a_whole_budget_is_not_counted_beside_its_parts() -> None:
    text = "Ukupan budžet 10.000 KM; Budžet KS 6.000 KM; UNDP 4.000 KM"
    assert found(text) == [("regular budget", "", 6000), ("unspecified", "UNDP", 4000)]


def test_a_whole_budget_alone_is_of_no_kind() -> None:
    assert found("ukupan budžet 50.000 KM") == [("unspecified", "", 50000)]
    assert found("Ukupan budžet KS 50.000 KM") == [("regular budget", "", 50000)]


@pytest.mark.parametrize("text", ["Donatori nisu", "Budžet nije"])
def test_a_denial_that_is_cut_off_is_told(text: str) -> None:
    (row,) = read_resources(text, lambda part: [part])
    assert (row.kind, row.printed) == ("unspecified", text)
    assert [odd.code for odd in row.oddities] == ["kind_doubtful"]


@pytest.mark.parametrize("text", ["Donatori nisu potrebni", "Nema donatora", "Donatori: ne"])
def test_a_whole_denial_is_no_source(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "amount"), [("EUR 10,000", 10000), ("$5,000", 5000), ("UNDP € 1,500", 1500)]
)
def test_a_sum_behind_a_foreign_currency_is_read_as_english_prints_it(text: str, amount: int) -> None:
    assert [row[2] for row in found(text)] == [amount]


@pytest.mark.parametrize(
    "text", ["Finansijska sredstva: 10.000 KM; Ljudski resursi: 2", "Ljudski resursi: 2; sredstva 10.000 KM"]
)
def test_how_many_people_take_part_does_not_make_a_sum_theirs(text: str) -> None:
    assert ("unspecified", "", 10000) in found(text)


def test_a_programme_of_the_union_is_one_source() -> None:
    assert found("EU IPA 5.000 EUR") == [("other", "EU IPA", 5000)]
