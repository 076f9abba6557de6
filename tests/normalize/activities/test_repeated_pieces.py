"""Rows whose pieces on two pages say the same again, as some producers print a cell on each."""

from __future__ import annotations

from decimal import Decimal

import pytest

from normalize.records import Dataset
from tests.extract.by_hand import table
from tests.normalize.documents import dataset, issue, plan

HEAD = ("", "Aktivnost", "Rok", "Nosilac", "Izvor finansiranja")
FUNDS = "Budžet KS; donatorska sredstva"


def joined(above: str, below: str, funds: tuple[str, str] = (FUNDS, "")) -> Dataset:
    first = table([HEAD, ("1.", "Obučiti policiju za rad s djecom i", "Maj 2021.", above, funds[0])])
    second = table(
        [("", "odraslima", "Maj 2021.", below, funds[1]), ("2.", "Plan", "2022.", "Vlada KS", FUNDS)], page=2
    )
    found = dataset(issue(first, second))
    assert [row.fragments for row in found.activities] == [2, 1]
    return found


def repeated(found: Dataset) -> list[tuple[str | None, str]]:
    return [(row.field, row.before) for row in found.corrections if row.rule == "repeated"]


def test_a_body_that_both_pieces_name_leads_once_and_the_other_is_a_change() -> None:
    found = joined("MUP KS; Vlada KS", "MUP KS")
    led = [row.institution_id for row in found.activity_institutions if row.activity_id.endswith("/1")]
    assert led == ["ks-mup", "ks-vlada"]
    assert ("institution", "MUP KS") in repeated(found)
    cell = next(row for row in found.cells if row.field == "institution")
    assert cell.printed == "MUP KS; Vlada KS MUP KS"


def test_a_body_that_a_later_piece_adds_is_kept() -> None:
    led = [row.institution_id for row in joined("MUP KS", "Vlada KS").activity_institutions]
    assert led == ["ks-mup", "ks-vlada", "ks-vlada"]


def test_two_bodies_of_which_but_their_place_is_printed_are_both_kept() -> None:
    found = joined("Ministarstva pravde FBiH i RS;", "Ministarstva finansija FBiH i RS")
    led = [row.institution_id for row in found.activity_institutions if row.activity_id.endswith("/1")]
    assert led[1::2] == ["rs-min-pravda", "rs-min-finansije"]


def test_a_deadline_that_both_pieces_say_is_read_once() -> None:
    found = joined("MUP KS", "")
    row = found.activities[0]
    assert (row.deadline, row.deadline_kind) == ("Maj 2021.", "month")
    assert repeated(found) == [("deadline", "Maj 2021.")]


def test_funds_that_both_pieces_name_are_there_once() -> None:
    found = joined("MUP KS", "", (FUNDS, FUNDS))
    kinds = [row.kind for row in found.activity_resources if row.activity_id.endswith("/1")]
    assert kinds == ["regular budget", "donor funds"]


@pytest.mark.parametrize("below", ["Budžet KS 500 KM"])
def test_a_sum_that_both_pieces_print_stays_and_is_told(below: str) -> None:
    found = joined("MUP KS", "", (below, below))
    sums = [row.amount for row in found.activity_resources if row.activity_id.endswith("/1")]
    assert sums == [Decimal(500), Decimal(500)]
    assert "amount_doubtful" in {row.code for row in found.problems}


def test_a_year_that_two_quarters_share_stays_with_both() -> None:
    found = plan(
        ("1.", "Obučiti policiju", "I kvartal", "MUP KS", FUNDS),
        ("^", "^", "2021.", "Vlada KS", FUNDS),
        ("^", "^", "II kvartal", "NVO", FUNDS),
        ("^", "^", "2021.", "UNDP", FUNDS),
        ("2.", "Plan", "2022.", "Vlada KS", FUNDS),
        head=HEAD,
    )
    assert found.activities[0].deadline == "I kvartal 2021. II kvartal 2021."


def test_sums_of_rows_within_an_activity_are_no_sum_printed_again() -> None:
    found = plan(
        ("1.", "Obučiti policiju", "2021.", "MUP KS", "500 KM"),
        ("^", "^", "2022.", "Vlada KS", "500 KM"),
        ("2.", "Plan", "2022.", "Vlada KS", FUNDS),
        head=HEAD,
    )
    assert [row.amount for row in found.activity_resources[:2]] == [Decimal(500), Decimal(500)]
    assert "amount_doubtful" not in {row.code for row in found.problems}


def test_a_full_row_with_another_body_that_was_joined_is_told() -> None:
    codes = {row.code for row in joined("MUP KS", "Vlada KS", (FUNDS, "donacije")).problems}
    assert "deadline_doubtful" in codes


def test_a_list_of_bodies_that_goes_on_beside_a_deadline_said_again_is_not_told() -> None:
    assert "deadline_doubtful" not in {row.code for row in joined("MUP KS", "Vlada KS").problems}
