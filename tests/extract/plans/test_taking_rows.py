"""Rows of totals, notes and headings within a plan's tables."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from extract.plans.plan_finder import find_plans
from tests.extract.by_hand import HEAD, legible, over_all, sheet, table, vocabulary
from tests.extract.ruled_pages import (
    FIRST,
    REST,
    SECOND,
    activities,
    numbers,
    plans,
    text,
)


def test_activities_stand_under_the_headings_before_them() -> None:
    rows = [
        HEAD,
        over_all("Strateški cilj 1. Prevencija"),
        FIRST,
        over_all("Strateški cilj 2. Zaštita"),
        SECOND,
    ]
    assert [a.path[-1].title for a in activities(sheet(1, table(rows)))] == ["Prevencija", "Zaštita"]


def test_a_heading_repeated_on_the_next_page_does_not_part_a_cut_row() -> None:
    heading = over_all("Strateški cilj 1. Prevencija")
    pages = (
        sheet(1, table([HEAD, heading, FIRST], open_bottom=True)),
        sheet(2, table([HEAD, heading, REST, SECOND], page=2)),
    )
    assert numbers(*pages) == ["1.", "2."]


def test_a_total_behind_the_rest_of_a_cut_row_is_none_of_it() -> None:
    behind = table([("", "i Vladi", "", "", ""), ("", "", "", "UKUPNO", "12.000")], page=2, open_top=True)
    (found,) = activities(sheet(1, table([HEAD, FIRST], open_bottom=True)), sheet(2, behind))
    assert "12.000" not in [piece.text for cell in found.cells for piece in cell.pieces]


def test_a_row_of_totals_is_no_activity() -> None:
    total = ["UKUPNO ZA CILJ 1", None, None, None, "12.000,00 KM"]
    (plan,) = plans(sheet(1, table([HEAD, FIRST, total, SECOND])))
    assert [activity.number for activity in plan.activities] == ["1.", "2."]
    assert [(odd.code, odd.severity, odd.value) for odd in plan.oddities] == [
        ("total_left_out", "info", "UKUPNO ZA CILJ 1 | 12.000,00 KM")
    ]


def test_a_total_at_the_top_of_a_page_is_not_joined_to_the_row_above() -> None:
    total = ["UKUPNO", None, None, None, "12.000"]
    pages = sheet(1, table([HEAD, FIRST])), sheet(2, table([total, SECOND], page=2))
    assert text(activities(*pages)[0], "activity") == "Izraditi plan i"


def test_a_note_below_a_row_is_a_further_cell_of_it_with_its_place() -> None:
    rows = [HEAD, FIRST, over_all("Napomena: zavisi od sredstava"), SECOND]
    (found,) = find_plans([sheet(1, table(rows))], vocabulary(), legible)
    first, second = found.activities
    (note,) = (cell for cell in first.cells if cell.field == "other:Napomena")
    assert [(piece.page, piece.text) for piece in note.pieces] == [(1, "Napomena: zavisi od sredstava")]
    assert second.path == () and [odd.code for odd in found.oddities] == ["text_outside_columns"]


def test_lines_that_stand_over_groups_of_rows_are_headings_whatever_they_are_called() -> None:
    rows = [HEAD, over_all("Nosilac: Vlada"), FIRST, over_all("Nosilac: MUP"), SECOND]
    found = activities(sheet(1, table(rows)))
    assert [row.path[0].title for row in found] == ["Nosilac: Vlada", "Nosilac: MUP"]


def test_a_note_below_a_heading_is_kept_with_the_first_row_under_it() -> None:
    rows = [HEAD, over_all("Mjera 1: Integritet"), over_all("Indikatori: broj planova"), FIRST, SECOND]
    first, second = activities(sheet(1, table(rows)))
    assert text(first, "other:Indikatori") == "Indikatori: broj planova"
    assert [row.path[0].title for row in (first, second)] == ["Integritet", "Integritet"]


LABEL = "Indikatori: broj planova"


@pytest.mark.parametrize("top", [HEAD, over_all("nastavak")])
def test_a_note_of_a_heading_that_a_page_parts_from_it_is_none_over_rows(top: Sequence[str | None]) -> None:
    pages = (
        sheet(1, table([HEAD, FIRST, over_all("Mjera 2: Podrška")])),
        sheet(2, table([top, over_all(LABEL), SECOND], page=2)),
    )
    first, second = activities(*pages)
    assert [heading.title for heading in second.path] == ["Podrška"]
    assert (text(first, "other:Indikatori"), text(second, "other:Indikatori")) == ("", LABEL)


def test_a_note_below_a_row_that_a_page_parts_from_it_is_kept_with_that_row() -> None:
    pages = (
        sheet(1, table([HEAD, FIRST])),
        sheet(2, table([HEAD, over_all(LABEL), SECOND], page=2)),
    )
    first, second = activities(*pages)
    assert (text(first, "other:Indikatori"), second.path) == (LABEL, ())


def test_a_second_note_below_a_heading_is_none_over_rows() -> None:
    rows = [HEAD, over_all("Mjera 1: Integritet"), over_all(LABEL), over_all("Nosilac: MUP"), FIRST]
    (found,) = activities(sheet(1, table(rows)))
    assert [heading.title for heading in found.path] == ["Integritet"]
