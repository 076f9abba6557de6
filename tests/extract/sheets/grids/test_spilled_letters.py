"""Words of one letter that stand behind the rule of the cell whose line they end."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extract.model import Table
from extract.sheets.grids.spilled_letters import with_spilled_letters
from tests.extract.by_hand import COLUMNS, HEAD, VOCABULARY, line, table

RULE = COLUMNS[4]  # before the indicators
LETTERS = VOCABULARY.one_letter_words


def with_letter(text: str, x0: float, behind: float = RULE - 1.0) -> Table:
    """A table with a row whose third text ends `behind` a place, and whose fourth begins at `x0`."""
    made = table([HEAD, ("1.", "Izraditi", "2021.", "", ""), ("2.", "Provesti", "2022.", "MUP", "Tim")])
    cells = list(made.cells)
    body = "Ministarstvo pravde"
    cells[8] = cells[8]._replace(lines=(line(body, 142.0, behind - 5.0 * len(body)),))
    cells[9] = cells[9]._replace(lines=(line(text, 142.0, x0), line("Izvještaj", 154.0, RULE + 2)))
    return replace(made, cells=tuple(cells))


def row(made: Table) -> list[list[str]]:
    return [[each.text for each in cell.lines] for cell in made.cells[8:10]]


@pytest.mark.parametrize("letter", ["i", "и"])
@pytest.mark.parametrize("rest", ["", "Registar"])
def test_a_letter_that_follows_the_line_before_a_rule_ends_it(letter: str, rest: str) -> None:
    found = row(with_spilled_letters(with_letter(f"{letter} {rest}".strip(), RULE + 1.0), LETTERS))
    assert found == [[f"Ministarstvo pravde {letter}"], [*([rest] if rest else []), "Izvještaj"]]


@pytest.mark.parametrize(("x0", "behind"), [(RULE + 2.0, RULE - 1.0), (RULE + 1.0, RULE - 20.0)])
def test_a_letter_where_its_columns_lines_begin_or_behind_a_blank_begins_its_own(
    x0: float, behind: float
) -> None:
    made = with_letter("u gradu", x0, behind)
    assert with_spilled_letters(made, LETTERS) == made


@pytest.mark.parametrize(("letter", "x0"), [("o", RULE + 2.0), ("x", RULE + 1.0)])
def test_a_words_last_letter_and_a_mark_stay_in_their_cell(letter: str, x0: float) -> None:
    made = with_letter(letter, x0)
    assert with_spilled_letters(made, LETTERS) == made
