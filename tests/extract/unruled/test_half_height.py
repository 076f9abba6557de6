"""Tables that no rules part, every cell set at half its row's height, so that lines stand between lines."""

from __future__ import annotations

from tests.extract.unruled_pages import ONE, TWO, codes, page, plan, texts


def test_rows_set_tight_part_by_their_numbers_at_half_height() -> None:
    found = plan(page(ONE, TWO, ("1.3.", *ONE[1:])))
    assert list(texts(found)) == [ONE, TWO, ("1.3.", *ONE[1:])]
    assert codes(found) == []


def test_the_rest_of_a_row_above_one_with_its_number_at_half_height_is_not_taken_into_it() -> None:
    behind = page(TWO, number=2, rest=("koju vodi", "agencija"))
    _, first, second = texts(plan(page(("1.0.", *TWO[1:]), ONE), behind))
    assert first[1] == ONE[1] + "\nkoju vodi\nagencija"
    assert second == TWO


def test_rows_that_are_not_even_about_their_numbers_are_told_of() -> None:
    uneven = ("1.2.", "\n" * 3 + "Provesti\nobuke", "2022.", "Agencija", "15.000")
    assert codes(plan(page(ONE, uneven, ONE))) == ["rows_inferred"]


def test_numbers_half_a_line_below_the_first_line_are_at_half_height() -> None:
    two = ("1.2.", "Provesti\nobuke", "2022.", "Agencija\nza službu", "15.000")
    found = plan(page(two, ("1.3.", *two[1:]), ("1.4.", *two[1:])))
    assert list(texts(found)) == [two, ("1.3.", *two[1:]), ("1.4.", *two[1:])]


def test_the_rest_of_a_row_stays_with_it_where_rows_had_their_numbers_at_the_top() -> None:
    at_top = ("1.1.", "Izraditi\nplan", "2021.\n", "Agencija\n", "15.000\n")
    numbered_first = [(text + "\n" if "\n" not in text else text) for text in at_top]
    long = ("1.2.\n\n", "Provesti\nobuke\nslužbenika", "2022.\n\n", "Agencija\n\n", "15.000\n\n")
    behind = page(long, number=2, rest=("koju vodi", "agencija"))
    first, second = texts(plan(page(tuple(numbered_first)), behind))
    assert first[1] == "Izraditi\nplan\nkoju vodi\nagencija"
    assert second[1] == "Provesti\nobuke\nslužbenika"
