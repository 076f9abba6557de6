"""Notes in a table below a row, which belong to it."""

from __future__ import annotations

import pytest

from extract.plans.plan_finder import find_plans
from tests.extract.by_hand import HEAD, legible, sheet, table, vocabulary

FIRST = ("1.", "Izraditi plan", "2024.", "MUP", "Plan izrađen")
SECOND = ("2.", "Raditi", "2024.", "MUP", "Rad")


@pytest.mark.parametrize(
    "note", ["¹ Zakon o prevenciji", "** Nisu potrebna sredstva", "Izvor: Analiza Ureda"]
)
def test_a_footnote_over_all_columns_is_kept_with_the_row_above_and_is_no_heading(note: str) -> None:
    last: tuple[str | None, ...] = (note, None, None, None, None)
    (found,) = find_plans([sheet(1, table([HEAD, FIRST, SECOND, last]))], vocabulary(), legible)
    assert [odd.code for odd in found.oddities] == ["text_outside_columns"]
    assert [piece.text for piece in found.activities[-1].cells[-1].pieces] == [note]


@pytest.mark.parametrize(
    "label",
    [
        "Svrha mjere: pomoć",
        "Ciljna grupa: djeca",
        "Cilj mjere: zaštita",
        "Институција одговорна за реализацију: МУП",
    ],
)
def test_a_line_that_says_more_of_a_measure_heads_no_rows(label: str) -> None:
    above = [(text, None, None, None, None) for text in ("Mjera 1.1 Jačanje", label)]
    (found,) = find_plans([sheet(1, table([HEAD, *above, FIRST, SECOND]))], vocabulary(), legible)
    assert [[heading.title for heading in row.path] for row in found.activities] == [["Jačanje"], ["Jačanje"]]


def test_a_footnote_under_a_repeated_head_is_kept_with_the_last_row() -> None:
    last: tuple[str | None, ...] = ("¹ Zakon o prevenciji", None, None, None, None)
    pages = [sheet(1, table([HEAD, FIRST, SECOND])), sheet(2, table([HEAD, last], page=2))]
    (found,) = find_plans(pages, vocabulary(), legible)
    assert [odd.code for odd in found.oddities] == ["text_outside_columns"]
    assert found.activities[-1].cells[-1].pieces[0].page == 2


@pytest.mark.parametrize("note", ["Legenda: KM - marka", "Napomena: sredstva su okvirna"])
def test_a_note_alone_in_the_column_of_activities_is_no_rest_of_the_row_that_a_page_cuts(note: str) -> None:
    pages = [sheet(1, table([HEAD, FIRST, SECOND])), sheet(2, table([HEAD, ("", note, "", "", "")], 2))]
    (found,) = find_plans(pages, vocabulary(), legible)
    _, last = found.activities
    texts = {cell.field: [piece.text for piece in cell.pieces] for cell in last.cells}
    assert texts["activity"] == ["Raditi"] and [note] in texts.values()


@pytest.mark.parametrize("label", ["Nosilac", "Napomena uz plan"])
def test_a_row_of_an_activity_alone_that_begins_with_another_columns_name_or_more_is_no_note(
    label: str,
) -> None:
    last = ("", f"{label}: po odluci", "", "", "")
    (found,) = find_plans([sheet(1, table([HEAD, FIRST, SECOND, last]))], vocabulary(), legible)
    assert len(found.activities) == 3
