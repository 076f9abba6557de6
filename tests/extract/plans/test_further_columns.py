"""Columns of a plan's rows that stand on pages behind them are told of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.model import Table
from extract.plans.plan_finder import find_plans
from tests.extract.by_hand import legible, line, sheet, table, vocabulary

FIRST, BEHIND = (40.0, 80.0, 360.0, 460.0, 560.0), (40.0, 200.0, 560.0)
PLAN = [
    ("R.br.", "Aktivnost", "Rok", "Nosilac"),
    ("1.1.", "Izraditi plan", "2021.", "MUP"),
    ("1.2.", "Osnovati tim", "2022.", "MUP"),
    ("1.3.", "Obučiti tim", "2023.", "Vlada"),
]
REST = [("Indikatori", "Sredstva"), ("Plan", "500"), ("Tim", "100"), ("Obuka", "900")]
OTHER = [("Općina", "Broj"), ("Tuzla", "1"), ("Lukavac", "2"), ("Živinice", "3")]
HIGH, EVEN = (100.0, 120.0, 180.0, 210.0, 300.0), (100.0, 120.0, 140.0, 160.0, 180.0)


def at(rows: Sequence[Sequence[str]], bands: tuple[float, ...], columns: Sequence[float], page: int) -> Table:
    found = table(list(rows), page, columns)
    moved = tuple(
        cell._replace(box=cell.box._replace(top=bands[cell.first_band], bottom=bands[cell.last_band + 1]))
        for cell in found.cells
    )
    return replace(found, cells=moved, bands=bands, box=found.box._replace(bottom=bands[-1]))


def told(
    rows: Sequence[Sequence[str]],
    bands: tuple[float, ...],
    title: str = "",
    of_plan: tuple[float, ...] = HIGH,
) -> list[tuple[str, int | None]]:
    above = [line(title, 60.0)] if title else []
    pages = [
        sheet(1, at(PLAN, of_plan, FIRST, 1), lines=[line("AKCIONI PLAN ZA MLADE", 60.0)]),
        sheet(2, at(rows, bands, BEHIND, 2), lines=above),
    ]
    (found,) = find_plans(pages, vocabulary(), legible)
    return [(odd.severity, odd.page) for odd in found.oddities if odd.code == "table_left_out"]


def test_rows_at_the_heights_of_the_plans_are_its_rows_under_further_columns() -> None:
    assert told(OTHER, HIGH, "AKCIONI PLAN ZA MLADE") == [("error", 2)]
    assert told(OTHER, HIGH, "Prilog") == [("error", 2)]


def test_columns_that_the_plan_lacks_at_the_top_of_the_next_page_are_its_further_ones() -> None:
    assert told(REST, EVEN) == [("error", 2)]
    assert told(REST, EVEN, "Ciljevi strategije") == []


def test_another_table_is_none() -> None:
    assert told(OTHER, EVEN, "Prilog") == []
    assert told(OTHER, EVEN, "Prilog", of_plan=EVEN) == []
