"""Headings at the side of rows that no rule parts there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.heads.plan_heads import find_heads
from extract.model import Cell, Line, Table
from extract.plans.plan_finder import find_plans
from extract.rows.side_cells import with_parted_sides
from tests.extract.by_hand import ROW_HEIGHT, legible, line, sheet, table, text_reader, vocabulary

WORDS = ("1. Zaštita", "žrtava", "nasilja", "i", "njihovih", "porodica")
HEAD = ("Mjera", "Aktivnost", "Rok", "Nosilac", "Indikatori")
ROWS = [(f"Raditi {n}", "2021.", "MUP", "Rad") for n in "abcd"]
TOP = 100.0 + 2.0


def one_side_cell(*lines: Line, page: int = 1) -> Table:
    """A table under a head whose four rows share one side cell with these lines."""
    found = table([HEAD, *((("x" if n == 0 else "^"), *row) for n, row in enumerate(ROWS))], page=page)
    cells = tuple(replace_lines(c, lines) if c.last_band - c.first_band == 3 else c for c in found.cells)
    return replace(found, cells=cells)


def replace_lines(cell: Cell, lines: Sequence[Line]) -> Cell:
    return cell._replace(lines=tuple(lines))


def at(row: int, text: str, below: float = 0.0) -> Line:
    """A line at the top of a row, or further down in it."""
    return line(text, TOP + ROW_HEIGHT * (row + 1) + below, 42.0)


def sides(found: Table) -> list[tuple[int, int, list[str]]]:
    columns = find_heads(found, text_reader())[0].columns
    parted = with_parted_sides(found, columns)
    return [
        (cell.first_band, cell.last_band, [line.text for line in cell.lines])
        for cell in parted.cells
        if cell.first_column == 0 and cell.first_band
    ]


def test_a_heading_that_begins_at_a_rows_first_line_begins_a_cell() -> None:
    found = one_side_cell(at(0, "1. Prevencija"), at(2, "2. Zaštita"), at(2, "žrtava", 12.0))
    assert sides(found) == [(1, 2, ["1. Prevencija"]), (3, 4, ["2. Zaštita", "žrtava"])]


def test_what_stands_above_the_first_heading_is_a_cell_of_its_own() -> None:
    assert sides(one_side_cell(at(2, "2. Zaštita"))) == [(1, 2, []), (3, 4, ["2. Zaštita"])]


def test_headings_at_half_the_height_of_their_rows_are_left_as_they_are() -> None:
    assert sides(one_side_cell(at(1, "1. Prevencija", 20.0))) == [(1, 4, ["1. Prevencija"])]


def test_the_next_line_of_a_heading_begins_no_cell() -> None:
    tight = (at(0, "1. Prevencija", 29.0), at(1, "nasilja"))
    assert sides(one_side_cell(*tight)) == [(1, 4, ["1. Prevencija", "nasilja"])]


def test_rows_above_the_pages_first_heading_go_on_with_the_one_of_the_page_before() -> None:
    (found,) = find_plans(
        [
            sheet(1, one_side_cell(at(0, "1. Prevencija"))),
            sheet(2, one_side_cell(at(2, "2. Zaštita"), page=2)),
        ],
        vocabulary(),
        legible,
    )
    assert [activity.path[-1].title for activity in found.activities] == [
        *["Prevencija"] * 6,
        *["Zaštita"] * 2,
    ]


def test_first_rows_without_a_heading_are_told_of_where_others_have_one() -> None:
    (found,) = find_plans([sheet(1, one_side_cell(at(2, "2. Zaštita")))], vocabulary(), legible)
    assert [odd.code for odd in found.oddities] == ["headings_off"]


def test_a_heading_alone_between_rules_is_that_of_all_its_rows() -> None:
    one, two, three, four = ROWS
    made = table([HEAD, ("1", *one), ("^", *two), ("2. Zaštita", *three), ("^", *four)])
    cells = [
        replace_lines(cell, [at(1, "1. Prevencija")]) if [line.text for line in cell.lines] == ["1"] else cell
        for cell in made.cells
    ]
    assert sides(replace(made, cells=tuple(cells))) == [(1, 2, ["1. Prevencija"]), (3, 4, ["2. Zaštita"])]


def test_a_heading_at_half_the_height_of_its_cell_is_that_of_all_its_rows() -> None:
    lines = [at(1, text, 13.2 * n) for n, text in enumerate(WORDS)]
    assert sides(one_side_cell(*lines)) == [(1, 4, [line.text for line in lines])]


def test_a_line_that_goes_on_in_mid_sentence_begins_no_cell() -> None:
    apart = (at(0, "1. Zaštita"), at(1, "žrtava nasilja"))
    assert sides(one_side_cell(*apart)) == [(1, 4, ["1. Zaštita", "žrtava nasilja"])]
