"""Cells of one row with one name."""

from __future__ import annotations

from extract.plans.plan_finder import find_plans
from extract.printed import PrintedActivity, PrintedCell
from extract.rows.distinct_fields import with_distinct_fields
from tests.extract.by_hand import legible, over_all, sheet, table, vocabulary


def named(*fields: str) -> list[str]:
    cells = tuple(PrintedCell(field, "", ()) for field in fields)
    return [cell.field for cell in with_distinct_fields(PrintedActivity("1.", (), cells, (1,))).cells]


def test_each_cell_of_a_name_has_its_own() -> None:
    assert named("activity", "other:A", "other:A", "other:A") == [
        "activity",
        "other:A",
        "other:A (2)",
        "other:A (3)",
    ]


def test_a_name_that_another_column_has_already_is_not_given() -> None:
    assert named("other:A", "other:A (2)", "other:A") == ["other:A", "other:A (2)", "other:A (3)"]


def test_a_note_and_a_column_of_one_label_are_both_kept() -> None:
    head = ("R.br.", "Aktivnost", "Rok", "Nosilac", "Napomena")
    row = ("1.", "Izraditi plan", "2024.", "MUP", "prva")
    (found,) = find_plans([sheet(1, table([head, row, over_all("Napomena: druga")]))], vocabulary(), legible)
    notes = {cell.field: cell.pieces[0].text for cell in found.activities[0].cells if cell.pieces}
    assert notes["other:Napomena"] == "prva"
    assert notes["other:Napomena (2)"] == "Napomena: druga"
