"""Tables that no rules part, every cell set at half its row's height, so that lines stand between lines."""

from __future__ import annotations

from extract.model import Loose, Sheet
from tests.extract.by_hand import HEIGHT, table, word
from tests.extract.unruled_pages import LEADING, LEFT, ONE, TWO, codes, page, plan, set_at_top, texts

HEADINGS = ("R.br.", "Aktivnost", "Rok", "Nosilac aktivnosti", "Potrebna sredstva (KM)")
SIDES = (38.0, 88.0, 248.0, 348.0, 468.0, 560.0)


def below_ruled_head(number: int, cells: tuple[str, ...], rest: str = "") -> Sheet:
    """A page with a head that has rules of its own, a line that goes on with the row before, and a row."""
    head = table([HEADINGS], page=number, columns=SIDES, top=60.0)
    top = head.box.bottom + 4
    words = [word(text, LEFT[1] + 50 * at, top, size=9.0) for at, text in enumerate(rest.split())]
    words += set_at_top(cells, top + LEADING * bool(rest))
    return Sheet(number, 600.0, HEIGHT, (head,), (), loose=Loose(tuple(words), ()))


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


def test_a_rest_that_is_as_high_as_what_is_below_the_next_number_stays_with_its_row() -> None:
    at_top = ("1.1.\n", "Izraditi\nplan", "2021.\n", "Agencija\n", "15.000\n")
    long = ("1.2.\n\n", "Provesti\nobuke\no etici", "2022.\n\n", "Agencija\n\n", "15.000\n\n")
    last = ("1.3.\n", "Pratiti\nrad", "2022.\n", "Agencija\n", "15.000\n")
    behind = page(long, last, number=2, rest=("agencije",))
    assert [row[1] for row in texts(plan(page(at_top), behind))] == [
        "Izraditi\nplan\nagencije",
        "Provesti\nobuke\no etici",
        "Pratiti\nrad",
    ]


def test_below_heads_with_rules_of_their_own_numbers_stand_as_on_the_pages_before() -> None:
    long = ("1.1.", "Provesti\nobuke\no etici", "2022.", "Agencija", "15.000")
    two = ("1.2.", "Izraditi\nregistar", "2022.", "Agencija", "15.000")
    found = plan(below_ruled_head(1, long), below_ruled_head(2, two, rest="u upravi"))
    assert [row[1] for row in texts(found)] == ["Provesti\nobuke\no etici\nu upravi", "Izraditi\nregistar"]


def test_lines_at_a_pages_foot_begin_a_row_that_has_its_number_on_the_next_page() -> None:
    three = ("1.1.", "Izraditi\nregistar\nimovine", "2021.", "Ured", "20.000")
    five = ("1.2.", "Provesti\nobuke\nslužbenika\no etici\nu upravi", "2022.", "Agencija", "15.000")
    begun = ("", "Osnovati tim\nza nadzor", "2023.", "Ured", "10.000")
    found = plan(page(three, five, begun))
    assert [row[1] for row in texts(found)] == [three[1], five[1], begun[1]]
    assert "rows_inferred" in codes(found)
