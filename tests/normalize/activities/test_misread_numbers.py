"""Letters read for digits in the numbers of rows."""

import pytest

from extract.printed import PrintedActivity
from normalize.activities.misread_numbers import with_read_numbers
from tests.normalize.documents import plan


def read(*numbers: str) -> list[str]:
    activities, _ = with_read_numbers([PrintedActivity(number, (), (), ()) for number in numbers])
    return [activity.number for activity in activities]


def test_a_letter_for_a_digit_is_read_where_the_numbers_count_on() -> None:
    assert read("1.1", "I.2", "1.3", "2.l", "2.2", "2.З") == ["1.1", "1.2", "1.3", "2.1", "2.2", "2.3"]


def test_each_reading_leaves_its_trace() -> None:
    _, changes = with_read_numbers([PrintedActivity(no, (), (), ()) for no in ("1.1", "1.2", "1.З", "1.4")])
    assert {at: (each.before, each.after) for at, each in changes.items()} == {2: ("1.З", "1.3")}


def test_letters_of_a_number_s_own_stay() -> None:
    assert read("I.1", "I.2", "II.1") == ["I.1", "I.2", "II.1"]
    assert read("1.1", "1.2", "1.2a", "1.3", "I.1") == ["1.1", "1.2", "1.2a", "1.3", "I.1"]


@pytest.mark.parametrize(
    "numbers",
    [
        ("1", "2", "3", "I.1", "I.2", "I.3", "II.1", "II.2"),
        ("I.1", "I.2", "II.1", "II.2", "1", "2", "3"),
        ("2.1", "2.2", "2.3", "III.1", "III.2"),
        ("1.1", "1.2", "1.3", "2.I", "2.II", "2.III"),
        (*map(str, range(1, 11)), "II", "III"),
        (*map(str, range(1, 11)), "II", "1", "2"),
    ],
)
def test_roman_numbers_of_another_part_stay_where_they_count_on_as_digits(numbers: tuple[str, ...]) -> None:
    assert read(*numbers) == [*numbers]


def test_misread_numbers_that_follow_on_one_another_are_read_together() -> None:
    assert read("1.1", "I.2", "I.3", "1.4", "1.5") == ["1.1", "1.2", "1.3", "1.4", "1.5"]
    assert read(*map(str, range(1, 11)), "II", "12") == list(map(str, range(1, 13)))


def test_lost_dots_are_put_where_the_numbers_count_on_at_both_sides() -> None:
    assert read("1.1", "12", "1.3", "2.1", "22", "23") == ["1.1", "1.2", "1.3", "2.1", "2.2", "2.3"]
    assert read("1.1.1", "11.2", "1.1.3", "1.1.4") == ["1.1.1", "1.1.2", "1.1.3", "1.1.4"]


@pytest.mark.parametrize(
    "numbers",
    [
        ("1.1", "1.2", "13", "14", "15", "16"),
        ("1.1", "1.2", "1.3", "12", "2.1", "2.2"),
        ("1.1", "1.2", "1.3", "25", "2.1"),
        (*map(str, range(1, 15)),),
    ],
)
def test_numbers_without_dots_stay_where_they_do_not(numbers: tuple[str, ...]) -> None:
    assert read(*numbers) == [*numbers]


def test_a_number_that_begins_with_the_letter_l_is_the_rows_own() -> None:
    rows = [
        (number, "Izraditi plan", "2021.", "Vlada KS", "Plan") for number in ("1.1.", "1.2.", "l.3.", "1.4.")
    ]
    found = plan(*rows)
    assert [row.activity_no for row in found.activities] == ["1.1", "1.2", "1.3", "1.4"]
    changes = [change.before for change in found.corrections if change.rule == "misread-number"]
    assert changes == ["l.3"]
