"""A list of grants has a plan's columns: it is told that it may be none."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from extract.plans.plan_finder import find_plans
from tests.extract.by_hand import legible, line, sheet, table, vocabulary

GRANTS = ("R.br.", "Naziv projekta", "Nosilac projekta", "Rok", "Iznos")
ROWS = (
    ("1.", "Edukacija mladih", "Crveni križ", "2024.", "10.000,00 KM"),
    ("2.", "Pučka kuhinja", "Caritas", "2024.", "7.500 KM"),
)


def told(title: str, head: Sequence[str] = GRANTS, rows: Sequence[Sequence[str]] = ROWS) -> bool:
    page = sheet(1, table([head, *rows]), lines=[line("ODLUKA", 40.0), line(title, 60.0)])
    (plan,) = find_plans([page], vocabulary(), legible)
    return "plan_doubtful" in [odd.code for odd in plan.oddities]


def test_rows_with_sums_under_no_plans_title_may_be_grants() -> None:
    assert told("o raspodjeli sredstava za projekte udruženja")


@pytest.mark.parametrize("title", ["AKCIONI PLAN ZA MLADE", "o usvajanju Akcionog plana za mlade"])
def test_a_plan_that_is_named_above_is_one(title: str) -> None:
    assert not told(title)


def test_rows_with_indicators_or_without_sums_are_a_plans() -> None:
    assert not told("o usvajanju", (*GRANTS[:3], "Indikator", "Iznos"))
    assert not told("o Programu za mlade", GRANTS, [(*row[:4], "Redovna sredstva") for row in ROWS])


PROCEDURE = ("R.br.", "Aktivnost", "Odgovornost", "Rok", "Dokument")
STEPS = (
    ("1.", "Prijem fakture", "Protokol", "2 dana", "Knjiga"),
    ("2.", "Kontrola", "Referent", "3 dana", "Nalog"),
)


def test_rows_under_no_plan_of_any_name_may_be_the_steps_of_a_procedure() -> None:
    assert told("PROCEDURA ZAPRIMANJA RAČUNA", PROCEDURE, STEPS)
    assert not told("u skladu sa Planom za mlade", PROCEDURE, STEPS)
