"""Heads that no rule parts from the row below."""

from __future__ import annotations

from extract.model import Table
from extract.plans.plan_finder import find_plans
from extract.printed import PrintedActivity
from tests.extract.by_hand import HEAD, legible, sheet, table, vocabulary

FIRST = ("1.", "Izraditi plan i", "2021.", "MUP", "Plan izrađen")
SECOND = ("2.", "Osnovati tim", "2022.", "MUP", "Tim osnovan")


def read(*tables: Table) -> list[tuple[str, str]]:
    (found,) = find_plans([sheet(each.page, each) for each in tables], vocabulary(), legible)
    return [(activity.number, _activity(activity)) for activity in found.activities]


def _activity(activity: PrintedActivity) -> str:
    cells = [cell for cell in activity.cells if cell.field == "activity"]
    return " ".join(piece.text.replace("\n", " ") for cell in cells for piece in cell.pieces)


def test_the_rest_of_a_row_in_the_band_of_a_repeated_head_goes_on_with_the_row() -> None:
    glued = (HEAD[0], HEAD[1] + "\ndostaviti\nga Vladi", *HEAD[2:])
    found = read(table([HEAD, FIRST]), table([glued, SECOND], page=2))
    assert found == [("1.", "Izraditi plan i dostaviti ga Vladi"), ("2.", "Osnovati tim")]


def test_a_numbered_row_in_the_band_of_the_first_head_is_a_row() -> None:
    glued = tuple(f"{heading}\n{text}" for heading, text in zip(HEAD, FIRST, strict=True))
    assert read(table([glued, SECOND])) == [("1.", "Izraditi plan i"), ("2.", "Osnovati tim")]


def test_a_repeated_head_alone_in_its_band_stays_whole() -> None:
    found = read(table([HEAD, FIRST]), table([HEAD, ("", "dostaviti", "", "", ""), SECOND], page=2))
    assert found == [("1.", "Izraditi plan i dostaviti"), ("2.", "Osnovati tim")]
