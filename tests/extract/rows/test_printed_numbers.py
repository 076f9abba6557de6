"""Numbers in a form of their own are the rows' numbers where each row prints one."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from extract.plans.plan_finder import find_plans
from extract.printed import PrintedActivity
from tests.extract import unruled_pages
from tests.extract.by_hand import HEAD, legible, sheet, table, vocabulary


def activities(numbers: Sequence[str]) -> Sequence[PrintedActivity]:
    rows = [[number, f"Izraditi {n}. registar", "2025.", "Vlada", "Broj"] for n, number in enumerate(numbers)]
    (plan,) = find_plans([sheet(1, table([HEAD, *rows]))], vocabulary(), legible)
    return plan.activities


def kept(activity: PrintedActivity) -> list[str]:
    """What the column of numbers prints, where it is kept with the row."""
    return [piece.text for c in activity.cells if c.field == "other:R.br." for piece in c.pieces]


@pytest.mark.parametrize(
    "numbers",
    [
        ("i.", "ii.", "iii."),
        ("a)", "b)", "c)"),
        ("1.", "a)", "b)"),
        ("A-1", "A-2", "B-1"),
        ("12.i", "12.j", "12.k"),
        ("EE-1", "EE-2", "ZR-01"),
        ("EE1", "EE2", "TR1"),
        ("PU10", "PU11", "PU12"),
        ("EE.1", "EE.2", "EE.3"),
        ("1.1.1.-1", "1.1.1.-2", "1.1.2.-1"),
        ("A-1", "ЕЕ-1", "ЕЕ-2"),
    ],
)
def test_a_letter_or_a_small_roman_number_is_a_rows_number(numbers: Sequence[str]) -> None:
    found = activities(numbers)
    assert [activity.number for activity in found] == list(numbers)
    assert not any(map(kept, found))


def test_a_code_wrapped_at_its_hyphen_is_whole() -> None:
    assert [activity.number for activity in activities(["ZR-\n01", "ZR-\n02"])] == ["ZR-01", "ZR-02"]


@pytest.mark.parametrize("word", ["MJERA", "BR.", "Aktivnost ", "Aktivnost\n", "№ ", "#"])
def test_a_number_behind_one_word_or_mark_is_the_rows_and_what_is_printed_is_kept(word: str) -> None:
    found = activities([f"{word}1.1", f"{word}1.2", f"{word}2.1"])
    assert [activity.number for activity in found] == ["1.1", "1.2", "2.1"]
    assert kept(found[0]) == [f"{word}1.1"]


@pytest.mark.parametrize(
    "numbers",
    [
        ("Uvod", "Registar", "Obuke"),
        ("Mjera 1", "Mjera 1", "Mjera 2"),
        ("a)", "b)", "Obuke"),
        ("Cilj 1", "Mjera 2", "Mjera 3"),
        ("EE1", "EE2", "Obuke"),
        ("1.1.-\n1.", "1.1.-\n2.", "1.1.-\n3."),
    ],
)
def test_what_is_no_number_of_each_row_is_kept_as_it_is(numbers: Sequence[str]) -> None:
    found = activities(numbers)
    assert not any(activity.number for activity in found)
    assert [kept(activity) for activity in found] == [[number] for number in numbers]


def test_rows_that_no_rules_part_begin_at_such_numbers() -> None:
    one, two = unruled_pages.ONE[1:], unruled_pages.TWO[1:]
    found = unruled_pages.plan(unruled_pages.page(("a)", *one), ("b)", *two), ("c)", *one)))
    assert [activity.number for activity in found.activities] == ["a)", "b)", "c)"]


def test_a_word_above_its_number_begins_the_row() -> None:
    first = ("Mjera\n1.1", "Izraditi\nregistar", "Do kraja\n2021.", "Ured za\nborbu", "20.000\nKM")
    rows = [first, ("Mjera\n1.2", *first[1:]), ("Mjera\n1.3", *first[1:])]
    found = unruled_pages.plan(unruled_pages.page(*[[*row] for row in rows]))
    assert [activity.number for activity in found.activities] == ["1.1", "1.2", "1.3"]
