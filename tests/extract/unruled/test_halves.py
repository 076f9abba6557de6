"""A table in one of a page's two columns, whose head alone has rules: it goes on in the other column."""

from __future__ import annotations

from collections.abc import Sequence

from extract.model import Loose, Page, Word
from extract.plans.plan_finder import find_plans
from extract.printed import PrintedPlan
from extract.sheets.sheet_making import make_sheet
from extract.unruled.borderless import with_borderless
from tests.extract.by_hand import BOLD, FONT, HEIGHT, VOCABULARY, lattice, legible, vocabulary, word

BOUNDS = (40.0, 62.0, 135.0, 175.0, 225.0, 280.0)
OVER = 270.0  # points from the left column to the right one
HEAD = ("R.br.", "Aktivnost", "Rok", "Nosilac", "Indikatori")


def row(cells: Sequence[str], left: float, top: float, font: str = FONT) -> list[Word]:
    """The words of a row of one line; each cell's begin behind its bound."""
    words = []
    for x0, cell in zip(BOUNDS, cells, strict=False):
        x = x0 + left + 3.0
        for text in cell.split():
            words.append(word(text, x, top, font, 7.0))
            x = words[-1].x1 + 2.0
    return words


def plan(
    left: Sequence[Sequence[str]], right: Sequence[Sequence[str]], above: Sequence[Word] = ()
) -> PrintedPlan:
    title = [
        word(text, 230.0 + 48 * n, 60.0, BOLD, 7.0) for n, text in enumerate(("za", "prevenciju", "2024."))
    ]
    words = [*above, *title, *row(HEAD, 0, 104, BOLD)]
    for over, rows in ((0.0, left), (OVER, right)):
        for at, cells in enumerate(rows):
            words += row(cells, over, 130 + 24 * at)
    page = Page(1, 595.0, HEIGHT, tuple(words), tuple(lattice(BOUNDS, (100, 120))))
    sheet = make_sheet(page, VOCABULARY)
    assert isinstance(sheet.loose, Loose)
    (found,) = find_plans(with_borderless([sheet], vocabulary(), legible), vocabulary(), legible)
    return found


def rows(first: int, last: int) -> list[Sequence[str]]:
    return [(f"{n}.", "Izraditi registar", "2024.", "Vlada", "Broj") for n in range(first, last + 1)]


def test_rows_in_the_other_column_go_on_with_the_table() -> None:
    found = plan(rows(1, 6), rows(7, 9))
    assert [activity.number for activity in found.activities] == [f"{n}." for n in range(1, 10)]
    texts = {piece.text for a in found.activities for c in a.cells for piece in c.pieces}
    assert texts == {"Izraditi registar", "2024.", "Vlada", "Broj"}


def test_last_words_below_a_boxed_head_are_read_though_the_lines_of_a_signature_begin_elsewhere() -> None:
    bounds = (40.0, 150.0, 220.0, 290.0)
    headings = zip(bounds, ("Aktivnost", "Rok", "Nosilac"), strict=False)
    texts = [("registar", 45.0), ("Broj: 02-04-123/23", 40.0), ("9. maja 2023.", 40.0), ("Tuzla", 40.0)]
    words = [word(text, x0 + 5.0, 104.0, BOLD, 7.0) for x0, text in headings]
    words += [word(text, x0, 124.0 + 9 * at, size=7.0) for at, (text, x0) in enumerate(texts)]
    sheet = make_sheet(Page(1, 595.0, HEIGHT, tuple(words), tuple(lattice(bounds, (100, 120)))), VOCABULARY)
    found = find_plans(with_borderless([sheet], vocabulary(), legible), vocabulary(), legible)
    assert [c.text for plan in found for a in plan.activities for c in a.cells[0].pieces] == ["registar"]


def test_rows_in_the_other_column_go_on_below_an_act_that_ends_over_them() -> None:
    ends = [("Sarajevo",), ("Premijer",), ("", "Mirza Hodžić, s.r.")]
    over = [w for at, cells in enumerate(ends) for w in row(cells, OVER, 30 + 8 * at)]
    found = plan(rows(1, 6), rows(7, 9), over)
    assert [activity.number for activity in found.activities] == [f"{n}." for n in range(1, 10)]
