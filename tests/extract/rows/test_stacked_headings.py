"""Headings of several levels in one cell over the rows."""

from __future__ import annotations

import pytest

from extract.plans.plan_finder import find_plans
from tests.extract.by_hand import HEAD, legible, sheet, table, vocabulary

ROW = ("1.1.1", "Izraditi plan", "2024.", "MUP", "Plan izrađen")


def path(heading: str) -> list[str]:
    (found,) = find_plans(
        [sheet(1, table([HEAD, (heading, None, None, None, None), ROW]))], vocabulary(), legible
    )
    return [f"{h.level} {h.no} {' '.join(h.title.split())}" for h in found.activities[0].path]


def test_a_line_with_another_level_and_its_number_is_a_heading_of_its_own() -> None:
    assert path("Prioritet 1. Zdravlje\nMjera 1.1: Hrana\nu školama") == [
        "Prioritet 1 Zdravlje",
        "Mjera 1.1 Hrana u školama",
    ]


@pytest.mark.parametrize("line", ["mjera 1.1: Hrana", "Mjera hrane", "Prioritet 2. Hrana", "Mjera 1.1"])
def test_other_lines_go_on_with_the_heading(line: str) -> None:
    assert path(f"Prioritet 1. Zdravlje i\n{line}") == [f"Prioritet 1 Zdravlje i {line}"]


@pytest.mark.parametrize(
    ("above", "line"),
    [
        ("Zdravlje prema", "Mjera 2 strategije"),
        ("Zdravlje i", "Mjera 2. Hrana"),
        ("Zdravlje,", "Mjera 2. Hrana"),
    ],
)
def test_a_wrapped_title_that_names_another_level_is_one_heading(above: str, line: str) -> None:
    assert path(f"Prioritet 1. {above}\n{line}") == [f"Prioritet 1 {above} {line}"]
