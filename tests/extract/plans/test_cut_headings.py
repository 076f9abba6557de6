"""Headings over a table that a page cuts, and those that begin at its top."""

from __future__ import annotations

import pytest

from tests.extract.by_hand import HEAD, over_all, sheet, table
from tests.extract.plans.test_plan_finder import FIRST, REST, SECOND, activities
from tests.extract.ruled_pages import plans


def test_a_heading_cut_by_the_page_is_one_heading() -> None:
    pages = (
        sheet(1, table([HEAD, FIRST, over_all("Strateški cilj 2. Zaštita i")], open_bottom=True)),
        sheet(2, table([over_all("podrška žrtvama"), SECOND], page=2, open_top=True)),
    )
    (heading,) = activities(*pages)[1].path
    assert (heading.no, heading.title.split()) == ("2", ["Zaštita", "i", "podrška", "žrtvama"])


@pytest.mark.parametrize("is_open", [True, False])
def test_a_lettered_heading_at_a_pages_top_is_one_of_its_own(is_open: bool) -> None:
    found = cut_headings("Cilj 1: Obrazovanje", "a) Formalno obrazovanje", is_open=is_open)
    assert found == ["Obrazovanje", "a) Formalno obrazovanje"]


def cut_headings(above: str, below: str, is_open: bool) -> list[str]:
    pages = (
        sheet(1, table([HEAD, FIRST, over_all(above)], open_bottom=is_open)),
        sheet(2, table([over_all(below), SECOND], page=2, open_top=is_open)),
    )
    return [" ".join(heading.title.split()) for heading in activities(*pages)[1].path]


def test_a_heading_cut_between_rules_goes_on_in_mid_sentence() -> None:
    found = cut_headings("Mjera 2.1. Zaštita i", "podrška žrtvama", is_open=False)
    assert found == ["Zaštita i podrška žrtvama"]


def test_bands_of_one_page_are_no_rest_of_a_heading() -> None:
    rows = [HEAD, FIRST, over_all("Mjera 2.1. Zaštita i"), over_all("podrška žrtvama"), SECOND]
    (*_, second) = activities(sheet(1, table(rows)))
    assert [heading.title for heading in second.path] == ["Zaštita i", "podrška žrtvama"]


def test_a_heading_of_its_own_level_is_no_rest_of_the_one_above_an_open_cut() -> None:
    found = cut_headings("Strateški cilj 2: Zaštita", "Mjera 2.1. Podrška", is_open=True)
    assert found == ["Zaštita", "Podrška"]


def test_a_heading_cut_by_the_page_has_both_its_places() -> None:
    pages = (
        sheet(1, table([HEAD, FIRST, over_all("Strateški cilj 2. Zaštita i")], open_bottom=True)),
        sheet(2, table([over_all("podrška žrtvama"), SECOND], page=2, open_top=True)),
    )
    (heading,) = activities(*pages)[1].path
    assert [(piece.page, piece.text) for piece in heading.pieces] == [
        (1, "Strateški cilj 2. Zaštita i"),
        (2, "podrška žrtvama"),
    ]


@pytest.mark.parametrize("mark", ["(nastavak)", "- nastavak", "(наставак)"])
def test_a_heading_that_a_page_says_to_go_on_is_the_one_above_and_parts_no_cut_row(mark: str) -> None:
    heading = "Mjera 1.2. Zaštita žrtava"
    pages = (
        sheet(1, table([HEAD, over_all(heading), FIRST], open_bottom=True)),
        sheet(2, table([HEAD, over_all(f"{heading} {mark}"), REST, SECOND], page=2)),
    )
    found = activities(*pages)
    assert [(row.number, row.path[-1].title) for row in found] == [
        ("1.", "Zaštita žrtava"),
        ("2.", "Zaštita žrtava"),
    ]


def test_a_heading_said_to_go_on_below_the_next_one_is_left_out_and_told() -> None:
    pages = (
        sheet(1, table([HEAD, over_all("Cilj 1. Zdravlje"), FIRST, over_all("Cilj 2. Zaštita")])),
        sheet(2, table([HEAD, over_all("Cilj 1. Zdravlje (nastavak)"), SECOND], page=2)),
    )
    (found,) = plans(*pages)
    assert [[heading.no for heading in activity.path] for activity in found.activities] == [["1"], ["2"]]
    assert [oddity.code for oddity in found.oddities] == ["headings_off"]
