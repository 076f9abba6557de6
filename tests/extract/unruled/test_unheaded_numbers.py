"""Row numbers of a table that no rules part, under a head that has no heading for them."""

from __future__ import annotations

from extract.sheets.lines.gaps import text_rows
from extract.unruled.head_place import HeadPlace
from extract.unruled.known_columns import Frame
from extract.unruled.lanes_under import lanes_under
from extract.unruled.unruled_headings import Heading, UnruledHead
from tests.extract.by_hand import word

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
    lanes = lanes_under(HeadPlace(head, Frame(0.0, 420.0, tuple(rows)), len(rows), ()), ())
    return [strip.field for strip in lanes.strips] if lanes is not None else []


TEXT = ("uskladiti", 60.0)


def test_numbers_left_of_the_first_heading_are_a_column() -> None:
    rows = [((f"{n}.", 40.0), TEXT, ("2024.", 250.0), ("MUP", 330.0)) for n in range(1, 5)]
    assert under_head(*rows) == ["no", "activity", "deadline", "institution"]


def test_a_number_that_begins_one_line_of_a_text_is_no_column() -> None:
    rows = [(("Zakon", 40.0), ("s", 75.0), ("2024.", 250.0), ("MUP", 330.0)) for _ in range(3)]
    assert under_head(*rows, (("12.", 40.0), ("stava", 56.0))) == ["activity", "deadline", "institution"]


def test_a_levels_number_left_of_its_heading_is_no_column_where_rows_have_one() -> None:
    heads = (("Cilj", 75.0, "goal"), ("R.br.", 130.0, "no"), ("Aktivnost", 170.0, "activity"), *NAMED[1:])
    row = (("1.1", 130.0), ("uskladiti", 170.0), ("2024.", 250.0), ("MUP", 330.0))
    rows = [(("2.", 40.0), ("Upravljanje", 56.0), *row), row, row]
    assert under_head(*rows, heads=heads) == ["goal", "no", "activity", "deadline", "institution"]
