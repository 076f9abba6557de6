"""Figures that are no sum, or not the whole one."""

from __future__ import annotations

from decimal import Decimal

import pytest

from extract.printed import PrintedCell
from normalize.activities.funds import funds_of
from tests.normalize.documents import KS, cleaner, piece


def read(text: str, heading: str = "Sredstva") -> tuple[list[Decimal | None], list[str]]:
    """The amounts of a cell, and the codes of what is odd about them."""
    cells = {"resource": PrintedCell("resource", heading, (piece(text, width=600),))}
    found, oddities = funds_of(cells, cleaner(), KS)
    return [each.amount for each in found], [odd.code for odd in oddities]


@pytest.mark.parametrize("text", ["614300 - Tekući transferi", "613900", "821 500", "Budžet KS 613900"])
def test_the_number_of_an_account_is_no_amount(text: str) -> None:
    assert read(text) == ([None], ["amount_unparsed"])


def test_a_number_that_may_be_an_accounts_is_told_where_the_heading_names_a_currency() -> None:
    assert read("613900", "Sredstva (KM)") == ([Decimal(613900)], ["amount_doubtful"])
    assert read("613.900,00", "Sredstva (KM)") == ([Decimal(613900)], [])


@pytest.mark.parametrize(
    "text",
    [
        ">5.000 KM",
        "<5.000 KM",
        "≥ 5.000 KM",
        "≤5.000 KM",
        "5.000 KM +",
        "5.000,00 KM + PDV",
        "5.000 KM bez PDV-a",
    ],
)
def test_a_limit_by_a_mark_is_told(text: str) -> None:
    assert read(text) == ([Decimal(5000)], ["amount_doubtful"])


def test_a_plus_before_another_source_is_no_limit() -> None:
    assert read("5.000 KM + 3.000 KM")[1] == []


@pytest.mark.parametrize(
    "text",
    [
        "5.000 KM na godišnjem nivou",
        "5.000 KM (svake godine)",
        "5.000 KM za jednu obuku",
        "5.000 KM za jednog polaznika",
        "5.000 KM svaka općina",
        "svaka općina po 5.000 KM",
    ],
)
def test_a_sum_for_each_is_told(text: str) -> None:
    assert read(text) == ([Decimal(5000)], ["amount_doubtful"])


@pytest.mark.parametrize(
    "text", ["5.000 evra", "5.000 RSD", "5.000 HRK", "5.000 kuna", "Dodatna sredstva: 5.000 KM"]
)
def test_a_sum_in_a_neighbours_currency_is_read(text: str) -> None:
    assert read(text) == ([Decimal(5000)], [])


@pytest.mark.parametrize(
    "text",
    [
        "godišnje: 5.000 KM",
        "Budžet KS godišnje 5.000 KM",
        "Godišnje iz Budžeta KS 5.000 KM",
        "po školi 5.000 KM",
        "Budžet KS (po općini 5.000 KM)",
        "5.000 KM, godišnje",
        "5.000 KM - svake godine",
        "5.000 KM (po školi)",
    ],
)
def test_a_rate_before_a_sum_or_behind_a_mark_is_told_and_is_no_source(text: str) -> None:
    assert read(text) == ([Decimal(5000)], ["amount_doubtful"])


@pytest.mark.parametrize("text", ["za 2026. god. 5.000 KM", "po potrebi 5.000 KM", "5.000 KM (po procjeni)"])
def test_a_year_or_an_estimate_is_no_rate(text: str) -> None:
    assert read(text) == ([Decimal(5000)], [])


@pytest.mark.parametrize("text", ["5.000 KM maksimalno", "5.000 KM (najmanje)", "5.000 KM, min."])
def test_a_limit_behind_a_sum_is_told(text: str) -> None:
    assert read(text) == ([Decimal(5000)], ["amount_doubtful"])


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("2 miliona KM", 2_000_000),
        ("2,5 mln KM", 2_500_000),
        ("1,25 mil. KM", 1_250_000),
        ("2.5 милиона KM", 2_500_000),
        ("50 hiljada KM", 50_000),
        ("50 хиљада KM", 50_000),
        ("20 tisuća KM", 20_000),
        ("25,000.00 KM", 25_000),
        ("Budžet 2022 - 10.000 KM", 10_000),
    ],
)
def test_a_sum_written_in_part_in_words_or_with_english_marks_is_read(text: str, amount: int) -> None:
    assert read(text) == ([Decimal(amount)], [])


@pytest.mark.parametrize("text", ["1.250 miliona KM", "25,000 KM"])
def test_marks_with_two_readings_make_no_sum(text: str) -> None:
    amounts, codes = read(text)
    assert set(amounts) == {None} and "amount_unparsed" in codes


@pytest.mark.parametrize("text", ["100 000 200 000", "1 250 300 000", "100 000 200 000 300 000"])
def test_figures_with_blanks_that_may_be_several_sums_are_none(text: str) -> None:
    assert read(f"{text} KM") == ([None], ["amount_unparsed"])
    assert read(text, "Sredstva (KM)") == ([None], ["amount_unparsed"])


@pytest.mark.parametrize("text", ["1 250 000 KM", "1 250 000 000 KM", "KM 12 500 000"])
def test_one_sum_with_blanks_between_its_thousands_is_read(text: str) -> None:
    (amount,), codes = read(text)
    assert amount == Decimal("".join(filter(str.isdigit, text))) and codes == []


@pytest.mark.parametrize("text", ["12345678901234567890 KM", "1.000.000.000.000.000.000 KM"])
def test_more_digits_than_a_sum_has_are_none(text: str) -> None:
    assert read(text) == ([None], ["amount_unparsed"])


@pytest.mark.parametrize(
    "text",
    [
        "2000 - 10.000 KM",
        "Budžet Kantona 2000 – 5 000 KM",
        "10 do 15 hiljada KM",
        "500 hiljada KM - 1 milion KM",
        "od 500 hiljada KM do 1 milion KM",
        "između 500 hiljada KM i 1 milion KM",
        "500.000 KM do 1,2 mil. KM",
        "5,000.00 KM - 6,000.00 KM",
        "1 milion i 200 hiljada KM",
        "1 milion KM i 200 hiljada KM",
        "1 mil. KM/2 mil. KM",
    ],
)
def test_a_span_of_sums_or_one_in_two_parts_is_told_and_gives_no_amount(text: str) -> None:
    assert read(text) == ([None], ["amount_doubtful"])


def test_sums_of_two_sources_in_words_are_two() -> None:
    text = "Vlada KS 1 milion KM i UNDP 200 hiljada KM"
    assert read(text) == ([Decimal(1_000_000), Decimal(200_000)], [])


def test_years_before_dashes_are_labels_of_their_sums() -> None:
    assert read("2021 - 10.000 KM; 2022 - 12.000 KM")[0] == [Decimal(10_000), Decimal(12_000)]


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("10.000 (2022)", [10000]),
        ("10.000 (2022), 15.000 (2023)", [10000, 15000]),
        ("20.000 (2022-2024)", [20000]),
    ],
)
def test_a_year_in_brackets_behind_an_amount_is_none(text: str, amounts: list[int]) -> None:
    assert read(text, "Iznos (KM)") == (amounts, [])


@pytest.mark.parametrize(("text", "amount"), [("500.", "500"), ("10,5.", "10.5"), ("0.", "0")])
def test_a_full_stop_behind_a_bare_amount_is_no_part_of_it(text: str, amount: str) -> None:
    assert read(text, "Iznos (KM)") == ([Decimal(amount)], [])


@pytest.mark.parametrize(("text", "currency"), [("€5.000", "EUR"), ("$5.000", "USD")])
def test_a_sign_of_currency_close_before_a_sum_is_its_own(text: str, currency: str) -> None:
    cells = {"resource": PrintedCell("resource", "Iznos (KM)", (piece(text, width=600),))}
    assert [each.currency for each in funds_of(cells, cleaner(), KS)[0]] == [currency]


def test_the_rest_of_a_cut_sum_is_none_of_nothing() -> None:
    amounts, told = read("10 i 000 KM")
    assert Decimal(0) not in amounts and "amount_unparsed" in told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("70% Budžet KS, 30% donatori", []),
        ("100 % budžet", []),
        ("70% Budžet KS", ["amount_unparsed"]),
    ],
)
def test_shares_that_make_the_whole_are_no_unread_amounts(text: str, told: list[str]) -> None:
    amounts, codes = read(text)
    assert (set(amounts), codes) == ({None}, told)


@pytest.mark.parametrize("text", ["12'500,00 KM", "12’500 KM", "12´500,00"])
def test_thousands_parted_by_an_apostrophe_are_one_amount(text: str) -> None:
    assert read(text, "Sredstva (KM)") == ([Decimal(12500)], [])


@pytest.mark.parametrize(
    "text", ["l.l82.000,00 KM", "I6.250 KM", "S0.S76,00 KM", "5I.80I,I0 KM", "|2.500 KM"]
)
def test_a_sum_behind_what_may_be_a_misread_digit_is_told(text: str) -> None:
    assert read(text) == ([None], ["amount_unparsed"])


def test_a_sum_glued_to_a_word_is_its_own() -> None:
    assert read("Budžet12.500,00 KM")[0] == [Decimal(12500)]


@pytest.mark.parametrize("text", ["1.182 000,00", "1.182:000,00", "51.801, 10", "51.801;10", "16;250"])
def test_a_bare_sum_with_a_misread_mark_is_told(text: str) -> None:
    assert "amount_unparsed" in read(text, "Sredstva (KM)")[1]


def test_bare_sums_on_lines_of_their_own_are_all_read() -> None:
    cells = {"resource": PrintedCell("resource", "Sredstva (KM)", (piece("1.500", "300", "50"),))}
    found, oddities = funds_of(cells, cleaner(), KS)
    assert ([each.amount for each in found], oddities) == ([Decimal(1500), Decimal(300), Decimal(50)], [])
