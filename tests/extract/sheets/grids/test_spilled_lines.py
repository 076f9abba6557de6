"""Lines that stand over the rule below a row that is too low for its text."""

from __future__ import annotations

from dataclasses import replace

from extract.model import Table
from extract.sheets.grids.spilled_lines import with_lines_below, with_spilled_lines
from tests.extract.by_hand import line, table

LOW = ("1.", "Izraditi plan\ni dostaviti\nga svim", "2021.", "MUP", "Plan")
NEXT = ("2.", "Osnovati tim", "2022.", "MUP", "Tim")
SPILLED = line("općinama", 138.0, 82.0)  # 12 points below the line before, over the rule at 140


def _low(first: str = LOW[1], own: float = 144.0) -> Table:
    """Two rows; the last line of the first stands over the rule, `own` is where the second's lines begin."""
    made = table([(LOW[0], first, *LOW[2:]), NEXT])
    cells = [
        cell
        if cell.first_band == 0
        else cell._replace(lines=tuple(each._replace(top=own, bottom=own + 10) for each in cell.lines))
        for cell in made.cells
    ]
    cells[6] = cells[6]._replace(lines=(SPILLED, *cells[6].lines))
    return replace(made, cells=tuple(cells))


def _activities(found: Table) -> list[list[str]]:
    return [[each.text for each in cell.lines] for cell in found.cells if cell.first_column == 1]


def test_a_line_over_the_rule_that_follows_those_of_the_row_above_is_that_rows() -> None:
    found = with_spilled_lines(_low())
    assert _activities(found) == [[*LOW[1].split("\n"), "općinama"], ["Osnovati tim"]]
    assert found.oddities == ()


def test_a_line_over_the_rule_that_follows_no_other_is_told_of() -> None:
    found = with_spilled_lines(_low("Izraditi plan"))
    assert _activities(found)[1] == ["općinama", "Osnovati tim"]
    assert [odd.code for odd in found.oddities] == ["text_overprinted"]


def test_lines_set_close_to_a_rule_that_begin_at_one_height_are_their_own_rows() -> None:
    assert _activities(with_spilled_lines(_low(own=138.0)))[1] == ["općinama", "Osnovati tim"]


def test_a_last_line_below_the_lowest_rule_is_the_rows_above() -> None:
    (found,), rest = with_lines_below([table([LOW])], (SPILLED, line("Broj: 02-04-1/21", 160.0, 82.0)))
    assert _activities(found) == [[*LOW[1].split("\n"), "općinama"]]
    assert [each.text for each in rest] == ["Broj: 02-04-1/21"]


def test_a_line_over_the_lowest_rule_that_follows_no_other_is_told_of() -> None:
    (found,), rest = with_lines_below([table([NEXT])], (SPILLED,))
    assert rest == (SPILLED,)
    assert [(odd.code, odd.value) for odd in found.oddities] == [("text_left_out", "općinama")]


def test_a_row_of_text_below_a_heads_box_is_no_spilled_line_of_its_headings() -> None:
    head = table([("Redni\nbroj\nmjere", "Aktivnost", "Rok\nza\nizvršenje", "Nosilac", "Plan")])
    row = tuple(line(text, 138.0, x) for text, x in (("1.", 42.0), ("2.", 82.0), ("3.", 282.0)))
    (found,), rest = with_lines_below([head], row)
    assert found.cells == head.cells
    assert rest == row


def test_a_line_wholly_below_the_lowest_rule_that_ends_a_sentence_is_the_rows_above() -> None:
    low = replace(made := table([LOW]), box=made.box._replace(bottom=132.0))
    (found,), rest = with_lines_below([low], (SPILLED,))
    assert _activities(found) == [[*LOW[1].split("\n"), "općinama"]]
    assert rest == ()


def test_a_line_wholly_below_the_lowest_rule_that_may_be_a_note_is_told_of() -> None:
    low = replace(made := table([LOW]), box=made.box._replace(bottom=132.0))
    (found,), rest = with_lines_below([low], (note := line("Općine: 5", 138.0, 82.0),))
    assert rest == (note,)
    assert [(odd.code, odd.value) for odd in found.oddities] == [("text_left_out", "Općine: 5")]
