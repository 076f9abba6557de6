"""Heads of two lines whose last one stands on the next page, over its rows."""

from __future__ import annotations

from tests.extract.by_hand import line, sheet, table
from tests.extract.ruled_pages import TITLE, plans

COLUMNS = (40.0, 160.0, 240.0, 300.0, 380.0, 450.0, 520.0)
HEAD = ("Aktivnost", "Nosilac", "Rok", "Indikator", "Sredstva (KM)", None)
YEARS = ("^", "^", "^", "^", "2024", "2025")
LOW = (40.0, 160.0, 240.0, 300.0, 380.0, 520.0)  # of the head's first line alone, at the page's foot


def row(number: int) -> tuple[str, ...]:
    return (f"Izraditi plan {number}", "Vlada KS", "2023.", "Plan", "5.000", "")


BEHIND = table([("", "", "", "", "2024", "2025"), row(3), row(4)], page=2, columns=COLUMNS)


def test_the_rows_under_a_heads_last_line_are_the_plans() -> None:
    first = sheet(1, table([HEAD[:5]], columns=LOW, top=700), lines=[line(TITLE, 60)])
    (plan,) = plans(first, sheet(2, BEHIND))
    assert [row.cells[0].pieces[0].text for row in plan.activities] == ["Izraditi plan 3", "Izraditi plan 4"]
    assert plan.activities[0].cells[-1].heading == "Sredstva (KM) 2025"


def test_a_later_head_of_the_plan_that_a_page_parts_begins_no_other() -> None:
    first = table([HEAD, YEARS, row(1)], columns=COLUMNS)
    foot = table([HEAD[:5]], columns=LOW, top=700)
    measure = line("Mjera 2: Rad s mladima", 680)
    (plan,) = plans(sheet(1, first, foot, lines=[line(TITLE, 60), measure]), sheet(2, BEHIND))
    assert [len(activity.path) for activity in plan.activities] == [0, 1, 1]


def test_a_head_alone_at_a_pages_foot_that_is_printed_whole_on_the_next_begins_no_other_plan() -> None:
    first = table([HEAD, YEARS, row(1)], columns=COLUMNS)
    foot = table([HEAD[:5]], columns=LOW, top=700)
    whole = table([HEAD, YEARS, row(2)], page=2, columns=COLUMNS)
    measure, again = line("Mjera 2: Rad s mladima", 680), line("Mjera 2: Rad s mladima", 80)
    (plan,) = plans(sheet(1, first, foot, lines=[line(TITLE, 60), measure]), sheet(2, whole, lines=[again]))
    assert [len(activity.path) for activity in plan.activities] == [0, 1]


def test_a_row_of_figures_under_other_columns_ends_no_head() -> None:
    first = sheet(1, table([HEAD[:5]], columns=LOW, top=700), lines=[line(TITLE, 60)])
    other = table([("Ukupno", "", "", "", "2024", "2025"), row(3)], page=2, columns=COLUMNS)
    assert plans(first, sheet(2, other)) == ()
