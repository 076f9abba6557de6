"""Sums alone behind a source: of its further years, or of no kind printed before."""

from __future__ import annotations

import pytest

from normalize.money.resources import read_resources


def found(text: str) -> list[tuple[str, str, int | None]]:
    rows = read_resources(text, lambda part: [part], lambda name: name == "KS")
    return [(row.kind, row.holder, None if row.amount is None else int(row.amount)) for row in rows]


@pytest.mark.parametrize(
    "text",
    [
        "Budžet KS 2021: 1.000 KM; 2022: 2.000 KM; UNDP 2021: 5.000 KM; 2022: 6.000 KM",
        "Budžet KS\n2021: 1.000 KM\n2022: 2.000 KM\nUNDP\n2021: 5.000 KM\n2022: 6.000 KM",
    ],
)
def test_a_sum_of_a_further_year_is_that_of_the_source_of_the_year_before(text: str) -> None:
    budget, donor = ("regular budget", ""), ("unspecified", "UNDP")
    assert found(text) == [(*budget, 1000), (*budget, 2000), (*donor, 5000), (*donor, 6000)]


def test_a_sum_of_no_year_behind_a_name_is_not_of_the_kind_before_that() -> None:
    assert found("Budžet KS\n10.000\nUNDP\n5.000")[-1] == ("unspecified", "", 5000)
    assert found("UNDP 5.000 KM; 6.000 KM")[-1] == ("unspecified", "", 6000)


def test_as_many_sums_behind_sources_are_not_given_to_the_last_one() -> None:
    assert found("Budžet KS\nUNDP\n10.000 KM\n5.000 KM") == [
        ("regular budget", "", None),
        ("unspecified", "UNDP", None),
        ("unspecified", "", 10000),
        ("unspecified", "", 5000),
    ]


def test_a_dash_behind_a_kind_denies_it() -> None:
    assert found("Budžet: -\nDonatori: 5.000 KM") == [("donor funds", "", 5000)]


@pytest.mark.parametrize(
    "text", ["Budžet KS\nDonatori\n10.000 KM\n20.000 KM", "Budžet KS; UNDP; 10.000 KM; 20.000 KM"]
)
def test_sums_behind_several_sources_are_of_none_and_that_is_told(text: str) -> None:
    sums = read_resources(text, lambda part: [part], lambda name: name == "KS")[2:]
    assert [(row.kind, row.amount) for row in sums] == [("unspecified", 10000), ("unspecified", 20000)]
    assert [odd.code for row in sums for odd in row.oddities] == ["kind_doubtful"] * 2
