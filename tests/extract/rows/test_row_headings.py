"""Headings over the rows of a table that are more than one text as wide as it."""

from __future__ import annotations

import pytest

from extract.plans.plan_finder import find_plans
from tests.extract.by_hand import BOLD, FONT, HEAD, legible, sheet, table, vocabulary

FIRST = ("1.", "Izraditi plan", "2024.", "MUP", "Plan izrađen")
SECOND = ("2.", "Raditi", "2024.", "MUP", "Rad")
WITH_SIDE = (40.0, 110.0, 150.0, 300.0, 380.0, 460.0, 560.0)
Rows = list[tuple[str | None, ...]]


def paths(*pages: Rows, columns: tuple[float, ...] = ()) -> list[list[str]]:
    sheets = [
        sheet(n, table(rows, n, columns, open_top=n > 1) if columns else table(rows, n))
        for n, rows in enumerate(pages, start=1)
    ]
    (found,) = find_plans(sheets, vocabulary(), legible)
    return [[f"{h.level} {h.no} {h.title}" for h in activity.path] for activity in found.activities]


@pytest.mark.parametrize(
    ("heading", "read"),
    [
        (("Mjera 1.1", "Zdravlje", None, None, None), "Mjera 1.1 Zdravlje"),
        (("Mjera 1.1", None, "Zdravlje", None, None), "Mjera 1.1 Zdravlje"),
        (("Mjera:", "1.1. Zdravlje", None, None, None), "Mjera 1.1 Zdravlje"),
        (("Mjera 1.1", "Zdravlje", "", "", ""), "Mjera 1.1 Zdravlje"),
    ],
)
def test_a_level_beside_its_title_is_a_heading_and_no_activity(
    heading: tuple[str | None, ...], read: str
) -> None:
    assert paths([HEAD, heading, FIRST, SECOND]) == [[read], [read]]


def test_a_number_in_the_column_of_activities_beside_a_title_over_all_others_is_a_headings() -> None:
    bare = HEAD[1:]
    rows: Rows = [bare, ("1.", "Zdravlje", None, None), FIRST[1:], ("2.", "Rad", None, None), SECOND[1:]]
    assert paths(rows, columns=(80.0, 240.0, 320.0, 420.0, 560.0)) == [[" 1 Zdravlje"], [" 2 Rad"]]


def test_a_number_column_that_names_an_activity_is_a_row() -> None:
    assert len(paths([HEAD, FIRST, ("Akt. 2", "Raditi", "", "", "")])) == 2


def test_a_heading_right_of_a_side_cell_is_below_its_heading() -> None:
    rows: Rows = [
        ("Cilj", *HEAD),
        ("Cilj 1: Zdravlje", "Mjera 1.1 Hrana", None, None, None, None),
        ("^", *FIRST),
        ("^", "Mjera 1.2 Voda", None, None, None, None),
        ("^", *SECOND),
        ("Cilj 2: Rad", "3.", *SECOND[1:]),
    ]
    assert paths(rows, columns=WITH_SIDE) == [
        ["Cilj 1 Zdravlje", "Mjera 1.1 Hrana"],
        ["Cilj 1 Zdravlje", "Mjera 1.2 Voda"],
        ["Cilj 2 Rad"],
    ]


def test_a_heading_right_of_a_side_cell_stays_over_a_cut() -> None:
    first: Rows = [
        ("Cilj", *HEAD),
        ("Cilj 1: Zdravlje", "Mjera 1.1 Hrana", None, None, None, None),
        ("^", *FIRST),
    ]
    assert paths(first, [("", *SECOND)], columns=WITH_SIDE)[1] == ["Cilj 1 Zdravlje", "Mjera 1.1 Hrana"]


def test_a_heading_beside_the_blank_rest_of_a_side_cell_is_below_that_cells_heading() -> None:
    above: Rows = [
        ("Cilj", *HEAD),
        ("Cilj 1: Zdravlje", "Mjera 1.1 Hrana", None, None, None, None),
        ("^", *FIRST),
    ]
    below: Rows = [
        ("", *SECOND),
        ("^", "Mjera 1.2 Voda", None, None, None, None),
        ("^", "3.", *SECOND[1:]),
        ("Cilj 2: Rad", "Mjera 2.1 Plate", None, None, None, None),
        ("^", "4.", *SECOND[1:]),
    ]
    assert paths(above, below, columns=WITH_SIDE) == [
        ["Cilj 1 Zdravlje", "Mjera 1.1 Hrana"],
        ["Cilj 1 Zdravlje", "Mjera 1.1 Hrana"],
        ["Cilj 1 Zdravlje", "Mjera 1.2 Voda"],
        ["Cilj 2 Rad", "Mjera 2.1 Plate"],
    ]


def test_a_numbered_title_alone_in_the_column_of_numbers_is_a_heading() -> None:
    title = ("2. JAČANJE\nINSTITUCIJA", "", "", "", "")
    assert paths([HEAD, title, FIRST, SECOND]) == [[" 2 JAČANJE\nINSTITUCIJA"]] * 2
    assert paths([HEAD, ("Aktivnost\n1.1", "", "", "", ""), FIRST, SECOND])[-2:] == [[], []]


def test_text_below_a_blank_under_a_repeated_head_is_told() -> None:
    def told(top: float) -> list[str]:
        rest = table([("", "a u Drvaru i drugdje", "", "", "")], 2, top=top)
        pages = [sheet(1, table([HEAD, FIRST, SECOND])), sheet(2, table([HEAD], 2), rest)]
        (found,) = find_plans(pages, vocabulary(), legible)
        return [odd.code for odd in found.oddities]

    assert told(141.0) == [] and told(160.0) == ["row_in_doubt"]


def test_a_bold_level_alone_in_the_column_of_activities_is_a_heading() -> None:
    rows: Rows = [HEAD, ("", "Cilj 1: Zdravlje", "", "", ""), FIRST, SECOND]
    for fonts, count in (((BOLD, BOLD, FONT, FONT), 2), ((BOLD, FONT, FONT, FONT), 3)):
        (found,) = find_plans([sheet(1, table(rows, fonts=fonts))], vocabulary(), legible)
        assert len(found.activities) == count


@pytest.mark.parametrize(("font", "titles"), [(BOLD, ["EDUKACIJA"]), (FONT, [])])
def test_a_bold_title_in_capitals_alone_in_the_first_column_is_a_heading(
    font: str, titles: list[str]
) -> None:
    head = (HEAD[2], HEAD[1], *HEAD[3:])
    rows = [
        ("2021.", "Izraditi plan", "MUP", "Plan izrađen"),
        ("2022.", "Osnovati tim", "MUP", "Tim osnovan"),
    ]
    grid = table([head, rows[0], ("EDUKACIJA", "", "", ""), rows[1]], fonts=(BOLD, FONT, font, FONT))
    (plan,) = find_plans([sheet(1, grid)], vocabulary(), legible)
    assert [[heading.title for heading in row.path] for row in plan.activities] == [[], titles]
