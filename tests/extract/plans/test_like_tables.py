"""Tables beside a plan that may belong to it are told of."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from extract.plans.plan_finder import find_plans
from tests.extract.by_hand import HEAD, legible, line, sheet, table, vocabulary

COLUMNS = (40.0, 100.0, 200.0, 300.0, 430.0, 560.0)  # of another table
PLAN = [
    HEAD,
    ("1.1.", "Izraditi plan", "2021.", "MUP", "Plan"),
    ("1.2.", "Osnovati tim", "2022.", "MUP", "Tim"),
]


def told(*rows: Sequence[str]) -> list[str]:
    between = line("Zdravlje i učešće mladih.", 200)
    page = sheet(1, table(PLAN), between, table(list(rows), columns=COLUMNS, top=300.0))
    (found,) = find_plans([page], vocabulary(), legible)
    return [odd.code for odd in found.oddities]


@pytest.mark.parametrize(
    "rows",
    [
        [("2.1.", "Obučiti službenike", "2023.", "Vlada", "Obuka")],
        [
            ("Broj", "Opis", "Vrijeme", "Osoba", "Novac"),
            ("2.1.", "Obučiti službenike", "2023.", "Vlada", "Obuka"),
        ],
        [("Oznaka", "Rok", "Nosilac", "Indikatori", "Sredstva"), ("1.1.", "2021.", "MUP", "Plan", "500")],
    ],
    ids=["rows numbered on", "under a head of other words", "columns of the plan apart from it"],
)
def test_a_table_with_rows_or_columns_as_the_plan_has_is_told(rows: list[tuple[str, ...]]) -> None:
    assert told(*rows) == ["table_left_out"]


def test_another_table_is_not_told() -> None:
    prices = ("R.br.", "Usluga", "Jedinica", "Cijena", "Cijena s PDV-om")
    assert (
        told(prices, ("1.", "Izdavanje", "komad", "10", "11"), ("2.", "Uvjerenje", "komad", "10", "11")) == []
    )
