"""The columns of a table whose upright rules are not drawn, where rules across are drawn cell by cell."""

from __future__ import annotations

from itertools import pairwise

from extract.model import Ruling
from extract.sheets.gaps import text_rows
from extract.unruled.lanes import Lanes, Strip, bounds_shown, lanes_under
from extract.unruled.unruled_headings import Heading, UnruledHead
from tests.extract.by_hand import across, word

BOUNDS = (40.0, 90.0, 250.0, 350.0)
HEADINGS = [Heading(x0 + 4, x0 + 40, "Rok", None) for x0 in BOUNDS[:-1]]
SHOWN = Lanes(tuple(Strip(x0, x1, None, None) for x0, x1 in pairwise(BOUNDS)), shown=True)


def rules(*heights: float, bounds: tuple[float, ...] = BOUNDS) -> list[Ruling]:
    return [across(y, x0, x1) for y in heights for x0, x1 in pairwise(bounds)]


def test_rules_that_meet_at_most_heights_show_the_columns() -> None:
    title = [across(200, BOUNDS[0], BOUNDS[-1])]
    assert bounds_shown(HEADINGS, [*rules(100, 120, 140), *title]) == [90.0, 250.0]


def test_rules_over_all_columns_or_few_of_them_show_none() -> None:
    assert bounds_shown(HEADINGS, [across(y, BOUNDS[0], BOUNDS[-1]) for y in (100, 120, 140)]) == []
    assert bounds_shown(HEADINGS, rules(100, 120)) == []


def test_columns_are_not_shown_where_rules_meet_twice_between_two_headings() -> None:
    assert bounds_shown(HEADINGS, rules(100, 120, 140, bounds=(40.0, 90.0, 150.0, 250.0, 350.0))) == []


def is_fit(*texts: tuple[str, float]) -> bool:
    (row,) = text_rows([word(text, x0, 100.0) for text, x0 in texts])
    return SHOWN.is_fit(row)


def test_texts_near_to_one_another_stand_in_shown_columns() -> None:
    assert is_fit(("1.", 42.0), ("u" * 31, 94.0), ("MUP", 252.0))


def test_a_title_that_begins_at_the_left_runs_across_them() -> None:
    assert not is_fit(("Mjera", 42.0), ("prva", 69.0), ("o", 91.5), ("mladima", 98.5))


def test_a_text_that_begins_in_a_later_column_is_no_title() -> None:
    assert is_fit(("u" * 31, 92.0), ("MUP", 252.0))


def test_a_title_behind_a_number_runs_over_a_bound_that_stands_in_one_of_its_blanks() -> None:
    fields = ("no", "activity", "institution")
    lanes = Lanes(tuple(Strip(x0, x1, f, None) for (x0, x1), f in zip(pairwise(BOUNDS), fields, strict=True)))
    words = [("1.1.", 42.0), ("usluge", 94.0), ("u" * 24, 128.7), ("i", 253.4), ("rad", 263.1)]
    (row,) = text_rows([word(text, x0, 100.0) for text, x0 in words])
    assert not lanes.is_fit(row) and lanes.is_titled(row)


NAMED = (("Aktivnost", 60.0, "activity"), ("Rok", 250.0, "deadline"), ("Nosilac", 330.0, "institution"))


def under_head(
    *lines: tuple[tuple[str, float], ...], heads: tuple[tuple[str, float, str], ...] = NAMED
) -> list[str | None]:
    """The fields of the columns under a head over these lines."""
    named = tuple((text, x0) for text, x0, _ in heads)
    rows = text_rows(
        word(text, x0, 100.0 + 14 * n) for n, row in enumerate((named, *lines)) for text, x0 in row
    )
    headings = tuple(
        Heading(w.x0, w.x1, w.text, field) for w, (_, _, field) in zip(rows[0].words, heads, strict=True)
    )
    head = UnruledHead(0, 0, headings, ())
    numbers = [(w.x0, w.x1) for row in rows for w in row.words[:1] if w.text.rstrip(".").isdigit()]
    lanes = lanes_under(head, rows, len(rows), [], [], numbers, (0.0, 420.0))
    return [strip.field for strip in lanes.strips] if lanes is not None else []


TEXT = ("uskladiti", 60.0)


def test_numbers_left_of_the_first_heading_are_a_column() -> None:
    rows = [((f"{n}.", 40.0), TEXT, ("2024.", 250.0), ("MUP", 330.0)) for n in range(1, 5)]
    assert under_head(*rows) == ["no", "activity", "deadline", "institution"]


def test_a_number_that_begins_one_line_of_a_text_is_no_column() -> None:
    rows = [(("Zakon", 40.0), ("s", 75.0), ("2024.", 250.0), ("MUP", 330.0)) for _ in range(3)]
    assert under_head(*rows, (("12.", 40.0), ("stava", 56.0))) == ["activity", "deadline", "institution"]


def test_a_word_wider_than_its_column_stands_in_it_where_the_next_text_begins_in_its_own() -> None:
    lanes = Lanes(tuple(Strip(x0, x1, None, x0 + 4) for x0, x1 in pairwise(BOUNDS)))
    row = text_rows([word("1.", 44, 100), word("u" * 34, 94, 100), word("MUP", 266, 100)])[0]
    assert not lanes.is_fit(row)
    row = text_rows([word("1.", 44, 100), word("u" * 34, 94, 100), word("MUP", 254, 100)])[0]
    assert lanes.is_fit(row)


def test_a_levels_number_left_of_its_heading_is_no_column_where_rows_have_one() -> None:
    heads = (("Cilj", 75.0, "goal"), ("R.br.", 130.0, "no"), ("Aktivnost", 170.0, "activity"), *NAMED[1:])
    row = (("1.1", 130.0), ("uskladiti", 170.0), ("2024.", 250.0), ("MUP", 330.0))
    rows = [(("2.", 40.0), ("Upravljanje", 56.0), *row), row, row]
    assert under_head(*rows, heads=heads) == ["goal", "no", "activity", "deadline", "institution"]
