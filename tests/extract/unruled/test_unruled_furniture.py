"""Tables without rules among a page's running head and foot."""

from __future__ import annotations

from dataclasses import replace

from tests.extract.by_hand import line, word
from tests.extract.unruled_pages import LEADING, ONE, TWO, page, plan, texts


def test_the_last_line_of_a_table_that_repeats_at_a_pages_foot_is_no_running_foot() -> None:
    last = "\n".join(["Provesti", "obuke", "u skladu", "sa zakonom"])
    rows = (ONE, ("1.2.", last, *TWO[2:]))
    made = page(*rows)
    assert made.loose is not None
    foot = max(word.bottom for word in made.loose.unpacked().words)
    at_foot = tuple(w for w in made.loose.unpacked().words if w.bottom > foot - 2 * LEADING)
    taken = tuple(line(w.text, w.top, w.x0, size=w.bottom - w.top) for w in at_foot)
    assert list(texts(plan(replace(made, furniture=taken)))) == list(rows)


def test_a_line_of_a_cell_that_says_what_marks_of_going_on_say_stays_in_its_row() -> None:
    rows = (ONE, ("1.2.", "Nastavak\nprovođenja\nobuka\no etici\nu upravi", *TWO[2:]))
    assert list(texts(plan(page(*rows)))) == list(rows)


def test_a_mark_of_going_on_that_stands_over_a_repeated_head_is_none_of_its_rows() -> None:
    behind = page(TWO, number=2)
    assert behind.loose is not None
    mark = word("Nastavak", 40.0, 48.0, size=9.0)
    loose = replace(behind.loose, words=(mark, *behind.loose.unpacked().words))
    assert list(texts(plan(page(ONE), replace(behind, loose=loose)))) == [ONE, TWO]
