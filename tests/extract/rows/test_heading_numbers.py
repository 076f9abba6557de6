"""What is told where the numbers of headings and rows do not agree."""

from __future__ import annotations

from extract.printed import LevelHeading, PrintedActivity
from extract.rows.heading_numbers import numbers_off


def under(number: str, *headings: str) -> PrintedActivity:
    return PrintedActivity(
        number, tuple(LevelHeading("Mjera", no, "Prevencija") for no in headings), (), (2,)
    )


def test_numbers_that_are_below_other_headings_than_their_own_are_told() -> None:
    rows = [under("1.1.1", "1", "1.1"), under("1.1.2", "1", "1.1"), under("2.1.1", "1", "1.1")]
    assert [(odd.code, odd.value) for odd in numbers_off(rows)] == [("headings_off", "2.1.1")]


def test_rows_that_are_numbered_apart_from_headings_are_not_told() -> None:
    assert list(numbers_off([under("1.1", "3"), under("1.2", "3"), under("2.1", "4")])) == []
    assert list(numbers_off([under("1.", "3"), under("2.", "3"), under("3.", "4")])) == []


def test_a_measures_number_within_a_rows_is_no_contradiction() -> None:
    assert list(numbers_off([under("1.1.1", "1"), under("1.1.2", "1"), under("1.2.1", "2")])) == []


def told(*rows: PrintedActivity) -> list[str | None]:
    found = list(numbers_off(rows))
    assert all(odd.code == "headings_off" for odd in found)
    return [odd.value for odd in found]


def test_rows_under_the_first_heading_alone_though_numbered_below_others_are_told() -> None:
    assert told(under("1.1", "1."), under("2.1", "1."), under("2.2", "1."), under("3.1", "1.")) == [
        "2.1, 2.2, 3.1"
    ]


def test_headings_numbered_below_others_than_stand_over_them_are_told() -> None:
    right = [under("2.1.1", "2", "2.1"), under("3.2.1", "3", "3.2")]
    assert told(*right, under("3.1.1", "2", "3.1")) == ["3.1"]
    assert told(under("2.1.1", "2", "2.1"), under("3.1.1", "2", "3.1"), under("3.2.1", "2", "3.2")) == [
        "3.1, 3.2"
    ]
    assert told(*right, under("2.2.1", "1.4", "2", "2.2")) == ["2"]


def test_rows_without_a_heading_that_others_numbered_like_them_have_are_told() -> None:
    right = [under("1.1.1", "1", "1.1"), under("2.1.1", "2", "2.1")]
    assert told(*right, under("2.2.1", "2.2")) == ["2.2.1"]
    assert told(*right, under("2.2.1", "2")) == ["2.2.1"]


def test_rows_right_below_an_outer_heading_lack_none() -> None:
    assert told(under("1.1.1", "1", "1.1"), under("2.1", "2")) == []
    assert told(under("1.", "1", "1.1"), under("2.", "2")) == []


def test_headings_that_begin_anew_below_each_other_one_are_not_told() -> None:
    assert told(under("1", "1", "1"), under("2", "1", "2"), under("1", "2", "1")) == []
    assert told(under("1", "4.2", "1"), under("2", "4.2", "2"), under("3", "4.3", "3")) == []


def below(*levels: tuple[str, str]) -> PrintedActivity:
    """A row below headings of these words and numbers."""
    return PrintedActivity("", tuple(LevelHeading(word, no, "Prevencija") for word, no in levels), (), (2,))


def test_a_heading_that_goes_on_counting_below_another_word_is_told() -> None:
    area, component = ("Oblast", "1"), ("Komponenta", "2")
    assert told(below(area), below(area, component)) == ["Komponenta 2"]
    assert told(below(area), below(area, ("Komponenta", "1")), below(area, component)) == []
    assert told(below(area, component)) == []


def test_a_heading_without_a_number_below_one_of_nearly_its_word_is_told() -> None:
    outer, inner = ("Prioritet", ""), ("Strateški prioritet", "")
    assert told(below(outer), below(outer, inner)) == ["Strateški prioritet"]
    assert told(below(outer, inner)) == []
