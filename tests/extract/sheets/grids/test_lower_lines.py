"""Last lines of rows that are too low for their text, wholly below the rule."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.model import Table
from extract.sheets.grids.lower_lines import with_lower_lines
from tests.extract.by_hand import line, table

ROWS = [(f"{n}.", "Izraditi plan\ni dostaviti", "2021.", "MUP", "Plan") for n in (1, 2, 3)]
ACTIVITY = 1


def _low(tops: Sequence[float], texts: Sequence[str]) -> Table:
    """Three rows from 100 on, 40 high, begun 18 below their rules; the second's activity is given.

    That of the first ends 12 above 142, the third's is but one line.
    """
    made = table(ROWS)
    cells = list(made.cells)
    for at, cell in enumerate(cells):
        if cell.first_column != ACTIVITY:
            continue
        if cell.first_band == 1:
            lines = [line(text, top, 82.0) for text, top in zip(texts, tops, strict=True)]
        elif cell.first_band == 0:
            lines = [line(each.text, top, 82.0) for each, top in zip(cell.lines, (118.0, 130.0), strict=True)]
        else:
            lines = [line("Provesti obuke", cell.box.top + 18.0, 82.0)]
        cells[at] = cell._replace(lines=tuple(lines))
    return replace(made, cells=tuple(cells))


def _activities(found: Table) -> list[list[str]]:
    return [[each.text for each in cell.lines] for cell in found.cells if cell.first_column == ACTIVITY]


def test_a_line_below_the_rule_that_alone_puts_its_cell_out_of_line_is_the_row_aboves() -> None:
    found = with_lower_lines(_low((142.0, 158.0, 170.0), ("svima", "Osnovati tim", "za mlade")))
    assert _activities(found)[:2] == [["Izraditi plan", "i dostaviti", "svima"], ["Osnovati tim", "za mlade"]]
    assert found.oddities == ()


def test_two_lines_below_the_rule_are_the_row_aboves() -> None:
    found = with_lower_lines(_low((142.0, 154.0, 158.5), ("svima", "uskoro", "Osnovati tim")))
    assert _activities(found)[:2] == [["Izraditi plan", "i dostaviti", "svima", "uskoro"], ["Osnovati tim"]]


def test_a_line_below_the_rule_that_is_set_as_the_column_is_stays_in_its_row() -> None:
    """Without room above and below the text, lines follow one another over the rule at one distance."""
    made = _low((142.0, 154.0), ("Osnovati tim", "za mlade"))
    cells = [
        cell._replace(lines=tuple(each._replace(top=each.top - 16.0) for each in cell.lines))
        if cell.first_column == ACTIVITY and cell.first_band == 2
        else cell
        for cell in made.cells
    ]
    cells[1] = cells[1]._replace(lines=(line("Izraditi", 102.0, 82.0), *cells[1].lines))
    low = replace(made, cells=tuple(cells))
    assert with_lower_lines(low) is low


def test_a_cell_of_nothing_but_such_a_line_is_told_of() -> None:
    found = with_lower_lines(_low((142.0,), ("svima",)))
    assert _activities(found)[1] == ["svima"]
    assert [(odd.code, odd.value) for odd in found.oddities] == [("text_overprinted", "svima")]


def _over_a_blank_line(texts: Sequence[str]) -> Table:
    """Rows set half way up, the first full; the second's cell is filled by such lines and a blank one."""
    lines = [
        ("Izraditi plan", "i dostaviti ga", "Vladi"),
        texts,
        ("Provesti obuke", "za nastavnike"),
        ("Kupiti opremu",),
        ("Uspostaviti bazu", "podataka"),
    ]
    tops = ((103.0, 116.0, 129.0), (142.0, 155.0), (188.5, 201.5), (235.0,), (268.5, 281.5))
    made = table([("", "", "", "", "")] * len(lines))
    cells = tuple(
        cell._replace(
            lines=tuple(
                line(*pair, 82.0) for pair in zip(lines[cell.first_band], tops[cell.first_band], strict=True)
            )
        )
        if cell.first_column == ACTIVITY
        else cell
        for cell in made.cells
    )
    return replace(made, cells=cells)


def test_a_cell_whose_first_line_begins_its_sentence_keeps_it_over_a_blank_line_and_is_told_of() -> None:
    """A blank line at a cell's end, as Word keeps it, puts the others out of line as a spilled one does."""
    found = with_lower_lines(_over_a_blank_line(("Osnovati tim", "za mlade")))
    assert _activities(found)[1] == ["Osnovati tim", "za mlade"]
    assert [(odd.code, odd.value) for odd in found.oddities] == [("text_overprinted", "Osnovati tim")]


def test_a_line_given_to_the_row_above_that_may_begin_a_text_is_told_of() -> None:
    found = with_lower_lines(_over_a_blank_line(("Ministarstvo pravde", "Ministarstvo zdravstva")))
    assert _activities(found)[1] == ["Ministarstvo zdravstva"]
    assert [(odd.code, odd.value) for odd in found.oddities] == [("text_overprinted", "Ministarstvo pravde")]
